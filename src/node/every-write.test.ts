// Every durable write of a node × every way in which it can fail: not happened and failed, happened
// and failed, and for files half happened. After each, nothing that was answered is lost, nothing is
// there by half, and the node goes on or says a code.
//
// A write that is not in these tables fails this file: a new method of the store, a new place in
// the source that writes files, a new system call on the way of one that is here.

import assert from 'node:assert/strict'
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join, relative } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { draftAct, parseAct, sha256 } from '../record/index.ts'
import { advance, say } from '../dialogue/testing/contents.ts'
import { Site } from '../publication/site.ts'
import { treeOf } from '../publication/tree.ts'
import { FileBlobs } from '../store/blobs.ts'
import { openStore } from '../store/open.ts'
import type { TranslationFile } from '../text/exchange/index.ts'
import type { Termbase } from '../text/termbase.ts'
import { ROOT } from '../web/place.ts'
import { readBackup, restoreBackup, writePrivateBackup } from './backup/index.ts'
import type { DialogueNode } from './dialogue-node.ts'
import { Clearances, ClearanceRules, NO_RULES } from './clearance/index.ts'
import { DraftDesk, RedNotes } from './drafting/index.ts'
import { Drafts } from './drafts.ts'
import { ConfinedNotes, HoldersRegister } from './handling/index.ts'
import { findFoundingDraft, saveFoundingDraft } from './founding-draft.ts'
import { Intentions } from './intentions.ts'
import { findKeptTree, keepTree } from './kept-trees.ts'
import { ApiTokens, KeptAnswers } from './api-tokens/index.ts'
import { AuditTrail } from './audit/index.ts'
import { CallNotes } from './incidents/index.ts'
import { LanguageDesk } from './languages/index.ts'
import { HandOvers, PeopleRegister } from './people/index.ts'
import { Credentials, Invitations } from './sign-in/index.ts'
import { SavedViews } from './finding/index.ts'
import { LastVisits } from './last-visits.ts'
import { NoticeDesk } from './notices/index.ts'
import { findRegistration, register } from './many/registration.ts'
import { Reporting, ReportDrafts, RoundReminders } from './reporting/index.ts'
import { publishTree } from './publish.ts'
import { ReleaseWatch } from './releases/index.ts'
import { agreeRelease, agreeTextOn } from './testing/released-texts.ts'
import { makeHome } from './home-files.ts'
import { findRestored, RESTORED_FILE } from './restored.ts'
import { Fallbacks } from './texts/index.ts'
import { Contributions } from './consultations/index.ts'
import type { SentContribution } from './consultations/index.ts'
import { Submissions } from './requests/index.ts'
import { Sessions } from './sessions.ts'
import { Webhooks } from './webhooks/index.ts'
import { MissedSilences } from './silence/index.ts'
import { readSettings, writeSettings } from './settings.ts'
import { LocalToken } from './keys/local-token.ts'
import { createKeyFile, readKeyFile } from './keys/key-file.ts'
import { TEST_PIN } from './keys/testing/pin.ts'
import { FaultyStore, READS } from './testing/faulty-store.ts'
import type { Fault } from './testing/faulty-store.ts'
import { DIALOGUE, actOf, assertSame, exchange, found, hear, openNode, retitle, saySoon, temporaryFolder, TestClock } from './testing/nodes.ts'

const FAULTS: readonly Fault[] = ['before', 'after']
const state = (text: string) => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const

interface Pair {
  readonly mex: DialogueNode
  readonly usa: DialogueNode
  readonly store: FaultyStore
  readonly home: string
  readonly clock: TestClock
}

async function pair(t: TestContext): Promise<Pair> {
  const store = new FaultyStore()
  const home = temporaryFolder(t)
  const clock = new TestClock()
  const [mex, usa] = [await openNode(t, 'MEX', { home, wrap: store.over, clock }), await openNode(t, 'USA', { clock })]
  await found([mex, usa])
  return { mex, usa, store, home, clock }
}

/** What people are told, read anew from the store as after a restart. */
async function noticesOf(node: DialogueNode): Promise<NoticeDesk> {
  const now = () => node.now()
  const people = await PeopleRegister.open(node.store, now)
  const reporting = new Reporting(node)
  const rounds = await RoundReminders.open(node.store, reporting, node.party, now)
  const clearances = await Clearances.open(node.store, await ClearanceRules.open(node.store), now)
  return NoticeDesk.open(node.store, { node, people, handOvers: await HandOvers.open(node.store, people, now), reporting, rounds, clearances }, 'UTC')
}

/** The same pair for all that one test only reads from. */
const pairs = new WeakMap<TestContext, Promise<Pair>>()
function onePair(t: TestContext): Promise<Pair> {
  const made = pairs.get(t) ?? pair(t)
  pairs.set(t, made)
  return made
}

/** Does what makes the write, while it is told to fail; answers what went on to be checked. */
type Scenario = (pair: Pair, fail: () => void, fault: Fault) => Promise<void>

const TERMS: Termbase = { concepts: [{ concept: 'lake', subject: 'term', terms: { en: { preferred: 'lake', admitted: [], forbidden: [] } }, succeededBy: null, note: null, sources: [] }] }
const RETURNED: TranslationFile = { original: 'draft/d', revision: 1, sourceLanguage: 'en', targetLanguage: 'es', units: [], reuse: null }
const BEN = { id: 'ben', name: say('Ben'), email: 'ben@example.org', language: 'en', organisation: 'organisation/WO' } as const
const content = (savedBy: string) => ({ changes: [], cover: null, counters: null, savedAt: '2026-01-01T00:00:00Z', savedBy })

const reportDraft = (savedBy: string) => ({ values: { delivery: 'limited' }, evidence: [], replaces: null, savedAt: '2026-01-01T00:00:00Z', savedBy })
/** Open on the day of the clock of these tests, and due the day after. */
const ROUND = { title: say('Round'), asOf: '2026-10-31', opens: '2026-11-01', due: '2026-11-24T12:00:00+00:00[UTC]', scope: { kind: 'list', items: ['element/1.1'] }, reminders: [7], isClosed: false }

const RELEASE = 'joint-release/water-1'

/** A release whose instant has come, with the watch of the first node, which can be opened again. */
async function releasing({ mex, usa, clock }: Pair): Promise<{ readonly watch: ReleaseWatch; readonly again: () => Promise<ReleaseWatch> }> {
  await agreeTextOn([mex, usa])
  await agreeRelease([mex, usa], RELEASE)
  clock.at = '2026-11-24T18:00:00Z'
  const open = () => ReleaseWatch.open(mex.store, {
    node: mex, settings: { alarmAfterMinutes: 5, postingsEveryMinutes: 30, allowPrivateNetworks: false }, siteOf: () => null, alerted: () => [], tell: () => Promise.resolve(), onFault: (error) => { throw error },
  })
  return { watch: await open(), again: open }
}

