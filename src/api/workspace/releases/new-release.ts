// Proposes the release of a text as it is in force. Where the side's clearance is needed first, the same words become
// a draft that is put to it: nothing goes out past the door that everything goes through.

import type { ItemChange, ItemId, Json } from '../../../record/index.ts'
import { cleanTextHash, findCleanText } from '../../../dialogue/clean-text.ts'
import type { PlacedText } from '../../../dialogue/clean-text.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import { MINUTES_AHEAD, standingReleases } from '../../../dialogue/releasing.ts'
import { findRef } from '../../../dialogue/views/index.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { NewReleasePage, NewReleaseValues } from '../../../web/workspace/releases/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field } from '../fields.ts'
import { NOTHING_WRONG, oneAtATime, say, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { checklistOf, textRef } from './lines.ts'

const HOURS_AHEAD = 24

export function showNewRelease(visit: Visit): Promise<Outcome | null> {
  const { running, frame } = visit
  const { zone } = running.settings
  const ahead = Temporal.Instant.from(running.node.now()).add({ hours: HOURS_AHEAD }).toZonedDateTimeISO(zone).round({ smallestUnit: 'hour', roundingMode: 'ceil' })
  return newReleasePage(visit, { title: Object.fromEntries(frame.languages.map((language) => [language, ''])), day: ahead.toPlainDate().toString(), time: ahead.toPlainTime().toString({ smallestUnit: 'minute' }), zone }, NOTHING_WRONG)
}

export async function proposeRelease(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, frame, officer } = visit
  const text = textOf(visit)
  const placed = findCleanText(running.node.rows, text)
  if (placed === null || officer === null) return null
  const values: NewReleaseValues = { title: bilingualField(fields, 'title', frame.languages), day: field(fields, 'day'), time: field(fields, 'time'), zone: field(fields, 'zone') }
  const from = zonedTime(values)
  const issues: FieldIssue[] = [...(from === null ? [{ field: 'zone', code: 'not-a-time' }] : []), ...(field(fields, 'confirmed') === 'yes' ? [] : [{ field: 'confirmed', code: 'release-unconfirmed' }])]
  // What was read and confirmed are the words that the page showed, not those that came into force meanwhile.
  if (field(fields, 'hash') !== cleanTextHash(placed.clean)) return newReleasePage(visit, values, { issues, refusal: { code: 'release-not-in-force', facts: {} } })
  if (from === null || issues.length > 0) return newReleasePage(visit, values, { issues, refusal: null })
  const change = changeOf(visit, placed, values, from)
  const back = workspacePath('joint-release', match.language, slugOf(change.item))
  if (needsClearance(visit)) {
    const decision = running.node.decide({ name: 'propose', changes: [change], cover: null, audience: 'parties' })
    if (!('speech' in decision)) return newReleasePage(visit, values, named('refused' in decision ? { issues: [], refusal: { code: decision.refused, facts: decision.facts } } : { issues: decision.issues.map(({ path, code }) => ({ field: path, code })), refusal: null }))
    const saved = await running.drafts.save({ changes: [change], cover: null, counters: null, savedAt: running.node.now(), savedBy: officer.id }, null)
    return saved === null ? newReleasePage(visit, values, { issues, refusal: { code: 'draft-changed-meanwhile', facts: {} } }) : { redirect: workspacePath('draft', match.language, saved.id), flash: { code: 'release-drafted', path: null } }
  }
  const answer = await oneAtATime(running, () => say(running, { name: 'propose', changes: [change], cover: null, audience: 'parties' }))
  return answer === null ? { redirect: back, flash: { code: 'release-proposed', path: null } } : newReleasePage(visit, values, named(answer))
}

async function newReleasePage(visit: Visit, values: NewReleaseValues, answer: Answer): Promise<Outcome | null> {
  const { running } = visit
  const { rows } = running.node
  const [ref, placed] = [textRef(running, textOf(visit)), findCleanText(rows, textOf(visit))]
  if (ref === null || placed === null) return null
  const standing = standingReleases(rows, ref.item).at(-1)
  const page: NewReleasePage = {
    ...(await frameFor(visit)), kind: 'new-release', text: ref, hash: cleanTextHash(placed.clean), checklist: checklistOf(running, placed, true, null), corrects: standing === undefined ? null : findRef(rows, standing.item),
    values, zones: Intl.supportedValuesOf('timeZone'), minutesAhead: MINUTES_AHEAD.propose, needsClearance: needsClearance(visit), ...answer,
  }
  return { page, status: statusOf(answer) }
}

function changeOf({ running }: Visit, placed: PlacedText, { title }: NewReleaseValues, from: string): ItemChange {
  const { rows } = running.node
  const content = {
    title, text: placed.clean.text, version: placed.version, clauses: placed.clauses, hash: cleanTextHash(placed.clean), from,
    corrects: standingReleases(rows, placed.clean.text).at(-1)?.item ?? null, withdrawn: null,
  }
  return { item: freeItem((taken) => rows.find('item', taken) !== undefined || (rows.find('proposals', taken) ?? []).length > 0, slugOf(placed.clean.text)), base: null, content: content as unknown as { readonly [key: string]: Json } }
}

/** `joint-release/<text>-1`, `-2` …: the first that was never used. */
function freeItem(isTaken: (item: ItemId) => boolean, slug: string): ItemId {
  for (let number = 1; ; number++) {
    const item = `joint-release/${slug.slice(0, 70)}-${number}`
    if (!isTaken(item)) return item
  }
}

/** Whether an organisation of this side has to clear what is sent. */
function needsClearance({ running }: Visit): boolean {
  return running.node.ledger.charter() !== null && running.clearances.rosterFor('send', null) !== null
}

function zonedTime({ day, time, zone }: NewReleaseValues): string | null {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toString({ smallestUnit: 'second' })
  } catch {
    return null
  }
}

/** `changes.0.content.title.es` → `title.es`; what the form cannot set is told with the form. */
function named({ issues, refusal }: Answer): Answer {
  return { refusal, issues: issues.map(({ field: name, code }) => ({ code, field: name.replace(/^changes\.\d+\.content\.?/, '') })) }
}

function textOf({ match }: Visit): ItemId {
  return `text/${match.parameter}`
}
