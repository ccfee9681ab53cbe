import type {Page} from 'playwright-core'

/** A text of an agency with four quotations: two speakers with their offices, one without a name, and a saying that nobody said. */
const agencyText = `---
id: urn:test:rat
title: Der Rat stimmt für das Gleis
description: Gebaut wird in drei Jahren.
---
„Das ist ein guter Tag für den Hafen“, sagte Bürgermeisterin Eva Lindner am Dienstag im Rathaus. Das Gleis koste „mehr als erwartet“, kritisierte Oppositionsführer Jan Brehm.

„Wir brauchen die Bahn hier seit zwanzig Jahren.“
`

const texts = {
  'rat.md': agencyText,
  'rss.xml':
    '<rss version="2.0"><channel><title>Alt</title><item><guid>urn:1</guid><title>Die Fähre fährt wieder</title><description>&lt;p&gt;Sie legt um acht Uhr ab.&lt;/p&gt;&lt;hr&gt;&lt;p&gt;Zurück um neun.&lt;/p&gt;</description></item></channel></rss>',
  'defekt.json': '{"uri": ',
}

/** Drags texts over the list of a page. Returns what drops them. */
export async function openDroppedTexts(page: Page): Promise<() => Promise<void>> {
  const area = page.getByTestId('import-area')
  await area.waitFor()
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const [name, text] of Object.entries(all)) transfer.items.add(new File([text], name))
    return transfer
  }, texts)
  await area.dispatchEvent('dragenter', {dataTransfer: data})
  return () => area.dispatchEvent('drop', {dataTransfer: data})
}
