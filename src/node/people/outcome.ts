/** Why something about people could not be done; it has changed nothing. */
export type PeopleCode =
  | 'person-unknown' | 'person-taken' | 'person-id-malformed' | 'person-left' | 'person-changed-meanwhile' | 'name-required' | 'email-malformed' | 'email-taken'
  | 'grant-unknown' | 'grant-not-held' | 'grant-held' | 'scope-unknown' | 'days-reversed' | 'day-malformed' | 'until-required' | 'delegate-self' | 'last-administrator'
  | 'focal-point-required' | 'deputy-same' | 'successor-required' | 'would-be-left'

export interface PeopleRefusal {
  readonly refused: PeopleCode
  readonly facts: Readonly<Record<string, string | number>>
}
export type PeopleOutcome<T> = { readonly done: T } | PeopleRefusal

export function refuse(refused: PeopleCode, facts: PeopleRefusal['facts'] = {}): PeopleRefusal {
  return { refused, facts }
}
