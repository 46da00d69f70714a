import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'
import { certificatesOf } from '../../../dialogue/views/index.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import type { Code } from '../../../text/messages/codes/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../../web/workspace/routes.ts'

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
  await until(() => [mex, usa].every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify([mex.faults, usa.faults]))
  await settled()
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

async function settled(): Promise<void> {
  await until(() => JSON.stringify(mex.running.node.ledger.heads()) === JSON.stringify(usa.running.node.ledger.heads()))
}

let desk: TestDesk
beforeEach(async () => { desk = await new TestDesk(mex.port).signIn('mex-sre') })

const path = (route: PlainRoute | ParameterRoute, parameter?: string, language: Language = 'en') => workspacePath(route as ParameterRoute, language, parameter ?? '')
const pathOf = (answered: Answered) => String(answered.headers.location)
const csrf = async () => ({ csrf: String((await desk.formOf(path('inbox'), path('sign-out'))).csrf) })

function assertTold(answered: Answered, status: number, code: Code, language: Language = 'en'): void {
  assert.equal(answered.status, status, `${code}: ${answered.status} ${answered.text.slice(0, 200)}`)
  assert.ok(unescaped(answered.text).includes(explain(code, language)), code)
}

const TEXTS: Fields = {
  'title.en': 'Train 1,500 officers. Report every year.', 'aim.en': 'Modernize ports & “bridges”.', 'aim.es': 'Modernizar puertos y «puentes».', 'cover.en': 'We propose this.', 'cover.es': 'Proponemos esto.',
}
let slugs = ['I.1.a', 'I.1.b', 'I.1.c', 'I.1.d', 'I.1.e', 'I.1.f', 'I.1.g', 'I.2.a']

/** A draft of an element that no other test here touches. */
async function drafted(fields: Fields = TEXTS): Promise<string> {
  const [slug = '', ...rest] = slugs
  slugs = rest
  const saved = await desk.submit(path('amend', slug), path('amend', slug), fields)
  assert.equal(saved.status, 303, saved.text.slice(0, 300))
  return pathOf(saved).split('/').at(-1) ?? ''
}

const handedOut = async (draft: string, query = '') => (await desk.get(`${path('export-translation', draft)}?from=en&into=es&format=xliff-1.2${query}`)).text
const sentIn = async (draft: string, bytes: string | Uint8Array, name = 'back.xlf') => desk.upload(path('import-translation', draft), await csrf(), { file: { name, bytes } })
/** The file as a translator sends it back. */
const typedInto = (xml: string) => xml.replaceAll(/(<source[^>]*>)([^<]*)(<\/source>)(\s*<target[^>]*>[^<]*<\/target>)?/g, '$1$2$3<target state="translated">ES $2</target>')
const draftOf = async (id: string) => (await mex.running.drafts.find(id)) ?? assert.fail('no draft')
const textIn = async (id: string, name: string) => ((await draftOf(id)).changes[0]?.content as unknown as Record<string, Record<string, string>>)[name]

