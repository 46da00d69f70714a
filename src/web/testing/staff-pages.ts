// The pages of signing in and of people, made up for tests; the people in them are invented and say so.

import { findRef, organisationRefs } from '../../dialogue/views/index.ts'
import type { ItemRef } from '../../dialogue/views/index.ts'
import type { AuditEntry } from '../../node/audit/index.ts'
import { EVENT_KINDS } from '../../node/webhooks/index.ts'
import type { Delivery } from '../../node/webhooks/index.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { AccountPage, GrantLine, PersonLine, PersonPage, WebhookLine } from '../workspace/people/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'
import { workspacePath } from '../workspace/routes.ts'
import type { Desk } from './desk.ts'

type FrameAt = (route: ParameterRoute | PlainRoute, parameter?: string, isSignedIn?: boolean) => WorkspaceFrame

const ANA = { id: 'ana', name: { en: 'Ana Invented', es: 'Ana Inventada' } }
const BEN = { id: 'ben', name: { en: 'Ben Invented', es: 'Ben Inventado' } }
const CODES = { secret: 'ABCD EFGH IJKL MNOP', link: 'https://example.org/otpauth' }
const DELIVERY: Delivery = { id: 'msg_h_MEX_12', party: 'MEX', sequence: 12, kind: 'state', at: '2026-11-26T12:00:00Z', attempt: 2, status: null, problem: 'address-unreachable', outcome: 'failed' }
const HOOK: WebhookLine = { id: 'h', name: 'Sync', url: 'https://example.org/hook', kinds: ['state', 'sign'], madeAt: '2026-11-01T00:00:00Z', state: 'failing', last: DELIVERY, nextAt: '2026-11-26T12:05:00Z' }
const REFUSED = { code: 'would-be-left', facts: { count: 2 } }

