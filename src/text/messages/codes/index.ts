// The one table of codes → what they mean in both languages. That every closed union of codes is
// covered is checked where all of them can be imported: `src/web/codes.ts`.

import type { Language } from '../../bilingual.ts'
import { API_CODES } from './api.ts'
import { BACKUP_CODES } from './backup.ts'
import { BODIES_CODES } from './bodies.ts'
import { BROWSER_CODES } from './browser.ts'
import { CONSULTATIONS_CODES } from './consultations.ts'
import { COVERAGE_CODES } from './coverage.ts'
import { CROSSWALKS_CODES } from './crosswalks.ts'
import { DATASETS_CODES } from './datasets.ts'
import { DIALOGUE_CODES } from './dialogue.ts'
import { DOCTOR_CODES } from './doctor.ts'
import { DRAFTING_CODES } from './drafting.ts'
import { HANDLING_CODES } from './handling.ts'
import { IATI_CODE_SENTENCES } from './iati.ts'
import { INCIDENTS_CODES } from './incidents.ts'
import { INDICATORS_CODES } from './indicators.ts'
import { LANGUAGE_CODES } from './languages.ts'
import { MEETINGS_CODES } from './meetings.ts'
import { MINUTES_CODES } from './minutes.ts'
import { NODE_CODES } from './node.ts'
import { NOTICES_CODES } from './notices.ts'
import { ORIGINALS_CODES } from './originals.ts'
import { PAPERS_CODES } from './papers.ts'
import { PEOPLE_CODES } from './people.ts'
import { PLAN_CODES } from './plan.ts'
import { PROCEDURE_CODES } from './procedure.ts'
import { PROJECTS_CODES } from './projects.ts'
import { RECORD_CODES } from './record.ts'
import { REGISTERS_CODES } from './registers.ts'
import { RELEASES_CODES } from './releases.ts'
import { REPORTING_CODES } from './reporting.ts'
import { REQUESTS_CODES } from './requests.ts'
import { REVIEW_CODES } from './review.ts'
import { RULES_CODES } from './rules.ts'
import { SDMX_MESSAGE_CODES } from './sdmx.ts'
import { TEXTS_CODES } from './texts.ts'
import { TOOLS_CODES } from './tools.ts'
import type { Sentence } from './sentence.ts'
import { SHEET_CODES } from './sheet.ts'
import { SIGN_IN_CODES } from './sign-in.ts'
import { TERMBASE_CODES } from './termbase.ts'

export const CODES = {
  ...API_CODES,
  ...BACKUP_CODES,
  ...BODIES_CODES,
  ...BROWSER_CODES,
  ...CONSULTATIONS_CODES,
  ...COVERAGE_CODES,
  ...CROSSWALKS_CODES,
  ...DATASETS_CODES,
  ...DIALOGUE_CODES,
  ...DOCTOR_CODES,
  ...DRAFTING_CODES,
  ...HANDLING_CODES,
  ...IATI_CODE_SENTENCES,
  ...INCIDENTS_CODES,
  ...INDICATORS_CODES,
  ...LANGUAGE_CODES,
  ...MEETINGS_CODES,
  ...MINUTES_CODES,
  ...NODE_CODES,
  ...NOTICES_CODES,
  ...ORIGINALS_CODES,
  ...PAPERS_CODES,
  ...PEOPLE_CODES,
  ...PLAN_CODES,
  ...PROCEDURE_CODES,
  ...PROJECTS_CODES,
  ...RECORD_CODES,
  ...REGISTERS_CODES,
  ...RELEASES_CODES,
  ...REPORTING_CODES,
  ...REQUESTS_CODES,
  ...REVIEW_CODES,
  ...RULES_CODES,
  ...SDMX_MESSAGE_CODES,
  ...SHEET_CODES,
  ...SIGN_IN_CODES,
  ...TERMBASE_CODES,
  ...TEXTS_CODES,
  ...TOOLS_CODES,
} as const satisfies { readonly [code: string]: Sentence }
export type Code = keyof typeof CODES

export function isCode(code: string): code is Code {
  return Object.hasOwn(CODES, code)
}

/** What a code means; one that the table does not hold is named as it is, beside the sentence for the unexpected. */
export function explain(code: string, language: Language): string {
  return isCode(code) ? CODES[code][language] : `${CODES.unexpected[language]} (${code})`
}

export type { Sentence }
