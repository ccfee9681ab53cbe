import {
  agencyId,
  article,
  articleId,
  personId,
  topicId,
  type Article,
  type Counts,
} from './article.ts'
import {randomFrom} from './random.ts'
import {matter, personName} from './words.ts'

/** The release that some articles have a version in. */
export const releaseId = 'rSummer'

/** How many documents of each kind go with a number of articles. */
export function countsFor(articles: number): Counts {
  return {articles, persons: Math.ceil(articles / 20), agencies: 8, topics: 40}
}

/**
 * The documents of a newsroom, the same for the same number of articles: topics, agencies and persons, then the
 * articles that refer to them. One article in 100 has a draft, one in 200 a version in the release.
 */
export function* corpus(counts: Counts): Generator<{_id: string; _type: string}, void> {
  for (let index = 0; index < counts.topics; index += 1) {
    const title = matter(randomFrom(index))
    yield Object.assign(
      {_id: topicId(index), _type: 'topic'},
      {title, slug: slug(`thema-${index}`)},
    )
  }
  for (let index = 0; index < counts.agencies; index += 1) {
    yield source(agencyId(index), 'agency', `Agentur ${index + 1}`, index)
  }
  for (let index = 0; index < counts.persons; index += 1) {
    yield source(personId(index), 'person', personName(randomFrom(index)), index)
  }
  for (let index = 0; index < counts.articles; index += 1) {
    const published = article(index, counts)
    yield published
    if (index % 100 === 7) yield changed(published, `drafts.${articleId(index)}`, 'Entwurf')
    if (index % 200 === 11) {
      yield changed(published, `versions.${releaseId}.${articleId(index)}`, 'Sommer')
    }
  }
}

function source(_id: string, kind: string, name: string, index: number) {
  const description = `Fachgebiet: ${matter(randomFrom(-index))}`
  return {_id, _type: 'source', kind, name, slug: slug(`${kind}-${index}`), description}
}

function changed(published: Article, _id: string, why: string): Article {
  return {...published, _id, title: `${why}: ${published.title}`}
}

function slug(current: string): object {
  return {_type: 'slug', current}
}
