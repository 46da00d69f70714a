// Released texts as everybody may read them: made of what each party publishes, and of the release that all
// signed once that is public. So a page is whole while the other side cannot be reached.
//
// A publication is one party's word. Its words are shown as the text only where something stands behind them:
// the release signed by every party, where it is public; or this site's own party, whose node says nothing but
// what was released; or every party saying the same. Anything else that calls itself a publication, such as what
// one side posts and the other never saw, is listed as that party's own word and never shown as a joint text.

import { canonicalize, sha256 } from '../../record/index.ts'
import type { Hash, ItemId, Json, PartyId, StatementId } from '../../record/index.ts'
import { textFor } from '../../text/alternat.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { slugOf } from '../items/index.ts'
import type { ClauseContent, JointReleaseContent } from '../items/index.ts'
import { numberClauses } from '../negotiation/numbering.ts'
import { findRelease, instantOf, readPublication } from '../releasing.ts'
import type { Publication } from '../releasing.ts'
import type { Citation } from '../rows.ts'
import type { PublicationContent } from '../statements/index.ts'
import { findCharter, findRef, frameOf } from './frame.ts'
import type { Frame, ItemRef, PartyName, ViewContext } from './frame.ts'

/** What one party publishes, against the words shown. */
export interface Posted extends PartyName {
  readonly state: 'same' | 'other-words' | 'none'
  /** Null where it has published nothing, as far as this site has heard. */
  readonly act: Citation | null
  readonly hash: Hash | null
  /** Why it alone no longer stands by them. */
  readonly disowned: Bilingual | null
}

export interface ReleasedRef {
  readonly release: ItemId
  readonly slug: string
  readonly text: ItemId
  readonly textSlug: string
  /** Of the text, as this site's original has it. */
  readonly title: Bilingual
  /** Of the release. */
  readonly name: Bilingual
  readonly from: string
  readonly meeting: ItemId | null
  readonly hash: Hash
  /** 1, 2, 3 … among the releases of its text, by their instants. */
  readonly number: number
  /** `corrected`: another release took its place. `disowned`: a party alone no longer stands by it. */
  readonly standing: 'stands' | 'corrected' | 'withdrawn' | 'disowned'
}

export interface ReleasedClause {
  readonly clause: ItemId
  readonly slug: string
  readonly form: ClauseContent['form']
  /** As the originals print it; null for headings and the preamble. */
  readonly number: string | null
  /** As this site's original has them: its own party first where the parties are named. */
  readonly words: Bilingual
  readonly cites: readonly ItemRef[]
}

export interface ReleasedText extends ReleasedRef {
  readonly frame: Frame
  readonly instrument: Bilingual | null
  readonly clauses: readonly ReleasedClause[]
  readonly signatories: readonly (PartyName & { readonly signatory: string | null; readonly office: Bilingual })[]
  /** The words before any original: their canonical bytes have the hash. */
  readonly clean: PublicationContent['clean']
  /** In the order of this site's original. */
  readonly posted: readonly Posted[]
  readonly agreement: 'every-party' | 'some' | 'differs'
  /** The release that every party signed, with its signatures; null until that is public. */
  readonly signed: { readonly version: number; readonly by: readonly Citation[] } | null
  readonly withdrawn: Bilingual | null
  readonly corrects: ReleasedRef | null
  readonly correctedBy: ReleasedRef | null
  /** Every release of this text, the newest first; itself among them. */
  readonly versions: readonly ReleasedRef[]
}

/** Said by one party alone, with nothing behind it that this site could show it by. */
export interface OwnWord extends PartyName {
  readonly act: Citation
  readonly statement: StatementId
}

export interface TextsView {
  readonly frame: Frame
  /** The newest release of every text, the latest first. */
  readonly texts: readonly ReleasedRef[]
  readonly unconfirmed: readonly OwnWord[]
}

/** The newest release of every text, the latest first; of one meeting where it is given. */
export function latestTexts(context: ViewContext, meeting: ItemId | null = null): readonly ReleasedRef[] {
  const refs = refsOf(context, groupsOf(context))
  const newest = refs.filter((ref) => (meeting === null || ref.meeting === meeting) && !refs.some((other) => other.text === ref.text && other.number > ref.number))
  return newest.sort((a, b) => instantOf(b.from) - instantOf(a.from) || (a.slug < b.slug ? -1 : 1))
}

export function textsView(context: ViewContext): TextsView | null {
  const frame = frameOf(context)
  if (frame === null) return null
  const groups = groupsOf(context)
  const refs = refsOf(context, groups)
  const led = groups.filter((group) => refs.some(({ release }) => release === group.release))
  const unconfirmed = groups.filter((group) => !led.includes(group)).flatMap(({ publications }) => publications)
    .map(({ row }): OwnWord => ({ ...nameOf(frame, row.made.party), act: row.made, statement: row.statement }))
  return { frame, texts: latestTexts(context), unconfirmed }
}

/** The newest release of a text; null where none is public. */
export function textView(context: ViewContext, text: ItemId): ReleasedText | null {
  const newest = refsOf(context, groupsOf(context)).filter((ref) => ref.text === text).at(-1)
  return newest === undefined ? null : releasedView(context, newest.release)
}

