// Signing in: the page with every way that this node offers, and what each way does. Whatever is wrong is
// answered alike, so that nobody learns from it whether an account exists; every attempt stands in the audit trail.

import { isTrialOffered } from './trial.ts'
import type { Person } from '../../../node/people/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { SignInWay } from '../../../node/sessions.ts'
import { TooBusy } from '../../../node/sign-in/index.ts'
import type { SignInCode } from '../../../node/sign-in/index.ts'
import { isLanguage } from '../../../text/bilingual.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { SignedInPage, SignInPage } from '../../../web/workspace/people/models.ts'
import { findWorkspaceRoute, workspaceAlternates, workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import { RequestLimits } from '../../request-limits.ts'
import { field } from '../fields.ts'
import { cookie, cookieName, frameFor, officerOf } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

const DEVICE_SECONDS = 180 * 24 * 3600
const SERVICE_SECONDS = 15 * 60
/** What one network may try: people behind one address of a ministry share it. */
const ALLOWANCE = { burst: 30, perSecond: 0.5 }
const limits = new WeakMap<RunningNode, RequestLimits>()

/** Seconds until this network may try again; 0 if now. */
export function secondsForNetwork({ running, network }: Visit): number {
  const own = limits.get(running) ?? new RequestLimits(ALLOWANCE)
  limits.set(running, own)
  return own.take(network)
}

export async function showSignIn(visit: Visit, refusal: RefusalView | null = null, email = ''): Promise<Outcome> {
  const { running, fields, csrf } = visit
  const { settings, passkeys, oidc } = running.signIn
  const page: SignInPage = {
    ...(await frameFor(visit)), kind: 'sign-in',
    trial: isTrialOffered(running) ? running.trialOfficers.map((officer) => officerOf(running, officer)) : null,
    isPasswordOffered: settings.passwords, passkey: settings.passkeys ? await passkeys.askToSignIn(csrf) : null,
    service: oidc === null ? null : (oidc.settings.label ?? { en: new URL(oidc.settings.issuer).host, es: new URL(oidc.settings.issuer).host }),
    values: { email }, returnTo: returnPath(field(fields, 'return')) ?? '', refusal,
  }
  return { page, status: refusal === null ? 200 : edgeOf(refusal.code as SignInCode).status }
}

/** Plays the part of a trial officer: on a node that is no demonstration there is none. */
export async function signInOnTrial(visit: Visit): Promise<Outcome> {
  const { running, fields } = visit
  if (!isTrialOffered(running)) return refused(visit, 'trial', null, 'way-not-offered')
  const trial = running.trialOfficers.find((one) => one.id === field(fields, 'officer'))
  if (trial === undefined) return refused(visit, 'trial', null, 'sign-in-failed')
  return admit(visit, trial, 'trial')
}

export async function signInByPassword(visit: Visit): Promise<Outcome> {
  const { running, fields, cookies } = visit
  const { settings, credentials, attempts } = running.signIn
  if (!settings.passwords) return refused(visit, 'password', null, 'way-not-offered')
  const email = field(fields, 'email')
  const person = running.people.findByEmail(email)
  const shown = cookies.get(cookieName(running, 'device')) ?? ''
  const device = person !== null && shown !== '' && credentials.isKnownDevice(person.id, shown) ? shown : null
  const seconds = Math.max(secondsForNetwork(visit), attempts.secondsToWait(email, device))
  if (seconds > 0) return refused(visit, 'password', person, 'sign-in-wait', { seconds }, email)
  // Counted before it is checked: of many at the same moment none is free.
  attempts.failed(email, device)
  const code = await credentials.check(person, fields.get('password') ?? '', field(fields, 'code'), settings.secondFactor === 'required').catch(orBusy)
  if (person === null || code !== null) return refused(visit, 'password', person, code ?? 'sign-in-failed', {}, email)
  attempts.succeeded(email, device)
  const cookiesToo = device === null ? [cookie(running, 'device', await credentials.rememberDevice(person.id), DEVICE_SECONDS)] : []
  return admit(visit, person, 'password', cookiesToo)
}

export async function signInByPasskey(visit: Visit): Promise<Outcome> {
  const { running, fields, csrf } = visit
  const { settings, passkeys } = running.signIn
  if (!settings.passkeys) return refused(visit, 'passkey', null, 'way-not-offered')
  const seconds = secondsForNetwork(visit)
  if (seconds > 0) return refused(visit, 'passkey', null, 'sign-in-wait', { seconds })
  const outcome = await passkeys.signIn(csrf, fields.get('answer') ?? '')
  const person = 'person' in outcome ? running.people.find(outcome.person) : null
  if (person === null || person.leftAt !== null) return refused(visit, 'passkey', null, 'refused' in outcome ? outcome.refused : 'passkey-failed')
  return admit(visit, person, 'passkey')
}

/** To the organisation's sign-in service. A link, not a form: our own policy lets no form lead elsewhere. */
export async function beginService(visit: Visit): Promise<Outcome> {
  const { running, fields, match } = visit
  const { oidc } = running.signIn
  if (oidc === null) return refused(visit, 'oidc', null, 'way-not-offered')
  const seconds = secondsForNetwork(visit)
  if (seconds > 0) return refused(visit, 'oidc', null, 'sign-in-wait', { seconds })
  const begun = await oidc.begin(returnPath(field(fields, 'return')) ?? '')
  if (begun === null) return refused(visit, 'oidc', null, 'oidc-unreachable')
  return { redirect: begun.url, cookies: [cookie(running, 'service', `${match.language}.${begun.binding}`, SERVICE_SECONDS)] }
}

/**
 * Back from there. A browser that comes from another site shows none of our strict cookies, not even after a redirect; so it is
 * shown a page that goes on by itself, and from which they count.
 */
export async function finishService(given: Visit): Promise<Outcome> {
  const { running } = given
  const { oidc } = running.signIn
  const [language, binding = null] = (given.cookies.get(cookieName(running, 'service')) ?? '').split('.')
  const visit = isLanguage(language) ? inLanguage(given, language) : given
  if (oidc === null) return refused(visit, 'oidc', null, 'way-not-offered')
  const outcome = await oidc.finish(given.url.searchParams, binding)
  if ('refused' in outcome) return refused(visit, 'oidc', null, outcome.refused, outcome.facts)
  const person = running.people.find(outcome.person)
  if (person === null) return refused(visit, 'oidc', null, 'oidc-unknown-person')
  const entered = await enter(visit, person, 'oidc')
  const to = outcome.returnTo === '' ? workspacePath('inbox', person.language) : outcome.returnTo
  const page: SignedInPage = { ...(await frameFor(visit)), kind: 'signed-in', to }
  return { page, cookies: [...entered.cookies, cookie(running, 'service', '', 0)], refresh: to }
}

export async function signOut(visit: Visit): Promise<Outcome> {
  const { running, match, session, officer, cookies } = visit
  const token = cookies.get(cookieName(running, 'session'))
  if (token !== undefined) await running.sessions.close(token)
  if (officer !== null) note(visit, session?.way ?? 'sign-out', officer.id, null, 'sign-out')
  return { redirect: workspacePath('sign-in', match.language), cookies: [cookie(running, 'session', '', 0)], flash: { code: 'signed-out', path: null } }
}

/** A new session in the place of any there was: its cookie, and the token of its forms. */
export async function enter(visit: Visit, person: Person, way: SignInWay): Promise<{ readonly cookies: readonly string[]; readonly csrf: string }> {
  const { running, cookies, browser } = visit
  const old = cookies.get(cookieName(running, 'session'))
  if (old !== undefined) await running.sessions.close(old)
  const { token, session } = await running.sessions.open(person.id, way, browser)
  note(visit, way, person.id, null)
  await running.audit.settled()
  return { cookies: [cookie(running, 'session', token, running.signIn.settings.hours * 3600)], csrf: session.csrf }
}

async function admit(visit: Visit, person: Person, way: SignInWay, cookies: readonly string[] = []): Promise<Outcome> {
  const asked = returnPath(field(visit.fields, 'return'))
  // Trial officers are played by whoever reads the page: in its language, not in theirs.
  const to = asked ?? workspacePath('inbox', person.isTrial ? visit.match.language : person.language)
  return { redirect: to, cookies: [...(await enter(visit, person, way)).cookies, ...cookies], flash: { code: 'signed-in', path: null } }
}

async function refused(visit: Visit, way: SignInWay, person: Person | null, code: SignInCode, facts: RefusalView['facts'] = {}, email = ''): Promise<Outcome> {
  note(visit, way, person?.id ?? null, code)
  const there = { ...visit, match: { ...visit.match, route: 'sign-in' as const } }
  return showSignIn(there, { code, facts }, email)
}

function note({ running, network }: Visit, way: string, who: string | null, code: SignInCode | null, what = `sign-in-${way}`): void {
  running.audit.add({ sort: 'sign-in', who, what, about: null, refused: code, network: running.networkMarks.markOf(network, running.node.now()) })
}

function orBusy(error: unknown): SignInCode {
  if (error instanceof TooBusy) return 'sign-in-busy'
  throw error
}

function inLanguage(visit: Visit, language: Language): Visit {
  const paths = workspaceAlternates('sign-in')
  return { ...visit, url: new URL(paths[language], visit.url), match: { ...visit.match, route: 'sign-in', language } }
}

/** Only a path of this workspace is followed; anything else would let a link send people elsewhere. */
export function returnPath(path: string): string | null {
  const bare = path.split('?')[0] ?? ''
  // Printable ASCII only, as an address is written: it goes into a header.
  return /^\/(en|es)\/[!-~]*$/.test(path) && findWorkspaceRoute(bare) !== null ? path : null
}
