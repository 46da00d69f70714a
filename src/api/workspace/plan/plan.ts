// The plan taken away as a file and brought back: read beside the node, shown with every problem, and
// made into one draft that goes the usual way.

import { versionInForce } from '../../../dialogue/decide.ts'
import type { ElementContent } from '../../../dialogue/items/index.ts'
import { DATE_ORDERS, planBaseOf, revived } from '../../../dialogue/plan-table/index.ts'
import type { PlanImport } from '../../../dialogue/plan-table/index.ts'
import { findCharter } from '../../../dialogue/views/index.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { KeptImport, PlanFile } from '../../../node/plan-files/index.ts'
import type { ItemChange } from '../../../record/index.ts'
import { PLAN_TABLE_WORDS } from '../../../text/messages/plan-table.ts'
import { CSV_DELIMITERS } from '../../../text/sheets/csv-read.ts'
import { CSV_ENCODINGS } from '../../../text/sheets/csv-text.ts'
import { PREVIEW_PARTS } from '../../../web/workspace/plan/models.ts'
import type { Portion, PreviewPart, ReadingChoices } from '../../../web/workspace/plan/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import type { EdgeCode } from '../../edges.ts'
import { field } from '../fields.ts'
import { knownOn, referenceOf } from '../reference.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

/** Lines of each list, where all lists are shown, and where one is. */
const BESIDE_OTHERS = 20
const ALONE = 200
const NAMED_BEYOND = 20

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const

export async function showPlanTable(visit: Visit, refused: EdgeCode | null = null): Promise<Outcome> {
  const base = planBaseOf(contextOf(visit.running))
  const page = {
    ...(await frameFor(visit)), kind: 'plan-table' as const, elements: base === null ? null : base.items.filter(({ item }) => item.startsWith('element/')).length,
    mayImport: visit.may('draft'), choices: choicesOf(visit), refusal: refused === null ? null : { code: refused, facts: {} },
  }
  return { page, status: refused === null ? 200 : edgeOf(refused).status }
}

/** The plan in force as a file, or an empty one with the columns and lists of this dialogue. */
export async function takePlan(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match: { language } } = visit
  const base = planBaseOf(contextOf(running))
  if (base === null) return showPlanTable(visit, 'plan-missing')
  const form = field(fields, 'form') === 'csv' ? 'csv' : 'xlsx'
  const delimiter = CSV_DELIMITERS.find((one) => one === fields.get('delimiter')) ?? ','
  const isTemplate = field(fields, 'template') === 'yes'
  const bytes = await running.planFiles.write({ form, delimiter, isTemplate, reader: language }, base)
  if ('refused' in bytes) return showPlanTable(visit, bytes.refused)
  const words = PLAN_TABLE_WORDS[language]
  return { file: { bytes, mediaType: TYPES[form], name: `${running.settings.dialogue}-${isTemplate ? words.templateName : words.fileName}.${form}` } }
}

export async function bringPlan(visit: Visit): Promise<Outcome> {
  const file = await visit.file('file')
  if (file === null || file.bytes.length === 0) return showPlanTable(visit, 'plan-file-missing')
  return read(visit, { bytes: file.bytes, name: file.name, ...choicesOf(visit) })
}

/** The file that is kept, with other letters or another order of days and months. */
export async function readPlanAgain(visit: Visit): Promise<Outcome | null> {
  const kept = findKept(visit)
  return kept === null ? showPlanTable(visit, 'plan-import-gone') : read(visit, { ...kept.file, ...choicesOf(visit) })
}

async function read(visit: Visit, file: PlanFile): Promise<Outcome> {
  const { running, officer, match: { language } } = visit
  const base = planBaseOf(contextOf(running))
  if (base === null || officer === null) return showPlanTable(visit, 'plan-missing')
  const kept = await running.planFiles.read({ ...file, reference: referenceOf(running.node.rows, knownOn(running)) }, base, officer.id)
  if ('refused' in kept) return showPlanTable(visit, kept.refused)
  return { redirect: workspacePath('plan-preview', language, kept.id) }
}

export async function showPlanPreview(visit: Visit): Promise<Outcome | null> {
  const kept = findKept(visit)
  return kept === null ? showPlanTable(visit, 'plan-import-gone') : preview(visit, kept, null)
}