/** By method of the store: who writes by it, and what must hold afterwards. */
const STORE_WRITES: Readonly<Record<string, Readonly<Record<string, Scenario>>>> = {
  append: {
    'an act': async ({ mex }, fail, fault) => {
      const before = mex.ledger.chain('MEX').sequence
      fail()
      await assert.rejects(mex.say(state('of unknown outcome')))
      assert.equal(mex.ledger.chain('MEX').sequence, before + Number(fault === 'after'))
    },
    'the publication of a text': async (made, fail, fault) => {
      const { mex } = made
      const { watch } = await releasing(made)
      fail()
      await assert.rejects(watch.publishDue())
      const said = () => (mex.rows.find('publications', 'all') ?? []).length
      assert.equal(said(), Number(fault === 'after'))
      // Looked for again, it is published, and once.
      await watch.publishDue()
      await watch.publishDue()
      assert.equal(said(), 1)
      await mex.doDuties()
      assert.equal(mex.rows.find('item', RELEASE)?.versions[0]?.audience, 'public', 'and the release with it')
    },
    'a signature by silence': async ({ mex, usa }, fail, fault) => {
      const proposal = (await saySoon(usa, retitle(usa, 'element/1', 'Silent'))).hash
      const step = (content: object) => ({ name: 'state', about: null, type: 'silence', content: { proposal, ...content } as never, replaces: null, audience: 'parties' }) as const
      // What the clock says is asked by a gate that this node has not: only the two acts that are one matter here.
      const asking = (await saySoon(usa, step({ silence: 'asked', until: '2026-12-01T12:00:00+00:00[UTC]', text: null }))).hash
      await exchange(mex, usa)
      await saySoon(mex, step({ asking, silence: 'accepted' }))
      const passed = [step({ asking, silence: 'passed', delay: null }), { name: 'sign', proposal } as const] as const
      const held = () => {
        const words = (mex.rows.find('concerning', proposal) ?? []).filter((id) => mex.rows.find('statement', id)?.content?.silence === 'passed').length
        return [words, mex.rows.find('proposal', proposal)?.signed.filter(({ party }) => party === 'MEX').length]
      }
      fail()
      await assert.rejects(mex.say(...passed))
      assert.deepEqual(held(), fault === 'after' ? [1, 1] : [0, 0], 'both or neither')
      // Looked at again, it is signed once.
      await mex.say(...passed)
      assert.deepEqual(held(), [1, 1])
    },
    'an erasure': async ({ mex }, fail, fault) => {
      const told = actOf(await mex.say(state('to be forgotten')))
      const erase = { name: 'erase', act: told.hash, reason: 'Order of a court', alongside: [] } as const
      fail()
      await assert.rejects(mex.say(erase))
      const [held] = await mex.store.acts('MEX', told.header.sequence - 1, 1)
      assert.equal(held?.line.includes('to be forgotten'), fault === 'before')
      assert.equal(mex.rows.find('statement', told.hash) === undefined, fault === 'after')
      // Asked for again it is done, or was.
      assert.equal('acts' in (await mex.say(erase)), fault === 'before')
      assert.equal(mex.rows.find('statement', told.hash), undefined)
    },
  },
  putPrivate: {
    'a token for a program': async ({ mex }, fail, fault) => {
      const open = async () => ApiTokens.open(mex.store, await PeopleRegister.open(mex.store, () => mex.now()), () => mex.now())
      const people = await PeopleRegister.open(mex.store, () => mex.now())
      await people.add(BEN, [{ role: 'viewer', scope: 'side', from: '2020-01-01', until: null }], 'test')
      const tokens = await open()
      const until = Temporal.PlainDate.from(mex.now().slice(0, 10)).add({ days: 2 }).toString()
      const ask = { person: 'ben', name: 'Export', isService: false, scopes: ['look'], until } as const
      const made = await tokens.make(ask, 'ben')
      const token = 'done' in made ? made.done.token : assert.fail()
      fail()
      await assert.rejects(tokens.revoke((await open()).find(token)?.token.id ?? '', 'ben'))
      // Whether it was revoked is what the store says; asked again, it is.
      assert.equal((await open()).find(token) === null, fault === 'after')
      await tokens.revoke(tokens.list()[0]?.id ?? '', 'ben')
      assert.equal((await open()).find(token), null)
    },
    'the key of something that is done once': async ({ mex }, fail, fault) => {
      const kept = new KeptAnswers(mex.store, () => mex.now())
      fail()
      await assert.rejects(kept.begin('ana', 'key', 'asked'))
      // Nothing was done before it was written down: where it was, nobody knows of an answer; where it was not, it is the first.
      assert.equal((await kept.begin('ana', 'key', 'asked')).is, fault === 'after' ? 'unknown' : 'first')
    },
    'the answer to what was done once': async ({ mex }, fail, fault) => {
      const kept = new KeptAnswers(mex.store, () => mex.now())
      const attempt = await kept.begin('ana', 'key', 'asked')
      fail()
      await assert.rejects(attempt.is === 'first' ? attempt.keep({ status: 201, headers: {}, body: 'done' }) : assert.fail())
      // It is never done again, whatever became of its answer.
      assert.equal((await new KeptAnswers(mex.store, () => mex.now()).begin('ana', 'key', 'asked')).is, fault === 'after' ? 'answered' : 'unknown')
    },
    'a delivery to a webhook': async ({ mex }, fail, fault) => {
      const sent: string[] = []
      const open = () => Webhooks.open(mex.store, { party: 'MEX', allowPrivateNetworks: true, now: () => mex.now(), heads: () => mex.ledger.heads(), rowsFor: () => mex.rows, tell: () => Promise.resolve(), origin: 'http://localhost', post: (_url, headers) => { sent.push(headers['webhook-id'] ?? ''); return Promise.resolve({ status: 200 }) } })
      const hooks = await open()
      await hooks.register({ person: 'ana', name: 'Sync', url: 'http://127.0.0.1:9/', kinds: ['state'] })
      await mex.say(state('delivered'))
      fail()
      await assert.rejects(hooks.deliverDue())
      const again = await open()
      await again.deliverDue()
      // What was sent and not recorded goes out again under the same name, and is recorded once.
      assert.deepEqual([sent.length, new Set(sent).size], [fault === 'after' ? 1 : 2, 1])
      assert.equal(again.listOf('ana')[0]?.deliveries.length, 1)
    },
    'a draft': async ({ mex }, fail, fault) => {
      const drafts = new Drafts(mex.store)
      const kept = await drafts.save(content('ana'), null)
      fail()
      await assert.rejects(drafts.save(content('ben'), kept))
      const held = await drafts.find(kept?.id ?? '')
      assert.deepEqual([held?.revision, held?.savedBy], fault === 'after' ? [2, 'ben'] : [1, 'ana'])
      // Who saves again on what was not confirmed is told, or saves: nothing is overwritten unseen.
      assert.equal((await drafts.save(content('eva'), kept)) === null, fault === 'after')
    },
    'a note': async ({ mex }, fail, fault) => {
      const desk = await noticesOf(mex)
      const subject = { kind: 'item', item: 'element/1.1' } as const
      const once = '00000000-0000-4000-8000-000000000007'
      fail()
      await assert.rejects(desk.notes.add(subject, 'Once', [], 'ana', once))
      assert.equal((await noticesOf(mex)).notes.on(subject).length, Number(fault === 'after'))
      await desk.notes.add(subject, 'Once', [], 'ana', once)
      assert.deepEqual((await noticesOf(mex)).notes.on(subject).map(({ text }) => text), ['Once'])
    },
    'a confined note': async ({ mex }, fail, fault) => {
      const notes = await ConfinedNotes.open(mex.store, () => mex.now())
      const note = { about: null, organisation: 'organisation/WO', language: 'en', title: 'Kept', text: 'Here', handling: { tlp: 'AMBER+STRICT' as const, markings: [], readers: [{ reader: 'organisation' as const, organisation: 'organisation/WO' }] } }
      const once = '00000000-0000-4000-8000-0000000000c7'
      fail()
      await assert.rejects(notes.add(note, 'ana', once))
      assert.equal((await ConfinedNotes.open(mex.store, () => mex.now())).list().length, Number(fault === 'after'))
      await notes.add(note, 'ana', once)
      assert.deepEqual((await ConfinedNotes.open(mex.store, () => mex.now())).list().map(({ id }) => id), [once])
    },
    'who answers for a contact point': async ({ mex }, fail, fault) => {
      const holders = await HoldersRegister.open(mex.store, 'MEX', () => mex.now())
      fail()
      await assert.rejects(holders.set('csirt', ['ana'], 'eva', 0))
      assert.deepEqual((await HoldersRegister.open(mex.store, 'MEX', () => mex.now())).of('csirt').people, fault === 'after' ? ['ana'] : [])
      assert.equal((await holders.set('csirt', ['ben'], 'eva', 0)) === null, fault === 'after')
    },
    'a subscription': async ({ mex }, fail) => {
      const desk = await noticesOf(mex)
      fail()
      await assert.rejects(desk.subscriptions.follow('ana', 'element/1', true))
      await desk.subscriptions.follow('ana', 'element/1', true)
      assert.deepEqual([desk.subscriptions.of('ana').follows, desk.subscriptions.followersOf('element/1')], [['element/1'], ['ana']])
    },
    'the address of a calendar': async ({ mex }, fail, fault) => {
      const people = await PeopleRegister.open(mex.store, () => mex.now())
      await people.add({ id: 'ana', name: { en: 'Ana' }, email: null, language: 'en', organisation: 'organisation/WO' }, [], 'command-line')
      const { tokens } = await noticesOf(mex)
      await tokens.renewFeed('ana')
      const before = tokens.feedOf('ana')?.token ?? ''
      fail()
      await assert.rejects(tokens.renewFeed('ana'))
      // Whoever is not told that it was changed finds out, and changes it again.
      assert.equal((await noticesOf(mex)).tokens.findByFeed(before) === null, fault === 'after')
      await tokens.renewFeed('ana').catch(() => undefined)
      await tokens.renewFeed('ana')
      assert.equal(tokens.findByFeed(before), null)
    },
    'what would be founded': async ({ mex }, fail, fault) => {
      const founding = (by: string) => ({ answers: { dialogue: by } as never, elements: [], clearance: null })
      assert.equal(await saveFoundingDraft(mex.store, founding('one'), 0), 1)
      fail()
      await assert.rejects(saveFoundingDraft(mex.store, founding('two'), 1))
      const held = await findFoundingDraft(mex.store)
      assert.deepEqual([held?.answers.dialogue, held?.revision], fault === 'after' ? ['two', 2] : ['one', 1])
      assert.equal((await saveFoundingDraft(mex.store, founding('three'), 1)) === null, fault === 'after')
    },
    'a session': async ({ mex }, fail) => {
      const sessions = new Sessions(mex.store, () => mex.now())
      const { token } = await sessions.open('ana', 'trial')
      fail()
      await assert.rejects(sessions.open('ben', 'trial'))
      assert.equal((await sessions.find(token))?.person, 'ana')
    },
    'where the process that writes is found': async ({ mex }, fail, fault) => {
      const at = (opening: string) => ({ opening, since: mex.now(), host: 'here', process: 1, secret: 'A'.repeat(43), socket: null, address: null })
      await register(mex.store, at('first'))
      fail()
      await assert.rejects(register(mex.store, at('second')))
      assert.equal((await findRegistration(mex.store))?.opening, fault === 'after' ? 'second' : 'first')
      await register(mex.store, at('third'))
      assert.equal((await findRegistration(mex.store))?.opening, 'third')
    },
    'a person': async ({ mex }, fail, fault) => {
      const people = await PeopleRegister.open(mex.store, () => mex.now())
      fail()
      await assert.rejects(people.add(BEN, [], 'ana'))
      // Until it is asked again, nobody is told of somebody who may not be there.
      assert.equal(people.find('ben'), null)
      const again = await people.add(BEN, [], 'ana')
      assert.equal('refused' in again && again.refused, fault === 'after' ? 'person-taken' : false)
      assert.equal((await PeopleRegister.open(mex.store, () => mex.now())).find('ben')?.email, BEN.email)
    },
    'who answers for an item': async ({ mex }, fail, fault) => {
      const people = await PeopleRegister.open(mex.store, () => mex.now())
      await people.add(BEN, [], 'ana')
      fail()
      await assert.rejects(people.assign('element/1', 'ben', null))
      assert.equal((await PeopleRegister.open(mex.store, () => mex.now())).responsibleFor('element/1') !== null, fault === 'after')
      if (fault === 'before') await people.assign('element/1', 'ben', null)
      assert.equal((await PeopleRegister.open(mex.store, () => mex.now())).responsibleFor('element/1')?.focalPoint, 'ben')
    },
    'a password': async ({ mex }, fail, fault) => {
      const credentials = await Credentials.open(mex.store, () => mex.now())
      await credentials.setPassword('ben', 'three quiet rivers')
      fail()
      await assert.rejects(credentials.setPassword('ben', 'four quiet rivers'))
      const restarted = await Credentials.open(mex.store, () => mex.now())
      assert.equal(await restarted.isPasswordOf('ben', fault === 'after' ? 'four quiet rivers' : 'three quiet rivers'), true)
    },
    'an invitation': async ({ mex }, fail) => {
      const invitations = new Invitations(mex.store, () => mex.now())
      fail()
      await assert.rejects(invitations.invite('ben', 'ana'))
      // The link was told to nobody; the next one replaces whatever is there.
      const { token } = await invitations.invite('ben', 'ana')
      assert.equal((await invitations.find(token))?.person, 'ben')
      assert.equal((await invitations.list()).length, 1)
    },
    'the audit trail': async ({ mex }, fail) => {
      const trail = new AuditTrail(mex.store, () => mex.now(), () => undefined)
      trail.add({ sort: 'deed', who: 'ana', what: 'draft', about: 'd1', refused: null, network: null })
      fail()
      await assert.rejects(trail.settled())
      trail.add({ sort: 'deed', who: 'ana', what: 'draft', about: 'd2', refused: null, network: null })
      await trail.settled()
      const again = new AuditTrail(mex.store, () => mex.now(), () => undefined)
      assert.deepEqual((await Array.fromAsync(again.all({}))).map(({ about }) => about), ['d1', 'd2'])
      await Promise.all([trail.close(), again.close()])
    },
    'a hand-over': async ({ mex }, fail, fault) => {
      const people = await PeopleRegister.open(mex.store, () => mex.now())
      for (const one of [BEN, { ...BEN, id: 'eva', email: null }]) await people.add(one, [], 'ana')
      await people.assign('element/1', 'ben', null)
      const handOvers = await HandOvers.open(mex.store, people, () => mex.now())
      fail()
      await assert.rejects(handOvers.handOver('ben', 'eva', 'ana'))
      // What was decided and not done is done at the next start; what was not decided is not.
      const restarted = await PeopleRegister.open(mex.store, () => mex.now())
      await (await HandOvers.open(mex.store, restarted, () => mex.now())).finish()
      assert.equal(restarted.responsibleFor('element/1')?.focalPoint, fault === 'after' ? 'eva' : 'ben')
      assert.equal(restarted.find('ben')?.leftAt !== null, fault === 'after')
    },
    'a saved search': async ({ mex }, fail, fault) => {
      const views = new SavedViews(mex.store, () => mex.now())
      const kept = await views.save('ana', 'Late', 'schedule=late')
      fail()
      await assert.rejects(views.change('ana', kept ?? { id: '', revision: 0 }, { name: 'Overdue' }))
      const [held] = await views.list('ana')
      assert.deepEqual([held?.revision, held?.name], fault === 'after' ? [2, 'Overdue'] : [1, 'Late'])
      assert.equal((await views.change('ana', kept ?? { id: '', revision: 0 }, { name: 'Again' })) === null, fault === 'after')
    },
    'the search that opens first': async ({ mex }, fail, fault) => {
      const views = new SavedViews(mex.store, () => mex.now())
      const kept = await views.save('ana', 'Late', 'schedule=late')
      fail()
      await assert.rejects(views.choose('ana', kept?.id ?? ''))
      assert.equal((await views.defaultOf('ana'))?.id, fault === 'after' ? kept?.id : undefined)
    },
    'an officer’s last visit': async ({ mex }, fail) => {
      const visits = new LastVisits(mex.store, () => mex.now())
      fail()
      await assert.rejects(visits.look('ana', { USA: 1 }))
      // Whether or not it was kept, there was no visit before this one.
      assert.equal(await visits.look('ana', { USA: 2 }), null)
    },
    'a report in preparation': async ({ mex }, fail, fault) => {
      const drafts = await ReportDrafts.open(mex.store)
      const kept = await drafts.save('element/1.1', reportDraft('ana'), 0)
      fail()
      await assert.rejects(drafts.save('element/1.1', reportDraft('ben'), kept?.revision ?? 0))
      const held = (await ReportDrafts.open(mex.store)).find('element/1.1')
      assert.deepEqual([held?.revision, held?.savedBy], fault === 'after' ? [2, 'ben'] : [1, 'ana'])
      // Who saves again on what was not confirmed is told, or saves: nothing is overwritten unseen.
      assert.equal((await drafts.save('element/1.1', reportDraft('eva'), 1)) === null, fault === 'after')
    },
    'a position of the side on a clause': async ({ mex }, fail, fault) => {
      const position = (by: string) => ({ preferred: { en: by }, acceptable: {}, redLine: {}, cleared: null, savedAt: mex.now(), savedBy: by })
      const positions = await Fallbacks.open(mex.store)
      const kept = await positions.save('clause/a', position('ana'), 0)
      fail()
      await assert.rejects(positions.save('clause/a', position('ben'), kept?.revision ?? 0))
      const held = (await Fallbacks.open(mex.store)).find('clause/a')
      assert.deepEqual([held?.revision, held?.savedBy], fault === 'after' ? [2, 'ben'] : [1, 'ana'])
      assert.equal((await positions.save('clause/a', position('eva'), 1)) === null, fault === 'after')
    },
    'what another side shows of a release': async (made, fail, fault) => {
      const { watch, again } = await releasing(made)
      await watch.publishDue()
      fail()
      await assert.rejects(watch.lookAround())
      const next = await again()
      assert.equal(next.checksOf(RELEASE).length, Number(fault === 'after'))
      await next.lookAround()
      assert.deepEqual(next.checksOf(RELEASE).map(({ party, act }) => [party, act]), [['USA', 'none']])
    },
    'an address that is watched': async (made, fail, fault) => {
      const { watch, again } = await releasing(made)
      fail()
      await assert.rejects(watch.addPosting(RELEASE, 'USA', 'ftp://nowhere.example/', 'p1'))
      assert.equal((await again()).postings().length, Number(fault === 'after'))
      await watch.addPosting(RELEASE, null, 'ftp://nowhere.example/', 'p1')
      assert.equal((await again()).postings().length, 1 + Number(fault === 'after'))
    },
    'a reminder': async ({ mex }, fail, fault) => {
      await mex.say({ name: 'state', about: null, type: 'round', content: ROUND, replaces: null, audience: 'parties' })
      const reporting = new Reporting(mex)
      const open = () => RoundReminders.open(mex.store, reporting, 'MEX', () => mex.now())
      const told: string[] = []
      const reminders = await open()
      reminders.onReminder(({ id }) => { told.push(id) })
      fail()
      await assert.rejects(reminders.sendDue())
      const again = await open()
      again.onReminder(({ id }) => { told.push(id) })
      await again.sendDue()
      // Told again under its own name rather than never; and once it is known to be told, no more.
      assert.deepEqual([told.length, new Set(told).size], [fault === 'after' ? 1 : 2, 1])
      assert.equal(await again.sendDue(), 0)
    },
    'a call of a contact point': async ({ mex }, fail, fault) => {
      const note = { incident: 'c'.repeat(64), contact: 'dam', isDeputy: false, dueAt: mex.now(), triedAt: mex.now(), reachedAt: null, way: null, mails: [], held: null }
      const kept = await CallNotes.open(mex.store)
      fail()
      await assert.rejects(kept.put(note))
      assert.equal((await CallNotes.open(mex.store)).find(note.incident, 'dam') !== null, fault === 'after')
      // Tried again by a watch that starts anew, it is there, and once.
      await (await CallNotes.open(mex.store)).put(note)
      assert.deepEqual((await CallNotes.open(mex.store)).of(note.incident), [note])
    },
    'what came by the public door': async ({ mex }, fail, fault) => {
      const open = () => Submissions.open(mex.store, 'MEX', () => mex.now())
      const sent = { queue: 'instrument/permits', prefix: 'LP', language: 'en', values: { boat: 'Gull' }, message: 'Please.', name: '', email: '' } as const
      const submissions = await open()
      fail()
      await assert.rejects(submissions.receive(sent))
      // What was not answered is there whole or not at all, and the next receipt has a number of its own.
      const before = (await open()).all()
      assert.equal(before.length, fault === 'after' ? 1 : 0)
      const again = await submissions.receive(sent)
      assert.equal(again?.receipt, `LP-MEX-2026-R000${before.length + 1}`)
      assert.equal((await open()).findBySecret(again?.secret ?? '')?.message, 'Please.')
    },
    'that it was dealt with': async ({ mex }, fail, fault) => {
      const open = () => Submissions.open(mex.store, 'MEX', () => mex.now())
      const submissions = await open()
      const { secret = '' } = (await submissions.receive({ queue: 'instrument/permits', prefix: 'LP', language: 'en', values: {}, message: '', name: '', email: '' })) ?? {}
      const found = submissions.findBySecret(secret) ?? assert.fail('nothing was received')
      fail()
      await assert.rejects(submissions.decline(found.id, found.revision, 'It is no boat.'))
      assert.equal((await open()).findBySecret(secret)?.status, fault === 'after' ? 'declined' : 'new')
      // Declined again it is declined once; a colleague is not overwritten.
      assert.equal((await submissions.decline(found.id, found.revision, 'It is no boat.')) === null, fault === 'after')
      assert.equal((await open()).findBySecret(secret)?.status, 'declined')
    },
    'what came to a consultation': async ({ mex }, fail, fault) => {
      const open = () => Contributions.open(mex.store, 'MEX', () => mex.now())
      const sent: SentContribution = { prefix: 'PC', consultation: 'instrument/cards', language: 'es', words: 'Que valga en las dos orillas.', answers: [], speaksFor: 'self', name: 'Ana', consents: false, keptUntil: '2099-01-01T00:00:00Z' }
      const contributions = await open()
      fail()
      await assert.rejects(contributions.receive(sent, () => false))
      // What was not answered is there whole or not at all, and the next receipt has a number of its own.
      const before = (await open()).all()
      assert.equal(before.length, fault === 'after' ? 1 : 0)
      const again = await contributions.receive(sent, () => false)
      assert.equal(again?.receipt, `PC-MEX-000${before.length + 1}`)
      assert.equal((await open()).findBySecret(again?.secret ?? '')?.words, sent.words)
    },
    'a word to whoever took part': async ({ mex }, fail, fault) => {
      const open = () => Contributions.open(mex.store, 'MEX', () => mex.now())
      const contributions = await open()
      const { secret = '' } = (await contributions.receive({ prefix: 'PC', consultation: 'instrument/cards', language: 'es', words: 'Sí.', answers: [], speaksFor: 'self', name: '', consents: false, keptUntil: '2099-01-01T00:00:00Z' }, () => false)) ?? {}
      const found = contributions.findBySecret(secret) ?? assert.fail('nothing was received')
      fail()
      await assert.rejects(contributions.note(found.id, found.revision, 'Gracias.'))
      assert.equal((await open()).findBySecret(secret)?.note, fault === 'after' ? 'Gracias.' : '')
      assert.equal((await contributions.note(found.id, found.revision, 'Gracias.')) === null, fault === 'after')
      assert.equal((await open()).findBySecret(secret)?.note, 'Gracias.')
    },
    'that personal data of a consultation are deleted': async ({ mex }, fail, fault) => {
      const open = () => Contributions.open(mex.store, 'MEX', () => mex.now())
      const contributions = await open()
      const { secret = '' } = (await contributions.receive({ prefix: 'PC', consultation: 'instrument/cards', language: 'es', words: 'Sí.', answers: [], speaksFor: 'self', name: 'Ana', consents: false, keptUntil: '2020-01-01T00:00:00Z' }, () => false)) ?? {}
      fail()
      await assert.rejects(contributions.clear(() => true))
      assert.equal((await open()).findBySecret(secret)?.name, fault === 'after' ? '' : 'Ana')
      await (await open()).clear(() => true)
      assert.deepEqual([(await open()).findBySecret(secret)?.name, (await open()).findBySecret(secret)?.words], ['', ''])
    },
    'that a silence was missed': async ({ mex }, fail, fault) => {
      const missed = { proposal: 'a'.repeat(64), code: 'keys-locked', at: mex.now() }
      const kept = await MissedSilences.open(mex.store)
      fail()
      await assert.rejects(kept.keep('b'.repeat(64), missed))
      assert.equal((await MissedSilences.open(mex.store)).find('b'.repeat(64)) !== null, fault === 'after')
      // Met again, the first one stays.
      await kept.keep('b'.repeat(64), missed)
      await kept.keep('b'.repeat(64), { ...missed, code: 'not-cleared' })
      assert.deepEqual((await MissedSilences.open(mex.store)).find('b'.repeat(64)), missed)
    },
    'what translators keep': async ({ mex }, fail, fault) => {
      const desk = await LanguageDesk.open(mex)
      fail()
      await assert.rejects(desk.putTermbase(TERMS, 'terms.tbx', 'ana', 0))
      // What was not confirmed is not told; put again over what is now there, nobody's is overwritten unseen.
      assert.deepEqual(desk.termbase.concepts, [])
      assert.equal(await desk.putTermbase(TERMS, 'terms.tbx', 'ana', 0), fault === 'before')
      assert.deepEqual((await LanguageDesk.open(mex)).termbase, TERMS)
    },
    'a file that came back': async ({ mex }, fail, fault) => {
      const desk = await LanguageDesk.open(mex)
      fail()
      await assert.rejects(desk.keepReturned('d', 'back.xlf', RETURNED, 'ana'))
      assert.equal((await desk.returned()).length, Number(fault === 'after'))
    },
    'how a translation came about': async ({ mex }, fail, fault) => {
      const desk = await LanguageDesk.open(mex)
      fail()
      await assert.rejects(desk.keepTranslation('d', { draftedIn: { cover: 'es' } }))
      assert.deepEqual((await LanguageDesk.open(mex)).translation('d').draftedIn, fault === 'after' ? { cover: 'es' } : {})
      await desk.keepTranslation('d', { draftedIn: { cover: 'en' } })
      assert.deepEqual((await LanguageDesk.open(mex)).translation('d').draftedIn, { cover: 'en' })
    },
    'a step of a draft\'s history': async ({ mex }, fail) => {
      const [drafts, id] = [new Drafts(mex.store), '00000000-0000-4000-8000-000000000001']
      const desk = new DraftDesk(mex, drafts)
      const at = (revision: number) => ({ draft: id, revision, by: 'ana' })
      await drafts.save(content('ana'), { id, revision: 0 })
      fail()
      await assert.rejects(desk.saveCover(at(1), say('not answered'), null))
      // The step is kept before the draft: the draft is as it was, and the next step takes its place.
      assert.deepEqual([(await drafts.find(id))?.revision, (await drafts.find(id))?.cover], [1, null])
      await desk.saveCover(at(1), say('answered'), null)
      const steps = await desk.history.stepsOf(await drafts.find(id) ?? assert.fail())
      assert.deepEqual(steps.map(({ from, to, cover }) => [from, to, cover]), [[2, 2, null]])
    },
    'a red note': async ({ mex }, fail, fault) => {
      const [notes, once] = [new RedNotes(mex.store), '00000000-0000-4000-8000-000000000001']
      const note = { item: 'element/1', field: 'title', text: 'Not beyond 2027.', by: 'ana', at: '2026-01-01T00:00:00Z' }
      fail()
      await assert.rejects(notes.add(note, once))
      assert.equal((await notes.on('element/1')).length, fault === 'after' ? 1 : 0)
      await notes.add(note, once)
      assert.deepEqual((await notes.on('element/1')).map(({ text }) => text), ['Not beyond 2027.'])
    },
    'a clearance': async ({ mex }, fail, fault) => {
      const rules = await ClearanceRules.open(mex.store, { ...NO_RULES, roster: { organisations: ['organisation/WO'], obligatory: [], quorum: 'all' } })
      const clearances = await Clearances.open(mex.store, rules, () => mex.now())
      const [draft, hash] = ['00000000-0000-4000-8000-000000000001', 'a'.repeat(64)]
      const answer = () => clearances.answer(draft, hash, { organisation: 'organisation/WO', answer: 'cleared', text: null, by: 'ana' })
      await clearances.request({ subject: { kind: 'draft', draft }, hash, meeting: null, message: null, silence: null, by: 'ana' })
      fail()
      await assert.rejects(answer())
      // Cleared is only what is known to be kept; asked again it is found, or given.
      assert.equal(clearances.isCleared(draft, hash, null), false)
      await answer()
      assert.deepEqual([clearances.isCleared(draft, hash, null), clearances.find(draft)?.rounds[0]?.answers.length, (await Clearances.open(mex.store, rules, () => mex.now())).isCleared(draft, hash, null), fault !== null], [true, 1, true, true])
    },
    'whose clearance is needed': async ({ mex }, fail, fault) => {
      const rules = await ClearanceRules.open(mex.store)
      fail()
      await assert.rejects(rules.set({ ...NO_RULES, clearanceFor: ['sign'] }, 'ana', mex.now(), 0))
      assert.deepEqual([rules.now.revision, rules.now.clearanceFor.length], fault === 'after' ? [1, 1] : [0, 2])
      assert.notEqual(await rules.set({ ...NO_RULES, clearanceFor: [] }, 'ben', mex.now(), rules.now.revision), null)
      assert.deepEqual((await ClearanceRules.open(mex.store)).now.clearanceFor, [])
    },
    'an intention': async ({ mex, usa }, fail, fault) => {
      const theirs = await saySoon(usa, retitle(usa, 'element/1', 'Rivers'))
      const ours = await saySoon(mex, retitle(mex, 'element/1', 'Lakes'))
      await exchange(mex, usa)
      const intentions = new Intentions(mex)
      fail()
      await assert.rejects(intentions.sign(theirs.hash))
      // What was not kept as decided must not have taken our own signature back either.
      assert.deepEqual([await intentions.isPending(theirs.hash), mex.ledger.standing.standingOn(ours.hash).includes('MEX')], [fault === 'after', true])
      await intentions.sign(theirs.hash)
      await exchange(mex, usa)
      await intentions.carryOut()
      assert.equal(mex.rows.find('proposal', theirs.hash)?.status, 'adopted')
      assert.deepEqual(await mex.store.listPrivate('intention'), [])
    },
  },
  deletePrivate: {
    'a memory that is no longer wanted': async ({ mex }, fail, fault) => {
      const desk = await LanguageDesk.open(mex)
      await desk.addMemory('old.tmx', [{ id: null, texts: { en: ['Lake'], es: ['Lago'] }, properties: [], notes: [], created: null }], 'ana')
      const [kept] = desk.memories
      fail()
      await assert.rejects(desk.removeMemory(kept?.id ?? ''))
      assert.equal((await LanguageDesk.open(mex)).memories.length, Number(fault === 'before'))
      await desk.removeMemory(kept?.id ?? '')
      assert.deepEqual((await LanguageDesk.open(mex)).memories, [])
    },
    'a saved search that is taken away': async ({ mex }, fail, fault) => {
      const views = new SavedViews(mex.store, () => mex.now())
      const kept = await views.save('ana', 'Late', 'schedule=late')
      assert.ok(kept !== null)
      fail()
      await assert.rejects(views.remove('ana', kept))
      assert.equal((await views.list('ana')).length, Number(fault === 'before'))
      assert.equal(await views.remove('ana', kept), fault === 'before')
    },
    'a discarded draft': async ({ mex }, fail, fault) => {
      const drafts = new Drafts(mex.store)
      const [kept, other] = [await drafts.save(content('ana'), null), await drafts.save(content('ben'), null)]
      fail()
      await assert.rejects(drafts.discard(kept?.id ?? ''))
      assert.equal((await drafts.find(kept?.id ?? '')) === null, fault === 'after')
      assert.notEqual(await drafts.find(other?.id ?? ''), null)
      await drafts.discard(kept?.id ?? '')
      assert.equal(await drafts.find(kept?.id ?? ''), null)
    },
    'a report that was stated': async ({ mex }, fail, fault) => {
      const drafts = await ReportDrafts.open(mex.store)
      await drafts.save('element/1.1', reportDraft('ana'), 0)
      fail()
      await assert.rejects(drafts.discard('element/1.1'))
      assert.equal((await ReportDrafts.open(mex.store)).find('element/1.1') === null, fault === 'after')
      await drafts.discard('element/1.1')
      assert.equal((await ReportDrafts.open(mex.store)).find('element/1.1'), null)
    },
    'a closed session': async ({ mex }, fail) => {
      const sessions = new Sessions(mex.store, () => mex.now())
      const { token } = await sessions.open('ana', 'trial')
      fail()
      await assert.rejects(sessions.close(token))
      await sessions.close(token)
      assert.equal(await sessions.find(token), null)
    },
    'an intention carried out': async ({ mex, usa }, fail) => {
      const theirs = await saySoon(usa, retitle(usa, 'element/1', 'Rivers'))
      await saySoon(mex, retitle(mex, 'element/1', 'Lakes'))
      await exchange(mex, usa)
      const intentions = new Intentions(mex)
      await intentions.sign(theirs.hash)
      await exchange(mex, usa)
      fail()
      await assert.rejects(intentions.carryOut())
      const { sequence } = mex.ledger.chain('MEX')
      await intentions.carryOut()
      assert.equal(mex.ledger.chain('MEX').sequence, sequence, 'signed once')
      assert.deepEqual(await mex.store.listPrivate('intention'), [])
    },
  },
  settle: {
    'a decision for the branch held': (...words) => decideFor('held')(...words),
    'a decision for the other branch': (...words) => decideFor('other')(...words),
  },
  keepProof: {
    'two acts at one place': async ({ mex, usa }, fail) => {
      const { sequence } = usa.ledger.chain('USA')
      const second = await anotherAt(usa, sequence)
      fail()
      await assert.rejects(mex.import(new Map([['USA', [second]]])))
      // Told again, it keeps the pair; and follows that chain no further, also after what was not confirmed.
      assert.equal((await mex.import(new Map([['USA', [second]]]))).problem?.code, 'fork')
      assert.deepEqual((await mex.store.proofs()).map((proof) => [proof.party, proof.sequence, proof.received]), [['USA', sequence, second]])
      await saySoon(usa, state('unheard'))
      assert.equal((await hear(mex, usa)).problem?.code, 'fork')
    },
  },
}

