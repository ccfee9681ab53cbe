import {useRouter} from 'sanity/router'
import {usePaneRouter} from 'sanity/structure'

/** The parameters of a pane that make it show something else than the draft. */
const otherViews: ReadonlySet<string> = new Set([
  'rev',
  'since',
  'scheduledDraft',
  'historyVersion',
  'historyEvent',
])

/**
 * Returns a function that lets the open pane, and the Studio, show the draft. It does nothing when the editor is leaving
 * the pane: the address changes before the pane does. It changes the address at once, which `setParams` of the pane does
 * later: an editor who leaves in between would be led back.
 */
export function useStandBeforeDraft(): () => void {
  const {navigateUrl} = useRouter()
  const {params = {}, createPathWithParams} = usePaneRouter()
  const addressWith = (next: typeof params) => new URL(createPathWithParams(next), location.origin)
  return () => {
    const isLeaving = decoded(addressWith(params)) !== decoded(location)
    if (isLeaving) return
    const draftView = Object.entries(params).filter(([name]) => !otherViews.has(name))
    const address = addressWith(Object.fromEntries(draftView))
    address.searchParams.delete('perspective')
    navigateUrl({path: address.pathname + address.search})
  }
}

const decoded = ({pathname}: {readonly pathname: string}) => decodeURIComponent(pathname)