describe('a draft on its way to a translator and back', () => {
  test('holds the changed texts only, with the unchanged ones where they are wanted', async () => {
    const draft = await drafted()
    const units = (xml: string) => [...xml.matchAll(/<trans-unit id="([^"]+)"[^>]*translate="(\w+)"/g)].map(([, id, translate]) => `${id?.replace(/^element:[^:]+:/, '')} ${translate}`)
    assert.deepEqual(units(await handedOut(draft)), ['title#s1 yes', 'title#s2 yes', 'aim yes', 'cover yes'])
    assert.ok(units(await handedOut(draft, '&context=yes')).some((unit) => unit.endsWith(' no')))
    const file = await desk.get(`${path('export-translation', draft)}?format=xliff-2.1`)
    assert.equal(file.headers['content-type'], 'application/xliff+xml')
    assert.match(String(file.headers['content-disposition']), /^attachment; filename="hled-[0-9a-f]{8}-1-en-es\.xlf"/)
  })

  test('is shown first, and only then becomes the next revision, with its states', async () => {
    const draft = await drafted()
    const shown = await sentIn(draft, typedInto(await handedOut(draft)))
    assert.equal(shown.status, 303, shown.text.slice(0, 500))
    assert.equal((await draftOf(draft)).revision, 1)
    const page = pathOf(shown)
    const html = unescaped((await desk.get(page)).text)
    assert.ok(html.includes('ES Train 1,500 officers. ES Report every year.') && html.includes('goes into the draft'))
    const applied = await desk.submit(page, `${page}/apply`, {})
    assert.equal(applied.status, 303, applied.text.slice(0, 500))
    assert.deepEqual([(await draftOf(draft)).revision, (await textIn(draft, 'title'))?.es, (await draftOf(draft)).cover?.es], [2, 'ES Train 1,500 officers. ES Report every year.', 'ES We propose this.'])
    assert.deepEqual(mex.running.languages.translation(draft).made[`${(await draftOf(draft)).changes[0]?.item} title`]?.state, 'translated')
    assert.equal((await draftOf(draft)).draftedIn?.cover, 'en')
    assert.equal((await desk.get(page)).status, 404)
  })

  test('waits where a colleague changed the draft meanwhile: nothing is overwritten, nothing is lost', async () => {
    const draft = await drafted()
    const page = pathOf(await sentIn(draft, typedInto(await handedOut(draft))))
    const form = await desk.formOf(page, `${page}/apply`)
    const { id, revision, ...content } = await draftOf(draft)
    await mex.running.drafts.save({ ...content, cover: { en: 'A colleague’s words.', es: 'Palabras de un colega.' } }, { id, revision })
    assertTold(await desk.post(`${page}/apply`, form), 409, 'draft-changed-meanwhile')
    assert.equal((await draftOf(draft)).cover?.es, 'Palabras de un colega.')
    // Shown anew against the draft as it now is, the text whose source moved is not taken.
    assert.ok(unescaped((await desk.get(page)).text).includes('the source has changed since the file was made'))
    assert.equal((await desk.submit(page, `${page}/apply`, {})).status, 303)
    assert.deepEqual([(await draftOf(draft)).cover?.es, (await textIn(draft, 'title'))?.es], ['Palabras de un colega.', 'ES Train 1,500 officers. ES Report every year.'])
  })

  test('is refused whole where the file is none, is damaged, is dangerous or goes between other languages', async () => {
    const draft = await drafted()
    const good = await handedOut(draft)
    const refusals: readonly (readonly [string, Code])[] = [
      ['', 'file-missing'], ['{"a":1}', 'exchange-malformed'], [good.slice(0, -20), 'exchange-malformed'], [`<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>${good.replace(/^<\?xml[^>]*\?>/, '')}`, 'exchange-dtd'],
      ['<html/>', 'exchange-format-unknown'], ['<tmx version="1.4"><header/><body/></tmx>', 'exchange-format-other'], [good.replace('source-language="en"', 'source-language="fr"'), 'exchange-languages'], [good.replace('target-language="es"', 'target-language="en"'), 'exchange-languages'],
      [good.replace(/ target-language="es"/, ''), 'exchange-languages'], [good.replace(/id="element:[^:]+:aim"/, 'id="cover"'), 'exchange-duplicate'],
    ]
    for (const [bytes, code] of refusals) assertTold(await sentIn(draft, bytes), 422, code)
    assert.ok(unescaped((await sentIn(draft, '<xliff>\n<file>\n</xliff>')).text).includes('Line 3, column'))
    assert.deepEqual([(await draftOf(draft)).revision, (await mex.running.languages.returned()).filter((one) => one.draft === draft).length], [1, 0])
  })

  test('larger than any such file is refused on a page, and a route that takes no file takes no large body', async () => {
    const draft = await drafted()
    assertTold(await sentIn(draft, Buffer.alloc(17 * 1024 * 1024, 'a')), 413, 'too-large')
    assert.equal((await desk.upload(path('translations'), await csrf(), { file: { name: 'x', bytes: Buffer.alloc(3 * 1024 * 1024) } })).status, 413)
    const nobody = new TestDesk(mex.port)
    assert.equal((await nobody.upload(path('import-translation', draft), {}, { file: { name: 'x', bytes: Buffer.alloc(3 * 1024 * 1024) } })).status, 413)
  })

  test('that came back for nothing is thrown away, and the draft is as it was', async () => {
    const draft = slugs.length > 0 ? await drafted() : assert.fail()
    const page = pathOf(await sentIn(draft, await handedOut(draft)))
    assert.equal((await desk.submit(page, `${page}/discard`, {})).status, 303)
    assert.equal((await draftOf(draft)).revision, 1)
    assert.equal((await desk.get(page)).status, 404)
  })
})

