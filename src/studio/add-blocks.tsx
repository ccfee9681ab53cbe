import {lazy, Suspense, type ComponentType} from 'react'
import type {PreviewProps, SchemaTypeDefinition} from 'sanity'

import {addBlockSchemas} from '../../schemas/index.ts'
import {english} from './i18n/english.ts'
import {german} from './i18n/german.ts'
import {schemaTexts} from './i18n/schema-texts.ts'
import {addStudioBlocks} from './blocks/index.ts'

/** The Studio's parts of a newsroom's own block type. `src/config/define-block.ts` explains them. */
interface OwnStudioBlock {
  readonly name: string
  readonly schema: SchemaTypeDefinition
  readonly english: Readonly<Record<string, string>>
  readonly preview?: () => Promise<{readonly default: ComponentType<PreviewProps>}>
}

/** Adds a newsroom's own block types to the Studio: schema, words and previews. Call it before the types are used. */
export function addBlocks(blocks: readonly OwnStudioBlock[] = []): void {
  addBlockSchemas(blocks.map(({schema}) => schema))
  for (const {name, schema, english: words, preview} of blocks) {
    Object.assign(german, schemaTexts([schema]))
    Object.assign(english, words)
    addStudioBlocks({[name]: {english: words, components: preview && previewOf(preview)}})
  }
}

/** A preview is loaded when the first block is shown, so that programs without a browser never load it. */
function previewOf(load: NonNullable<OwnStudioBlock['preview']>) {
  const Preview = lazy(load)
  return {
    preview: (props: PreviewProps) => (
      <Suspense fallback={props.renderDefault(props)}>
        {props.layout === 'block' ? <Preview {...props} /> : props.renderDefault(props)}
      </Suspense>
    ),
  }
}
