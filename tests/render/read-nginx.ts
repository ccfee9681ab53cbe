/**
 * Reads the words of a file for nginx, a list for each block, as `ngx_conf_read_token` does (nginx 1.28,
 * src/core/ngx_conf_file.c). Throws where nginx would reject the file.
 */
export function readNginx(text: string): string[][] {
  const statements: string[][] = []
  let words: string[] = []
  let depth = 0
  const token = /\s+|#[^\n]*|"((?:\\[^]|[^"\\])*)"|([;{}])|([^\s;{}"']+)/uy
  while (token.lastIndex < text.length) {
    const at = token.lastIndex
    const found = token.exec(text)
    if (!found) throw new Error(`nginx cannot read ${JSON.stringify(text.slice(at, at + 40))}`)
    const [, quoted, sign, bare] = found
    if (quoted !== undefined) {
      if (!/^[\s;{})]/u.test(text.slice(token.lastIndex))) throw new Error('a quote ends in a word')
      words.push(quoted.replace(/\\(["'\\])/g, '$1'))
    } else if (bare !== undefined) words.push(bare)
    if (sign === undefined) continue
    words.push(sign)
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth > 0) continue
    statements.push(words)
    words = []
  }
  if (depth !== 0 || words.length > 0) throw new Error('unexpected end of file')
  return statements
}
