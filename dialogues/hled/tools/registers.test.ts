// The registers of this dialogue at work. Profiles, pairs of applications, counts and lists of firms here are
// exercises, made up for these tests; the entries are those that the record is founded with.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Differences } from '../../../src/dialogue/data/differences.ts'
import type { SettingsOf } from '../../../src/dialogue/items/instruments/index.ts'
import type { FieldValues } from '../../../src/dialogue/typed/field.ts'
import type { EntryContent } from '../../../src/dialogue/statements/index.ts'
import { toolContext } from '../../../src/instruments/testing/shelf.ts'
import { staleFromOf, titleOf } from '../../../src/instruments/register/entries.ts'
import type { RegisterEntry } from '../../../src/instruments/register/entries.ts'
import { matchesOf } from '../../../src/instruments/register/matching.ts'
import { changesBetween, listedEntries } from '../../../src/instruments/register/outside.ts'
import type { NumberedVintage } from '../../../src/instruments/datasets/vintages.ts'
import { changesTable } from '../../../src/instruments/register/tables.ts'
import { totalsOf } from '../../../src/instruments/register/totals.ts'
import { registerTool } from '../../../src/instruments/register/view.ts'
import { column, loadText, opened } from '../../../src/node/datasets/testing/engine.ts'
import type { JointTool } from '../joint-items.ts'
import { CAMPAIGN } from './campaign.ts'
import { CAMPUSES } from './campuses.ts'
import { CERTIFIED_FIRMS } from './certified-firms.ts'
import { TOOL_WORDS } from './index.ts'
import { MSME_DIRECTORY } from './msme-directory.ts'
import { PATENT_GRANT } from './patent-grant.ts'
import { realTable } from './testing/real-shelf.ts'

const settingsOf = ({ content }: JointTool) => content.settings as SettingsOf<'register'>
/** A month after the compilation. */
const TODAY = '2026-12-23'

function entriesIn(tool: JointTool, day = TODAY): readonly RegisterEntry[] {
  const settings = settingsOf(tool)
  return TOOL_WORDS.flatMap((word): readonly RegisterEntry[] => {
    if (word.type !== 'entry' || word.about !== tool.item) return []
    const { entry, values, rules, verified, sources, isExercise } = word.content
    const staleFrom = staleFromOf(verified, settings.staleAfterMonths)
    return [{ entry, party: word.party, title: titleOf(settings, values, entry), values, rules, verified, staleFrom, isStale: staleFrom !== null && day >= staleFrom, sources, isExercise, isPublic: true, statement: entry, made: null }]
  })
}

function matched(tool: JointTool, profile: FieldValues) {
  const settings = settingsOf(tool)
  assert.ok(settings.matching !== null)
  return matchesOf(settings.matching, entriesIn(tool), profile)
}