describe('terms and memories', () => {
  const TBX = '<martif type="TBX-Basic"><text><body><termEntry id="port"><langSet xml:lang="en"><tig><term>port of entry</term></tig></langSet><langSet xml:lang="es-MX"><tig><term>puerto de entrada</term></tig></langSet></termEntry></body></text></martif>'
  const put = async (bytes: string, revision: number) => desk.upload(path('termbase'), { ...(await csrf()), revision: String(revision) }, { file: { name: 'terms.tbx', bytes } })

  test('a termbase is replaced whole or not at all, and comes out as it went in', async () => {
    const { keptTermbase } = mex.running.languages
    const revision = keptTermbase?.revision ?? 0
    assert.equal((await put(TBX, revision)).status, 303)
    assert.deepEqual(mex.running.languages.termbase.concepts.map(({ concept, terms }) => [concept, terms.es?.preferred]), [['port', 'puerto de entrada']])
    assertTold(await put(TBX, revision), 409, 'termbase-changed-meanwhile')
    assertTold(await put('{"concepts":[{"concept":"x"}]}', revision + 1), 422, 'termbase-shape')
    assertTold(await put('concept,term\nport,x\n', revision + 1), 422, 'terms-column-missing')
    assertTold(await put(TBX.replace('</termEntry>', '</termEntry><termEntry id="b"/>'), revision + 1), 422, 'exchange-incomplete')
    assert.equal(mex.running.languages.termbase.concepts.length, 1)
    for (const format of ['tbx', 'tbx-2008', 'csv', 'json']) {
      const file = await desk.get(`${path('export-termbase')}?format=${format}`)
      const before = mex.running.languages.termbase
      assert.equal((await put(file.text, mex.running.languages.keptTermbase?.revision ?? 0)).status, 303, format)
      assert.deepEqual(mex.running.languages.termbase, before, format)
    }
  })

  test('a memory sent in is used after what was agreed, and is not passed on', async () => {
    const tmx = '<tmx version="1.4"><header/><body><tu><tuv xml:lang="EN-US"><seg>A sentence that nobody has agreed.</seg></tuv><tuv xml:lang="es"><seg>Una oración que nadie ha acordado.</seg></tuv></tu></body></tmx>'
    assert.equal((await desk.upload(path('memory'), await csrf(), { file: { name: 'old.tmx', bytes: tmx } })).status, 303)
    assert.deepEqual(mex.running.languages.memory('en', 'es').recall('A sentence that nobody has agreed.', null, 1).map(({ target, origin }) => [target, origin]), [['Una oración que nadie ha acordado.', 'old.tmx']])
    const agreed = (await desk.get(path('export-memory'))).text
    assert.ok(agreed.includes('<tuv xml:lang="es">') && !agreed.includes('nadie ha acordado'))
    const [kept] = mex.running.languages.memories
    assert.equal((await desk.submit(path('memory'), path('remove-memory', kept?.id), {})).status, 303)
    assert.deepEqual(mex.running.languages.memory('en', 'es').recall('A sentence that nobody has agreed.', null, 1), [])
    assertTold(await desk.upload(path('memory'), await csrf(), { file: { name: 'x.tmx', bytes: '<tmx version="1.4"><header/><body/></tmx>' } }), 422, 'memory-empty')
  })
})

