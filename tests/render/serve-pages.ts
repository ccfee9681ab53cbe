import type {Page} from 'playwright-core'

/** Serves a site to a browser: pages by their paths, and a picture for every other path. */
export async function servePages(
  page: Page,
  baseUrl: string,
  pages: Readonly<Record<string, string>>,
): Promise<void> {
  await page.route(`${baseUrl}**`, async (route) => {
    const path = route.request().url().slice(baseUrl.length)
    const html = pages[path]
    await route.fulfill(
      html === undefined
        ? {contentType: 'image/svg+xml', body: landscape(path)}
        : {contentType: 'text/html; charset=utf-8', body: html},
    )
  })
}

/** A picture of hills under a sky, so that a page looks as pages do. */
function landscape(path: string): string {
  const [, width = '1200', height = '800'] = /-(\d+)x(\d+)\.svg$/u.exec(path) ?? []
  const hue = Array.from(path.replace(/-\d+x\d+\.svg$/u, '')).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360,
    7,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 120 80" preserveAspectRatio="xMidYMid slice">
<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="hsl(${hue} 35% 62%)"/><stop offset="1" stop-color="hsl(${hue} 30% 86%)"/></linearGradient></defs>
<rect width="120" height="80" fill="url(#s)"/><circle cx="88" cy="26" r="7" fill="hsl(45 80% 88%)"/>
<path d="M0 52 Q30 34 60 50 T120 44 V80 H0Z" fill="hsl(${hue} 22% 46%)"/><path d="M0 64 Q40 50 80 62 T120 58 V80 H0Z" fill="hsl(${hue} 26% 30%)"/></svg>`
}
