import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diffWords } from './difference.ts'
import type { Change } from './difference.ts'

const words = fc.constantFrom('The', 'two', 'sides', 'agreed', 'partes', 'acordaron.', 'plan.', '\n', ',', 'año', '2021', 'Dr.', '👩🏽‍⚖️')
const prose = fc.oneof(fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')), fc.string({ unit: 'binary', maxLength: 30 }))

function joined(changes: readonly Change[], kind: 'added' | 'removed'): string {
  return changes.filter((change) => change.kind === 'same' || change.kind === kind).map((change) => change.text).join('')
}

/** `[removed]{added}`, to read a diff at a glance. */
function drawn(before: string, after: string, language = 'en'): string {
  return diffWords(before, after, language).map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[${text}]` : `{${text}}`)).join('')
}

test('what stayed and what was removed is the text before; what stayed and what was added is the text after', () => {
  fc.assert(fc.property(prose, prose, fc.constantFrom('en', 'es', 'fr'), (before, after, language) => {
    const changes = diffWords(before, after, language)
    assert.equal(joined(changes, 'removed'), before)
    assert.equal(joined(changes, 'added'), after)
  }), { numRuns: 500 })
})

test('no change is empty and no two neighbours are of one kind', () => {
  fc.assert(fc.property(prose, prose, (before, after) => {
    const changes = diffWords(before, after, 'en')
    changes.forEach((change, index) => {
      assert.notEqual(change.text, '')
      assert.notEqual(change.kind, changes[index - 1]?.kind)
    })
  }))
})

test('a text is the same as itself', () => {
  fc.assert(fc.property(prose, (text) => {
    assert.deepEqual(diffWords(text, text, 'es'), text === '' ? [] : [{ kind: 'same', text }])
  }))
})

test('a changed word is shown alone', () => {
  assert.equal(drawn('The group meets every month.', 'The group meets every quarter.'), 'The group meets every [month]{quarter}.')
  assert.equal(drawn('El grupo se reúne cada mes.', 'El grupo se reúne cada trimestre.', 'es'), 'El grupo se reúne cada [mes]{trimestre}.')
})

test('a new sentence is added whole and leaves its neighbours as they were', () => {
  assert.equal(drawn('The sides met. They agreed a plan.', 'The sides met. A list was drafted. They agreed a plan.'),
    'The sides met. {A list was drafted. }They agreed a plan.')
})

test('changed words that follow each other are one change', () => {
  assert.equal(drawn('They agreed a list of critical sectors.', 'They agreed two plans of critical sectors.'),
    'They agreed [a list]{two plans} of critical sectors.')
})

test('the first and the last version show everything as added or removed', () => {
  assert.deepEqual(diffWords('', 'New text.', 'en'), [{ kind: 'added', text: 'New text.' }])
  assert.deepEqual(diffWords('Old text.', '', 'en'), [{ kind: 'removed', text: 'Old text.' }])
})

test('two long texts with nothing in common are shown as replaced, without searching for ever', () => {
  const before = Array.from({ length: 3000 }, (_, index) => `a${index}`).join(' ')
  const after = Array.from({ length: 3000 }, (_, index) => `b${index}`).join('-')
  assert.deepEqual(diffWords(before, after, 'en').map((change) => change.kind), ['removed', 'added'])
})
