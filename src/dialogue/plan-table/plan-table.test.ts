import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ItemChange } from '../../record/index.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { cellText } from '../../text/sheets/cell.ts'
import { renderCsv } from '../../text/sheets/csv-write.ts'
import { renderXlsx } from '../../text/sheets/xlsx-write.ts'
import { element, organisation, plan, say } from '../testing/contents.ts'
import { founded } from '../testing/table.ts'
import type { Seat } from '../testing/table.ts'
import type { ElementContent } from '../items/index.ts'
import { columnsFor, comparable, headerIndex, headerOf } from './columns.ts'
import { importPlan, planBaseOf, readSheets, renderPlanRows, renderPlanSheets } from './index.ts'
import type { DateOrder, PlanBase, PlanImport } from './index.ts'
import { escapedLine, linesOf, plainLine } from './lines.ts'

const added = (item: string, content: object): ItemChange => ({ item, base: null, content: content as NonNullable<ItemChange['content']> })

function seat(elements: readonly ItemChange[] = [], languages: readonly string[] = ['en', 'es'], levels?: readonly string[]): Seat {
  const all = [
    added('plan/p', plan({}, languages)), added('organisation/WO', organisation('A', { name: say('Water Office', languages) })),
    added('organisation/FO', organisation('B', { name: say('Forest Office', languages), acronym: 'FO' })),
    added('body/wg', { name: say('Working group', languages), purpose: say('It works', languages), relation: say('Under it', languages), since: null, until: null, participants: [], wording: {}, note: null, sources: [] }),
    ...elements,
  ]
  const [first] = founded(['A', 'B'], all, { languages, ...(levels === undefined ? {} : { levels }) })
  return first ?? assert.fail()
}

const PLAN = [
  added('element/1', element('plan/p', 'pillar', '1')),
  added('element/1.1', element('element/1', 'initiative', '1.1', { owners: ['organisation/WO', 'organisation/FO'], body: 'body/wg', aim: say('Clean water'), start: '2026', due: '2027-01-31' })),
  added('element/1.1.a', element('element/1.1', 'activity', '1.1.a', {
    start: '2026-03', due: '2027-03-31', target: { value: -12.5, unit: say('wells'), nature: 'target' }, basis: say('=Announced'), note: say('Two\nlines'), wording: { en: 'official' },
    variants: [{ language: 'es', text: 'Pozos' }, { language: 'en', text: 'Wells\nmore' }, { language: 'es', text: 'Otros' }],
    sources: [{ url: null, note: say('Nowhere') }, { url: 'https://example.org/a', note: null }, { url: 'https://example.org/b', note: say('b') }],
  })),
]

function baseOf(one: Seat): PlanBase {
  return planBaseOf(one.context()) ?? assert.fail('no plan')
}

/** What a CSV of these lines would change. */
function imported(base: PlanBase, csv: string, dates: DateOrder = 'iso'): PlanImport {
  const read = readSheets(Buffer.from(csv), 'plan.csv', 'utf-8')
  assert.ok('sheets' in read, JSON.stringify(read))
  return importPlan(read.sheets, base, dates)
}

const told = ({ problems }: PlanImport) => problems.map(({ cell, code }) => `${cell} ${code}`)
const contentOf = (result: PlanImport, item: string) => result.changes.find((change) => change.item === item)?.content as unknown as ElementContent

