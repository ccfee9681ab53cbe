/** A line of what `npm start` says: of which thing, and what. */
export function printStatus(topic: string, text: string): void {
  console.log(`${topic.padEnd(14)}${text}`)
}
