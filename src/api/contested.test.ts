import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { canonicalize, isSignedBy, parseAct } from '../record/index.ts'
import type { Json } from '../record/index.ts'
import { alternat } from '../cli/testing/run.ts'
import { DialogueNode } from '../node/dialogue-node.ts'
import { backUp } from '../node/testing/backups.ts'
import { linesOf, saySoon, temporaryFolder, TestClock, testSigner } from '../node/testing/nodes.ts'
import { openStore } from '../store/open.ts'
import { fileOf } from '../publication/tree.ts'
import { explain } from '../text/messages/codes/index.ts'
import { MESSAGES } from '../text/messages/index.ts'
import { ROOT } from '../web/place.ts'
import { loadRenderer } from '../web/render.ts'
import { workspacePath } from '../web/workspace/routes.ts'
import { ask } from './testing/ask.ts'
import { TestDesk, unescaped } from './testing/desk.ts'
import { servedNodes, until } from './testing/served.ts'
import type { Served } from './testing/served.ts'

const MARK = 'NOT FOR THE PUBLIC'
const PROOFS = '/record/hled/proofs.ndjson'
const state = (text: string) => ({
  name: 'state', about: 'element/I.1', type: 'advance', replaces: null, audience: 'parties',
  content: { date: '2026-11-20', text: { en: text, es: text }, nature: 'done', link: 'dialogue', figure: null, note: null, sources: [], wording: {} },
}) as const

let mex: Served
let usa: Served
const cleaners: (() => unknown)[] = []
const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext

