import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sha256 } from '../record/index.ts'
import { hashGroups, matchTypedHash, parseTypedHash } from './hash-groups.ts'

const HASH = sha256('a text')
const known = [{ hash: HASH, name: 'agreed' }, { hash: sha256('another'), name: 'another' }]

describe('a hash on paper', () => {
  it('stands in sixteen groups of four, which together are the hash', () => {
    assert.equal(hashGroups(HASH).length, 16)
    assert.equal(hashGroups(HASH).join(''), HASH)
  })

  it('typed in any way that means the same is the same', () => {
    const groups = hashGroups(HASH)
    for (const typed of [HASH, groups.join(' '), groups.join('-'), groups.join(' – '), HASH.toUpperCase(), `SHA-256: ${groups.join('  ')}`, groups.join('\n'), HASH.replaceAll('0', 'O'), HASH.replaceAll('1', 'l')]) {
      assert.deepEqual(matchTypedHash(typed, known), { outcome: 'match', known: known[0] }, typed)
    }
  })

  it('with a slip in a few groups is no match, and the groups are named', () => {
    const slip = `${HASH.slice(0, 4)}${HASH[4] === 'a' ? 'b' : 'a'}${HASH.slice(5, 60)}${HASH.slice(60) === '0000' ? '1111' : '0000'}`
    assert.deepEqual(matchTypedHash(slip, known), { outcome: 'slip', known: known[0], groups: [2, 16] })
  })

  it('of another text, cut short, too long or no hash at all is never a match', () => {
    assert.deepEqual(matchTypedHash(sha256('elsewhere'), known), { outcome: 'unknown' })
    assert.deepEqual(matchTypedHash(HASH.slice(0, 60), known), { outcome: 'short', digits: 60 })
    for (const typed of [`${HASH}0`, '', 'g'.repeat(64), '<b>', HASH.replace(/^./, '?')]) assert.deepEqual(matchTypedHash(typed, known), { outcome: 'unreadable' }, typed)
  })

  it('is matched by nothing but its own sixty-four digits', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 1, max: 15 }), (place, shift) => {
      const digit = ((parseInt(HASH[place] ?? '0', 16) + shift) % 16).toString(16)
      const typed = HASH.slice(0, place) + digit + HASH.slice(place + 1)
      assert.deepEqual(matchTypedHash(typed, known), { outcome: 'slip', known: known[0], groups: [Math.floor(place / 4) + 1] })
      assert.equal(parseTypedHash(typed), typed)
    }))
  })
})
