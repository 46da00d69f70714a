import { test } from 'node:test'
import assert from 'node:assert/strict'
import { z } from 'zod'
import { readBy } from './read-by.ts'

const named = z.strictObject({ name: z.string() })

test('Content that fits is read once and answered as the same object', () => {
  let reads = 0
  const counting = { safeParse: (content: unknown) => { reads += 1; return named.safeParse(content) } }
  const content = { name: 'weir' }
  assert.deepEqual(readBy(counting, content), { name: 'weir' })
  assert.equal(readBy(counting, content), readBy(counting, content))
  assert.equal(reads, 1)
})

test('Content that does not fit is null, and is not read again either', () => {
  let reads = 0
  const counting = { safeParse: (content: unknown) => { reads += 1; return named.safeParse(content) } }
  const content = { title: 'weir' }
  assert.equal(readBy(counting, content), null)
  assert.equal(readBy(counting, content), null)
  assert.equal(reads, 1)
})

test('Two schemas read one content each in their own way', () => {
  const content = { name: 'weir' }
  assert.equal(readBy(z.strictObject({ title: z.string() }), content), null)
  assert.deepEqual(readBy(named, content), content)
})

test('Equal contents that are two objects are read apart', () => {
  assert.notEqual(readBy(named, { name: 'weir' }), readBy(named, { name: 'weir' }))
})
