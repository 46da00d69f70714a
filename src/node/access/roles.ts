export const ROLES = ['viewer', 'drafter', 'clearer', 'signatory', 'data-officer', 'translator', 'legal-adviser', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export function isRole(word: string): word is Role {
  return (ROLES as readonly string[]).includes(word)
}
