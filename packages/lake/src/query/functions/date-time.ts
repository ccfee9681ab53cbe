import {DateTime} from 'groq-js'

import {pureCall} from '../native-call.ts'
import type {Node} from '../syntax.ts'

const rfc3339 =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.\d+)?(?:Z|[-+](?<offsetHour>\d\d):(?<offsetMinute>\d\d))$/

/**
 * Computes `dateTime`, the moment of a timestamp of RFC 3339. Null for an invalid one, such as the 30th of February,
 * and for a leap second, because a datetime of GROQ is a valid date with a valid time.
 */
export function dateTimeOf(value: unknown): DateTime | null {
  if (value instanceof DateTime) return value
  const parts = typeof value === 'string' ? rfc3339.exec(value)?.groups : undefined
  if (!parts) return null
  const {year, month, day, hour, minute, second, offsetHour = 0, offsetMinute = 0} = parts
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  const isOffset = Number(offsetHour) < 24 && Number(offsetMinute) < 60
  if (!isTime || !isOffset || !isDay(Number(year), Number(month), Number(day))) return null
  return valid(new DateTime(new Date(String(value)))) as DateTime | null
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Returns the value, or null for a datetime outside of the years 0 to 9999, which RFC 3339 cannot express. */
function valid(value: unknown): unknown {
  if (!(value instanceof DateTime)) return value
  const year = value.date.getUTCFullYear()
  return year >= 0 && year <= 9999 ? value : null
}

/** In a query with datetimes, a sum or difference beyond the years that they can have is null. */
export function rewriteSum(node: Node): Node {
  const isSum = node.type === 'OpCall' && (node.op === '+' || node.op === '-')
  return isSum ? pureCall(valid, [node], node) : node
}
