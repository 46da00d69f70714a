// The work plan out of the record into a spreadsheet, saved there by a program that is not ours, and back.

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'

import type { TestContext } from 'node:test'
import { unzipSync } from 'fflate'
import { Seat, agree, meet } from '../../src/dialogue/testing/table.ts'
import { importPlan, planBaseOf, readSheets, renderPlanRows, renderPlanSheets } from '../../src/dialogue/plan-table/index.ts'
import type { PlanImport } from '../../src/dialogue/plan-table/index.ts'
import { parseXlsx } from '../../src/text/sheets/xlsx-read.ts'
import { renderCsv } from '../../src/text/sheets/csv-write.ts'
import { renderXlsx } from '../../src/text/sheets/xlsx-write.ts'
import { foundingOf } from './founding.ts'

const seats = [new Seat('hled', 'MEX'), new Seat('hled', 'USA')] as const
meet(seats)
const roots = { MEX: seats[0].speaker.root.id, USA: seats[1].speaker.root.id }
agree(seats, foundingOf(JSON.parse(readFileSync(new URL('plan.json', import.meta.url), 'utf8')), roots).changes)
const base = planBaseOf(seats[0].context()) ?? assert.fail('no plan')

const office = spawnSync('soffice', ['--version']).status === 0 ? {} : { skip: 'no LibreOffice (soffice) on this machine' }

/** What LibreOffice makes of a file when it opens it and saves it as `to`. */
function savedByOffice(t: TestContext, bytes: Uint8Array, from: string, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-office-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, `plan.${from}`), bytes)
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, `plan.${from}`)], { stdio: 'pipe', timeout: 120_000 })
  return readFileSync(join(folder, 'out', `plan.${to.split(':')[0] ?? ''}`))
}

function imported(bytes: Uint8Array): PlanImport {
  const read = readSheets(bytes, 'plan.csv', 'utf-8')
  assert.ok('sheets' in read, JSON.stringify(read))
  return importPlan(read.sheets, base, 'iso')
}

function assertNothingChanges(bytes: Uint8Array): void {
  const { problems, warnings, changed, added, absent, unchanged } = imported(bytes)
  assert.deepEqual({ problems, warnings, changed, added, absent, unchanged }, { problems: [], warnings: [], changed: [], added: [], absent: [], unchanged: 44 })
}

describe('the work plan as a table', () => {
  for (const reader of ['en', 'es'] as const) {
    test(`comes back unchanged, all 29 activities and what is above them, as a workbook and as CSV (${reader})`, () => {
      assert.equal([...base.items].filter(({ item, content }) => item.startsWith('element/') && content.level === 'activity').length, 29)
      assertNothingChanges(renderXlsx(renderPlanSheets(base, reader, false)))
      assertNothingChanges(Buffer.from(renderCsv(renderPlanRows(base, reader, false), ';')))
    })

    test(`comes back unchanged after LibreOffice has opened and saved it (${reader})`, office, (t) => {
      const saved = savedByOffice(t, renderXlsx(renderPlanSheets(base, reader, false)), 'xlsx', 'xlsx:Calc MS Excel 2007 XML')
      assertNothingChanges(saved)
      const sheets = parseXlsx(saved)
      assert.ok(!('code' in sheets))
      assert.equal(sheets.length, 3)
      const sheet = new TextDecoder().decode(unzipSync(saved)['xl/worksheets/sheet1.xml'])
      assert.equal([...sheet.matchAll(/<dataValidation [^>]*type="list"/g)].length, 6, 'every list is one to LibreOffice')
      const days = sheets[0]?.rows.flatMap(({ cells }) => cells).filter((cell) => cell?.kind === 'date') ?? []
      const dated = base.items.filter(({ item }) => item.startsWith('element/')).flatMap(({ content: { start, due } }) => [start, due]).filter((date) => typeof date === 'string' && date.length === 10)
      assert.ok(dated.length > 0)
      assert.equal(days.length, dated.length, 'days are days to LibreOffice')
    })
  }

  test('comes back unchanged as the CSV that LibreOffice makes of the workbook', office, (t) => {
    assertNothingChanges(savedByOffice(t, renderXlsx(renderPlanSheets(base, 'en', false)), 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1'))
  })

  test('as CSV opens in LibreOffice without a formula', office, (t) => {
    const rows = [...renderPlanRows(base, 'en', false), [{ kind: 'text', text: '=1+1' } as const, { kind: 'text', text: '@SUM(A1)' } as const]]
    const saved = savedByOffice(t, Buffer.from(renderCsv(rows)), 'csv', 'xlsx:Calc MS Excel 2007 XML')
    const sheets = parseXlsx(saved)
    assert.ok(!('code' in sheets))
    assert.deepEqual(sheets[0]?.rows.at(-1)?.cells.slice(0, 2), [{ kind: 'text', text: "'=1+1" }, { kind: 'text', text: "'@SUM(A1)" }])
  })

  test('changes what somebody changed there, and nothing else', () => {
    const rows = renderPlanRows(base, 'es', false).map((cells) => cells.map((cell) => (cell?.kind === 'text' && cell.text === 'I.1.a' ? { kind: 'text' as const, text: 'I.1.z' } : cell)))
    const { problems, changed, unchanged } = imported(Buffer.from(renderCsv(rows)))
    assert.deepEqual([problems, changed.map(({ item, fields }) => [item, fields]), unchanged], [[], [['element/I.1.a', ['number']]], 43])
  })
})