/** One draft with everything, as of what is in force now: what was agreed meanwhile is not overwritten. */
export async function draftPlan(visit: Visit): Promise<Outcome | null> {
  const { running, officer, fields, match: { language } } = visit
  const kept = findKept(visit)
  if (kept === null || officer === null) return showPlanTable(visit, 'plan-import-gone')
  const plan = 'plan' in kept.reading ? kept.reading.plan : null
  if (plan === null || plan.problems.length > 0) return preview(visit, kept, 'plan-import-problems')
  const changes = revived(running.node.rows, [...plan.changes, ...(field(fields, 'ends') === 'yes' ? plan.ends : [])])
  if (changes.length === 0) return preview(visit, kept, 'nothing-changed')
  if (changes.some(({ item, base }) => versionInForce(running.node.rows, item) !== base)) return preview(visit, kept, 'item-changed-meanwhile')
  if (beyondReach(visit, changes).length > 0) return preview(visit, kept, 'not-permitted')
  const draft = await running.drafts.save({ changes, cover: null, counters: null, savedAt: running.node.now(), savedBy: officer.id }, null)
  if (draft === null) return preview(visit, kept, 'draft-changed-meanwhile')
  running.planFiles.discard(kept.id)
  return { redirect: workspacePath('draft', language, draft.id), flash: { code: 'plan-draft-made', path: null } }
}

function findKept({ running, officer, match }: Visit): KeptImport | null {
  return officer === null ? null : running.planFiles.find(match.parameter, officer.id)
}

async function preview(visit: Visit, kept: KeptImport, refused: EdgeCode | null): Promise<Outcome> {
  const { reading, file: { name, encoding, dates } } = kept
  const plan = 'plan' in reading ? reading.plan : EMPTY
  const shown = PREVIEW_PARTS.find((part) => part === field(visit.fields, 'show')) ?? null
  const portion = <T>(part: PreviewPart, lines: readonly T[]) => portionOf(lines, shown === null ? BESIDE_OTHERS : shown === part ? ALONE : 0, shown === part ? Number(field(visit.fields, 'page')) : 1)
  const beyond = plan.problems.length > 0 ? [] : beyondReach(visit, plan.changes)
  const charter = findCharter(contextOf(visit.running))
  const page = {
    ...(await frameFor(visit)), kind: 'plan-preview' as const, id: kept.id, fileName: name, choices: { encoding, dates },
    form: 'form' in reading ? reading.form : null, unreadable: 'unreadable' in reading ? reading.unreadable : null, shown,
    problems: portion('problems', plan.problems), warnings: portion('warnings', plan.warnings), added: portion('added', plan.added), changed: portion('changed', plan.changed), absent: portion('absent', plan.absent),
    unchanged: plan.unchanged, endable: plan.ends.length, beyond, canDraft: beyond.length === 0 && plan.problems.length === 0 && plan.changes.length + plan.ends.length > 0,
    levels: Object.fromEntries((charter?.levels ?? []).map(({ level, one }) => [level, one])), languages: visit.frame.languages,
    refusal: refused === null ? null : { code: refused, facts: {} },
  }
  return { page, status: refused === null ? 200 : edgeOf(refused).status }
}

const EMPTY: PlanImport = { sheet: null, problems: [], warnings: [], added: [], changed: [], unchanged: 0, absent: [], changes: [], ends: [] }

/** The numbers of elements for whose organisations this officer may not draft; the first few. */
export function beyondReach(visit: Pick<Visit, 'running' | 'may'>, changes: readonly ItemChange[]): readonly string[] {
  // Who may draft what is nobody's in particular may draft anything: thousands of changes are not looked at one by one.
  if (visit.may('draft', [])) return []
  const { rows } = visit.running.node
  const beyond = changes.filter(({ item, base, content }) => {
    const { owners, body, parent } = (content ?? { owners: [], body: null, parent: '' }) as unknown as Pick<ElementContent, 'owners' | 'body' | 'parent'>
    const named = [...owners, ...(body === null ? [] : [body])]
    const covers = base === null ? (named.length > 0 ? named : coversOf(rows, parent)) : coversOf(rows, item)
    return !visit.may('draft', covers)
  })
  return beyond.slice(0, NAMED_BEYOND).map(({ item, content }) => (typeof content?.number === 'string' ? content.number : item))
}

function portionOf<T>(lines: readonly T[], size: number, asked: number): Portion<T> {
  const pages = size === 0 ? 1 : Math.max(1, Math.ceil(lines.length / size))
  const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1
  return { lines: lines.slice((page - 1) * size, page * size), total: lines.length, page, pages }
}

function choicesOf({ fields }: Visit): ReadingChoices {
  return {
    encoding: CSV_ENCODINGS.find((one) => one === field(fields, 'encoding')) ?? 'utf-8',
    dates: DATE_ORDERS.find((one) => one === field(fields, 'dates')) ?? 'iso',
  }
}
