import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { diffWords } from '../../../text/difference.ts'
import { foldSame } from './fold.ts'

const many = (n: number, word = 'word') => Array.from({ length: n }, (_, index) => `${word}${index}`).join(' ')

describe('what stays the same', () => {
  it('is folded to the words beside a change', () => {
    const folded = foldSame([{ kind: 'same', text: `${many(30)} ` }, { kind: 'added', text: 'new ' }, { kind: 'same', text: many(30) }], 3)
    assert.deepEqual(folded, [{ kind: 'folded', words: 27 }, { kind: 'same', text: 'word27 word28 word29 ' }, { kind: 'added', text: 'new ' }, { kind: 'same', text: 'word0 word1 word2 ' }, { kind: 'folded', words: 27 }])
  })

  it('stays where little would be saved, and a change is never folded', () => {
    const short = [{ kind: 'same', text: many(9) }, { kind: 'removed', text: many(200) }] as const
    assert.deepEqual(foldSame(short, 5), short)
  })

  it('loses no change and no word beside one, whatever the texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd.', 'e'), { maxLength: 60 }).map((words) => words.join(' '))
    fc.assert(fc.property(text, text, fc.nat(6), (before, after, around) => {
      const changes = diffWords(before, after, 'en')
      const folded = foldSame(changes, around)
      assert.deepEqual(folded.filter(({ kind }) => kind === 'added' || kind === 'removed'), changes.filter(({ kind }) => kind !== 'same'))
      const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length
      const kept = folded.reduce((all, one) => all + (one.kind === 'folded' ? one.words : one.kind === 'same' ? words(one.text) : 0), 0)
      assert.ok(Math.abs(kept - changes.reduce((all, one) => all + (one.kind === 'same' ? words(one.text) : 0), 0)) <= changes.length)
    }))
  })
})
