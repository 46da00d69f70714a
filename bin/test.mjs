// `npm test`: installs and builds what is missing, then runs every test there is. With words
// after `--`, only the files whose path contains one of them.

import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ensureBuilt, ensureDependencies, ROOT } from './prepare.mjs'
import { run } from './run.mjs'

const PLACES = ['src', 'spec', 'dialogues', 'e2e', 'bench', 'soak']

ensureDependencies()
ensureBuilt()

const wanted = process.argv.slice(2)
const files = PLACES.flatMap((place) => testsUnder(join(ROOT, place))).filter((file) => wanted.length === 0 || wanted.some((word) => relative(ROOT, file).includes(word)))
process.exitCode = await run(['--test', '--test-concurrency=3', `--test-reporter=${join(ROOT, 'bin/test-reporter.mjs')}`, '--test-reporter-destination=stdout', ...files])

function testsUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? testsUnder(path) : path.endsWith('.test.ts') ? [path] : []
  }).sort()
}
