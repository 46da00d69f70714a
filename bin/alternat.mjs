#!/usr/bin/env node
// `npx alternat …`: the command line, on the project's own Node.

import { join } from 'node:path'
import { ensureDependencies, ROOT } from './prepare.mjs'
import { run, runProgram } from './run.mjs'

const words = process.argv.slice(2)
ensureDependencies()
// What builds the program is not part of what it builds.
process.exitCode = words[0] === 'build' ? await run([join(ROOT, 'src/cli/main.ts'), ...words]) : await runProgram(words)
