import type {PreviewProps} from 'sanity'

import {useEmbargo} from './use-embargo.ts'

/** An article in Studio's own lists: until when it is held back, in the place of its day. */
export function ArticlePreview(props: PreviewProps) {
  const {publishedAt} = props as {readonly publishedAt?: unknown}
  const embargo = useEmbargo(publishedAt)
  return props.renderDefault(embargo === null ? props : {...props, subtitle: embargo})
}
