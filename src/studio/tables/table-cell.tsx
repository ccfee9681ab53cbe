import {useState, type ClipboardEvent, type KeyboardEvent} from 'react'
import {styled} from 'styled-components'

import {readCells, type Cell, type Step} from './grid.ts'

interface TableCellProps {
  readonly cell: Cell
  readonly label: string
  readonly value: string
  readonly isHeader: boolean
  readonly readOnly: boolean
  readonly onFocus: () => void
  readonly onType: (text: string) => void
  readonly onPaste: (texts: string[][]) => void
  /** Returns whether the key has led to another cell. */
  readonly onStep: (step: Step) => boolean
}

/** A cell of a table in the form. Tab, Enter and the arrow keys lead to others; Shift+Enter begins a line. */
export function TableCell(props: TableCellProps) {
  const {cell, label, value, isHeader, readOnly, onFocus, onType, onPaste, onStep} = props
  /** The typed text. The form may answer a little later, which would move the caret. */
  const [typed, setTyped] = useState<string>()
  const step = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const taken = stepOf(event)
    if (taken === undefined || !onStep(taken)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const paste = (event: ClipboardEvent) => {
    const texts = readCells(event.clipboardData.getData('text/plain'))
    if (texts.length < 2 && (texts[0]?.length ?? 0) < 2) return
    event.preventDefault()
    event.stopPropagation()
    setTyped(undefined)
    onPaste(texts)
  }
  return (
    <Field
      rows={1}
      aria-label={label}
      data-cell={`${cell.row}:${cell.column}`}
      data-header={isHeader || undefined}
      readOnly={readOnly}
      value={typed ?? value}
      onFocus={onFocus}
      onBlur={() => setTyped(undefined)}
      onChange={({currentTarget}) => {
        setTyped(currentTarget.value)
        onType(currentTarget.value)
      }}
      onKeyDown={step}
      onPaste={paste}
    />
  )
}

/** Returns the step of a key. Arrows leave a cell only from its first or last line. */
function stepOf(event: KeyboardEvent<HTMLTextAreaElement>): Step | undefined {
  const {key, shiftKey, currentTarget} = event
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
    return undefined
  const {value, selectionStart, selectionEnd} = currentTarget
  if (key === 'Tab') return shiftKey ? 'previous' : 'next'
  if (shiftKey) return undefined
  if (key === 'Enter') return 'down'
  if (key === 'ArrowDown' && !value.includes('\n', selectionEnd)) return 'down'
  if (key === 'ArrowUp' && !value.slice(0, selectionStart).includes('\n')) return 'up'
  return undefined
}

const Field = styled.textarea`
  display: block;
  width: 100%;
  min-width: 90px;
  min-height: 34px;
  box-sizing: border-box;
  padding: 8px 10px;
  border: 0;
  resize: none;
  overflow: hidden;
  field-sizing: content;
  background: transparent;
  color: var(--card-fg-color);
  font: inherit;
  font-size: 13px;
  line-height: 18px;
  outline-offset: -2px;
  &[data-header] {
    background: var(--card-muted-bg-color);
    font-weight: 600;
  }
  &:focus {
    outline: 2px solid var(--card-focus-ring-color);
  }
`
