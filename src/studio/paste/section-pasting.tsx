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
import {until} from './until.ts'
import {usePasteNotice} from './use-paste-notice.tsx'
import {usePictureUploads, type WithAssets} from './use-picture-uploads.ts'

type SectionsPlan = Extract<PastePlan, {kind: 'sections'}>

/** Pastes a whole article into the section at a path, whose text is empty in its editor. */
export type PasteSections = (
  path: Path,
  plan: SectionsPlan,
  files: ReadonlyMap<string, File>,
) => void

/** The function that pastes sections into the form around; null outside of a form. */
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
  const uploadPictures = usePictureUploads()
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
  const paste: PasteSections = (path, plan, files) => {
    const section = getFormValue(path) as SectionValue
    const put = (withAssets: WithAssets) => {
      const sections = plan.sections.map((each) => ({...each, body: withAssets(each.body)}))
      const {paste: patches, undo: back, pasted} = sectionPatches(path, section, sections)
      onChange(PatchEvent.from(patches))
      // The list shows every section that has begun.
      onPathOpen(path.slice(0, -1))
      const keys = new Set(pasted.map(({_key}) => _key))
      const done = {undo: back, keys, words: wordsOfSections(pasted, keys)}
      last.current = done
      const begun = plan.sections.filter(({heading}) => heading !== undefined).length
      notice.sections(begun, plan.leftOut, () => undo(done))
    }
    const isReplaced = until(() => !hasWords(getFormValue(path) as SectionValue))
    const uploaded = uploadPictures(plan.pictures, files)
    // The words that the paste replaces leave the form after a while.
    void Promise.all([uploaded, isReplaced]).then(([withAssets]) => put(withAssets))
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
