import assert from 'node:assert/strict'
import { get } from 'node:http'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { ask } from '../testing/ask.ts'
import type { Answered } from '../testing/ask.ts'
import { TestDesk, unescaped } from '../testing/desk.ts'
import type { Fields } from '../testing/desk.ts'
import { onHled, servedNodes, until } from '../testing/served.ts'
import type { Served } from '../testing/served.ts'
import { saySoon } from '../../node/testing/nodes.ts'
import { advance } from '../../dialogue/testing/contents.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { versionInForce } from '../../dialogue/decide.ts'
import { explain } from '../../text/messages/codes/index.ts'
import type { Code } from '../../text/messages/codes/index.ts'
import type { Language } from '../../text/bilingual.ts'
import { editDraftPath, workspacePath } from '../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../web/workspace/routes.ts'
import { returnPath } from './people/ways-in.ts'

let mex: Served
let usa: Served
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  ;[mex, usa] = [one, two]
  for (const { running } of [mex, usa]) running.start()
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined && running.site.find('/en/') !== null), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

/** Both hold the same acts, and owe each other nothing. */
async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

let desk: TestDesk
beforeEach(async () => { desk = await new TestDesk(mex.port).signIn('mex-sre') })

const path = (route: PlainRoute | ParameterRoute, parameter?: string, language: Language = 'en') => workspacePath(route as ParameterRoute, language, parameter ?? '')
const pathOf = (answered: Answered) => String(answered.headers.location)
const own = () => mex.running.node.ledger.chain('MEX').sequence

/** A page that refuses: its status, and the sentence of the code in the language of the page. */
function assertRefused(answered: Answered, status: number, code: Code, language: Language): void {
  assert.equal(answered.status, status, `${code}: ${answered.status} ${answered.text.slice(0, 200)}`)
  assert.ok(unescaped(answered.text).includes(explain(code, language)), `${code} is not told in ${language}`)
  assert.ok(answered.text.includes(`<html lang="${language}"`))
}

describe('at the door', () => {
  test('who is not signed in is asked to sign in first, and then shown what was asked for', async () => {
    const nobody = new TestDesk(mex.port)
    const asked = await nobody.get(`${path('amend', 'I.1')}?draft=x`)
    assert.deepEqual([asked.status, pathOf(asked)], [303, `/en/workspace/sign-in?return=${encodeURIComponent('/en/workspace/amend/I.1?draft=x')}`])
    const door = path('sign-in')
    const signed = await nobody.submit(pathOf(asked), door, { officer: 'mex-sre' })
    assert.deepEqual([signed.status, pathOf(signed)], [303, '/en/workspace/amend/I.1?draft=x'])
    assert.equal((await nobody.get(path('inbox'))).status, 200)
    const posted = await new TestDesk(mex.port).post(path('report-advance', 'I.1'), {})
    assert.deepEqual([posted.status, pathOf(posted)], [303, door])
  })

  test('nobody is led elsewhere by the address to return to', async () => {
    for (const elsewhere of [
      'https://evil.example/', '//evil.example/en/workspace', '/\\evil.example', '/en//evil.example', '/en/workspace/../../..//evil.example', 'javascript:alert(1)', '/en/plan', '/fr/workspace', ' ', '/en/workspace\\@evil',
      '/en/workspace?\nset-cookie:a=b', '/en/workspace?x=\u2028y', '/en/workspace?日本', 'en/workspace', '/EN/workspace', '/en/workspace?\u0000',
    ]) {
      assert.equal(returnPath(elsewhere), null, elsewhere)
      const nobody = new TestDesk(mex.port)
      const signed = await nobody.submit(path('sign-in'), path('sign-in'), { officer: 'mex-sre', return: elsewhere })
      assert.deepEqual([signed.status, pathOf(signed)], [303, '/en/workspace'], elsewhere)
    }
    for (const here of ['/en/workspace', '/es/espacio/borradores?x=1', '/en/workspace/amend/I.1.a']) assert.equal(returnPath(here), here)
  })

  test('an officer whom the demonstration does not have is not let in', async () => {
    for (const officer of ['', 'usa-state', 'toString', '\u0000', 'x'.repeat(100_000)]) {
      const nobody = new TestDesk(mex.port)
      assertRefused(await nobody.submit(path('sign-in', undefined, 'es'), path('sign-in', undefined, 'es'), { officer }), 403, 'sign-in-failed', 'es')
      assert.equal((await nobody.get(path('inbox'))).status, 303)
    }
  })

  test('cookies are of this party alone, out of reach of scripts and of other sites', async () => {
    const nobody = new TestDesk(mex.port)
    const shown = await nobody.get(path('sign-in'))
    const signed = await nobody.submit(path('sign-in'), path('sign-in'), { officer: 'mex-sre' })
    const cookies = [...(shown.headers['set-cookie'] ?? []), ...(signed.headers['set-cookie'] ?? [])]
    assert.deepEqual([...new Set(cookies.map((one) => one.split('=')[0]))].sort(), ['alternat-MEX-flash', 'alternat-MEX-form', 'alternat-MEX-session'])
    for (const one of cookies) assert.match(one, /; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/)
    // The other node on this host knows nothing of them.
    const there = new TestDesk(usa.port)
    for (const [name, value] of nobody.cookies) there.cookies.set(name, value)
    assert.equal((await there.get(path('inbox'))).status, 303)
  })

  test('a session ends when it is closed or its time is over', async () => {
    const session = desk.cookies.get('alternat-MEX-session') ?? ''
    const out = await desk.submit(path('inbox'), path('sign-out'), {})
    assert.deepEqual([out.status, pathOf(out)], [303, path('sign-in')])
    desk.cookies.set('alternat-MEX-session', session)
    assert.equal((await desk.get(path('inbox'))).status, 303)
    const other = await new TestDesk(mex.port).signIn('mex-se')
    const { at } = mex.clock
    mex.clock.at = '2026-11-24T00:00:00Z'
    try {
      assert.equal((await other.get(path('inbox'))).status, 303)
    } finally {
      mex.clock.at = at
    }
  })

  test('no page of the workspace is kept by anybody', async () => {
    for (const where of [path('inbox'), path('sign-in'), path('choose'), path('amend', 'I.1'), path('drafts'), path('amend', 'none')]) assert.equal((await desk.get(where)).headers['cache-control'], 'no-store', where)
  })
})

