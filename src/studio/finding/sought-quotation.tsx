import {useEffect, useEffectEvent, useSyncExternalStore} from 'react'
import {getPublishedId} from 'sanity'
import {useDocumentPane} from 'sanity/structure'

import {useOpenInForm} from '../quotations/use-open-in-form.ts'
import {findPlace} from './find-place.ts'
import {forgetSearch, lastSearch, onSearch, type Search} from './last-search.ts'

/** How long after a click on a result its article may open, in milliseconds. */
const patience = 20_000

/** Opens the quotation by whose words an article was found. */
export function SoughtQuotation() {
  const {documentId, displayed, ready} = useDocumentPane()
  const open = useOpenInForm()
  const last = useSyncExternalStore(onSearch, lastSearch)
  const isLoaded = ready && displayed?._id !== undefined
  const lead = useEffectEvent((search: Search) => {
    if (Date.now() > search.time + patience) return
    if (!isAbout(search.address, getPublishedId(documentId))) return
    forgetSearch()
    const place = findPlace(displayed, search.words)
    if (place) open(place)
  })
  useEffect(() => {
    if (isLoaded && last) lead(last)
  }, [isLoaded, last])
  return null
}

/** Returns whether an address leads to a document, by its id as a whole. */
function isAbout(address: string, id: string): boolean {
  return decodeURIComponent(address)
    .split(/[;,=/?&]/)
    .some((part) => part === id || part === `__edit__${id}`)
}
