// Text pasted from other programs becomes text of an article, and its losses are counted.
import {readFileSync} from 'node:fs'

import {expect, test} from 'vitest'

import {pasted, written} from './read-html.ts'

const clipboard = (name: string) =>
  readFileSync(new URL(`clipboards/${name}.html`, import.meta.url), 'utf8')

const clipboards: readonly [name: string, text: string[], leftOut: object][] = [
  [
    '01-word',
    [
      'h3 Haushalt 2026: Der Rat spart',
      'Der Stadtrat hat am Donnerstag den Haushalt beschlossen[1]. Er umfasst 12 Millionen Euro. „Das reicht_ nicht_“, sagte **Bürgermeisterin** **Anna Beispiel**.',
      'h3 Was gekürzt wird',
      '- Schwimmbäder',
      '  - im Norden',
      '- Museen und Theater',
      '1. Erstens',
      '1. Zweitens',
      '| =Jahr | =Millionen Euro',
      '| 2026 | 12',
      '> Sparen ist kein Ziel.',
      'Mehr steht [im Haushalt](https://example.org/haushalt?jahr=2026&seite=2).\nDie Beratung dauerte drei Stunden.',
      '[1] Vorlage 17/2025.',
    ],
    {footnote: 1, picture: 1, underline: 1, 'strike-through': 1},
  ],
  ['02-word-review', ['Der Minister irrt sich. Das Haus antwortet.'], {comment: 1, deletion: 2}],
  [
    '03-word-online',
    [
      'h3 Die neue Linie',
      'Seit Montag fährt die **Linie 5** wieder\nbis zum Hafen, sagt [der Betreiber](https://example.org/verkehr)',
      '- werktags',
      '  - alle zehn Minuten',
    ],
    {underline: 1},
  ],
  [
    '04-google-docs',
    [
      'h3 Hafenfest abgesagt',
      'Das Fest fällt **aus**_ – sicher_wegen Sturm, meldet [der Wetterdienst](https://example.org/sturm?a=1&b=2).\nNeuer Termin offen.',
      'h3 Was ausfällt',
      '- Regatta',
      '  - Finale',
      '1. Konzert',
      '- Genehmigung',
      '| Tag | Programm',
      '| Samstag | keines',
    ],
    {picture: 1, underline: 1},
  ],
  [
    '05-libreoffice',
    [
      'h3 Neues aus dem Rathaus',
      'Der **Rat** tagt _öffentlich_, immer am Montag.¹ CO₂ bleibt Thema.',
      '1. Bericht',
      '1. Fragen',
      '  - der Bürger',
      '> Öffentlich heißt öffentlich.',
      '| =Punkt | =Uhr',
      '| Bericht | 18',
      '![Der Sitzungssaal]',
      '1Außer in den Ferien.',
    ],
    {footnote: 1, underline: 1},
  ],
  [
    '06-web-page',
    [
      'h3 Brücke gesperrt',
      '**Die Brücke ist zu.** Wie lange, weiß niemand.',
      'Die Brücke im Nebel. Foto: Beispiel',
      'h3 Umleitung',
      'Der Verkehr fließt über die [B 15](https://example.org/b15). Karte zeigen 🚗',
      'Erste Zeile\nzweite Zeile',
      'Neuer Absatz "kurz"',
      '- Linie 1',
      '- Linie 2\nnur nachts',
      '  1. ab 23 Uhr',
      'Mehr: [bei Facebook](https://example.org/f), [intern](/intern), relativ',
    ],
    {picture: 1, embed: 1, link: 2, rule: 1},
  ],
  [
    '07-outlook',
    [
      'Liebe Kolleginnen,',
      'hier der Text: [zur Meldung](https://example.org/meldung?id=7)',
      '- Frist: **Freitag**',
      '- Länge: 3.000 Zeichen',
      'Mit Gruß',
      'Anna Beispiel\nRedaktion',
      '**Von:** Ben Muster <[ben@example.org](mailto:ben@example.org)>',
    ],
    {picture: 1},
  ],
  [
    '08-apple-pages',
    [
      'Der Zug **hält** hier _nicht_ mehr, sagt die **Bahn**.',
      '- Halt am Hafen',
      '- Halt am Markt',
      'Eingerückt, kein Zitat.',
      '> On Nov 30, Ben wrote:',
    ],
    {underline: 1},
  ],
  ['09-excel', ['| =Ort | =2025 | =2026', '| Berlin |  | 12,5'], {}],
]

test.each(clipboards)('%s', (name, text, leftOut) => {
  const {blocks, leftOut: counts} = pasted(clipboard(name))
  expect(written(blocks)).toEqual(text)
  expect(counts).toEqual(leftOut)
})
