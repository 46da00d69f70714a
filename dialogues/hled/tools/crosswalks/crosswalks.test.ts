// The crosswalks of the HLED: what is configured, what its links show, and, as exercises that no portal ever shows, how
// requirements and credentials are checked by two sides.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import jsonld from 'jsonld'
import { crosswalkIssues, linkIssues } from '../../../../src/dialogue/fit-crosswalk.ts'
import type { CrosswalkEntryContent } from '../../../../src/dialogue/items/index.ts'
import { crosswalkEntryContent, linkItem } from '../../../../src/dialogue/items/crosswalk-entry.ts'
import { instrumentContent } from '../../../../src/dialogue/items/instrument.ts'
import type { SettingsOf } from '../../../../src/dialogue/items/instruments/index.ts'
import { organisation, say } from '../../../../src/dialogue/testing/contents.ts'
import { change, confirms, review, sayReview } from '../../../../src/dialogue/testing/crosswalks.ts'
import { agree, founded, meet } from '../../../../src/dialogue/testing/table.ts'
import type { Seat } from '../../../../src/dialogue/testing/table.ts'
import { coveredBy, linksByCode } from '../../../../src/instruments/crosswalk/coverage.ts'
import { agreedLinks } from '../../../../src/instruments/crosswalk/links.ts'
import { ctdlProblems } from '../../../../src/instruments/crosswalk/testing/ctdl-terms.ts'
import { crosswalkTool } from '../../../../src/instruments/crosswalk/view.ts'
import { goodsTool } from '../../../../src/instruments/goods/view.ts'
import { toolContext } from '../../../../src/instruments/testing/shelf.ts'
import { upstreamTool } from '../../../../src/instruments/upstream/view.ts'
import type { JointTool } from '../../joint-items.ts'
import { MEXICO_MARCH } from '../essential-lists.ts'
import { GOODS } from '../goods.ts'
import { realTable } from '../testing/real-shelf.ts'
import { UPSTREAM } from '../upstream.ts'
import { CREDENTIAL_CROSSWALK } from './credentials.ts'
import { CROSSWALK_LINKS, CROSSWALKS } from './index.ts'
import { INDUSTRY_CROSSWALK, INDUSTRY_LINKS } from './industries.ts'
import { linesOf } from './lines.ts'
import { ARTICLES, PRIVACY_CROSSWALK, REQUIREMENTS } from './privacy.ts'

type Settings = SettingsOf<'crosswalk'>
const settingsOf = ({ content }: JointTool): Settings => { assert.ok(content.settings.instrument === 'crosswalk'); return content.settings }

/** Two sides that have agreed on a crosswalk; nothing of the HLED but its lists. */
function atTable(tool: JointTool, settings: Settings): readonly [Seat, Seat] {
  const content = { ...tool.content, elements: [], settings }
  const [mex = assert.fail(), usa = assert.fail()] = founded(['MEX', 'USA'], [
    ...['MEX', 'USA'].map((party) => ({ item: `organisation/${party}`, base: null, content: organisation(party) as never })), { item: tool.item, base: null, content: content as never },
  ])
  return [mex, usa]
}

function exerciseLink(tool: JointTool, settings: Settings, first: string | null, second: string | null, relation: CrosswalkEntryContent['relation']): CrosswalkEntryContent {
  return { crosswalk: tool.item, first, second, relation, confidence: 'medium', note: say('Exercise: nobody has assessed this.'), evidence: [{ url: 'https://example.org/exercise', note: say('Exercise') }], versions: { first: settings.first.version, second: settings.second.version } }
}

const show = (seat: Seat, tool: JointTool, settings: Settings, parameters = {}) => crosswalkTool({ ...seat.context(), parameters, item: tool.item }, settings)

