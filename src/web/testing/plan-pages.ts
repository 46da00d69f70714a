// Pages of a plan that is brought as a table: every way in which a file can be read, or not.

import type { ImportLine, PlanImport, TableProblem } from '../../dialogue/plan-table/index.ts'
import type { Bilingual, LanguageTag } from '../../text/bilingual.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { PlanPreviewPage, PlanTablePage } from '../workspace/plan/models.ts'

interface Planned {
  /** The frames of both pages. */
  readonly at: { readonly table: WorkspaceFrame; readonly preview: WorkspaceFrame }
  readonly title: Bilingual
  readonly languages: readonly LanguageTag[]
}

export function planPages({ at, title, languages }: Planned): readonly WorkspacePage[] {
  const choices = { encoding: 'utf-8' as const, dates: 'iso' as const }
  const table: PlanTablePage = { ...at.table, kind: 'plan-table', elements: 44, mayImport: true, choices, refusal: null }
  const portion = <T>(lines: readonly T[], total = lines.length) => ({ lines, total, page: 1, pages: total > lines.length ? 3 : 1 })
  const problem = (code: TableProblem['code'], cell: string, said: string, finding: TableProblem['finding'] = null): TableProblem => ({ code, sheet: 'Plan', cell, said, finding })
  const line = (number: string, row: number | null) => ({ item: `element/${number}`, number, level: 'activity', title, row })
  const preview: PlanPreviewPage = {
    ...at.preview, kind: 'plan-preview', id: '0'.repeat(36), fileName: 'plan.csv', choices, form: { form: 'csv', encoding: 'windows-1252', delimiter: ';' }, unreadable: null, shown: null,
    problems: portion<TableProblem>([]), warnings: portion([problem('concordance', 'E7', 'en: 12 | es: 13', 'number'), problem('column-unknown', 'Z1', 'Color')]),
    added: portion([line('I.9.a', 7)], 45), changed: portion([{ ...line('I.1.a', 3), fields: ['due', 'title'] }]), absent: portion([{ ...line('I.1', null), isNeeded: true }, { ...line('I.2', null), isNeeded: false }]),
    unchanged: 40, endable: 1, beyond: [], canDraft: true, levels: { activity: { en: 'strategic activity', es: 'actividad estratégica' } }, languages, refusal: null,
  }
  const none = { added: portion<ImportLine>([]), changed: portion<PlanImport['changed'][number]>([]), absent: portion<PlanImport['absent'][number]>([]), warnings: portion<TableProblem>([]), canDraft: false, endable: 0 }
  return [
    table, { ...table, elements: null, mayImport: false }, { ...table, mayImport: false, refusal: { code: 'plan-file-missing', facts: {} } }, preview,
    { ...preview, ...none, problems: portion([problem('date-ambiguous', 'I7', '03/04/2027'), problem('row-without-number', 'A9', ''), problem('table-several', '', 'Plan')], 600) },
    { ...preview, shown: 'added', problems: portion<TableProblem>([]), added: { ...portion([line('I.9.a', 7)], 600), page: 2 } },
    { ...preview, ...none, form: null, unreadable: { code: 'sheet-not-utf-8', at: '2:4' }, refusal: { code: 'plan-import-problems', facts: {} } },
    { ...preview, ...none, form: { form: 'xlsx' }, beyond: ['I.1.a', 'I.2'] },
  ]
}
