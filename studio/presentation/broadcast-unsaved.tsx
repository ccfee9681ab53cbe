import {useEditor} from '@portabletext/editor'
import {createContext, useContext, useEffect, useEffectEvent, useMemo, type ReactNode} from 'react'
import {
  definePlugin,
  isDocumentSchemaType,
  type InputProps,
  type Path,
  type PortableTextPluginsProps,
} from 'sanity'
import {PresentationDisplayedDocumentContext} from 'sanity/_singletons'

import {UnsavedBodies} from './unsaved-bodies.ts'

const Bodies = createContext<UnsavedBodies | null>(null)
const BodyPath = createContext<Path | null>(null)

/**
 * Lets Presentation show a text while it is typed: what Studio tells it of a document goes through {@link UnsavedBodies}.
 * Outside of Presentation it does nothing.
 */
export const broadcastUnsaved = definePlugin({
  name: 'newsdesk-broadcast-unsaved',
  form: {components: {input: UnsavedInput, portableText: {plugins: UnsavedPlugins}}},
})

function UnsavedInput(props: InputProps) {
  if (isDocumentSchemaType(props.schemaType)) {
    return <UnsavedDocument>{props.renderDefault(props)}</UnsavedDocument>
  }
  return props.schemaType.name === 'portableText' ? (
    <BodyPath value={props.path}>{props.renderDefault(props)}</BodyPath>
  ) : (
    props.renderDefault(props)
  )
}

function UnsavedDocument({children}: {children: ReactNode}) {
  const show = useContext(PresentationDisplayedDocumentContext)
  const bodies = useMemo(() => show && new UnsavedBodies(show), [show])
  if (!bodies) return children
  return (
    <PresentationDisplayedDocumentContext value={bodies.formChanged}>
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
      bodies.flushed(editor)
    }
  }, [editor, bodies])
  return null
}
