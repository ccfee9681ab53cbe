/** `Berlin (dpa) - `, `COLUMBUS, Ohio (AP) — `: towns in front of a bracket with the name of an agency. */
const DATELINE =
  /^\s*\p{Lu}[\p{L}\p{M}.,/\- ]{1,60}\((?:[\p{L}/ ]{0,12}\b(?:dpa|afp|ap|reuters|apa|epd|kna|sid|sda|efe|ansa|pa)\b[\p{L}/ -]{0,12})\)\s*[-–—:.]{1,2}\s/iu

/** Returns where the text of a paragraph begins behind its dateline. */
export function datelineEnd(paragraph: string): number {
  return DATELINE.exec(paragraph.slice(0, 120))?.[0].length ?? 0
}
