import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { versionInForce } from '../../../dialogue/decide.ts'
import { clauseOf, TEXT } from '../../../dialogue/testing/lake-statement.ts'
import { originalWordsOf } from '../../../dialogue/views/index.ts'
import { saySoon } from '../../../node/testing/nodes.ts'
import { agreeText } from '../../../node/testing/texts.ts'
import { sha256 } from '../../../record/index.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { hashGroups } from '../../../text/hash-groups.ts'
import { readDocx } from '../../../text/documents/index.ts'
import { originalFilePath } from '../../../web/workspace/originals/file-path.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { fieldsOf, TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

const SLUG = 'joint-statement'
const PAGES = { list: workspacePath('originals', 'en'), text: workspacePath('text-originals', 'en', SLUG), copy: workspacePath('signed-copy', 'en', SLUG), retract: workspacePath('retract-signed-copy', 'en', SLUG), returned: workspacePath('returned-original', 'en', SLUG) }
const PDF = new TextEncoder().encode('%PDF-1.7 a scan')

const cleaners: (() => unknown)[] = []
let mex: Served
let usa: Served
let desk: TestDesk
let other: TestDesk
let hash: string

const settled = () => until(() => {
  const [a, b] = [mex.running.node, usa.running.node]
  return JSON.stringify(a.ledger.heads()) === JSON.stringify(b.ledger.heads())
}, () => JSON.stringify([mex.faults, usa.faults]))

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const nodes = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  ;[mex = assert.fail(), usa = assert.fail()] = nodes
  for (const { running } of nodes) running.start()
  await until(() => nodes.every(({ running }) => running.node.rows.find('about', 'element/I.1') !== undefined), () => JSON.stringify(nodes.map(({ faults }) => faults)))
  desk = await new TestDesk(mex.port).signIn('mex-sre')
  other = await new TestDesk(usa.port).signIn('usa-state')
  assert.match(unescaped((await desk.get(PAGES.list)).text), /There is no text yet\./)
  await agreeText([mex.running.node, usa.running.node], settled)
  hash = originalWordsOf(mex.running.node.rows, TEXT, mex.clock.now())[0]?.hash ?? assert.fail()
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

const file = (party: string, languages: readonly string[], format: 'pdf' | 'docx' | 'akn', isForSignature = false, of = hash) => originalFilePath(SLUG, { party, languages, format, isForSignature, hash: of }, 'en')

/** The form as an officer fills it in, and its scan. */
async function record(at: TestDesk, changed: Fields = {}, scan: { name: string; bytes: Uint8Array } | null = { name: 'signed.pdf', bytes: PDF }) {
  const { csrf = '', once = '' } = await at.formOf(PAGES.copy, PAGES.copy)
  const fields: Fields = { csrf, once, hash: hashGroups(hash).join(' '), original: 'MEX', languages: ['en', 'es'], signed: ['0', '1'], 'name.0': 'Ana Ruiz', 'name.1': 'John Doe', 'place.en': 'Mexico City', 'place.es': 'Ciudad de México', date: '2026-11-20', ...changed }
  return at.upload(PAGES.copy, fields, scan === null ? {} : { file: scan })
}

