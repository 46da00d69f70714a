#!/usr/bin/env node
// `npx alternat …`: the command line, on the project's own Node.

import { join } from 'node:path'
import { ensureDependencies, ROOT } from './prepare.mjs'
import { run } from './run.mjs'

ensureDependencies()
process.exitCode = await run([join(ROOT, 'src/cli/main.ts'), ...process.argv.slice(2)])