const US = { seat: 'USA', us_small: true, for_profit: true, company: true }
const MX = { seat: 'MEX', company: true }
/** What a firm says of itself, and what must come out: programmes that fit, and those that cannot be told. */
const PROFILES: readonly (readonly [profile: FieldValues, fits: string, open: string])[] = [
  [{}, '', 'sbdc wosb step export-express ewcp uspto-small-entity immex prosec drawback'],
  [{ seat: 'USA' }, 'sbdc', 'wosb step export-express ewcp uspto-small-entity'],
  [{ seat: 'MEX' }, '', 'wosb uspto-small-entity immex prosec drawback'],
  [{ ...US, years: 3, trade_costs: true, export_purpose: false, employees: 12, women_share: 0 }, 'sbdc step', 'uspto-small-entity'],
  [{ ...US, years: 0, trade_costs: true, export_purpose: true, employees: 12, women_share: 0 }, 'sbdc', 'uspto-small-entity'],
  [{ ...US, years: 1, trade_costs: true, export_purpose: true, employees: 12, women_share: 0 }, 'sbdc step export-express ewcp', 'uspto-small-entity'],
  [{ ...US, years: 5, trade_costs: false, export_purpose: true, employees: 12, women_share: 0 }, 'sbdc export-express ewcp', 'uspto-small-entity'],
  [{ ...US, us_small: false, years: 20, trade_costs: true, export_purpose: true, employees: 4000, women_share: 100, women_citizens_control: true }, 'sbdc', ''],
  [{ ...US, for_profit: false, years: 9, trade_costs: true, export_purpose: true, employees: 30, women_share: 20 }, 'sbdc step', 'uspto-small-entity'],
  [{ ...US, women_share: 51, women_citizens_control: true, years: 2, trade_costs: false, export_purpose: false, employees: 8, patent_owned_alone: false }, 'sbdc wosb', ''],
  [{ ...US, women_share: 50.9, women_citizens_control: true, years: 2, trade_costs: false, export_purpose: false, employees: 8, patent_owned_alone: false }, 'sbdc', ''],
  [{ ...US, women_share: 100, women_citizens_control: false, years: 2, trade_costs: false, export_purpose: false, employees: 8, patent_owned_alone: false }, 'sbdc', ''],
  [{ ...US, women_share: 100, years: 2, trade_costs: false, export_purpose: false, employees: 8, patent_owned_alone: false }, 'sbdc', 'wosb'],
  [{ ...US, women_share: 0, years: 2, trade_costs: false, export_purpose: false, employees: 500, patent_owned_alone: true }, 'sbdc uspto-small-entity', ''],
  [{ ...US, women_share: 0, years: 2, trade_costs: false, export_purpose: false, employees: 501, patent_owned_alone: true }, 'sbdc', ''],
  [{ ...US, women_share: 0, years: 2, trade_costs: false, export_purpose: true, patent_owned_alone: true }, 'sbdc export-express ewcp', 'uspto-small-entity'],
  [{ ...US, women_share: 0, trade_costs: true, export_purpose: true, employees: 900 }, 'sbdc', 'step export-express ewcp'],
  [{ seat: 'USA', us_small: true, years: 4, women_share: 0, trade_costs: true, export_purpose: true, employees: 900 }, 'sbdc step', 'export-express ewcp'],
  [{ ...MX, us_small: false, sector: 'industry', employees: 40, patent_owned_alone: true, exports_usd: 600_000, exports_share: 2, imports_inputs: true }, 'uspto-small-entity immex prosec drawback', ''],
  [{ ...MX, us_small: false, sector: 'industry', employees: 40, patent_owned_alone: false, exports_usd: 500_000, exports_share: 9.9, imports_inputs: true }, 'prosec drawback', ''],
  [{ ...MX, us_small: false, sector: 'industry', employees: 40, patent_owned_alone: false, exports_usd: 0, exports_share: 10, imports_inputs: false }, 'immex prosec', ''],
  [{ ...MX, us_small: false, sector: 'commerce', employees: 9, patent_owned_alone: false, exports_usd: 0, exports_share: 0, imports_inputs: false }, '', ''],
  [{ ...MX, us_small: false, sector: 'commerce', employees: 9, patent_owned_alone: false, exports_usd: 2_000_000, imports_inputs: false }, 'immex', ''],
  [{ ...MX, us_small: false, sector: 'services', employees: 9, patent_owned_alone: false, exports_share: 5, imports_inputs: false }, '', 'immex'],
  [{ seat: 'MEX', company: false, us_small: false, sector: 'industry', employees: 3, patent_owned_alone: true, exports_usd: 900_000, exports_share: 80, imports_inputs: true }, 'uspto-small-entity', ''],
  [{ seat: 'MEX', us_small: false, sector: 'industry', employees: 3, patent_owned_alone: true, exports_usd: 900_000, imports_inputs: true }, 'uspto-small-entity', 'immex prosec drawback'],
  [{ ...MX, us_small: false, women_share: 100, years: 5, sector: 'services', employees: 3, patent_owned_alone: false, exports_usd: 0, exports_share: 0, imports_inputs: false }, '', ''],
  [{ ...MX, us_small: true, women_share: 60, women_citizens_control: true, sector: 'services', employees: 3, patent_owned_alone: false, exports_usd: 0, exports_share: 0, imports_inputs: false }, 'wosb', ''],
  [{ ...MX, us_small: false, sector: 'industry', employees: 40, patent_owned_alone: false, exports_usd: 0, exports_share: 0 }, 'prosec', 'drawback'],
  [{ ...MX, us_small: false, employees: 40, patent_owned_alone: false, exports_usd: 0, exports_share: 0, imports_inputs: true }, 'drawback', 'prosec'],
]

