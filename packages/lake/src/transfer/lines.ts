/**
 * Yields the lines of a stream of UTF-8. Only a line feed ends a line: JSON strings may contain U+2028 and U+2029, which
 * `node:readline` takes for ends. A byte order mark is left out. Throws as the stream does, before its unfinished line.
 */
export async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void> {
  // The types of the DOM and of Node differ.
  const decode = new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>
  let unfinished: string[] = []
  for await (const text of body.pipeThrough(decode)) {
    const [first = '', ...others] = text.split('\n')
    unfinished.push(first)
    for (const next of others) {
      yield unfinished.join('')
      unfinished = [next]
    }
  }
  const last = unfinished.join('')
  if (last !== '') yield last
}
