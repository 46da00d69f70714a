import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { assessment } from '../../../dialogue/testing/contents.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served, ServedOptions } from '../../testing/served.ts'

const PLACES = { en: ['/en/workspace/brief', '/en/workspace/brief.pdf'], es: ['/es/espacio/tarjeta-informativa', '/es/espacio/tarjeta-informativa.pdf'] } as const

/** The demonstration, founded, on nodes of its own. */
async function foundedNode(cleaners: (() => unknown)[], options: ServedOptions = {}): Promise<Served> {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const nodes = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()), ...options,
  })
  for (const { running } of nodes) running.start()
  await until(() => nodes.every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify(nodes.map(({ faults }) => faults)))
  return nodes[0] ?? assert.fail()
}

describe('the brief', () => {
  const cleaners: (() => unknown)[] = []
  let mex: Served
  let desk: TestDesk
  before(async () => {
    mex = await foundedNode(cleaners)
    desk = await new TestDesk(mex.port).signIn('mex-sre')
  })
  after(async () => { for (const clean of cleaners.toReversed()) await clean() })

  for (const language of ['en', 'es'] as const) {
    const [page, paper] = PLACES[language]
    const words = MESSAGES[language].workspace.brief

    it(`stands on a page in ${language}, with every activity of the plan and where it was made from`, async () => {
      const { status, headers, text } = await desk.get(page)
      assert.deepEqual([status, headers['cache-control']], [200, 'no-store'])
      const shown = unescaped(text)
      for (const said of [words.own, words.nobody, words.late, words.open, 'IV.3.b', 'III.1.a', paper]) assert.ok(shown.includes(said), said)
      assert.equal(new Set([...shown.matchAll(/\/(?:en|es)\/plan\/([IV]+\.\d\.[a-z])"/g)].map(([, number]) => number)).size, 29)
      assert.ok(shown.includes(words.head('MEX', mex.running.node.ledger.chain('MEX').sequence)))
    })

    it(`is one page of PDF in ${language}, under a name that says what it is, and not kept by anybody on the way`, async () => {
      const { status, headers, body } = await desk.get(paper)
      assert.deepEqual([status, headers['content-type'], headers['cache-control']], [200, 'application/pdf', 'no-store'])
      assert.match(String(headers['content-disposition']), new RegExp(`^attachment; filename="${words.fileName('hled', 'MEX', '2026-11-23')}"`))
      assert.equal(body.subarray(0, 5).toString(), '%PDF-')
      assert.equal([...body.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length, 1)
    })
  }

  it('is for those who are signed in', async () => {
    for (const path of [...PLACES.en, ...PLACES.es]) {
      const { status, headers } = await new TestDesk(mex.port).get(path)
      assert.deepEqual([status, /\/(sign-in|entrar)\?return=/.test(String(headers.location))], [303, true])
    }
  })

  it('is asked for and not posted', async () => {
    for (const path of PLACES.en) assert.equal((await desk.post(path, {})).status, 405)
  })

  it('of a day that has not come, or that is none, it is not made', async () => {
    for (const day of ['2026-11-24', '2026-02-30', 'yesterday', '2026-11', '<b>']) {
      const shown = await desk.get(`${PLACES.en[0]}?day=${encodeURIComponent(day)}`)
      assert.deepEqual([shown.status, unescaped(shown.text).includes(MESSAGES.en.workspace.brief.wrongDay)], [422, true], day)
      assert.equal((await desk.get(`${PLACES.en[1]}?day=${encodeURIComponent(day)}`)).status, 404, day)
    }
  })

  it('says what was said a moment ago', async () => {
    await saySoon(mex.running.node, { name: 'state', about: 'element/IV.3.b', type: 'assessment', content: { ...assessment('limited') }, replaces: null, audience: 'parties' })
    assert.match(unescaped((await desk.get(PLACES.en[0])).text), /MEX: limited \(act \d+\)/)
  })
})

it('where no paper can be made the page says the same, and the file is refused with a sentence in the reader\'s language', async () => {
  const cleaners: (() => unknown)[] = []
  try {
    const mex = await foundedNode(cleaners, { papers: { thread: new URL('../../../node/papers/testing/absent-press.ts', import.meta.url) } })
    const desk = await new TestDesk(mex.port).signIn('mex-sre')
    for (const language of ['en', 'es'] as const) {
      const [page, paper] = PLACES[language]
      assert.equal((await desk.get(page)).status, 200)
      const refused = await desk.get(paper)
      assert.deepEqual([refused.status, unescaped(refused.text).includes(explain('paper-unavailable', language)), refused.text.includes(`<html lang="${language}"`)], [503, true, true])
    }
  } finally {
    for (const clean of cleaners.toReversed()) await clean()
  }
})
