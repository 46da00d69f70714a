import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { excerptOfMarked, markMatches } from './index.ts'

const textOf = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join('')

test('a short text is shown whole', () => {
  const pieces = markMatches('A weir was opened.', 'en', 'weir')
  assert.deepEqual(excerptOfMarked(pieces), pieces)
})

test('of a long text the words around the first match are shown, cut between words', () => {
  const long = `${'before '.repeat(80)}floodgate ${'after '.repeat(80)}`
  const excerpt = excerptOfMarked(markMatches(long, 'en', 'floodgate'))
  assert.deepEqual(excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text), ['floodgate'])
  assert.match(textOf(excerpt), /^… (before )+floodgate (after )*after …$/)
  assert.ok(textOf(excerpt).length < 260)
})

test('an excerpt is a part of the text, never longer than it may be, and holds a match where the text has one', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('weir', 'lake', 'x'.repeat(90), 'and'), { maxLength: 120 }), (words) => {
    const text = words.join(' ')
    const excerpt = excerptOfMarked(markMatches(text, 'en', 'weir'))
    const bare = textOf(excerpt).replace(/^… | …$/g, '')
    assert.ok(text.includes(bare) && bare.length <= 250, bare)
    assert.equal(excerpt.some(({ isMatch }) => isMatch), words.includes('weir'))
  }))
})
