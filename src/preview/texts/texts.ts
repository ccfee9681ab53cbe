import type {Language} from '../language.ts'
import {english} from './english.ts'
import {german} from './german.ts'
import type {Texts} from './words.ts'

/** Returns the texts in a language. */
export function textsIn(language: Language): Texts {
  return language === 'en' ? english : german
}