describe('the crosswalks that are configured', () => {
  it('are what parties may sign, and hold together', () => {
    for (const tool of CROSSWALKS) {
      assert.deepEqual(instrumentContent.safeParse(tool.content).error?.issues ?? [], [], tool.item)
      assert.deepEqual(crosswalkIssues(settingsOf(tool)), [], tool.item)
    }
  })

  it('have links that fit them, each with evidence and none twice', () => {
    const find = (item: string) => CROSSWALKS.find((tool) => tool.item === item)?.content
    for (const { item, content } of CROSSWALK_LINKS) {
      assert.deepEqual(crosswalkEntryContent.safeParse(content).error?.issues ?? [], [], item)
      assert.deepEqual(linkIssues(item, content, find), [], item)
    }
    assert.equal(new Set(CROSSWALK_LINKS.map(({ item }) => item)).size, CROSSWALK_LINKS.length)
  })

  it('say everything in both languages, and that neither government has agreed to what is compiled', () => {
    for (const tool of CROSSWALKS) {
      const lone = [...JSON.stringify(tool.content).matchAll(/\{"(?:en|es)":"[^"]*"\}/g)].map(([one]) => one)
      assert.deepEqual(lone, [], tool.item)
    }
    assert.match(JSON.stringify(INDUSTRY_CROSSWALK.content.caveats), /agreed by neither government/)
  })
})

describe('I.1: classes of the essential lists', () => {
  const settings = settingsOf(INDUSTRY_CROSSWALK)
  const linkOf = (first: string) => INDUSTRY_LINKS.filter(({ content }) => content.first === first).map(({ content }) => [content.relation, content.second])

  it('electric motors, NAICS/SCIAN 33531, come out as the supplier gap with its path to ventilators', () => {
    assert.deepEqual(linkOf('33531'), [['same', '33531'], ['broader', '335311']])
    assert.deepEqual(linkOf('335312'), [['narrower', '33531']])
    const { found, links } = upstreamTool(toolContext(['use-table-2018', 'import-matrix-2020'].map(realTable), { list: MEXICO_MARCH.list }), UPSTREAM.content.settings as SettingsOf<'upstream'>)
    const [first] = found?.uncovered ?? []
    assert.deepEqual([first?.industry, first?.path?.industries], ['335', ['335', '339']], 'its industry is on no Mexican list')
    assert.deepEqual(links.filter(({ isGap }) => isGap).map(({ from, to }) => [from, to]), [['33531', '33911'], ['33531', '334510']], 'to ventilators, by either of their classes')
    assert.deepEqual(linkOf('334510'), [['narrower', '33451']])
  })

  it('are the same to the fifth digit, with the exceptions that the agreement names', () => {
    assert.deepEqual([linkOf('3391'), linkOf('44-45'), linkOf('92'), linkOf('5622')], [[['same', '3391']], [['same', '46']], [['same', '93']], [['narrower', '562']]])
    // Retail stands apart: below the sector nothing is called the same.
    for (const code of ['444', '445', '446', '447', '452']) assert.deepEqual(linkOf(code), [['narrower', '46']])
    // What no source at hand shows is not linked.
    for (const code of ['2211', '2212', '2213', '515', '517', '5111', '5415']) assert.deepEqual(linkOf(code), [])
  })

  it('are agreed, not reviewed, and marked once a later edition is held', () => {
    const [mex, usa] = atTable(INDUSTRY_CROSSWALK, settings)
    agree([mex, usa], INDUSTRY_LINKS.map(({ content }) => change(mex, content)))
    const now = show(mex, INDUSTRY_CROSSWALK, settings)
    assert.equal(now.found?.links.agreed, INDUSTRY_LINKS.length)
    assert.equal(now.found?.links.outdated, 0)
    assert.equal(show(mex, INDUSTRY_CROSSWALK, { ...settings, second: { ...settings.second, version: '2023' } }).found?.links.outdated, INDUSTRY_LINKS.length)
  })
})

describe('I.2: goods', () => {
  const goods = (parameters: Readonly<Record<string, string>>) => goodsTool(toolContext(['environmental-goods', 'medical-device-goods', 'hs-2022', 'hs-chapters', 'trade-annual-hs2'].map(realTable), parameters), GOODS.content.settings as SettingsOf<'goods'>)

  it('for 54 HS-6 codes both national lines resolve, or the tool says "no one-to-one line" and shows candidates; changing the list version changes totals reproducibly', () => {
    const { found, settings } = goods({ list: 'apec-54' })
    assert.equal(found?.lines.length, 54)
    // Lines of eight and ten digits of neither country are at hand: no code is told to have one, and the page says where they are told.
    for (const { fate, candidates, basis } of found.lines) {
      if (fate === 'no-one-to-one') assert.ok(candidates.length > 0 && basis !== null)
      else assert.deepEqual([fate, basis], ['number-in-use', 'by-number'])
    }
    assert.ok(found.lines.some(({ fate }) => fate === 'no-one-to-one'))
    assert.deepEqual(settings.official.slice(0, 2).map(({ source }) => source.url), ['https://hts.usitc.gov/', 'https://www.snice.gob.mx/'])
    const totals = (list: string) => goods({ list }).found?.totals
    assert.notDeepEqual(totals('apec-54'), totals('cleg-248'))
    for (const list of ['apec-54', 'cleg-248', 'medical-core']) assert.deepEqual(totals(list), totals(list))
  })
})

describe('III.3: requirements and law', () => {
  const settings = settingsOf(PRIVACY_CROSSWALK)
  const requirements = REQUIREMENTS.lines.filter(({ code }) => /^\d+$/.test(code)).map(({ code }) => code)

  it('holds the fifty requirements of the programme in their eight groups, and no link that nobody has made', () => {
    assert.deepEqual(requirements, Array.from({ length: 50 }, (_, at) => String(at + 1)))
    assert.equal(REQUIREMENTS.lines.filter(({ under }) => under === null).length, 8)
    assert.equal(CROSSWALK_LINKS.filter(({ content }) => content.crosswalk === PRIVACY_CROSSWALK.item).length, 0)
  })

  it('covers all 50 programme requirements with yes, partly or no and an article, once both sides have signed and confirmed', () => {
    const [mex, usa] = atTable(PRIVACY_CROSSWALK, settings)
    // An exercise: the article follows from the number, and from nothing else.
    const articles = ARTICLES.lines.map(({ code }) => code)
    const relations = ['narrower', 'overlaps', 'none', 'same', 'broader'] as const
    const links = requirements.map((code, at) => { const relation = relations[at % relations.length] ?? 'none'; return exerciseLink(PRIVACY_CROSSWALK, settings, code, relation === 'none' ? null : (articles[at % articles.length] ?? ''), relation) })
    const proposal = agree([mex, usa], links.map((content) => change(mex, content)))
    const before = show(mex, PRIVACY_CROSSWALK, settings).found?.figures.first.counts
    assert.deepEqual(before, { whole: 0, unconfirmed: 20, part: 20, not: 10, open: 0 }, 'nothing is ticked off before it is confirmed')
    const items = links.map(({ crosswalk, first, second }) => linkItem(crosswalk, first, second))
    for (const seat of [mex, usa]) sayReview(seat, review(seat.party, proposal.hash, confirms(...items)))
    meet([mex, usa])
    const { found } = show(mex, PRIVACY_CROSSWALK, settings)
    assert.deepEqual(found?.figures.first.counts, { whole: 20, unconfirmed: 0, part: 20, not: 10, open: 0 })
    for (const { line, covered, links: shown } of found.rows) {
      if (!/^\d+$/.test(line.code)) continue
      assert.ok(covered === 'whole' || covered === 'part' ? shown[0]?.other?.line != null : covered === 'not', line.code)
    }
    assert.deepEqual(found.rows.filter(({ links: shown }) => shown.some(({ word }) => word === 'same')).length, 10)
  })
})

describe('IV.3: credentials of technicians', () => {
  // An exercise: standards that no register has, beside the tasks and skills of O*NET.
  const base = settingsOf(CREDENTIAL_CROSSWALK)
  const standards = Array.from({ length: 13 }, (_, at) => `EX-${at + 1}`)
  const settings: Settings = { ...base, first: { ...base.first, lines: linesOf(...standards.map((code) => [code, `Exercise ${code}`, `Ejercicio ${code}`] as const)) } }
  const asked = base.uses.flatMap(({ asks }) => asks)
  const relations = ['same', 'broader', 'narrower', 'overlaps'] as const
  const pairs = Array.from({ length: 25 }, (_, at) => exerciseLink(CREDENTIAL_CROSSWALK, settings, standards[at % standards.length] ?? '', [...asked, '2.B.3.k', '2.B.3.l'][(at * 7) % 18] ?? '', relations[at % 4] ?? 'same'))
  const items = pairs.map(({ crosswalk, first, second }) => linkItem(crosswalk, first, second))

  it('25 reviewed pairs for semiconductor and medical-device technicians: evidence and two reviewers on every link, asymmetry, no "equivalent" without both sign-offs, CTDL JSON-LD that validates', async () => {
    assert.equal(new Set(items).size, 25)
    const [mex, usa] = atTable(CREDENTIAL_CROSSWALK, settings)
    const proposal = mex.propose(pairs.map((content) => change(mex, content)), 'public')
    const equivalents = () => { meet([mex, usa]); return [mex, usa].map((seat) => show(seat, CREDENTIAL_CROSSWALK, settings).found?.rows.flatMap(({ links }) => links.filter(({ word }) => word === 'same')).length) }
    assert.deepEqual(equivalents(), [0, 0])
    sayReview(usa, review('USA', proposal.hash, confirms(...items)))
    assert.deepEqual(equivalents(), [0, 0])
    usa.do({ name: 'sign', proposal: proposal.hash })
    assert.deepEqual(equivalents(), [0, 0], 'signed by both, checked by one')
    sayReview(mex, review('MEX', proposal.hash, confirms(...items)))
    const same = pairs.filter(({ relation }) => relation === 'same').length
    assert.deepEqual(equivalents(), [same, same])

    const links = agreedLinks(usa.projection, CREDENTIAL_CROSSWALK.item, settings)
    assert.equal(links.length, 25)
    for (const { content, reviews, state } of links) {
      assert.ok(content.evidence.length > 0)
      assert.deepEqual([reviews.map(({ party }) => party), state], [['MEX', 'USA'], 'confirmed'])
    }
    const broader = links.find(({ content }) => content.relation === 'broader') ?? assert.fail()
    assert.deepEqual([coveredBy('second', [broader]), coveredBy('first', [broader])], ['whole', 'part'], 'A covers B, and B does not cover A')

    const file = show(usa, CREDENTIAL_CROSSWALK, settings).files?.[0] ?? assert.fail()
    const graph = await jsonld.expand(JSON.parse(file.text), { documentLoader: () => Promise.reject(new Error('asks the network')) })
    assert.deepEqual(ctdlProblems(graph as never), [])
    assert.ok(graph.some((node) => (node as { '@id'?: string })['@id']?.startsWith('https://www.onetcenter.org/ctdlasn/resources/') === true), 'skills by the addresses of O*NET')
  })

  it('lists for each occupation what is covered, in part and not, and counts every task once', () => {
    const [mex, usa] = atTable(CREDENTIAL_CROSSWALK, settings)
    const proposal = agree([mex, usa], pairs.map((content) => change(mex, content)))
    for (const seat of [mex, usa]) sayReview(seat, review(seat.party, proposal.hash, confirms(...items)))
    meet([mex, usa])
    const byCode = linksByCode('second', agreedLinks(mex.projection, CREDENTIAL_CROSSWALK.item, settings))
    for (const { use, asked: told, counts } of show(mex, CREDENTIAL_CROSSWALK, settings).found?.gaps ?? assert.fail()) {
      assert.equal(told.length, 8, use)
      assert.equal(Object.values(counts).reduce((sum, one) => sum + one, 0), 8)
      for (const { code, covered } of told) assert.equal(covered, coveredBy('second', byCode.get(code) ?? []))
    }
  })

  it('is public without a single pair: nobody has reviewed any', () => {
    assert.equal(CROSSWALK_LINKS.filter(({ content }) => content.crosswalk === CREDENTIAL_CROSSWALK.item).length, 0)
  })
})