/** Another act that this node's own key signed for the place of its last one. */
async function anotherAt(node: DialogueNode, sequence: number): Promise<string> {
  const chain = node.ledger.chain(node.party)
  const key = node.findKey('signing') ?? assert.fail()
  const before = { ...chain, sequence: sequence - 1, hash: node.ledger.hashAt(node.party, sequence - 1) ?? null }
  const { signed, complete } = draftAct({ kind: 'receipt', body: {}, audience: 'public' }, { chain: before, seen: chain.seen, at: '2026-11-23T12:00:00Z', salt: 'ab'.repeat(16), key: key.id })
  return complete(await node.signer.sign(key.id, signed)).line
}

const decisionOn = (sequence: number, keep: string) => ({ party: 'USA', sequence, keep, by: 'ana', reason: null })

/** USA has signed two acts for one place; people decide for one of them, and the decision fails once. */
function decideFor(branch: 'held' | 'other'): Scenario {
  return async ({ mex, usa }, fail, fault) => {
    await saySoon(usa, state('one of two'))
    await exchange(mex, usa)
    const { sequence, hash } = usa.ledger.chain('USA')
    const second = parseAct(await anotherAt(usa, sequence))
    if (!('header' in second)) return assert.fail(second.code)
    await mex.import(new Map([['USA', [second.line]]]))
    const keep = branch === 'held' ? (hash ?? '') : second.hash
    fail()
    await assert.rejects(mex.settle(decisionOn(sequence, keep)))
    const isDecided = async () => (await mex.store.proofs())[0]?.settlement?.keeps === keep
    assert.equal(await isDecided(), fault === 'after')
    await mex.settle(decisionOn(sequence, keep))
    // The branch that people chose may come later, as any act does.
    if (branch === 'other') await mex.import(new Map([['USA', [second.line]]]))
    assert.deepEqual([await isDecided(), mex.ledger.hashAt('USA', sequence)], [true, keep])
    assert.deepEqual((await mex.store.setAside('USA')).map((act) => act.hash), branch === 'held' ? [] : [hash])
  }
}

