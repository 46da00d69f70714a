// Where the files of the plan stand, and how each is made: `/en/plan.docx`, `/es/plan.bilingue.pdf`.

import type { ViewContext } from '../../dialogue/views/index.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { renderPerformancePlan, renderStrategicPlan, STRATML_TYPE } from '../../text/stratml/write.ts'
import type { MadeFile, Source } from '../families/family.ts'
import { sectionPath } from '../routes.ts'
import { CSV_TYPE } from '../tool-table.ts'
import type { PlanOutline } from './outline.ts'
import { planOutline } from './outline.ts'
import { PDF_TYPE, planPaper } from './paper.ts'
import { planPassages } from './passages.ts'
import type { PlanPassages } from './passages.ts'
import { stratmlOf } from './stratml.ts'
import { renderPlanCsv, renderPlanXlsx, XLSX_TYPE } from './tables.ts'
import { DOCX_TYPE, renderPlanDocx } from './word-file.ts'
import type { SheetFacts } from './word-file.ts'

interface Told {
  readonly source: Source
  readonly context: ViewContext
  readonly outline: PlanOutline
  readonly language: Language
}

interface PlanFileKind {
  /** What stands behind the address of the plan. */
  readonly ending: Readonly<Record<Language, string>>
  readonly type: string
  readonly make: (told: Told) => Pick<MadeFile, 'text' | 'bytes'> | null
}

const same = (ending: string) => ({ en: ending, es: ending })

/** In the order in which they are offered. */
export const PLAN_FILES = {
  pdf: { ending: same('pdf'), type: PDF_TYPE, make: (told) => pressed(told, [own(told)]) },
  docx: { ending: same('docx'), type: DOCX_TYPE, make: (told) => bytes(renderPlanDocx([own(told)], factsOf(told))) },
  'pdf-both': { ending: { en: 'bilingual.pdf', es: 'bilingue.pdf' }, type: PDF_TYPE, make: (told) => pressed(told, both(told)) },
  'docx-both': { ending: { en: 'bilingual.docx', es: 'bilingue.docx' }, type: DOCX_TYPE, make: (told) => bytes(renderPlanDocx(both(told), factsOf(told))) },
  xlsx: { ending: same('xlsx'), type: XLSX_TYPE, make: ({ context, outline, language, source }) => bytes(renderPlanXlsx(context, outline, language, addressOf(source, language))) },
  csv: { ending: same('csv'), type: CSV_TYPE, make: (told) => table(told, 'plan') },
  readings: { ending: { en: 'readings.csv', es: 'valoraciones.csv' }, type: CSV_TYPE, make: (told) => table(told, 'readings') },
  advances: { ending: { en: 'advances.csv', es: 'avances.csv' }, type: CSV_TYPE, make: (told) => table(told, 'advances') },
  stratml: { ending: same('stratml.xml'), type: STRATML_TYPE, make: (told) => ({ text: renderPerformancePlan(asStratml(told)) }) },
  'stratml-1': { ending: same('stratml-1.xml'), type: STRATML_TYPE, make: (told) => ({ text: renderStrategicPlan(asStratml(told)) }) },
} as const satisfies Record<string, PlanFileKind>
export type PlanFileName = keyof typeof PLAN_FILES
const PLAN_FILE_NAMES = Object.keys(PLAN_FILES) as readonly PlanFileName[]

/** Without papers where nothing presses them. */
export function offeredPlanFiles(hasPress: boolean): readonly PlanFileName[] {
  return PLAN_FILE_NAMES.filter((name) => hasPress || PLAN_FILES[name].type !== PDF_TYPE)
}

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

/** Null where there is no plan, or where this machine cannot make such a file. */
export function makePlanFile(name: PlanFileName, language: Language, source: Source): MadeFile | null {
  const outline = planOutline(source.context)
  const { type, make }: PlanFileKind = PLAN_FILES[name]
  const made = outline === null ? null : make({ source, context: source.context, outline, language })
  return made === null ? null : { type, ...made }
}

function own({ source, outline, language }: Told): PlanPassages {
  return planPassages(outline, language, addressOf(source, language))
}

/** The language of the page first. */
function both(told: Told): readonly [PlanPassages, ...PlanPassages[]] {
  return [own(told), ...LANGUAGES.filter((one) => one !== told.language).map((language) => own({ ...told, language }))]
}

function factsOf({ outline }: Told): SheetFacts {
  return { dated: outline.dated, size: 'letter' }
}

function addressOf({ origin }: Source, language: Language): string {
  return origin + sectionPath('plan', language)
}

function bytes(made: Uint8Array): Pick<MadeFile, 'text' | 'bytes'> {
  return { text: '', bytes: made }
}

/** Until the press has made it there are no bytes, and none where it cannot. */
function pressed(told: Told, passages: readonly [PlanPassages, ...PlanPassages[]]): Pick<MadeFile, 'text' | 'bytes'> | null {
  const made = told.source.pressed({ press: 'paper', input: planPaper(passages, factsOf(told)) })
  return made === null || made.length === 0 ? null : bytes(made)
}

function table({ context, outline, language }: Told, name: 'plan' | 'readings' | 'advances'): Pick<MadeFile, 'text' | 'bytes'> {
  return { text: renderPlanCsv(name, context, outline, language) }
}

function asStratml({ context, outline, language, source }: Told): ReturnType<typeof stratmlOf> {
  return stratmlOf(context, outline, source.origin, language)
}