describe('a form', () => {
  const POSTS: readonly (readonly [PlainRoute | ParameterRoute, string?])[] = [
    ['sign-in'], ['sign-out'], ['amend', 'I.1'], ['send-draft', 'x'], ['discard-draft', 'x'], ['sign-proposal', 'x'], ['withdraw-proposal', 'x'], ['report-advance', 'I.1'], ['retract-advance', 'I.1'], ['report-assessment', 'I.1'],
  ]

  test('that did not come from here has expired, and nothing comes of it', async () => {
    const before = own()
    for (const language of ['en', 'es'] as const) {
      for (const [route, parameter] of POSTS) {
        for (const csrf of [undefined, '', 'wrong', desk.cookies.get('alternat-MEX-session') ?? 'x']) {
          assertRefused(await desk.post(path(route, parameter, language), csrf === undefined ? {} : { csrf }), 403, 'form-expired', language)
        }
      }
    }
    assert.equal(own(), before)
    assert.equal((await desk.get(path('inbox'))).status, 200)
  })

  test('is not sent by looking, and a page is not shown by sending', async () => {
    for (const route of ['send-draft', 'discard-draft', 'sign-proposal', 'withdraw-proposal', 'retract-advance'] as const) assertRefused(await desk.get(path(route, 'x', 'es')), 405, 'method-not-allowed', 'es')
    assertRefused(await desk.get(path('sign-out')), 405, 'method-not-allowed', 'en')
    for (const route of ['inbox', 'choose', 'drafts'] as const) assertRefused(await desk.post(path(route), {}), 405, 'method-not-allowed', 'en')
  })

  test('larger than any form is too large', async () => {
    const { csrf } = await desk.formOf(path('report-advance', 'I.1', 'es'), path('report-advance', 'I.1', 'es'))
    assertRefused(await desk.post(path('report-advance', 'I.1', 'es'), { csrf: csrf ?? '', 'text.en': 'x'.repeat(1_100_000) }), 413, 'too-large', 'es')
  })

  test('about what does not exist finds nothing', async () => {
    const { csrf = '' } = await desk.formOf(path('report-advance', 'I.1'), path('report-advance', 'I.1'))
    for (const parameter of ['none', '...', '\u0000', '__proto__', 'toString', 'x'.repeat(3000), '日本', 'I.1/x']) {
      for (const route of ['amend', 'draft', 'proposal', 'report-advance', 'report-assessment'] as const) assertRefused(await desk.get(path(route, parameter)), 404, 'not-found', 'en')
      for (const [route] of POSTS.filter(([, has]) => has !== undefined)) {
        const answered = await desk.post(path(route, parameter), { csrf })
        assertRefused(answered, 404, 'not-found', 'en')
      }
    }
  })

  const WHOLE: Fields = { nature: 'done', link: 'dialogue', date: '2026-10', 'text.en': 'A post opened.', 'text.es': 'Abrió un puesto.', 'figure.value': '', 'figure.unit.en': '', 'figure.unit.es': '', 'figure.nature': '', source: '', audience: 'public' }
  const long = 'x'.repeat(20_001)
  const advances: readonly (readonly [string, Fields, number, Code])[] = [
    ['nothing at all', { nature: '', link: '', date: '', 'text.en': '', 'text.es': '' }, 422, 'invalid_value'], ['no nature', { nature: '' }, 422, 'invalid_value'], ['a nature of its own', { nature: 'hoped' }, 422, 'invalid_value'], ['a link of its own', { link: 'none' }, 422, 'invalid_value'],
    ['no text in one language', { 'text.es': ' ' }, 422, 'missing-language'], ['a text beyond measure', { 'text.en': long }, 422, 'too_big'], ['a date in words', { date: 'yesterday' }, 422, 'invalid_format'], ['a day that never was', { date: '2026-02-30' }, 422, 'not-a-date'],
    ['a source that is no address', { source: 'the paper' }, 422, 'invalid_format'], ['a source in a script', { source: 'javascript:alert(1)' }, 422, 'invalid_format'], ['a source beyond measure', { source: `https://example.org/${'x'.repeat(2100)}` }, 422, 'too_big'],
    ['a figure in words', { 'figure.value': 'many' }, 422, 'not-a-number'], ['a figure without unit', { 'figure.value': '7', 'figure.nature': 'result' }, 422, 'missing-language'], ['a unit without figure', { 'figure.unit.en': 'people' }, 422, 'not-a-number'],
    ['a figure of no kind', { 'figure.value': '7', 'figure.unit.en': 'people', 'figure.unit.es': 'personas' }, 422, 'invalid_value'],
    ['a figure that no computer holds exactly', { 'figure.value': '99999999999999999999', 'figure.unit.en': 'p', 'figure.unit.es': 'p', 'figure.nature': 'result' }, 422, 'unsafe-number'], ['a figure without end', { 'figure.value': '9'.repeat(400), 'figure.unit.en': 'p', 'figure.unit.es': 'p', 'figure.nature': 'result' }, 422, 'not-a-number'],
    ['a correction of nothing', { replaces: 'garbage' }, 409, 'statement-not-live'], ['a correction of what does not exist', { replaces: 'f'.repeat(64) }, 409, 'statement-not-live'],
  ]
  for (const [what, fields, status, code] of advances) {
    for (const language of ['en', 'es'] as const) {
      test(`for an advance with ${what} is refused in ${language}, keeps what was typed, and says nothing`, async () => {
        const before = own()
        const where = path('report-advance', 'I.1', language)
        const answered = await desk.submit(where, where, { ...WHOLE, ...fields })
        assertRefused(answered, status, code, language)
        if (fields['text.es'] === undefined) assert.ok(unescaped(answered.text).includes('Abrió un puesto.'))
        assert.equal(own(), before)
      })
    }
  }

  const assessments: readonly (readonly [string, Fields, number, Code])[] = [
    ['no delivery', { delivery: '' }, 422, 'invalid_value'], ['a delivery of its own', { delivery: '110 %' }, 422, 'invalid_value'], ['no reason', { 'reason.en': '', 'reason.es': '' }, 422, 'missing-language'], ['a month for a day', { asOf: '2026-10' }, 422, 'invalid_format'],
    ['complete without evidence', { delivery: 'complete', evidence: '' }, 422, 'evidence-required'], ['evidence at no address', { evidence: 'see file' }, 422, 'invalid_format'], ['another than the present one to replace', { replaces: 'f'.repeat(64) }, 409, 'statement-not-live'],
  ]
  for (const [what, fields, status, code] of assessments) {
    test(`for an assessment with ${what} is refused in both languages and says nothing`, async () => {
      const before = own()
      for (const language of ['en', 'es'] as const) {
        const where = path('report-assessment', 'I.1', language)
        assertRefused(await desk.submit(where, where, { delivery: 'limited', 'reason.en': 'Seen.', 'reason.es': 'Visto.', asOf: '2026-10-31', evidence: '', audience: 'public', ...fields }), status, code, language)
      }
      assert.equal(own(), before)
    })
  }

  const amendments: readonly (readonly [string, Fields, number, Code])[] = [
    ['nothing changed', {}, 422, 'nothing-changed'], ['a version that is not in force', { base: 'f'.repeat(64) }, 422, 'item-changed-meanwhile'], ['no version', { base: '' }, 422, 'item-changed-meanwhile'],
  ]
  for (const [what, fields, status, code] of amendments) {
    test(`for an amendment with ${what} is refused in both languages and saves no draft`, async () => {
      const before = (await mex.running.drafts.list()).length
      for (const language of ['en', 'es'] as const) {
        const where = path('amend', 'I.2', language)
        assertRefused(await desk.submit(where, where, fields), status, code, language)
      }
      assert.equal((await mex.running.drafts.list()).length, before)
    })
  }

  test('with odd values in fields that no person types is answered without a fault', async () => {
    const odd = ['', 'garbage', '\u0000', '-1', 'NaN', '1e3', '9'.repeat(30), 'x'.repeat(5000), '__proto__', '\ud800']
    const where = path('amend', 'I.2')
    for (const value of odd) {
      for (const fields of [{ draft: value }, { revision: value }, { counters: value }, { draft: value, revision: value, counters: value }] as Fields[]) {
        const answered = await desk.submit(where, where, { 'title.en': 'Odd', 'title.es': 'Raro', ...fields })
        assert.ok([303, 409, 422].includes(answered.status), `${JSON.stringify(fields).slice(0, 80)}: ${answered.status}`)
      }
      const report = path('report-advance', 'I.2')
      assert.ok((await desk.submit(report, report, { nature: '', once: value, replaces: value })).status < 500)
      for (const query of [`draft=${encodeURIComponent(value.toWellFormed())}`, `counter=${encodeURIComponent(value.toWellFormed())}`, `replaces=${encodeURIComponent(value.toWellFormed())}`]) assert.equal((await desk.get(`${where}?${query}`)).status, 200, query.slice(0, 60))
    }
    for (const draft of await mex.running.drafts.list()) await mex.running.drafts.discard(draft.id)
    assert.deepEqual(mex.faults, [])
  })
})

