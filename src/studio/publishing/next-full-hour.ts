/** The shortest time between a plan and its publication that is offered, in milliseconds. */
const head = 15 * 60_000

/** Returns the moment that is offered first for a planned publication: the next full hour, some minutes ahead. */
export function nextFullHour(now: Date = new Date()): Date {
  const moment = new Date(now.getTime() + head)
  if (moment.getMinutes() + moment.getSeconds() + moment.getMilliseconds() > 0) {
    moment.setHours(moment.getHours() + 1, 0, 0, 0)
  }
  return moment
}

/** Returns a planned moment if it is still ahead, else the one to offer. */
export function allowedMoment(planned: unknown, now: Date = new Date()): Date {
  const moment = new Date(
    planned instanceof Date || typeof planned === 'string' ? planned : Number.NaN,
  )
  return moment > now ? moment : nextFullHour(now)
}
