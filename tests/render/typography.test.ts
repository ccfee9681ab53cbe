// Each rule of typography, by numbered fixtures.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {renderBody, renderFragment, renderPage} from '../../src/render/index.ts'
import {englishRules} from '../../src/render/typography/english-rules.ts'
import {germanRules} from '../../src/render/typography/german-rules.ts'
import {setNoBreakSpaces} from '../../src/render/typography/no-break-spaces.ts'
import {block, span} from './blocks.ts'
import {paragraphsOf} from './html-text.ts'

/** The text as it is set; ~ stands for a no-break space and ^ for a narrow one. */
function set(text: string, language = 'de'): string {
  const [paragraph = ''] = paragraphsOf(renderBody([block([text])], {language}))
  return paragraph.replaceAll('\u00A0', '~').replaceAll('\u202F', '^')
}

test.each([
  ['001 a pair', 'Er sagte "ja" und ging.', 'Er sagte „ja“ und ging.'],
  ['002 at both ends of the text', '"ja"', '„ja“'],
  ['003 before a comma', '"Ja", sagte er.', '„Ja“, sagte er.'],
  ['004 in brackets', '("ja")', '(„ja“)'],
  ['005 two pairs', '"ja" und "nein"', '„ja“ und „nein“'],
  ['006 a pair inside a pair', '"Er sagte "ja" und ging"', '„Er sagte ‚ja‘ und ging“'],
  ['007 single marks inside double', `"Er sagte 'ja'"`, '„Er sagte ‚ja‘“'],
  ['008 double marks inside single', `'Er sagte "ja"'`, '‚Er sagte „ja“‘'],
  ['009 single marks', `das 'Ja' zählt`, 'das ‚Ja‘ zählt'],
  ['010 an unpaired opening mark', 'Er sagte "ja und ging.', 'Er sagte "ja und ging.'],
  ['011 an unpaired closing mark', 'Er sagte ja" und ging.', 'Er sagte ja" und ging.'],
  ['012 an inch', 'ein 19" Monitor', 'ein 19" Monitor'],
  ['013 an unpaired mark before a pair', 'Der "Test und dann "Ende"', 'Der "Test und dann „Ende“'],
  ['014 part of a compound', 'der "Anti"-Einsatz', 'der „Anti“-Einsatz'],
  ['015 after a line break', 'Er sagte:\n"ja"', 'Er sagte:\n„ja“'],
  ['016 typographic marks stay', '„ja“ und »nein«', '„ja“ und »nein«'],
  ['017 an apostrophe in a word', `So geht's`, 'So geht’s'],
  ['018 an apostrophe after a word', `Hans' Auto`, 'Hans’ Auto'],
  ['019 an elision', `'s war 'ne Nacht der '90er`, '’s war ’ne Nacht der ’90er'],
  ['020 feet', `5' hoch`, `5' hoch`],
  ['021 an apostrophe inside single marks', `'So geht's nicht'`, '‚So geht’s nicht‘'],
  ['022 an apostrophe inside double marks', `"Hans' Auto"`, '„Hans’ Auto“'],
  ['023 an unpaired single mark inside double', `"Er sagte 'ja"`, `„Er sagte 'ja“`],
  ['024 feet and inches', `5'11" hoch`, `5'11" hoch`],
  ['025 double marks right inside single', `'"Ja", rief er'`, '‚„Ja“, rief er‘'],
  ['026 single marks right inside double', `"'Ja', rief er"`, '„‚Ja‘, rief er“'],
])('German quotation marks: %s', (_rule, text, expected) => {
  expect(set(text)).toBe(expected)
})

test.each([
  ['001 a pair', 'He said "yes".', 'He said “yes”.'],
  ['002 a pair inside a pair', `"He said 'yes'"`, '“He said ‘yes’”'],
  ['003 an apostrophe', `It's fine`, 'It’s fine'],
])('English quotation marks: %s', (_rule, text, expected) => {
  expect(set(text, 'en-GB')).toBe(expected)
})

