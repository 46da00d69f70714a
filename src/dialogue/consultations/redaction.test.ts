// That a moderator can leave words out and can do nothing else to them.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isRedactionOf, LEFT_OUT, markLeftOut, passagesOf, typedMarks, withoutMarks } from './redaction.ts'

const SENT = 'Ana Pérez (tel. 555 0199) told me that the card is useless, you fools.'

describe('what is published of a text', () => {
  test('is the text itself, or the text with parts left out that are marked', () => {
    assert.ok(isRedactionOf(SENT, SENT))
    assert.ok(isRedactionOf(SENT, '⟦personal-data⟧ told me that the card is useless, you fools.'))
    assert.ok(isRedactionOf(SENT, '⟦personal-data⟧ told me that the card is useless⟦abuse⟧'))
    assert.ok(isRedactionOf(SENT, '⟦confidential⟧'))
  })

  const wrong: readonly (readonly [string, string])[] = [
    ['a word that was changed', SENT.replace('useless', 'useful')],
    ['a word that was changed beside a mark', '⟦personal-data⟧ told me that the card is useful, you fools.'],
    ['a word that was added', `${SENT} Truly.`],
    ['a part that is gone without a mark', 'told me that the card is useless, you fools.'],
    ['a mark where nothing was left out', `⟦abuse⟧${SENT}`],
    ['parts in another order', 'you fools⟦abuse⟧Ana Pérez'],
    ['a mark that no list knows', '⟦boring⟧ told me that the card is useless, you fools.'],
  ]
  for (const [what, published] of wrong) test(`is never with ${what}`, () => assert.equal(isRedactionOf(SENT, published), false))

  test('whatever is left out of whatever text, what is left is taken; one other letter is not', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ñ'), minLength: 1, maxLength: 12 })
    fc.assert(fc.property(fc.array(fc.record({ words: letters, isLeftOut: fc.boolean(), reason: fc.constantFrom(...LEFT_OUT) }), { minLength: 1, maxLength: 8 }), fc.nat(), (parts, place) => {
      const sent = parts.map(({ words }) => words).join('')
      const published = parts.map(({ words, isLeftOut, reason }) => (isLeftOut ? `⟦${reason}⟧` : words)).join('')
      assert.ok(isRedactionOf(sent, published))
      const kept = parts.flatMap(({ words, isLeftOut }, at) => (isLeftOut ? [] : [{ words, at }]))
      const [changed] = kept.slice(place % Math.max(1, kept.length))
      if (changed === undefined) return
      const other = parts.map(({ words, isLeftOut, reason }, at) => (isLeftOut ? `⟦${reason}⟧` : at === changed.at ? `${words}z` : words)).join('')
      assert.equal(isRedactionOf(sent, other), false)
    }))
  })
})

test('an officer types marks and reads them again as typed', () => {
  assert.equal(markLeftOut('[[personal-data]] told me, [[nothing]] more'), '⟦personal-data⟧ told me, [[nothing]] more')
  assert.equal(typedMarks('⟦personal-data⟧ told me'), '[[personal-data]] told me')
})

test('nobody can send a text that seems to have been cut', () => {
  const sent = withoutMarks('They hid ⟦abuse⟧ and [[personal-data]] here')
  assert.deepEqual(passagesOf(markLeftOut(sent)), [{ words: sent }])
})

test('words and what was left out are told in their order', () => {
  assert.deepEqual(passagesOf('⟦personal-data⟧ said ⟦abuse⟧⟦confidential⟧ so'), [{ leftOut: 'personal-data' }, { words: ' said ' }, { leftOut: 'abuse' }, { leftOut: 'confidential' }, { words: ' so' }])
})
