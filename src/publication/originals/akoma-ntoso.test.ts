import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { originalOf } from '../../dialogue/original.ts'
import type { CleanText } from '../../dialogue/clean-text.ts'
import { elementsIn, readXml } from '../../text/exchange/xml-read.ts'
import type { XmlElement } from '../../text/exchange/xml-read.ts'
import { agreedText, FACTS } from '../testing/originals.ts'
import { AKOMA_NTOSO, renderAkomaNtoso } from './akoma-ntoso.ts'

/**
 * What the schema of the standard (akomantoso30.xsd, 29 August 2018) says of the elements that are written here: the children of each as
 * a regular expression over their names, and the attributes that it requires. Written for these tests from the types named beside.
 */
const BLOCKS = '((p|block|container|longTitle|formula) )*'
const HIERARCHY = '((num|heading|subheading) )*((intro )?((section|paragraph|point) )*(wrapUp )?|content )'
const CORE = '(FRBRthis )(FRBRuri )+(FRBRalias )*(FRBRdate )+(FRBRauthor )+'
const CHILDREN: Readonly<Record<string, string>> = {
  akomaNtoso: 'statement ', statement: 'meta (preface )?(preamble )?mainBody (conclusions )?',
  meta: 'identification (lifecycle )*(references )*(proprietary )*', identification: 'FRBRWork FRBRExpression FRBRManifestation ',
  FRBRWork: `${CORE}FRBRcountry (FRBRsubtype )?(FRBRnumber )*(FRBRname )*(FRBRprescriptive )?(FRBRauthoritative )?`,
  FRBRExpression: `${CORE}(FRBRversionNumber )?(FRBRauthoritative )?(FRBRmasterExpression )?(FRBRlanguage )+(FRBRtranslation )*`, FRBRManifestation: `${CORE}(FRBRportion )?(FRBRformat )?`,
  lifecycle: '(eventRef )+', references: '((original|TLCPerson|TLCOrganization|TLCRole|TLCObject|TLCReference) )+',
  preface: BLOCKS, preamble: '((p|recitals) )+', recitals: '((num|heading) )*(recital )+', recital: '((num|heading) )*(p )+',
  mainBody: '((section|paragraph|point|p) )+', section: HIERARCHY, paragraph: HIERARCHY, point: HIERARCHY, intro: '(p )*', content: '(p )*', conclusions: '((p|container) )+',
  p: '((docTitle|organization|signature|br) )*', signature: '((person|role) )*', num: '', heading: '', docTitle: '', person: '', role: '', organization: '', br: '',
}
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  statement: ['name'], identification: ['source'], lifecycle: ['source'], references: ['source'], proprietary: ['source'], FRBRthis: ['value'], FRBRuri: ['value'], FRBRalias: ['value', 'name'], FRBRdate: ['date', 'name'], FRBRauthor: ['href'],
  FRBRcountry: ['value'], FRBRsubtype: ['value'], FRBRname: ['value'], FRBRformat: ['value'], FRBRlanguage: ['language'], FRBRmasterExpression: ['eId', 'href', 'showAs'], eventRef: ['date', 'source'],
  original: ['eId', 'href', 'showAs'], TLCPerson: ['eId', 'href', 'showAs'], TLCOrganization: ['eId', 'href', 'showAs'], TLCRole: ['eId', 'href', 'showAs'], TLCObject: ['eId', 'href', 'showAs'], TLCReference: ['eId', 'href', 'showAs', 'name'],
  recitals: ['eId'], recital: ['eId'], section: ['eId'], paragraph: ['eId'], point: ['eId'], intro: ['eId'], content: ['eId'], person: ['eId', 'refersTo'], role: ['eId', 'refersTo'], organization: ['eId', 'refersTo'],
}

function everyElement(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsIn(element).flatMap(everyElement)]
}

function assertFits(xml: string): XmlElement {
  const root = readXml(new TextEncoder().encode(xml))
  const all = everyElement(root).filter(({ uri }) => uri === AKOMA_NTOSO)
  for (const one of all) {
    if (one.name !== 'proprietary') assert.match(elementsIn(one).map(({ name }) => `${name} `).join(''), new RegExp(`^(${CHILDREN[one.name] ?? ''})$`), `children of ${one.name}`)
    for (const attribute of REQUIRED[one.name] ?? []) assert.ok(one.attributes.has(attribute), `${attribute} of ${one.name}`)
  }
  const ids = all.flatMap(({ attributes }) => attributes.get('eId') ?? [])
  assert.deepEqual(ids.filter((id, place) => ids.indexOf(id) !== place || /\s/.test(id)), [], 'eId')
  const named = all.flatMap(({ attributes }) => ['href', 'source', 'refersTo', 'as'].flatMap((name) => attributes.get(name) ?? [])).filter((reference) => reference.startsWith('#'))
  assert.deepEqual(named.filter((reference) => !ids.includes(reference.slice(1))), [], 'references')
  return root
}

