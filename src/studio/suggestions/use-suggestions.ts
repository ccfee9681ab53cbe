import type {SanityClient} from '@sanity/client'
import {useEffect, useEffectEvent, useMemo, useRef, useState} from 'react'
import {getPublishedId, PatchEvent, useClient, type FormPatch, type Path} from 'sanity'
import {useDocumentPane} from 'sanity/structure'

import {API_VERSION} from '../../content/api-version.ts'
import {openQuotations, type OpenQuotation} from '../../quotations/index.ts'
import {useLiveQuery} from '../live/use-live-query.ts'
import {
  CANDIDATES,
  candidatesFor,
  type Candidate,
  type CandidateFields,
} from '../merging/candidates.ts'
import {createSource, type Kind} from '../sources/new-source.ts'
import {annotate, removeAnnotation, type Annotation, type TextBlock} from './annotate.ts'
import {referenceTo, sourceNamed} from './sources.ts'
import type {Decision} from './suggestions.ts'
import {useFoundQuotations} from './use-found-quotations.ts'

/** A decision that can be taken back. */
interface Step {
  readonly id: string
  readonly at?: Path
  readonly mark?: string
  readonly before?: TextBlock
  /** The ids of the sources that it made. */
  readonly made: readonly string[]
}

/** Returns the found quotations of the open article, and what an editor can do with them. Each decision is one step. */
export function useSuggestions() {
  const {displayed, documentId, formState, onChange, ready} = useDocumentPane()
  const client = useClient({apiVersion: API_VERSION})
  const article = getPublishedId(documentId)
  const memory = useFoundQuotations(article)
  const [steps, setSteps] = useState<readonly Step[]>([])
  const {sources, isLoaded} = useSources()
  /** Sources made a moment ago, which the query may not know yet. */
  const made = useRef<Candidate[]>([])
  const refused = JSON.stringify(memory.refused)
  const open = useMemo(
    () => openQuotations(displayed, new Set(JSON.parse(refused) as string[])),
    [displayed, refused],
  )
  // An editor may have written or annotated since the import counted.
  const isStale = ready && memory.isLoaded && !formState?.readOnly && memory.open !== open.length
  const counted = isStale ? open.length : undefined
  const count = useEffectEvent((left: number) => memory.count(left))
  useEffect(() => {
    if (counted !== undefined) void count(counted)
  }, [counted])
  const known = () => [
    ...sources,
    ...made.current.filter(({id}) => sources.every((other) => other.id !== id)),
  ]
  const change = (patches: FormPatch[]) => onChange(PatchEvent.from(patches))

  async function sourceOf(name: string, kind: Kind, makes: string[]): Promise<object> {
    const existing = sourceNamed(name, known()) ?? sourceNamed(name, await readSources(client))
    if (existing) return referenceTo(existing)
    const id = crypto.randomUUID()
    await createSource(client, {id, name, kind})
    makes.push(id)
    const source = {id, title: name, kind, isPublished: false}
    made.current.push(source)
    return referenceTo(source)
  }

  return {
    open,
    sources,
    canUndo: steps.length > 0,
    /** Whether a source has this name; also while the sources load. */
    isKnown: (name: string) => !isLoaded || sourceNamed(name, known()) !== undefined,

    /** Annotates the words of a suggestion, and makes a draft of a source that does not exist. */
    async accept({id, found}: OpenQuotation, decision: Decision): Promise<void> {
      const block = blockOf(displayed, found.section, found.block)
      if (!block) return
      const makes: string[] = []
      const name = decision.name.trim()
      const source = await sourceOf(name, decision.kind, makes)
      const via = decision.via?.trim()
      const annotation: Annotation = {
        _type: 'quote',
        _key: newKey(),
        source,
        ...(via && via !== name && {via: await sourceOf(via, 'person', makes)}),
        ...filled({role: decision.role, occasion: decision.occasion, saidOn: decision.saidOn}),
      }
      const at: Path = ['sections', {_key: found.section}, 'body', {_key: found.block}]
      change(annotate(block, at, decision, annotation, newKey))
      setSteps([...steps, {id, at, mark: annotation._key, before: block, made: makes}])
    },

    refuse({id}: OpenQuotation): void {
      void memory.refuse(id, true)
      setSteps([...steps, {id, made: []}])
    },

    /** Takes the last decision back, and offers its quotation again. */
    async undo(): Promise<void> {
      const step = steps.at(-1)
      if (!step) return
      setSteps(steps.slice(0, -1))
      const {id, at, mark, before} = step
      if (!at || !mark || !before) return memory.refuse(id, false)
      const [, section, , block] = at as [string, {_key: string}, string, {_key: string}]
      const now = blockOf(displayed, section._key, block._key)
      if (now) change(removeAnnotation(now, at, mark))
      made.current = made.current.filter((source) => !step.made.includes(source.id))
      for (const source of step.made) await client.delete(`drafts.${source}`)
    },
  }
}

/** The list of the Studio may be a moment behind, and a second source of the same name is a nuisance. */
async function readSources(client: SanityClient): Promise<Candidate[]> {
  const params = {type: 'source'}
  const documents = await client.fetch<CandidateFields[]>(CANDIDATES, params, {perspective: 'raw'})
  return candidatesFor('', documents)
}

function useSources(): {sources: Candidate[]; isLoaded: boolean} {
  const {value} = useLiveQuery<CandidateFields[]>({
    query: CANDIDATES,
    listen: '*[_type == $type]',
    params: {type: 'source'},
    perspective: 'raw',
  })
  return useMemo(
    () => ({sources: candidatesFor('', value ?? []), isLoaded: value !== undefined}),
    [value],
  )
}

function blockOf(article: unknown, section: string, block: string): TextBlock | undefined {
  const {sections = []} = (article ?? {}) as {
    sections?: readonly {_key?: string; body?: readonly TextBlock[]}[]
  }
  return sections.find(({_key}) => _key === section)?.body?.find(({_key}) => _key === block)
}

function filled(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  ) as Record<string, string>
}

function newKey(): string {
  return crypto.randomUUID().slice(0, 12).replace('-', '')
}
