// What people do here, as far as it is allowed to some and not to others. One closed list: every
// route of the workspace names the deed that it needs.

export const DEEDS = [
  /** Read the workspace: drafts, notes, what is between the parties. */
  'look',
  /** Write to colleagues and to the other side about an item. */
  'comment',
  /** Make, change and discard drafts; ask for their clearance. */
  'draft',
  /** Give or refuse the clearance of an organisation; what it covers is that organisation, whoever owns the items. */
  'clear',
  /** Speak for the side on what is joint: sign and send, sign, withdraw. */
  'sign',
  /** Answer a proposal without signing: ask, reply, decline. */
  'answer',
  /** State advances and assessments, attach evidence. */
  'report',
  /** Translate drafts, keep the termbase and the memory. */
  'translate',
  /** Certify that the languages of a proposal say the same. */
  'certify',
  /** Release or erase what this side has said. */
  'disclose',
  /** Open and close reporting rounds, remind. */
  'run-round',
  /** Set whose clearance is needed. */
  'set-clearance',
  /** Admit people, give and take roles, hand over. */
  'manage-people',
  /** Read who looked at and did what. */
  'audit',
] as const
export type Deed = (typeof DEEDS)[number]
