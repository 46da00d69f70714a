// What the other side did since an officer was here last; since yesterday where there was no visit.

import type { PartyId } from '../../../record/index.ts'
import { actKey } from '../../../dialogue/rows.ts'
import type { ActRow, RowReader, StatementRow } from '../../../dialogue/rows.ts'
import { findAnswer, findAnswerBy, findRef } from '../../../dialogue/views/index.ts'
import type { VisitMark } from '../../../node/last-visits.ts'
import { itemPath } from '../../../publication/routes.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { News, OtherSideDeed } from '../../../web/workspace/review/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { Visit } from '../visit.ts'

const SHOWN_DEEDS = 12
const LOOKED_AT_DEEDS = 60

export function newsSince(visit: Visit, mark: VisitMark | null): News {
  const { running, match, frame } = visit
  const { rows } = running.node
  const others = frame.parties.filter(({ party }) => party !== running.settings.party)
  const yesterday = Temporal.Instant.from(running.node.now()).subtract({ hours: 24 }).toString()
  const isNew = (act: ActRow) => (mark === null ? act.at >= yesterday : act.sequence > (mark.heads[act.party] ?? 0))
  const acts = others.flatMap(({ party }) => latestActs(rows, party)).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.sequence - a.sequence))
  const deeds = acts.flatMap((act) => { const deed = deedOf(rows, act, match.language); return deed === null ? [] : [{ deed, isNew: isNew(act) }] })
  const fresh = deeds.filter((one) => one.isNew).map(({ deed }) => deed)
  return { deeds: fresh.slice(0, SHOWN_DEEDS), more: Math.max(0, fresh.length - SHOWN_DEEDS), earlier: deeds.filter((one) => !one.isNew).map(({ deed }) => deed).slice(0, SHOWN_DEEDS), since: mark?.at ?? null }
}

function latestActs(rows: RowReader, party: PartyId): readonly ActRow[] {
  const last = rows.find('party', party)?.sequence ?? 0
  const sequences = Array.from({ length: Math.min(last, LOOKED_AT_DEEDS) }, (_, index) => last - index)
  return sequences.flatMap((sequence) => rows.find('act', actKey(party, sequence)) ?? []).filter((act) => act.inadmissible === null)
}

function deedOf(rows: RowReader, act: ActRow, language: Language): OtherSideDeed | null {
  const made = { party: act.party, sequence: act.sequence, hash: act.hash, at: act.at }
  switch (act.kind) {
    case 'propose': return { made, deed: 'proposed', ...aboutProposal(rows, act.hash, language) }
    case 'sign': return { made, deed: 'signed', ...aboutProposal(rows, act.names, language) }
    case 'withdraw': return { made, deed: 'withdrew', ...aboutProposal(rows, act.names, language) }
    case 'state': return statementDeed(rows, made, rows.find('statement', act.hash), language)
    case 'release': return { made, deed: 'released', ...aboutProposal(rows, act.names, language) }
    case 'erase': return { made, deed: 'erased', about: null, path: null }
    case 'key': return { made, deed: 'changed-key', about: null, path: null }
    default: return null
  }
}

const STATED: Readonly<Record<string, OtherSideDeed['deed']>> = { assessment: 'assessed', advance: 'reported-advance', comment: 'commented' }

function statementDeed(rows: RowReader, made: OtherSideDeed['made'], row: StatementRow | undefined, language: Language): OtherSideDeed | null {
  if (row === undefined) return null
  const [answer, answerBy] = [findAnswer(row), findAnswerBy(row)]
  const proposal = row.content?.proposal
  if (typeof proposal === 'string' && (answer !== null || answerBy !== null)) return { made, deed: answer?.content.answer ?? 'asked-by', ...aboutProposal(rows, proposal, language) }
  if (typeof proposal === 'string' && (row.type === 'certificate' || row.type === 'comment')) return { made, deed: row.type === 'comment' ? 'commented' : 'certified', ...aboutProposal(rows, proposal, language) }
  const about = row.about === null ? null : findRef(rows, row.about)
  const deed = row.content === null ? 'retracted' : (STATED[row.type] ?? 'stated')
  return { made, deed, about: about === null ? null : { ...about, number: numberOf(rows, about.item) }, path: row.about === null ? null : itemPath(row.about, language) }
}

function aboutProposal(rows: RowReader, id: string | null, language: Language): Pick<OtherSideDeed, 'about' | 'path'> {
  const row = id === null ? undefined : rows.find('proposal', id)
  const item = row?.changes[0]?.item
  const about = item === undefined ? null : findRef(rows, item)
  return {
    about: about === null ? null : { ...about, number: numberOf(rows, about.item) },
    path: row === undefined ? null : workspacePath('proposal', language, row.proposal),
  }
}

function numberOf(rows: RowReader, item: string): string | null {
  const number = rows.find('item', item)?.versions.at(-1)?.content?.number
  return typeof number === 'string' ? number : null
}
