// A contact point of a side: an office that answers, its hours, how it is reached, and who is called when it does not.
// Between the parties. A person is named only where the office has no other name; erasing the statement erases the name.

import type { ItemId, PartyId } from '../../record/index.ts'
import { findLiveContact, findProtocol, liveContacts } from '../incidents/contacts.ts'
import type { Issue } from '../issues.ts'
import { findContent } from '../items/in-force.ts'
import type { RowReader } from '../rows.ts'
import type { ContactContent, ReachWay } from './contact-content.ts'
import type { Said } from './said.ts'

export { contactContent, REACH_WAYS } from './contact-content.ts'
export type { ContactContent, ReachWay } from './contact-content.ts'

export function contactRules(content: ContactContent, rows: RowReader, { self, about, replaces }: Said): readonly Issue[] {
  const protocol = findProtocol(rows, about)
  if (about === null || protocol === null) return [{ code: 'not-about-this', path: 'about' }]
  const standing = findLiveContact(rows, about, self, content.contact)
  return [
    ...(protocol.categories.some(({ category }) => category === content.category) ? [] : [{ code: 'contact-category-unknown', path: 'content.category' } as const]),
    ...(findContent(rows, 'organisation', content.organisation)?.party === self ? [] : [{ code: 'organisation-not-own', path: 'content.organisation' } as const]),
    ...replacingIssues(content, rows, standing?.row.statement ?? null, replaces),
    ...(isElsewhere(content.contact, rows, about, self) ? [{ code: 'contact-elsewhere', path: 'content.contact' } as const] : []),
    ...deputyIssues(content, new Map(liveContacts(rows, about).filter(({ row }) => row.made.party === self).map((word) => [word.content.contact, word.content.deputies]))),
    ...content.reach.flatMap(({ way, address }, place): Issue[] => (isReachable(way, address) ? [] : [{ code: 'reach-unfit', path: `content.reach.${place}.address` }])),
    ...content.duty.flatMap(({ from, to }, place): Issue[] => (from === to ? [{ code: 'duty-hours-empty', path: `content.duty.${place}.to` }] : [])),
    ...(content.until !== null && content.until < content.from ? [{ code: 'until-too-early', path: 'content.until' } as const] : []),
  ]
}

/** One word stands on each point, and what is said next takes its place. */
function replacingIssues({ contact }: ContactContent, rows: RowReader, standing: string | null, replaces: string | null): readonly Issue[] {
  if (replaces === standing) return []
  const before = replaces === null ? undefined : rows.find('statement', replaces)
  const isOther = before !== undefined && (before.type !== 'contact' || before.content?.contact !== contact)
  return [isOther ? { code: 'another-contact', path: 'replaces' } : { code: 'contact-stands', path: 'content.contact' }]
}

/** Who may read what is for named contact points only is told by their names: a name stands for one point of a side. */
function isElsewhere(contact: string, rows: RowReader, protocol: ItemId, self: PartyId): boolean {
  return (rows.find('kind', 'instrument') ?? []).some((item) => item !== protocol && findProtocol(rows, item) !== null && findLiveContact(rows, item, self, contact) !== null)
}

/** Deputies are points of the same side, each once, and none leads back to itself: a call would never end. */
function deputyIssues({ contact, deputies }: ContactContent, known: ReadonlyMap<string, readonly string[]>): readonly Issue[] {
  return deputies.flatMap((deputy, place): Issue[] => {
    const path = `content.deputies.${place}`
    if (deputies.indexOf(deputy) !== place) return [{ code: 'slug-repeated', path }]
    if (deputy === contact || leadsTo(deputy, contact, known)) return [{ code: 'deputy-cycle', path }]
    return known.has(deputy) ? [] : [{ code: 'deputy-unknown', path }]
  })
}

function leadsTo(from: string, to: string, known: ReadonlyMap<string, readonly string[]>): boolean {
  const [waiting, seen] = [[from], new Set<string>()]
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    if (here === to) return true
    if (!seen.has(here)) waiting.push(...(known.get(here) ?? []))
    seen.add(here)
  }
  return false
}

/** What can be dialled, written to or opened. A mail goes where it says and into no header. */
function isReachable(way: ReachWay, address: string): boolean {
  switch (way) {
    case 'mail': return /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]+$/.test(address)
    case 'telephone': return /^\+?[\d .()\-/]{5,40}( ?(ext|x)\.? ?\d{1,6})?$/.test(address)
    case 'web': return URL.canParse(address) && /^https:/.test(address)
  }
}