describe('the plan in force, exported and imported again', () => {
  for (const reader of LANGUAGES) {
    it(`changes nothing, as a workbook and as CSV with every delimiter (${reader})`, () => {
      const base = baseOf(seat(PLAN))
      const files = [renderXlsx(renderPlanSheets(base, reader, false)), ...([',', ';', '\t'] as const).map((delimiter) => Buffer.from(renderCsv(renderPlanRows(base, reader, false), delimiter)))]
      for (const bytes of files) {
        const read = readSheets(bytes, 'plan.csv', 'utf-8')
        assert.ok('sheets' in read)
        const { problems, warnings, changes, unchanged, absent, ends } = importPlan(read.sheets, base, 'iso')
        assert.deepEqual({ problems, warnings, changes, unchanged, absent, ends }, { problems: [], warnings: [], changes: [], unchanged: 3, absent: [], ends: [] })
      }
    })
  }

  it('changes nothing in a dialogue of other languages and levels', () => {
    const languages = ['en', 'es', 'fr']
    const elements = [added('element/A', element('plan/p', 'goal', 'A', { aim: say('But', languages) }, languages)), added('element/A-1', element('element/A', 'task', 'A-1', {}, languages))]
    const base = baseOf(seat(elements, languages, ['goal', 'task']))
    const result = imported(base, renderCsv(renderPlanRows(base, 'es', false)))
    assert.deepEqual([result.problems, result.warnings, result.changes, result.unchanged], [[], [], [], 2])
  })

  it('changes nothing whatever the texts, notes and variants hold', () => {
    const text = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'ñ', '=', '-', "'", ';', ',', '"', '\\', 'n', '\n', ' ', '|', '_x0041_') }).map((one) => one.trim()).filter((one) => one !== '')
    const bilingual = fc.record({ en: text, es: text })
    const content = fc.record({
      title: bilingual, aim: fc.option(bilingual), note: fc.option(bilingual), basis: fc.option(bilingual), variants: fc.array(fc.record({ language: fc.constantFrom('en', 'es'), text }), { maxLength: 3 }),
      sources: fc.array(fc.oneof(fc.record({ url: fc.constant('https://example.org/'), note: fc.option(bilingual) }), fc.record({ url: fc.constant(null), note: bilingual })), { maxLength: 3 }),
      target: fc.option(fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => value + 0), unit: bilingual, nature: fc.constantFrom('target', 'pledge') })),
    })
    fc.assert(fc.property(content, fc.boolean(), (changed, isXlsx) => {
      const base = baseOf(seat([added('element/1', element('plan/p', 'pillar', '1', changed as never))]))
      const bytes = isXlsx ? renderXlsx(renderPlanSheets(base, 'en', false)) : Buffer.from(renderCsv(renderPlanRows(base, 'en', false)))
      const read = readSheets(bytes, 'x', 'utf-8')
      assert.ok('sheets' in read)
      const result = importPlan(read.sheets, base, 'iso')
      assert.deepEqual([result.problems, result.changes, result.unchanged], [[], [], 1])
    }), { numRuns: 60 })
  })
})

describe('a table of a plan', () => {
  it('makes new elements under new ones, whatever the order of the rows, and each under its number', () => {
    const base = baseOf(seat())
    const result = imported(base, 'Número;Nivel;Depende de;Título (inglés);Título (español);Responsables;Fecha límite\n1.1;iniciativa;1;Water;Agua;wo, FO;2027-01-31\n1;pillar;;Lakes;Lagos;;\n'.replace('iniciativa', 'initiative'))
    assert.deepEqual(told(result), [])
    assert.deepEqual(result.added.map(({ item, row }) => [item, row]), [['element/1.1', 2], ['element/1', 3]])
    assert.equal(contentOf(result, 'element/1').parent, 'plan/p')
    const { parent, title, owners, due } = contentOf(result, 'element/1.1')
    assert.deepEqual({ parent, title, owners, due }, { parent: 'element/1', title: { en: 'Water', es: 'Agua' }, owners: ['organisation/WO', 'organisation/FO'], due: '2027-01-31' })
  })

  it('changes what it says otherwise, tells which members, and leaves columns that it does not have', () => {
    const base = baseOf(seat(PLAN))
    const result = imported(base, 'number,due,title.es\n1.1.a,2027-04-30,Pozos nuevos\n1.1,2027-01-31,Element 1.1 [es]\n')
    assert.deepEqual(told(result), [])
    assert.deepEqual(result.changed.map(({ item, fields }) => [item, fields]), [['element/1.1.a', ['due', 'title']]])
    const before = PLAN[2]?.content as unknown as ElementContent
    assert.deepEqual(contentOf(result, 'element/1.1.a'), { ...before, due: '2027-04-30', title: { ...before.title, es: 'Pozos nuevos' } })
    assert.equal(result.unchanged, 1)
    assert.deepEqual(result.warnings.map(({ code, said }) => [code, said]), [['column-missing-language', 'title.en'], ['concordance', 'en: 1.1 | es: –']])
  })

  it('empties what an empty cell empties', () => {
    const result = imported(baseOf(seat(PLAN)), 'number,aim.en,aim.es,body,target.value,target.unit.en,target.unit.es,target.nature\n1.1,,,,,,,\n1.1.a,,,,,,,\n')
    assert.deepEqual([contentOf(result, 'element/1.1').aim, contentOf(result, 'element/1.1').body, contentOf(result, 'element/1.1.a').target], [null, null, null])
  })

  it('renumbers by the identifier, and makes another address where one is taken', () => {
    const base = baseOf(seat(PLAN))
    const renumbered = imported(base, 'item,number\nelement/1.1,1.2\n')
    assert.deepEqual(renumbered.changed.map(({ item, number, fields }) => [item, number, fields]), [['element/1.1', '1.2', ['number']]])
    const after = seat([PLAN[0] as ItemChange, added('element/1.1', element('element/1', 'initiative', '1.2'))])
    const beside = imported(baseOf(after), 'number,level,parent,title.en,title.es\n1.1,initiative,1,New,Nuevo\n')
    assert.deepEqual(beside.added.map(({ item }) => item), ['element/1.1-2'])
  })

  it('never ends what it does not have: that is listed, with what must stay since something hangs under it', () => {
    const result = imported(baseOf(seat(PLAN)), 'number,due\n1.1.a,2027-03-31\n')
    assert.deepEqual(result.changes, [])
    assert.deepEqual(result.absent.map(({ item, isNeeded }) => [item, isNeeded]), [['element/1', true], ['element/1.1', true]])
    assert.deepEqual(result.ends, [])
    const rest = imported(baseOf(seat(PLAN)), 'number,due\n1,\n')
    assert.deepEqual(rest.ends.map(({ item, content }) => [item, content]), [['element/1.1', null], ['element/1.1.a', null]])
  })

  it('is adopted as one package by both parties', () => {
    const one = seat(PLAN)
    const result = imported(baseOf(one), 'number,level,parent,title.en,title.es,due\n1.1.a,activity,1.1,Element 1.1.a [en],Element 1.1.a [es],2028-01-31\n1.1.b,activity,1.1,More,Más,2028-02-29\n')
    const decision = one.decide({ name: 'propose', changes: [...result.changes], cover: null, audience: 'parties' })
    assert.ok('speech' in decision, JSON.stringify(decision))
  })
})

