import type {Quotation} from './portable-text.ts'
import {ids} from './sources.ts'

/**
 * All quotations of `kasachstan.txt`, in the order of the text, read strictly:
 * - `role`: the words by which the text last named the speaker's office, at or before the quotation.
 * - `occasion`: in the words of the text, as a noun.
 * - `saidOn`: only where the text ties the statement to a day. The week is that of 8 January 2022:
 *   Friday is the 7th, Saturday the 8th.
 */
export const quotations: readonly Quotation[] = [
  {
    // "Am Freitag eskalierte die Gewalt vollends": the statement is what happened on that Friday.
    words: 'Ich habe den Befehl gegeben, ohne Vorwarnung tödliche Schüsse abzugeben',
    source: ids.tokajew,
    role: 'Staatschef',
    occasion: 'Fernsehansprache',
    saidOn: '2022-01-07',
  },
  // "Zuvor erklärte er": an earlier statement, its occasion and day are not given. The next
  // sentence goes on in reported speech ("hätten … und seien"), so its two quotations belong to it.
  {words: '20.000 Banditen', source: ids.tokajew, role: 'Staatschef'},
  {words: 'Terroristen', source: ids.tokajew, role: 'Staatschef'},
  {words: 'bereit für den Kampf', source: ids.tokajew, role: 'Staatschef'},
  // "Nach offiziellen Regierungsangaben"
  {words: 'bewaffnete Kriminelle', source: ids.regierung},
  {words: 'befreit und unter verstärkten Schutz gestellt', source: ids.innenministerium},
  {words: 'Anti-Terroreinsatz', source: ids.tokajew, role: 'Präsident'},
  {
    words: 'die freien Medien und bestimmte Personen im Ausland',
    source: ids.tokajew,
    role: 'Präsident',
  },
  {words: 'absurd', source: ids.tokajew, role: 'Staatschef'},
  {words: 'ganz besonders', source: ids.tokajew, role: 'Staatschef', occasion: 'TV-Ansprache'},
  {
    // Nasarbajew calls ("rufe … auf"); his spokesman only passes it on.
    words:
      'um die aktuellen Herausforderungen zu bewältigen und die Integrität des Landes zu gewährleisten',
    source: ids.nasarbajew,
    via: ids.ukibai,
    role: 'früherer Präsident Kasachstans',
    occasion: 'Erklärung auf Twitter',
    saidOn: '2022-01-08',
  },
  {
    // "warnte am Freitag": the two quotations that follow word that warning.
    words:
      'Ich denke, eine Lehre aus der jüngsten Geschichte ist, dass es manchmal sehr schwierig ist, die Russen wieder loszuwerden, wenn sie erst einmal in deinem Haus sind',
    source: ids.blinken,
    role: 'US-Außenminister',
    occasion: 'Äußerung vor Reportern',
    saidOn: '2022-01-07',
  },
  {
    words:
      'Wir beobachten die Situation mit großer Sorge und ermutigen alle, eine friedliche Lösung zu finden',
    source: ids.blinken,
    role: 'US-Außenminister',
    occasion: 'Äußerung vor Reportern',
    saidOn: '2022-01-07',
  },
]
