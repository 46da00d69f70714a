// The one judge of who may get what a label keeps together. Every door asks it: the exchange, pages, mail, files
// and the public. Of several labels every one has to allow, so that the strictest decides.
//
// What is not asked here: a search under a law of access. FIRST says of TLP 2.0 that it has no effect on freedom of
// information; courts and the LGTAIP look at grounds, not at colours. Whoever answers such requests finds everything.

import type { ItemId, PartyId } from '../../record/index.ts'
import { TLP } from './label.ts'
import type { ContactRef, Handling, Tlp } from './label.ts'

/**
 * The ways out. `exchange`: it becomes an act, and goes to the node of a side as a whole; `page`: a person reads it at a node of a side;
 * `mail`; `export`: a file in whatever format, paper too; `public`: anybody.
 */
export const EXITS = ['exchange', 'page', 'mail', 'export', 'public'] as const
export type Exit = (typeof EXITS)[number]

/** Who would get it. */
export type Recipient =
  /** A person of a side, for the organisation where that person serves, with the contact points that are that person's to answer for. */
  | { readonly to: 'officer'; readonly party: PartyId; readonly organisation: ItemId | null; readonly contacts: readonly ContactRef[] }
  /** An organisation of a side, whoever reads it there. */
  | { readonly to: 'organisation'; readonly party: PartyId; readonly organisation: ItemId }
  /** A side as a whole, with whoever runs its node. */
  | { readonly to: 'party'; readonly party: PartyId }
  | { readonly to: 'public' }

export const EXIT_CODES = [
  /** RED, and who would get it is none of its readers. */
  'tlp-red-not-listed',
  /** RED, and a side that would hold it has no reader named. */
  'tlp-red-side-not-listed',
  /** RED leaves a page in no file and no mail, whoever asks. */
  'tlp-red-page-only',
  /** AMBER+STRICT, and who would get it serves elsewhere. */
  'tlp-strict-outside',
  /** AMBER+STRICT is no act: an act goes to the whole other side. */
  'tlp-strict-never-sent',
  'tlp-amber-not-public',
  'tlp-green-not-public',
  /** A marking of the law of a side keeps it from the public, whatever its colour. */
  'marking-not-public',
] as const
export type ExitCode = (typeof EXIT_CODES)[number]

export type ExitJudgement =
  | { readonly isAllowed: true }
  /** `label`: the colour by which it is refused; null where a marking does. */
  | { readonly isAllowed: false; readonly code: ExitCode; readonly label: Tlp | null }

/** Who may get it; beyond that the code by which it is refused. */
type Reach = readonly ['anybody'] | readonly ['sides' | 'organisation' | 'readers' | 'side-of-reader' | 'nobody', ExitCode]

const REACHES: Readonly<Record<Tlp, Readonly<Record<Exit, Reach>>>> = {
  RED: { exchange: ['side-of-reader', 'tlp-red-side-not-listed'], page: ['readers', 'tlp-red-not-listed'], mail: ['nobody', 'tlp-red-page-only'], export: ['nobody', 'tlp-red-page-only'], public: ['nobody', 'tlp-red-not-listed'] },
  'AMBER+STRICT': { exchange: ['nobody', 'tlp-strict-never-sent'], page: ['organisation', 'tlp-strict-outside'], mail: ['organisation', 'tlp-strict-outside'], export: ['organisation', 'tlp-strict-outside'], public: ['nobody', 'tlp-strict-outside'] },
  AMBER: { exchange: ['sides', 'tlp-amber-not-public'], page: ['sides', 'tlp-amber-not-public'], mail: ['sides', 'tlp-amber-not-public'], export: ['sides', 'tlp-amber-not-public'], public: ['nobody', 'tlp-amber-not-public'] },
  GREEN: { exchange: ['sides', 'tlp-green-not-public'], page: ['sides', 'tlp-green-not-public'], mail: ['sides', 'tlp-green-not-public'], export: ['sides', 'tlp-green-not-public'], public: ['nobody', 'tlp-green-not-public'] },
  CLEAR: { exchange: ['anybody'], page: ['anybody'], mail: ['anybody'], export: ['anybody'], public: ['anybody'] },
}

/** Whether what carries these labels may go out by this way to this recipient. */
export function judgeExit(labels: Handling | readonly Handling[], exit: Exit, recipient: Recipient): ExitJudgement {
  const all = 'tlp' in labels ? [labels] : labels.toSorted((a, b) => TLP.indexOf(a.tlp) - TLP.indexOf(b.tlp))
  for (const label of all) {
    const reach = REACHES[label.tlp][exit]
    const code = reach[0] === 'anybody' ? undefined : reach[1]
    if (code !== undefined && !isReached(reach[0], label, recipient)) return { isAllowed: false, code: codeFor(label, code, recipient), label: label.tlp }
  }
  const isOpen = exit === 'public' || recipient.to === 'public'
  if (isOpen && all.some(({ markings }) => markings.length > 0)) return { isAllowed: false, code: 'marking-not-public', label: null }
  return { isAllowed: true }
}

function isReached(reach: Reach[0], label: Handling, recipient: Recipient): boolean {
  switch (reach) {
    case 'anybody': return true
    case 'nobody': return false
    case 'sides': return recipient.to !== 'public'
    case 'organisation': return 'organisation' in recipient && recipient.organisation !== null && isNamed(label, recipient.organisation)
    case 'readers': return recipient.to === 'officer' && recipient.contacts.some((contact) => isReader(label, recipient.party, contact))
    case 'side-of-reader': return recipient.to !== 'public' && label.readers.some((reader) => reader.reader === 'contact' && reader.party === recipient.party)
  }
}

function isNamed({ readers }: Handling, organisation: ItemId): boolean {
  return readers.some((reader) => reader.reader === 'organisation' && reader.organisation === organisation)
}

/** A contact point counts for the side that its officer belongs to, and for no other. */
function isReader({ readers }: Handling, party: PartyId, { party: of, contact }: ContactRef): boolean {
  return of === party && readers.some((reader) => reader.reader === 'contact' && reader.party === party && reader.contact === contact)
}

/** To somebody who may not read it at all that is the reason, before any about the way. */
function codeFor(label: Handling, code: ExitCode, recipient: Recipient): ExitCode {
  return code === 'tlp-red-page-only' && !isReached('readers', label, recipient) ? 'tlp-red-not-listed' : code
}
