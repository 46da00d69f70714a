// The room of a text: the rolling text with everything that this side can do about each bracket.

import type { ItemId, ProposalId } from '../../../record/index.ts'
import { cleanTextHash, comparePlaces, findCleanText } from '../../../dialogue/clean-text.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import type { ClauseContent } from '../../../dialogue/items/index.ts'
import { numberClauses } from '../../../dialogue/negotiation/numbering.ts'
import { chairTextsOf, effectOf, namesIn, readinessOf } from '../../../dialogue/views/index.ts'
import type { Bracket, ChairText, RollingClause, RollingText } from '../../../dialogue/views/index.ts'
import { lastContent } from '../../../dialogue/views/names.ts'
import { wordsFor } from '../../../text/alternat.ts'
import type { FindingView, RefusalView } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { anchorOf } from '../../../web/workspace/texts/anchor.ts'
import type { Acceptable, BracketView, ChairTextView, ClauseView, TextRoomPage } from '../../../web/workspace/texts/models.ts'
import { nameOf } from '../drafting/people.ts'
import { field } from '../fields.ts'
import { seenOf } from '../review/events.ts'
import { mayOn, signingOf, withdrawingOf } from '../review/possibilities.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { checkText } from './checked.ts'
import type { CheckedText } from './checked.ts'
import { fallbackView } from './fallback.ts'
import { columnsIn, headOf, instrumentOf, partiesOf, readableFor, rollingOf } from './load.ts'
import { panelsOf } from './panels.ts'

/** To where the clause stands in the room of its text. */
export async function showClause({ running, match }: Visit): Promise<Outcome | null> {
  const item = `clause/${match.parameter}`
  const { rows } = running.node
  const [offered] = rows.find('open', item) ?? []
  const proposed = offered === undefined ? undefined : rows.find('proposal', offered)?.changes.find((change) => change.item === item)?.content
  const text = lastContent(rows.find('item', item))?.text ?? proposed?.text
  return typeof text !== 'string' ? null : { redirect: `${workspacePath('text', match.language, slugOf(text))}#${anchorOf(item)}` }
}

/** Why the room is shown again: what stood in the way, and what has to be confirmed. */
export interface Stopped {
  readonly refusal: RefusalView | null
  readonly confirm: readonly ProposalId[]
}
const NOT_STOPPED: Stopped = { refusal: null, confirm: [] }

export async function showText(visit: Visit, { refusal, confirm }: Stopped = NOT_STOPPED): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const { rows } = running.node
  const rolling = rollingOf(visit)
  if (rolling === null) return null
  const asked = field(fields, 'view')
  const view = asked === 'open' || asked === 'clean' ? asked : 'rolling'
  const checked = checkText(running, rolling, frame.languages)
  const drafts = await ownDrafts(visit, rolling)
  const decided = await running.intentions.pending()
  const numbers = new Map(rolling.clauses.map(({ clause, number }) => [clause, number]))
  const makeClause = clauseMaker(visit, rolling, { checked, drafts: drafts.byClause, decided, numbers })
  const shown = rolling.clauses.filter((clause) => (view === 'open' ? clause.brackets.length > 0 : view === 'clean' ? clause.agreed !== null : true))
  const clauses = shown.map((clause) => makeClause(view === 'clean' ? asAgreed(clause, frame.languages) : clause))
  const clean = rolling.version === null ? null : findCleanText(rows, rolling.text)
  const page: TextRoomPage = {
    ...(await frameFor(visit)), kind: 'text', ...headOf(visit, rolling), content: rolling.content, instrument: instrumentOf(visit, rolling.content.instrument), view,
    columns: columnsIn(visit), languages: frame.languages, clauses: clauses.map((clause) => readable(visit, rolling, clause)), sections: view === 'rolling' ? sectionsOf(clauses) : {},
    proposals: rolling.proposals.map((row) => ({ proposal: row.proposal, by: row.made.party, effect: effectOf(row.changes.find(({ item }) => item === rolling.text) ?? { base: null, content: null }) })),
    readiness: readinessOf(rows, rolling, frame.languages, partiesOf(visit)), checked: { found: checked.found, done: checked.done, of: checked.of },
    hash: clean === null ? null : cleanTextHash(clean.clean), chairs: chairTextsOf(rows, rolling.text).filter(({ isLive }) => isLive).map((chair) => chairView(visit, rolling, chair)), drafts: drafts.lines,
    may: { sign: visit.may('sign'), draft: visit.may('draft') }, seen: seenOf(running), confirm, panels: await panelsOf(visit, rolling.text), refusal,
  }
  return { page, status: refusal === null ? 200 : 409 }
}

interface Making {
  readonly checked: CheckedText
  readonly drafts: ReadonlyMap<ItemId, readonly string[]>
  readonly decided: ReadonlySet<ProposalId>
  readonly numbers: ReadonlyMap<ItemId, string | null>
}

function clauseMaker(visit: Visit, rolling: RollingText, { checked, drafts, decided, numbers }: Making): (clause: RollingClause) => ClauseView {
  const { running } = visit
  const { rows } = running.node
  const names = namesIn(rows, rolling.clauses.flatMap(({ agreed, brackets }) => [agreed?.content.cites ?? [], ...brackets.map(({ content }) => content?.cites ?? [])]))
  const possible = new Map<ProposalId, Pick<BracketView, 'isOurs' | 'signing' | 'withdrawing'>>()
  const possibleOn = (bracket: Bracket) => {
    const known = possible.get(bracket.proposal) ?? possibilities(visit, bracket)
    possible.set(bracket.proposal, known)
    return known
  }
  return (clause) => ({
    ...clause, drafts: drafts.get(clause.clause) ?? [], fallback: fallbackView(running, clause.clause), findings: clause.agreed === null ? [] : findingsOn(clause.number, clause.agreed.content, checked),
    cites: (clause.agreed?.content.cites ?? []).map(({ item, paragraph }) => { const name = names.items[item]; return { item, paragraph, name: name?.short ?? Object.values(name?.title ?? {})[0] ?? item } }),
    brackets: clause.brackets.map((bracket): BracketView => ({
      ...bracket, ...possibleOn(bracket), together: bracket.with.map((other) => numbers.get(other) ?? null), isDecided: decided.has(bracket.proposal), fallback: fallbackView(running, bracket.proposal),
      findings: bracket.content === null ? [] : findingsOn(clause.number, bracket.content, checked),
    })),
  })
}

