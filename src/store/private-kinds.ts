// Every kind of document that a side keeps for itself. One list, so that whoever adds a kind is asked
// what it holds: `e2e/nothing-private.test.ts` plants a mark in each and looks for it in all that leaves.

export const PRIVATE_KINDS = [
  'agreed-pair',
  'audit',
  'certificate',
  'checkpoint',
  'checkpoint-ahead',
  'checkpoint-split',
  'checkpoint-stamp',
  'credential',
  'default-view',
  'demonstration',
  'draft',
  'form',
  'founding',
  'hand-over',
  'intention',
  'invitation',
  'last-visit',
  'memory',
  'own-claim',
  'person',
  'reminder',
  'report-draft',
  'responsibility',
  'returned-file',
  'saved-view',
  'session',
  'termbase',
  'translation',
] as const
export type PrivateKind = (typeof PRIVATE_KINDS)[number]
