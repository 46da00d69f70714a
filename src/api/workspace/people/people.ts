// Everybody of this side, and admitting somebody.

import { isRole } from '../../../node/access/index.ts'
import type { NewGrant, NewPerson, PeopleRefusal } from '../../../node/people/index.ts'
import { isLanguage, LANGUAGES } from '../../../text/bilingual.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { PeopleListPage, PersonValues } from '../../../web/workspace/people/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import { bilingualField, field, optional } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { invitedPeople, organisationsOf, personLine, scopesOf } from './refs.ts'
import { isOwnOrganisation, isScopeHere } from './scopes.ts'

const NOTHING: PersonValues = { id: '', name: {}, post: {}, email: '', language: '', organisation: '' }

export async function showPeople(visit: Visit, values: PersonValues = NOTHING, issues: readonly FieldIssue[] = [], refusal: RefusalView | null = null): Promise<Outcome> {
  const { running } = visit
  const invited = await invitedPeople(running)
  const people = await Promise.all(running.people.list().map((person) => personLine(running, person, invited)))
  const mayManage = visit.may('manage-people')
  const page: PeopleListPage = {
    ...(await frameFor(visit)), kind: 'people', people: people.toSorted((a, b) => Number(a.leftAt !== null) - Number(b.leftAt !== null)), mayManage,
    waiting: mayManage ? running.signIn.attempts.waiting().map(({ account, failures, secondsLeft }) => ({ account, failures, secondsLeft })) : [],
    organisations: organisationsOf(running), scopes: scopesOf(running), values, issues, refusal,
  }
  return { page, status: issues.length > 0 ? 422 : refusal === null ? 200 : 409 }
}

export async function addPerson(visit: Visit): Promise<Outcome> {
  const { running, fields, match, officer } = visit
  const values = valuesOf(fields)
  const read = readPerson(visit, values)
  const [role, scope] = [field(fields, 'role'), field(fields, 'scope') || 'side']
  const issues = [...('issues' in read ? read.issues : []), ...(role !== '' && (!isRole(role) || !isScopeHere(running, scope)) ? [{ field: 'scope', code: 'scope-unknown' }] : [])]
  if (issues.length > 0 || 'issues' in read) return showPeople(visit, values, issues)
  const grants: readonly NewGrant[] = isRole(role) ? [{ role, scope, from: running.people.today, until: null }] : []
  const outcome = await running.people.add(read.person, grants, officer?.id ?? '')
  if ('refused' in outcome) return refuseFields(outcome, (found, refusal) => showPeople(visit, values, found, refusal))
  return { redirect: workspacePath('person', match.language, read.person.id), flash: { code: 'person-added', path: null } }
}

/** The field that a refusal is about gets it; what is about none of them stands above the form. */
const FIELDS: Readonly<Record<string, string>> = {
  'person-taken': 'id', 'person-id-malformed': 'id', 'name-required': 'name.en', 'email-malformed': 'email', 'email-taken': 'email', 'day-malformed': 'until', 'days-reversed': 'until', 'scope-unknown': 'scope', 'grant-held': 'role',
}

export function refuseFields<T>({ refused, facts }: PeopleRefusal, show: (issues: readonly FieldIssue[], refusal: RefusalView | null) => T): T {
  const about = FIELDS[refused]
  return about === undefined ? show([], { code: refused, facts }) : show([{ field: about, code: refused }], null)
}

export function statusOf(issues: readonly FieldIssue[], refusal: RefusalView | null): number {
  return issues.length > 0 ? 422 : refusal === null ? 200 : edgeOf(refusal.code as PeopleRefusal['refused']).status
}

export function valuesOf(fields: URLSearchParams): PersonValues {
  const text = (name: string) => field(fields, name)
  return { id: text('id'), name: bilingualField(fields, 'name', LANGUAGES), post: bilingualField(fields, 'post', LANGUAGES), email: text('email'), language: text('language'), organisation: text('organisation') }
}

/** A name given in one language is the name in all. */
export function readPerson({ running }: Visit, { id, name, post, email, language, organisation }: PersonValues): { readonly person: NewPerson } | { readonly issues: readonly FieldIssue[] } {
  if (!isLanguage(language)) return { issues: [{ field: 'language', code: 'request-malformed' }] }
  if (!isOwnOrganisation(running, organisation)) return { issues: [{ field: 'organisation', code: 'scope-unknown' }] }
  return { person: { id, name: filled(name) ?? {}, post: filled(post), email: optional(email), language, organisation } }
}

function filled(text: Bilingual): Bilingual | null {
  const given = Object.values(text).find((one) => one !== '')
  return given === undefined ? null : Object.fromEntries(Object.entries(text).map(([language, one]) => [language, one === '' ? given : one]))
}
