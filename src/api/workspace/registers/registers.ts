// Registers at the desk: what is stale and whose; of an own entry that it still is so, or that it is no more; and all of
// them as a file.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import { contentOf } from '../../../instruments/register/reading.ts'
import { totalsOf } from '../../../instruments/register/totals.ts'
import { renderEntries } from '../../../instruments/register/writing.ts'
import { coversOf } from '../../../node/access/index.ts'
import type { RegisterPage, RegistersListPage } from '../../../web/workspace/registers/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import { fieldIssue, NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { entriesOf, organisationsOf, registerItem, registerRef } from './subject.ts'

export async function showRegisters(visit: Visit): Promise<Outcome> {
  const { running, frame } = visit
  const registers = (running.node.rows.find('kind', 'instrument') ?? []).flatMap((item) => registerRef(visit, item) ?? []).map((register) => {
    const { own, others } = entriesOf(visit, register)
    return { ...register, sides: frame.parties.map(({ party }) => { const ofSide = [...own, ...others].filter((entry) => entry.party === party); return { party, entries: ofSide.length, stale: ofSide.filter(({ isStale }) => isStale).length } }) }
  })
  const page: RegistersListPage = { ...(await frameFor(visit)), kind: 'registers', registers }
  return { page }
}

export async function showRegister(visit: Visit, answer: Answer = NOTHING_WRONG): Promise<Outcome | null> {
  const register = registerRef(visit, registerItem(visit))
  if (register === null) return null
  const { own, others } = entriesOf(visit, register)
  const page: RegisterPage = {
    ...(await frameFor(visit)), kind: 'desk-register', register, own, others, totals: totalsOf(register.settings, [...own, ...others], visit.frame.parties.map(({ party }) => party)), organisations: organisationsOf(visit),
    once: Object.fromEntries(own.map(({ entry }) => [entry, randomUUID()])), mayReport: visit.may('report', coversOf(visit.running.node.rows, register.item)), ...answer,
  }
  return { page, status: statusOf(answer) }
}

/** Still so, or no more: a word over the one that the officer saw, and over no later one. */
export async function actOnEntry(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const register = registerRef(visit, registerItem(visit))
  if (register === null) return null
  const entry = entriesOf(visit, register).own.find((one) => one.entry === field(fields, 'entry') && one.statement === field(fields, 'replaces'))
  const content = contentOf(entry)
  if (entry === undefined || content === null) return showRegister(visit, { issues: [], refusal: { code: 'statement-not-live', facts: {} } })
  const isRetracted = field(fields, 'do') === 'retract'
  const command: Statement = {
    name: 'state', about: register.item, type: 'entry', replaces: entry.statement, audience: entry.isPublic ? 'public' : 'parties',
    content: isRetracted ? null : ({ ...content, verified: contextOf(running).today() } as unknown as { readonly [key: string]: Json }),
  }
  const decided = running.node.decide(command)
  if ('issues' in decided) return showRegister(visit, { issues: decided.issues.map(fieldIssue), refusal: null })
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return showRegister(visit, answer)
  return { redirect: workspacePath('desk-register', match.language, register.slug), flash: { code: isRetracted ? 'entry-retracted' : 'entry-verified', path: null } }
}

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const

export async function takeEntries(visit: Visit): Promise<Outcome | null> {
  const register = registerRef(visit, registerItem(visit))
  if (register === null) return Promise.resolve(null)
  const form = visit.url.searchParams.get('form') === 'csv' ? 'csv' : 'xlsx'
  const isTemplate = visit.url.searchParams.get('template') === 'yes'
  const { own, others } = entriesOf(visit, register)
  const bytes = renderEntries(isTemplate ? [] : [...own, ...others], register.settings, visit.frame.languages, form, isTemplate)
  return Promise.resolve({ file: { bytes, mediaType: TYPES[form], name: `${register.slug}${isTemplate ? '-template' : ''}.${form}` } })
}
