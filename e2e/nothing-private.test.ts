// Nothing private leaves. Marks are planted in every kind of private document, in every field of every
// form of the workspace, in the settings and in what is between the parties; then every byte that left
// both nodes is searched for them: pages, twins, records, logs of checkpoints, exchange, problems,
// headers, the stream of changes, publications, bundles, backups of the public kind, the wires between the nodes, their own outputs
// with the log, their metrics and their traces.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openStore } from '../src/store/open.ts'
import { PRIVATE_KINDS } from '../src/store/private-kinds.ts'
import type { PrivateKind } from '../src/store/private-kinds.ts'
import { alternatProcess } from '../src/cli/testing/run.ts'
import { freshHome } from '../src/cli/testing/home.ts'
import { boundOf, readKeysFile } from '../src/node/keys/keys-file.ts'
import { deriveWrappingKey, findSealed } from '../src/node/keys/wrapping.ts'
import { readSettings, writeSettings } from '../src/node/settings.ts'
import { ask } from '../src/api/testing/ask.ts'
import { TestDesk } from '../src/api/testing/desk.ts'
import type { Answered } from '../src/api/testing/ask.ts'
import { WORKSPACE_ROUTES, workspacePath } from '../src/web/workspace/routes.ts'
import type { WorkspaceRoute } from '../src/web/workspace/routes.ts'
import { until } from './demonstration.ts'
import { Marks } from './marks.ts'
import { traceReceiver } from '../src/node/operations/testing/receiver.ts'
import type { Receiver } from '../src/node/operations/testing/receiver.ts'
import { freePort } from '../src/store/testing/free-port.ts'
import { recordedNodes } from './recorded-nodes.ts'
import type { RecordedNode, RecordedNodes } from './recorded-nodes.ts'

const marks = new Marks()
/** Leaves the node in no way. */
const never = (where: string) => marks.make(`never: ${where}`)
/** Reaches the other party, and nobody else. */
const parties = (where: string) => marks.make(`parties: ${where}`)
/** Was public, or between the parties, and is erased: nowhere afterwards. */
const erased = (where: string) => marks.make(`erased: ${where}`)
/** Public by design: if these are not found, the search finds nothing. */
const open = (where: string) => marks.make(`public: ${where}`)
const both = (text: string) => ({ en: `English ${text}`, es: `Español ${text}` })
const SESSION = never('token of a session')

/** A document of every kind, of the shape that its readers expect; a new kind does not compile without one. */
const PLANTED = {
  draft: () => ['00000000-0000-4000-8000-000000000001', { changes: [{ item: 'element/I.2', base: null, content: { title: both(never('draft')), sources: [{ url: null, note: both(never('source of a draft')) }] } }], cover: both(never('cover of a draft')), counters: null, savedAt: '2026-11-01T00:00:00Z', savedBy: never('officer of a draft') }],
  'draft-history': () => ['00000000-0000-4000-8000-000000000001', { steps: [{ from: 1, to: 1, at: '2026-11-01T00:00:00Z', since: '2026-11-01T00:00:00Z', by: never('officer in a history'), items: [{ item: 'element/I.2', place: 0, before: { item: 'element/I.2', base: null, content: { title: both(never('draft as it was')) } } }], cover: both(never('cover as it was')) }] }],
  'red-note': () => ['00000000-0000-4000-8000-000000000002', { item: 'element/I.2', field: 'title', text: never('red note'), by: 'mex-sre', at: '2026-11-01T00:00:00Z', resolved: null }],
  clearance: () => ['00000000-0000-4000-8000-000000000001', {
    subject: { kind: 'draft', draft: '00000000-0000-4000-8000-000000000001' }, sentAs: null,
    rounds: [{
      hash: 'f'.repeat(64), requestedAt: '2026-11-01T00:00:00Z', requestedBy: 'mex-sre', message: never('message with a clearance'), meeting: null, rule: { organisations: ['organisation/SRE'], obligatory: [], quorum: 'all', silenceUntil: '2099-01-01T00:00:00Z' },
      zone: 'America/Mexico_City', answers: [{ organisation: 'organisation/SRE', answer: 'refused', at: '2026-11-01T00:00:00Z', by: 'mex-sre', text: never('reason of a refused clearance') }], expiredAt: null, ended: null,
    }],
  }],
  'confined-note': () => ['00000000-0000-4000-8000-0000000000a1', { about: null, organisation: 'organisation/SRE', versions: [{ language: 'es', title: never('title of a confined note'), text: never('words of a confined note'), handling: { tlp: 'AMBER+STRICT', markings: [{ party: 'MEX', marking: 'reservada', ground: never('ground of a marking') }], readers: [{ reader: 'organisation', organisation: 'organisation/SRE' }] }, at: '2026-11-01T00:00:00Z', by: never('who wrote a confined note') }] }],
  'contact-holders': () => [never('contact point'), { people: [never('who answers for a contact point')], setAt: '2026-11-01T00:00:00Z', setBy: never('who named holders') }],
  'clearance-rules': () => ['side', { clearanceFor: ['send'], roster: { organisations: ['organisation/SRE'], obligatory: [], quorum: 'all' }, meetings: { [`meeting/${never('meeting with a roster')}`]: { organisations: [`organisation/${never('organisation of a roster')}`], obligatory: [], quorum: 1 } }, setAt: '2026-11-01T00:00:00Z', setBy: never('who set a roster') }],
  session: () => [createHash('sha256').update(SESSION).digest('hex'), { person: 'mex-sre', csrf: never('token of forms'), way: 'trial', browser: never('browser of a session'), openedAt: '2026-11-01T00:00:00Z', seenAt: '2099-01-01T00:00:00Z', expires: '2099-01-01T00:00:00Z' }],
  'incident-call': () => [never('call of a contact point'), { incident: never('incident of a call'), contact: never('contact point of a call'), isDeputy: false, dueAt: '2026-11-01T00:00:00Z', triedAt: '2026-11-01T00:00:00Z', reachedAt: null, way: null, mails: [{ place: 0, status: 'refused', attempts: 1, nextAt: '2026-11-01T00:00:00Z', answer: never('what a mail server said of a call') }], held: null }],
  writer: () => [never('process that writes'), { opening: never('opening of a store'), since: '2026-11-01T00:00:00Z', host: never('machine of a process'), process: 1, secret: never('secret between processes'), socket: `/${never('socket between processes')}`, address: { host: never('internal address'), port: 1 } }],
  intention: () => [never('intention'), { proposal: never('intended proposal') }],
  'saved-view': () => ['00000000-0000-4000-8000-00000000000f', { owner: never('owner of a saved search'), name: never('name of a saved search'), query: `q=${never('words of a saved search')}`, isShared: false, savedAt: '2026-11-01T00:00:00Z' }],
  'default-view': () => [never('who has a search that opens by itself'), { view: never('search that opens by itself') }],
  'last-visit': () => [never('officer of a visit'), { last: { at: never('time of a visit'), heads: {} }, before: null }],
  form: () => [never('form'), { note: never('form') }],
  founding: () => ['draft', { answers: { name: both(never('name in a founding')), cover: both(never('cover of a founding')) }, elements: [{ item: 'element/I.2', content: { title: both(never('title in a founding')) } }], clearance: { organisations: [never('clearance of a founding')], quorum: 'all' } }],
  demonstration: () => [never('demonstration'), { note: never('demonstration') }],
  person: () => ['ana', {
    name: both(never('name of a person')), post: both(never('post of a person')), email: `${never('address of a person')}@example.org`, language: 'es', organisation: 'organisation/SRE', isTrial: false, leftAt: null,
    grants: [{ id: never('grant'), role: 'viewer', scope: `organisation/${never('scope of a grant')}`, from: '2026-01-01', until: null, delegatedBy: null, givenBy: never('giver of a grant'), givenAt: '2026-01-01T00:00:00Z', ended: null }],
  }],
  'data-source': () => ['planted', { nextAt: '2099-01-01T00:00:00Z', last: { at: '2026-11-23T12:00:00Z', outcome: 'address-unreachable', detail: never('what went wrong with a source') }, failures: 1, validators: { etag: never('what an answer was known by'), lastModified: null }, lastHash: null, prepared: null }],
  credential: () => ['ana', {
    password: { algorithm: 'argon2id', memory: 65536, passes: 3, parallelism: 4, salt: never('salt of a password'), hash: never('hash of a password') }, totp: { secret: never('secret of one-time codes'), lastStep: 1 }, recoveryCodes: [never('recovery code')],
    passkeys: [{ id: never('passkey'), publicKey: never('public key of a passkey'), counter: 1, transports: [], name: never('name of a passkey'), isSynced: false, addedAt: '2026-11-01T00:00:00Z', usedAt: null }],
    identities: [{ issuer: `https://${never('issuer')}.example`, subject: never('subject') }], devices: [never('device')], handle: never('handle of a person'),
  }],
  invitation: () => [createHash('sha256').update('x').digest('hex'), { person: never('who is invited'), by: never('who invites'), madeAt: '2026-11-01T00:00:00Z', expires: '2099-01-01T00:00:00Z' }],
  audit: () => ['2026-11-01/000001', { previous: null, entries: [{ at: '2026-11-01T00:00:00Z', sort: 'look', who: never('who looked'), what: never('what was looked at'), about: never('about what'), refused: null, network: never('mark of a network') }] }],
  responsibility: () => ['element/I.2', { focalPoint: never('focal point'), deputy: never('deputy') }],
  'hand-over': () => [never('hand-over'), { from: never('who left'), to: never('successor'), by: never('who handed over'), at: '2026-11-01T00:00:00Z', things: [{ what: 'draft', id: never('thing handed over') }], isFinished: true }],
  'report-draft': () => ['element/I.2', {
    values: { delivery: 'limited', 'reason.en': never('reason of a report in preparation') }, evidence: [{ url: `https://example.org/${never('evidence of a report in preparation')}`, file: null, note: null, titles: [{ language: 'en', text: never('title of evidence in preparation') }], label: { audience: 'public', marking: null }, isKept: true }],
    replaces: null, savedAt: '2026-11-01T00:00:00Z', savedBy: never('officer of a report in preparation'),
  }],
  fallback: () => ['clause/planted', { preferred: { en: never('preferred words') }, acceptable: { es: never('acceptable words') }, redLine: { en: never('red line') }, cleared: { by: never('who cleared a position'), on: '2026-11-01' }, savedAt: '2026-11-01T00:00:00Z', savedBy: never('officer of a position') }],
  reminder: () => [never('reminder'), { round: never('round of a reminder'), days: null, at: '2026-11-01T00:00:00Z', by: never('who reminded'), missing: 1 }],
  'agreed-pair': () => [never('agreed pair'), { pair: { code: 'number', sides: [{ language: 'en', fragment: never('fragment of an agreed pair'), passage: never('passage of an agreed pair') }] }, reason: never('reason of an agreed pair'), place: never('place of an agreed pair'), by: never('who agreed'), at: '2026-11-01T00:00:00Z' }],
  certificate: () => [never('prepared certificate'), { content: { languages: ['en', 'es'], officer: { name: never('language officer'), office: never('language office') }, date: '2026-11-01', texts: [], accepted: [] }, audience: 'parties', by: never('who prepared'), at: '2026-11-01T00:00:00Z' }],
  memory: () => [never('memory'), { file: never('file of a memory'), entries: [{ id: never('entry of a memory'), texts: { en: [never('source in a memory')], es: [never('target in a memory')] }, properties: [], notes: [], created: null }], by: never('who sent a memory'), at: '2026-11-01T00:00:00Z' }],
  'returned-file': () => ['00000000-0000-4000-8000-000000000002', { draft: '00000000-0000-4000-8000-000000000001', name: never('name of a returned file'), by: never('who returned'), at: '2026-11-01T00:00:00Z', file: { original: 'x', revision: 1, sourceLanguage: 'en', targetLanguage: 'es', reuse: null, units: [{ id: never('unit'), name: never('unit name'), sourceHash: null, isTranslatable: true, notes: [never('note of a unit')], matches: [], segments: [{ id: 's1', source: [never('source of a unit')], target: [never('target of a unit')], state: 'translated', gap: '' }] }] } }],
  termbase: () => ['current', { termbase: { concepts: [{ concept: never('concept'), subject: 'term', terms: { en: { preferred: never('term'), admitted: [], forbidden: [never('forbidden term')] } }, succeededBy: null, note: { en: never('note of a term') }, sources: [never('source of a term')] }] }, file: never('file of a termbase'), by: never('who put a termbase'), at: '2026-11-01T00:00:00Z' }],
  translation: () => ['00000000-0000-4000-8000-000000000001', { made: { [never('translated place')]: { source: 'en', sourceHash: never('hash'), targetHash: 'x', state: 'final' } }, draftedIn: { [never('drafted place')]: 'en' } }],
  note: () => ['00000000-0000-4000-8000-000000000009', { subject: { kind: 'item', item: 'element/I.2' }, text: never('text of a note'), by: never('author of a note'), at: '2026-11-01T00:00:00Z', editedAt: null, mentions: [never('named in a note')], told: [never('named in a note, and told')], resolved: null }],
  notice: () => [`mex-sre/${never('name of a notice')}`, { code: 'mention', at: '2026-11-01T00:00:00Z', toldAt: '2026-11-01T00:00:00Z', party: null, by: never('cause of a notice'), item: 'element/I.2', items: 1, proposal: null, statement: null, draft: never('draft of a notice'), due: null, topics: ['mentions'], isShown: true, mail: 'never', readAt: null }],
  subscription: () => [never('subscriber'), { choices: Object.fromEntries(['own-items', 'followed', 'mentions', 'proposals', 'clearances', 'rounds'].map((topic) => [topic, { isShown: true, mail: 'daily' }])), follows: [`element/${never('followed item')}`], zone: 'America/Mexico_City', hour: 7 }],
  mail: () => [`${never('reader of a mail')}/daily/2026-11-01`, { person: never('reader of a mail'), pace: 'daily', day: '2026-11-01', keys: [never('told by a mail')], status: 'refused', attempts: 1, madeAt: '2026-11-01T00:00:00Z', nextAt: '2026-11-01T00:00:00Z', sentAt: null, address: `${never('address of a mail')}@example.org`, trouble: 'address-refused', answer: never('answer of a mail server') }],
  feed: () => [never('owner of a calendar'), { serial: 1, madeAt: '2026-11-01T00:00:00Z', isOpen: true }],
  posting: () => [`${never('release of an address')}/1`, { release: `joint-release/${never('release that is watched')}`, party: null, url: `https://example.org/${never('address that is watched')}`, addedBy: never('who watches an address'), addedAt: '2026-11-01T00:00:00Z', nextAt: '2099-01-01T00:00:00Z', tries: 0, findings: [], alarm: null, alarmSince: null }],
  'release-check': () => [`${never('release that is checked')}/USA`, { release: `joint-release/${never('release looked at elsewhere')}`, version: 'f'.repeat(64), party: 'USA', act: 'none', actAt: null, heardAt: null, shown: { state: 'unreachable', url: `https://example.org/${never('page of the other side')}`, hash: null, detail: never('what stood in the way') }, tries: 1, triedAt: '2026-11-01T00:00:00Z', nextAt: '2099-01-01T00:00:00Z', settledAt: null, alarm: null, alarmSince: null }],
  // How far was told, and the secret that addresses are made from, whose form is fixed: the node makes its own.
  'notice-mark': null, 'notice-secret': null,
  'silence-missed': () => [never('silence that was missed'), { proposal: never('proposal of a silence that was missed'), code: never('code of a silence that was missed'), at: '2026-11-01T00:00:00Z' }],
  'own-claim': null,
  webhook: () => ['00000000-0000-4000-8000-00000000000b', { person: never('owner of a webhook'), name: never('name of a webhook'), url: `https://example.org/${never('address of a webhook')}`, kinds: null, madeAt: '2026-11-01T00:00:00Z', secret: `whsec_${never('secret of a webhook')}`, oldSecret: null, position: {}, isDisabled: true, failingSince: null, attempts: 0, nextAt: null, deliveries: [] }],
  'api-token': () => [never('hash of a token'), { person: never('owner of a token'), name: never('name of a token'), isService: false, scopes: ['look'], madeAt: '2026-11-01T00:00:00Z', expires: '2099-01-01T00:00:00Z', madeBy: never('maker of a token'), usedAt: null, ended: null }],
  'api-answer': () => [never('key of what is done once'), { at: '2026-11-01T00:00:00Z', asked: never('print of a request'), answer: { status: 201, headers: { location: `/${never('place of an answer')}` }, body: never('answer that is kept') } }],
  contribution: () => [never('secret of a contribution'), {
    consultation: 'instrument/planted', receipt: never('receipt of a contribution'), received: '2026-11-01T00:00:00Z', language: 'es', words: never('words that came to a consultation'), answers: [{ question: 'effect', value: never('answer that came to a consultation') }],
    speaksFor: 'self', name: never('name that came to a consultation'), consents: false, digest: never('digest of a contribution'), note: never('word to whoever took part'), keptUntil: '2099-01-01T00:00:00Z', isCleared: false,
  }],
  submission: () => [never('secret of a receipt'), { queue: 'instrument/device-submissions', receipt: never('receipt of the door'), received: '2026-11-01', at: '2026-11-01T00:00:00Z', language: 'es', values: { device: never('value that came by the door') }, message: never('message that came by the door'), name: never('name that came by the door'), email: never('address that came by the door'), status: 'new', request: null, reason: never('reason of a refusal at the door'), mailedStep: null, mail: 'none', mailNextAt: null }],
  // Checkpoints and what belongs to them are signed to be published, and hold no text of anybody.
  checkpoint: null, 'checkpoint-ahead': null, 'checkpoint-split': null, 'checkpoint-stamp': null,
} as const satisfies Record<PrivateKind, (() => readonly [string, object]) | null>

