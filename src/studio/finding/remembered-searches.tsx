import {useEffect} from 'react'
import type {LayoutProps} from 'sanity'

import {rememberSearch} from './last-search.ts'

/** The whole Studio, which remembers the words by which an article was found. */
export function RememberedSearches(props: LayoutProps) {
  useEffect(() => {
    // Before Studio closes the search.
    document.addEventListener('click', rememberSearch, {capture: true})
    return () => document.removeEventListener('click', rememberSearch, {capture: true})
  }, [])
  return props.renderDefault(props)
}
