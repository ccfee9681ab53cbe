/**
 * Adds every member to a list. `list.push(...members)` would hand each over as an argument, and a
 * call with more arguments than the stack holds is a RangeError.
 */
export function addAll<Member>(list: Member[], members: Iterable<Member>): void {
  for (const member of members) list.push(member)
}
