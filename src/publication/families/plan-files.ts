// The plan as files to take along, in both languages.

import { LANGUAGES } from '../../text/bilingual.ts'
import { findPlan } from '../../dialogue/views/index.ts'
import { findPlanFile, offeredPlanFiles, PLAN_IATI_PATH, PLAN_TREE_PATH, planFilePath } from '../plan/file-names.ts'
import { isReportable } from '../plan/iati.ts'
import { makePlanFile, makePlanIati, makePlanTree } from '../plan/files.ts'
import type { Family } from './family.ts'

export const planFiles: Family = {
  name: 'plan-files',
  find: (path) => {
    if (path === PLAN_IATI_PATH) return { make: makePlanIati }
    if (path === PLAN_TREE_PATH) return { make: makePlanTree }
    const found = findPlanFile(path)
    return found === null ? null : { make: (source) => makePlanFile(found.name, found.language, source) }
  },
  portions: () => ['plan', 'iati'],
  paths: ({ context, hasPress }, portion) => {
    if (portion === 'iati') return isReportable(context) ? [PLAN_IATI_PATH] : []
    return findPlan(context) === null ? [] : [PLAN_TREE_PATH, ...offeredPlanFiles(hasPress('paper')).flatMap((name) => LANGUAGES.map((language) => planFilePath(name, language)))]
  },
}