let recorded: RecordedNodes
let mex: RecordedNode
let usa: RecordedNode

/** The officer of Mexico, and what was planted on the way through the forms, route by route. */
let desk: TestDesk
const path = (route: WorkspaceRoute, parameter?: string) => workspacePath(route as never, 'en', parameter as never)
const amendment = (text: (where: string) => string) => ({ 'title.en': text('title'), 'title.es': text('title'), 'aim.en': text('aim'), 'aim.es': text('aim'), 'cover.en': text('cover'), 'cover.es': text('cover'), due: '2027-06-30' })
const advance = (text: (where: string) => string, audience: string) => ({
  nature: 'done', link: 'dialogue', date: '2026-10', 'text.en': text('text'), 'text.es': text('text'), 'figure.value': '7', 'figure.unit.en': text('unit'), 'figure.unit.es': text('unit'), 'figure.nature': 'result',
  source: `https://example.org/${text('source')}`, audience,
})

/** Saves an amendment as a draft and answers its id. */
async function drafted(slug: string, text: (where: string) => string): Promise<string> {
  const saved = await desk.submit(path('amend', slug), path('amend', slug), amendment(text))
  assert.equal(saved.status, 303, saved.text.slice(0, 300))
  return String(saved.headers.location).split('/').at(-1) ?? ''
}

/** Posts a form that must be refused, with a mark in each of its fields. */
async function refused(route: WorkspaceRoute, parameter: string | undefined, names: readonly string[]): Promise<void> {
  const fields = Object.fromEntries(names.map((name) => [name, never(`${name} of a refused ${route}`)]))
  const answered = await desk.post(path(route, parameter), { ...fields, csrf: await token() })
  assert.ok(answered.status === 303 || answered.status >= 400, `${route}: ${answered.status}`)
}

/** The statement that opened a room. */
let openedRoom = 'none'

/** A proposal of the United States that Mexico has received. */
let offered: string | null = null
async function proposalByOther(): Promise<string> {
  if (offered !== null) return offered
  const other = await new TestDesk(Number(new URL(usa.url).port)).signIn('usa-state')
  const saved = await other.submit(path('amend', 'III.1'), path('amend', 'III.1'), { due: '2027-06-30' })
  const id = String(saved.headers.location).split('/').at(-1) ?? ''
  await other.clear(id)
  const sent = await other.submit(path('draft', id), path('send-draft', id), { confirmed: 'yes' })
  assert.equal(sent.status, 303, sent.text.slice(0, 300))
  const proposal = String(sent.headers.location).split('/').at(-1) ?? ''
  await until(async () => (await desk.get(path('proposal', proposal))).status === 200, 30_000)
  offered = proposal
  return proposal
}

