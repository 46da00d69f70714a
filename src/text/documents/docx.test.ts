import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { plainLine, readDocx, renderDocx } from './index.ts'
import type { ReadWord, WordBlock, WordDocument, WordStyle } from './index.ts'

/** LibreOffice may be there without Writer, which is a package of its own. */
const WITHOUT_WRITER = existsSync(join(dirname(spawnSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], { encoding: 'utf8' }).stdout.trim()), 'libswlo.so')) ? false : 'this machine has no LibreOffice Writer'

const paragraph = (text: string, style: WordStyle = 'Normal', language = 'en') => ({ style, pieces: [{ text, language }] })
function documentOf(body: readonly WordBlock[]): WordDocument {
  return { title: 'A "title" & more', author: 'A', identifier: 'x', language: 'en', dated: '2026-11-26T01:02:03.456Z', size: 'letter', body, footer: [{ style: 'Footer', pieces: [{ text: 'Page ', language: 'en' }, { field: 'page' }, { text: ' of ', language: 'en' }, { field: 'pages' }] }] }
}
const read = (bytes: Uint8Array): ReadWord => { const found = readDocx(bytes); return 'code' in found ? assert.fail(found.code) : found }
const partsOf = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const zip = (parts: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const BODY: readonly WordBlock[] = [
  paragraph('Title', 'Title'), paragraph('Water', 'Heading1'),
  { rows: [[[paragraph('left <1> & "2"')], [paragraph('derecha 1', 'Normal', 'es')]], [[paragraph('left\nof two lines')], [paragraph('derecha 2', 'Point', 'es')]]] }, paragraph('end'),
]

describe('a Word file', () => {
  it('is read back as what was written, tables row by row from the left', () => {
    assert.deepEqual(read(renderDocx(documentOf(BODY))).paragraphs, ['Title', 'Water', 'left <1> & "2"', 'derecha 1', 'left\nof two lines', 'derecha 2', 'end'])
  })

  it('is the same bytes for the same document, whatever the clock and the zone', () => {
    const zones = ['UTC', 'America/Tijuana', 'Asia/Tokyo'].map((zone) => { process.env.TZ = zone; return Buffer.from(renderDocx(documentOf(BODY))).toString('base64') })
    delete process.env.TZ
    assert.equal(new Set(zones).size, 1)
  })

  it('marks the language of every run, titles and headings as what they are, and says when it was made from what it was given', () => {
    const { 'word/document.xml': main = '', 'docProps/core.xml': core = '', 'word/styles.xml': styles = '' } = partsOf(renderDocx(documentOf(BODY)))
    assert.equal([...main.matchAll(/<w:r>/g)].length, [...main.matchAll(/<w:r><w:rPr><w:lang w:val="(en|es)"\/><\/w:rPr>/g)].length)
    assert.match(main, /<w:pStyle w:val="Title"\/>.*<w:pStyle w:val="Heading1"\/>/s)
    assert.match(styles, /w:styleId="Heading1"><w:name w:val="heading 1"\/>/)
    assert.match(core, /<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-26T01:02:03Z</)
    assert.match(core, /<dc:title>A &quot;title&quot; &amp; more</)
  })

  it('holds any text whatever', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 6 }), (texts) => {
      const expected = texts.map((text) => plainLine(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))).filter((text) => text !== '')
      assert.deepEqual(read(renderDocx(documentOf(texts.map((text) => paragraph(text))))).paragraphs, expected)
    }))
  })
})

describe('a Word file that comes back', () => {
  const parts = partsOf(renderDocx(documentOf([paragraph('The level is measured.')])))
  const withBody = (inner: string) => read(zip({ ...parts, 'word/document.xml': (parts['word/document.xml'] ?? '').replace(/<w:body>.*<w:sectPr>/s, `<w:body>${inner}<w:sectPr>`) }))

  it('with tracked changes is read as if they were accepted, and says that there are some', () => {
    const found = withBody('<w:p><w:r><w:t>The level </w:t></w:r><w:del><w:r><w:delText>is</w:delText></w:r></w:del><w:ins><w:r><w:t>will be</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> measured.</w:t></w:r></w:p>')
    assert.deepEqual([found.paragraphs, found.hasTrackedChanges], [['The level will be measured.'], true])
    assert.equal(read(zip(parts)).hasTrackedChanges, false)
  })

  it('with words in a text box, a note or a header hides none of them', () => {
    const box = '<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>boxed</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    assert.deepEqual(withBody(box).paragraphs.toSorted(), ['Before', 'boxed'])
    const relations = (parts['word/_rels/document.xml.rels'] ?? '').replace('</Relationships>', '<Relationship Id="rId9" Type="http://x/footnotes" Target="footnotes.xml"/><Relationship Id="rId10" Type="http://x/header" Target="/word/header1.xml"/></Relationships>')
    const note = (name: string, text: string) => `<w:${name} xmlns:w="x"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${name}>`
    assert.deepEqual(read(zip({ ...parts, 'word/_rels/document.xml.rels': relations, 'word/footnotes.xml': note('footnotes', 'as far as funds allow'), 'word/header1.xml': note('hdr', 'DRAFT') })).elsewhere, ['as far as funds allow', 'DRAFT'])
  })

  it('under another name of its main part is found by the relation that names it', () => {
    const { 'word/document.xml': main = '', 'word/_rels/document.xml.rels': relations = '', ...rest } = parts
    const moved = { ...rest, '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('word/document.xml', '/word/document2.xml'), 'word/document2.xml': main, 'word/_rels/document2.xml.rels': relations }
    const found = read(zip(moved))
    assert.deepEqual([found.paragraphs, found.footers], [['The level is measured.'], ['Page 1 of 1']])
  })

  it('that is no Word file, is cut or unpacks without end is refused with a code', () => {
    const whole = renderDocx(documentOf(BODY))
    for (const bytes of [new Uint8Array(), strToU8('%PDF-1.7'), zip({ 'a.txt': 'x' }), whole.subarray(0, whole.length / 2), zip({ ...parts, 'word/document.xml': '<w:p>' }), zip({ ...parts, 'word/document.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' })]) {
      assert.deepEqual(readDocx(bytes), { code: 'document-unreadable' })
    }
    const bomb = zipSync({ ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), 'word/document.xml': [new Uint8Array(80 * 1024 * 1024).fill(32), { level: 9 }] })
    assert.deepEqual(readDocx(bomb), { code: 'document-too-large' })
  })

  it('saved by LibreOffice says the same words', { skip: WITHOUT_WRITER }, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'alternat-docx-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'one.docx'), renderDocx(documentOf(BODY)))
    const { status, stderr } = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'one.docx')], { timeout: 120_000, encoding: 'utf8' })
    assert.equal(status, 0, stderr)
    assert.deepEqual(read(readFileSync(join(folder, 'out/one.docx'))).paragraphs, read(renderDocx(documentOf(BODY))).paragraphs)
  })
})
