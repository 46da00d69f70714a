// Where the files of the plan stand, and what each is: `/en/plan.docx`, `/es/plan.bilingue.pdf`.

import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { sectionPath } from '../routes.ts'

export const PDF_TYPE = 'application/pdf'
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV_TYPE = 'text/csv; charset=utf-8'
const XML_TYPE = 'application/xml; charset=utf-8'

interface PlanFileKind {
  /** What stands behind the address of the plan. */
  readonly ending: Readonly<Record<Language, string>>
  readonly type: string
}

const same = (ending: string) => ({ en: ending, es: ending })

/** In the order in which they are offered. */
export const PLAN_FILES = {
  pdf: { ending: same('pdf'), type: PDF_TYPE },
  docx: { ending: same('docx'), type: DOCX_TYPE },
  'pdf-both': { ending: { en: 'bilingual.pdf', es: 'bilingue.pdf' }, type: PDF_TYPE },
  'docx-both': { ending: { en: 'bilingual.docx', es: 'bilingue.docx' }, type: DOCX_TYPE },
  xlsx: { ending: same('xlsx'), type: XLSX_TYPE },
  csv: { ending: same('csv'), type: CSV_TYPE },
  readings: { ending: { en: 'readings.csv', es: 'valoraciones.csv' }, type: CSV_TYPE },
  advances: { ending: { en: 'advances.csv', es: 'avances.csv' }, type: CSV_TYPE },
  stratml: { ending: same('stratml.xml'), type: XML_TYPE },
  'stratml-1': { ending: same('stratml-1.xml'), type: XML_TYPE },
} as const satisfies Record<string, PlanFileKind>
export type PlanFileName = keyof typeof PLAN_FILES
export const PLAN_FILE_NAMES = Object.keys(PLAN_FILES) as readonly PlanFileName[]

export function planFilePath(name: PlanFileName, language: Language): string {
  return `${sectionPath('plan', language)}.${PLAN_FILES[name].ending[language]}`
}

export function findPlanFile(path: string): { readonly name: PlanFileName; readonly language: Language } | null {
  for (const language of LANGUAGES) {
    const name = PLAN_FILE_NAMES.find((one) => planFilePath(one, language) === path)
    if (name !== undefined) return { name, language }
  }
  return null
}

/** Without papers where nothing presses them. */
export function offeredPlanFiles(hasPress: boolean): readonly PlanFileName[] {
  return PLAN_FILE_NAMES.filter((name) => hasPress || PLAN_FILES[name].type !== PDF_TYPE)
}

/** The whole plan for programs: one file with every language in it, and one address. */
export const PLAN_TREE_PATH = '/plan.json'
/** The plan for IATI: one file with every language in it, and one address, since what is reported twice is counted twice. */
export const PLAN_IATI_PATH = '/plan.iati.xml'
