import {pathToString, type Path} from 'sanity'
import {useDocumentPane, usePaneRouter, useStructureTool} from 'sanity/structure'

/** Opens a place of the form beside which this stands. On narrow screens it stands before the form, and goes. */
export function useOpenInForm(): (path: Path) => void {
  const {onFocus, onPathOpen} = useDocumentPane()
  const {params, setParams} = usePaneRouter()
  const {features} = useStructureTool()
  return (path) => {
    if (features.resizablePanes) {
      onPathOpen(path)
      onFocus(path)
    } else {
      setParams({...params, inspect: undefined, path: pathToString(path)})
    }
  }
}