test('a text in an unsupported language stays unchanged', () => {
  expect(set(`"ja" - l'état, 25 Euro`, 'fr')).toBe(`"ja" - l'état, 25 Euro`)
})

test('quotation marks pair across the spans of a block', () => {
  const html = renderBody([block(['Er sagte "', span('ja', 'strong'), '" und ging.'])])
  expect(html).toBe('<p>Er sagte „<strong>ja</strong>“ und ging.</p>\n')
})

test('quotation marks do not pair across blocks', () => {
  const html = renderBody([block(['Er sagte "ja']), block(['und nein"'])])
  expect(html).toBe('<p>Er sagte "ja</p>\n<p>und nein"</p>\n')
})

/** Fixtures by the names of the rules: matching texts, and texts that only look similar. */
const germanFixtures: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'digit groups': [
    ['rund 10 000 Menschen', 'rund 10^000 Menschen'],
    ['1 250 000', '1^250^000'],
    ['2021 300', '2021 300'],
    ['3800 und 20.000', '3800 und 20.000'],
  ],
  'number and magnitude': [
    ['26 Millionen', '26~Millionen'],
    ['2,5 Milliarden', '2,5~Milliarden'],
    ['3 Mio. Menschen', '3~Mio.~Menschen'],
    ['5 Millionäre', '5 Millionäre'],
  ],
  'magnitude and unit': [
    ['2,2 Millionen Euro', '2,2~Millionen~Euro'],
    ['3 Mrd. Dollar', '3~Mrd.~Dollar'],
    ['mehrere Tausend Euro', 'mehrere Tausend~Euro'],
    ['einige Mio. Euro', 'einige Mio.~Euro'],
    ['viele Millionen Leute', 'viele Millionen Leute'],
  ],
  'number and unit': [
    ['25 Prozent, 3 km, 5 %, 8 €', '25~Prozent, 3~km, 5~%, 8~€'],
    ['um 22 Uhr', 'um 22~Uhr'],
    ['5 Euro', '5~Euro'],
    ['5 Meterware und 3 kmh', '5 Meterware und 3 kmh'],
  ],
  'day and month': [
    ['am 7. Januar 2022', 'am 7.~Januar 2022'],
    ['im Jahr 2022. Januar', 'im Jahr 2022. Januar'],
  ],
  abbreviation: [
    ['z. B. und d. h. und i. d. R.', 'z.^B. und d.^h. und i.^d.^R.'],
    ['u. a. und o. Ä.', 'u.^a. und o.^Ä.'],
    ['Das sah B. nicht', 'Das sah B. nicht'],
  ],
  'title and name': [
    ['Dr. Müller, Nr. 5', 'Dr.~Müller, Nr.~5'],
    ['Prof. Dr. Eva', 'Prof.~Dr.~Eva'],
    ['der Rat. Müller', 'der Rat. Müller'],
  ],
  'paragraph sign': [
    ['§ 5 und § 12', '§~5 und §~12'],
    ['§5', '§5'],
  ],
  dash: [
    ['festgenommen – ihm', 'festgenommen~– ihm'],
    ['so — oder so', 'so~— oder so'],
    ['Köln –Bonn', 'Köln –Bonn'],
  ],
}

const englishFixtures: typeof germanFixtures = {
  'number and magnitude': [
    ['2 million people', '2~million people'],
    ['2 millionaires', '2 millionaires'],
  ],
  'number and unit': [
    ['5 per cent at 10 am', '5~per cent at 10~am'],
    ['5 ambitions', '5 ambitions'],
  ],
  'title and name': [
    ['Mr Blinken, No. 5', 'Mr~Blinken, No.~5'],
    ['No one', 'No one'],
  ],
  dash: [
    ['arrested – he', 'arrested~– he'],
    ['1–2', '1–2'],
  ],
}

