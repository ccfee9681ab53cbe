// Lists and links of the Studio take any stored value.
import * as fc from 'fast-check'
import {expect, test} from 'vitest'

import {schemaTypes} from '../../schemas/index.ts'
import {formPath} from '../../src/studio/structure/form-path.ts'
import {textsOnly, type Prepare} from '../../src/studio/structure/preview-texts.ts'

interface Previewed {
  readonly name: string
  readonly preview: {readonly select?: Readonly<Record<string, string>>; readonly prepare?: Prepare}
}

const previews = schemaTypes.flatMap((type) =>
  'preview' in type && type.preview ? [type as unknown as Previewed] : [],
)

test.each(previews)('01 law: the preview of $name shows texts alone', ({preview}) => {
  const names = Object.keys(preview.select ?? {})
  const selections = fc.record(Object.fromEntries(names.map((name) => [name, fc.anything()])))
  fc.assert(
    fc.property(selections, (selection) => {
      const {title, subtitle, description} = textsOnly(preview.prepare)(selection)
      for (const shown of [title, subtitle, description]) {
        expect(['string', 'number', 'undefined']).toContain(typeof shown)
      }
    }),
  )
})

test('02 a preview keeps its texts and its picture', () => {
  const prepare: Prepare = () => ({title: 'Titel', subtitle: 5 as never, media: 'icon' as never})
  expect(textsOnly(prepare)({})).toEqual({title: 'Titel', subtitle: 5, media: 'icon'})
})

test('03 a path ends before the element whose key is no text', () => {
  expect(formPath(['sections', {_key: 'a'}, 'body', 2])).toBe('sections[_key=="a"].body[2]')
  const path = ['sections', {_key: 'a'}, 'body', {_key: null}, 'source']
  expect(formPath(path as never)).toBe('sections[_key=="a"].body')
})
