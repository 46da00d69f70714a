// The linked data of a crosswalk, against JSON-LD itself and against the terms of CTDL and CTDL-ASN that it uses.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import jsonld from 'jsonld'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { change, confirms, CROSSWALK, crosswalkSettings, link, linkNamed, review, sayReview, withCrosswalk } from '../../dialogue/testing/crosswalks.ts'
import { say } from '../../dialogue/testing/contents.ts'
import { agree, meet } from '../../dialogue/testing/table.ts'
import { ctdlProblems } from './testing/ctdl-terms.ts'
import type { ExpandedNode } from './testing/ctdl-terms.ts'
import { crosswalkTool } from './view.ts'

const ASN = 'https://purl.org/ctdlasn/terms/'
const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const ADDRESS = 'https://example.org/resources/b1'

const base = crosswalkSettings()
assert.ok(base.second.lines.from === 'here')
const settings: SettingsOf<'crosswalk'> = { ...base, second: { ...base.second, lines: { from: 'here', lines: base.second.lines.lines.map((line) => (line.code === 'B1' ? { ...line, address: ADDRESS } : line)) } } }
const LINKS = [link('A1', 'B1', 'same'), link('A2', 'B2', 'broader'), link('A3', 'B3', 'narrower'), link('A3', 'B4', 'overlaps'), link('A4', null, 'none'), link('A4', 'B4', 'same')]

async function graphOf(reviewed: readonly typeof LINKS[number][]): Promise<readonly ExpandedNode[]> {
  const [mex, usa] = withCrosswalk(settings)
  assert.ok(mex !== undefined && usa !== undefined)
  const proposal = agree([mex, usa], LINKS.map((content) => change(mex, content)))
  if (reviewed.length > 0) for (const seat of [mex, usa]) sayReview(seat, review(seat.party, proposal.hash, confirms(...reviewed.map(linkNamed))))
  meet([mex, usa])
  const [file] = crosswalkTool({ ...mex.context(), parameters: {}, item: CROSSWALK }, settings).files ?? []
  assert.ok(file?.extension === 'jsonld')
  const refuse = (url: string): Promise<never> => Promise.reject(new Error(`asks the network for ${url}`))
  return (await jsonld.expand(JSON.parse(file.text), { documentLoader: refuse })) as unknown as readonly ExpandedNode[]
}

const competency = (graph: readonly ExpandedNode[], code: string) => graph.find((node) => (node[`${ASN}codedNotation`] as readonly { '@value': string }[] | undefined)?.[0]?.['@value'] === code)
const named = (node: ExpandedNode | undefined, property: string) => ((node?.[property] ?? []) as readonly { '@id': string }[]).map((one) => one['@id'])

describe('the linked data of a crosswalk of credentials', () => {
  it('expands as JSON-LD without any network, and uses terms of CTDL-ASN where they belong', async () => {
    const graph = await graphOf(LINKS)
    assert.deepEqual(ctdlProblems(graph), [])
    assert.equal(graph.filter((node) => node['@type']?.includes(`${ASN}CompetencyFramework`)).length, 2)
  })

  it('says each alignment from both sides, turned round, with the match of SKOS', async () => {
    const graph = await graphOf(LINKS)
    const id = (code: string) => competency(graph, code)?.['@id'] ?? assert.fail(code)
    assert.equal(id('B1'), ADDRESS)
    const told = (code: string) => ['exact', 'broad', 'narrow', 'minor'].map((kind) => named(competency(graph, code), `${ASN}${kind}Alignment`))
    assert.deepEqual(told('A1'), [[ADDRESS], [], [], []])
    assert.deepEqual(told('B1'), [[id('A1')], [], [], []])
    assert.deepEqual([told('A2'), told('B2')], [[[], [], [id('B2')], []], [[], [id('A2')], [], []]])
    assert.deepEqual([told('A3'), told('B3')], [[[], [id('B3')], [], [id('B4')]], [[], [], [id('A3')], []]])
    for (const [match, alignment] of [['exact', 'exact'], ['broad', 'broad'], ['narrow', 'narrow'], ['related', 'minor']]) for (const code of ['A1', 'A2', 'A3', 'B4']) assert.deepEqual(named(competency(graph, code), `${SKOS}${match ?? ''}Match`), named(competency(graph, code), `${ASN}${alignment ?? ''}Alignment`))
  })

  it('leaves out what is not confirmed by both sides, and says nothing of what has no counterpart', async () => {
    const graph = await graphOf([LINKS[1] ?? assert.fail()])
    assert.ok(!JSON.stringify(graph).includes('exactAlignment'))
    assert.equal(competency(graph, 'A1'), undefined)
    assert.ok(competency(graph, 'A2') !== undefined)
    // Asked for by an occupation, and therefore there, with no alignment.
    assert.deepEqual(named(competency(graph, 'B1'), `${ASN}exactAlignment`), [])
    assert.ok(!JSON.stringify(await graphOf([])).includes('Alignment"'))
  })

  it('tells which occupation asks for a competency', async () => {
    const graph = await graphOf([])
    const types = competency(graph, 'B2')?.['https://purl.org/ctdl/terms/occupationType'] as readonly ExpandedNode[] | undefined
    assert.deepEqual(named(types?.[0], 'https://purl.org/ctdl/terms/targetNode'), ['https://example.org/ferry'])
    assert.equal(competency(graph, 'B4'), undefined)
  })

  it('is checked: a term that does not exist, a value of the wrong kind, a place where it does not belong', async () => {
    const graph = await graphOf(LINKS)
    const [first = assert.fail(), ...more] = graph
    assert.deepEqual(ctdlProblems([{ ...first, [`${ASN}exactlyAlignment`]: [{ '@value': 'x' }] }, ...more]).length, 1)
    assert.deepEqual(ctdlProblems([{ ...first, [`${ASN}competencyText`]: [{ '@value': 'x', '@language': 'en' }] }, ...more]).length, 1)
    const text = competency(graph, 'A1') ?? assert.fail()
    assert.deepEqual(ctdlProblems([{ ...text, [`${ASN}exactAlignment`]: [{ '@value': 'B1' }] }]).length, 1)
    assert.deepEqual(ctdlProblems([{ '@id': '_:x', '@type': [`${ASN}Competency`] }]).length, 2)
  })

  it('is there for credentials only', () => {
    const [mex] = withCrosswalk({ words: 'codes' })
    assert.equal(crosswalkTool({ ...(mex ?? assert.fail()).context(), parameters: {}, item: CROSSWALK }, crosswalkSettings({ words: 'codes', first: { ...base.first, title: say('Other') } })).files, undefined)
  })
})
