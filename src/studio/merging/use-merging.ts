import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useClient, useTranslation} from 'sanity'
import {useRouter} from 'sanity/router'

import {API_VERSION} from '../../content/api-version.ts'
import {TEXTS} from '../../../schemas/index.ts'
import type {Candidate} from './candidates.ts'
import {mergeDocuments} from './merge-documents.ts'
import type {MergeSubject} from './merge-subject.ts'
import {changeCounts, type UsingDocument} from './uses.ts'

/** The documents of a merge, as an editor has chosen them. */
interface ChosenMerge {
  readonly subject: MergeSubject
  readonly target: Candidate
  readonly uses: readonly UsingDocument[]
  readonly isFilling: boolean
}

/** Returns a function that merges two documents, tells the result, and opens the one that stays. */
export function useMerging({opened, onDone}: {opened: MergeSubject; onDone: () => void}) {
  const client = useClient({apiVersion: API_VERSION})
  const {t} = useTranslation(TEXTS)
  const {push} = useToast()
  const {navigateIntent} = useRouter()
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle')
  const merge = async ({subject, target, uses, isFilling}: ChosenMerge) => {
    setState('running')
    try {
      await mergeDocuments(client, {from: subject.id, to: target.id, isFilling})
    } catch {
      setState('failed')
      return
    }
    const {articles, quotations} = changeCounts(uses)
    const changes = {
      articles: t('merging.articles', {count: articles}),
      quotations: t('merging.quotations', {count: quotations}),
    }
    push({
      status: 'success',
      title: t('merging.done', {name: subject.title, target: target.title}),
      ...(articles > 0 && {description: t('merging.done.changes', changes)}),
    })
    onDone()
    if (subject.id === opened.id) navigateIntent('edit', {id: target.id, type: subject.type})
  }
  return {state, merge}
}
