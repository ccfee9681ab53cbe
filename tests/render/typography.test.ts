import {expect, test} from 'vitest'
import {renderBody} from '../../render/index.ts'
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
  ['010 without a partner', 'Er sagte "ja und ging.', 'Er sagte "ja und ging.'],
  ['011 a lost closing mark', 'Er sagte ja" und ging.', 'Er sagte ja" und ging.'],
  ['012 an inch', 'ein 19" Monitor', 'ein 19" Monitor'],
  ['013 a lost mark before a pair', 'Der "Test und dann "Ende"', 'Der "Test und dann „Ende“'],
  ['014 part of a compound', 'der "Anti"-Einsatz', 'der „Anti“-Einsatz'],
  ['015 after a line break', 'Er sagte:\n"ja"', 'Er sagte:\n„ja“'],
  ['016 set marks stay', '„ja“ und »nein«', '„ja“ und »nein«'],
  ['017 an apostrophe in a word', `So geht's`, 'So geht’s'],
  ['018 an apostrophe after a word', `Hans' Auto`, 'Hans’ Auto'],
  ['019 an elision', `'s war 'ne Nacht der '90er`, '’s war ’ne Nacht der ’90er'],
  ['020 feet', `5' hoch`, `5' hoch`],
  ['021 an apostrophe inside single marks', `'So geht's nicht'`, '‚So geht’s nicht‘'],
  ['022 an apostrophe inside double marks', `"Hans' Auto"`, '„Hans’ Auto“'],
  ['023 a lost single mark inside double', `"Er sagte 'ja"`, `„Er sagte 'ja“`],
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

test('a text in another language is left alone', () => {
  expect(set(`"ja" - l'état, 25 Euro`, 'fr')).toBe(`"ja" - l'état, 25 Euro`)
})

test('marks pair across the spans of a block', () => {
  const html = renderBody([block(['Er sagte "', span('ja', 'strong'), '" und ging.'])])
  expect(html).toBe('<p>Er sagte „<strong>ja</strong>“ und ging.</p>\n')
})

test('marks do not pair across blocks', () => {
  const html = renderBody([block(['Er sagte "ja']), block(['und nein"'])])
  expect(html).toBe('<p>Er sagte "ja</p>\n<p>und nein"</p>\n')
})

test.each([
  ['001 number and unit', '25 Prozent, 3 km, 5 %, 8 €', '25~Prozent, 3~km, 5~%, 8~€'],
  ['002 time', 'um 22 Uhr', 'um 22~Uhr'],
  ['003 number, magnitude and currency', '2,2 Millionen Euro', '2,2~Millionen~Euro'],
  ['004 short magnitude', '3 Mrd. Dollar', '3~Mrd.~Dollar'],
  ['005 abbreviations', 'z. B. und d. h. und i. d. R.', 'z.^B. und d.^h. und i.^d.^R.'],
  ['006 before a dash', 'festgenommen – ihm', 'festgenommen~– ihm'],
  ['007 thousands', 'rund 10 000 Menschen', 'rund 10^000 Menschen'],
  ['008 day and month', 'am 7. Januar 2022', 'am 7.~Januar 2022'],
  ['009 title and name', 'Dr. Müller, Nr. 5', 'Dr.~Müller, Nr.~5'],
  ['010 paragraph', '§ 5', '§~5'],
  ['011 no unit, only its beginning', '5 Meterware und 3 kmh', '5 Meterware und 3 kmh'],
  ['012 numbers are never rewritten', '3800 und 20.000', '3800 und 20.000'],
  ['013 years are no thousands', '2021 300', '2021 300'],
  ['014 no abbreviation', 'Das sah B. nicht', 'Das sah B. nicht'],
])('German no-break spaces: %s', (_rule, text, expected) => {
  expect(set(text)).toBe(expected)
})

test.each([
  ['001 number and magnitude', '2 million people', '2~million people'],
  ['002 number and unit', '5 per cent at 10 am', '5~per cent at 10~am'],
  ['003 title and name', 'Mr Blinken, No. 5', 'Mr~Blinken, No.~5'],
  ['004 before a dash', 'arrested – he', 'arrested~– he'],
  ['005 the adverb', 'No one', 'No one'],
])('English no-break spaces: %s', (_rule, text, expected) => {
  expect(set(text, 'en')).toBe(expected)
})

test('a no-break space is set across spans', () => {
  const html = renderBody([block([span('25', 'strong'), ' Prozent'])])
  expect(html).toBe('<p><strong>25</strong>\u00A0Prozent</p>\n')
})