describe('the originals of a text', () => {
  it('are listed on both sides, the own one first, with one hash', async () => {
    for (const [at, first, second] of [[desk, 'Mexico', 'United States'], [other, 'United States', 'Mexico']] as const) {
      const text = unescaped((await at.get(PAGES.text)).text).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
      assert.ok(text.includes(hashGroups(hash).join(' ')), text)
      assert.match(text, new RegExp(`Original of ${first} \\(your side\\).*Original of ${second}`))
      assert.match(text, /Agreed by every party\. Not initialled by all, not released\./)
    }
    assert.match(unescaped((await desk.get(PAGES.list)).text), /Joint statement of the United Mexican States and the United States of America/)
  })

  it('come as PDF, Word and Akoma Ntoso, of both parties on both nodes, the same bytes on both', async () => {
    for (const [path, type] of [
      [file('MEX', ['es', 'en'], 'docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], [file('USA', ['en'], 'docx', true), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      [file('USA', ['en', 'es'], 'pdf'), 'application/pdf'], [file('MEX', ['es'], 'pdf', true), 'application/pdf'], [file('USA', ['es'], 'akn'), 'application/akn+xml'],
    ] as const) {
      const [one, two] = [await desk.get(path), await other.get(path)]
      assert.deepEqual([one.status, one.headers['content-type'], one.headers['cache-control']], [200, type, 'no-store'], path)
      assert.match(String(one.headers['content-disposition']), /^attachment; filename="joint-statement-original-(MEX|USA)-[a-z-]+\.(pdf|docx|xml)"/)
      assert.ok(one.body.equals(two.body), path)
    }
  })

  it('in two languages have the own one on the left, in whatever order they are asked for', async () => {
    const [asked, turned] = [await desk.get(file('MEX', ['es', 'en'], 'docx', true)), await desk.get(file('MEX', ['en', 'es'], 'docx', true))]
    assert.ok(asked.body.equals(turned.body))
    const read = readDocx(asked.body)
    assert.match('code' in read ? read.code : (read.paragraphs[0] ?? ''), /^Declaración conjunta de los Estados Unidos Mexicanos/)
  })

  it('are not there for another party, language, form, hash or text, nor for who is not signed in', async () => {
    for (const path of [file('CAN', ['en'], 'pdf'), file('MEX', ['fr'], 'pdf'), file('MEX', [], 'pdf'), file('MEX', ['en', 'es'], 'akn'), file('MEX', ['en'], 'pdf', false, sha256('other')), file('MEX', ['en'], 'odt' as 'pdf'), file('MEX', ['en'], 'pdf').replace(SLUG, 'nothing')]) assert.equal((await desk.get(path)).status, 404, path)
    assert.equal((await desk.get(workspacePath('text-originals', 'en', 'nothing'))).status, 404)
    for (const path of [...Object.values(PAGES).filter((path) => path !== PAGES.retract), file('MEX', ['en'], 'pdf')]) assert.equal((await new TestDesk(mex.port).get(path)).status, 303, path)
  })
})

describe('a paper signed by hand', () => {
  const refused = async (changed: Fields, ...sentences: readonly string[]) => {
    const answered = await record(desk, changed)
    assert.equal(answered.status, 422, JSON.stringify(changed))
    for (const sentence of sentences) assert.ok(unescaped(answered.text).includes(sentence), sentence)
    return answered
  }
  const spoiled = () => `${hash.slice(0, 8)}${hash.slice(8, 12) === 'ffff' ? '0000' : 'ffff'}${hash.slice(12)}`

  it('with another hash is refused with a sentence, and nothing is said or kept', async () => {
    const before = mex.running.node.ledger.chain('MEX').sequence
    await refused({ hash: sha256('words that one side posted alone') }, explain('copy-of-other-words', 'en'))
    await refused({ hash: spoiled() }, explain('hash-slip', 'en'), 'look again at group 3')
    await refused({ hash: hash.slice(0, 40) }, explain('hash-short', 'en'), '40 of 64 characters are there.')
    await refused({ hash: 'none' }, explain('hash-unreadable', 'en'))
    assert.equal(mex.running.node.ledger.chain('MEX').sequence, before)
    assert.equal(await mex.running.blobs.sizeOf(sha256(PDF)), null)
  })

  it('half filled in is refused with all that is missing, and what was typed stays', async () => {
    const answered = await record(desk, { languages: [], signed: [], 'place.es': 'Ciudad de Mexico <1>' }, null)
    assert.equal(answered.status, 422)
    for (const code of ['language-not-chosen', 'nobody-signed', 'scan-missing']) assert.ok(unescaped(answered.text).includes(explain(code, 'en')), code)
    const kept = fieldsOf(answered.text, PAGES.copy)
    assert.deepEqual([kept.hash, kept['place.es'], kept.date, kept['name.1']], [hashGroups(hash).join(' '), 'Ciudad de Mexico <1>', '2026-11-20', 'John Doe'])
    await refused({ 'name.1': '' }, explain('value-required', 'en'))
    await refused({ date: '2026-02-30' }, explain('not-a-date', 'en'))
    await refused({ 'place.es': '' }, explain('missing-language', 'en'))
    await refused({ original: 'CAN' }, explain('party-unknown', 'en'))
    assert.equal((await record(desk, {}, { name: 'signed.pdf', bytes: new TextEncoder().encode('<html>') })).status, 422)
    assert.equal(await mex.running.blobs.sizeOf(sha256(PDF)), null)
  })

  it('is recorded once, however often its form is sent, and stands on both sides with its scan', async () => {
    const { csrf = '', once = '' } = await desk.formOf(PAGES.copy, PAGES.copy)
    const fields: Fields = { csrf, once, hash, original: 'MEX', languages: ['en', 'es'], signed: ['0'], 'name.0': 'Ana Ruiz', 'place.en': 'Mexico City', 'place.es': 'Ciudad de México', date: '2026-11-20' }
    for (let times = 0; times < 2; times += 1) assert.equal((await desk.upload(PAGES.copy, fields, { file: { name: 'signed.pdf', bytes: PDF } })).status, 303)
    await settled()
    const own = (mex.running.node.rows.find('about', TEXT) ?? []).flatMap((id) => mex.running.node.rows.find('statement', id) ?? [])
    assert.deepEqual(own.map(({ type, audience }) => [type, audience]), [['signed-copy', 'parties']])
    for (const at of [desk, other]) {
      const text = unescaped((await at.get(PAGES.text)).text).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
      assert.match(text, /Complete: 0 of 2 originals/)
      assert.match(text, /Held by Mexico.*Mexico City, November 20, 2026\. Signed by Ana Ruiz \(Secretary of the Lake\)/)
      assert.match(text, /English: without the signature of Secretary of Water\./)
    }
    await until(async () => (await usa.running.blobs.sizeOf(sha256(PDF))) !== null, () => 'the scan did not travel')
    const scan = await other.get(workspacePath('evidence', 'en', sha256(PDF)))
    assert.deepEqual([scan.status, scan.headers['content-type'], scan.body.toString()], [200, 'application/octet-stream', '%PDF-1.7 a scan'])
  })

  it('of every party with every signature in every language makes the originals complete', async () => {
    assert.equal((await record(desk, { original: 'MEX' }, { name: 'mex.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]) })).status, 303)
    assert.equal((await record(other, { original: 'USA', languages: ['en'], 'name.0': 'John Doe', 'name.1': 'Ana Ruiz' }, { name: 'usa.tif', bytes: Uint8Array.from([0x49, 0x49, 0x2a, 0, 1]) })).status, 303)
    await settled()
    assert.match(unescaped((await desk.get(PAGES.text)).text), /Complete: 1 of 2 originals/)
    assert.equal((await record(other, { original: 'USA', languages: ['es'] }, { name: 'usa.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 1]) })).status, 303)
    await settled()
    for (const at of [desk, other]) assert.match(unescaped((await at.get(PAGES.text)).text), /Every original is in with every signature\./)
  })

  it('is retracted by the side that recorded it, and by nobody else', async () => {
    const [own] = (mex.running.node.rows.find('about', TEXT) ?? []).flatMap((id) => mex.running.node.rows.find('statement', id) ?? []).filter(({ made }) => made.party === 'MEX')
    const { csrf = '' } = fieldsOf((await other.get(PAGES.text)).text, PAGES.retract)
    const foreign = await other.post(PAGES.retract, { csrf, statement: own?.statement ?? '' })
    assert.deepEqual([foreign.status, unescaped(foreign.text).includes(explain('statement-not-live', 'en'))], [409, true])
    const ours = fieldsOf((await desk.get(PAGES.text)).text, PAGES.retract)
    assert.equal((await desk.post(PAGES.retract, { csrf: ours.csrf ?? '', statement: own?.statement ?? '' })).status, 303)
    await settled()
    assert.equal((await desk.post(PAGES.retract, { csrf: ours.csrf ?? '', statement: own?.statement ?? '' })).status, 409)
  })

  it('is recorded only by who may report, also where a program asks', async () => {
    const viewer = await new TestDesk(mex.port).signIn('mex-viewer')
    assert.equal((await viewer.get(PAGES.copy)).status, 403)
    assert.doesNotMatch((await viewer.get(PAGES.text)).text, /signed-paper/)
  })
})

describe('a Word file that comes back', () => {
  it('is compared with the original that it was, and nothing of it is kept', async () => {
    const sent = await desk.get(file('USA', ['en', 'es'], 'docx', true))
    const { csrf = '' } = await desk.formOf(PAGES.returned, PAGES.returned)
    const same = await desk.upload(PAGES.returned, { csrf }, { file: { name: 'back.docx', bytes: sent.body } })
    const text = unescaped(same.text).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    assert.match(text, /Read as the original of United States, English and Spanish\. The hash in its footer is that of the words it was compared with\. It says the same words as the text/)
    assert.equal(await mex.running.blobs.sizeOf(sha256(sent.body)), null)
    for (const [upload, code] of [[{ name: 'x.docx', bytes: PDF }, 'document-unreadable'], [{ name: 'x.docx', bytes: '' }, 'document-missing']] as const) {
      const answered = await desk.upload(PAGES.returned, { csrf }, { file: upload })
      assert.deepEqual([answered.status, unescaped(answered.text).includes(explain(code, 'en'))], [422, true])
    }
  })
})

describe('words that are open again', () => {
  it('are printed as a draft, not for signature, and no signed paper is recorded of them', async () => {
    const { node } = usa.running
    await saySoon(node, { name: 'propose', changes: [{ item: 'clause/dialogue', base: versionInForce(node.rows, 'clause/dialogue'), content: clauseOf('g', 'paragraph', 'The {parties-joined} dialogue ends.', 'El diálogo {parties-joined} termina.') }], cover: null, audience: 'parties' })
    await settled()
    assert.match(unescaped((await desk.get(PAGES.text)).text), /Not agreed: 1 proposal is open\. What is printed now is a draft and no original\./)
    assert.doesNotMatch((await desk.get(PAGES.text)).text, /use=signature/)
    const signing = await desk.get(file('MEX', ['es'], 'pdf', true))
    assert.deepEqual([signing.status, unescaped(signing.text).includes(explain('text-not-agreed', 'en'))], [409, true])
    const printed = await desk.get(file('MEX', ['es'], 'docx'))
    assert.match(String(printed.headers['content-disposition']), /filename="joint-statement-draft-MEX-es\.docx"/)
    const draft = readDocx(printed.body)
    assert.match('code' in draft ? draft.code : (draft.paragraphs[0] ?? ''), /^Impresión de proyecto, no es ejemplar original\. No acordado: 1 propuesta abierta\.$/)
    const recorded = await record(desk)
    assert.deepEqual([recorded.status, unescaped(recorded.text).includes(explain('text-not-agreed', 'en'))], [422, true])
  })
})
