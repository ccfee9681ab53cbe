import {useEffect, useRef} from 'react'
import type {ObjectInputProps} from 'sanity'

/** What a person does, after which the focus is where they want it. */
const deeds = ['keydown', 'pointerdown'] as const

/**
 * Keeps the focus on the field that a form was opened for: the dialog of a block gives it to its first button as soon as
 * it is there.
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
      // A field takes the focus when it becomes its turn: that has to be another moment.
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
