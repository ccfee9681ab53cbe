import {schemaTypes} from '../../../schemas/index.ts'
import {schemaTexts} from './schema-texts.ts'

/** The German texts, taken from the schema, which is written in German. */
export const german: Record<string, string> = schemaTexts(schemaTypes)
