import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { beginningOf, excerptOf } from './excerpt.ts'

const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 80 }).map((all) => all.join(' '))

it('marks exactly the place that was found and shows only words of the text around it', () => {
  fc.assert(fc.property(words, fc.nat(), fc.nat(), (text, one, other) => {
    const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b)
    const { before, marked, after } = excerptOf(text, start, end)
    assert.equal(marked, text.slice(start, end))
    assert.ok(text.slice(0, start).endsWith(before.replace(/^… /, '')))
    assert.ok(text.slice(end).startsWith(after.replace(/ …$/, '')))
    if (!before.startsWith('… ')) assert.equal(before, text.slice(0, start))
    if (!after.endsWith(' …')) assert.equal(after, text.slice(end))
  }))
})

it('shows a short text whole and a long one up to a word', () => {
  assert.equal(beginningOf('a short text'), 'a short text')
  assert.match(beginningOf('word '.repeat(100)), /^(word ){20,28}word …$/)
})