const clean = agreedText()
const languages = ['en', 'es']
const render = (text: CleanText, party: string, language: string, words: Partial<typeof FACTS.words> = {}) => renderAkomaNtoso(originalOf(text, party, languages), { ...FACTS, words: { ...FACTS.words, ...words }, language, languages })
const find = (root: XmlElement, name: string) => everyElement(root).filter((one) => one.name === name)
const textOf = (element: XmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

describe('an original as Akoma Ntoso', () => {
  it('fits the schema, of every party and in every language, whatever stands in the text', () => {
    for (const party of ['MEX', 'USA']) for (const language of languages) assertFits(render(clean, party, language))
    const [first] = clean.clauses
    if (first === undefined) return assert.fail()
    const many = (forms: readonly (typeof first)['form'][]): CleanText => ({ ...clean, clauses: forms.map((form, index) => ({ ...first, clause: `clause/c${index}`, form, words: { en: `<&"'> ${index}\nsecond line`, es: 'ñ' } })) })
    for (const forms of [[], ['preamble'], ['heading'], ['heading', 'heading', 'point', 'point'], ['point', 'paragraph', 'point', 'preamble', 'point'], ['paragraph', 'heading', 'paragraph', 'point', 'heading', 'point']] as const) assertFits(render(many(forms), 'USA', 'en'))
    assertFits(render({ ...clean, signatories: [] }, 'MEX', 'es'))
  })

  it('is one work, of which every original in every language is an expression, and none is the master of another', () => {
    const files = ['MEX', 'USA'].flatMap((party) => languages.map((language) => assertFits(render(clean, party, language))))
    const uriOf = (root: XmlElement, level: string) => find(root, level).flatMap((one) => elementsIn(one, 'FRBRuri')).map(({ attributes }) => attributes.get('value'))[0]
    assert.equal(new Set(files.map((root) => uriOf(root, 'FRBRWork'))).size, 1)
    assert.equal(new Set(files.map((root) => uriOf(root, 'FRBRExpression'))).size, 4)
    for (const root of files) assert.equal(find(root, 'FRBRmasterExpression')[0]?.attributes.get('href'), '')
    assert.deepEqual(files.map((root) => find(root, 'FRBRlanguage')[0]?.attributes.get('language')), ['eng', 'spa', 'eng', 'spa'])
  })

  it('leads to the other languages of the same original', () => {
    const [en, es] = languages.map((language) => assertFits(render(clean, 'USA', language)))
    const own = (root: XmlElement | undefined) => find(root ?? assert.fail(), 'FRBRExpression').flatMap((one) => elementsIn(one, 'FRBRuri'))[0]?.attributes.get('value')
    const other = (root: XmlElement | undefined) => find(root ?? assert.fail(), 'TLCReference').map(({ attributes }) => attributes.get('href'))
    assert.deepEqual([other(en), other(es)], [[own(es)], [own(en)]])
  })

  it('holds the hash, the same in all, and the parties in the order of the original', () => {
    const [usa, mex] = ['USA', 'MEX'].map((party) => assertFits(render(clean, party, 'en')))
    const order = (root: XmlElement | undefined) => find(root ?? assert.fail(), 'organization').map(textOf)
    assert.deepEqual([order(usa), order(mex)], [['For the United States of America', 'For the United Mexican States'], ['For the United Mexican States', 'For the United States of America']])
    const hashes = [usa, mex].map((root) => find(root ?? assert.fail(), 'sha-256').map(textOf))
    assert.deepEqual(hashes[0], hashes[1])
    assert.match(textOf(find(usa ?? assert.fail(), 'docTitle')[0] ?? assert.fail()), /^Joint statement of the United States/)
  })

  it('numbers a clause as it is printed, names it alike in every language, and holds its words to the letter', () => {
    const [en, es] = languages.map((language) => assertFits(render(clean, 'USA', language)))
    const clauses = (root: XmlElement | undefined) => everyElement(root ?? assert.fail()).filter(({ attributes }) => attributes.has('wId')).map(({ attributes }) => [attributes.get('wId'), attributes.get('eId')])
    assert.deepEqual(clauses(en), clauses(es))
    assert.equal(clauses(en).length, clean.clauses.length)
    const south = (root: XmlElement | undefined) => textOf(everyElement(root ?? assert.fail()).find(({ attributes }) => attributes.get('wId') === 'clause_south') ?? assert.fail()).replace(/\s+/g, ' ').trim()
    assert.deepEqual([south(en), south(es)], ['b) at the southern weir & its gate <G>.', 'b) en la compuerta sur y su reja <G>.'])
  })

  it('says how far its words are and claims nothing more', () => {
    const xml = render(clean, 'USA', 'en', { state: 'released', from: '2027-03-31T18:00:00-06:00[America/Mexico_City]' })
    const root = assertFits(xml)
    assert.deepEqual([find(root, 'state').map(textOf), find(root, 'from').map(textOf)], [['released'], ['2027-03-31T18:00:00-06:00[America/Mexico_City]']])
    assert.doesNotMatch(xml, /FRBRprescriptive|FRBRauthoritative|<act|authentic/)
    assert.equal(xml, render(clean, 'USA', 'en', { state: 'released', from: '2027-03-31T18:00:00-06:00[America/Mexico_City]' }))
  })
})