export function staffPages({ rows, self, language }: Desk, frameAt: FrameAt): readonly WorkspacePage[] {
  const organisations = organisationRefs({ rows, dialogue: 'hled', self, today: () => '2026-11-23' }, rows.find('kind', 'organisation') ?? []).filter(({ party }) => party === self)
  const item: ItemRef = findRef(rows, 'element/I.3') ?? { item: 'element/I.3', kind: 'element', slug: 'I.3', title: {} }
  const scopes = [{ item: null, title: {} }, ...organisations.slice(0, 2).map(({ item: one, title }) => ({ item: one, title }))]
  const grant = (id: string, more: Partial<GrantLine> = {}): GrantLine => ({ id, role: 'clearer', scope: scopes[0] ?? { item: null, title: {} }, from: '2026-01-01', until: null, lentBy: null, ended: null, isInForce: true, ...more })
  const grants = [grant('g1'), grant('g2', { role: 'drafter', scope: scopes[1] ?? { item: null, title: {} }, until: '2026-12-31', lentBy: BEN }), grant('g3', { ended: '2026-06-01T00:00:00Z', isInForce: false }), grant('g4', { from: '2027-01-01', isInForce: false })]
  const line: PersonLine = { ...ANA, email: 'ana@example.org', organisation: organisations[0] ?? null, grants, isTrial: true, leftAt: null, isInvited: true }
  const values = { ...ANA, post: {}, email: 'ana@example.org', language: 'es', organisation: organisations[0]?.item ?? '' }
  const history: readonly AuditEntry[] = [
    { at: '2026-11-23T12:00:00Z', sort: 'deed', who: 'ana', what: 'send-draft', about: 'd1', refused: 'not-permitted', network: '0123456789' },
    { at: '2026-11-23T11:00:00Z', sort: 'sign-in', who: null, what: 'sign-in-password', about: null, refused: 'sign-in-failed', network: '0123456789' },
    { at: '2026-11-23T10:00:00Z', sort: 'look', who: 'ana', what: 'draft', about: 'd1', refused: null, network: null },
  ]
  const issues = [{ field: 'email', code: 'email-malformed' }, { field: 'until', code: 'days-reversed' }]
  const person: PersonPage = {
    ...frameAt('person', 'ana'), kind: 'person', person: { ...line, revision: 3, post: { en: 'Invented post', es: 'Cargo inventado' } }, focalPoint: [item], deputy: [item], mayManage: true,
    ways: { password: true, codes: true, passkeys: 2, identities: [{ issuer: 'https://id.example', subject: 's1' }], sessions: 1 }, invitation: { link: 'https://node.example/en/workspace/welcome/abc', expires: '2026-11-26T12:00:00Z' },
    history, handOvers: [{ from: BEN, to: ANA, at: '2026-11-20T12:00:00Z' }, { from: BEN, to: BEN, at: '2026-11-19T12:00:00Z' }], organisations, scopes, today: '2026-11-23', values, issues, refusal: null,
  }
  const account: AccountPage = {
    ...frameAt('account'), kind: 'account', person: { ...ANA, email: 'ana@example.org', language }, hasPassword: true, hasCodes: true, recoveryCodesLeft: 9, isPasswordOffered: true, newPasskey: '{}',
    passkeys: [{ id: 'p1', name: 'Laptop', addedAt: '2026-11-20T12:00:00Z', usedAt: '2026-11-21T12:00:00Z' }, { id: 'p2', name: 'Key', addedAt: '2026-11-20T12:00:00Z', usedAt: null }], identities: ['https://id.example'],
    sessions: [{ id: 's1', way: 'passkey', browser: 'Browser', openedAt: '2026-11-23T12:00:00Z', seenAt: '2026-11-23T12:30:00Z', isThis: true }, { id: 's2', way: 'oidc', browser: '', openedAt: '2026-11-22T12:00:00Z', seenAt: '2026-11-22T12:30:00Z', isThis: false }],
    grants, lent: [{ to: BEN, grant: grant('g9', { until: '2026-12-01', lentBy: ANA }) }], colleagues: [BEN], today: '2026-11-23', issues: [{ field: 'present', code: 'password-wrong' }], refusal: null,
  }
  return [
    { ...frameAt('sign-in', '', false), kind: 'sign-in', trial: null, isPasswordOffered: true, passkey: '{}', service: { en: 'Government sign-in', es: 'Acceso del gobierno' }, values: { email: 'ana@example.org' }, returnTo: '', refusal: { code: 'oidc-unknown-person', facts: { issuer: 'https://id.example', subject: 's1' } } },
    { ...frameAt('sign-in', '', false), kind: 'sign-in', trial: null, isPasswordOffered: false, passkey: null, service: null, values: { email: '' }, returnTo: '', refusal: { code: 'sign-in-wait', facts: { seconds: 8 } } },
    { ...frameAt('sign-in-oidc-return', '', false), kind: 'signed-in', to: workspacePath('inbox', language) },
    { ...frameAt('welcome', 'abc', false), kind: 'welcome', name: ANA.name, email: 'ana@example.org', token: 'abc', isCodeRequired: true, codes: CODES, issues: [{ field: 'password', code: 'password-short' }, { field: 'code', code: 'code-wrong' }], refusal: null },
    { ...frameAt('welcome', 'abc', false), kind: 'welcome', name: ANA.name, email: null, token: 'abc', isCodeRequired: false, codes: CODES, issues: [], refusal: null },
    account,
    { ...account, hasPassword: false, hasCodes: false, newPasskey: null, passkeys: [], identities: [], lent: [], grants: [], issues: [], refusal: { code: 'sign-in-again', facts: {} } },
    { ...frameAt('account-codes'), kind: 'enrol', codes: CODES, refusal: { code: 'code-wrong', facts: {} } },
    { ...frameAt('account-codes'), kind: 'recovery-codes', codes: ['ABCD-EFGH-IJKL-MNOP', 'QRST-UVWX-YZ23-4567'], to: workspacePath('account', language) },
    { ...frameAt('people'), kind: 'people', people: [line, { ...line, ...BEN, leftAt: '2026-11-20T12:00:00Z', grants: [], email: null }], waiting: [{ account: 'ana@example.org', failures: 7, secondsLeft: 4 }], mayManage: true, organisations, scopes, values, issues, refusal: null },
    { ...frameAt('people'), kind: 'people', people: [line], waiting: [], mayManage: false, organisations, scopes, values, issues: [], refusal: null },
    person,
    { ...person, person: { ...person.person, leftAt: '2026-11-20T12:00:00Z', grants: [], post: null }, focalPoint: [], deputy: [], invitation: null, history: [], handOvers: [], mayManage: false, issues: [], refusal: { code: 'person-changed-meanwhile', facts: {} } },
    { ...frameAt('hand-over', 'ana'), kind: 'hand-over', person: ANA, things: [{ what: 'focal-point', title: item.title }, { what: 'grant', title: { en: 'Clearer: whole side', es: 'Visto bueno: toda la parte' } }], colleagues: [BEN], to: '', issues: [{ field: 'confirmed', code: 'hand-over-unconfirmed' }], refusal: REFUSED },
    { ...frameAt('hand-over', 'ana'), kind: 'hand-over', person: ANA, things: [], colleagues: [BEN], to: 'ben', issues: [], refusal: null },
    { ...frameAt('focal-points'), kind: 'focal-points', query: 'I', onlyWithout: true, lines: [{ ref: item, number: 'I.3', focalPoint: ANA, deputy: null, isAssignable: true }, { ref: item, number: 'I.4', focalPoint: null, deputy: null, isAssignable: true }], total: 200, people: [ANA, BEN], refusal: { code: 'focal-point-required', facts: {} } },
    { ...frameAt('focal-points'), kind: 'focal-points', query: '', onlyWithout: false, lines: [{ ref: item, number: 'I.3', focalPoint: ANA, deputy: BEN, isAssignable: false }], total: 1, people: [ANA], refusal: null },
    { ...frameAt('audit'), kind: 'audit', entries: history, people: [ANA], values: { who: 'ana', about: '', sort: 'look', from: '2026-11-01', until: '' }, next: '2026-11-23/000001+3', keptDays: 730 },
    { ...frameAt('tokens'), kind: 'tokens', tokens: [{ id: 'a'.repeat(64), name: 'Export', person: ANA, isService: true, scopes: ['look', 'sign'], madeAt: '2026-11-01T00:00:00Z', expires: '2027-01-01T00:00:00Z', usedAt: null, state: 'alive' }], isEverybodys: false, deeds: ['look', 'sign'], made: { name: 'Export', token: 'alternat_x' }, latest: '2027-11-01', today: '2026-11-01', values: { name: '', until: '2027-01-01', scopes: ['look'], isService: false }, refusal: null },
    { ...frameAt('tokens'), kind: 'tokens', tokens: [], isEverybodys: true, deeds: [], made: null, latest: '2027-11-01', today: '2026-11-01', values: { name: '', until: '', scopes: [], isService: true }, refusal: { code: 'token-name-unfit', facts: {} } },
    { ...frameAt('webhooks'), kind: 'webhooks', hooks: [HOOK, { ...HOOK, id: 'h2', state: 'paused', kinds: null, last: null }], kinds: EVENT_KINDS, made: { id: 'h', name: 'Sync', secret: 'whsec_x' }, values: { name: '', url: '', kinds: [] }, refusal: null },
    { ...frameAt('webhooks'), kind: 'webhooks', hooks: [], kinds: EVENT_KINDS, made: null, values: { name: 'Sync', url: 'http://10.0.0.1/', kinds: ['state'] }, refusal: { code: 'webhook-address-unfit', facts: {} } },
    { ...frameAt('webhook', 'h'), kind: 'webhook', hook: HOOK, deliveries: [DELIVERY, { ...DELIVERY, kind: 'test', sequence: 0, status: 204, problem: null, outcome: 'delivered' }, { ...DELIVERY, attempt: 3, outcome: 'given-up' }], secret: 'whsec_y', oldSecretUntil: '2026-11-27T12:00:00Z' },
    { ...frameAt('webhook', 'h'), kind: 'webhook', hook: { ...HOOK, state: 'off', kinds: null, nextAt: null }, deliveries: [], secret: null, oldSecretUntil: null },
    { ...frameAt('audit'), kind: 'audit', entries: [], people: [], values: { who: '', about: '', sort: '', from: '', until: '' }, next: null, keptDays: 1 },
  ]
}
