/**
 * The flags of Node that `npm run site` sets. A small young generation takes less memory and no more time. An old
 * generation with a limit is collected sooner.
 */
export const nodeFlags = ['--max-semi-space-size=16', '--max-old-space-size=1024'] as const
