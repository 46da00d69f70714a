import { test } from 'node:test'
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { transparencyExamples } from '../../../spec/transparency-examples.ts'
import { CHECKPOINT_CODES } from './verify-checkpoint.ts'
import { parseSubmission } from './submission.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { parseVkey, isNoteSignedBy } from './note-key.ts'
import { leafHash } from './tree.ts'
import { WITNESS_CODES } from './witness.ts'

const spec = readFileSync(new URL('../../../spec/transparency.md', import.meta.url), 'utf8')
const blocks = new Map([...spec.matchAll(/```text (\S+)\n([\s\S]*?)\n```/g)].map(([, name = '', text = '']) => [name, text]))

function block(name: string): string {
  return blocks.get(name) ?? assert.fail(`the spec has no example ${name}`)
}

test('Every literal example of the spec is what it says it is, and there is none beside', () => {
  const computed = transparencyExamples()
  assert.deepEqual([...blocks.keys()].sort(), Object.keys(computed).sort())
  for (const [name, text] of Object.entries(computed)) assert.equal(block(name), text, name)
})

test('The examples fit each other: the note is signed by both keys, the leaf has its hash, the submission is one', () => {
  const checkpoint = parseCheckpoint(`${block('checkpoint')}\n`) ?? assert.fail()
  const keys = ['log-vkey', 'witness-vkey'].map((name) => parseVkey(block(name)) ?? assert.fail(name))
  assert.ok(checkpoint.note.signatures.every((signature, index) => isNoteSignedBy(keys[index] ?? assert.fail(), checkpoint.note.text, signature)))
  assert.equal(Buffer.from(leafHash(block('leaf-text'))).toString('hex'), block('leaf-hash'))
  assert.equal(block('cosigned-text').split('\n').slice(2).join('\n'), checkpoint.note.text.trimEnd())
  assert.equal(parseSubmission(`${block('submission')}\n`)?.oldSize, 4)
})

test('The spec lists every code of a checkpoint and of a witness once, with a sentence', () => {
  const section = spec.split('## 9.')[1]?.split('## 10.')[0] ?? ''
  const listed = [...section.matchAll(/^\| `([a-z-]+)` \| \S.*\. \|$/gm)].map(([, code]) => code)
  assert.deepEqual(listed.sort(), [...new Set<string>([...CHECKPOINT_CODES, ...WITNESS_CODES])].sort())
  const answers = spec.split('## 5.')[1]?.split('## 6.')[0] ?? ''
  assert.deepEqual(WITNESS_CODES.filter((code) => !answers.includes(`\`${code}\``)), [])
})

test('Every file that the spec names is there', () => {
  const named = [...spec.matchAll(/`(?:spec\/|node spec\/|vectors-tlog\/)?([a-z-]+(?:\/[a-z-]+)?(?:\.json|\.ts|\/checklog))`/g)].map(([, name = '']) => (name.endsWith('.json') ? `vectors-tlog/${name}` : name))
  assert.deepEqual([...new Set(named)].sort(), ['go/checklog', 'make-tlog-vectors.ts', ...['checkpoints', 'notes', 'submissions', 'tiles', 'tree'].map((one) => `vectors-tlog/${one}.json`)].sort())
  for (const name of named) assert.ok(existsSync(new URL(`../../../spec/${name}`, import.meta.url)), name)
})