describe.each([
  {language: 'de', rules: germanRules, fixtures: germanFixtures},
  {language: 'en', rules: englishRules, fixtures: englishFixtures},
])('no-break spaces, $language', ({language, rules, fixtures}) => {
  test('every rule has fixtures, and every fixture a rule', () => {
    expect(Object.keys(fixtures)).toEqual(rules.map(({name}) => name))
  })

  const numbered = Object.entries(fixtures).flatMap(([rule, pairs]) =>
    pairs.map(([text, expected], index) => ({name: `${rule} 00${index + 1}`, text, expected})),
  )
  test.each(numbered)('$name: $text', ({text, expected}) => {
    expect(set(text, language)).toBe(expected)
  })

  test('law: the fast search finds every place that a rule matches', () => {
    const pieces = Object.values(fixtures).flat(2)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ' ', 'x', '. '), {maxLength: 6}), (parts) => {
        const text = parts.join('').replace(/[~^]/gu, ' ')
        let expected = text
        for (const {pattern, space} of rules) expected = expected.replace(pattern, space)
        expect(setNoBreakSpaces(text, language)).toBe(expected)
      }),
    )
  })
})

test('a no-break space is set across spans', () => {
  const html = renderBody([block([span('25', 'strong'), ' Prozent'])])
  expect(html).toBe('<p><strong>25</strong>\u00A0Prozent</p>\n')
})

describe('soft hyphens', () => {
  /** The paragraph as a page sets it; | stands for a soft hyphen. */
  const hyphenated = (text: string, language = 'de') => {
    const html = renderBody([block([text])], {language, hyphenation: true})
    return (paragraphsOf(html)[0] ?? '').replaceAll('\u00AD', '|')
  }

  test.each([
    ['001 a long word', 'Sicherheitskräfte', 'Sicher|heits|kräfte'],
    ['002 no part shorter than four letters at either end', 'Zusammenstößen', 'Zusam|men|stößen'],
    ['003 words of fewer than ten letters stay whole', 'Menschen Samstag', 'Menschen Samstag'],
    ['004 both parts of a compound are hyphenated', 'US-Außenminister', 'US-Außen|mi|nister'],
    [
      '005 a URL stays whole',
      'unter nachrichtenagentur.example/nachrichtenagentur',
      'unter nachrichtenagentur.example/nachrichtenagentur',
    ],
    [
      '006 an e-mail address stays whole',
      'an nachrichten@nachrichtenagentur.example',
      'an nachrichten@nachrichtenagentur.example',
    ],
    ['007 at the end of a sentence', 'die Sicherheitskräfte.', 'die Sicher|heits|kräfte.'],
    ['008 a word of over 100 letters stays whole', 'x'.repeat(101), 'x'.repeat(101)],
  ])('German: %s', (_rule, text, expected) => {
    expect(hyphenated(text)).toBe(expected)
  })

  test('English has its own patterns, other languages are not hyphenated', () => {
    expect(hyphenated('international', 'en')).toBe('inter|na|tional')
    expect(hyphenated('internationalement', 'fr')).toBe('internationalement')
  })

  test('only pages are hyphenated, and an option turns it off', () => {
    const article = {lead: 'Sicherheitskräfte'}
    expect(renderPage(article)).toContain('Sicher\u00ADheits\u00ADkräfte')
    expect(renderPage(article, {hyphenation: false})).not.toContain('\u00AD')
    expect(renderFragment(article)).not.toContain('\u00AD')
  })

  test('headings hyphenate only the longest words', () => {
    const heading = renderPage({title: 'Sicherheit Nachrichtenagenturen'})
    expect(heading).toContain('<h1>Sicherheit Nachrich\u00ADten\u00ADagen\u00ADturen</h1>')
  })
})

test('text stays as written when typography is off', () => {
  const html = renderBody([block(['"5 Euro" – z. B.'])], {typography: false})
  expect(paragraphsOf(html)).toEqual(['"5 Euro" – z. B.'])
})