describe('a write to the store', () => {
  test('stands in the table, every one there is', async (t) => {
    const store = await openStore({ dialogue: DIALOGUE, home: temporaryFolder(t), mode: 'write' })
    t.after(() => store.close())
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(store)).filter((name) => name !== 'constructor')
    assert.deepEqual(methods.filter((name) => !(READS as readonly string[]).includes(name)).sort(), Object.keys(STORE_WRITES).sort())
  })

  for (const [method, scenarios] of Object.entries(STORE_WRITES)) {
    for (const [what, scenario] of Object.entries(scenarios)) {
      for (const fault of FAULTS) {
        test(`by ${method}, of ${what}, that fails ${fault} it took place`, async (t) => {
          const made = await pair(t)
          const { mex, usa, store } = made
          const answered = actOf(await mex.say(state('answered')))
          await scenario(made, () => store.plans.set(method, [fault]), fault)
          assert.deepEqual(store.plans.get(method), [], 'the fault was met')
          // The node goes on, and holds all that it answered.
          const next = actOf(await mex.say(state('afterwards')))
          const held = await mex.store.acts('MEX', 0, 1000)
          for (const act of [answered, next]) assert.equal(held[act.header.sequence - 1]?.hash, act.hash)
          const isApart = method === 'keepProof' || method === 'settle'
          if (!isApart) await exchange(mex, usa)
          await assertSame(...(isApart ? [mex] : [mex, usa]))
        })
      }
    }
  }
})

