import type {Format} from './formats/format.ts'
import {fragment} from './formats/fragment.ts'
import {jsonLd} from './formats/json-ld.ts'
import {page} from './formats/page.ts'
import {text} from './formats/text.ts'

/** Every way to write an article, by name. A new one is a file in `formats/` and a line here. */
export const formats = {page, fragment, text, jsonLd} satisfies Readonly<Record<string, Format>>
