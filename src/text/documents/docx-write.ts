// A document as a Word file (ECMA-376, Office Open XML, transitional). The same document gives the same
// bytes: no clock, no random identifiers, parts in one order. Styles are those that programs know as a title,
// a heading and a footer, so that screen readers and outlines find them; every run carries its language.

import { strToU8, zipSync } from 'fflate'
import { writableText } from '../exchange/xml-write.ts'
import { toTheSecond } from '../instant.ts'
import { stylesPart } from './docx-styles.ts'
import type { WordBlock, WordColumns, WordDocument, WordParagraph, WordPiece } from './word.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** Twentieths of a point: the sheet, and what is left of it between the margins. */
const SHEETS = { letter: { width: 12240, height: 15840 }, a4: { width: 11906, height: 16838 } } as const
const MARGIN = 1304

export function renderDocx(document: WordDocument): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES], ['_rels/.rels', PACKAGE_RELATIONSHIPS], ['docProps/core.xml', coreProperties(document)],
    ['word/document.xml', body(document)], ['word/_rels/document.xml.rels', DOCUMENT_RELATIONSHIPS], ['word/styles.xml', stylesPart(document.language)],
    ['word/settings.xml', SETTINGS], ['word/footer1.xml', `${HEAD}<w:ftr xmlns:w="${MAIN}">${document.footer.map(paragraph).join('')}</w:ftr>`],
  ]
  // A zip knows local time only: made from its own parts, the moment is the same in every zone.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(parts.map(([name, text]) => [name, [strToU8(text), { level: 6, mtime }]])))
}

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
  + `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>`
  + `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPE}.footer+xml"/></Types>`
const PACKAGE_RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`
  + `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
const DOCUMENT_RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${(['styles', 'settings', 'footer'] as const).map((kind, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${kind === 'footer' ? 'footer1' : kind}.xml"/>`).join('')}</Relationships>`
/** Of Word 2013 and later, so that it is not opened in a mode of compatibility. */
const SETTINGS = `${HEAD}<w:settings xmlns:w="${MAIN}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

function coreProperties({ title, author, identifier, language, dated }: WordDocument): string {
  const at = toTheSecond(dated)
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${text(title)}</dc:title><dc:creator>${text(author)}</dc:creator>${identifier === '' ? '' : `<dc:identifier>${text(identifier)}</dc:identifier>`}<dc:language>${text(language)}</dc:language>`
    + `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}

function body(document: WordDocument): string {
  const { width, height } = SHEETS[document.size]
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`
  return `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${document.body.map((one) => block(one, width - 2 * MARGIN)).join('')}${section}</w:body></w:document>`
}

function block(one: WordBlock, width: number): string {
  return 'rows' in one ? columns(one, width) : paragraph(one)
}

/** A table without lines; after it a paragraph, since two tables in a row would become one. */
function columns({ rows }: WordColumns, width: number): string {
  const count = Math.max(1, ...rows.map((cells) => cells.length))
  const each = Math.floor(width / count)
  const cell = (paragraphs: readonly WordParagraph[]) => `<w:tc><w:tcPr><w:tcW w:w="${each}" w:type="dxa"/></w:tcPr>${paragraphs.length === 0 ? '<w:p/>' : paragraphs.map(paragraph).join('')}</w:tc>`
  const row = (cells: readonly (readonly WordParagraph[])[]) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${Array.from({ length: count }, (_, index) => cell(cells[index] ?? [])).join('')}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${each * count}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="200" w:type="dxa"/></w:tblCellMar></w:tblPr>`
    + `<w:tblGrid>${`<w:gridCol w:w="${each}"/>`.repeat(count)}</w:tblGrid>${rows.map(row).join('')}</w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>`
}

function paragraph({ style, pieces }: WordParagraph): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${pieces.map(piece).join('')}</w:p>`
}

function piece(one: WordPiece): string {
  if ('field' in one) return `<w:fldSimple w:instr="${one.field === 'page' ? 'PAGE' : 'NUMPAGES'}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  const lines = one.text.split('\n').map((line) => `<w:t xml:space="preserve">${text(line)}</w:t>`).join('<w:br/>')
  return `<w:r><w:rPr><w:lang w:val="${text(one.language)}"/></w:rPr>${lines}</w:r>`
}

function text(value: string): string {
  return writableText(value).replaceAll('"', '&quot;')
}