/** The calls by which anything reaches a disk. */
const CALLS = ['openSync', 'fchmodSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'mkdirSync', 'rmdirSync', 'rmSync', 'writeFileSync', 'unlinkSync'] as const
type Call = (typeof CALLS)[number]
type FileFault = Fault | 'half'

/** Runs `work` with the call of this place failing; answers how many calls there were before, and what was thrown. */
async function withFault(work: () => unknown, place: number, fault: FileFault): Promise<{ readonly calls: readonly Call[]; readonly thrown: unknown }> {
  const calls: Call[] = []
  const whole = Object.fromEntries(CALLS.map((name) => [name, fs[name]])) as Record<Call, (...words: unknown[]) => unknown>
  const noSpace = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' })
  let isFull = false
  for (const name of CALLS) {
    Object.assign(fs, { [name]: (...words: unknown[]) => {
      if (isFull && name === 'writeSync') throw noSpace()
      if (calls.push(name) - 1 !== place) return whole[name](...words)
      if (fault === 'before') throw noSpace()
      if (fault === 'half' && name === 'writeSync') {
        // The disk takes some of it and no more: that call succeeds, the next does not.
        isFull = true
        const [file, bytes] = words as [number, Uint8Array]
        return whole.writeSync(file, bytes, 0, Math.floor(bytes.length / 2))
      }
      whole[name](...words)
      throw noSpace()
    } })
  }
  syncBuiltinESMExports()
  try {
    await work()
    return { calls, thrown: null }
  } catch (error) {
    return { calls, thrown: error }
  } finally {
    Object.assign(fs, whole)
    syncBuiltinESMExports()
  }
}

interface FileWrite {
  /** Where in the source it writes. */
  readonly source: string
  /** Something in a fresh folder to be written, and what must hold whatever happened. */
  make(t: TestContext): Promise<{ readonly write: () => unknown; readonly check: (isDone: boolean) => Promise<void> | void }>
}

const SETTINGS = { party: 'MEX', dialogue: DIALOGUE, host: '127.0.0.1', port: 4052, origin: null, peers: [], databaseUrl: null, demonstration: null }
const texts = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => `${relative(folder, file)} ${readFileSync(file, 'utf8')}`)

