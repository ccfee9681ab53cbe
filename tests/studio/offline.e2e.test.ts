// The Studio sends requests to its own lake only.
import {expect, test} from 'vitest'

import {article, shareNewsroom, textField} from './newsroom.ts'

const newsroom = shareNewsroom()

test('01 every tool of the Studio requests the lake only and logs no errors', async () => {
  const {page} = await newsroom.open('')
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
  // Foreign requests and logged errors are checked after each test.
  expect(page.url()).toContain('/studio/structure/article;')
})

test('02 the browser blocks every request that would leave the machine', async () => {
  const {page, watched} = await newsroom.open(article.path)
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
  const tried = ['https://example.com/', 'http://127.0.0.1:1/', 'https://example.com/a.png']
  for (const url of watched.foreign.splice(0)) expect(tried).toContain(url)
  for (const complaint of watched.complaints.splice(0))
    expect(complaint).toMatch(/Content Security/)
})