describe('the directory of programmes', () => {
  it('30 firm profiles find the expected programmes with the rule shown', () => {
    assert.equal(PROFILES.length, 30)
    for (const [at, [profile, fits, open]] of PROFILES.entries()) {
      const found = matched(MSME_DIRECTORY, profile)
      const names = (matches: typeof found.fits) => matches.map(({ entry }) => entry.entry).sort().join(' ')
      const sorted = (text: string) => text.split(' ').sort().join(' ')
      assert.deepEqual([names(found.fits), names(found.cannotBeTold)], [sorted(fits), sorted(open)], `profile ${at + 1}`)
      for (const { entry, judged, verdict } of [...found.fits, ...found.cannotBeTold, ...found.fitsNot]) {
        assert.equal(judged.length, entry.rules.length, 'every rule is shown')
        assert.ok(judged.every(({ rule, by }) => rule.says.en !== undefined && rule.says.es !== undefined && by.length > 0), 'in both languages, with what decided it or is missing')
        if (verdict === 'broken') assert.ok(judged.some((one) => one.verdict === 'broken'), 'and one says why not')
      }
    }
  })

  it('what was last seen in 2024 is stale, and fits nobody', () => {
    const found = matched(MSME_DIRECTORY, { ...MX, women_share: 100, years: 10 })
    assert.deepEqual(found.stale.map(({ entry }) => entry), ['nafin-mujeres'])
    assert.ok(![...found.fits, ...found.cannotBeTold, ...found.fitsNot].some(({ entry }) => entry.entry === 'nafin-mujeres'))
    assert.deepEqual(entriesIn(MSME_DIRECTORY, '2024-04-01').find(({ entry }) => entry === 'nafin-mujeres')?.isStale, false)
  })

  it('women-owned firms of the two countries are never added', () => {
    const [one, two] = entriesIn(MSME_DIRECTORY).filter(({ entry }) => entry === 'wosb' || entry === 'nafin-mujeres')
    assert.ok(one !== undefined && two !== undefined)
    const counted = [one, two].map((entry, at) => ({ ...entry, values: { ...entry.values, women_owned_assisted: 100 + at, firms_contacted: 10 } }))
    const totals = totalsOf(settingsOf(MSME_DIRECTORY), counted, ['MEX', 'USA'])
    const women = totals.find(({ field }) => field.field === 'women_owned_assisted')
    assert.deepEqual([women?.sides.map(({ value }) => value), women?.all, women?.notAdded], [[101, 100], null, 'differs'])
    assert.ok(women?.concept?.definitions.every(({ says, sources }) => Object.keys(says).length === 2 && sources.length > 0))
    assert.equal(totals.find(({ field }) => field.field === 'firms_contacted')?.all, 20, 'what both count alike is added')
  })
})

