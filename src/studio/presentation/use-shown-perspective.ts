import {usePerspective} from 'sanity'

/** The perspective that Presentation tells its page to show, as addresses have it. */
export function useShownPerspective(): string {
  const {selectedPerspectiveName = 'drafts', selectedReleaseId, perspectiveStack} = usePerspective()
  if (selectedReleaseId) return perspectiveStack.join(',')
  return selectedPerspectiveName === 'published' ? 'published' : 'drafts'
}
