// The instruments of the supply chains on the real data: figures that both capitals know, and the gap of 2020.

import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { SettingsOf } from '../../../src/dialogue/items/instruments/index.ts'
import { instrumentContent } from '../../../src/dialogue/items/instrument.ts'
import { closureTool } from '../../../src/instruments/closure/view.ts'
import type { ClosureTool } from '../../../src/instruments/closure/view.ts'
import { solutionKey } from '../../../src/instruments/figure-key.ts'
import { goodsTool } from '../../../src/instruments/goods/view.ts'
import type { Parameters } from '../../../src/instruments/asking.ts'
import { toolContext } from '../../../src/instruments/testing/shelf.ts'
import { tradeTool } from '../../../src/instruments/trade/view.ts'
import { upstreamTool } from '../../../src/instruments/upstream/view.ts'
import { Solver } from '../../../src/node/solver/index.ts'
import { CLOSURE } from './closure.ts'
import { GOODS } from './goods.ts'
import { realTable } from './testing/real-shelf.ts'
import { TRADE } from './trade.ts'
import { UPSTREAM } from './upstream.ts'

const TOOLS = [TRADE, CLOSURE, UPSTREAM, GOODS]
const tables = new Map<string, ReturnType<typeof realTable>>()
const shelf = (...names: readonly string[]) => names.map((name) => { const table = tables.get(name) ?? realTable(name); tables.set(name, table); return table })
const billions = (value: number | undefined) => Math.round((value ?? NaN) / 1e8) / 10

const TRADE_TABLES = ['trade-annual-hs2', 'trade-monthly-group', 'trade-annual-mode', 'trade-texas-ports', 'trade-us-state', 'trade-mx-state-group', 'hs-chapters', 'mx-states']
const trade = (parameters: Parameters) => tradeTool(toolContext(shelf(...TRADE_TABLES), parameters), TRADE.content.settings as SettingsOf<'trade'>)
const upstream = (parameters: Parameters = {}) => upstreamTool(toolContext(shelf('use-table-2018', 'import-matrix-2020'), parameters), UPSTREAM.content.settings as SettingsOf<'upstream'>)
const goods = (parameters: Parameters = {}) => goodsTool(toolContext(shelf('environmental-goods', 'medical-device-goods', 'hs-2022', 'hs-chapters', 'trade-annual-hs2'), parameters), GOODS.content.settings as SettingsOf<'goods'>)

const solver = new Solver({ onSolved: () => {}, onFault: (error) => { throw error } })
after(() => solver.close())

async function closure(parameters: Parameters): Promise<ClosureTool> {
  const { figures, ...context } = toolContext(shelf('trade-texas-ports', 'border-crossings', 'ports-of-entry'), parameters)
  assert.ok(figures !== undefined)
  const keys = new Set<string>()
  const solve = (lp: string) => { keys.add(solutionKey(lp)); return solver.find(lp) }
  const tool = () => closureTool({ ...context, figures: { ...figures, solve } }, CLOSURE.content.settings as SettingsOf<'closure'>)
  if (tool().state === 'making') await solver.settled(keys)
  return tool()
}

describe('the instruments of the supply chains', () => {
  it('are what parties may sign', () => {
    for (const { item, content } of TOOLS) assert.deepEqual(instrumentContent.safeParse(content).error?.issues ?? [], [], item)
  })

  it('say everything in both languages', () => {
    for (const { item, content } of TOOLS) {
      const missing = [...JSON.stringify(content).matchAll(/\{"en":"[^"]*"\}|\{"es":"[^"]*"\}/g)].map(([one]) => one)
      assert.deepEqual(missing.filter((one) => !/^\{"en":"[a-z_0-9]+"\}$/.test(one)), [], item)
    }
  })
})

