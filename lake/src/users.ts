/** A person as the API shows one. */
export interface User {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly email: string
  readonly imageUrl: string
  readonly provider: string
}

/** The user that everything is done as: whoever has the token. */
export const localUser: User = {
  id: 'local',
  name: 'Local user',
  displayName: 'Local user',
  email: 'local@localhost',
  imageUrl: '',
  provider: 'local',
}

/** The users of some ids; an id that nobody has gives none. */
export function usersById(ids: readonly string[]): User[] {
  return ids.flatMap((id) => (id === localUser.id ? localUser : []))
}