const FILE_WRITES: Readonly<Record<string, FileWrite>> = {
  'the file of keys': {
    source: 'node/files.ts',
    make: async (t) => {
      const file = join(temporaryFolder(t), 'keys.json')
      const [token, held] = [new LocalToken(file), () => new LocalToken(file).findKeys({}).map(({ id }) => id)]
      token.unlock(TEST_PIN)
      const { id } = token.create('root', 'ed25519')
      return {
        write: () => token.create('signing', 'ed25519'),
        check: (isDone) => {
          const again = held()
          assert.ok(again.includes(id) && (!isDone || again.length === 2))
          assert.deepEqual(token.findKeys({}).filter((one) => !again.includes(one.id)), [], 'the token has no key that its file lacks')
          const next = token.create('signing', 'ed25519')
          assert.ok(held().includes(next.id) && held().includes(id))
          new LocalToken(file).unlock(TEST_PIN)
        },
      }
    },
  },
  'a key file': {
    source: 'node/keys/key-file.ts',
    make: async (t) => {
      const [home, file] = [temporaryFolder(t), join(temporaryFolder(t), 'key')]
      return {
        write: () => createKeyFile(file, home),
        check: () => {
          // One that is there is whole; one that is not can be made.
          if (!existsSync(file)) createKeyFile(file, home)
          assert.equal(readKeyFile(file, home).bytes.length, 32)
        },
      }
    },
  },
  'the settings': {
    source: 'node/files.ts',
    make: async (t) => {
      const home = temporaryFolder(t)
      writeSettings(home, SETTINGS)
      return {
        write: () => writeSettings(home, { ...SETTINGS, port: 4053 }),
        check: (isDone) => {
          const { port } = readSettings(home)
          assert.ok(port === 4053 || (!isDone && port === 4052))
          writeSettings(home, { ...SETTINGS, port: 4054 })
          assert.equal(readSettings(home).port, 4054)
        },
      }
    },
  },
  'the list of a tree that was published': {
    source: 'node/kept-trees.ts',
    make: (t) => {
      const home = temporaryFolder(t)
      const treeNamed = (origin: string) => treeOf({ dialogue: DIALOGUE, party: 'MEX', origin, checkpoint: 'MEX-1.0123456789ab', heads: {}, day: '2026-11-26', program: '' }, [{ file: 'index.html', hash: sha256(origin), bytes: 1, type: 'text/html' }])
      const [held, added] = [treeNamed('https://a.example'), treeNamed('https://b.example')]
      keepTree(home, held)
      return Promise.resolve({
        // A home that takes nothing keeps nothing: the tree is published all the same.
        write: () => Promise.resolve(keepTree(home, added)),
        check: () => {
          assert.deepEqual(findKeptTree(home, held.tree.slice(0, 12)), held)
          const found = findKeptTree(home, added.tree)
          assert.ok(found === null || found.tree === added.tree)
          keepTree(home, added)
          assert.deepEqual([findKeptTree(home, added.tree), findKeptTree(home, held.checkpoint)], [added, null])
          return Promise.resolve()
        },
      })
    },
  },
  'a publication over an earlier one': {
    source: 'node/publish-place.ts',
    make: async (t) => {
      const { mex } = await onePair(t)
      const site = new Site({ rows: mex.rows, dialogue: DIALOGUE, self: 'MEX', origin: 'https://lake.example', today: () => '2026-11-25', renderPage: ({ path }) => path })
      const folder = temporaryFolder(t)
      const out = join(folder, 'site')
      const publish = (asset: string, to = out) => publishTree(mex, site, new FileBlobs(join(folder, 'none')), new Map([['/assets/site.css', { bytes: Buffer.from(asset) }]]), to, () => undefined)
      await publish('old')
      await publish('new', join(folder, 'other'))
      const [before, after] = [texts(out), texts(join(folder, 'other'))]
      rmSync(join(folder, 'other'), { recursive: true })
      return {
        write: () => publish('new'),
        check: async (isDone) => {
          // File by file the old one or the new; once the list is the new one, so is everything, but for the mark that goes last.
          const now = texts(out).filter((text) => !text.startsWith('.alternat-placing'))
          assert.ok(now.every((text) => before.includes(text) || after.includes(text)) && now.length === after.length)
          if (isDone || now.some((text) => text.startsWith('tree.json') && after.includes(text))) assert.deepEqual(now, after)
          await publish('new')
          assert.deepEqual(texts(out), after)
          assert.deepEqual(readdirSync(folder), ['site'], 'nothing is left beside it')
        },
      }
    },
  },
  'a backup': {
    source: 'node/backup/write.ts',
    make: async (t) => {
      const { mex, home } = await onePair(t)
      writeSettings(home, SETTINGS)
      const folder = temporaryFolder(t)
      const out = join(folder, 'mex.backup')
      const write = () => writePrivateBackup({ party: 'MEX', home, store: { dialogue: DIALOGUE, home }, at: mex.now(), out })
      return {
        write,
        check: async (isDone) => {
          assert.ok(!isDone || existsSync(out))
          if (!existsSync(out)) await write()
          assert.equal((await readBackup(out)).party, 'MEX')
          assert.deepEqual(readdirSync(folder), ['mex.backup'])
        },
      }
    },
  },
  'a restored home': {
    source: 'node/backup/restore.ts',
    make: async (t) => {
      const { mex, home } = await onePair(t)
      writeSettings(home, SETTINGS)
      const folder = temporaryFolder(t)
      const file = join(folder, 'mex.backup')
      await writePrivateBackup({ party: 'MEX', home, store: { dialogue: DIALOGUE, home }, at: mex.now(), out: file })
      const again = join(folder, 'again')
      mkdirSync(again)
      const restore = () => restoreBackup({ file, home: again, at: mex.now() })
      return {
        write: restore,
        check: async (isDone) => {
          if (!isDone && (!existsSync(again) || readdirSync(again).length === 0)) await restore()
          const store = await openStore({ dialogue: DIALOGUE, home: again, mode: 'read' })
          assert.deepEqual(await store.heads(), mex.ledger.heads())
          await store.close()
          assert.deepEqual([readSettings(again), existsSync(join(again, 'restored'))], [readSettings(home), true])
          assert.deepEqual(readdirSync(folder).filter((name) => !name.endsWith('.new')), ['again', 'mex.backup'])
        },
      }
    },
  },
  'the mark of a restored home, taken away': {
    source: 'node/restored.ts',
    make: async (t) => {
      const home = temporaryFolder(t)
      writeFileSync(join(home, RESTORED_FILE), JSON.stringify({ at: '2026-11-25T12:00:00Z' }))
      const clear = () => findRestored(home)?.clear()
      return { write: clear, check: (isDone) => { assert.ok(!isDone || findRestored(home) === null); clear(); assert.equal(findRestored(home), null) } }
    },
  },
  'the folder of a home': {
    source: 'node/home-files.ts',
    make: async (t) => {
      const home = join(temporaryFolder(t), 'mex')
      return { write: () => makeHome(home), check: () => { makeHome(home); assert.ok(existsSync(home)) } }
    },
  },
  'a store that is made': {
    source: 'store/sqlite.ts',
    make: async (t) => {
      const home = join(temporaryFolder(t), 'mex')
      const open = () => openStore({ dialogue: DIALOGUE, home, mode: 'write' })
      return { write: async () => (await open()).close(), check: async () => { const store = await open(); assert.deepEqual(await store.heads(), {}); await store.close() } }
    },
  },
}

