import type {ObjectInputProps} from 'sanity'

/** Returns the functions with which Studio renders the members of an object, for `ObjectInputMember`. */
export function memberCallbacks({
  renderAnnotation,
  renderBlock,
  renderField,
  renderInlineBlock,
  renderInput,
  renderItem,
  renderPreview,
}: ObjectInputProps) {
  return {
    renderAnnotation,
    renderBlock,
    renderField,
    renderInlineBlock,
    renderInput,
    renderItem,
    renderPreview,
  }
}
