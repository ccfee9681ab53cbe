import {schemaTypes} from '../../../schemas/index.ts'
import {schemaTexts} from './schema-texts.ts'

/** The German texts. The schema is written in German; its texts are taken from there. */
export const german: Record<string, string> = schemaTexts(schemaTypes)
