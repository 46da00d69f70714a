// `npm test`: installs and builds what is missing, then runs every test there is. With words
// after `--`, only the files whose path contains one of them.

import { mkdirSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ensureBuilt, ensureDependencies, ROOT } from './prepare.mjs'
import { run } from './run.mjs'
import { inOrder } from './test-order.mjs'
import { openTestPlace } from './test-place.mjs'

const PLACES = ['src', 'spec', 'dialogues', 'e2e', 'bench', 'soak']

ensureDependencies()
ensureBuilt()

const wanted = process.argv.slice(2)
const paths = PLACES.flatMap((place) => testsUnder(join(ROOT, place))).map((file) => relative(ROOT, file).split(sep).join('/'))
const files = inOrder(paths.filter((path) => wanted.length === 0 || wanted.some((word) => path.includes(word))))
const closePlace = openTestPlace()
// Where the test files of this run share what takes long to make.
process.env.ALTERNAT_FOUNDED = join(process.env.TMPDIR, 'founded')
mkdirSync(process.env.ALTERNAT_FOUNDED)
process.exitCode = await run([join(ROOT, 'bin/run-tests.mjs'), ...files.map((path) => join(ROOT, path))])
closePlace()

function testsUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? testsUnder(path) : path.endsWith('.test.ts') ? [path] : []
  }).sort()
}
