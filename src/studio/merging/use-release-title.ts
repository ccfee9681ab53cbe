import {getReleaseIdFromReleaseDocumentId, useActiveReleases, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'

/** Returns a function that tells the title of a release from its name. */
export function useReleaseTitle(): (name: string) => string {
  const {t} = useTranslation(TEXTS)
  const {data: releases} = useActiveReleases()
  return (name) =>
    releases.find(({_id}) => getReleaseIdFromReleaseDocumentId(_id) === name)?.metadata.title ||
    t('uses.release')
}
