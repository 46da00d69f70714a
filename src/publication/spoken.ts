// What HTTP says of a file beside its type: in which languages it is, and under which name a reader keeps it.

import type { Language } from '../text/bilingual.ts'
import { findPlanFile, PLAN_FILES } from './plan/file-names.ts'

const PLACE = /^\/(?:embed\/)?(en|es)(\/.*)?$/s
/** What people keep as files; pages, pictures and what only programs read is shown where it stands. */
const KEPT = /\.(csv|parquet|xlsx|docx|pdf|ics|akn\.xml|stratml(?:-1)?\.xml|iati\.xml|bib|lp)$/

/** RFC 9110 section 8.5: whom the file is for; none where it holds every language as data. */
export function languagesOf(path: string): readonly Language[] {
  const language = PLACE.exec(path)?.[1] as Language | undefined
  if (language === undefined || path.endsWith('.json') || path.endsWith('.parquet')) return []
  const plan = findPlanFile(path)
  return plan !== null && PLAN_FILES[plan.name].ending.en.startsWith('bilingual.') ? [language, ...(['en', 'es'] as const).filter((one) => one !== language)] : [language]
}

/**
 * Of `/es/plan.docx` of the dialogue `hled`: `hled-plan-es.docx`, so that files of several dialogues and languages lie beside each other and
 * tell what they are. Null where it is nothing to keep. Letters of ASCII only, as addresses are.
 */
export function fileNameOf(path: string, dialogue: string): string | null {
  const ending = KEPT.exec(path)?.[0]
  if (ending === undefined) return null
  const language = PLACE.exec(path)?.[1]
  const parts = (language === undefined ? path : (PLACE.exec(path)?.[2] ?? '')).slice(0, -ending.length).split('/').filter((part) => part !== '')
  return `${[dialogue, ...parts, ...(language === undefined ? [] : [language])].join('-').replace(/[^\w.-]+/g, '-')}${ending}`
}