describe('trade between the United States and Mexico', () => {
  it('comes to the published figures of 2024', () => {
    const of = (direction: string) => trade({ cut: 'modes', direction, year: '2024' }).found?.concentration.whole
    assert.deepEqual([billions(of('us_export_to_mx')), billions(of('us_import_from_mx')), billions(of('all'))], [334, 505.9, 839.9])
  })

  it('comes to the same by chapter, group, mode and state of the United States', () => {
    for (const cut of ['chapters', 'groups', 'modes']) {
      const { found } = trade({ cut, year: '2024' })
      assert.equal(found?.concentration.whole, 839_891_957_628, cut)
      assert.equal(found.concentration.untold, 0, cut)
    }
    assert.ok((trade({ cut: 'us-states', year: '2024' }).found?.concentration.untoldPercent ?? 100) < 3)
  })

  it('has 331.2 billion dollars at Laredo, and tells that other ports are not told', () => {
    const { found } = trade({ cut: 'ports', year: '2024' })
    assert.equal(billions(found?.parts[0]?.value), 331.2)
    assert.equal(found?.titles[found.parts[0]?.code ?? '']?.en, 'Laredo')
    assert.ok((found?.concentration.untold ?? 0) > 200e9)
    assert.ok((found?.concentration.most ?? 0) > (found?.concentration.least ?? 0) + 100)
  })

  it('tells 258.3 of 334.0 billion by state of Mexico, the rest as not told, with its caveat', () => {
    const { found, cut, tables: shown } = trade({ cut: 'mx-states', year: '2024' })
    assert.deepEqual([found?.parts.length, billions(found?.concentration.whole), billions(found?.concentration.untold)], [31, 334, 75.8])
    assert.ok(cut.caveats.some((caveat) => /Nayarit/.test(caveat.en ?? '') && /Nayarit/.test(caveat.es ?? '')))
    assert.deepEqual(shown.find(({ name }) => name === 'parts')?.rows.at(-1)?.[0], 'not-told')
  })

  it('shows shares that are squared and added up to the index', () => {
    const { found, tables: shown } = trade({ cut: 'chapters', year: '2024' })
    const squares = shown.find(({ name }) => name === 'parts')?.rows.map((row) => Number(row[3])) ?? []
    assert.ok(Math.abs(squares.reduce((sum, one) => sum + one, 0) - (found?.concentration.least ?? 0)) < 1e-6)
  })

  it('tells exposure to a port by bounds that hold its assumption', () => {
    const { found, choice } = trade({ cut: 'us-states', year: '2024', port: '2304' })
    assert.equal(choice.port, '2304')
    assert.ok((found?.exposures?.length ?? 0) > 40)
    for (const { least, most, assumed, part } of found?.exposures ?? []) assert.ok(least <= assumed + 1 && assumed <= most + 1 && most <= part + 1)
  })

  it('says what of a question could not be used, and shows what it usually shows', () => {
    assert.deepEqual(trade({ cut: 'mx-states', direction: 'us_import_from_mx', year: '1912' }).problems, [{ parameter: 'direction', code: 'parameter-unknown' }, { parameter: 'year', code: 'parameter-unknown' }])
    assert.equal(trade({ cut: 'nothing' }).choice.cut, 'chapters')
  })

  it('has nothing to say while its tables are made', () => {
    const tool = tradeTool(toolContext(shelf('trade-annual-hs2'), { year: '1912' }, false), TRADE.content.settings as SettingsOf<'trade'>)
    assert.deepEqual([tool.found, tool.tables, tool.problems], [null, [], []])
    assert.ok(tool.notes.every(({ state }) => state === 'making' || state === 'no-dataset'))
  })
})

describe('Laredo closed for a week', () => {
  it('makes what waits from the value of the year and the trucks of the month', async () => {
    const { found, state } = await closure({ port: '2304', days: '7', from: '2024-05' })
    assert.equal(state, 'ready')
    // 174.5 billion by 3,026,632 trucks in 2024; 261,745 trucks in May.
    assert.equal(Math.round(found?.case.valuePerTruck ?? 0), 57_640)
    assert.equal(Math.round((found?.case.programme.arrivals ?? 0) * 31), 261_745)
    assert.ok((found?.outcome.rerouted ?? 0) > 0 && (found?.outcome.shortfall ?? 0) > 0)
    assert.ok(Math.abs((found?.outcome.rerouted ?? 0) + (found?.outcome.shortfall ?? 0) - (found?.outcome.arrivals ?? 0)) < 0.01)
  })

  it('costs no less the longer it lasts, and reroutes no less the more room there is', async () => {
    const { found } = await closure({ port: '2304', days: '7', from: '2024-05' })
    const of = (varied: string) => found?.variants.filter((one) => one.varied === varied) ?? []
    const costs = of('days').map(({ cost }) => cost)
    assert.deepEqual(costs, costs.toSorted((a, b) => a - b))
    const shares = of('capacity').map(({ reroutedPercent }) => reroutedPercent)
    assert.deepEqual(shares, shares.toSorted((a, b) => a - b))
  })

  it('is being made until its programme is solved', () => {
    const { figures, ...context } = toolContext(shelf('trade-texas-ports', 'border-crossings', 'ports-of-entry'))
    assert.ok(figures !== undefined)
    const { state, tables: shown, files } = closureTool({ ...context, figures: { ...figures, solve: () => null } }, CLOSURE.content.settings as SettingsOf<'closure'>)
    assert.deepEqual([state, shown, files], ['making', [], undefined])
  })

  it('can be taken away as a programme', async () => {
    const { files } = await closure({ port: '2304', days: '2' })
    assert.match(files?.[0]?.text ?? '', /^\\ Port 2304 closed for 2 days/)
  })

  it('says what cannot be closed, and too many days', async () => {
    assert.deepEqual((await closure({ port: '2604', days: '99' })).problems, [{ parameter: 'days', code: 'parameter-too-large' }, { parameter: 'port', code: 'parameter-unknown' }])
    assert.deepEqual((await closure({ from: '1990-01', waiting: 'much' })).problems.map(({ parameter, code }) => [parameter, code]), [['waiting', 'parameter-invalid'], ['from', 'parameter-too-small']])
  })

  it('says that nobody solves here where nobody does', () => {
    const tool = closureTool(toolContext(shelf('trade-texas-ports', 'border-crossings', 'ports-of-entry')), CLOSURE.content.settings as SettingsOf<'closure'>)
    assert.deepEqual([tool.state, tool.found], ['solver-unavailable', null])
  })
})

