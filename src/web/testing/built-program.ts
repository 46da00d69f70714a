// The program as it is built, for tests that run it in a process of its own: it starts in a third of the time of its
// sources, and is what users run.

import { join } from 'node:path'
import { isBuildFresh, PROGRAM_FILE } from '../../../bin/freshness.mjs'
import { BUILD_DIRECTORY, ROOT } from '../place.ts'

let isChecked = false

/** The file to run. Throws where it is older than its sources: nobody tests what is not there any more. */
export function builtProgram(): string {
  if (!isChecked && !isBuildFresh(ROOT, BUILD_DIRECTORY)) throw new Error('the build is older than its sources: npm run build')
  isChecked = true
  return join(BUILD_DIRECTORY, PROGRAM_FILE)
}
