// The plan as files to take along, in both languages.

import { LANGUAGES } from '../../text/bilingual.ts'
import { findPlan } from '../../dialogue/views/index.ts'
import { findPlanFile, offeredPlanFiles, planFilePath } from '../plan/file-names.ts'
import { makePlanFile } from '../plan/files.ts'
import type { Family } from './family.ts'

export const planFiles: Family = {
  name: 'plan-files',
  find: (path) => {
    const found = findPlanFile(path)
    return found === null ? null : { make: (source) => makePlanFile(found.name, found.language, source) }
  },
  portions: () => ['plan'],
  paths: ({ context, hasPress }) => (findPlan(context) === null ? [] : offeredPlanFiles(hasPress('paper')).flatMap((name) => LANGUAGES.map((language) => planFilePath(name, language)))),
}
