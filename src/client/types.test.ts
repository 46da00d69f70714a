// The types of the client are those of the document, as it is now.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { clientTypes, PATHS_FILE } from './generate.ts'

test('the types of the client are made of the document as it is', async () => {
  assert.ok(readFileSync(PATHS_FILE, 'utf8') === await clientTypes(), 'the document has changed: node bin/run.mjs src/client/generate.ts')
})
