import type {NoBreakRule} from './rule.ts'
import {between} from './rule.ts'

/** The spaces at which a line must not break in English. */
export const englishRules: readonly NoBreakRule[] = [
  between('number and magnitude', /\d/u, /(?:thousand|million|billion|trillion)(?!\p{L})/u),
  between(
    'number and unit',
    /\d/u,
    /(?:per cent|percent|euros?|dollars?|pounds?|km|m|cm|mm|kg|g|miles?|a\.m\.|p\.m\.|am|pm|°C|°F|%)(?![\p{L}\p{N}])/u,
  ),
  between('title and name', /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|No)\.?/u, /[\p{Lu}\d]/u),
  between('dash', /\S/u, /[–—](?:\s|$)/u),
]
