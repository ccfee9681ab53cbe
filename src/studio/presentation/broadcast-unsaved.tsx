import {useEditor} from '@portabletext/editor'
import {
  createContext,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  type ReactNode,
} from 'react'
import {
  definePlugin,
  isDocumentSchemaType,
  useCurrentLocale,
  type InputProps,
  type LayoutProps,
  type Path,
  type PortableTextPluginsProps,
  type SanityDocument,
} from 'sanity'
import {PresentationDisplayedDocumentContext} from 'sanity/_singletons'

import type {PreviewPages} from './preview-pages.ts'
import {UnsavedBodies} from './unsaved-bodies.ts'
import {useShownPerspective} from './use-shown-perspective.ts'

const Pages = createContext<PreviewPages | null>(null)
const Bodies = createContext<UnsavedBodies | null>(null)
const BodyPath = createContext<Path | null>(null)

/** Sends every keystroke to the pages of the preview. Does nothing outside of Presentation. */
export const broadcastUnsaved = definePlugin<PreviewPages>((pages) => ({
  name: 'newsdesk-broadcast-unsaved',
  studio: {
    components: {layout: (props) => <PagesLayout {...props} pages={pages} />},
  },
  form: {components: {input: UnsavedInput, portableText: {plugins: UnsavedPlugins}}},
}))

function PagesLayout({pages, renderDefault, ...props}: LayoutProps & {pages: PreviewPages}) {
  const {id} = useCurrentLocale()
  useEffect(() => pages.listen(id), [pages, id])
  return <Pages value={pages}>{renderDefault({...props, renderDefault})}</Pages>
}

/** The types of running text at the top of a document, whose typing is followed. */
const runningTexts: ReadonlySet<string> = new Set(['portableText', 'pageText'])

function UnsavedInput(props: InputProps) {
  if (isDocumentSchemaType(props.schemaType)) {
    return (
      <UnsavedDocument document={props.value as SanityDocument | undefined}>
        {props.renderDefault(props)}
      </UnsavedDocument>
    )
  }
  return runningTexts.has(props.schemaType.name) ? (
    <BodyPath value={props.path}>{props.renderDefault(props)}</BodyPath>
  ) : (
    props.renderDefault(props)
  )
}

interface UnsavedDocumentProps {
  readonly document: Partial<SanityDocument> | undefined
  readonly children: ReactNode
}

function UnsavedDocument({document, children}: UnsavedDocumentProps) {
  const pages = useContext(Pages)
  const showInPresentation = useContext(PresentationDisplayedDocumentContext)
  const perspective = useShownPerspective()
  const bodies = useMemo(() => {
    if (!pages || !showInPresentation) return null
    const form = {}
    return new UnsavedBodies((unsaved) =>
      pages.show(form, unsaved ? {perspective, document: unsaved} : undefined),
    )
  }, [pages, showInPresentation, perspective])
  useEffect(() => () => bodies?.formChanged(null), [bodies])
  useLayoutEffect(() => bodies?.formChanged(document ?? null), [bodies, document])
  // Presentation serves pages without our channel, but searches the whole document at each keystroke. So it is only
  // used for those.
  const show = useMemo(
    () => (next: Partial<SanityDocument> | null | undefined) => {
      if (!pages?.areThere) showInPresentation?.(next)
    },
    [pages, showInPresentation],
  )
  if (!bodies) return children
  return (
    <PresentationDisplayedDocumentContext value={show}>
      <Bodies value={bodies}>{children}</Bodies>
    </PresentationDisplayedDocumentContext>
  )
}

function UnsavedPlugins(props: PortableTextPluginsProps) {
  return (
    <>
      {props.renderDefault(props)}
      <FollowTyping />
    </>
  )
}

function FollowTyping() {
  const editor = useEditor()
  const bodies = useContext(Bodies)
  const path = useContext(BodyPath)
  const isTyped = useEffectEvent(() => {
    if (path) bodies?.typed(editor, path)
  })
  useEffect(() => {
    if (!bodies) return undefined
    const typed = editor.on('patch', isTyped)
    const flushed = editor.on('mutation', () => bodies.flushed(editor))
    return () => {
      typed.unsubscribe()
      flushed.unsubscribe()
      bodies.closed(editor)
    }
  }, [editor, bodies])
  return null
}
