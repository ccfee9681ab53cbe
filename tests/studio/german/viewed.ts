import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'

import {createArticle, paragraph, type OwnArticle} from '../articles.ts'

/** The documents that the views show. */
export interface Viewed {
  /** Published, with a newer draft, a picture, quotations, and a version in the release. */
  readonly article: OwnArticle
  /** Never published. */
  readonly draft: OwnArticle
  /** A draft with almost no fields. */
  readonly incomplete: OwnArticle
  /** A release that can be published at any time. */
  readonly release: string
  /** A release that is scheduled. */
  readonly scheduled: string
  /** A release that can be scheduled. */
  readonly dated: string
}

/** Creates documents with content for every view. */
export async function createViewed(client: SanityClient): Promise<Viewed> {
  const blue = sharp({create: {width: 800, height: 500, channels: 3, background: '#369'}})
  const {_id} = await client.assets.upload('image', await blue.png().toBuffer(), {
    filename: 'himmel.png',
  })
  const picture = {
    _type: 'picture',
    alt: 'Blauer Himmel',
    credit: 'Erika Muster/AFP',
    asset: {_type: 'reference', _ref: _id},
  }
  const source = {_type: 'reference', _ref: 'source-antony-blinken'}
  const fields = {
    title: 'Der Himmel über der Stadt',
    image: picture,
    sections: [
      {
        _type: 'section',
        _key: 's0',
        heading: 'Blau',
        body: [
          paragraph('Der Kanzler hat sich gestern geäußert.'),
          {...picture, _key: 'p0'},
          {_type: 'quote', _key: 'q0', text: 'So geht es nicht weiter', source},
        ],
      },
    ],
  }
  const article = await createArticle(client, fields)
  const stored = await client.getDocument(article.id)
  if (!stored) throw new Error('The article is gone')
  await client.create({...stored, _id: article.draft, title: 'Der Himmel, geändert'})
  const draft = await createArticle(client, fields, 'draft')
  const incomplete = await createArticle(
    client,
    {title: '', lead: '', sections: [{_type: 'section', _key: 's0', body: []}]},
    'draft',
  )
  const publishAt = '2099-05-04T10:00:00.000Z'
  const releases = {
    rwahl: {title: 'Wahlabend', releaseType: 'asap'},
    rfest: {title: 'Stadtfest', releaseType: 'scheduled', intendedPublishAt: publishAt},
    rfeier: {title: 'Jubiläum', releaseType: 'scheduled', intendedPublishAt: publishAt},
  } as const
  for (const [releaseId, metadata] of Object.entries(releases)) {
    await client.releases.create({releaseId, metadata})
    await client.createVersion({baseId: article.id, releaseId, publishedId: article.id})
  }
  await client.patch(`versions.rwahl.${article.id}`).set({title: 'Der Himmel, neu'}).commit()
  await client.releases.schedule({releaseId: 'rfeier', publishAt})
  return {article, draft, incomplete, release: 'rwahl', scheduled: 'rfeier', dated: 'rfest'}
}
