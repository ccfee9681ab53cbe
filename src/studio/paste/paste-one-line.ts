import type {ClipboardEvent} from 'react'

import {toOneLine} from '../../import/index.ts'
import {readHtml} from './read-clipboard.ts'

/**
 * Pastes a text into a plain field as one line without markup. The browser inserts it, so that its undo takes it back.
 */
export function pasteOneLine(event: ClipboardEvent): void {
  const {target, clipboardData} = event
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const plain = clipboardData.getData('text/plain')
  const text = plain === '' ? wordsOf(clipboardData.getData('text/html')) : plain
  const line = toOneLine(text)
  if (line === plain || target.readOnly || target.disabled) return
  event.preventDefault()
  event.stopPropagation()
  if (line !== '') document.execCommand('insertText', false, line)
}

function wordsOf(html: string): string {
  if (html === '') return ''
  return readHtml(html)
    .pieces.flatMap((piece) => {
      if (piece.kind === 'table') return piece.paragraphs
      return piece.kind === 'paragraph' ? [piece] : []
    })
    .map(({runs}) => runs.map(({text}) => text).join(''))
    .join('\n')
}
