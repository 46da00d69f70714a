// The search of whoever answers requests under a law of access (FOIA, LGTAIP): everything here, by words, days, organisation and label.
// TLP has no effect on freedom of information, and a marking is a reason that is judged, not a place to hide. The search, and each look at
// a record that was found, stand in the audit trail with what was asked.

import { lastRefOf, findContent } from '../../../dialogue/views/index.ts'
import { judgeExit } from '../../../dialogue/handling/judge.ts'
import { MARKINGS, TLP } from '../../../dialogue/handling/label.ts'
import type { FoundThings } from '../../../node/finding/index.ts'
import type { LabelledRecord } from '../../../node/handling/index.ts'
import { isDay } from '../../../node/people/index.ts'
import { renderCsv } from '../../../text/sheets/csv-write.ts'
import type { AccessLine, AccessRecordPage, AccessSearchPage, AccessValues } from '../../../web/workspace/handling/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { lineOf } from '../finding/lines.ts'
import { field, optional } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const OTHERS_SHOWN = 100
const OTHERS_LISTED = 10_000

export async function showAccessSearch(visit: Visit): Promise<Outcome> {
  const { running, match, frame: _frame } = visit
  const values = valuesOf(visit)
  const isAsked = Object.values(values).some((value) => value !== '')
  if (isAsked) noteSearch(visit, 'access-search', values)
  const labelled = isAsked ? labelledOf(visit, values) : []
  const others = isAsked ? await othersOf(visit, values, OTHERS_SHOWN) : null
  const drafts = await running.drafts.summaries()
  const page: AccessSearchPage = {
    ...(await frameFor(visit)), kind: 'access-search', values, organisations: organisationsOf(visit), isAsked, labelled: labelled.map(lineOfRecord),
    others: { total: others?.total ?? 0, isWhole: others?.isWhole ?? true, lines: (others?.things ?? []).map((thing) => lineOf(visit, thing, values.q, drafts)) },
    list: `${workspacePath('access-list', match.language)}?${new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))}`,
  }
  return { page }
}

/** What was found, a line each: to be handed to those who judge the request. A text that leaves in no file stands by its number and label. */
export async function exportAccessList(visit: Visit): Promise<Outcome> {
  const { running, match, officer } = visit
  const values = valuesOf(visit)
  noteSearch(visit, 'access-list', values)
  const recipient = officer === null ? ({ to: 'public' } as const) : running.handling.recipientOf(officer.id)
  const drafts = await running.drafts.summaries()
  const labelled = labelledOf(visit, values).map((record) => {
    const line = lineOfRecord(record)
    const isShown = judgeExit(record.handling, 'export', recipient).isAllowed
    return [line.made === null ? record.id : `${line.made.party} ${line.made.sequence}`, line.at, line.party, line.type, `TLP:${line.handling.tlp}`, markingsText(record), record.organisations.join(' '), isShown ? (line.title[match.language] ?? Object.values(line.title)[0] ?? '') : '']
  })
  const others = (await othersOf(visit, values, OTHERS_LISTED)).things.map((thing) => {
    const line = lineOf(visit, thing, '', drafts)
    return [thing.id, line.at, line.parties.map(({ party }) => party).join(' '), line.kind, '', '', thing.facts.organisations.join(' '), line.title[0]?.pieces.map(({ text }) => text).join('') ?? '']
  })
  const rows = [['record', 'at', 'party', 'type', 'label', 'markings', 'organisations', 'title'], ...labelled, ...others].map((cells) => cells.map((text) => ({ kind: 'text' as const, text })))
  return { file: { bytes: Buffer.from(renderCsv(rows)), mediaType: 'text/csv; charset=utf-8', name: `access-${running.settings.party}-${running.people.today}.csv` } }
}

export async function showAccessRecord(visit: Visit): Promise<Outcome | null> {
  const { running, match } = visit
  const record = running.handling.records.find(`statement ${match.parameter}`) ?? running.handling.records.find(`note ${match.parameter}`)
  if (record === null) return null
  const page: AccessRecordPage = { ...(await frameFor(visit)), kind: 'access-record', line: lineOfRecord(record), about: record.about === null ? null : lastRefOf(running.node.rows, record.about), texts: record.texts }
  return { page }
}

function labelledOf({ running }: Visit, { q, from, to, organisation, tlp, marking }: AccessValues): readonly LabelledRecord[] {
  return running.handling.records.seek({ typed: q, from: optional(from), to: optional(to), organisation: optional(organisation), tlp: TLP.find((one) => one === tlp) ?? null, marking: MARKINGS.find((one) => one === marking) ?? null })
}

/** What carries no label; nothing where a label is asked for. Drafts of this side are records of it too. */
async function othersOf({ running }: Visit, { q, from, to, organisation, tlp, marking }: AccessValues, limit: number): Promise<FoundThings> {
  await running.search.readDrafts(running.drafts)
  const isNone = tlp !== '' || marking !== ''
  return running.search.find({
    typed: q, order: 'newest', chosen: organisation === '' ? {} : { organisation: [organisation] }, from: optional(from), to: optional(to), limit, offset: 0,
    accepts: (_facts, id) => !isNone && running.handling.records.find(id) === null,
  })
}

function noteSearch({ running, officer }: Visit, what: string, values: AccessValues): void {
  const asked = Object.entries(values).filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`).join(' ')
  running.audit.add({ sort: 'look', who: officer?.id ?? null, what, about: asked.slice(0, 300), refused: null, network: null })
}

function lineOfRecord({ id, type, at, party, made, handling, texts }: LabelledRecord): AccessLine {
  return { id: id.slice(id.indexOf(' ') + 1), type, at, party, made, handling, title: texts.find(({ path }) => /(^|\.)(title|headline|what|says)$/.test(path))?.text ?? texts[0]?.text ?? {} }
}

function markingsText({ handling }: LabelledRecord): string {
  return handling.markings.map(({ party, marking, ground }) => `${party} ${marking}${ground === null ? '' : ` (${ground})`}`).join('; ')
}

function organisationsOf({ running, match }: Visit): AccessSearchPage['organisations'] {
  const { rows } = running.node
  const found = (rows.find('kind', 'organisation') ?? []).flatMap((item) => { const content = findContent(rows, 'organisation', item); return content === null ? [] : [{ item, name: content.name }] })
  return found.sort((a, b) => (a.name[match.language] ?? '').localeCompare(b.name[match.language] ?? '', match.language))
}

function valuesOf({ fields }: Visit): AccessValues {
  const day = (name: string) => (isDay(field(fields, name)) ? field(fields, name) : '')
  return { q: field(fields, 'q'), from: day('from'), to: day('to'), organisation: field(fields, 'organisation'), tlp: field(fields, 'tlp'), marking: field(fields, 'marking') }
}
