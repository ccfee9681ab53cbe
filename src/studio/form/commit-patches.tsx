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

/** The time after which Studio itself has committed an edit, in milliseconds, with a margin. */
const committedByStudio = 1_200

/**
 * Commits the edits of every document, even when another one is edited within the same second. Studio commits once a
 * second, and only the document that was patched last. Edits of the others stay in the page as "being saved" until
 * their next edit, and are lost with the tab. This happens when a source is created from an article's form: the
 * article's reference to it is patched right before the source's name.
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
    // A closed form may have received edits just before.
    return () => void setTimeout(() => subscription.unsubscribe(), 2 * committedByStudio)
  }, [pair, id, type, version])
  return null
}
