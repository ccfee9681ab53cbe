/** A note of about five kilobytes, the size of a news article, that differs from all others. */
export function article(index: number): {_id: string; _type: string; [attribute: string]: unknown} {
  const paragraph = `Absatz ${index}: Nach Angaben der Behörden blieb die Lage am Samstag unübersichtlich. `
  return {
    _id: `article-${index}`,
    _type: 'article',
    title: `Meldung ${index}`,
    slug: {_type: 'slug', current: `meldung-${index}`},
    publishedAt: '2022-01-08T12:00:00Z',
    body: Array.from({length: 12}, (_, block) => ({
      _key: `b${block}`,
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{_key: `s${block}`, _type: 'span', marks: [], text: paragraph.repeat(3)}],
    })),
  }
}