describe('everything wrong in a table', () => {
  const base = baseOf(seat(PLAN))
  const header = 'number,level,parent,title.en,title.es,owners,body,start,due,target.value,target.unit.en,target.unit.es,target.nature,sources,wording.en'
  const problemsOf = (...lines: string[]) => told(imported(base, [header, ...lines].join('\n')))

  it('is told at once, each by its cell, and nothing is imported', () => {
    const result = imported(base, [
      header,
      '2,pilar mayor,,One,Uno,,,,,,,,,,',
      '3,pillar,,Two,,NOBODY;WO,nowhere,yesterday,2027-02-30,"1,5",km,km,goal,ftp://example.org,written',
      ',pillar,,Three,Tres,,,,,,,,,,',
      '1.1.b,activity,9.9,Four,Cuatro,,,,31/12/2027,4,,,,,',
      '3,pillar,,Again,Otra vez,,,,,,,,,,',
      'no number,pillar,,Six,Seis,,,,,,,,,,',
      '4,initiative,,Seven,Siete,,,,,,,,,,',
    ].join('\n'))
    assert.deepEqual(told(result), [
      'B2 level-unreadable', 'E3 missing-language', 'F3 owner-unknown', 'G3 body-unknown', 'H3 date-unreadable', 'I3 not-a-date', 'J3 value-unreadable', 'M3 nature-unreadable', 'N3 invalid_format', 'O3 origin-unreadable',
      'A4 row-without-number', 'C5 parent-unknown', 'I5 date-ambiguous', 'M5 target-incomplete', 'A6 row-twice', 'A7 not-an-item', 'C8 parent-unknown',
    ].sort(byCell))
    assert.deepEqual([result.changes, result.ends], [[], []])
    assert.match(result.problems.find(({ code }) => code === 'row-twice')?.said ?? '', /^A3$/)
  })

  it('is not a date in the order of another country: a person says which order', () => {
    const csv = `${header}\n1.1,,,,,,,,03/04/2027,,,,,,`.replace('1.1,,,,,', '1.1,initiative,1,Element 1.1 [en],Element 1.1 [es],')
    assert.deepEqual(told(imported(base, csv)), ['I2 date-ambiguous'])
    assert.equal(contentOf(imported(base, csv, 'day-first'), 'element/1.1').due, '2027-04-03')
    assert.equal(contentOf(imported(base, csv, 'month-first'), 'element/1.1').due, '2027-03-04')
  })

  it('is a level under the wrong one, an acronym that two have, a title in one language only', () => {
    assert.deepEqual(problemsOf('1.1.b,activity,1,Under a pillar,Bajo un pilar,,,,,,,,,,'), ['C2 parent-not-above'])
    const twice = baseOf(seat([added('organisation/WO2', organisation('B'))]))
    assert.deepEqual(told(imported(twice, 'number,level,parent,title.en,title.es,owners\n1,pillar,,a,b,WO\n2,pillar,,a,b,organisation/WO2\n')), ['F2 owner-ambiguous'])
    assert.deepEqual(told(imported(base, 'number,level,title.en\n2,pillar,Only English\n')), ['A2 missing-language'])
  })

  it('is a table that is not there, or there twice, or a column twice', () => {
    assert.deepEqual(told(imported(base, 'name,date\na,b\n')), [' table-not-found'])
    assert.deepEqual(told(imported(base, 'number,Número,due\n1,1,\n')), ['B1 column-twice'])
    const [sheet] = renderPlanSheets(base, 'en', false)
    assert.ok(sheet !== undefined)
    const read = readSheets(renderXlsx([sheet, { ...sheet, name: 'Copy' }]), 'x', 'utf-8')
    assert.ok('sheets' in read)
    assert.deepEqual(importPlan(read.sheets, base, 'iso').problems.map(({ code, sheet: name }) => [code, name]), [['table-several', 'Plan'], ['table-several', 'Copy']])
    assert.equal(importPlan(read.sheets.map((one, index) => ({ ...one, isHidden: index === 1 })), base, 'iso').warnings[0]?.code, 'sheet-hidden')
  })

  it('is a cell that a spreadsheet could not work out, a day among numbers, cells merged into one', () => {
    const cells = (number: object, due: object) => importPlan([{
      name: 'Plan', isHidden: false, merged: [{ fromColumn: 1, toColumn: 1, fromRow: 2, toRow: 3 }],
      rows: [{ number: 1, isHidden: false, cells: [{ kind: 'text', text: 'Number' }, { kind: 'text', text: 'Due date' }] }, { number: 2, isHidden: true, cells: [number as never, due as never] }],
    }], base, 'iso')
    const result = cells({ kind: 'date', date: '2026-02-01' }, { kind: 'error', error: '#REF!' })
    assert.deepEqual(told(result).slice(0, 3), ['A2 number-became-date', 'B2 cells-merged', 'B2 cell-error'].sort(byCell))
    assert.deepEqual(result.warnings.map(({ code }) => code), ['rows-hidden'])
    assert.ok(told(cells({ kind: 'text', text: '1.1' }, { kind: 'uncomputed' })).includes('B2 cell-uncomputed'))
    assert.ok(told(cells({ kind: 'boolean', value: true }, { kind: 'date', date: '2027-01-01' })).includes('A2 cell-not-text'))
    assert.deepEqual(cells({ kind: 'number', value: 1.1 }, { kind: 'date', date: '2027-01-31' }).warnings.map(({ code }) => code), ['rows-hidden', 'number-as-figure'])
  })

  it('is a number that has no bytes of its own, and half a letter', () => {
    assert.deepEqual(problemsOf('2,pillar,,One,Uno,,,,,1e400,km,km,target,,', '3,pillar,,One,Uno,,,,,9007199254740993,km,km,target,,', '4,pillar,,One,Uno,,,,,1e300,km,km,target,,'), ['J2 unsafe-number', 'J3 unsafe-number', 'J4 unsafe-number'])
    const half = importPlan([{ name: 'Plan', isHidden: false, merged: [], rows: [['number', 'title.en', 'title.es'], ['1', 'a\ud800', 'b']].map((texts, index) => ({ number: index + 1, isHidden: false, cells: texts.map((text) => ({ kind: 'text' as const, text })) })) }], base, 'iso')
    assert.deepEqual(told(half), ['B2 lone-surrogate'])
  })

  it('is told apart from what only deserves a look: languages that differ, columns that are not read', () => {
    const result = imported(base, `${header},colour\n2,pillar,,Build 12 wells,Construir 13 pozos,,,,,,,,,,,blue\n`)
    assert.deepEqual(told(result), [])
    assert.deepEqual(result.warnings.map(({ cell, code }) => `${cell} ${code}`), ['P1 column-unknown', 'E2 concordance'])
    assert.equal(result.changes.length, 1)
  })
})

