// Where the built web stands. Apart from build.ts, so that serving does not load the compilers.

import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const BUILD_DIRECTORY = join(ROOT, 'build/web')

/** The program with which anybody checks a record, beside the web that names it. */
export const AUDITOR_FILE = 'verify.mjs'