export function releasedView(context: ViewContext, release: ItemId): ReleasedText | null {
  const frame = frameOf(context)
  const groups = groupsOf(context)
  const group = groups.find((one) => one.release === release)
  const lead = group === undefined ? null : leadOf(context, group)
  const all = refsOf(context, groups)
  const ref = all.find((one) => one.release === release)
  if (frame === null || group === undefined || lead === null || ref === undefined) return null
  const { clean, corrects, withdrawn } = lead.content
  const posted = frame.parties.map((party): Posted => postedBy(party, lead, group))
  const row = context.rows.find('item', release)
  const numbers = numberClauses(clean.clauses.map(({ form }) => ({ form, isAgreed: true })))
  const agreed = row?.versions.find(({ version }) => version === lead.content.version) ?? row?.versions.at(-1)
  return {
    ...ref, frame, clean, posted, withdrawn,
    instrument: findCharter(context)?.instruments?.find(({ instrument }) => instrument === clean.instrument)?.name ?? null,
    clauses: clean.clauses.map(({ clause, form, words, cites }, place) => ({ clause, slug: slugOf(clause), form, number: numbers[place] ?? null, words: textFor(words, clean.names, context.self), cites: cites.flatMap(({ item }) => findRef(context.rows, item) ?? []) })),
    signatories: frame.parties.flatMap((party) => clean.signatories.filter((one) => one.party === party.party).map(({ name, office }) => ({ ...party, signatory: name, office }))),
    agreement: posted.some(({ state }) => state === 'other-words') ? 'differs' : posted.every(({ state }) => state === 'same') ? 'every-party' : 'some',
    signed: agreed === undefined ? null : { version: agreed.number, by: agreed.signed },
    corrects: all.find((one) => one.release === corrects) ?? null,
    correctedBy: all.find((one) => one.release !== release && correctsIt(context, groups, one.release, release)) ?? null,
    versions: all.filter(({ text }) => text === ref.text).reverse(),
  }
}

interface Group {
  readonly release: ItemId
  /** What each party says of it now. */
  readonly publications: readonly Publication[]
}

function groupsOf({ rows }: ViewContext): readonly Group[] {
  const live = (rows.find('publications', 'all') ?? []).flatMap((id): Publication[] => {
    const row = rows.find('statement', id)
    const content = row === undefined || row.replacedBy !== null || row.audience !== 'public' ? null : readPublication(row)
    return row === undefined || content === null ? [] : [{ row, content }]
  })
  return [...Map.groupBy(live, ({ content }) => content.release)].map(([release, all]) => {
    const sorted = all.sort((a, b) => a.row.made.sequence - b.row.made.sequence)
    return { release, publications: [...new Map(sorted.map((one) => [one.row.made.party, one])).values()] }
  })
}

/** The publication whose words are shown; null where nothing stands behind any. */
function leadOf(context: ViewContext, { release, publications }: Group): Publication | null {
  const signed = findRelease(context.rows, release)
  const whole = publications.filter(({ content }) => isWhole(content))
  const own = ({ row }: Publication) => row.made.party === context.self
  if (signed !== null) return firstOf(whole.filter(({ content }) => isOf(content, signed)), own)
  const ours = whole.find(own)
  if (ours !== undefined) return ours
  const parties = findCharter(context)?.parties ?? []
  const isSaidByAll = parties.every(({ party }) => whole.some(({ row, content }) => row.made.party === party && content.hash === whole[0]?.content.hash))
  return parties.length > 0 && isSaidByAll ? (whole[0] ?? null) : null
}

function firstOf(all: readonly Publication[], preferred: (one: Publication) => boolean): Publication | null {
  return all.find(preferred) ?? all[0] ?? null
}

/** Whether the words have the hash that they are published under. */
function isWhole({ clean, hash }: PublicationContent): boolean {
  return sha256(canonicalize(clean as unknown as Json)) === hash
}

function isOf({ hash, clean }: PublicationContent, signed: JointReleaseContent): boolean {
  return hash === signed.hash && clean.text === signed.text
}

function postedBy(party: PartyName, lead: Publication, { publications }: Group): Posted {
  const found = publications.find(({ row }) => row.made.party === party.party)
  if (found === undefined) return { ...party, state: 'none', act: null, hash: null, disowned: null }
  const { row, content } = found
  const isSame = isWhole(content) && content.hash === lead.content.hash
  return { ...party, state: isSame ? 'same' : 'other-words', act: row.made, hash: content.hash, disowned: content.disowned }
}

/** Every release that can be shown, by text and instant. */
function refsOf(context: ViewContext, groups: readonly Group[]): readonly ReleasedRef[] {
  const led = groups.flatMap((group) => { const lead = leadOf(context, group); return lead === null ? [] : [{ group, lead }] })
  led.sort((a, b) => (a.lead.content.clean.text < b.lead.content.clean.text ? -1 : a.lead.content.clean.text > b.lead.content.clean.text ? 1 : instantOf(a.lead.content.from) - instantOf(b.lead.content.from) || (a.group.release < b.group.release ? -1 : 1)))
  return led.map(({ group, lead: { content } }, place): ReleasedRef => {
    const { release, clean, title, from, meeting, hash } = content
    const number = led.slice(0, place + 1).filter(({ lead }) => lead.content.clean.text === clean.text).length
    return {
      release, slug: slugOf(release), text: clean.text, textSlug: slugOf(clean.text), title: textFor(clean.title, clean.names, context.self), name: title, from, meeting, hash, number,
      standing: content.withdrawn !== null ? 'withdrawn' : led.some(({ lead }) => lead.content.corrects === release && lead.content.withdrawn === null && lead.content.clean.text === clean.text) ? 'corrected'
        : group.publications.some(({ content: one }) => one.disowned !== null) ? 'disowned' : 'stands',
    }
  })
}

function correctsIt(context: ViewContext, groups: readonly Group[], one: ItemId, release: ItemId): boolean {
  const group = groups.find((found) => found.release === one)
  const lead = group === undefined ? null : leadOf(context, group)
  return lead !== null && lead.content.corrects === release && lead.content.withdrawn === null
}

function nameOf(frame: Frame, party: PartyId): PartyName {
  return frame.parties.find((one) => one.party === party) ?? { party, name: {} }
}
