import {useEffect, useRef} from 'react'
import type {ObjectInputProps} from 'sanity'

/** The events of a person who moves the focus deliberately. */
const deeds = ['keydown', 'pointerdown'] as const

/**
 * Keeps the focus on the field for which a form was opened. The dialog of a block moves it to its first button when it
 * appears.
 */
export function useKeptFocus({focusPath, onPathFocus}: ObjectInputProps): void {
  const wanted = useRef(focusPath)
  useEffect(() => {
    const path = wanted.current
    wanted.current = []
    if (path.length === 0) return undefined
    const ended = new AbortController()
    const {signal} = ended
    const restore = ({target}: FocusEvent) => {
      if (!isBreadcrumb(target)) return
      ended.abort()
      onPathFocus([])
      // A field only takes the focus when the path changes, so this needs a new frame.
      requestAnimationFrame(() => onPathFocus(path))
    }
    document.addEventListener('focusin', restore, {signal})
    for (const deed of deeds) document.addEventListener(deed, () => ended.abort(), {signal})
    return () => ended.abort()
  }, [onPathFocus])
}

function isBreadcrumb(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-testid^="breadcrumb-item"]')
}
