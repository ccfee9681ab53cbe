import {
  createContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react'
import {PatchEvent, useFormCallbacks, useGetFormValue, type FormPatch, type Path} from 'sanity'

import type {PastePlan} from './plan-paste.ts'
import {hasWords, sectionPatches, wordsOfSections, type SectionValue} from './section-patches.ts'
import {usePasteNotice} from './use-paste-notice.tsx'
import {usePastedPictures} from './use-pasted-pictures.ts'

type SectionsPlan = Extract<PastePlan, {kind: 'sections'}>

/**
 * Pastes a whole article into the section at a path, whose text is empty in its editor. `inForm` resolves when the form has
 * the editor's next edit, such as the deletion of the words that the paste replaces.
 */
export type PasteSections = (
  path: Path,
  plan: SectionsPlan,
  files: ReadonlyMap<string, File>,
  inForm: Promise<void>,
) => void

/** What pastes sections into the form around; null outside of a form. */
export const SectionPastingContext = createContext<RefObject<PasteSections | undefined> | null>(
  null,
)

interface LastPaste {
  readonly undo: FormPatch[]
  readonly keys: ReadonlySet<string>
  /** The words of the pasted sections. */
  readonly words: string
}

/**
 * A form in which a pasted article becomes sections. The button of its notice takes the paste back, as does the key for
 * undo, as long as nobody has edited the pasted sections.
 */
export function SectionPasting({children}: {children: ReactNode}) {
  const {onChange, onPathOpen} = useFormCallbacks()
  const getFormValue = useGetFormValue()
  const notice = usePasteNotice()
  const uploadPictures = usePastedPictures()
  const last = useRef<LastPaste | undefined>(undefined)

  const isUnedited = ({keys, words}: LastPaste) => {
    const sections = getFormValue(['sections']) as readonly SectionValue[] | undefined
    return wordsOfSections(sections ?? [], keys) === words
  }
  const undo = (done: LastPaste) => {
    if (last.current === done) last.current = undefined
    if (!isUnedited(done)) return notice.notUndone()
    onChange(PatchEvent.from(done.undo))
    return notice.undone()
  }
  const paste: PasteSections = (path, plan, files, inForm) => {
    const section = getFormValue(path) as SectionValue
    const put = () => {
      const {paste: patches, undo: back, pasted} = sectionPatches(path, section, plan.sections)
      onChange(PatchEvent.from(patches))
      // The list shows every section that has begun.
      onPathOpen(path.slice(0, -1))
      const keys = new Set(pasted.map(({_key}) => _key))
      const done = {undo: back, keys, words: wordsOfSections(pasted, keys)}
      last.current = done
      const begun = plan.sections.filter(({heading}) => heading !== undefined).length
      notice.sections(begun, plan.leftOut, () => undo(done))
      for (const {_key, body = []} of pasted) {
        const own = new Map([...plan.pictures].filter(([key]) => hasKey(body, key)))
        uploadPictures([...path.slice(0, -1), {_key}, 'body'], own, files, Promise.resolve())
      }
    }
    if (hasWords(section)) void inForm.then(put)
    else put()
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndo =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    const done = last.current
    if (!isUndo || !done) return
    if (!isUnedited(done)) {
      last.current = undefined
      return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
    undo(done)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    // Before the editor of the text, which knows nothing of the form's patches.
    window.addEventListener('keydown', listen, {capture: true})
    return () => window.removeEventListener('keydown', listen, {capture: true})
  }, [])
  const current = useRef<PasteSections>(undefined)
  useLayoutEffect(() => {
    current.current = paste
  })
  return <SectionPastingContext value={current}>{children}</SectionPastingContext>
}

const hasKey = (body: readonly object[], key: string) =>
  body.some((block) => (block as {_key?: string})._key === key)