describe('the same form sent twice', () => {
  const where = path('report-advance', 'II.1')
  const fields = { nature: 'done', link: 'dialogue', date: '2026-10', 'text.en': 'Twice sent.', 'text.es': 'Enviado dos veces.', audience: 'public' }
  const count = (text: string) => (mex.running.node.rows.find('about', 'element/II.1') ?? []).filter((id) => JSON.stringify(mex.running.node.rows.find('statement', id)).includes(text)).length

  test('is one advance, one after the other or at the same moment', async () => {
    const form = await desk.formOf(where, where)
    const answers = [await desk.post(where, { ...form, ...fields }), await desk.post(where, { ...form, ...fields })]
    const again = await desk.formOf(where, where)
    await slowly(async () => { answers.push(...(await Promise.all([1, 2, 3].map(() => desk.post(where, { ...again, ...fields, 'text.en': 'At once.' }))))) })
    for (const answered of answers) assert.deepEqual([answered.status, pathOf(answered)], [303, where])
    assert.deepEqual([count('Twice sent.'), count('At once.')], [1, 1])
  })

  test('but with other words says those too: nothing typed is lost behind a success', async () => {
    const form = await desk.formOf(where, where)
    await desk.post(where, { ...form, ...fields, 'text.en': 'First words.' })
    await desk.post(where, { ...form, ...fields, 'text.en': 'Other words.' })
    assert.deepEqual([count('First words.'), count('Other words.')], [1, 1])
  })

  test('after a write that failed says it then', async () => {
    const form = await desk.formOf(where, where)
    const { store } = mex.running.node
    const append = store.append.bind(store)
    store.append = async () => { throw new Error('no room on this disk') }
    try {
      assert.equal((await desk.post(where, { ...form, ...fields, 'text.en': 'In spite of all.' })).status, 500)
    } finally {
      store.append = append
    }
    assert.equal(count('In spite of all.'), 0)
    assert.equal((await desk.post(where, { ...form, ...fields, 'text.en': 'In spite of all.' })).status, 303)
    assert.equal(count('In spite of all.'), 1)
    assert.match(String(mex.faults.splice(0)), /did not confirm/)
  })

  test('is one assessment; one from a form that is out of date is refused and shows what was typed', async () => {
    const page = path('report-assessment', 'II.1')
    const form = { ...(await desk.formOf(page, page)), delivery: 'limited', 'reason.en': 'Seen once.', 'reason.es': 'Visto una vez.', asOf: '2026-10-31', evidence: '', audience: 'public' }
    const before = own()
    await slowly(async () => { for (const answered of await Promise.all([desk.post(page, form), desk.post(page, form)])) assert.equal(answered.status, 303) })
    assert.equal(own(), before + 1)
    const late = await desk.post(page, { ...form, 'reason.en': 'Seen later.' })
    assertRefused(late, 409, 'statement-not-live', 'en')
    assert.ok(unescaped(late.text).includes('Seen later.'))
    assert.equal(own(), before + 1)
  })
})

