// What reads plans that people bring, and the answers from which a dialogue begins: the promises that
// it keeps for any file whatever.

import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import { parseAnswers } from '../../src/dialogue/founding/answers.ts'
import { ISSUE_CODES } from '../../src/dialogue/issues.ts'
import { importPlan, planBaseOf, readSheets, TABLE_CODES, TABLE_WARNINGS } from '../../src/dialogue/plan-table/index.ts'
import type { PlanBase } from '../../src/dialogue/plan-table/index.ts'
import { element, organisation, plan } from '../../src/dialogue/testing/contents.ts'
import { founded } from '../../src/dialogue/testing/table.ts'
import type { ItemChange } from '../../src/record/index.ts'
import { parseJson } from '../../src/record/index.ts'
import { SHEET_FILE_CODES } from '../../src/text/sheets/cell.ts'

const PROBLEMS: readonly string[] = [...TABLE_CODES, ...ISSUE_CODES]
const WARNINGS: readonly string[] = TABLE_WARNINGS

/** A plan with one element, for tables to be held against. */
export function fuzzedPlan(): PlanBase {
  const added = (item: string, content: object): ItemChange => ({ item, base: null, content: content as NonNullable<ItemChange['content']> })
  const [seat] = founded(['A', 'B'], [added('plan/p', plan()), added('organisation/WO', organisation('A')), added('element/1', element('plan/p', 'pillar', '1'))])
  return planBaseOf(seat?.context() ?? assert.fail()) ?? assert.fail()
}

/** Refused as a file, refused by cells, or taken: then everything that it would change is a change of the plan. */
export function readPlanBytes(bytes: Uint8Array, base: PlanBase): string {
  const read = readSheets(bytes, 'plan', 'utf-8')
  if ('code' in read) { assert.ok((SHEET_FILE_CODES as readonly string[]).includes(read.code), read.code); return read.code }
  const { problems, warnings, changes, ends } = importPlan(read.sheets, base, 'iso')
  for (const { code, cell } of problems) { assert.ok(PROBLEMS.includes(code), code); assert.match(cell, /^([A-Z]{1,3}\d+)?$/) }
  for (const { code } of warnings) assert.ok(WARNINGS.includes(code), code)
  if (problems.length > 0) { assert.deepEqual([changes, ends], [[], []]); return 'problems' }
  for (const { item } of [...changes, ...ends]) assert.match(item, /^element\//)
  return changes.length > 0 ? 'taken' : 'nothing'
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PARTS = {
  '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATION}/officeDocument" Target="w.xml"/></Relationships>`,
  'w.xml': '<workbook><workbookPr/><sheets><sheet name="Plan" sheetId="1" r:id="s"/></sheets></workbook>',
  '_rels/w.xml.rels': `<Relationships><Relationship Id="s" Type="${RELATION}/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="${RELATION}/sharedStrings" Target="strings.xml"/><Relationship Id="y" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
  'strings.xml': '<sst><si><t>1</t></si></sst>',
  'styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
}

/** A workbook whose sheet is this. */
export function workbookWith(sheet: string): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries({ ...PARTS, 'sheet.xml': sheet }).map(([name, text]) => [name, [strToU8(text), { level: 0 }] as const])) as never)
}

export function readAnswersText(text: string): string {
  const raw = parseJson(text)
  if ('code' in raw) return 'not-json'
  const parsed = parseAnswers(raw.value)
  if ('answers' in parsed) return 'taken'
  for (const { code } of parsed.issues) assert.ok((ISSUE_CODES as readonly string[]).includes(code), code)
  return 'issues'
}
