import {useSyncExternalStore} from 'react'
import {useCurrentLocale, useTranslation} from 'sanity'

import {TEXTS} from '../../../schemas/index.ts'
import {embargoWords} from './embargo-words.ts'
import {heldUntil} from '../../content/held-until.ts'

/**
 * The interval between checks of the clock, in milliseconds. The clock may be set, and no timer can run longer than
 * some weeks.
 */
const tick = 1_000

/**
 * Returns `Gesperrt bis 1. Januar 2099, 11:00 Uhr` during the embargo of an article with this `publishedAt`; then null.
 */
export function useEmbargo(publishedAt: unknown): string | null {
  const {t} = useTranslation(TEXTS)
  const {id: locale} = useCurrentLocale()
  const until = useSyncExternalStore(onTick, () => heldUntil(publishedAt, Date.now()))
  return until === undefined ? null : embargoWords(until, locale, t)
}

function onTick(look: () => void): () => void {
  const timer = setInterval(look, tick)
  return () => clearInterval(timer)
}