describe('columns', () => {
  const columns = columnsFor(['en', 'es', 'fr', 'pt-BR'])

  it('are known by their code and by their name in either language, and no two alike', () => {
    const index = headerIndex(columns)
    for (const column of columns) for (const header of [column.code, ...LANGUAGES.map((reader) => headerOf(column, reader))]) assert.equal(index.get(comparable(header)), column, header)
    assert.equal(index.get(comparable('  TITULO (Frances) '))?.code, 'title.fr')
    assert.equal(index.get(comparable('Title (pt-br)'))?.code, 'title.pt-BR')
  })

  it('of several lines come back line by line', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, unit: fc.constantFrom('a', '\\', 'n', '\n') })), (texts) => {
      assert.deepEqual(texts.map(escapedLine).join('\n').split('\n').map(plainLine).slice(0, texts.length), texts.length === 0 ? [] : texts)
    }))
    assert.deepEqual(linesOf(' a \n\nb\n\n'), ['a', '', 'b'])
  })

  it('are the same header for nobody: what is in the template is what is read', () => {
    const base = baseOf(seat())
    for (const reader of LANGUAGES) {
      const [header] = renderPlanRows(base, reader, true)
      assert.equal(new Set(header?.map(cellText)).size, columnsFor(['en', 'es']).length)
    }
  })
})

function byCell(a: string, b: string): number {
  const place = (one: string) => [Number(/\d+/.exec(one)?.[0] ?? 0), /^[A-Z]*/.exec(one)?.[0] ?? ''] as const
  const [[rowA, columnA], [rowB, columnB]] = [place(a), place(b)]
  return rowA - rowB || (columnA < columnB ? -1 : columnA > columnB ? 1 : 0)
}

