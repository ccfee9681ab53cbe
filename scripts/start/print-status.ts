/** Prints a line of `npm start`: a topic and a text. */
export function printStatus(topic: string, text: string): void {
  console.log(`${topic.padEnd(14)}${text}`)
}
