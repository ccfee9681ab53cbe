import {expect, test} from 'vitest'

import {article, startNewsroom, textField} from './newsroom.ts'

test('01 every tool of the Studio asks the lake alone, and complains of nothing', async () => {
  const {open} = await startNewsroom()
  const {page, watched} = await open('')
  const tools = [
    ['Abfragen', 'vision'],
    ['Releases', 'releases'],
    ['Redaktion', 'structure'],
  ] as const
  for (const [name, place] of tools) {
    await page.getByRole('link', {name}).click()
    await page.waitForURL(new RegExp(`/studio/${place}`))
    await page.waitForLoadState('networkidle')
  }
  await page.getByText('Alle Artikel').click()
  await page.getByText('Tokajew setzt auf Schießbefehl').click()
  await textField(page, 'title').waitFor()
  await page.waitForLoadState('networkidle')
  expect(watched).toEqual({foreign: [], complaints: []})
})

test('02 what tries to leave the machine is refused by the browser', async () => {
  const {open} = await startNewsroom()
  const {page} = await open(article.path)
  const violations = await page.evaluate(async () => {
    const found: string[] = []
    document.addEventListener('securitypolicyviolation', (violation) =>
      found.push(violation.effectiveDirective),
    )
    const attempts = [
      fetch('https://example.com/'),
      fetch('http://127.0.0.1:1/'),
      new Promise((_resolve, reject) => {
        const image = new Image()
        image.addEventListener('error', reject)
        image.src = 'https://example.com/a.png'
      }),
    ]
    const settled = await Promise.allSettled(attempts)
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    await new Promise((resolve) => setTimeout(resolve, 100))
    return {found, injected: 'injected' in window, settled: settled.map(({status}) => status)}
  })
  expect(violations).toEqual({
    found: ['connect-src', 'connect-src', 'img-src', 'script-src-elem'],
    injected: false,
    settled: ['rejected', 'rejected', 'rejected'],
  })
})
