// Where the built web stands. Apart from build.ts, so that serving does not load the compilers.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const BUILD_DIRECTORY = join(ROOT, 'build/web')

/** The program with which anybody checks a record, as it is built and where a site has it. */
export const AUDITOR_FILE = 'verify.mjs'
export const AUDITOR_PATH = '/record/verify.mjs'
