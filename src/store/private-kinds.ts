// Every kind of document that a side keeps for itself. One list, so that whoever adds a kind is asked
// what it holds: `e2e/nothing-private.test.ts` plants a mark in each and looks for it in all that leaves.

export const PRIVATE_KINDS = [
  'audit',
  'checkpoint',
  'checkpoint-ahead',
  'checkpoint-split',
  'checkpoint-stamp',
  'credential',
  'demonstration',
  'draft',
  'form',
  'founding',
  'hand-over',
  'intention',
  'invitation',
  'own-claim',
  'person',
  'reminder',
  'report-draft',
  'responsibility',
  'last-visit',
  'session',
] as const
export type PrivateKind = (typeof PRIVATE_KINDS)[number]