async function token(): Promise<string> {
  return String((await desk.formOf(path('inbox'), path('sign-out'))).csrf)
}

/** The newest act that the list of own acts names, of those that the filter lets through. */
async function newestAct(filter: string): Promise<{ readonly hash: string; readonly name: string }> {
  const html = (await desk.get(`${path('said')}?audience=${filter}`)).text
  return { hash: /\/said\/([0-9a-f]{64})\/erase/.exec(html)?.[1] ?? assert.fail('no act'), name: /Act (MEX \d+)/.exec(html)?.[1] ?? '' }
}

/** Brings a plan as a file, with marks in its cells; answers the id of its preview. */
async function brought(where: string): Promise<string> {
  const bytes = ['number,title.en,title.es,due,' + never(`column ${where}`), `I.1.a,${never(`title ${where}`)},${never(`title ${where}`)},2027-06-30,${never(`cell ${where}`)}`].join('\n')
  const { csrf = '' } = await desk.formOf(path('plan-table'), path('plan-table'))
  const answered = await desk.upload(path('plan-table'), { csrf, encoding: never(`encoding ${where}`), dates: never(`dates ${where}`) }, { file: { name: `${never(`file name ${where}`)}.csv`, bytes } })
  assert.equal(answered.status, 303, answered.text.slice(0, 300))
  return String(answered.headers.location).split('/').at(-1) ?? ''
}

/** A file of data that is looked at and never stated. */
async function broughtData(where: string): Promise<string> {
  const { csrf = '' } = await desk.formOf(path('datasets'), path('datasets'))
  const bytes = Buffer.from(`name,value\n${never(`cell ${where}`)},1\n`)
  const answered = await desk.upload(path('datasets'), { csrf, dataset: '' }, { file: { name: `${never(`file name ${where}`)}.csv`, bytes } })
  assert.equal(answered.status, 303, answered.text.slice(0, 300))
  return String(answered.headers.location).split('/').at(-1) ?? ''
}

