// Whose clearance this side asks: by default, and for single meetings.

import type { ItemId } from '../../../record/index.ts'
import { findContent, organisationRefs } from '../../../dialogue/views/index.ts'
import type { OrganisationRef } from '../../../dialogue/views/index.ts'
import { CLEARED_DEEDS, NO_ROSTER } from '../../../node/clearance/index.ts'
import type { Roster, RulesContent } from '../../../node/clearance/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { ClearanceRulesPage } from '../../../web/workspace/drafting/clearance-models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field, revisionField } from '../fields.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { optionOf } from './clearance-view.ts'
import { itemField } from './fields.ts'
import { nameOf } from './people.ts'

interface Typed {
  readonly roster: Roster
  readonly quorum: 'all' | 'some'
  readonly number: string
  readonly clearanceFor: readonly string[]
  readonly revision: number
}

export function showRules(visit: Visit): Promise<Outcome | null> {
  const { rules } = visit.running.clearances
  const meeting = meetingIn(visit)
  const roster = (meeting === null ? undefined : rules.now.meetings[meeting]) ?? rules.now.roster
  return rulesPage(visit, meeting, {
    roster, quorum: roster.quorum === 'all' ? 'all' : 'some', number: roster.quorum === 'all' ? '' : String(roster.quorum), clearanceFor: rules.now.clearanceFor, revision: rules.now.revision,
  })
}

export async function saveRules(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const { rules } = running.clearances
  const meeting = meetingIn(visit)
  const typed = typedRules(visit)
  const issues = issuesOf(typed)
  if (officer === null) return null
  if (issues.length > 0) return rulesPage(visit, meeting, typed, issues)
  const set = await rules.set(nextRules(visit, meeting, typed), officer.id, running.node.now(), typed.revision)
  if (set === null) return rulesPage(visit, meeting, { ...typed, revision: rules.now.revision }, [], { code: 'rules-changed-meanwhile', facts: {} })
  const where = meeting === null ? '' : `?meeting=${encodeURIComponent(meeting)}`
  return { redirect: workspacePath('clearance-rules', match.language) + (field(fields, 'remove') === 'yes' ? '' : where), flash: { code: 'rules-set', path: null } }
}

function nextRules({ running, fields }: Visit, meeting: ItemId | null, { roster, clearanceFor }: Typed): RulesContent {
  const { clearanceFor: before, roster: byDefault, meetings } = running.clearances.rules.now
  if (meeting === null) return { clearanceFor: CLEARED_DEEDS.filter((deed) => clearanceFor.includes(deed)), roster, meetings }
  const { [meeting]: _own, ...others } = meetings
  return { clearanceFor: before, roster: byDefault, meetings: field(fields, 'remove') === 'yes' ? others : { ...others, [meeting]: roster } }
}

function typedRules({ running, fields }: Visit): Typed {
  const asked = organisationsOf(running).map(({ item }) => ({ item, asked: field(fields, `asked.${item}`) }))
  const organisations = asked.filter((one) => one.asked === 'asked' || one.asked === 'obligatory').map(({ item }) => item)
  const [quorum, number] = [field(fields, 'quorum') === 'some' ? ('some' as const) : ('all' as const), field(fields, 'number')]
  const count = /^\d{1,3}$/.test(number) ? Number(number) : 0
  return {
    roster: { organisations, obligatory: asked.filter((one) => one.asked === 'obligatory').map(({ item }) => item), quorum: quorum === 'all' ? 'all' : count },
    quorum, number, clearanceFor: fields.getAll('clearanceFor'), revision: revisionField(fields),
  }
}

function issuesOf({ roster, quorum }: Typed): readonly FieldIssue[] {
  const code = quorum === 'all' ? null : findQuorumProblem(roster)
  return code === null ? [] : [{ field: 'number', code }]
}

/** A number of organisations that could never all be there. */
export function findQuorumProblem({ organisations, quorum }: Roster): 'not-a-number' | 'quorum-too-large' | null {
  if (organisations.length === 0) return null
  if (quorum === 'all') return null
  return quorum < 1 ? 'not-a-number' : quorum > organisations.length ? 'quorum-too-large' : null
}

async function rulesPage(visit: Visit, meeting: ItemId | null, typed: Typed, issues: readonly FieldIssue[] = [], refusal: RefusalView | null = null): Promise<Outcome> {
  const { running } = visit
  const { rules } = running.clearances
  const meetings = (running.node.rows.find('kind', 'meeting') ?? []).map((item) => ({ ...optionOf(running, item), hasOwn: rules.now.meetings[item] !== undefined })).sort((a, b) => ((a.short ?? '') < (b.short ?? '') ? 1 : -1))
  const page: ClearanceRulesPage = {
    ...(await frameFor(visit)), kind: 'clearance-rules', revision: typed.revision, setAt: rules.now.setAt, setBy: rules.now.setBy === null ? null : nameOf(running, rules.now.setBy),
    meeting: meeting === null ? null : optionOf(running, meeting), meetings, hasOwn: meeting !== null && rules.now.meetings[meeting] !== undefined,
    organisations: organisationsOf(running).map((organisation) => ({ organisation, asked: askedOf(typed.roster, organisation.item) })), quorum: typed.quorum, number: typed.number, clearanceFor: typed.clearanceFor, issues, refusal,
  }
  return { page, status: refusal !== null ? 409 : issues.length > 0 ? 422 : 200 }
}

function askedOf({ organisations, obligatory }: Roster, item: ItemId): 'no' | 'asked' | 'obligatory' {
  return obligatory.includes(item) ? 'obligatory' : organisations.includes(item) ? 'asked' : 'no'
}

/** This side's own, those on a roster first; one that ended stays to be seen while a roster names it. */
export function organisationsOf(running: RunningNode): readonly OrganisationRef[] {
  const { roster, meetings } = running.clearances.rules.now
  const named = new Set([roster ?? NO_ROSTER, ...Object.values(meetings)].flatMap(({ organisations }) => organisations))
  const known = organisationRefs(contextOf(running), running.node.rows.find('kind', 'organisation') ?? []).filter(({ party, item }) => party === running.settings.party || named.has(item))
  const gone = [...named].filter((item) => findContent(running.node.rows, 'organisation', item) === null).map((item): OrganisationRef => ({ item, kind: 'organisation', slug: item, title: {}, party: running.settings.party, acronym: item }))
  return [...known, ...gone].sort((a, b) => Number(named.has(b.item)) - Number(named.has(a.item)) || (a.acronym < b.acronym ? -1 : 1))
}

function meetingIn({ running, fields }: Visit): ItemId | null {
  const meeting = itemField(fields, 'meeting')
  return meeting !== null && findContent(running.node.rows, 'meeting', meeting) !== null ? meeting : null
}