/** What writes by way of `node/files.ts`, or only removes what it has made, and what makes only what can be made again from the sources. */
const WRITES_ELSEWHERE = ['node/backup/write.ts', 'node/connectors/sources.ts', 'cli/key-task.ts', 'web/build.ts', 'web/svelte-plugin.ts', 'web/styles.ts', 'web/render.ts', 'client/generate.ts']
/** What writes by `node:fs/promises`, which is not replaced here: interrupted in `store/blobs.test.ts` and `node/bundle.test.ts`; the last two only open to read. */
const WRITES_BY_PROMISES = ['store/blobs.ts', 'node/bundle-export.ts', 'node/bundle-import.ts', 'cli/verify/bundle.ts']
/** What can be made again and is thrown away at the next start or with the work: files that are loaded, tables of figures, pressed papers and pictures, exports, a tree that is being published, and the sockets and folders of processes that stand beside each other. See `datasets/engine.test.ts`, `datasets/loading.test.ts`. */
const WRITES_FOR_A_WHILE = ['node/datasets/engine-process.ts', 'node/datasets/exports.ts', 'node/datasets/kept-figures.ts', 'node/datasets/loading-folder.ts', 'node/datasets/loading/load.ts', 'node/datasets/loading/source.ts', 'node/presses/kept-pressings.ts', 'node/publishing-desk.ts', 'cli/commands/dataset.ts', 'api/many/attending-role.ts', 'api/many/internal-server.ts', 'api/operations/metrics-server.ts']
const WRITING_IMPORT = /import \{[^}]*\b(?:writeFileSync|openSync|renameSync|rmSync|mkdirSync|writeSync|appendFileSync|createWriteStream|cpSync|copyFileSync|unlinkSync|truncateSync|writeFile|appendFile|rename|rm|mkdir|open)\b[^}]*\} from 'node:fs(?:\/promises)?'/
/** A long write is tried at its first calls, its last, and some between: they are all alike there. */
const MOST_PLACES = 4

