import {useEffect, useMemo, useState} from 'react'
import {useClient, useSchema} from 'sanity'

import {API_VERSION} from '../../content/api-version.ts'
import type {StoredDocument} from '../../content/stored-document.ts'
import {CANDIDATES, candidatesFor, type Candidate, type CandidateFields} from './candidates.ts'
import {emptyFields} from './empty-fields.ts'

/** Returns the documents that can take the place of another one; undefined while they load. */
export function useCandidates(id: string, type: string): Candidate[] | undefined {
  const client = useClient({apiVersion: API_VERSION})
  const [documents, setDocuments] = useState<CandidateFields[]>()
  useEffect(() => {
    const ended = new AbortController()
    const {signal} = ended
    client
      .fetch<CandidateFields[]>(CANDIDATES, {type}, {signal, tag: 'newsdesk.merging'})
      .then(setDocuments, () => undefined)
    return () => ended.abort()
  }, [client, type])
  return useMemo(() => documents && candidatesFor(id, documents), [id, documents])
}

/** A field that one document lacks and another one has. */
export interface EmptyField {
  readonly name: string
  readonly title: string
}

/** Returns the fields of the document `to` that could be filled from `from`, with their titles. */
export function useEmptyFields(from: string, to: string | undefined, type: string): EmptyField[] {
  const client = useClient({apiVersion: API_VERSION})
  const schemaType = useSchema().get(type)
  const [found, setFound] = useState<{of: string; names: string[]}>()
  const asked = JSON.stringify([from, to])
  useEffect(() => {
    if (to === undefined) return undefined
    const ended = new AbortController()
    const {signal} = ended
    const drafts = client.withConfig({perspective: 'drafts'})
    const read = async () => {
      const query = '*[_id in [$from, $to]]'
      const documents = await drafts.fetch<StoredDocument[]>(query, {from, to}, {signal})
      const find = (id: string) => documents.find(({_id}) => _id === id) ?? {}
      setFound({of: asked, names: Object.keys(emptyFields(find(to), find(from)))})
    }
    // Without an answer nothing is offered.
    read().catch(() => undefined)
    return () => ended.abort()
  }, [client, from, to, asked])
  if (found?.of !== asked) return []
  const fields = schemaType && 'fields' in schemaType ? schemaType.fields : []
  return found.names.map((name) => ({
    name,
    title: fields.find((field) => field.name === name)?.type.title ?? name,
  }))
}