/** Every route of the workspace with what is typed there; a new route does not compile without it. */
const DEEDS: Readonly<Record<WorkspaceRoute, () => Promise<unknown>>> = {
  releases: () => desk.get(path('releases')),
  'new-release': () => refused('new-release', never('text to be released'), ['title.en', 'title.es', 'day', 'time', 'zone', 'hash', 'confirmed']),
  'joint-release': () => refused('joint-release', never('release asked for'), ['do', 'reason.en', 'reason.es', 'url', 'party', 'posting']),
  'release-preview': () => desk.get(path('release-preview', never('release that is previewed'))),
  'compare-posted': () => refused('compare-posted', never('text that is compared'), ['url', 'words']),
  inbox: () => desk.get(`${path('inbox')}?q=${never('query of the inbox')}`),
  'sign-in': async () => {
    await new TestDesk(desk.port).submit(path('sign-in'), path('sign-in'), { officer: never('name of an officer'), return: `/${never('return address')}` })
    await desk.get(`${path('sign-in')}?return=/${never('return address')}`)
  },
  brief: () => desk.get(`${path('brief')}?day=${never('day of a brief')}`),
  'brief-paper': () => desk.get(`${path('brief-paper')}?day=${never('day of a paper')}`),
  papers: () => desk.get(path('papers')),
  paper: () => desk.get(`${path('paper', 'fact-sheet~I')}?at=${never('moment of a paper')}&day=${never('day of a generated paper')}&part=${never('part of a paper')}`),
  'paper-pdf': () => desk.get(`${path('paper-pdf', never('name of a paper'))}?at=x`),
  'paper-data': () => desk.get(`${path('paper-data', 'review')}?day=${never('day of data')}`),
  'paper-markdown': () => desk.get(`${path('paper-markdown', 'review')}?day=${never('day of a text of a paper')}`),
  'paper-word': () => desk.get(`${path('paper-word', 'review')}?day=${never('day of a Word file')}`),
  'paper-to-text': () => refused('paper-to-text', 'fact-sheet~I', ['instrument', 'at', 'day', 'part']),
  'paper-outcome': () => refused('paper-outcome', 'review', ['change', 'drop', 'draft']),
  choose: () => desk.get(`${path('choose')}?q=${never('search')}&mine=yes`),
  amend: async () => {
    await drafted('I.1.a', (where) => never(`${where} of a draft in hand`))
    await refused('amend', 'I.1.b', ['title.en', 'title.es', 'aim.en', 'start', 'due', 'owners', 'cover.en', 'draft', 'revision', 'base', 'counters'])
  },
  bodies: () => desk.get(`${path('bodies')}?q=${never('query of bodies')}`),
  body: () => desk.get(path('body', `body/${never('body')}`)),
  'body-charter': async () => {
    const page = path('body-charter', 'body/evwg')
    assert.equal((await desk.submit(page, page, { 'text.en': never('charter in hand'), 'text.es': never('charter in hand'), 'tracking.en': never('tracking in hand') })).status, 303)
    await refused('body-charter', 'body/evwg', ['base', 'everyMonths', 'adopted', 'under', 'coChairs', 'succeeds'])
  },
  'body-dormancy': async () => {
    const page = path('body-dormancy', 'body/evwg')
    const reason = parties('reason of a declared dormancy')
    assert.equal((await desk.submit(page, page, { do: 'declare', from: '2026-01-01', 'reason.en': reason, 'reason.es': reason, audience: 'parties' })).status, 303)
    await refused('body-dormancy', 'body/scwg', ['from', 'until', 'reason.en', 'replaces', 'do', 'audience'])
  },
  'self-check': async () => {
    const page = path('self-check', 'body/evwg')
    const note = parties('note of a self-check')
    assert.equal((await desk.submit(page, page, { 'answer.roles': 'no', 'note.roles.en': note, 'note.roles.es': note, audience: 'parties' })).status, 303)
    await refused('self-check', 'body/evwg', ['asOf', 'answer.roles', 'note.roles.en', 'source.roles', 'replaces'])
  },
  tools: () => desk.get(`${path('tools')}?q=${never('query of the tools of the plan')}`),
  'element-tools': () => desk.get(`${path('element-tools', 'II.1')}?q=${never('query of the tools of an element')}`),
  crosswalks: () => desk.get(`${path('crosswalks')}?q=${never('query of crosswalks')}`),
  crosswalk: () => desk.get(`${path('crosswalk', 'credentials')}?q=${never('query of a crosswalk')}`),
  'crosswalk-link': async () => {
    const form = path('crosswalk-link', 'credentials')
    const note = never('note of a drafted link')
    assert.equal((await desk.submit(form, form, { first: 'EC0735', second: '2.B.3.d', relation: 'overlaps', confidence: 'low', 'note.en': note, 'note.es': note, evidence: `https://example.org/${never('evidence of a drafted link')}`, do: 'keep' })).status, 303)
    await refused('crosswalk-link', 'credentials', ['first', 'second', 'relation', 'confidence', 'note.en', 'evidence', 'draft', 'do'])
  },
  'crosswalk-import': async () => {
    const form = path('crosswalk-import', 'credentials')
    const { csrf = '' } = await desk.formOf(form, form)
    await desk.upload(form, { csrf }, { file: { name: `${never('name of a file of links')}.csv`, bytes: Buffer.from(`first_code,relation\n${never('code in a file of links')},x\n`) } })
  },
  'crosswalk-file': () => desk.get(`${path('crosswalk-file', 'credentials')}?form=${never('form of a file of links')}`),
  'review-links': () => refused('review-links', 'f'.repeat(64), ['organisation', 'reviewer', 'on', 'finding.0', 'note.0.en', 'replaces', 'once']),
  consultations: () => desk.get(`${path('consultations')}?q=${never('query of consultations')}`),
  moderation: () => refused('moderation', never('consultation asked for'), ['do', 'chosen', 'reason', 'of', 'once']),
  contribution: () => refused('contribution', never('contribution asked for'), ['do', 'words', 'answers.effect', 'reason', 'of', 'note', 'revision', 'once']),
  answering: () => refused('answering', never('consultation answered'), ['do', 'to', 'outcome', 'reason.en', 'reason.es', 'next.en', 'changed', 'replaces', 'once']),
  'translate-contribution': () => refused('translate-contribution', never('contribution translated'), ['language', 'words', 'answers.effect', 'replaces', 'once']),
  requests: () => desk.get(`${path('requests')}?q=${never('query of requests')}`),
  'new-request': () => refused('new-request', 'device-submissions', ['from', 'to', 'organisation', 'received', 'values.device', 'submission', 'shown', 'kept.name']),
  request: () => refused('request', never('request asked for'), ['do', 'replied.on', 'replied.says.en', 'replied.says.es', 'handed-over.organisation', 'replied.outcome']),
  submission: () => refused('submission', never('submission asked for'), ['do', 'reason', 'revision']),
  incidents: () => desk.get(`${path('incidents')}?q=${never('query of incidents')}`),
  'contact-protocol': () => desk.get(`${path('contact-protocol', 'supply-alarm')}?q=${never('query of a protocol')}`),
  contact: async () => {
    const form = path('contact', 'supply-alarm')
    const office = parties('office of a contact point')
    assert.equal((await desk.submit(form, form, { contact: 'marked-desk', 'office.en': office, 'office.es': office, person: parties('person of a contact point'), mail: `${parties('address of a contact point')}@example.org`, zone: 'America/Mexico_City' })).status, 303)
    await refused('contact', 'supply-alarm', ['contact', 'category', 'organisation', 'office.en', 'person', 'mail', 'telephone', 'web', 'zone', 'duty.0.from', 'deputy.0', 'from', 'until', 'replaces', 'reason'])
  },
  'open-room': async () => {
    const form = path('open-room', 'supply-alarm')
    const [title, says] = [parties('title of a room'), parties('what happened in a room')]
    const opened = await desk.submit(form, form, { 'title.en': title, 'title.es': title, 'says.en': says, 'says.es': says })
    assert.equal(opened.status, 303)
    openedRoom = String(opened.headers.location).split('/').at(-1) ?? ''
    await refused('open-room', 'supply-alarm', ['nature', 'title.en', 'says.en', 'mode', 'category', 'began', 'tlp', 'reader', 'ground'])
  },
  room: async () => {
    const note = parties('note in a room')
    assert.equal((await desk.post(path('room', openedRoom), { csrf: await token(), do: 'note', 'note.says.en': note, 'note.says.es': note, 'note.reference': parties('reference of a note in a room') })).status, 303)
    await refused('room', openedRoom, ['do', 'contact', 'mode.mode', 'note.says.en', 'alert.headline.en', 'ask.by', 'once'])
  },
  'after-action': () => desk.get(`${path('after-action', openedRoom)}?as=${never('form of a sheet')}`),
  projects: () => desk.get(`${path('projects')}?q=${never('query of projects')}`),
  project: () => desk.get(path('project', never('project asked for'))),
  handling: () => desk.get(`${path('handling')}?q=${never('query of handling')}`),
  'write-note': async () => {
    const written = await desk.submit(path('write-note'), path('write-note'), { title: never('title of a note that stays'), text: never('words of a note that stays'), tlp: 'AMBER+STRICT', 'readers.organisation': 'organisation/SRE', marking: 'reservada', ground: never('ground of a note that stays') })
    assert.equal(written.status, 303, written.text.slice(0, 300))
    await refused('write-note', undefined, ['title', 'text', 'tlp', 'reader', 'readers.organisation', 'marking', 'ground', 'once'])
  },
  'confined-note': async () => {
    const id = /handling\/notes\/([0-9a-f]{8}-[0-9a-f-]{27})/.exec((await desk.get(path('handling'))).text)?.[1] ?? assert.fail('no note')
    assert.equal((await desk.submit(path('confined-note', id), path('confined-note', id), { text: never('words of a corrected note') })).status, 303)
    await refused('confined-note', id, ['title', 'text', 'revision'])
  },
  'contact-holders': () => refused('contact-holders', 'csirt', ['person', 'revision']),
  'refused-exits': () => desk.get(`${path('refused-exits')}?after=${never('place in the refused leaks')}`),
  'access-search': () => desk.get(`${path('access-search')}?q=${never('words of a search under a law')}&organisation=${never('organisation of a search under a law')}`),
  'access-list': () => desk.get(`${path('access-list')}?q=${never('words of a list under a law')}`),
  'access-record': () => desk.get(path('access-record', never('record looked at under a law'))),
  watch: () => desk.get(`${path('watch', 'exploited-watch')}?format=${never('format of a watch')}`),
  'export-alert': () => desk.get(path('export-alert', never('alert asked for'))),
  'export-room': () => desk.get(path('export-room', never('room asked for'))),
  'import-file': async () => {
    await desk.upload(path('import-file'), { csrf: await token() }, { file: { name: `${never('name of an alert brought')}.xml`, bytes: `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${never('identifier of an alert brought')}</identifier></alert>` } })
    await refused('import-file', undefined, ['do', 'room', 'headline.en', 'says.en', 'sender', 'identifier', 'sent'])
  },
  rules: () => desk.get(`${path('rules')}?q=${never('query of rules')}`),
  'rules-tool': () => desk.get(path('rules-tool', never('tool of rules asked for'))),
  provision: () => refused('provision', 'device-rules', ['question', 'provision', 'title.en', 'says.en', 'from', 'act.title.en', 'source', 'body', 'clock.length', 'ends', 'replaces', 'follows', 'do']),
  'working-calendar': () => refused('working-calendar', 'device-rules', ['calendar', 'from', 'until', 'days', 'sources', 'replaces', 'follows', 'do']),
  fact: () => refused('fact', 'cbpr-board', ['step', 'fact', 'says.en', 'from', 'ended.en', 'organisation', 'source', 'replaces', 'follows', 'do']),
  sources: () => refused('sources', undefined, ['source', 'do']),
  phase: async () => {
    const form = path('phase', 'otay-mesa-east')
    const reason = parties('reason of a phase')
    const typed = { phase: 'mx-equipment', expectedEnd: '2027-12', 'reason.en': reason, 'reason.es': reason, audience: 'parties' }
    const looked = await desk.submit(`${form}?phase=mx-equipment`, form, { ...typed, do: 'look' })
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(looked.text)?.[1] ?? assert.fail(looked.text.slice(0, 300))
    const signed = await desk.post(form, { ...typed, csrf: await token(), do: 'sign', once: hidden('once'), replaces: hidden('replaces'), follows: hidden('follows') })
    assert.equal(signed.status, 303, signed.text.slice(0, 300))
    await refused('phase', 'otay-mesa-east', ['phase', 'expectedEnd', 'expectedStart', 'began', 'ended', 'reason.en', 'source', 'replaces', 'follows', 'once'])
  },
  registers: () => desk.get(`${path('registers')}?q=${never('query of registers')}`),
  'desk-register': async () => {
    assert.equal((await desk.get(path('desk-register', never('register asked for')))).status, 404)
    await refused('desk-register', 'innovation-campaign', ['entry', 'replaces', 'once', 'do'])
  },
  entry: async () => {
    const page = path('entry', 'innovation-campaign')
    const title = parties('title of an entry')
    assert.equal((await desk.submit(page, page, { entry: 'between-us', 'values.title.en': title, 'values.title.es': title, 'values.on_day': '2026-01-15', 'values.kind': 'event', audience: 'parties' })).status, 303)
    await refused('entry', 'innovation-campaign', ['entry', 'values.title.en', 'values.on_day', 'values.kind', 'values.people_reached', 'verified', 'sources', 'once', 'replaces'])
  },
  'entries-file': () => desk.get(`${path('entries-file', 'innovation-campaign')}?form=${never('form of a file of entries')}`),
  'entries-import': () => refused('entries-import', 'innovation-campaign', ['file']),
  'entries-sign': () => refused('entries-sign', 'innovation-campaign', ['id']),
  cases: () => refused('cases', 'patent-grant', ['cases']),
  suspension: async () => {
    const page = path('suspension', 'body/evwg')
    const [cause, effect] = [parties('cause of a suspension'), parties('effect of a suspension')]
    assert.equal((await desk.submit(page, page, { from: '2026-01-01', 'cause.en': cause, 'cause.es': cause, 'effect.en': effect, 'effect.es': effect, audience: 'parties' })).status, 303)
    await refused('suspension', 'element/I.1', ['from', 'until', 'cause.en', 'effect.en', 'affects.due.numbers', 'affects.due.how.en', 'source', 'once', 'replaces'])
  },
  successions: () => desk.get(`${path('successions')}?q=${never('query of successions')}`),
  succession: async () => {
    assert.equal((await desk.submit(path('succession', 'INAI'), path('succession', 'INAI'), { successor: 'organisation/SABG' })).status, 303)
    await refused('succession', 'INAI', ['successor'])
  },
  drafts: () => desk.get(path('drafts')),
  minutes: () => desk.get(path('minutes')),
  'minutes-of': () => desk.get(path('minutes-of', '2021-09-09')),
  'write-minutes': async () => {
    const page = path('write-minutes', '2021-09-09')
    const typed = Object.fromEntries(['title.en', 'title.es', 'paragraphs.0.words.en', 'paragraphs.0.words.es', 'paragraphs.0.noCommitment.en', 'paragraphs.0.topic'].map((name) => [name, never(`${name} of a record in hand`)]))
    assert.equal((await desk.submit(page, page, typed)).status, 303)
    await refused('write-minutes', '2021-09-09', ['title.en', 'paragraphs.0.words.en', 'paragraphs.0.paragraph', 'draft', 'revision', 'base', 'counters'])
  },
  register: () => desk.get(path('register', 'minutes/2021-09-09')),
  'commit-decisions': async () => {
    const form = path('commit-decisions', 'minutes/2021-09-09')
    assert.equal((await desk.submit(`${form}?paragraph=p2`, form, { paragraph: 'p2', 'parent.0': 'element/I.1', 'due.0': never('date of a decision taken up') })).status, 303)
    await refused('commit-decisions', 'minutes/2021-09-09', ['paragraph', 'parent.0', 'owners.0', 'due.0', 'draft'])
  },
  'no-commitment': async () => {
    const form = path('no-commitment', 'minutes/2021-09-09')
    assert.equal((await desk.submit(`${form}?paragraph=p2`, form, { paragraph: 'p2', 'reason.en': never('why there is no commitment'), 'reason.es': never('why there is no commitment') })).status, 303)
    await refused('no-commitment', 'minutes/2021-09-09', ['paragraph', 'reason.en', 'draft'])
  },
  find: async () => {
    await desk.get(`${path('find')}?q=${never('words of a search')}&status=${never('status of a search')}&organisation=${never('organization of a search')}&from=${never('day of a search')}`)
    assert.equal((await desk.post(path('find'), { csrf: await token(), name: never('name of a kept search'), query: `q=${never('words of a kept search')}` })).status, 303)
    await refused('find', undefined, ['query'])
  },
  'saved-views': () => desk.get(path('saved-views')),
  'saved-view': async () => {
    const id = /\/find\/saved\/([0-9a-f-]{36})/.exec((await desk.get(path('saved-views'))).text)?.[1] ?? assert.fail('no search is kept')
    assert.equal((await desk.submit(path('saved-views'), path('saved-view', id), { do: 'rename', name: never('new name of a kept search') })).status, 303)
    await refused('saved-view', id, ['name', 'revision', 'do'])
  },
  since: () => desk.get(`${path('since')}?at=${never('day since which')}&page=${never('page of what changed')}`),
  biography: () => desk.get(`${path('biography', `element.${never('item of a biography')}`)}?act=${never('act of a biography')}`),
  draft: async () => desk.get(path('draft', await drafted('I.2.a', (where) => never(`${where} of a draft looked at`)))),
  create: async () => {
    const created = await desk.submit(`${path('create')}?kind=element&parent=element%2FI.1`, path('create'), { ...amendment((where) => never(`${where} of a new item`)), 'sources.0.url': `https://example.org/${never('source of a new item')}` })
    assert.equal(created.status, 303, created.text.slice(0, 300))
    await refused('create', undefined, ['kind', 'item', 'draft', 'title.en', 'known', 'take'])
  },
  'add-to-draft': async () => desk.get(`${path('add-to-draft', await drafted('I.4.a', (where) => never(`${where} of a draft added to`)))}?q=${never('search for what to add')}`),
  'end-item': async () => {
    const id = await drafted('III.1.a', (where) => never(`${where} of a draft with an end`))
    const { revision = '' } = await desk.formOf(path('draft', id), path('discard-draft', id))
    const ended = await desk.post(path('end-item', id), { csrf: await token(), revision, item: 'element/I.3.b' })
    assert.equal(ended.status, 303, ended.text.slice(0, 300))
    await refused('end-item', id, ['revision', 'item'])
  },
  'remove-item': async () => {
    const id = await drafted('II.1.a', (where) => never(`${where} of a draft with an item taken out`))
    assert.equal((await desk.submit(path('draft', id), path('remove-item', id), {})).status, 303)
  },
  'draft-cover': async () => {
    const id = await drafted('II.1.b', (where) => never(`${where} of a draft with a note`))
    assert.equal((await desk.submit(path('draft', id), path('draft-cover', id), { 'cover.en': never('note of a draft'), 'cover.es': never('note of a draft') })).status, 303)
  },
  'draft-history': async () => desk.get(`${path('draft-history', await drafted('II.1.c', (where) => never(`${where} of a draft with a history`)))}?step=1`),
  'restore-draft': async () => {
    const id = await drafted('III.1.b', (where) => never(`${where} of a draft before`))
    assert.equal((await desk.submit(path('draft', id), path('draft-cover', id), { 'cover.en': never('note that is undone'), 'cover.es': '' })).status, 303)
    assert.equal((await desk.submit(path('draft-history', id), path('restore-draft', id), {})).status, 303)
  },
  'draft-presence': async () => {
    const id = await drafted('III.2.a', (where) => never(`${where} of a draft in which somebody is`))
    assert.equal((await desk.post(path('draft-presence', id), { csrf: await token(), item: 'element/III.2.a', field: never('field somebody is in') })).status, 200)
  },
  'add-note': async () => {
    assert.equal((await desk.submit(path('amend', 'I.1.c'), path('add-note'), { field: 'title', text: never('red note that was typed') })).status, 303)
    await refused('add-note', undefined, ['item', 'field', 'text', 'once', 'return'])
  },
  'turn-note': async () => {
    const shown = await desk.get(path('amend', 'I.1.c'))
    const action = /action="([^"]+\/notes\/[0-9a-f-]{36})"/.exec(shown.text)?.[1] ?? assert.fail('no note')
    assert.equal((await desk.submit(path('amend', 'I.1.c'), action, {})).status, 303)
  },
  clearances: () => desk.get(`${path('clearances')}?q=${never('query of clearances')}`),
  clearance: () => desk.get(path('clearance', never('clearance asked for'))),
  'request-clearance': async () => {
    const id = await drafted('I.1.d', (where) => never(`${where} of a draft to be cleared`))
    const asked = await desk.submit(path('draft', id), path('request-clearance', id), { message: never('message of a request'), silence: 'yes', day: '2099-01-01', time: '17:00:00', zone: 'UTC' })
    assert.equal(asked.status, 303, asked.text.slice(0, 300))
    await refused('request-clearance', id, ['hash', 'message', 'silence', 'day', 'time', 'zone', 'return'])
  },
  'answer-clearance': async () => {
    const id = await drafted('I.1.e', (where) => never(`${where} of a draft that is refused`))
    assert.equal((await desk.submit(path('draft', id), path('request-clearance', id), {})).status, 303)
    assert.equal((await desk.submit(path('draft', id), path('answer-clearance', id), { answer: 'refused', text: never('reason of a refusal that was typed') })).status, 303)
    await refused('answer-clearance', id, ['hash', 'organisation', 'answer', 'text', 'return'])
  },
  'call-off-clearance': () => refused('call-off-clearance', 'f'.repeat(64), ['return']),
  'clearance-rules': () => refused('clearance-rules', undefined, ['meeting', 'quorum', 'number', 'clearanceFor']),
  'send-draft': async () => {
    const id = await drafted('I.1.b', (where) => parties(`${where} of a proposal`))
    await desk.clear(id)
    const sent = await desk.submit(path('draft', id), path('send-draft', id), { confirmed: 'yes', audience: 'parties' })
    assert.equal(sent.status, 303, sent.text.slice(0, 300))
    await refused('send-draft', id, ['revision', 'confirmed', 'audience'])
  },
  'discard-draft': async () => {
    const id = await drafted('I.3.a', (where) => never(`${where} of a discarded draft`))
    assert.equal((await desk.submit(path('draft', id), path('discard-draft', id), {})).status, 303)
  },
  proposal: () => desk.get(path('proposal', never('proposal asked for'))),
  'sign-proposal': () => refused('sign-proposal', 'f'.repeat(64), ['confirmed']),
  'withdraw-proposal': async () => {
    const own = /\/proposals\/([0-9a-f]{64})/.exec((await desk.get(path('inbox'))).text)?.[1] ?? assert.fail('no proposal')
    assert.equal((await desk.submit(path('proposal', own), path('withdraw-proposal', own), { reason: open('reason of a withdrawal') })).status, 303)
    await refused('withdraw-proposal', own, ['reason'])
  },
  'answer-proposal': async () => {
    const theirs = await proposalByOther()
    for (const answer of ['question', 'reserved', 'declined']) {
      const text = parties(`${answer} to a proposal`)
      assert.equal((await desk.submit(path('proposal', theirs), path('answer-proposal', theirs), { answer, 'text.en': text, 'text.es': text })).status, 303)
    }
    await refused('answer-proposal', theirs, ['answer', 'text.en', 'text.es', 'asks', 'question', 'replaces', 'seen'])
  },
  'retract-answer': async () => refused('retract-answer', await proposalByOther(), ['statement', 'seen']),
  'ask-answer-by': async () => refused('ask-answer-by', await proposalByOther(), ['date', 'time', 'zone', 'seen']),
  'merge-offers': async () => refused('merge-offers', await proposalByOther(), ['with', 'seen']),
  offers: () => desk.get(`${path('offers', 'element/I.1.b')}?one=${never('an offer')}&other=${never('another offer')}&beside=${never('a language')}`),
  'report-advance': async () => {
    const page = path('report-advance', 'I.1.a')
    for (const [text, audience] of [[parties, 'parties'], [open, 'public']] as const) assert.equal((await desk.submit(page, page, advance((where) => text(`${where} of an advance`), audience))).status, 303)
    await refused('report-advance', 'I.1.a', ['once', 'replaces', 'nature', 'link', 'date', 'text.en', 'text.es', 'figure.value', 'figure.unit.en', 'figure.nature', 'source', 'audience'])
  },
  'retract-advance': () => refused('retract-advance', 'I.1.a', ['statement']),
  'report-assessment': async () => {
    const page = path('report-assessment', 'I.1.a')
    const text = parties('reason of an assessment')
    assert.equal((await desk.submit(page, page, { delivery: 'limited', 'reason.en': text, 'reason.es': text, asOf: '2026-11-01', evidence: `https://example.org/${parties('evidence')}`, 'evidence.title.en': parties('title of evidence'), label: 'parties', marking: parties('marking of evidence'), audience: 'parties' })).status, 303)
    await refused('report-assessment', 'I.1.b', ['replaces', 'delivery', 'level', 'reason.en', 'asOf', 'evidence', 'evidence.title.en', 'label', 'marking', 'keep', 'label.0', 'advance.text.en', 'advance.nature', 'advance.date', 'audience'])
    const saved = await desk.submit(path('report-assessment', 'I.2.a'), path('report-assessment', 'I.2.a'), { do: 'save', 'reason.en': never('reason of a report in hand'), evidence: never('evidence of a report in hand') })
    assert.equal(saved.status, 303)
    const form = new FormData()
    for (const [name, value] of Object.entries({ csrf: await token(), do: 'attach', label: 'parties', 'evidence.title.en': never('title of a file in hand') })) form.set(name, value)
    form.set('file', new Blob([never('bytes of a file in hand')]), `${never('name of a file in hand')}.txt`)
    const cookie = [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const attached = await fetch(mex.url + path('report-assessment', 'I.3.a'), { method: 'POST', body: form, redirect: 'manual', headers: { cookie, accept: 'text/html' } })
    assert.equal(attached.status, 303, await attached.text())
  },
  indicators: () => desk.get(`${path('indicators')}?q=${never('query of indicators')}`),
  'report-value': async () => {
    const page = path('report-value', 'semiconductor-students')
    const text = parties('note of a value')
    const said = await desk.submit(`${page}?series=mex&period=2024`, page, { value: '11', counted: '2025-02-01', 'note.en': text, 'note.es': text, evidence: `https://example.org/${parties('evidence of a value')}`, 'evidence.title.en': parties('title of evidence of a value'), label: 'parties', marking: parties('marking of evidence of a value'), audience: 'parties' })
    assert.equal(said.status, 303, said.text.slice(0, 300))
    await refused('report-value', 'semiconductor-students', ['version', 'replaces', 'series', 'period', 'value', 'whole', 'parts.sex.women', 'counted', 'note.en', 'audience', 'evidence', 'evidence.title.en', 'label', 'marking'])
  },
  datasets: async () => {
    await desk.get(`${path('datasets')}?q=${never('query of the datasets')}`)
    assert.notEqual((await broughtData('of data brought')), '')
  },
  'brought-dataset': async () => {
    const id = await broughtData('of data described')
    const described = await desk.submit(path('brought-dataset', id), path('brought-dataset', id), { dataset: never('name of a dataset'), 'title.en': never('title of a dataset'), 'title.es': never('título de un conjunto'), vintage: never('vintage') })
    assert.equal(described.status, 422)
  },
  'state-dataset': async () => {
    const id = await broughtData('of data not stated')
    assert.equal((await desk.post(path('state-dataset', id), { csrf: await token() })).status, 303)
  },
  'plan-table': () => brought('of a plan brought'),
  'plan-file': () => desk.get(`${path('plan-file')}?form=csv&delimiter=${never('delimiter')}`),
  'plan-preview': async () => {
    const id = await brought('of a plan read again')
    assert.equal((await desk.submit(path('plan-preview', id), path('plan-preview', id), { encoding: 'windows-1252' })).status, 303)
    await desk.get(`${path('plan-preview', id)}?show=${never('part of a preview')}`)
  },
  'plan-draft': async () => {
    const id = await brought('of a plan drafted')
    const drafted = await desk.submit(path('plan-preview', id), path('plan-draft', id), {})
    assert.equal(drafted.status, 303, drafted.text.slice(0, 300))
    await refused('plan-draft', never('preview of a plan'), ['ends'])
  },
  originals: () => desk.get(`${path('originals')}?q=${never('query of originals')}`),
  'text-originals': () => desk.get(path('text-originals', never('text whose originals'))),
  'original-file': () => desk.get(`${path('original-file', never('text of an original'))}?party=${never('party of an original')}&languages=${never('language of an original')}&format=pdf&hash=${never('hash of an original')}`),
  'signed-copy': async () => {
    await refused('signed-copy', never('text of a signed paper'), ['once', 'hash', 'original', 'languages', 'signed', 'name.0', 'place.en', 'place.es', 'date'])
    const sent = await desk.upload(path('signed-copy', 'nothing'), { csrf: await token(), hash: never('hash of a signed paper') }, { file: { name: `${never('name of a scan')}.pdf`, bytes: `%PDF-${never('bytes of a scan')}` } })
    assert.equal(sent.status, 404)
  },
  'retract-signed-copy': () => refused('retract-signed-copy', never('text of a retracted paper'), ['statement']),
  'returned-original': async () => {
    const sent = await desk.upload(path('returned-original', never('text of a returned file')), { csrf: await token() }, { file: { name: `${never('name of a returned file')}.docx`, bytes: never('bytes of a returned file') } })
    assert.equal(sent.status, 404)
  },
  asked: () => desk.get(`${path('asked')}?whose=${never('whose reports')}`),
  evidence: () => desk.get(path('evidence', never('file'))),
  rounds: async () => {
    const page = path('rounds')
    assert.equal((await desk.submit(page, page, { 'title.en': parties('title of a round'), 'title.es': parties('title of a round'), audience: 'parties' })).status, 303)
    await refused('rounds', undefined, ['title.en', 'asOf', 'opens', 'due.day', 'due.time', 'due.zone', 'scope', 'items', 'reminders'])
  },
  round: () => refused('round', never('round'), ['do', 'latest']),
  meetings: () => desk.get(`${path('meetings')}?q=${never('query of meetings')}`),
  meeting: () => desk.get(`${path('meeting', '2021-09-09')}?organisation=${never('organization that answers')}&form=${never('form of an answer')}`),
  'meeting-agenda': async () => {
    await desk.get(`${path('meeting-agenda', '2021-09-09')}?draft=${never('draft of an agenda')}`)
    await refused('meeting-agenda', '2021-09-09', ['draft', 'revision', 'agenda', 'do', 'wish', 'left', 'topic'])
  },
  'meeting-attendance': async () => {
    const [page, action] = [path('meeting', '2021-09-09'), path('meeting-attendance', '2021-09-09')]
    for (const [text, audience] of [[parties, 'parties'], [open, 'public']] as const) {
      const words = (where: string) => ({ [`${where}.en`]: text(`${where} of an attendance`), [`${where}.es`]: text(`${where} of an attendance`) })
      const said = await desk.submit(page, action, { answer: 'accepts', ...words('people'), ...words('note'), audience })
      assert.equal(said.status, 303, said.text.slice(0, 300))
    }
    await refused('meeting-attendance', '2021-09-09', ['organisation', 'form', 'answer', 'attended', 'people.en', 'note.en', 'audience', 'replaces.answer'])
  },
  'meeting-duty': async () => {
    const text = parties('note on a duty')
    assert.equal((await desk.submit(path('meeting', '2021-09-09'), path('meeting-duty', '2021-09-09'), { do: 'done', 'note.en': text, 'note.es': text })).status, 303)
    await refused('meeting-duty', '2021-09-09', ['duty', 'do', 'note.en'])
  },
  'call-off-meeting': () => refused('call-off-meeting', '2021-09-09', ['how', 'version']),
  topics: async () => {
    const page = path('topics')
    for (const [text, audience] of [[parties, 'parties'], [open, 'public']] as const) {
      const words = (where: string) => ({ [`${where}.en`]: text(`${where} of a topic`), [`${where}.es`]: text(`${where} of a topic`) })
      assert.equal((await desk.submit(page, page, { ...words('title'), ...words('why'), aim: 'discuss', audience })).status, 303)
    }
    await refused('topics', undefined, ['once', 'title.en', 'aim', 'minutes', 'about', 'why.en', 'for', 'audience'])
  },
  topic: async () => {
    const statement = /\/topics\/([0-9a-f]{64})/.exec((await desk.get(path('topics'))).text)?.[1] ?? assert.fail('no topic')
    const reason = parties('reason why a topic was left')
    const left = await desk.post(path('topic', statement), { csrf: await token(), do: 'left', meeting: 'meeting/2021-09-09', 'reason.en': reason, 'reason.es': reason })
    assert.equal(left.status, 303, left.text.slice(0, 300))
    await refused('topic', statement, ['do', 'title.en', 'aim', 'meeting', 'reason.en'])
  },
  'state-of-play': () => desk.get(`${path('state-of-play')}?at=${never('day')}`),
  contested: () => desk.get(`${path('contested')}?q=${never('query of contested acts')}`),
  said: () => desk.get(`${path('said')}?audience=${never('filter')}&before=${never('place')}`),
  'release-act': async () => {
    const page = path('report-advance', 'I.1.b')
    assert.equal((await desk.submit(page, page, advance((where) => open(`${where} of a released advance`), 'parties'))).status, 303)
    const { hash } = await newestAct('withheld')
    assert.equal((await desk.submit(path('release-act', hash), path('release-act', hash), { confirmed: 'yes' })).status, 303)
    await refused('release-act', hash, ['confirmed'])
  },
  'erase-act': async () => {
    for (const audience of ['public', 'parties']) {
      const page = path('report-advance', 'I.1.b')
      assert.equal((await desk.submit(page, page, advance((where) => erased(`${where} of an advance, ${audience}`), audience))).status, 303)
      const { hash, name } = await newestAct(audience === 'public' ? 'open' : 'withheld')
      await refused('erase-act', hash, ['confirmation'])
      assert.equal((await desk.submit(path('erase-act', hash), path('erase-act', hash), { reason: open('reason of an erasure'), confirmation: name })).status, 303)
    }
  },
  'sign-in-password': async () => {
    const typed = { email: `${never('address typed')}@example.org`, password: never('password typed'), code: never('code typed'), return: `/${never('return address of a password')}` }
    assert.equal((await new TestDesk(desk.port).submit(path('sign-in'), path('sign-in-password'), typed)).status, 403)
  },
  'sign-in-passkey': async () => { assert.equal((await new TestDesk(desk.port).submit(path('sign-in'), path('sign-in-passkey'), { answer: never('answer of a passkey') })).status, 403) },
  'sign-in-oidc': () => new TestDesk(desk.port).get(`${path('sign-in-oidc')}?return=/${never('return address of a service')}`),
  'sign-in-oidc-return': () => new TestDesk(desk.port).get(`${path('sign-in-oidc-return')}?state=${never('state')}&code=${never('code of a service')}`),
  welcome: async () => {
    await new TestDesk(desk.port).get(path('welcome', never('invitation asked for')))
    await refused('welcome', never('invitation'), ['password', 'again', 'code'])
  },
  account: async () => {
    await desk.get(path('account'))
    await refused('account', undefined, ['do', 'language', 'present', 'password', 'again', 'answer', 'name', 'passkey', 'session', 'to', 'grant', 'from', 'until'])
  },
  'account-codes': async () => {
    await desk.get(path('account-codes'))
    await refused('account-codes', undefined, ['code'])
  },
  people: async () => {
    const admin = await new TestDesk(desk.port).signIn('mex-admin')
    const typed = { id: 'marked', 'name.en': never('name of somebody admitted'), 'name.es': never('name of somebody admitted'), 'post.en': never('post'), 'post.es': never('post'), email: `${never('address')}@example.org`, language: 'es', organisation: 'organisation/SRE' }
    assert.equal((await admin.submit(path('people'), path('people'), typed)).status, 303)
    await refused('people', undefined, ['id', 'name.en', 'email', 'role', 'scope'])
  },
  person: async () => {
    const admin = await new TestDesk(desk.port).signIn('mex-admin')
    for (const fields of [{ do: 'bind', issuer: `https://${never('issuer typed')}.example`, subject: never('subject typed') }, { do: 'invite' }] as const) assert.ok((await admin.post(path('person', 'marked'), { ...fields, csrf: String((await admin.formOf(path('inbox'), path('sign-out'))).csrf) })).status < 400)
    await refused('person', 'marked', ['do', 'grant', 'issuer', 'subject'])
  },
  'hand-over': async () => {
    const admin = await new TestDesk(desk.port).signIn('mex-admin')
    assert.equal((await admin.submit(path('hand-over', 'marked'), path('hand-over', 'marked'), { to: 'mex-viewer', confirmed: 'yes' })).status, 303)
    await refused('hand-over', 'mex-se', ['to', 'confirmed'])
  },
  'focal-points': async () => {
    await desk.get(`${path('focal-points')}?q=${never('query of focal points')}`)
    await refused('focal-points', undefined, ['item', 'focalPoint', 'deputy'])
  },
  webhooks: () => refused('webhooks', undefined, ['name', 'url', 'kind']),
  webhook: () => refused('webhook', '00000000-0000-4000-8000-00000000000b', ['do', 'delivery']),
  tokens: () => refused('tokens', undefined, ['do', 'name', 'until', 'scope', 'token']),
  audit: () => desk.get(`${path('audit')}?about=${never('about in the trail')}`),
  'audit-export': () => desk.get(`${path('audit-export')}?about=${never('about in the export')}`),
  translations: () => desk.get(`${path('translations')}?q=${never('query of translations')}`),
  'draft-languages': async () => {
    const id = await drafted('II.1.a', (where) => never(`${where} of a draft being translated`))
    const page = path('draft-languages', id)
    assert.equal((await desk.submit(page, page, {})).status, 303)
    await refused('draft-languages', id, ['revision', 'draftedIn.cover'])
  },
  'export-translation': async () => {
    const id = await drafted('II.1.a', (where) => never(`${where} of a draft handed out`))
    assert.ok((await desk.get(`${path('export-translation', id)}?format=xliff-1.2`)).text.includes('<xliff'))
  },
  'import-translation': async () => {
    const id = await drafted('II.1.a', (where) => never(`${where} of a draft that comes back`))
    const file = (await desk.get(path('export-translation', id))).text.replace(/<target>[^<]*/, `<target>${never('translation that came back')}`)
    assert.equal((await desk.upload(path('import-translation', id), { csrf: await token() }, { file: { name: `${never('name of a file')}.xlf`, bytes: file } })).status, 303)
    assert.equal((await desk.upload(path('import-translation', id), { csrf: await token() }, { file: { name: `${never('name of a bad file')}.xlf`, bytes: `<a>${never('bad file')}` } })).status, 422)
  },
  returned: async () => assert.equal((await desk.get(path('returned', '00000000-0000-4000-8000-000000000002'))).status, 200),
  'apply-returned': () => refused('apply-returned', '00000000-0000-4000-8000-000000000002', ['revision', 'repeats']),
  'discard-returned': () => refused('discard-returned', never('returned file asked for'), ['revision']),
  termbase: async () => {
    await desk.get(`${path('termbase')}?q=${never('term sought')}`)
    assert.equal((await desk.upload(path('termbase'), { csrf: await token(), revision: '1' }, { file: { name: `${never('name of a bad termbase')}.tbx`, bytes: `<a>${never('bad termbase')}` } })).status, 422)
  },
  'export-termbase': async () => assert.ok((await desk.get(path('export-termbase'))).text.includes('<tbx')),
  memory: async () => {
    const tmx = `<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>${never('source of a memory sent in')}</seg></tuv><tuv xml:lang="es"><seg>x</seg></tuv></tu></body></tmx>`
    assert.equal((await desk.upload(path('memory'), { csrf: await token() }, { file: { name: `${never('name of a memory')}.tmx`, bytes: tmx } })).status, 303)
  },
  'export-memory': async () => assert.ok((await desk.get(path('export-memory'))).text.includes('<tmx')),
  'remove-memory': () => refused('remove-memory', never('memory asked for'), []),
  differences: () => desk.get(path('differences')),
  'remove-difference': () => refused('remove-difference', never('difference asked for'), []),
  'agree-difference': async () => {
    const id = await drafted('II.1.a', (where) => `${where === 'cover' ? 7 : 9} ${never(`${where} of a draft that differs`)}`)
    await desk.post(path('agree-difference', id), { csrf: await token(), 'reason.x': never('reason without a difference') })
  },
  certify: async () => {
    const own = /\/proposals\/([0-9a-f]{64})/.exec((await desk.get(path('inbox'))).text)?.[1] ?? assert.fail('no proposal')
    const stated = await desk.submit(path('certify', own), path('certify', own), { name: parties('name of a language officer'), office: parties('office of a language officer'), confirmed: 'yes', audience: 'parties' })
    assert.equal(stated.status, 303, stated.text.slice(0, 300))
    await refused('certify', own, ['name', 'office', 'audience', 'reason.x', 'draftedIn.cover'])
  },
  notices: async () => { await desk.get(path('notices')); await refused('notices', undefined, ['do', 'key', 'until']) },
  subscriptions: async () => {
    await desk.submit(path('subscriptions'), path('subscriptions'), { hour: '9' })
    await refused('subscriptions', undefined, ['zone', 'hour', 'revision'])
  },
  calendar: () => desk.submit(path('calendar'), path('calendar'), { do: 'renew' }),
  'calendar-feed': () => desk.get(path('calendar-feed', never('address of a calendar'))),
  unsubscribe: () => desk.post(path('unsubscribe', never('address that ends mail')), { 'List-Unsubscribe': 'One-Click' }),
  'outgoing-mail': () => desk.get(path('outgoing-mail')),
  'item-talk': async () => {
    const talk = path('item-talk', 'element/I.1.a')
    const { csrf = '' } = await desk.formOf(talk, talk)
    assert.equal((await desk.post(talk, { csrf, do: 'note', note: never('note on an item') })).status, 303)
    for (const [room, text] of [['parties', parties('comment to the other side')], ['public', open('public comment')]] as const) assert.equal((await desk.post(talk, { csrf, do: 'comment', room, 'text.en': text, 'text.es': text })).status, 303)
    await refused('item-talk', 'element/I.1.a', ['do', 'note', 'room', 'text.en', 'text.es', 'replyTo', 'replaces', 'id', 'once', 'return'])
  },
  'proposal-talk': async () => {
    const talk = path('proposal-talk', await proposalByOther())
    const { csrf = '' } = await desk.formOf(talk, talk)
    assert.equal((await desk.post(talk, { csrf, do: 'note', note: never('note on a proposal') })).status, 303)
    const text = parties('comment on a proposal')
    assert.equal((await desk.post(talk, { csrf, do: 'comment', room: 'parties', 'text.en': text, 'text.es': text })).status, 303)
  },
  texts: () => desk.get(`${path('texts')}?q=${never('query of texts')}`),
  'begin-text': async () => {
    const begun = await desk.submit(path('begin-text'), path('begin-text'), { 'title.en': never('title of a text'), 'title.es': never('title of a text'), 'formal.USA.en': never('name in a text'), 'office.MEX.en': never('office in a text') })
    assert.equal(begun.status, 303, begun.text.slice(0, 300))
    await refused('begin-text', undefined, ['instrument', 'meeting', 'body'])
  },
  text: () => desk.get(`${path('text', never('text asked for'))}?view=${never('view of a text')}`),
  clause: () => desk.get(path('clause', never('clause asked for'))),
  'edit-text': () => refused('edit-text', never('text written'), ['do', 'words.0.en', 'clause.0', 'known.0', 'draft', 'counter']),
  'paste-text': () => refused('paste-text', never('text pasted'), ['paste.en', 'paste.es', 'draftedIn']),
  'accept-brackets': () => refused('accept-brackets', never('text accepted'), ['proposal', 'seen', 'confirmed']),
  'withdraw-bracket': () => refused('withdraw-bracket', never('text withdrawn from'), ['proposal', 'reason']),
  'end-clause': () => refused('end-clause', never('text of a clause'), ['clause']),
  'chair-text': () => refused('chair-text', never('text of a chair'), ['words.0.en', 'place.0', 'note.en', 'replaces']),
  'take-over': () => refused('take-over', never('text taken over'), ['statement', 'place']),
  'compare-text': () => desk.get(`${path('compare-text', never('text compared'))}?a=${never('one version')}&b=${never('another version')}`),
  'export-text': () => desk.get(`${path('export-text', never('text taken away'))}?form=${never('form of a text')}`),
  fallback: () => refused('fallback', never('text of a position'), ['subject', 'preferred.en', 'acceptable.es', 'redLine.en', 'clearedBy', 'clearedOn']),
  gates: () => desk.get(`${path('gates')}?q=${never('query of gates')}`),
  'text-procedure': () => desk.get(path('text-procedure', never('text of a procedure'))),
  'say-gate': () => refused('say-gate', never('text of a gate'), ['gate', 'instrument', 'hash', 'outcome', 'office.en', 'office.es', 'date', 'reference', 'covers.en', 'reason.es', 'replaces']),
  'initial-text': () => refused('initial-text', never('text of initials'), ['hash', 'name', 'office.en', 'office.es', 'date']),
  silence: () => desk.get(path('silence', never('proposal of a silence'))),
  'ask-silence': async () => refused('ask-silence', await proposalByOther(), ['date', 'time', 'zone', 'text.en', 'text.es']),
  'accept-silence': async () => refused('accept-silence', await proposalByOther(), ['asking', 'confirmed']),
  'break-silence': async () => refused('break-silence', await proposalByOther(), ['asking', 'reason.en', 'reason.es']),
  'interpret-silence': async () => refused('interpret-silence', await proposalByOther(), ['asking', 'text.en', 'text.es']),
  'call-off-silence': async () => refused('call-off-silence', await proposalByOther(), ['statement']),
  'sign-out': async () => { assert.equal((await desk.post(path('sign-out'), { csrf: await token(), note: never('signing out') })).status, 303) },
}

