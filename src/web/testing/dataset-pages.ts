// The pages of datasets, with an invented file.

import type { DatasetContent } from '../../dialogue/statements/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { BroughtDatasetPage, DatasetListPage, DescriptionValues } from '../workspace/datasets/models.ts'
import type { WorkspaceFrame, WorkspacePage } from '../workspace/models.ts'
import type { ParameterRoute, PlainRoute } from '../workspace/routes.ts'

type FrameAt = (route: ParameterRoute | PlainRoute, parameter?: string) => WorkspaceFrame

const ID = '0'.repeat(36)
const TEXT: Bilingual = { en: 'Invented', es: 'Inventado' }
const BLANK: Bilingual = { en: '', es: '' }

const CONTENT: DatasetContent = {
  dataset: 'invented', title: TEXT, definition: TEXT, method: TEXT, key: ['month'], licence: { name: TEXT, url: null }, originator: { name: TEXT, url: 'https://example.org/' },
  columns: [{ name: 'month', type: 'month', role: 'time', title: TEXT, definition: null, unit: null, codes: null }, { name: 'value', type: 'integer', role: 'measure', title: TEXT, definition: null, unit: TEXT, codes: null }],
  obtained: { url: null, on: '2026-11-20', note: null }, vintage: '2026-10', covers: { from: '2020-01', to: '2026-10' }, rows: 82, caveats: [TEXT], changes: null,
  attachments: [{ blob: '0'.repeat(64), bytes: 4, mediaType: 'application/vnd.apache.parquet', name: 'invented.parquet' }],
}
const VALUES: DescriptionValues = {
  dataset: 'invented', title: TEXT, definition: TEXT, method: TEXT, vintage: '2026-11', caveats: TEXT, licence: { name: TEXT, url: '' }, originator: { name: TEXT, url: 'https://example.org/' }, obtained: { url: '', on: '2026-11-26', note: BLANK },
  columns: [
    { name: 'month', type: 'month', role: 'time', title: TEXT, unit: BLANK, definition: BLANK, codes: '', isKey: true },
    { name: 'value', type: 'integer', role: 'measure', title: TEXT, unit: TEXT, definition: BLANK, codes: 'a | A | A', isKey: false },
  ],
}

export function datasetPages(frameAt: FrameAt): readonly WorkspacePage[] {
  const list: DatasetListPage = { ...frameAt('datasets'), kind: 'datasets', datasets: [{ dataset: 'invented', content: CONTENT, vintages: 2, publicPath: '/en/data' }], mayLoad: true, largestMegabytes: 64, issues: [], refusal: null }
  const brought: BroughtDatasetPage = {
    ...frameAt('brought-dataset', ID), kind: 'brought-dataset', id: ID, fileName: 'invented.csv', replaces: CONTENT, isOfActivities: false, headings: ['month', ''], rows: [['2026-11', '12']], values: VALUES, languages: ['en', 'es'],
    checking: null, report: null, loaded: null, issues: [], refusal: null,
  }
  const place = (code: 'cell-not-integer' | 'key-repeated' | 'data-file-empty', line: number, column: string | null, cell: string | null, firstLine: number | null = null) => ({ code, line, column, cell, firstLine })
  const differences = {
    added: 1, removed: 1, changed: 1, key: ['month'], values: ['value'], columnsAdded: ['note'], columnsRemoved: ['remark'],
    listed: [{ change: 'added' as const, key: ['2026-11'], before: null, after: [5] }, { change: 'removed' as const, key: ['2020-01'], before: [1], after: null }, { change: 'changed' as const, key: ['2026-10'], before: [3], after: [4] }],
  }
  return [
    list, { ...list, datasets: [], mayLoad: false }, { ...list, issues: [{ field: 'file', code: 'data-file-wanted' }] }, { ...list, refusal: { code: 'data-file-gone', facts: {} } },
    brought, { ...brought, replaces: null, issues: [{ field: 'title.es', code: 'missing-language' }, { field: 'columns.1.unit', code: 'missing-language' }] },
    { ...brought, isOfActivities: true, values: { ...VALUES, columns: [] }, report: { listed: [{ ...place('data-file-empty', 7, 'iati-activity[1]/title', null), code: 'iati-missing' }], counts: [{ code: 'iati-missing', column: 'iati-activity[1]/title', count: 1 }], rows: 0, badRows: 0, isWhole: false } },
    { ...brought, checking: 0 }, { ...brought, checking: 120_000 },
    { ...brought, report: { listed: [place('data-file-empty', 0, null, null), place('cell-not-integer', 3, 'value', 'x'), place('key-repeated', 9, 'month', '2026-10', 4)], counts: [{ code: 'cell-not-integer', column: 'value', count: 400 }, { code: 'key-repeated', column: 'month', count: 1 }], rows: 500, badRows: 401, isWhole: false } },
    { ...brought, loaded: { content: CONTENT, differences } }, { ...brought, loaded: { content: { ...CONTENT, covers: null }, differences: null }, refusal: { code: 'draft-changed-meanwhile', facts: {} } },
  ]
}
