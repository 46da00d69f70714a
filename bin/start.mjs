// `npm start`: everything that a fresh machine needs, then the demonstration.

import { ensureDependencies } from './prepare.mjs'
import { runProgram } from './run.mjs'

ensureDependencies()
process.exitCode = await runProgram(['demo', ...process.argv.slice(2)])
