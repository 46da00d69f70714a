// The styles of a Word file (ECMA-376 part 1, 17.7), under the names by which every program knows them.

import type { LanguageTag } from '../bilingual.ts'
import type { WordStyle } from './word.ts'

interface Look {
  readonly name: string
  /** Properties of paragraphs and of runs, in the order of the schema. */
  readonly paragraph: string
  readonly run: string
}

const space = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`

const LOOKS: { readonly [S in Exclude<WordStyle, 'Normal'>]: Look } = {
  Title: { name: 'Title', paragraph: `${space(0, 240)}<w:jc w:val="center"/>`, run: `<w:b/>${size(32)}` },
  Heading1: { name: 'heading 1', paragraph: `<w:keepNext/>${space(280, 120)}<w:outlineLvl w:val="0"/>`, run: `<w:b/>${size(26)}` },
  Heading2: { name: 'heading 2', paragraph: `<w:keepNext/>${space(240, 80)}<w:outlineLvl w:val="1"/>`, run: `<w:b/>${size(23)}` },
  Heading3: { name: 'heading 3', paragraph: `<w:keepNext/>${space(180, 60)}<w:outlineLvl w:val="2"/>`, run: `<w:b/>${size(21)}` },
  Preamble: { name: 'Preamble', paragraph: space(0, 160), run: '' },
  Point: { name: 'Point', paragraph: `${space(0, 120)}<w:ind w:left="567"/>`, run: '' },
  Notice: { name: 'Notice', paragraph: `<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="9C3D10"/><w:bottom w:val="single" w:sz="8" w:space="4" w:color="9C3D10"/></w:pBdr>${space(0, 240)}`, run: '<w:b/><w:color w:val="9C3D10"/>' },
  Party: { name: 'Party', paragraph: `<w:keepNext/>${space(80, 40)}`, run: '<w:b/>' },
  Signature: { name: 'Signature', paragraph: `<w:keepLines/>${space(0, 40)}`, run: '' },
  Line: { name: 'Signature line', paragraph: `<w:keepNext/>${space(1000, 40)}`, run: size(16) },
  Footer: { name: 'footer', paragraph: space(0, 0), run: size(15) },
}

/** `language`: of whatever names none of its own. */
export function stylesPart(language: LanguageTag): string {
  const styles = Object.entries(LOOKS).map(([id, { name, paragraph, run }]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${id === 'Title' || id.startsWith('Heading') ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`)
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>'
    + `${size(22)}<w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${space(0, 160)}</w:pPr></w:pPrDefault></w:docDefaults>`
    + `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${styles.join('')}</w:styles>`
}
