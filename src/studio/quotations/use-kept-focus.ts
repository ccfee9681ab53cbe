import {useEffect, useEffectEvent, useRef} from 'react'
import type {ObjectInputProps, Path} from 'sanity'

/** The events of a person who moves the focus deliberately. */
const deeds = ['keydown', 'pointerdown'] as const

/**
 * Puts the cursor into the field for which a form was opened, or else into the given one, and keeps it there. Dialogs
 * move the focus to their first button when they appear.
 */
export function useKeptFocus({focusPath, onPathFocus}: ObjectInputProps, otherwise?: Path): void {
  const wanted = useRef(focusPath.length > 0 ? focusPath : otherwise)
  const focus = useEffectEvent(onPathFocus)
  useEffect(() => {
    const path = wanted.current
    wanted.current = undefined
    if (!path) return undefined
    const ended = new AbortController()
    const {signal} = ended
    const restore = ({target}: FocusEvent) => {
      if (!(target instanceof Element && target.closest('button'))) return
      focus([])
      // A field only takes the focus when the path changes, so this needs a new frame.
      requestAnimationFrame(() => focus(path))
    }
    focus(path)
    document.addEventListener('focusin', restore, {signal})
    for (const deed of deeds) document.addEventListener(deed, () => ended.abort(), {signal})
    return () => ended.abort()
  }, [])
}
