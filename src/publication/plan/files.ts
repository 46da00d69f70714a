// The files of the plan, each made of what the public may read.

import type { ViewContext } from '../../dialogue/views/index.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { renderPerformancePlan, renderStrategicPlan } from '../../text/stratml/write.ts'
import type { MadeFile, Source } from '../families/family.ts'
import { sectionPath } from '../routes.ts'
import { PLAN_FILES } from './file-names.ts'
import type { PlanFileName } from './file-names.ts'
import { planOutline } from './outline.ts'
import { renderPlanIati } from './iati.ts'
import type { PlanOutline } from './outline.ts'
import { planPaper } from './paper.ts'
import { planPassages } from './passages.ts'
import type { PlanPassages } from './passages.ts'
import { stratmlOf } from './stratml.ts'
import { renderPlanCsv, renderPlanXlsx } from './tables.ts'
import { renderPlanTree } from './tree-file.ts'
import { renderPlanDocx } from './word-file.ts'
import type { SheetFacts } from './word-file.ts'

interface Told {
  readonly source: Source
  readonly context: ViewContext
  readonly outline: PlanOutline
  readonly language: Language
}

type Content = Pick<MadeFile, 'text' | 'bytes'>

const MAKERS: { readonly [N in PlanFileName]: (told: Told) => Content | null } = {
  pdf: (told) => pressed(told, [own(told)]),
  docx: (told) => bytes(renderPlanDocx([own(told)], factsOf(told))),
  'pdf-both': (told) => pressed(told, both(told)),
  'docx-both': (told) => bytes(renderPlanDocx(both(told), factsOf(told))),
  xlsx: ({ context, outline, language, source }) => bytes(renderPlanXlsx(context, outline, language, addressOf(source, language))),
  csv: ({ context, outline, language }) => ({ text: renderPlanCsv('plan', context, outline, language) }),
  readings: ({ context, outline, language }) => ({ text: renderPlanCsv('readings', context, outline, language) }),
  advances: ({ context, outline, language }) => ({ text: renderPlanCsv('advances', context, outline, language) }),
  stratml: (told) => ({ text: renderPerformancePlan(asStratml(told)) }),
  'stratml-1': (told) => ({ text: renderStrategicPlan(asStratml(told)) }),
}

/** Null where there is no plan, or where this machine cannot make such a file. */
export function makePlanFile(name: PlanFileName, language: Language, source: Source): MadeFile | null {
  const outline = planOutline(source.context)
  const made = outline === null ? null : MAKERS[name]({ source, context: source.context, outline, language })
  return made === null ? null : { type: PLAN_FILES[name].type, ...made }
}

/** Null where there is no plan. */
export function makePlanTree({ context, origin }: Source): MadeFile | null {
  const outline = planOutline(context)
  return outline === null ? null : { type: 'application/json; charset=utf-8', text: renderPlanTree(outline, origin) }
}

/** Null where nobody reports it. */
export function makePlanIati({ context, origin }: Source): MadeFile | null {
  const outline = context.iatiOrganisation === undefined ? null : planOutline(context)
  const text = outline === null ? null : renderPlanIati(context, outline, origin)
  return text === null ? null : { type: 'application/xml; charset=utf-8', text }
}

function own({ source, outline, language }: Told): PlanPassages {
  return planPassages(outline, language, addressOf(source, language))
}

/** The language of the page first. */
function both(told: Told): readonly [PlanPassages, ...PlanPassages[]] {
  return [own(told), ...LANGUAGES.filter((one) => one !== told.language).map((language) => own({ ...told, language }))]
}

function factsOf({ outline, source }: Told): SheetFacts {
  return { dated: outline.dated, size: source.operator.paper }
}

function addressOf({ origin }: Source, language: Language): string {
  return origin + sectionPath('plan', language)
}

function bytes(made: Uint8Array): Content {
  return { text: '', bytes: made }
}

/** Until the press has made it, it has no bytes and is waited for; it is not there where no press can make it. */
function pressed(told: Told, passages: readonly [PlanPassages, ...PlanPassages[]]): Content | null {
  const made = told.source.pressed({ press: 'paper', input: planPaper(passages, factsOf(told)) })
  return made === null ? bytes(new Uint8Array()) : made.length === 0 ? null : bytes(made)
}

function asStratml({ context, outline, language, source }: Told): ReturnType<typeof stratmlOf> {
  return stratmlOf(context, outline, source.origin, language)
}