/** All that a node answers to somebody who is nobody, with its headers, in every form that it is compressed. */
async function answersOf(node: RecordedNode): Promise<readonly { readonly what: string; readonly found: ReadonlySet<string> }[]> {
  const port = Number(new URL(node.url).port)
  const sitemap = (await ask(port, '/sitemap.xml')).text
  const pages = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map(([, found = '']) => found)
  assert.ok(pages.length > 100, `${pages.length} pages`)
  const twins = pages.map((page) => (page.endsWith('/') ? `${page}index.json` : `${page}.json`))
  const records = ['/record/index.json', '/record/hled/index.json', '/record/hled/proofs.ndjson', ...['MEX', 'USA'].flatMap((party) => [`/record/hled/${party}.ndjson`, `/record/hled/${party}/checkpoint`, `/exchange/hled/${party}`, `/exchange/hled/${party}?after=3`, `/exchange/hled/${party}?after=x`, `/exchange/hled/${party}/erasures`])]
  const edges = ['/', '/exchange/hled', '/exchange/other', '/exchange/hled/NOBODY', '/robots.txt', '/nothing', '/%ff', '/events', '/en/record/element/I.1.b/v2', '/en/plan/I.1.b/v99', ...Object.keys(WORKSPACE_ROUTES).map((route) => path(route as WorkspaceRoute, 'x'))]
  const found: { what: string; found: ReadonlySet<string> }[] = []
  const take = (what: string, answered: Answered) => found.push({ what: `${node.party} ${what}`, found: new Set([...marks.foundIn(answered.body, answered.headers['content-encoding']), ...marks.foundIn(Buffer.from(JSON.stringify(answered.headers)))]) })
  for (const target of ['/sitemap.xml', ...pages, ...twins, ...records, ...edges]) {
    for (const encoding of ['identity', 'gzip, br, zstd']) take(`GET ${target} ${encoding}`, await ask(port, target, { headers: { 'accept-encoding': encoding, accept: 'text/html' } }))
  }
  for (const target of ['/exchange/hled/hint', '/exchange/hled/add-checkpoint', '/en/', path('sign-proposal', 'x')]) take(`POST ${target}`, await ask(port, target, { method: 'POST', body: '{"party":"USA"}' }))
  take('a forged signature', await ask(port, '/exchange/hled/MEX', { headers: { 'signature-input': 'sig1=("@method");keyid="x"', signature: 'sig1=:AAAA:' } }))
  return found
}

