/** The address of one path of a site as a page at another one links to it: `../thema/europa/`. */
export function relativeUrl(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1)
  return up + to || './'
}
