import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { canonicalize, parseJson, sha256 } from '../record/index.ts'
import { cleanTextHash } from './clean-text.ts'
import type { CleanText } from './clean-text.ts'
import { STATEMENT_TYPES } from './statements/index.ts'

const spec = readFileSync(new URL('../../spec/record.md', import.meta.url), 'utf8')
const block = (name: string) => new RegExp(`\`\`\`json ${name}\\n([\\s\\S]*?)\\n\`\`\``).exec(spec)?.[1] ?? assert.fail(name)

test('The clean text and the publication of the spec are canonical, fit their schema, and have the hash that stands there', () => {
  for (const name of ['clean-text', 'publication']) {
    const parsed = parseJson(block(name))
    assert.ok('value' in parsed, name)
    assert.equal(canonicalize(parsed.value), block(name), name)
  }
  const clean = JSON.parse(block('clean-text')) as CleanText
  const publication = JSON.parse(block('publication')) as { readonly clean: CleanText; readonly hash: string }
  assert.ok(STATEMENT_TYPES.publication.schema.safeParse(publication).success)
  assert.equal(publication.hash, sha256(block('clean-text')))
  assert.equal(publication.hash, cleanTextHash(clean))
  assert.deepEqual(publication.clean, clean)
})
