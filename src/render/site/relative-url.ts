/** Returns the relative link from one path of a site to another: `../thema/europa/`. */
export function relativeUrl(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1)
  return up + to || './'
}
