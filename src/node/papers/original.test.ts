import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, describe, it } from 'node:test'
import { inflateSync } from 'node:zlib'
import type { CleanText } from '../../dialogue/clean-text.ts'
import { originalOf } from '../../dialogue/original.ts'
import { agreedText, FACTS } from '../../publication/testing/originals.ts'
import { hashGroups } from '../../text/hash-groups.ts'
import { originalOrder, Papers } from './index.ts'
import type { Paper } from './index.ts'

const WITHOUT_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined ? false : 'this machine has no pdftotext'
const papers = new Papers({ onFault: (error) => { throw error } })
after(() => papers.close())

const clean = agreedText()
async function press(text: CleanText, party: string, languages: readonly string[], changed: Partial<typeof FACTS> = {}, size: 'letter' | 'a4' = 'letter', by = papers): Promise<Paper> {
  const made = await by.renderPaper(originalOrder(originalOf(text, party, languages), { ...FACTS, ...changed }, size))
  return 'refused' in made ? assert.fail(made.refused) : made
}

/** The text of each page, as it stands on the sheet or, `-raw`, in the order in which it is drawn. */
function pagesOf({ bytes }: Paper, order: '-layout' | '-raw' = '-layout'): readonly string[] {
  const { stdout, status } = spawnSync('pdftotext', [order, '-', '-'], { input: bytes, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  assert.equal(status, 0)
  return stdout.split('\f').slice(0, -1)
}
const textOf = (paper: Paper) => pagesOf(paper).join('\n').replaceAll(/\s+/g, ' ')

/** The file, with every stream that is compressed unpacked beside it. */
function unpacked({ bytes }: Paper): string {
  const file = Buffer.from(bytes)
  const plain = file.toString('latin1')
  const streams = [...plain.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    try { return [inflateSync(file.subarray(index + mark.length)).toString('latin1')] } catch { return [] }
  })
  return [plain, ...streams].join('\n')
}

const long: CleanText = { ...clean, clauses: Array.from({ length: 60 }, (_, index) => ({ ...(clean.clauses[2] ?? assert.fail()), clause: `clause/c${index}`, words: { en: `Clause ${index}. ${'The parties measure the level of the lake. '.repeat(6)}`.trim(), es: `Cláusula ${index}. ${'Las partes miden el nivel del lago. '.repeat(6)}`.trim() } })) }

describe('an original on paper', () => {
  for (const [party, languages] of [['USA', ['en', 'es']], ['MEX', ['es', 'en']], ['MEX', ['es']], ['USA', ['es']]] as const) {
    it(`of ${party} in ${languages.join(' and ')} is PDF/UA-1: it says so, has tags, headings, a title that is shown and the language of every passage`, async () => {
      const text = unpacked(await press(clean, party, languages))
      assert.match(text, /<pdfuaid:part>1<\/pdfuaid:part>/)
      for (const mark of [/\/MarkInfo\s*<<[^>]*\/Marked true/, new RegExp(`/Lang\\s*\\(${languages[0]}\\)`), /\/DisplayDocTitle true/, /\/StructTreeRoot/, /\/S\s*\/H1/, /\/S\s*\/H2/, /\/S\s*\/P\b/]) assert.match(text, mark)
      if (languages.length > 1) assert.match(text, new RegExp(`/Lang\\s*\\(${languages[1]}\\)`))
    })
  }

  it('names its own party first in title, preamble and signatures, and carries the same hash as the other', { skip: WITHOUT_PDFTOTEXT }, async () => {
    const [usa, mex] = [textOf(await press(clean, 'USA', ['en'])), textOf(await press(clean, 'MEX', ['es']))]
    assert.match(usa, /Joint statement of the United States of America and the United Mexican States The United States of America and the United Mexican States met/)
    assert.match(mex, /Declaración conjunta de los Estados Unidos Mexicanos y los Estados Unidos de América Los Estados Unidos Mexicanos y los Estados Unidos de América se reunieron/)
    assert.ok(usa.indexOf('For the United States of America') < usa.indexOf('For the United Mexican States'))
    assert.ok(mex.indexOf('Por los Estados Unidos Mexicanos') < mex.indexOf('Por los Estados Unidos de América'))
    const { hash } = originalOf(clean, 'USA', ['en'])
    for (const text of [usa, mex]) assert.ok(text.includes(`alternat/1 · SHA-256 ${hashGroups(hash).join(' ')}`))
  })

  it('with two languages side by side has the own one on the left', { skip: WITHOUT_PDFTOTEXT }, async () => {
    const [us, mx] = [pagesOf(await press(clean, 'USA', ['en', 'es'])), pagesOf(await press(clean, 'MEX', ['es', 'en']))].map((pages) => pages.join('\n'))
    assert.match(us ?? '', /I\. Water +I\. Agua/)
    assert.match(mx ?? '', /I\. Agua +I\. Water/)
    assert.match(us ?? '', /2\. +The U\.S\.-Mexico dialogue goes on\. +2\. +El diálogo/)
  })

  it('carries the whole hash, whose original it is and its place among the pages on every page', { skip: WITHOUT_PDFTOTEXT }, async () => {
    const paper = await press(long, 'MEX', ['es', 'en'])
    const pages = pagesOf(paper)
    assert.ok(paper.pages >= 4 && pages.length === paper.pages, String(pages.length))
    const { hash } = originalOf(long, 'MEX', ['es'])
    for (const [index, page] of pages.entries()) {
      for (const said of [`SHA-256 ${hashGroups(hash).join(' ')}`, `Página ${index + 1} de ${pages.length}`, 'Ejemplar original · México · español, inglés']) assert.ok(page.includes(said), `page ${index + 1}: ${said}`)
    }
    for (let index = 0; index < 60; index += 1) for (const words of [`Clause ${index}.`, `Cláusula ${index}.`]) assert.ok(pages.join('\n').includes(words), words)
  })

  it('of words that are not agreed says so at its head and across every page, also where it was asked for to be signed', { skip: WITHOUT_PDFTOTEXT }, async () => {
    const draft = await press(long, 'USA', ['en'], { isForSignature: true, words: { state: 'open', openProposals: 3, from: null } })
    const pages = pagesOf(draft)
    assert.match(pages[0] ?? '', /Draft print, no original\. Not agreed: 3 proposals are open\./)
    for (const page of pages) assert.ok(page.includes('Draft · The United States · English') && !page.includes('Original ·'), page)
    const asDrawn = pagesOf(draft, '-raw')
    assert.equal(asDrawn.length, pages.length)
    for (const page of asDrawn) assert.match(page.replace(/\s+/g, ''), /NOTAGREED/)
    assert.doesNotMatch(pagesOf(await press(long, 'USA', ['en']), '-raw').join('').replace(/\s+/g, ''), /NOTAGREED/)
  })

  it('is marked as not released until it is, but not where it is to be signed', { skip: WITHOUT_PDFTOTEXT }, async () => {
    assert.match(textOf(await press(clean, 'MEX', ['es'], { isForSignature: false })), /Acordado por las partes, no difundido\./)
    for (const changed of [{ isForSignature: true }, { isForSignature: false, words: { state: 'released', openProposals: 0, from: null } }] as const) assert.doesNotMatch(textOf(await press(clean, 'MEX', ['es'], changed)), /no difundido|No acordado/)
  })

  it('is the same bytes for the same words, on any press, and others for another sheet', async (t) => {
    const other = new Papers({ onFault: (error) => { throw error } })
    t.after(() => other.close())
    const bytes = async (made: Promise<Paper>) => Buffer.from((await made).bytes).toString('base64')
    const one = await bytes(press(clean, 'USA', ['en', 'es']))
    assert.equal(one, await bytes(press(clean, 'USA', ['en', 'es'], {}, 'letter', other)))
    assert.notEqual(one, await bytes(press(clean, 'USA', ['en', 'es'], {}, 'a4')))
    assert.match(unpacked(await press(clean, 'USA', ['en'], {}, 'a4')), /\/MediaBox\s*\[0 0 595\.\d+ 841\.\d+\]/)
    assert.match(unpacked(await press(clean, 'USA', ['en'])), /\/MediaBox\s*\[0 0 612(\.0)? 792(\.0)?\]/)
  })

  it('prints what people wrote as they wrote it, whatever it looks like to the press', { skip: WITHOUT_PDFTOTEXT }, async () => {
    const hostile = '#panic("x") *_`$ #read("/etc/passwd") <label> @ref // comment /* [x] = Heading'
    const text = textOf(await press({ ...clean, title: { en: hostile, es: hostile }, clauses: clean.clauses.map((clause) => ({ ...clause, words: { en: hostile, es: hostile } })) }, 'USA', ['en']))
    assert.ok(text.split(hostile.replaceAll(/\s+/g, ' ')).length > 5, text.slice(0, 500))
  })

  it('without anybody who is to sign has no block of signatures, and in a language that this program does not write adds no word of its own', { skip: WITHOUT_PDFTOTEXT }, async () => {
    assert.doesNotMatch(textOf(await press({ ...clean, signatories: [] }, 'USA', ['en'])), /Seal|For the/)
    const french: CleanText = { ...clean, title: { fr: 'Déclaration' }, names: clean.names.map((one) => ({ ...one, formal: { fr: `le ${one.party}` }, short: { fr: one.party } })), signatories: [{ party: 'USA', name: null, office: { fr: 'Ministre' } }], clauses: [] }
    const text = textOf(await press(french, 'USA', ['fr']))
    assert.match(text, /Déclaration Le USA/)
    assert.doesNotMatch(text, /For |Por /)
  })
})