const PAIR = { mx_pending: true, mx_priority: '2018-03-14', us_priority: '2018-03-14', us_granted: true, us_grant_day: '2020-06-02', request_day: '2021-02-01', claims_correspond: true, excluded_matter: false, observations_over: true, third_action_answered: false }
const without = (...names: readonly string[]): FieldValues => Object.fromEntries(Object.entries(PAIR).filter(([name]) => !names.includes(name)))
/** Facts of a pair, and by which rule each of the two ways comes out: `fits`, `not: rule`, `open: rule`. */
const PAIRS: readonly (readonly [facts: FieldValues, parallel: string, accelerated: string])[] = [
  [PAIR, 'fits', 'fits'],
  [{ ...PAIR, mx_priority: '2018-03-15' }, 'not: same-priority', 'not: same-priority'],
  [{ ...PAIR, us_granted: false, us_grant_day: null }, 'not: us-granted', 'not: us-granted'],
  [{ ...PAIR, us_grant_day: '2021-02-02' }, 'not: granted-before', 'not: granted-before'],
  [{ ...PAIR, us_grant_day: '2021-02-01' }, 'fits', 'fits'],
  [{ ...PAIR, mx_pending: false }, 'not: pending', 'not: pending'],
  [{ ...PAIR, claims_correspond: false }, 'fits', 'not: claims'],
  [{ ...PAIR, excluded_matter: true }, 'fits', 'not: excluded'],
  [{ ...PAIR, observations_over: false }, 'fits', 'not: opens'],
  [{ ...PAIR, third_action_answered: true }, 'fits', 'not: closes'],
  [{ ...PAIR, claims_correspond: false, excluded_matter: true }, 'fits', 'not: claims, excluded'],
  [{ ...PAIR, mx_priority: '2017-03-14', us_granted: false }, 'not: same-priority, us-granted', 'not: same-priority, us-granted'],
  [without('us_granted'), 'open: us-granted', 'open: us-granted'],
  [without('mx_priority'), 'open: same-priority', 'open: same-priority'],
  [without('request_day'), 'open: granted-before', 'open: granted-before'],
  [without('claims_correspond'), 'fits', 'open: claims'],
  [without('observations_over', 'third_action_answered'), 'fits', 'open: opens, closes'],
  [{ ...without('claims_correspond'), us_granted: false }, 'not: us-granted', 'not: us-granted'],
  [{}, 'open: pending, same-priority, us-granted, granted-before', 'open: pending, same-priority, us-granted, granted-before, claims, excluded, opens, closes'],
  [{ ...PAIR, mx_priority: '1999-12-31', us_priority: '1999-12-31', us_grant_day: '2001-01-01', request_day: '2023-11-13' }, 'fits', 'fits'],
]

describe('patents on the strength of a U.S. patent', () => {
  it('20 seeded pairs are classified correctly with the reason', () => {
    assert.equal(PAIRS.length, 20)
    for (const [at, [facts, ...expected]] of PAIRS.entries()) {
      const { fits, cannotBeTold, fitsNot } = matched(PATENT_GRANT, facts)
      const told = ['parallel-grant', 'accelerated-grant'].map((way) => {
        const match = [...fits, ...cannotBeTold, ...fitsNot].find(({ entry }) => entry.entry === way)
        const rules = (verdict: string) => match?.judged.filter((one) => one.verdict === verdict).map(({ rule }) => rule.rule).join(', ') ?? ''
        return match?.verdict === 'kept' ? 'fits' : match?.verdict === 'broken' ? `not: ${rules('broken')}` : `open: ${rules('unknown')}`
      })
      assert.deepEqual(told, expected, `pair ${at + 1}`)
    }
  })
})

describe('the campaign', () => {
  it('the campaign page separates reach from filings', () => {
    const settings = settingsOf(CAMPAIGN)
    const exercise = (party: string, values: FieldValues): RegisterEntry => ({ ...(entriesIn(CAMPAIGN)[0] ?? assert.fail()), party, values })
    const totals = totalsOf(settings, [exercise('USA', { people_reached: 300, firms_reached: 40, filings: 12, filings_women: 3 }), exercise('MEX', { people_reached: 500, firms_reached: 60, filings: 20, filings_women: 8 })], ['MEX', 'USA'])
    const of = (level: string) => totals.filter((one) => one.level === level).map(({ field, all }) => [field.field, all])
    assert.deepEqual(of('output'), [['people_reached', 800], ['firms_reached', null]])
    assert.deepEqual(of('outcome'), [['filings', 32], ['filings_women', null], ['filings_small', null]])
    assert.ok(!totals.some(({ all }) => all === 832), 'no number holds both')
  })
})

