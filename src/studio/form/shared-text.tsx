import {
  useEffect,
  useLayoutEffect,
  useRef,
  type ChangeEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react'
import {
  diffMatchPatch,
  getPublishedId,
  PatchEvent,
  set,
  setIfMissing,
  useFormValue,
  type FormPatch,
  type InputProps,
  type Path,
  type StringInputProps,
} from 'sanity'

import {pasteOneLine} from '../paste/paste-one-line.ts'
import {editText, moveSelection, type Selection} from './text-edit.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

interface Typing {
  readonly key: string
  readonly field: Field
  readonly value: string
  readonly selection: Selection
}

/**
 * The field with the cursor and its selection. Studio recreates fields, for example when a draft appears, so this state
 * lives outside of them.
 */
let typing: Typing | undefined

/** Returns the path of the text in the value of a plain text field; undefined for any other field. */
export function plainTextPath({schemaType}: InputProps): Path | undefined {
  if ((schemaType.options as {list?: unknown} | undefined)?.list) return undefined
  for (let type: InputProps['schemaType'] | undefined = schemaType; type; type = type.type) {
    if (type.name === 'slug') return ['current']
    if (['string', 'text', 'url', 'email'].includes(type.name)) return []
    if (type.name === 'datetime' || type.name === 'date') return undefined
  }
  return undefined
}

/**
 * A plain text field for several editors at once. It sends only the typed words, not the whole text. Words of others
 * move neither caret nor selection.
 */
export function SharedText({
  input,
  path,
  children,
}: {
  input: InputProps
  path: Path
  children: (input: InputProps) => ReactNode
}) {
  const frame = useRef<HTMLDivElement>(null)
  const id = useFormValue(['_id'])
  const key = `${typeof id === 'string' ? getPublishedId(id) : ''} ${JSON.stringify(input.path)}`
  const value: unknown =
    path.length === 0 ? input.value : (input.value as {current?: unknown} | undefined)?.current
  const text = typeof value === 'string' ? value : ''
  const {focused, onChange} = input

  useLayoutEffect(() => {
    const field = frame.current?.querySelector<Field>('input, textarea')
    if (!field || !focused || typing?.key !== key) return
    if (typing.field === field && typing.value === field.value) return
    const {start, end, direction} = moveSelection(typing.selection, typing.value, field.value)
    field.setSelectionRange(start, end, direction)
    remember(key, field)
  })

  useEffect(() => {
    if (!focused) return undefined
    const look = () => {
      const field = document.activeElement
      if (isField(field) && frame.current?.contains(field)) remember(key, field)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [key, focused])

  const edit = (typed: string): FormPatch[] => {
    const patch = editText(text, typed)
    if (patch === undefined) return [set(typed, path)]
    return [setIfMissing('', path), diffMatchPatch(patch, path)]
  }
  const asEdit = (patch: FormPatch) =>
    patch.type === 'set' && typeof patch.value === 'string' && samePath(patch.path, path)
      ? edit(patch.value)
      : [patch]
  const change = (patches: FormPatch | FormPatch[] | PatchEvent) =>
    onChange(PatchEvent.from(PatchEvent.from(patches).patches.flatMap(asEdit)))
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value
    if (typed === '') (input as StringInputProps).elementProps.onChange(event)
    else onChange(PatchEvent.from(edit(typed)))
  }
  const look = ({target}: SyntheticEvent) => {
    if (isField(target)) remember(key, target)
  }
  const leave = ({target}: SyntheticEvent) => {
    if (document.activeElement !== target) typing = undefined
  }
  const shared =
    path.length === 0
      ? {...input, elementProps: {...input.elementProps, onChange: type}, onChange: change}
      : {...input, onChange: change}
  return (
    <div
      ref={frame}
      style={{display: 'contents'}}
      onInputCapture={look}
      onBlurCapture={leave}
      onPasteCapture={pasteOneLine}
    >
      {children(shared as InputProps)}
    </div>
  )
}

const samePath = (one: Path, other: Path) => JSON.stringify(one) === JSON.stringify(other)

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

function remember(key: string, field: Field): void {
  const {value, selectionStart: start, selectionEnd: end, selectionDirection} = field
  if (start === null || end === null) return
  typing = {key, field, value, selection: {start, end, direction: selectionDirection ?? 'none'}}
}
