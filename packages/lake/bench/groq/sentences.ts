import type {Random} from './random.ts'
import {city, day, matter} from './words.ts'

type Template = (random: Random) => string

const headlines: readonly [Template, ...Template[]] = [
  (random) => `${city(random)} streitet über die ${matter(random)}`,
  (random) => `${matter(random)}: ${city(random)} wartet auf eine Entscheidung`,
  (random) => `Was die ${matter(random)} für ${city(random)} bedeutet`,
  (random) => `Die ${matter(random)} wird teurer als geplant`,
  (random) => `Neue ${matter(random)} in ${city(random)} vorgestellt`,
]

const statements: readonly [Template, ...Template[]] = [
  (random) => `Die ${matter(random)} kommt in ${city(random)} langsamer voran als geplant.`,
  (random) =>
    `Nach der ${matter(random)} steht nun auch die ${matter(random)} auf der Tagesordnung.`,
  (random) =>
    `Rund ${random.below(900) + 100} Menschen sind nach Angaben der Stadt ${city(random)} von der ${matter(random)} betroffen.`,
  (random) =>
    `Am ${day(random)} wurde bekannt, dass die ${matter(random)} um ${random.below(90) + 10} Millionen Euro teurer wird.`,
  (random) => `Ohne die ${matter(random)} sei die ${matter(random)} nicht zu verstehen, hieß es.`,
  (random) => `Kritik an der ${matter(random)} kam vor allem aus ${city(random)}.`,
  (random) =>
    `Der Rat von ${city(random)} stimmte am ${day(random)} mit ${random.below(30) + 31} zu ${random.below(30)} Stimmen für die ${matter(random)}.`,
]

/** The title of an article. */
export const headline = (random: Random) => random.of(headlines)(random)

/** Some sentences of news in a row. */
export function sentences(random: Random, count: number): string {
  return Array.from({length: count}, () => random.of(statements)(random)).join(' ')
}
