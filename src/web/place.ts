// Where the build stands. Apart from build.ts, so that serving does not load the compilers.

import { join } from 'node:path'
import { ROOT, RUNNING_BUILD } from '../node/program.ts'

export { ROOT } from '../node/program.ts'

/** The program, and beside it what its pages need. */
export const BUILD_DIRECTORY = RUNNING_BUILD ?? join(ROOT, 'build/program')

/** The program with which anybody checks a record, beside the web that names it. */
export const AUDITOR_FILE = 'verify.mjs'