describe('lists of others', () => {
  it('all 315 campuses are entries, those with a place on the map', () => {
    const tool = registerTool(toolContext([realTable('conalep-campuses')]), settingsOf(CAMPUSES))
    assert.equal(tool.entries?.length, 315)
    assert.equal(tool.entries.filter(({ values }) => values.site !== null).length, 310)
    assert.deepEqual([tool.entries[0]?.title, tool.entries[0]?.verified, tool.entries[0]?.party], ['Prof. J. Refugio Esparza Reyes', '2026-11-23', 'MEX'])
  })

  it('a new list version yields added and removed companies exactly', async (t) => {
    const settings = settingsOf(CERTIFIED_FIRMS)
    assert.ok(settings.outside !== null)
    // An exercise of two versions, compared by the engine itself.
    const bench = opened(t)
    const columns = ['firm_id', 'firm', 'economy'].map((name) => column(name))
    const make = (target: string, ...rows: readonly string[]) => loadText(bench, `firm_id,firm,economy\n${rows.join('\n')}\n`, columns, { key: ['firm_id'], target: join(bench.folder, target) })
    await make('before', 'f1,Acme,US', 'f2,Boreal,US', 'f3,Cobalt,JP')
    await make('after', 'f1,Acme,US', 'f3,Cobalt Holdings,JP', 'f4,Delta,SG', 'f5,Boreal,US')
    const found = await bench.engine.do<'compare'>({ order: 'compare', before: join(bench.folder, 'before'), after: join(bench.folder, 'after'), key: [settings.outside.key], listed: 1000, target: null })
    const vintages = ['after', 'before'].map((file, at) => ({ number: 2 - at, file, content: { vintage: `2026-0${2 - at}`, rows: 4 } }) as unknown as NumberedVintage)
    const figures = { find: () => null, findDifferences: (before: string, after: string, key: readonly string[]) => (before === 'before' && after === 'after' && key.join() === 'firm_id' ? (found as Differences) : null) }
    const changes = changesBetween({ figures }, vintages, 1, 2, settings.outside)
    assert.ok(changes?.differences != null)
    assert.deepEqual([changes.differences.added, changes.differences.removed, changes.differences.changed], [2, 1, 1])
    assert.deepEqual(changesTable(changes, settings)?.rows, [
      ['removed', 'f2', 'Boreal', null, null], ['changed', 'f3', 'Cobalt', 'Cobalt Holdings', 'firm'], ['added', 'f4', null, 'Delta', null], ['added', 'f5', null, 'Boreal', null],
    ])
    assert.equal(changesBetween({ figures }, vintages, 2, 1, settings.outside), null)
  })

  it('of a list that nobody has stated nothing is shown', () => {
    const settings = settingsOf(CERTIFIED_FIRMS)
    assert.ok(settings.outside !== null)
    const { entries, note } = listedEntries(toolContext([]), settings, settings.outside, TODAY)
    assert.deepEqual([entries, note.state], [null, 'no-dataset'])
    assert.equal(registerTool(toolContext([]), settings).tables.length, 0)
  })
})

describe('what the record is founded with', () => {
  it('every entry has a source, and none is an exercise', () => {
    const words = TOOL_WORDS.filter((word) => word.type === 'entry')
    assert.ok(words.length > 0 && words.length <= 25)
    for (const { content } of words as readonly { readonly content: EntryContent }[]) {
      assert.ok(content.sources.length > 0, content.entry)
      assert.equal(content.isExercise, false)
    }
  })
})
