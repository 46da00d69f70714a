export const ROLES = ['viewer', 'drafter', 'clearer', 'signatory', 'data-officer', 'translator', 'legal-adviser', 'administrator'] as const
export type Role = (typeof ROLES)[number]
