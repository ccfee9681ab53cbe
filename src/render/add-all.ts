/**
 * Adds every member to a list. `list.push(...members)` would pass each as an argument, and too many
 * arguments for the stack throw a RangeError.
 */
export function addAll<Member>(list: Member[], members: Iterable<Member>): void {
  for (const member of members) list.push(member)
}