/** While every write takes a while, so that what comes meanwhile comes in between. */
async function slowly(work: () => Promise<void>): Promise<void> {
  const { store } = mex.running.node
  const append = store.append.bind(store)
  store.append = async (batch) => { await new Promise((resolve) => setTimeout(resolve, 150)); return append(batch) }
  await work().finally(() => { store.append = append })
}

describe('a draft', () => {
  const amend = path('amend', 'I.3')
  const titles = { 'title.en': 'Border ports of entry', 'title.es': 'Puertos de entrada fronterizos' }

  async function draft(): Promise<string> {
    const saved = await desk.submit(amend, amend, titles)
    assert.equal(saved.status, 303, saved.text.slice(0, 300))
    return pathOf(saved).split('/').at(-1) ?? ''
  }

  test('that a colleague changed meanwhile is neither overwritten, sent nor thrown away', async () => {
    const id = await draft()
    const edit = editDraftPath('I.3', id, 'en')
    const mine = await desk.formOf(edit, amend)
    const [send, discard] = [await desk.formOf(path('draft', id), path('send-draft', id)), await desk.formOf(path('draft', id), path('discard-draft', id))]
    const colleague = await new TestDesk(mex.port).signIn('mex-se')
    assert.equal((await colleague.submit(edit, amend, { 'title.en': 'Ports, by a colleague' })).status, 303)
    const before = own()
    const late = await desk.post(amend, { ...mine, 'title.en': 'Ports, by me' })
    assert.equal(late.status, 409)
    for (const words of ['Ports, by me', 'Ports, by a colleague', MESSAGES.en.workspace.amend.conflictTake]) assert.ok(unescaped(late.text).includes(words), words)
    assertRefused(await desk.post(path('send-draft', id), { ...send, confirmed: 'yes' }), 409, 'draft-changed-meanwhile', 'en')
    assertRefused(await desk.post(path('discard-draft', id), discard), 409, 'draft-changed-meanwhile', 'en')
    assert.equal(own(), before)
    const kept = await mex.running.drafts.find(id)
    assert.deepEqual([kept?.revision, kept?.savedBy, JSON.stringify(kept?.changes).includes('by a colleague')], [2, 'mex-se', true])
    assert.equal((await desk.submit(path('draft', id), path('discard-draft', id), {})).status, 303)
    assert.equal(await mex.running.drafts.find(id), null)
  })

  test('is sent once, signed by the other side, and in force', async () => {
    const id = await draft()
    const form = { ...(await desk.formOf(path('draft', id), path('send-draft', id))), confirmed: 'yes' }
    const [first, second] = [await desk.post(path('send-draft', id), form), await desk.post(path('send-draft', id), form)]
    assert.deepEqual([first.status, second.status], [303, 303])
    assert.equal(pathOf(first), pathOf(second), 'a second click is shown what the first has sent')
    const proposal = pathOf(first).split('/').at(-1) ?? ''
    await until(() => usa.running.node.rows.find('proposal', proposal) !== undefined)
    const other = await new TestDesk(usa.port).signIn('usa-state')
    const signed = await other.submit(path('proposal', proposal, 'es'), path('sign-proposal', proposal, 'es'), { confirmed: 'yes' })
    assert.equal(signed.status, 303)
    await until(() => mex.running.node.rows.find('proposal', proposal)?.audience === 'public')
    await until(async () => (await ask(mex.port, '/es/plan/I.3')).text.includes('Puertos de entrada fronterizos'))
    await settled()
    assertRefused(await other.post(path('sign-proposal', proposal), { csrf: (await other.formOf(path('inbox'), path('sign-out'))).csrf ?? '', confirmed: 'yes' }), 409, 'already-standing', 'en')
  })

  test('whose two languages may not say the same is sent only when somebody has confirmed that they do', async () => {
    const where = path('amend', 'I.4', 'es')
    const saved = await desk.submit(where, where, { 'aim.en': 'Train 1,500 people.', 'aim.es': 'Capacitar a 1,200 personas.' })
    const id = pathOf(saved).split('/').at(-1) ?? ''
    const send = path('send-draft', id, 'es')
    const before = own()
    const form = await desk.formOf(path('draft', id, 'es'), send)
    assertRefused(await desk.post(send, { csrf: form.csrf ?? '', revision: form.revision ?? '' }), 409, 'concordance-unconfirmed', 'es')
    assert.equal(own(), before)
    await mex.running.drafts.discard(id)
  })

  test('of an item that was changed by agreement meanwhile is not sent', async () => {
    const where = path('amend', 'II.1')
    const id = pathOf(await desk.submit(where, where, { 'aim.en': 'One aim.', 'aim.es': 'Un objetivo.' })).split('/').at(-1) ?? ''
    const { node } = mex.running
    const content = { ...node.rows.find('item', 'element/II.1')?.versions.at(-1)?.content, due: '2028-01-31' }
    const proposal = await saySoon(node, { name: 'propose', changes: [{ item: 'element/II.1', base: versionInForce(node.rows, 'element/II.1'), content }], cover: null, audience: 'parties' })
    await until(() => usa.running.node.rows.find('proposal', proposal.hash) !== undefined)
    await saySoon(usa.running.node, { name: 'sign', proposal: proposal.hash })
    await until(() => node.rows.find('proposal', proposal.hash)?.status === 'adopted')
    const { csrf = '' } = await desk.formOf(path('inbox'), path('sign-out'))
    assertRefused(await desk.post(path('send-draft', id), { csrf, revision: '1', confirmed: 'yes' }), 409, 'item-changed-meanwhile', 'en')
    await mex.running.drafts.discard(id)
    await settled()
  })
})