before(async () => {
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    dialogue: 'hled', demonstration: 'hled', dialogues: `${ROOT}dialogues`, renderer: await loadRenderer(), pace: { quiet: 50, shortestRetry: 50, longestRetry: 100, shortestPause: 10 },
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/record') !== null))
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

/** USA says one thing to MEX, and its copy another at the same place. */
async function fork(): Promise<{ place: number; other: string }> {
  const home = backUp(t, usa.home)
  const twin = await DialogueNode.open({ party: 'USA', dialogue: 'hled', store: await openStore({ dialogue: 'hled', home, mode: 'write' }), signer: testSigner(home), clock: new TestClock() })
  t.after(() => twin.close())
  const { header } = await saySoon(usa.running.node, state(`${MARK}: one`))
  await until(() => mex.running.node.ledger.chain('USA').sequence >= header.sequence)
  const other = await saySoon(twin, state(`${MARK}: the other`))
  assert.equal((await mex.running.node.import(new Map([['USA', [other.line]]]), 'USA')).problem?.code, 'fork')
  return { place: header.sequence, other: other.hash }
}

describe('two acts at one place', () => {
  test('are shown to the public with both signatures, and without what they say; to officers on every page, with it', async (context) => {
    assert.equal((await ask(mex.port, PROOFS)).status, 404)
    assert.ok(!(await ask(mex.port, '/record/hled/index.json')).text.includes('proofs'))
    assert.ok(!(await ask(mex.port, '/en/record')).text.includes(MESSAGES.en.pages.record.contested))
    const { place, other } = await fork()

    await context.test('as lines that anybody can check', async () => {
      const { text } = await ask(mex.port, PROOFS)
      const [line = '', ...rest] = text.split('\n')
      assert.deepEqual(rest, [''])
      const proof = JSON.parse(line) as { held: Json; received: Json; party: string; sequence: number }
      assert.equal(canonicalize(proof as unknown as Json), line)
      assert.deepEqual([proof.party, proof.sequence], ['USA', place])
      const acts = [proof.held, proof.received].map((act) => { const read = parseAct(canonicalize(act)); return 'header' in read ? read : assert.fail() })
      for (const act of acts) {
        assert.deepEqual([act.header.party, act.header.sequence, act.body, act.salt], ['USA', place, null, null])
        const key = mex.running.node.ledger.chain('USA').keys.get(act.header.key) ?? assert.fail()
        assert.ok(isSignedBy(key.key, act.signed, act.signature))
      }
      assert.equal(acts[1]?.hash, other)
      assert.ok((await ask(mex.port, '/record/hled/index.json')).text.includes('"proofs":"proofs.ndjson"'))
    })

    await context.test('on the page of the record, in both languages', async () => {
      for (const [path, language] of [['/en/record', 'en'], ['/es/registro', 'es']] as const) {
        const page = await ask(mex.port, path)
        assert.ok(unescaped(page.text).includes(MESSAGES[language].pages.record.contestedOpen), path)
        assert.ok(page.text.includes(other) && page.text.includes(PROOFS))
        assert.ok(!page.text.includes(MARK))
      }
      assert.ok(!(await ask(mex.port, '/en/record.json')).text.includes(MARK))
    })

    await context.test('to officers, with what each says and what decides it', async () => {
      const desk = await new TestDesk(mex.port).signIn('mex-sre')
      for (const language of ['en', 'es'] as const) {
        const words = MESSAGES[language].workspace.contested
        const inbox = unescaped((await desk.get(workspacePath('inbox', language))).text)
        assert.ok(inbox.includes(words.see) && inbox.includes(`href="${workspacePath('contested', language)}"`))
        const { text } = await desk.get(workspacePath('contested', language))
        assert.ok(text.includes(`${MARK}: one`) && text.includes(`${MARK}: the other`))
        assert.ok(unescaped(text).includes(`alternat settle --party MEX --chain USA --sequence ${place} --keep ${other}`))
      }
      assert.ok(!(await new TestDesk(mex.port).get(workspacePath('sign-in', 'en'))).text.includes(String(MESSAGES.en.workspace.contested.see)))
    })

    await context.test('in a publication that still verifies, without what they say', async () => {
      const out = join(temporaryFolder(t), 'site')
      assert.equal((await alternat(['publish', '--out', out], { ALTERNAT_HOME: mex.home })).code, 0)
      const verified = await alternat(['verify', out])
      assert.equal(verified.code, 5, verified.out)
      assert.match(verified.out, new RegExp(`^  USA signed two acts at place ${place}: proved `, 'm'))
      assert.match(verified.out, /The record is consistent\.\nIT IS PROVED that a party signed two different acts /)
      const live = await alternat(['verify', mex.url])
      assert.equal(live.code, 5, live.out)
      assert.equal(readFileSync(join(out, 'record/hled/proofs.ndjson'), 'utf8'), (await ask(mex.port, PROOFS)).text)
      assert.ok(!readFileSync(join(out, fileOf('/en/record')), 'utf8').includes(MARK))
    })

    await context.test('until people decide: then it is said when, and by whom to officers alone', async () => {
      const { node } = mex.running
      assert.ok(!('refused' in await node.settle({ party: 'USA', sequence: place, keep: node.ledger.hashAt('USA', place) ?? '', by: 'ana of the ministry', reason: 'a reason of our own' })))
      const page = await ask(mex.port, '/en/record')
      assert.ok(page.text.includes(MESSAGES.en.pages.record.contestedSettled) && !page.text.includes(MESSAGES.en.pages.record.contestedOpen))
      for (const path of ['/en/record', '/en/record.json', PROOFS]) assert.doesNotMatch((await ask(mex.port, path)).text, /ana of the ministry|a reason of our own/)
      const desk = await new TestDesk(mex.port).signIn('mex-sre')
      assert.match((await desk.get(workspacePath('contested', 'en'))).text, /ana of the ministry.*a reason of our own/s)
      assert.ok(!(await desk.get(workspacePath('inbox', 'en'))).text.includes(MESSAGES.en.workspace.contested.see))
    })
  })

  test('of our own chain stop this side\'s forms, with the reason in the reader\'s language', async () => {
    const { node } = usa.running
    const home = backUp(t, usa.home)
    const twin = await DialogueNode.open({ party: 'USA', dialogue: 'hled', store: await openStore({ dialogue: 'hled', home, mode: 'write' }), signer: testSigner(home), clock: new TestClock() })
    t.after(() => twin.close())
    await saySoon(node, state('here'))
    await saySoon(twin, state('there'))
    await node.import(new Map([['USA', (await linesOf(twin, 'USA')).slice(-1)]]))
    const desk = await new TestDesk(usa.port).signIn('usa-state')
    for (const language of ['en', 'es'] as const) {
      const form = workspacePath('report-advance', language, 'I.1')
      const fields = { nature: 'done', link: 'dialogue', date: '2026-11-20', 'text.en': 'One', 'text.es': 'Uno', source: 'https://www.trade.gov/', audience: 'public' }
      const answered = await desk.submit(form, form, fields)
      assert.equal(answered.status, 409)
      assert.ok(unescaped(answered.text).includes(explain('own-chain-contested', language)))
    }
  })
})