describe('a write of a file', () => {
  test('stands in the table, every place of the source that makes one', () => {
    const folder = join(ROOT, 'src')
    const writers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/\.test\.ts$|testing[\\/]/.test(file))
      .filter((file) => WRITING_IMPORT.test(readFileSync(join(folder, file), 'utf8')))
      .map((file) => file.replaceAll('\\', '/'))
    const known = new Set([...Object.values(FILE_WRITES).map(({ source }) => source), ...WRITES_ELSEWHERE, ...WRITES_BY_PROMISES, ...WRITES_FOR_A_WHILE])
    assert.deepEqual(writers.filter((file) => !known.has(file)), [], 'it needs a row in FILE_WRITES')
    assert.ok(writers.length > 5)
  })

  for (const [what, { make }] of Object.entries(FILE_WRITES)) {
    test(`of ${what} that fails at any step, before, after or half way, loses nothing and leaves nothing by half`, { timeout: 120_000 }, async (t) => {
      const { write } = await make(t)
      const { calls, thrown } = await withFault(write, -1, 'before')
      assert.deepEqual([thrown, calls.length > 0], [null, true])
      const stride = Math.max(1, Math.floor(calls.length / MOST_PLACES))
      for (let place = 0; place < calls.length; place += place < 6 || place > calls.length - 10 ? 1 : stride) {
        for (const fault of ['before', 'after', ...(calls[place] === 'writeSync' ? ['half' as const] : [])] as const) {
          const made = await make(t)
          const outcome = await withFault(made.write, place, fault)
          await Promise.resolve(made.check(outcome.thrown === null)).catch((error: unknown) => { throw new Error(`${fault} ${calls[place]}, call ${place} of ${calls.length}: ${String((error as Error).stack)}`) })
        }
      }
    })
  }
})

test('a fault that is made is met', async (t) => {
  const file = join(temporaryFolder(t), 'x')
  const { thrown } = await withFault(() => writeFileSync(file, 'x'), 0, 'before')
  assert.match(String(thrown), /ENOSPC/)
  assert.ok(!existsSync(file))
})
