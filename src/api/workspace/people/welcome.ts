// The first time: whoever holds an invitation sets a password and, where the side asks for it, a one-time code.

import type { Invitation } from '../../../node/sign-in/index.ts'
import { findPasswordProblem, newTotpSecret, otpauthLink } from '../../../node/sign-in/index.ts'
import type { Person } from '../../../node/people/index.ts'
import { findStep } from '../../../node/sign-in/totp.ts'
import type { FieldIssue, RefusalView } from '../../../web/workspace/models.ts'
import type { CodesPage, NewCodes, WelcomePage } from '../../../web/workspace/people/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import { field } from '../fields.ts'
import { frameFor, officerOf } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { enter, secondsForNetwork, showSignIn } from './ways-in.ts'

export async function showWelcome(visit: Visit, issues: readonly FieldIssue[] = [], refusal: RefusalView | null = null): Promise<Outcome> {
  const found = await findInvited(visit)
  if (found === null) return showSignIn({ ...visit, match: { ...visit.match, route: 'sign-in' } }, { code: 'invitation-over', facts: {} })
  const { person, invitation } = found
  const page: WelcomePage = {
    ...(await frameFor(visit)), kind: 'welcome', name: person.name, email: person.email, token: visit.match.parameter, isCodeRequired: isCodeRequired(visit),
    codes: codesFor(visit, `invitation ${invitation.id}`, person), issues, refusal,
  }
  return { page, status: issues.length > 0 ? 422 : refusal === null ? 200 : edgeOf(refusal.code as 'sign-in-wait').status }
}

export async function welcome(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  const seconds = secondsForNetwork(visit)
  if (seconds > 0) return showWelcome(visit, [], { code: 'sign-in-wait', facts: { seconds } })
  const found = await findInvited(visit)
  if (found === null) return showWelcome(visit)
  const { person, invitation } = found
  const secret = codesFor(visit, `invitation ${invitation.id}`, person).secret.replaceAll(' ', '')
  const code = field(fields, 'code')
  const issues = [...passwordIssues(fields, person), ...(isCodeMissing(visit, secret, code) ? [{ field: 'code', code: 'code-wrong' }] : [])]
  if (issues.length > 0) return showWelcome(visit, issues)
  if (!(await running.signIn.invitations.use(invitation))) return showWelcome(visit)
  const recovery = await begin(visit, person, secret, code)
  const { cookies, csrf } = await enter(visit, person, 'invitation')
  if (recovery === null) return { redirect: workspacePath('inbox', person.language), cookies, flash: { code: 'account-ready', path: null } }
  // From here on the person is signed in: the page has its frame.
  const page: CodesPage = { ...(await frameFor({ ...visit, csrf, officer: officerOf(running, person) })), kind: 'recovery-codes', codes: recovery, to: workspacePath('inbox', person.language) }
  return { page, cookies }
}

/** Whoever was signed in with what counted before is signed out. Answers fresh recovery codes; null where no code was set up. */
async function begin({ running, fields }: Visit, person: Person, secret: string, code: string): Promise<readonly string[] | null> {
  const { credentials } = running.signIn
  await credentials.removeTotp(person.id)
  await credentials.setPassword(person.id, fields.get('password') ?? '')
  await running.sessions.closeAll(person.id)
  return code === '' ? null : credentials.enrolTotp(person.id, secret, code)
}

function isCodeRequired({ running }: Visit): boolean {
  return running.signIn.settings.secondFactor === 'required'
}

function isCodeMissing(visit: Visit, secret: string, code: string): boolean {
  if (code === '' && !isCodeRequired(visit)) return false
  return findStep(secret, code, visit.running.node.now(), 0) === null
}

async function findInvited({ running, match }: Visit): Promise<{ readonly person: Person; readonly invitation: Invitation } | null> {
  const invitation = running.signIn.settings.passwords ? await running.signIn.invitations.find(match.parameter) : null
  const person = invitation === null ? null : running.people.find(invitation.person)
  return invitation === null || person === null || person.leftAt !== null ? null : { person, invitation }
}

/** The key that is shown now, the same until it is confirmed. */
export function codesFor({ running, frame, match }: Visit, purpose: string, person: Person): NewCodes {
  const { enrolments } = running.signIn
  const secret = enrolments.find(purpose) ?? newTotpSecret()
  enrolments.give(purpose, secret)
  const issuer = `${frame.acronym[match.language] ?? frame.dialogue} ${frame.self}`
  return { secret: (secret.match(/.{4}/g) ?? []).join(' '), link: otpauthLink(secret, issuer, person.email ?? person.id) }
}

export function passwordIssues(fields: URLSearchParams, person: Person): readonly FieldIssue[] {
  const password = fields.get('password') ?? ''
  const problem = findPasswordProblem(password, [person.id, person.email ?? '', ...Object.values(person.name)])
  if (problem !== null) return [{ field: 'password', code: problem }]
  return password === (fields.get('again') ?? '') ? [] : [{ field: 'again', code: 'password-differs' }]
}
