// The kinds of things that editors paste: what becomes of each, and the sentence that tells what was left out.
import {expect, test} from 'vitest'

import {deskGerman} from '../../src/studio/i18n/desk-german.ts'
import {leftOutWords} from '../../src/studio/paste/left-out-words.ts'
import {planPaste} from '../../src/studio/paste/plan-paste.ts'
import {ARTICLE_TEXT} from '../../src/import/index.ts'
import {pasted, readHtml, written} from './read-html.ts'

const german = (key: string, values: Record<string, unknown> = {}) => {
  const texts: Record<string, string> = deskGerman
  const text = texts[`${key}_${values['count'] === 1 ? 'one' : 'other'}`] ?? texts[key] ?? ''
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
}

test.each([
  [
    '01 a footnote mark leads nowhere',
    '<p>Mehr dazu<a href="#_ftn1">[1]</a></p>',
    ['Mehr dazu[1]'],
    'Nicht übernommen: 1 Fußnotenverweis',
  ],
  [
    '02 a redirect of Google Docs is its destination',
    '<p><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D&amp;ust=1">a</a></p>',
    ['[a](https://example.org/a)'],
    undefined,
  ],
  [
    '03 headings within a text are headings',
    '<h1>Titel</h1><h2>Zwischentitel</h2><p>Text</p><h3>Klein</h3><h4>Kleiner</h4>',
    ['h3 Titel', 'h3 Zwischentitel', 'Text', 'h3 Klein', 'h4 Kleiner'],
    undefined,
  ],
  [
    '04 a table is a table',
    '<table><tr><td>Jahr</td><td>Euro</td></tr><tr><td>2026</td><td>12</td></tr></table>',
    ['| =Jahr | =Euro', '| 2026 | 12'],
    undefined,
  ],
  [
    '05 a picture that stays elsewhere is told, and leaves no paragraph',
    '<p>vorher</p><p><img src="https://example.org/x.png" alt="x"></p><p>nachher</p>',
    ['vorher', 'nachher'],
    'Nicht übernommen: 1 Bild',
  ],
  [
    '06 a bullet of Word is an item of a list',
    '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">·<span>&nbsp;&nbsp;&nbsp;</span>Erster Punkt</p>',
    ['- Erster Punkt'],
    undefined,
  ],
  [
    '07 marks that an article has not are told',
    '<p><u>unterstrichen</u> <s>gestrichen</s></p>',
    ['unterstrichen gestrichen'],
    'Nicht übernommen: 1 Unterstreichung, 1 Durchstreichung',
  ],
])('%s', (_, html, text, sentence) => {
  const {blocks, leftOut} = pasted(html)
  expect(written(blocks)).toEqual(text)
  expect(leftOutWords(leftOut, german)).toBe(sentence)
})

test('08 the headings of a whole article begin sections', () => {
  let count = 0
  const plan = planPaste(
    readHtml('<h1>Titel</h1><h2>Zwischentitel</h2><p>Text</p><h3>Klein</h3>'),
    {
      target: ARTICLE_TEXT,
      newKey: () => `k${count++}`,
      hasBytes: () => false,
      beginsSections: true,
    },
  )
  expect(plan).toMatchObject({
    kind: 'sections',
    sections: [
      {body: [{style: 'h3', children: [{text: 'Titel'}]}]},
      {heading: 'Zwischentitel', body: [{}, {style: 'h3'}]},
    ],
  })
})