/** What a publication of a node holds, file by file, while the node runs. */
async function publicationOf(node: RecordedNode): Promise<readonly { readonly what: string; readonly found: ReadonlySet<string> }[]> {
  const out = join(node.home, '..', `site-${node.party}`)
  const { code, err, out: told } = await alternatProcess(['publish', '--out', out], { ALTERNAT_HOME: node.home })
  assert.equal(code, 0, err)
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const found = files.map((file) => ({ what: `published ${file}`, found: marks.foundIn(Buffer.concat([Buffer.from(file), readFileSync(file)])) }))
  rmSync(out, { recursive: true })
  return [...found, { what: 'output of publish', found: marks.foundIn(Buffer.from(err + told)) }]
}

/** What a command of a node writes to a file, a bundle or a backup; their tar archives compress nothing. */
async function fileBy(node: RecordedNode, ...words: readonly string[]): Promise<{ readonly what: string; readonly found: ReadonlySet<string> }> {
  const file = join(node.home, '..', `${node.party}.tar`)
  const { code, err, out } = await alternatProcess([...words, '--out', file], { ALTERNAT_HOME: node.home })
  assert.equal(code, 0, err)
  const found = new Set([...marks.foundIn(readFileSync(file)), ...marks.foundIn(Buffer.from(err + out))])
  rmSync(file)
  return { what: `${words.join(' ')} of ${node.party}`, found }
}

