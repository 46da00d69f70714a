// `npm start`: everything that a fresh machine needs, then the demonstration.

import { join } from 'node:path'
import { ensureDependencies, ROOT, tell } from './prepare.mjs'
import { run } from './run.mjs'

const MAIN = join(ROOT, 'src/cli/main.ts')

ensureDependencies()
console.log(tell('Building pages, if their sources changed …', 'Compilando las páginas, si cambiaron sus fuentes …'))
process.exitCode = await run([MAIN, 'demo', ...process.argv.slice(2)])
