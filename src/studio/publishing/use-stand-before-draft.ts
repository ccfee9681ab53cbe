import {useSetPerspective} from 'sanity'
import {usePaneRouter} from 'sanity/structure'

/** The parameters of a pane that make it show something else than the draft. */
const otherViews = ['rev', 'since', 'scheduledDraft', 'historyVersion', 'historyEvent'] as const

/** Returns a function that lets the open pane, and the Studio, show the draft. */
export function useStandBeforeDraft(): () => void {
  const setPerspective = useSetPerspective()
  const {params, setParams} = usePaneRouter()
  return () => {
    // Studio keeps the last of two changes of its address only, so one call changes all.
    if (!otherViews.some((name) => params?.[name])) return setPerspective('drafts')
    const draftView = Object.fromEntries(otherViews.map((name) => [name, undefined]))
    setParams({...params, ...draftView}, {perspective: ''})
  }
}
