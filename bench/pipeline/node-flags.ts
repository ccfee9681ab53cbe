/**
 * What `npm run site` gives Node: a young generation that stays small takes less memory and no more time, and an old one
 * that may not grow to gigabytes is collected sooner.
 */
export const nodeFlags = ['--max-semi-space-size=16', '--max-old-space-size=1024'] as const
