// A secret of the Studio lets a preview open a session.
import {validatePreviewUrl} from '@sanity/preview-url-secret'
import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

import {engines, type Engine} from './engines.ts'

describe.each(engines)('secrets of previews %s', (_name, start) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await start()
  })
  afterAll(() => engine.close())

  const addressWith = (secret: string) =>
    `http://127.0.0.1:3334/api/preview/enable?sanity-preview-secret=${secret}` +
    '&sanity-preview-perspective=drafts&sanity-preview-pathname=%2Fartikel'

  test('01 a secret of the Studio opens a preview session and names its Studio', async () => {
    const {secret, expiresAt} = await createPreviewSecret(
      engine.client,
      'sanity/presentation',
      'http://127.0.0.1:3333/studio/presentation',
      'u-Anna',
    )
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now())
    expect(await validatePreviewUrl(engine.client, addressWith(secret))).toMatchObject({
      isValid: true,
      redirectTo: '/artikel?sanity-preview-perspective=drafts',
      studioOrigin: 'http://127.0.0.1:3333',
      studioPreviewPerspective: 'drafts',
    })
  })

  test('02 a guessed secret and a replaced one are rejected', async () => {
    const invalid = {isValid: false}
    expect(await validatePreviewUrl(engine.client, addressWith('geraten'))).toMatchObject(invalid)
    const {secret} = await createPreviewSecret(engine.client, 'test', 'http://127.0.0.1:3333/')
    const id = await engine.client.fetch<string>(
      '*[_type == "sanity.previewUrlSecret" && secret == $secret][0]._id',
      {secret},
      {perspective: 'raw'},
    )
    await engine.client.patch(id).set({secret: 'ein anderes'}).commit()
    expect(await validatePreviewUrl(engine.client, addressWith(secret))).toMatchObject(invalid)
  })
})