function possibilities(visit: Visit, { proposal }: Bracket): Pick<BracketView, 'isOurs' | 'signing' | 'withdrawing'> {
  const { running } = visit
  const row = running.node.rows.find('proposal', proposal)
  if (row === undefined) return { isOurs: false, signing: { isPossible: false, code: 'proposal-unknown' }, withdrawing: { isPossible: false, code: 'proposal-unknown' } }
  const may = mayOn(visit, 'sign', row, 'every')
  const [signing, withdrawing] = [signingOf(running, row), withdrawingOf(running, row)]
  const forbidden = { isPossible: false, code: 'not-permitted' } as const
  return { isOurs: withdrawing.isPossible, signing: signing.isPossible && !may ? forbidden : signing, withdrawing: withdrawing.isPossible && !may ? forbidden : withdrawing }
}

function findingsOn(number: string | null, content: ClauseContent, checked: CheckedText): readonly FindingView[] {
  return (checked.findingsOf(content) ?? []).map((finding) => ({ ...finding, number }))
}

/** As it would be printed if nothing more were agreed. */
function asAgreed(clause: RollingClause, languages: readonly string[]): RollingClause {
  return { ...clause, shown: 'agreed', brackets: [], runs: Object.fromEntries(languages.map((language) => [language, [{ text: clause.agreed?.content.words[language] ?? '', is: 'agreed', by: [] }]])) }
}

/** In the words of this side's original. */
function readable(visit: Visit, rolling: RollingText, clause: ClauseView): ClauseView {
  const { names } = rolling.content
  const party = visit.running.settings.party
  const said = readableFor(visit, rolling)
  return {
    ...clause, runs: Object.fromEntries(Object.entries(clause.runs).map(([language, runs]) => [language, runs.map((run) => ({ ...run, text: wordsFor(run.text, names, party, language) }))])),
    agreed: clause.agreed === null ? null : { ...clause.agreed, content: { ...clause.agreed.content, words: said(clause.agreed.content.words) } },
    brackets: clause.brackets.map((bracket) => ({ ...bracket, content: bracket.content === null ? null : { ...bracket.content, words: said(bracket.content.words) } })),
  }
}

/** From each heading to the next: what every party proposes there and this side can sign, without two that exclude each other. */
function sectionsOf(clauses: readonly ClauseView[]): TextRoomPage['sections'] {
  const sections: Record<ItemId, ClauseView[]> = {}
  let head: ItemId | null = null
  for (const clause of clauses) {
    if (clause.form === 'heading') head = clause.clause
    if (head !== null) (sections[head] ??= []).push(clause)
  }
  return Object.fromEntries(Object.entries(sections).map(([heading, own]) => [heading, acceptableIn(own)]))
}

function acceptableIn(clauses: readonly ClauseView[]): readonly Acceptable[] {
  const brackets = clauses.filter(({ shown }) => shown === 'inline').flatMap((clause) => clause.brackets).filter(({ signing, isDecided }) => signing.isPossible && !isDecided)
  const parties = [...new Set(brackets.map(({ by }) => by))]
  return parties.map((party) => ({ party, proposals: [...new Set(brackets.filter(({ by }) => by === party).map(({ proposal }) => proposal))] })).filter(({ proposals }) => proposals.length > 1)
}

async function ownDrafts({ running }: Visit, rolling: RollingText): Promise<{ readonly lines: TextRoomPage['drafts']; readonly byClause: ReadonlyMap<ItemId, readonly string[]> }> {
  const known = new Set<ItemId>([rolling.text, ...rolling.clauses.map(({ clause }) => clause)])
  const byClause = new Map<ItemId, string[]>()
  const lines = (await running.drafts.summaries()).flatMap(({ id, bases, first, savedAt, savedBy }) => {
    const named = [...bases.keys()].filter((item) => known.has(item))
    const isAbout = named.length > 0 || first.some(({ content }) => content?.text === rolling.text)
    for (const item of named) byClause.set(item, [...(byClause.get(item) ?? []), id])
    return isAbout ? [{ draft: id, clauses: bases.size, savedAt, savedBy: nameOf(running, savedBy) }] : []
  })
  return { lines, byClause }
}

function chairView(visit: Visit, rolling: RollingText, { statement, made, content }: ChairText): ChairTextView {
  const said = readableFor(visit, rolling)
  const numbers = new Map(rolling.clauses.map(({ clause, number }) => [clause, number]))
  const placed = content.clauses.map((clause, place) => ({ ...clause, place, key: clause.place })).sort((a, b) => comparePlaces(a.key, b.key))
  const own = numberClauses(placed.map(({ form }) => ({ form, isAgreed: true })))
  return {
    statement, made, note: content.note, isOurs: made.party === visit.running.settings.party,
    clauses: placed.map(({ clause, place, form, words }, index) => ({ place, form, words: said(words), number: clause === null ? (numbers.size === 0 ? (own[index] ?? null) : null) : (numbers.get(clause) ?? null) })),
  }
}
