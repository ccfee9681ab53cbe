import type {Path} from 'sanity'
import {useDocumentPane, usePaneRouter, useStructureTool} from 'sanity/structure'
import {formPath} from '../structure/form-path.ts'

/**
 * Returns a function that opens a field of the form beside the inspector. On narrow screens, the inspector covers the
 * form, so it closes.
 */
export function useOpenInForm(): (path: Path) => void {
  const {onFocus, onPathOpen} = useDocumentPane()
  const {params, setParams} = usePaneRouter()
  const {features} = useStructureTool()
  return (path) => {
    if (features.resizablePanes) {
      onPathOpen(path)
      onFocus(path)
    } else {
      setParams({...params, inspect: undefined, path: formPath(path)})
    }
  }
}
