// Every kind of document that a side keeps for itself. One list, so that whoever adds a kind is asked
// what it holds: `e2e/nothing-private.test.ts` plants a mark in each and looks for it in all that leaves.

export const PRIVATE_KINDS = [
  'checkpoint',
  'checkpoint-ahead',
  'checkpoint-split',
  'checkpoint-stamp',
  'demonstration',
  'draft',
  'form',
  'founding',
  'hand-over',
  'intention',
  'own-claim',
  'person',
  'responsibility',
  'last-visit',
  'session',
] as const
export type PrivateKind = (typeof PRIVATE_KINDS)[number]
