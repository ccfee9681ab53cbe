import {
  definePlugin,
  LoadingBlock,
  useCommentsEnabled,
  useFeatureEnabled,
  useSource,
  type DocumentLayoutProps,
} from 'sanity'

/**
 * Mounts the form of a document once it is known whether it may be commented on. Studio would mount it at once and
 * again a moment later, when it wraps it for comments. With the first form go the words, the caret, and the press on
 * "Publish" of an editor who began meanwhile.
 */
export const steadyForm = definePlugin({
  name: 'newsdesk-steady-form',
  document: {components: {unstable_layout: SteadyLayout}},
})

function SteadyLayout(props: DocumentLayoutProps) {
  const {documentId, documentType} = props
  const {enabled} = useCommentsEnabled()
  const {error} = useFeatureEnabled('studioComments')
  const {comments} = useSource().document
  const areExpected = comments.enabled({documentId, documentType}) && error === null
  return areExpected && !enabled ? <LoadingBlock fill /> : props.renderDefault(props)
}