describe('the gap of spring 2020', () => {
  it('comes out first: electrical equipment supplies medical equipment and is not on the list', () => {
    const { found } = upstream()
    const [first] = found?.uncovered ?? []
    assert.deepEqual([first?.industry, first?.path?.industries, first?.against], ['335', ['335', '339'], 'whole'])
    assert.equal(Math.round((first?.directPercent ?? 0) * 100) / 100, 0.75)
    assert.equal(Math.round(first?.importedPercent ?? 0), 55)
  })

  it('is gone when 335 is put on the list, and when the list is that of the United States', () => {
    assert.ok(!upstream({ add: '335' }).found?.uncovered.some(({ industry }) => industry === '335'))
    assert.ok(!upstream({ list: 'cisa-2020' }).found?.uncovered.some(({ industry }) => industry === '335'))
  })

  it('is told at the level of classes: 33531, by way of ventilators, is gone with 33531', () => {
    assert.deepEqual(upstream().links.map(({ from, to, isGap, fromAgainst }) => [from, to, isGap, fromAgainst]), [['33531', '33911', true, true], ['33531', '334510', true, true]])
    assert.ok(upstream({ add: '33531' }).links.every(({ isGap }) => !isGap))
    assert.ok(upstream({ drop: '3391,334510' }).links.every(({ isGap }) => !isGap))
  })

  it('rests on a table whose value added is the published one, and whose parts make the whole', () => {
    const { found } = upstream()
    // BEA: 20,580,223 million dollars in 2018, rounded differently by nine.
    assert.equal(found?.valueAdded, 20_580_232)
    assert.equal(found.industries.length, 71)
    assert.ok(found.industries.every(({ industry }) => !/^(T|V|F0|Used|Other)/.test(industry)))
  })

  it('says what cannot be read of a question', () => {
    assert.deepEqual(upstream({ add: '335, Ab!', for: 'F010', least: '-1' }).problems.map(({ parameter }) => parameter), ['least', 'for', 'add'])
  })
})

describe('lists of goods', () => {
  it('have the codes of their names, and 13 numbers that are gone, 5 of them on the APEC list', () => {
    const totals = new Map(goods().found?.lists.map(({ list, totals: { codes, byFate } }) => [list, [codes, byFate['no-one-to-one']]]))
    assert.deepEqual([totals.get('apec-54')?.[0], totals.get('cleg-248')?.[0], totals.get('cleg-core-plus')?.[0], totals.get('medical-core')?.[0], totals.get('medical')?.[0]], [54, 248, 40, 32, 43])
    // Two more whose number stands and means less than before.
    assert.equal(totals.get('cleg-248')?.[1], 13 + 2)
    assert.equal(totals.get('apec-54')?.[1], 5 + 2)
  })

  it('have candidates for every code without one line, all of them lines of the edition', () => {
    const { found } = goods({ list: 'cleg-248', show: 'changed' })
    for (const { code, candidates } of found?.lines ?? []) {
      assert.ok(candidates.length > 0, code)
      for (const candidate of candidates) assert.ok(found?.titles[candidate] !== undefined, `${code} ${candidate}`)
    }
  })

  it('change their totals reproducibly with the list, and tell the difference', () => {
    const { found } = goods({ list: 'apec-54', compare: 'cleg-248' })
    assert.deepEqual([found?.difference?.shared.length, found?.difference?.added.length, found?.difference?.removed.length], [54, 0, 194])
    assert.deepEqual(goods({ list: 'apec-54' }).found?.totals, goods({ list: 'apec-54' }).found?.totals)
  })

  it('name chapters in Spanish too, and lines in English only', () => {
    const { found } = goods()
    assert.ok(found?.chapters.every(({ chapter }) => (found.chapterTitles[chapter]?.es ?? '') !== ''))
    assert.ok(Object.values(found?.titles ?? {}).every((title) => Object.keys(title).join() === 'en'))
  })
})
