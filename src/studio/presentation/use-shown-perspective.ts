import {usePerspective} from 'sanity'

/** Returns the perspective that Presentation requests from its page, as it stands in addresses. */
export function useShownPerspective(): string {
  const {selectedPerspectiveName = 'drafts', selectedReleaseId, perspectiveStack} = usePerspective()
  if (selectedReleaseId) return perspectiveStack.join(',')
  return selectedPerspectiveName === 'published' ? 'published' : 'drafts'
}