describe('a difference that is meant', () => {
  test('is asked about once: not on the draft again, nor on the proposal; and asked again when it is taken back', async () => {
    slugs = ['III.1.a', 'III.1.b', 'IV.1.a']
    const draft = await drafted({ ...TEXTS, 'title.en': 'Open 12 ports.', 'title.es': 'Abrir 14 puertos.' })
    const page = path('agree-difference', draft)
    const form = await desk.formOf(page, page)
    const reasons = Object.keys(form).filter((name) => name.startsWith('reason.'))
    assert.ok(reasons.length > 0)
    assertTold(await desk.post(page, form), 422, 'reason-required')
    assert.equal((await desk.post(page, { ...form, ...Object.fromEntries(reasons.map((name) => [name, 'Two ports have no name in English.'])) })).status, 303)
    assert.ok(!unescaped((await desk.get(path('draft', draft))).text).includes('Numbers differ'))
    const list = await desk.get(path('differences'))
    assert.ok(unescaped(list.text).includes('Two ports have no name in English.'))
    for (const { id } of mex.running.languages.keptPairs) assert.equal((await desk.submit(path('differences'), path('remove-difference', id), {})).status, 303)
    assert.ok(unescaped((await desk.get(path('draft', draft))).text).includes('Numbers differ'))
  })
})

describe('a certificate of conformity', () => {
  test('is prepared on a draft, stated with its proposal, shown to the other side, and made by each side for itself', async () => {
    slugs = ['III.1.b', 'IV.1.a']
    const draft = await drafted({ ...TEXTS, 'title.es': 'Capacitar a 1,500 oficiales. Informar cada año.' })
    const page = path('certify', draft)
    const form = await desk.formOf(page, page)
    assertTold(await desk.post(page, { ...form, name: '' }), 422, 'value-required')
    assertTold(await desk.post(page, form), 422, 'certificate-unconfirmed')
    const reasons = Object.fromEntries(Object.keys(form).filter((name) => name.startsWith('reason.')).map((name) => [name, 'Looked at.']))
    assert.equal((await desk.post(page, { ...form, ...reasons, confirmed: 'yes', name: 'Ana Ñandú', office: 'Traducciones', 'draftedIn.cover': 'es' })).status, 303)
    const sent = await desk.submit(path('draft', draft), path('send-draft', draft), { confirmed: 'yes' })
    assert.equal(sent.status, 303, sent.text.slice(0, 400))
    const proposal = pathOf(sent).split('/').at(-1) ?? ''
    await settled()
    const [theirs] = certificatesOf(usa.running.node.rows, proposal)
    assert.deepEqual([theirs?.party, theirs?.content.officer.name, theirs?.content.texts.find(({ path: at }) => at === 'cover')?.draftedIn], ['MEX', 'Ana Ñandú', 'es'])
    const other = await new TestDesk(usa.port).signIn('usa-state')
    const shown = unescaped((await other.get(path('proposal', proposal))).text)
    assert.ok(shown.includes('Ana Ñandú') && shown.includes('United States has not certified the languages.'))
    const own = path('certify', proposal)
    const theirForm = await other.formOf(own, own)
    const given = Object.fromEntries(Object.keys(theirForm).filter((name) => name.startsWith('reason.')).map((name) => [name, 'Looked at.']))
    for (const name of ['First', 'Second']) assert.equal((await other.post(own, { ...(await other.formOf(own, own)), ...given, confirmed: 'yes', name })).status, 303)
    await settled()
    assert.deepEqual(certificatesOf(mex.running.node.rows, proposal).map(({ party, content }) => [party, content.officer.name]), [['MEX', 'Ana Ñandú'], ['USA', 'Second']])
  })

  test('is asked for before any signature where the side has said so', async () => {
    slugs = ['IV.1.a']
    const draft = await drafted({ ...TEXTS, 'title.es': 'Capacitar a 1,500 oficiales. Informar cada año.' })
    Object.assign(mex.running.settings, { certificates: 'required' })
    try {
      assertTold(await desk.submit(path('draft', draft), path('send-draft', draft), { confirmed: 'yes' }), 409, 'certificate-missing')
      assert.notEqual(await mex.running.drafts.find(draft), null)
    } finally {
      Object.assign(mex.running.settings, { certificates: 'shown' })
    }
  })
})
