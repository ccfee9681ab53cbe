import {deskEnglish} from '../../src/studio/i18n/desk-english.ts'
import {deskGerman} from '../../src/studio/i18n/desk-german.ts'
import {english} from '../../src/studio/i18n/english.ts'
import {german} from '../../src/studio/i18n/german.ts'
import type {Words} from '../../src/studio/problems/place.ts'

/** Looks texts up as the Studio does in German. A key without a text is an error. */
export const germanWords = wordsIn({...german, ...deskGerman})

/** Looks texts up as the Studio does in English. */
export const englishWords = wordsIn({...english, ...deskEnglish})

function wordsIn(texts: Readonly<Record<string, string>>): Words {
  return (key, values = {}) => {
    const {[key]: text} = texts
    if (text === undefined) throw new Error(`No text has the key ${key}`)
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
  }
}
