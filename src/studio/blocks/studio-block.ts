import type {ComponentType} from 'react'
import type {BlockAnnotationProps, InputProps, PreviewProps} from 'sanity'

import type {BlockName} from '../../content/block-names.ts'
import type {AllSanitySchemaTypes} from '../../content/generated/sanity.types.ts'

/** The Studio's parts of a block type, beside its schema. */
export interface StudioBlock<Name extends BlockName> extends StudioParts {
  readonly english: EnglishTexts<Name>
}

/** The Studio's parts of any block type. */
export interface StudioParts {
  /** The English texts. The schema holds the German ones. */
  readonly english: Readonly<Record<string, string>>
  /** The form of the block, if it does more than Studio's. */
  readonly input?: ComponentType<InputProps>
  /** The views of the block and of annotated words in the text editor; Studio's by default. */
  readonly components?: {
    readonly preview?: ComponentType<PreviewProps>
    readonly annotation?: ComponentType<BlockAnnotationProps>
  }
}

/**
 * A title for the type and each of its fields, and the sentence in the insert menu. Only the schema knows other descriptions
 * and options, so `tests/studio/texts.test.ts` names missing ones.
 */
type EnglishTexts<Name extends BlockName> = Readonly<
  Record<`type.${Name}` | `type.${Name}.description` | `field.${Name}.${FieldName<Name>}`, string> &
    Record<
      `type.${Name}.${string}` | `field.${Name}.${string}.description` | `option.${Name}.${string}`,
      string
    >
>

type FieldName<Name extends BlockName> = Exclude<
  keyof Extract<AllSanitySchemaTypes, {_type: Name}> & string,
  `_${string}` | FieldOfImages
>

/** The fields that Sanity adds to every image, with texts of its own. */
type FieldOfImages = 'asset' | 'media' | 'hotspot' | 'crop'
