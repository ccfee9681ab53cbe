import {useActiveReleases, useCurrentLocale, useDocumentVersions} from 'sanity'

import {planOf, type Plan} from './plan.ts'

/** Returns the next planned publication of a document; undefined without one. `id`: that of the published document. */
export function usePlan(id: string): Plan | undefined {
  const {data: releases} = useActiveReleases()
  const {versions} = useDocumentVersions({documentId: id})
  return planOf(id, versions, releases)
}

/** Returns a function that writes the moment of a plan in the language of the Studio, short: `30.11., 05:03`. */
export function useMomentOfPlan(): (publishAt: string) => string {
  const {id: locale} = useCurrentLocale()
  return (publishAt) => {
    const moment = new Date(publishAt)
    const isThisYear = moment.getFullYear() === new Date().getFullYear()
    return moment.toLocaleString(locale, {
      day: 'numeric',
      month: 'numeric',
      year: isThisYear ? undefined : 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
  }
}
