import type {ByteRange} from '../assets/asset-files.ts'

/**
 * Reads the requested part of a file (RFC 9110, 14.2). Returns `whole` for a request without a range, or with one that
 * may be ignored, such as several parts at once. Returns `unsatisfiable` if the file ends before the range.
 */
export function readByteRange(
  request: Headers,
  size: number,
  etag: string,
): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(request.get('range')?.trim() ?? '')
  const ifRange = request.get('if-range')
  if (!match || (ifRange !== null && ifRange !== etag)) return 'whole'
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return 'whole'
  if (from === '') {
    const length = Number(to)
    return length === 0 ? 'unsatisfiable' : {first: Math.max(0, size - length), last: size - 1}
  }
  const first = Number(from)
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < first) return 'whole'
  return first < size ? {first, last} : 'unsatisfiable'
}
