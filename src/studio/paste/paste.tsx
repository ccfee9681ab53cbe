import {
  useEditor,
  type EditorSchema,
  type EditorSnapshot,
  type PortableTextBlock,
} from '@portabletext/editor'
import {defineBehavior, effect, raise} from '@portabletext/editor/behaviors'
import {getFocusTextBlock} from '@portabletext/editor/selectors'
import {createContext, useContext, useEffect, useEffectEvent} from 'react'
import {
  definePlugin,
  isArrayOfBlocksInputProps,
  isDocumentSchemaType,
  type InputProps,
  type Path,
  type PortableTextPluginsProps,
} from 'sanity'

import {knownEmbedOf} from '../../content/embeds/index.ts'
import {withoutRedirects, type ReadText, type TextTarget} from '../../import/index.ts'
import {planPaste, type PastePlan} from './plan-paste.ts'
import {readClipboard} from './read-clipboard.ts'
import {SectionPasting, SectionPastingContext} from './section-pasting.tsx'
import {bytesOf, filesOfPictures} from './upload-pictures.ts'
import {usePasteNotice} from './use-paste-notice.tsx'
import {usePictureUploads} from './use-picture-uploads.ts'

const TextPath = createContext<Path | null>(null)

/**
 * Pastes the text of other programs as text of the article, in every editor of running text. Says what it left out. The
 * headings of a whole article begin sections. Text that was copied in a Studio is left to Studio.
 */
export const paste = definePlugin({
  name: 'newsdesk-paste',
  form: {components: {input: PasteInput, portableText: {plugins: PastePlugins}}},
})

function PasteInput(props: InputProps) {
  if (isDocumentSchemaType(props.schemaType)) {
    return <SectionPasting>{props.renderDefault(props)}</SectionPasting>
  }
  if (!isArrayOfBlocksInputProps(props)) return props.renderDefault(props)
  return <TextPath value={props.path}>{props.renderDefault(props)}</TextPath>
}

/** An address alone is pasted by Studio, as a link. */
const pasteLink: PortableTextPluginsProps['plugins']['pasteLink'] = {
  link: ({context, value}) =>
    context.schema.annotations.some(({name}) => name === 'link')
      ? {_type: 'link', href: withoutRedirects(value.href)}
      : undefined,
}

function PastePlugins(props: PortableTextPluginsProps) {
  const path = useContext(TextPath)
  return (
    <>
      {props.renderDefault({...props, plugins: {...props.plugins, pasteLink}})}
      {path && <Paste path={path} />}
    </>
  )
}

interface Pasted {
  readonly plan: PastePlan
  readonly files: ReadonlyMap<string, File>
}

function Paste({path}: {path: Path}) {
  const editor = useEditor()
  const notice = usePasteNotice()
  const pasteSections = useContext(SectionPastingContext)
  const uploadPictures = usePictureUploads()

  const plan = useEffectEvent((data: ClipboardData): Pasted | undefined => {
    const read = readClipboard(data.html, data.plain)
    const snapshot = editor.getSnapshot()
    const isInLine = read.pieces.length === 1 && !isInEmptyBlock(snapshot)
    if (isLeftToStudio(read, data) && (isInLine || !isEmbedAlone(data.plain))) return undefined
    const pictures = read.pieces.filter((piece) => piece.kind === 'picture')
    const files = filesOfPictures(pictures, data.files)
    const {value, schema, keyGenerator} = snapshot.context
    return {
      files,
      plan: planPaste(read, {
        target: targetOf(schema),
        newKey: keyGenerator,
        hasBytes: (picture) => bytesOf(picture, files) !== undefined,
        isInLine,
        beginsSections: data.isPaste && isBodyOfSection(path) && isEmptyText(value),
      }),
    }
  })
  const insertWithPictures = async (
    {blocks, pictures}: Extract<PastePlan, {kind: 'blocks'}>,
    files: ReadonlyMap<string, File>,
  ) => {
    const withAssets = await uploadPictures(pictures, files)
    const inserted = withAssets(blocks) as PortableTextBlock[]
    if (inserted.length > 0) {
      editor.send({type: 'insert.blocks', blocks: inserted, placement: 'auto'})
    }
  }
  const finish = useEffectEvent(({plan: done, files}: Pasted) => {
    if (done.kind === 'too-long') notice.tooLong(done.paragraphs)
    else if (done.kind === 'sections') pasteSections?.current?.(path.slice(0, -1), done, files)
    else {
      notice.leftOut(done.leftOut)
      if (done.pictures.size > 0) void insertWithPictures(done, files)
    }
  })

  useEffect(
    () =>
      editor.registerBehavior({
        behavior: defineBehavior({
          // Studio converts HTML at `deserialize.data`, which follows.
          on: 'deserialize',
          guard: ({event: {originEvent}}) => {
            const clipboard = readTypes(originEvent.originEvent.dataTransfer)
            if (!clipboard) return false
            return plan({...clipboard, isPaste: originEvent.type === 'clipboard.paste'}) ?? false
          },
          actions: [
            ({event}, pasted) => [
              ...(isInsertedAtOnce(pasted.plan)
                ? [
                    raise({
                      type: 'deserialization.success',
                      data: pasted.plan.blocks as PortableTextBlock[],
                      mimeType: 'text/html',
                      originEvent: event.originEvent,
                    }),
                  ]
                : []),
              effect(() => finish(pasted)),
            ],
          ],
        }),
      }),
    [editor],
  )
  return null
}

