/**
 * Writes rules of ours shorter, because every page carries them: without line breaks, without space that means nothing,
 * and without the zero before a decimal point. Every declaration must have a line of its own.
 */
export function compact(...styles: readonly string[]): string {
  return styles
    .join('\n')
    .replaceAll(/(?<=^\s*[a-z-]+:|[,>]) | (?=\{$|>)|(?<=[\s(-])0(?=\.\d)/gmu, '')
    .replaceAll(/;?\s*\n\s*(?=\})|\n\s*/gu, '')
}
