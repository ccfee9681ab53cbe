import type {ComponentType} from 'react'
import type {BlockAnnotationProps, InputProps, PreviewProps} from 'sanity'

import type {BlockName} from '../../content/block-names.ts'
import type {AllSanitySchemaTypes} from '../../content/generated/sanity.types.ts'

/** What the Studio adds to the schema of a block type. */
export interface StudioBlock<Name extends BlockName> extends StudioParts {
  readonly english: EnglishTexts<Name>
}

/** The same of any block type. */
export interface StudioParts {
  /** The English texts. The German ones stand in the schema. */
  readonly english: Readonly<Record<string, string>>
  /** Its form, where it does more than Studio's own. */
  readonly input?: ComponentType<InputProps>
  /** How it looks in the text that is edited, and the words that it annotates; Studio's own ways otherwise. */
  readonly components?: {
    readonly preview?: ComponentType<PreviewProps>
    readonly annotation?: ComponentType<BlockAnnotationProps>
  }
}

/**
 * A title for the type and each of its fields. Descriptions and options are known to the schema alone:
 * `tests/studio/texts.test.ts` names those that are missing.
 */
type EnglishTexts<Name extends BlockName> = Readonly<
  Record<`type.${Name}` | `field.${Name}.${FieldName<Name>}`, string> &
    Record<`field.${Name}.${string}.description` | `option.${Name}.${string}`, string>
>

type FieldName<Name extends BlockName> = Exclude<
  keyof Extract<AllSanitySchemaTypes, {_type: Name}> & string,
  `_${string}` | FieldOfImages
>

/** The fields that Sanity adds to every image, with texts of its own. */
type FieldOfImages = 'asset' | 'media' | 'hotspot' | 'crop'