/** A text with pictures follows when they are uploaded. */
function isInsertedAtOnce(plan: PastePlan): plan is Extract<PastePlan, {kind: 'blocks'}> {
  return plan.kind === 'blocks' && plan.blocks.length > 0 && plan.pictures.size === 0
}

interface ClipboardData {
  readonly html: string
  readonly plain: string
  readonly files: readonly File[]
  readonly isPaste: boolean
}

/** Undefined for what was copied in a Studio, which has it as Portable Text. */
function readTypes(data: DataTransfer): Omit<ClipboardData, 'isPaste'> | undefined {
  if (['application/x-portable-text', 'application/json'].some((type) => data.getData(type))) {
    return undefined
  }
  const plain = data.getData('text/plain')
  const html = data.getData('text/html')
  // Editors of code give plain text as HTML, too.
  return {html: html === plain ? '' : html, plain, files: [...data.files]}
}

/** Words in one line take the marks around the cursor. Files alone are uploaded by Studio, whatever HTML names them. */
function isLeftToStudio({pieces}: ReadText, {html, plain, files}: ClipboardData): boolean {
  if (html === '') return !plain.trim().includes('\n')
  return plain === '' && files.length > 0 && pieces.every(({kind}) => kind === 'picture')
}

/** An address of a video, a post or a map becomes a card where the line is empty. */
const isEmbedAlone = (plain: string) => knownEmbedOf(plain) !== undefined

function isInEmptyBlock(snapshot: EditorSnapshot): boolean {
  const block = getFocusTextBlock(snapshot)
  return block?.node.children.every(({text}) => text === '') === true
}

const isBodyOfSection = (path: Path) =>
  path.length === 3 && path[0] === 'sections' && path[2] === 'body'

function isEmptyText(value: readonly object[]): boolean {
  const [first, ...others] = value as {children?: {text?: string}[]; listItem?: unknown}[]
  if (others.length > 0) return false
  return first === undefined || first.children?.every(({text}) => text === '') === true
}

function targetOf(schema: EditorSchema): TextTarget {
  const names = (members: readonly {readonly name: string}[]) =>
    new Set(members.map(({name}) => name))
  return {
    styles: names(schema.styles),
    lists: names(schema.lists),
    decorators: names(schema.decorators),
    hasLinks: schema.annotations.some(({name}) => name === 'link'),
    picture: schema.blockObjects.find(({name}) => name === 'picture')?.name,
    table: schema.blockObjects.find(({name}) => name === 'table')?.name,
    embed: schema.blockObjects.find(({name}) => name === 'embed')?.name,
    recordings: new Set(
      (['audio', 'video'] as const).filter((kind) =>
        schema.blockObjects.some(({name}) => name === kind),
      ),
    ),
  }
}