/** The private keys of a node and what opens them. */
function plantKeys({ home, party, pin }: RecordedNode): void {
  const file = readKeysFile(join(home, 'keys.json'))
  assert.ok('keys' in file && file.keys.length > 1)
  const wrappingKey = deriveWrappingKey(file.lock, pin)
  const opened = file.keys.map((key) => [`${key.role} key`, (findSealed(wrappingKey, key.sealed, boundOf(key)) ?? assert.fail()).subarray(-32)] as const)
  for (const [what, bytes] of [...opened, ['wrapping key', wrappingKey], ['key file', Buffer.from(pin.bytes)]] as const) {
    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const) marks.addSecret(`never: ${what} of ${party}`, bytes.toString(form))
  }
}

async function startAll(): Promise<void> {
  for (const node of [mex, usa]) await node.start()
}

/** Both hold the same acts and have nothing left to say. */
async function settled(): Promise<void> {
  const index = async (node: RecordedNode) => (await fetch(`${node.url}/exchange/hled`)).text()
  for (let quiet = 0, last = ''; quiet < 5;) {
    await until(async () => (await index(mex)) === (await index(usa)), 30_000, () => mex.output() + usa.output())
    const now = await index(mex)
    quiet = now === last ? quiet + 1 : 0
    last = now
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

describe('nothing private leaves', () => {
  const stream: Buffer[] = []
  const metricsPorts: number[] = []
  let traces: Receiver
  const cleaners: (() => void)[] = []

  before(async () => {
    const secret = `http://stamps:${never('password of a time stamping service')}@127.0.0.1:9/`
    traces = await traceReceiver({ after: (clean: () => void) => { cleaners.push(clean) } })
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = traces.url
    metricsPorts.push(await freePort(), await freePort())
    const operations = (port = 0) => ({ metrics: { port }, log: { format: 'json', level: 'detail', requests: true } })
    recorded = await recordedNodes({ MEX: { timestampAuthority: secret, operations: operations(metricsPorts[0]) }, USA: { operations: operations(metricsPorts[1]) } })
    ;({ MEX: mex, USA: usa } = recorded.nodes)
    await startAll()
    await until(async () => (await fetch(`${mex.url}/en/plan/I.1.b`)).ok && (await fetch(`${usa.url}/en/plan/I.1.b`)).ok, 60_000, () => mex.output() + usa.output())
    await settled()
    await mex.stop()
    const store = await openStore({ dialogue: 'hled', home: mex.home, mode: 'write' })
    for (const [kind, plant] of Object.entries(PLANTED) as [PrivateKind, (() => readonly [string, object]) | null][]) {
      const [id, body] = plant?.() ?? [null, null]
      if (id !== null) await store.putPrivate(kind, id, JSON.stringify(body), 0)
    }
    await store.close()
    await mex.start()
    for (const node of [mex, usa]) plantKeys(node)
    desk = new TestDesk(Number(new URL(mex.url).port))
    desk.cookies.set('alternat-MEX-session', SESSION)
    const events = await fetch(`${mex.url}/events`, { headers: { cookie: `alternat-MEX-session=${SESSION}` } })
    void (async () => { for await (const part of events.body ?? []) stream.push(Buffer.from(part)) })().catch(() => undefined)
    for (const [route, deed] of Object.entries(DEEDS)) await deed().catch((error: unknown) => { throw new Error(`at ${route}`, { cause: error }) })
    await settled()
  })
  after(async () => { await recorded?.clear(); delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT; for (const clean of cleaners) clean() })

  it('plants a mark in every kind of private document that there is', () => {
    assert.deepEqual(Object.keys(PLANTED).sort(), [...PRIVATE_KINDS].sort())
  })

  it('in no answer to the public, of either node, and in nothing that either publishes; what is public is there', async () => {
    const all = [...(await answersOf(mex)), ...(await answersOf(usa)), ...(await publicationOf(mex)), ...(await publicationOf(usa)), await fileBy(mex, 'bundle', 'export', '--public'), await fileBy(usa, 'bundle', 'export', '--public'), await fileBy(mex, 'backup', '--public'), await fileBy(usa, 'backup', '--public')]
    assert.ok(all.length > 1000)
    assert.deepEqual(all.filter(({ found }) => [...found].some((purpose) => !purpose.startsWith('public: '))), [])
    const seen = (kind: RegExp) => new Set(all.filter(({ what }) => kind.test(what)).flatMap(({ found }) => [...found]))
    for (const kind of [/^MEX GET \/en\/plan.*identity/, /^MEX GET \/es\/plan.*br/, /^USA GET \/en\/plan.*\.json/, /^USA GET \/record.*ndjson/, /^MEX GET \/exchange/, /^published .*html$/, /^published .*ndjson$/, /^bundle/, /^backup/]) {
      assert.ok(seen(kind).has('public: text of an advance'), `${kind} finds what is public`)
    }
    for (const purpose of ['public: reason of an erasure', 'public: reason of a withdrawal', 'public: text of a released advance']) assert.ok(seen(/ndjson/).has(purpose), purpose)
  })

  it('between the nodes, over the wire and in a bundle, only what is between the parties', async () => {
    const { found: bundled } = await fileBy(mex, 'bundle', 'export', '--for', 'USA')
    assert.deepEqual([...bundled].filter((purpose) => !/^(parties|public): /.test(purpose)), [])
    for (const purpose of ['parties: title of a proposal', 'parties: declined to a proposal', 'parties: question to a proposal']) assert.ok(bundled.has(purpose), purpose)

    const { MEX, USA } = recorded.wires
    for (const [what, bytes] of [['asked of MEX', MEX.asked()], ['answered by MEX', MEX.answered()], ['asked of USA', USA.asked()], ['answered by USA', USA.answered()]] as const) {
      const found = [...marks.foundIn(bytes)]
      assert.deepEqual(found.filter((purpose) => purpose.startsWith('never: ') || purpose === 'part of a mark'), [], what)
      if (what === 'answered by MEX') assert.ok(found.includes('parties: title of a proposal'), 'the other party got it')
      if (what.startsWith('asked')) assert.deepEqual(found, [], what)
      assert.ok(bytes.length > 2_000, `${what}: ${bytes.length}`)
    }
    assert.match(MEX.asked().toString('latin1'), /POST \/exchange\/hled\/hint/)
    assert.match(USA.asked().toString('latin1'), /POST \/exchange\/hled\/hint[\s\S]*signature-input/i)
  })

  it('in the stream of changes and in what the programs write out', () => {
    assert.ok(Buffer.concat(stream).includes('event: change'))
    for (const [what, bytes] of [['stream', Buffer.concat(stream)], ['MEX', Buffer.from(mex.output())], ['USA', Buffer.from(usa.output())]] as const) assert.deepEqual([...marks.foundIn(bytes)], [], what)
    assert.ok(mex.output().length > 0)
  })

  it('in the log, the metrics and the traces of everything that was done', async () => {
    for (const port of metricsPorts) {
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
      assert.deepEqual([...marks.foundIn(Buffer.from(text))], [])
      assert.match(text, /alternat_route_duration_seconds_count\{kind="workspace",route="[a-z-]+"\}/)
    }
    const routes = new Set([...mex.output().matchAll(/"event":"request","kind":"workspace","route":"([a-z-]+)"/g)].map(([, route]) => route))
    assert.ok(routes.size > 80, `${routes.size} routes are in the log`)
    await until(() => traces.spans.some(({ name }) => name === 'append'), 30_000)
    assert.deepEqual([...marks.foundIn(traces.bytes())], [])
    assert.ok(traces.spans.length > 500)
  })

  it('in what a command says when a database cannot be reached or the settings cannot be read', async (t) => {
    const password = never('password of a database')
    const home = freshHome(t)
    const settings = readSettings(home)
    for (const databaseUrl of [`postgres://alternat:${password}@127.0.0.1:1/x`, `postgres://alternat:${password}@[bad/x`, `mysql://a:${password}@127.0.0.1/x`]) {
      writeSettings(home, { ...settings, databaseUrl })
      for (const words of [['serve'], ['publish', '--out', join(home, 'site')], ['rotate']]) {
        const { code, out, err } = await alternatProcess(words, { ALTERNAT_HOME: home })
        assert.notEqual(code, 0, words.join(' '))
        assert.ok((out + err).length > 0)
        assert.deepEqual([...marks.foundIn(Buffer.from(out + err))], [], `${words.join(' ')}: ${out}${err}`)
      }
    }
  })

  it('after an erasure, not even in the files of either node', () => {
    for (const { home, party } of [mex, usa]) {
      const found = readdirSync(home).filter((one) => /\.sqlite(-wal)?$/.test(one)).flatMap((name) => [...marks.foundIn(readFileSync(join(home, name)))])
      assert.deepEqual(found.filter((purpose) => purpose.startsWith('erased: ')), [], party)
      assert.ok(found.some((purpose) => purpose.startsWith('parties: ')), 'the search reads the files')
    }
  })
})
