/**
 * Whether readers may see an article: the moment that it is published at is not to come, or it has none. Every query for
 * readers has it in its filter; those for editors have not. A day, or a time without a zone, is taken as UTC's: a lake
 * does not know the newsroom's zone.
 */
export const RELEASED = `coalesce(dateTime(publishedAt) <= dateTime(now()), publishedAt <= now(), true)`
