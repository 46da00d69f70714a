// Where the pages of this area stand: see `../routes.ts`.

import type { Language } from '../../../text/bilingual.ts'
import type { RouteTable } from '../route-table.ts'

export const PLAN_ROUTES = {
  /** GET, POST `file` `encoding` `dates`: see `PlanTablePage`. */
  'plan-table': { en: 'plan-table', es: 'tabla-del-plan' },
  /** GET `?form=` `?delimiter=` `?template=`: a file. */
  'plan-file': { en: 'plan-table/file', es: 'tabla-del-plan/archivo' },
  /** GET `?show=` `?page=`, POST `encoding` `dates`: see `PlanPreviewPage`. The parameter is the preview's id. */
  'plan-preview': { en: 'plan-table/:id', es: 'tabla-del-plan/:id' },
  /** POST `ends`. */
  'plan-draft': { en: 'plan-table/:id/draft', es: 'tabla-del-plan/:id/borrador' },
} as const satisfies RouteTable

const FILE: Readonly<Record<Language, string>> = { en: '/en/workspace/plan-table/file', es: '/es/espacio/tabla-del-plan/archivo' }

/** A plan to take away: as a workbook, or as CSV with one of two delimiters; with its elements, or empty. */
export function planFilePath(language: Language, form: 'xlsx' | 'csv', delimiter: ',' | ';', isTemplate: boolean): string {
  const asked = new URLSearchParams({ form, ...(form === 'csv' ? { delimiter } : {}), ...(isTemplate ? { template: 'yes' } : {}) })
  return `${FILE[language]}?${asked.toString()}`
}
