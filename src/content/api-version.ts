/** The version of Sanity's API that every request is written against. */
export const API_VERSION = '2026-11-01'