test('changes are told to those who are signed in, and to nobody else', async () => {
  assert.equal((await ask(mex.port, '/events')).status, 401)
  const told = new Promise<string>((resolve, reject) => {
    let text = ''
    const request = get({ host: '127.0.0.1', port: mex.port, path: '/events', headers: { cookie: [...desk.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }, agent: false }, (response) => {
      assert.equal(response.headers['content-type'], 'text/event-stream; charset=utf-8')
      response.on('error', () => undefined).on('data', (part: Buffer) => {
        text += part.toString()
        if (text.includes('event: change')) { request.destroy(); resolve(text) }
        else if (text.includes('retry:')) void report()
      })
    })
    request.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'ECONNRESET') reject(error) })
  })
  const report = async () => {
    const where = path('report-advance', 'III.1')
    await desk.submit(where, where, { nature: 'done', link: 'dialogue', date: '2026', 'text.en': 'Told.', 'text.es': 'Dicho.', audience: 'parties' })
  }
  assert.ok(!(await told).includes('Told.'))
})

test('with the keys locked the desk says so, drafts are kept, and what would be signed is refused with its code', async () => {
  await settled()
  const [where, before] = [path('report-advance', 'III.2', 'es'), own()]
  assert.ok(!(await desk.get(path('inbox'))).text.includes(explain('keys-locked', 'en')))
  await mex.running.node.signer.logout()
  for (const language of ['en', 'es'] as const) assert.ok(unescaped((await desk.get(path('inbox', undefined, language))).text).includes(explain('keys-locked', language)))
  const refused = await desk.submit(where, where, { nature: 'done', link: 'dialogue', date: '2026', 'text.en': 'Said.', 'text.es': 'Dicho.', audience: 'public' })
  assertRefused(refused, 409, 'keys-locked', 'es')
  const amend = path('amend', 'III.2')
  assert.equal((await desk.submit(amend, amend, { 'aim.en': 'One aim.', 'aim.es': 'Un objetivo.' })).status, 303)
  // The other side goes on, and is heard.
  await saySoon(usa.running.node, { name: 'state', about: 'element/III.2', type: 'advance', content: advance() as never, replaces: null, audience: 'public' })
  await settled()
  assert.equal(own(), before)
})

test('at the end of all this no fault was told', async () => {
  await settled()
  assert.deepEqual([...mex.faults, ...usa.faults], [])
})
