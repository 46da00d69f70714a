// One link, written by hand: two lines, what the one is to the other, how sure that is, why, and on what it rests.

import { randomUUID } from 'node:crypto'
import { RELATIONS } from '../../../dialogue/items/instruments/crosswalk.ts'
import { linkItem } from '../../../dialogue/items/crosswalk-entry.ts'
import { ITEM_KINDS } from '../../../dialogue/items/index.ts'
import type { CrosswalkEntryContent } from '../../../dialogue/items/index.ts'
import { findContent } from '../../../dialogue/items/in-force.ts'
import { countedLines } from '../../../instruments/crosswalk/lists.ts'
import type { ListLine } from '../../../instruments/crosswalk/lists.ts'
import { SIDES } from '../../../instruments/crosswalk/relation.ts'
import type { Side } from '../../../instruments/crosswalk/relation.ts'
import { CONFIDENCES } from '../../../instruments/crosswalk/sheet.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { LinkPage, LinkValues } from '../../../web/workspace/crosswalks/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { issuesIn } from '../drafting/checks.ts'
import { isDraftId } from '../drafting/fields.ts'
import { bilingualField, field } from '../fields.ts'
import { problem } from '../problem-page.ts'
import { NOTHING_WRONG, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { changeOf, endOf, isInForce, keepLinks } from './drafting.ts'
import { coversOfCrosswalk, findCrosswalk } from './found.ts'
import type { FoundCrosswalk } from './found.ts'

/** Beyond, nobody chooses from a list: the code is typed. */
const MOST_CHOICES = 500

export async function showLink(visit: Visit): Promise<Outcome | null> {
  const found = findCrosswalk(visit)
  if (found === null) return null
  const { fields, frame, running } = visit
  const [first, second] = [field(fields, 'first'), field(fields, 'second')]
  const draft = isDraftId(field(fields, 'draft')) ? field(fields, 'draft') : randomUUID()
  const item = linkItem(found.item, first || null, second || null)
  const drafted = (await running.drafts.find(draft))?.changes.find((one) => one.item === item)?.content
  const content = drafted == null ? findContent(running.node.rows, 'crosswalk-entry', item) : (ITEM_KINDS['crosswalk-entry'].schema.safeParse(drafted).data ?? null)
  const blank: LinkValues = { first, second, relation: '', confidence: '', note: Object.fromEntries(frame.languages.map((language) => [language, ''])), evidence: '' }
  return linkPage(visit, found, draft, content === null ? blank : valuesOf(content), NOTHING_WRONG)
}

export async function draftLink(visit: Visit): Promise<Outcome | null> {
  const found = findCrosswalk(visit)
  if (found === null) return null
  const { fields, running, match } = visit
  if (!visit.may('draft', coversOfCrosswalk(visit, found))) return problem(visit, 'not-permitted')
  const draft = isDraftId(field(fields, 'draft')) ? field(fields, 'draft') : randomUUID()
  const values = typed(visit)
  const content = contentOf(values, found)
  const { rows } = running.node
  if (field(fields, 'do') === 'end') {
    if (findContent(rows, 'crosswalk-entry', linkItem(found.item, content.first, content.second)) === null) return linkPage(visit, found, draft, values, { issues: [], refusal: { code: 'item-unknown', facts: {} } })
    return kept(visit, found, draft, values, [endOf(rows, content)])
  }
  const change = changeOf(rows, content)
  const issues = [...unknownCodes(found, values), ...typedIssues(values), ...issuesIn(running, { changes: [change], cover: null }, change.item)].map(asTyped)
  if (issues.length > 0) return linkPage(visit, found, draft, values, { issues: distinct(issues), refusal: null })
  if (isInForce(rows, change)) return linkPage(visit, found, draft, values, { issues: [], refusal: { code: 'nothing-changed', facts: {} } })
  if (field(fields, 'do') !== 'next') return kept(visit, found, draft, values, [change])
  const saved = await keepLinks(visit, draft, [change])
  if (saved === null) return linkPage(visit, found, draft, values, { issues: [], refusal: { code: 'draft-changed-meanwhile', facts: {} } })
  return { redirect: `${workspacePath('crosswalk-link', match.language, found.head.slug)}?draft=${draft}`, flash: { code: 'link-drafted', path: workspacePath('draft', match.language, draft) } }
}

async function kept(visit: Visit, found: FoundCrosswalk, draft: string, values: LinkValues, changes: Parameters<typeof keepLinks>[2]): Promise<Outcome> {
  const saved = await keepLinks(visit, draft, changes)
  if (saved === null) return linkPage(visit, found, draft, values, { issues: [], refusal: { code: 'draft-changed-meanwhile', facts: {} } })
  return { redirect: workspacePath('draft', visit.match.language, draft), flash: { code: 'link-drafted', path: workspacePath('crosswalk', visit.match.language, found.head.slug) } }
}

async function linkPage(visit: Visit, found: FoundCrosswalk, draft: string, values: LinkValues, answer: Answer): Promise<Outcome> {
  const { running } = visit
  const held = await running.drafts.find(draft)
  const page: LinkPage = {
    ...(await frameFor(visit)), kind: 'crosswalk-link', crosswalk: found.head, draft, drafted: held?.changes.length ?? 0, values, lines: { first: choices(found, 'first'), second: choices(found, 'second') },
    inForce: findContent(running.node.rows, 'crosswalk-entry', linkItem(found.item, values.first || null, values.second || null)), ...answer,
  }
  return { page, status: statusOf(answer) }
}

function choices({ lists }: FoundCrosswalk, side: Side): readonly ListLine[] | null {
  const lines = countedLines(lists[side])
  return lists[side].lines === null || lines.length > MOST_CHOICES ? null : lines
}

function valuesOf({ first, second, relation, confidence, note, evidence }: CrosswalkEntryContent): LinkValues {
  return { first: first ?? '', second: second ?? '', relation, confidence, note, evidence: evidence.flatMap(({ url }) => url ?? []).join('\n') }
}

function typed({ fields, frame }: Visit): LinkValues {
  return { first: field(fields, 'first'), second: field(fields, 'second'), relation: field(fields, 'relation'), confidence: field(fields, 'confidence'), note: bilingualField(fields, 'note', frame.languages), evidence: field(fields, 'evidence') }
}

function contentOf({ first, second, relation, confidence, note, evidence }: LinkValues, { item, settings }: FoundCrosswalk): CrosswalkEntryContent {
  return {
    crosswalk: item, first: first || null, second: second || null, relation: RELATIONS.find((one) => one === relation) ?? 'overlaps', confidence: CONFIDENCES.find((one) => one === confidence) ?? 'low', note,
    evidence: evidence.split(/\s+/).filter((url) => url !== '').map((url) => ({ url, note: null })), versions: { first: settings.first.version, second: settings.second.version },
  }
}

/** Also the lines of a dataset, which no rule of the record can see. */
function unknownCodes({ lists }: FoundCrosswalk, values: LinkValues): readonly FieldIssue[] {
  return SIDES.flatMap((side): FieldIssue[] => {
    if (values[side] === '') return []
    const { lines } = lists[side]
    return lines === null ? [{ field: side, code: 'links-unchecked' }] : lines.has(values[side]) ? [] : [{ field: side, code: 'code-not-in-list' }]
  })
}

function typedIssues({ relation, confidence }: LinkValues): readonly FieldIssue[] {
  return [...(RELATIONS.some((one) => one === relation) ? [] : [{ field: 'relation', code: 'invalid_value' }]), ...(CONFIDENCES.some((one) => one === confidence) ? [] : [{ field: 'confidence', code: 'invalid_value' }])]
}

function asTyped({ field: name, code }: FieldIssue): FieldIssue {
  return { field: name.startsWith('evidence') ? 'evidence' : name, code }
}

function distinct(issues: readonly FieldIssue[]): readonly FieldIssue[] {
  return [...new Map(issues.map((issue) => [`${issue.field} ${issue.code}`, issue])).values()]
}
