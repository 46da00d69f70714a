import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { createPublicKey, verify } from 'node:crypto'
import { examples } from '../../spec/examples.ts'
import { SHAPE_CODES, parseAct } from './act.ts'
import type { Act } from './act.ts'
import { keyId } from './crypto.ts'
import { ACT_KINDS } from './kinds/index.ts'
import type { ProposeBody } from './kinds/propose.ts'
import { versionId } from './kinds/propose.ts'
import { INADMISSIBLE_CODES, ORDER_CODES } from './ledger.ts'
import { VERIFY_CODES } from './verify.ts'
import { isName } from './shape.ts'

const spec = readFileSync(new URL('../../spec/record.md', import.meta.url), 'utf8')
const blocks = new Map([...spec.matchAll(/```text (\S+)\n([\s\S]*?)\n```/g)].map(([, name = '', text = '']) => [name, text]))

function block(name: string): string {
  return blocks.get(name) ?? assert.fail(`the spec has no example ${name}`)
}

function actIn(name: string): Act {
  const act = parseAct(block(name))
  return 'header' in act ? act : assert.fail(act.code)
}

function codesUnder(title: string): string[] {
  const section = spec.split(`**${title}**`)[1]?.split(/\n\*\*|\n## /)[0] ?? assert.fail(title)
  return [...section.matchAll(/^\| `([a-z0-9-]+)` \| \S.*\. \|$/gm)].map(([, code = '']) => code)
}

test('Every literal example of the spec is what it says it is, and there is none beside', () => {
  const computed = examples()
  assert.deepEqual([...blocks.keys()].sort(), Object.keys(computed).sort())
  for (const [name, text] of Object.entries(computed)) assert.equal(block(name), text, name)
})

test('The examples fit each other: signature, hash, commitment, key id, version and withheld form', () => {
  const first = actIn('line-1')
  assert.deepEqual([first.signed, first.hash, first.header.body, first.header.key], [block('signed-1'), block('hash-1'), block('commitment-1'), block('key-id')])
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: block('public-key') }
  assert.ok(verify(null, Buffer.from(block('signed-1')), createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(first.signature, 'base64url')))
  assert.equal(keyId({ algorithm: 'ed25519', publicKey: block('public-key') }), block('key-id'))
  const third = actIn('line-3')
  assert.deepEqual((third.body as ProposeBody).changes.map(versionId), [block('version-id')])
  assert.equal(actIn('withheld-3').hash, third.hash)
})

test('The spec lists every code once, with a sentence, under the part that gives it', () => {
  const lists = { Form: SHAPE_CODES, Chain: ORDER_CODES, Admissibility: INADMISSIBLE_CODES }
  for (const [title, codes] of Object.entries(lists)) assert.deepEqual(codesUnder(title).sort(), [...codes].sort(), title)
  const others = VERIFY_CODES.filter((code) => !Object.values(lists).some((codes) => (codes as readonly string[]).includes(code)))
  assert.deepEqual(codesUnder('Verification').sort(), others.sort())
})

test('The spec lists every kind of act and every name that is none', () => {
  const kinds = spec.split('## 3.')[1]?.split('## 4.')[0] ?? ''
  assert.deepEqual([...kinds.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, kind]) => kind), [...ACT_KINDS])
  const refused = /and none of (.*)\.$/m.exec(spec)?.[1] ?? ''
  const names = [...refused.matchAll(/`(\w+)`/g)].map(([, name]) => name)
  assert.deepEqual(names, Object.getOwnPropertyNames(Object.prototype).filter((name) => /^[A-Za-z]/.test(name)).sort())
  for (const name of names) assert.ok(!isName(name))
})

test('Every vector that the spec names is there', () => {
  const files = readdirSync(new URL('../../spec/vectors/', import.meta.url))
  const named = [...spec.matchAll(/`vectors\/([a-z0-9-]+\.json)`/g)].map(([, name = '']) => name)
  assert.ok(named.length > 0)
  for (const name of named) assert.ok(files.includes(name), name)
})
