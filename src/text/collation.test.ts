import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { collate, disputedShare } from './collation.ts'

const word = fc.constantFrom('the', 'Parties', 'shall', 'will', 'may', 'cooperate', 'fully', 'and', 'promptly,', 'within', '90', 'days.', 'The', '¿Qué', 'más?')
const wording = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '))

test('whoever keeps the runs of one wording reads exactly that wording', () => {
  fc.assert(fc.property(fc.array(wording, { minLength: 1, maxLength: 4 }), (wordings) => {
    const runs = collate(wordings, 'en')
    for (const [place, text] of wordings.entries()) assert.equal(runs.filter((run) => run.in.includes(place)).map((run) => run.text).join(''), text)
  }))
})

test('whatever is typed, no run is empty, in nobody’s wording, or in the same wordings as the one before it', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 3 }), (wordings) => {
    const runs = collate(wordings, 'es')
    for (const [index, run] of runs.entries()) {
      assert.ok(run.text !== '' && run.in.length > 0)
      assert.notEqual(run.in.join(), runs[index - 1]?.in.join())
    }
    for (const [place, text] of wordings.entries()) assert.equal(runs.filter((run) => run.in.includes(place)).map((run) => run.text).join(''), text)
  }))
})

test('two small disputes over one word stand beside each other, the rest once', () => {
  assert.deepEqual(collate(['The Parties may cooperate.', 'The Parties shall cooperate.', 'The Parties will cooperate.'], 'en'), [
    { text: 'The Parties ', in: [0, 1, 2] }, { text: 'may', in: [0] }, { text: 'shall', in: [1] }, { text: 'will', in: [2] }, { text: ' cooperate.', in: [0, 1, 2] },
  ])
})

test('what two wordings put in at one place alike is one run of both', () => {
  assert.deepEqual(collate(['We act.', 'We act promptly.', 'We act promptly.'], 'en').map((run) => run.in), [[0, 1, 2], [1, 2], [0, 1, 2]])
})

test('the share of what is disputed is none where all say the same and all where nothing is shared', () => {
  assert.equal(disputedShare(collate(['One and one.', 'One and one.'], 'en'), 2), 0)
  assert.equal(disputedShare(collate(['', 'Words.'], 'en'), 2), 1)
  assert.equal(disputedShare([], 2), 0)
})
