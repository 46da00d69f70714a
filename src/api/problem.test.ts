import assert from 'node:assert/strict'
import { test } from 'node:test'
import { INADMISSIBLE_CODES } from '../record/index.ts'
import { NODE_CODES } from '../text/messages/codes/node.ts'
import { isCode } from '../text/messages/codes/index.ts'
import { edgeOf } from './edges.ts'
import { problemResponse } from './problem.ts'
import type { EdgeCode } from './edges.ts'

const CODES = [...INADMISSIBLE_CODES, ...(Object.keys(NODE_CODES) as (keyof typeof NODE_CODES)[])] as const satisfies readonly EdgeCode[]

test('every code that can reach an edge has a status that says something is wrong, an exit code, and a sentence', () => {
  for (const code of CODES) {
    const { status, exit } = edgeOf(code)
    assert.ok(status >= 400 && status < 600 && [1, 2, 3, 4].includes(exit), code)
    assert.ok(isCode(code), code)
    // Damage and the world are never the fault of who asks; a refusal is never the fault of the node.
    assert.equal(exit >= 3 && code !== 'out-occupied', status >= 500, code)
  }
})

test('a problem is RFC 9457 whatever facts come with it: none of them takes the place of its members', async () => {
  const response = problemResponse('item-unknown', 'No such item', { item: 'element/9', status: 200, code: 'fine', title: 'Fine' })
  assert.deepEqual([response.status, response.headers.get('content-type')], [404, 'application/problem+json'])
  assert.deepEqual(await response.json(), { type: 'urn:alternat:problem:item-unknown', title: 'No such item', status: 404, code: 'item-unknown', item: 'element/9' })
})
