// What a person does with its own account: language, password, one-time codes, passkeys, sessions, and lending a
// role while away. Whatever changes the ways in asks for the present password, or a sign-in of the last 15 minutes.

import type { Person } from '../../../node/people/index.ts'
import type { SignInCode } from '../../../node/sign-in/index.ts'
import { isLanguage } from '../../../text/bilingual.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { AccountPage, CodesPage, EnrolPage } from '../../../web/workspace/people/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import type { EdgeCode } from '../../edges.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { colleaguesOf, grantLine, grantLines, personRef } from './refs.ts'
import { codesFor, passwordIssues } from './welcome.ts'

const RECENT_MINUTES = 15

interface Own {
  readonly visit: Visit
  readonly person: Person
  readonly session: NonNullable<Visit['session']>
}

/** What came of something asked for: a refusal, what is wrong with fields, a page, or (null) that it is done. */
type Done = { readonly refused: EdgeCode; readonly facts?: RefusalView['facts'] } | { readonly issues: readonly FieldIssue[] } | Outcome | null

const DEEDS: Readonly<Record<string, (own: Own) => Promise<Done>>> = {
  language: changeLanguage, password: changePassword, 'remove-codes': removeCodes, 'renew-codes': renewCodes, 'add-passkey': addPasskey, 'remove-passkey': removePasskey,
  'close-session': closeSession, 'close-others': closeOthers, delegate, 'end-delegation': endDelegation,
}

export async function showAccount(visit: Visit, issues: readonly FieldIssue[] = [], refusal: RefusalView | null = null): Promise<Outcome | null> {
  const own = ownOf(visit)
  if (own === null) return toSignIn(visit)
  const { running } = visit
  const { person, session } = own
  const { settings, credentials, passkeys } = running.signIn
  const held = credentials.find(person.id)
  const page: AccountPage = {
    ...(await frameFor(visit)), kind: 'account', person: { id: person.id, name: person.name, email: person.email, language: person.language },
    hasPassword: held?.password != null, hasCodes: held?.totp != null, recoveryCodesLeft: held?.recoveryCodes.length ?? 0, isPasswordOffered: settings.passwords,
    newPasskey: settings.passkeys ? await passkeys.askToRegister(person, session.id) : null,
    passkeys: (held?.passkeys ?? []).map(({ id, name, addedAt, usedAt }) => ({ id, name, addedAt, usedAt })), identities: (held?.identities ?? []).map(({ issuer }) => issuer),
    sessions: (await running.sessions.listOf(person.id)).map(({ id, way, browser, openedAt, seenAt }) => ({ id, way, browser, openedAt, seenAt, isThis: id === session.id })),
    grants: grantLines(running, person), lent: running.people.lentBy(person.id).map(({ to, grant }) => ({ to: personRef(running, to.id), grant: grantLine(running, to, grant) })),
    colleagues: colleaguesOf(running, person.id), today: running.people.today, issues, refusal,
  }
  return { page, status: issues.length > 0 ? 422 : refusal === null ? 200 : edgeOf(refusal.code as EdgeCode).status }
}

export async function changeAccount(visit: Visit): Promise<Outcome | null> {
  const own = ownOf(visit)
  if (own === null) return toSignIn(visit)
  const asked = field(visit.fields, 'do')
  const deed = Object.hasOwn(DEEDS, asked) ? DEEDS[asked] : undefined
  if (deed === undefined) return showAccount(visit, [], { code: 'request-malformed', facts: {} })
  const done = await deed(own)
  if (done === null) return { redirect: workspacePath('account', visit.running.people.find(own.person.id)?.language ?? visit.match.language), flash: { code: 'account-changed', path: null } }
  if ('refused' in done) return showAccount(visit, [], { code: done.refused, facts: done.facts ?? {} })
  return 'issues' in done ? showAccount(visit, done.issues) : done
}

export async function showEnrol(visit: Visit, refusal: SignInCode | null = null): Promise<Outcome | null> {
  const own = ownOf(visit)
  if (own === null) return toSignIn(visit)
  if (!isRecent(own)) return showAccount(visit, [], { code: 'sign-in-again', facts: {} })
  const page: EnrolPage = { ...(await frameFor(visit)), kind: 'enrol', codes: codesFor(visit, `session ${own.session.id}`, own.person), refusal: refusal === null ? null : { code: refusal, facts: {} } }
  return { page, status: refusal === null ? 200 : edgeOf(refusal).status }
}

export async function enrol(visit: Visit): Promise<Outcome | null> {
  const own = ownOf(visit)
  if (own === null) return toSignIn(visit)
  if (!isRecent(own)) return showAccount(visit, [], { code: 'sign-in-again', facts: {} })
  const { credentials, enrolments } = visit.running.signIn
  const secret = enrolments.find(`session ${own.session.id}`)
  const codes = secret === null ? null : await credentials.enrolTotp(own.person.id, secret, field(visit.fields, 'code'))
  if (codes === null) return showEnrol(visit, 'code-wrong')
  enrolments.take(`session ${own.session.id}`)
  return showCodes(own, codes)
}

