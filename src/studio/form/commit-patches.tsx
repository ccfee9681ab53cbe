import {useEffect} from 'react'
import {EMPTY, filter, switchMap, take, timer} from 'rxjs'
import {
  definePlugin,
  getPublishedId,
  getVersionFromId,
  isDocumentSchemaType,
  useDocumentStore,
  type InputProps,
  type SanityDocument,
} from 'sanity'

/** When Studio itself would have committed what was typed, in milliseconds after it, with some to spare. */
const committedByStudio = 1_200

/**
 * Commits what is typed also when another document is typed in within the same second. Studio commits once a second, and
 * then the document that was patched last, whichever it is: what was typed in the others stays in the page, as being saved,
 * until they are typed in again, and is lost with the tab. A source that is made from an article's form is such a case: the
 * article's reference to it is patched right before the source's own name.
 */
export const commitPatches = definePlugin({
  name: 'newsdesk-commit-patches',
  form: {components: {input: CommittedInput}},
})

function CommittedInput(props: InputProps) {
  const {schemaType, renderDefault} = props
  if (!isDocumentSchemaType(schemaType)) return renderDefault(props)
  const {_id: id} = (props.value ?? {}) as Partial<SanityDocument>
  return (
    <>
      {id !== undefined && (
        <CommitPatches
          id={getPublishedId(id)}
          type={schemaType.name}
          version={getVersionFromId(id)}
        />
      )}
      {renderDefault(props)}
    </>
  )
}

interface CommitPatchesProps {
  readonly id: string
  readonly type: string
  /** The release, for a version in one. */
  readonly version: string | undefined
}

function CommitPatches({id, type, version}: CommitPatchesProps) {
  const {pair} = useDocumentStore()
  useEffect(() => {
    const operations = pair.editOperations(id, type, version).pipe(
      filter(({commit}) => !commit.disabled),
      take(1),
    )
    const overdue = pair.operationEvents(id, type).pipe(
      filter(({idPair}) => idPair.versionId === version),
      switchMap(({op}) => (op === 'patch' ? timer(committedByStudio) : EMPTY)),
      switchMap(() => operations),
    )
    const subscription = overdue.subscribe(({commit}) => commit.execute())
    // A form that is closed may have been typed in just before.
    return () => void setTimeout(() => subscription.unsubscribe(), 2 * committedByStudio)
  }, [pair, id, type, version])
  return null
}
