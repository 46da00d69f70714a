import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { originalOf } from '../../dialogue/original.ts'
import { readDocx } from '../../text/documents/index.ts'
import type { ReadWord } from '../../text/documents/index.ts'
import { hashGroups } from '../../text/hash-groups.ts'
import { agreedText, FACTS } from '../testing/originals.ts'
import { compareReturned, hashInFoot, sharedLines } from './compare.ts'
import type { ReturnedDifference } from './compare.ts'
import { originalLines, renderOriginalDocx } from './word-file.ts'

const clean = agreedText()
const usa = originalOf(clean, 'USA', ['en', 'es'])
const mex = originalOf(clean, 'MEX', ['es', 'en'])
const read = (bytes: Uint8Array): ReadWord => { const found = readDocx(bytes); return 'code' in found ? assert.fail(found.code) : found }
const file = renderOriginalDocx(usa, FACTS, 'letter')

describe('an original as a Word file', () => {
  it('holds the lines of the original, in their order and nothing else', () => {
    for (const [original, facts] of [[usa, FACTS], [mex, { ...FACTS, isForSignature: false }], [originalOf(clean, 'MEX', ['en']), FACTS]] as const) {
      assert.deepEqual(read(renderOriginalDocx(original, facts, 'a4')).paragraphs, originalLines(original, facts).map(({ text }) => text))
    }
  })

  it('names its own party first in the title, in the clauses and in the signatures, its language on the left', () => {
    const [us, mx] = [usa, mex].map((original) => read(renderOriginalDocx(original, FACTS, 'letter')).paragraphs)
    assert.deepEqual(us?.slice(0, 2), ['Joint statement of the United States of America and the United Mexican States', 'Declaración conjunta de los Estados Unidos de América y los Estados Unidos Mexicanos'])
    assert.equal(mx?.[0], 'Declaración conjunta de los Estados Unidos Mexicanos y los Estados Unidos de América')
    assert.ok(us.indexOf('For the United States of America') < us.indexOf('For the United Mexican States'))
    assert.ok((mx?.indexOf('Por los Estados Unidos Mexicanos') ?? -1) < (mx?.indexOf('Por los Estados Unidos de América') ?? -1))
  })

  it('carries the hash in groups at the foot of every page, the same for both parties', () => {
    for (const original of [usa, mex]) {
      const found = read(renderOriginalDocx(original, FACTS, 'letter'))
      assert.equal(hashInFoot(found), usa.hash)
      assert.ok(found.footers.includes(`alternat/1 · SHA-256 ${hashGroups(usa.hash).join(' ')}`))
    }
  })

  it('says how far its words are, but not on a paper to be signed; a draft says so always', () => {
    const notice = (state: typeof FACTS.words.state, isForSignature: boolean) => originalLines(usa, { ...FACTS, isForSignature, words: { state, openProposals: 2, from: '2027-03-31T18:00:00-06:00[America/Mexico_City]' } }).filter(({ place }) => place.kind === 'notice').map(({ text }) => text)
    assert.match(notice('open', true)[0] ?? '', /^Draft print, no original\. Not agreed: 2 proposals are open\.$/)
    assert.match(notice('open', true)[1] ?? '', /^Impresión de proyecto/)
    assert.deepEqual([notice('agreed', true), notice('initialled', true), notice('released', false)], [[], [], []])
    assert.match(notice('agreed', false)[0] ?? '', /not released/)
    assert.match(notice('release-agreed', false)[0] ?? '', /Not to be published before March 31, 2027, 6:00 PM \(America\/Mexico_City\)/)
  })

  it('is the same bytes for the same original, and others for another party, language or date', () => {
    const bytes = (of: Uint8Array) => Buffer.from(of).toString('base64')
    assert.equal(bytes(file), bytes(renderOriginalDocx(originalOf(clean, 'USA', ['en', 'es']), FACTS, 'letter')))
    for (const other of [renderOriginalDocx(mex, FACTS, 'letter'), renderOriginalDocx(originalOf(clean, 'USA', ['en']), FACTS, 'letter'), renderOriginalDocx(usa, FACTS, 'a4'), renderOriginalDocx(usa, { ...FACTS, dated: '2026-11-27T00:00:00Z' }, 'letter')]) assert.notEqual(bytes(file), bytes(other))
  })
})

/** The file after somebody changed its text outside. */
function edited(change: (xml: string) => string): ReadWord {
  const parts = unzipSync(file)
  return read(zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(parts['word/document.xml'] ?? new Uint8Array()))) }))
}
const lines = originalLines(usa, FACTS)
const told = (differences: readonly ReturnedDifference[] | null) => (differences ?? assert.fail('too large')).map((one) => (
  one.kind === 'added' ? `added ${one.text} after ${one.after?.text ?? '-'}` : one.kind === 'missing' ? `missing ${one.line.text}` : `changed ${one.changes.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}${text}`).join(' ')}`))

describe('a Word file that came back', () => {
  it('unchanged differs in nothing', () => {
    assert.deepEqual(told(compareReturned(lines, read(file))), [])
  })

  it('with one figure changed in one language tells that figure, of that clause, in that language', () => {
    const differences = compareReturned(lines, edited((xml) => xml.replace('cada 6 horas', 'cada 8 horas'))) ?? assert.fail()
    assert.deepEqual(told(differences), ['changed -6 +8'])
    const [one] = differences
    assert.deepEqual(one?.kind === 'changed' ? [one.line.language, one.line.place] : null, ['es', { kind: 'clause', clause: 'clause/measure', form: 'paragraph', number: '1' }])
  })

  it('with a clause left out, one added and another turned round tells each', () => {
    const found = edited((xml) => xml
      .replace(/<w:p><w:pPr><w:pStyle w:val="Point"\/><\/w:pPr><w:r><w:rPr><w:lang w:val="en"\/><\/w:rPr><w:t xml:space="preserve">a\).*?<\/w:p>/, '<w:p/>')
      .replace('<w:sectPr>', '<w:p><w:r><w:t>Subject to the availability of funds.</w:t></w:r></w:p><w:sectPr>')
      .replace('will measure', 'will not measure'))
    assert.deepEqual(told(compareReturned(lines, found)), ['changed +not ', 'missing a) at the northern weir;', 'added Subject to the availability of funds. after Secretaria del Lago'])
  })

  it('with the parties in the other order tells it in title, clauses and signatures', () => {
    const differences = told(compareReturned(lines, read(renderOriginalDocx(originalOf(clean, 'MEX', ['en', 'es']), FACTS, 'letter'))))
    assert.ok(differences.length >= 5, differences.join('\n'))
  })

  it('is known for the original that it was', () => {
    const returned = edited((xml) => xml.replace('cada 6 horas', 'cada 8 horas'))
    const shared = [usa, mex, originalOf(clean, 'USA', ['en'])].map((original) => sharedLines(originalLines(original, FACTS), returned))
    assert.equal(Math.max(...shared), shared[0])
  })

  it('of nothing but other words is all left out and all added, and of too many is refused', () => {
    const differences = compareReturned(lines, { paragraphs: ['Something else entirely.'] }) ?? assert.fail()
    assert.deepEqual([differences.filter(({ kind }) => kind === 'added').length, differences.filter(({ kind }) => kind === 'missing').length], [1, lines.length])
    assert.equal(compareReturned(lines, { paragraphs: Array.from({ length: 500_000 }, (_, index) => `line ${index}`) }), null)
  })
})