async function changeLanguage({ visit, person }: Own): Promise<Done> {
  const language = field(visit.fields, 'language')
  if (!isLanguage(language)) return { refused: 'request-malformed' }
  const outcome = await visit.running.people.change(person.id, { language }, person.revision)
  return 'refused' in outcome ? outcome : null
}

async function changePassword({ visit, person, session }: Own): Promise<Done> {
  const { running, fields } = visit
  const { credentials, settings } = running.signIn
  if (!settings.passwords) return { refused: 'way-not-offered' }
  const isKnown = credentials.find(person.id)?.password == null ? isRecent({ visit, person, session }) : await credentials.isPasswordOf(person.id, fields.get('present') ?? '')
  if (!isKnown) return credentials.find(person.id)?.password == null ? { refused: 'sign-in-again' } : { issues: [{ field: 'present', code: 'password-wrong' }] }
  const issues = passwordIssues(fields, person)
  if (issues.length > 0) return { issues }
  await credentials.setPassword(person.id, fields.get('password') ?? '')
  await running.sessions.closeAll(person.id, session.id)
  return null
}

async function removeCodes(own: Own): Promise<Done> {
  const { visit, person } = own
  const { credentials, settings } = visit.running.signIn
  if (settings.secondFactor === 'required' && credentials.find(person.id)?.password != null) return { refused: 'second-factor-required' }
  if (!(await credentials.isPasswordOf(person.id, visit.fields.get('present') ?? ''))) return { issues: [{ field: 'present-for-codes', code: 'password-wrong' }] }
  await credentials.removeTotp(person.id)
  return null
}

async function renewCodes(own: Own): Promise<Done> {
  if (!isRecent(own)) return { refused: 'sign-in-again' }
  const { credentials } = own.visit.running.signIn
  return credentials.find(own.person.id)?.totp == null ? { refused: 'code-wrong' } : showCodes(own, await credentials.renewRecoveryCodes(own.person.id))
}

async function addPasskey(own: Own): Promise<Done> {
  const { visit, person, session } = own
  const { settings, passkeys } = visit.running.signIn
  if (!settings.passkeys) return { refused: 'way-not-offered' }
  if (!isRecent(own)) return { refused: 'sign-in-again' }
  const refused = await passkeys.register(person.id, session.id, visit.fields.get('answer') ?? '', field(visit.fields, 'name'))
  return refused === null ? null : { refused }
}

async function removePasskey(own: Own): Promise<Done> {
  if (!isRecent(own)) return { refused: 'sign-in-again' }
  const { visit, person } = own
  const { credentials } = visit.running.signIn
  const held = credentials.find(person.id)
  const id = field(visit.fields, 'passkey')
  const others = (held?.passkeys ?? []).filter((one) => one.id !== id)
  if (others.length === 0 && held?.password == null && (held?.identities.length ?? 0) === 0 && !person.isTrial) return { refused: 'passkey-last' }
  await credentials.removePasskey(person.id, id)
  return null
}

async function closeSession({ visit, person }: Own): Promise<Done> {
  await visit.running.sessions.closeOf(person.id, field(visit.fields, 'session'))
  return null
}

async function closeOthers({ visit, person, session }: Own): Promise<Done> {
  await visit.running.sessions.closeAll(person.id, session.id)
  return null
}

async function delegate({ visit, person }: Own): Promise<Done> {
  const { running, fields } = visit
  const lent = person.grants.find((one) => one.id === field(fields, 'grant'))
  if (lent === undefined) return { refused: 'grant-unknown' }
  const until = field(fields, 'until')
  const outcome = await running.people.delegate(person.id, field(fields, 'to'), { role: lent.role, scope: lent.scope, from: field(fields, 'from'), until: until === '' ? null : until }, person.id)
  return 'refused' in outcome ? outcome : null
}

async function endDelegation({ visit, person }: Own): Promise<Done> {
  const { people } = visit.running
  const [to, grant] = [field(visit.fields, 'to'), field(visit.fields, 'grant')]
  if (!people.lentBy(person.id).some((one) => one.to.id === to && one.grant.id === grant)) return { refused: 'grant-unknown' }
  const outcome = await people.revoke(to, grant, person.id)
  return 'refused' in outcome ? outcome : null
}

async function showCodes({ visit }: Own, codes: readonly string[]): Promise<Outcome> {
  const page: CodesPage = { ...(await frameFor(visit)), kind: 'recovery-codes', codes, to: workspacePath('account', visit.match.language) }
  return { page }
}

function ownOf(visit: Visit): Own | null {
  const person = visit.officer === null ? null : visit.running.people.find(visit.officer.id)
  return person === null || visit.session === null ? null : { visit, person, session: visit.session }
}

function toSignIn(visit: Visit): Outcome {
  return { redirect: `${workspacePath('sign-in', visit.match.language)}?return=${encodeURIComponent(workspacePath('account', visit.match.language))}` }
}

function isRecent({ visit, session }: Own): boolean {
  return Temporal.Instant.from(session.openedAt).until(visit.running.node.now()).total('minutes') <= RECENT_MINUTES
}
