// What is left of a line that was erased: nothing, not even in the files.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { Open } from '../contract.ts'
import { act, batch, chain, freshPlace, opened } from './opened.ts'

/** Every byte that the engine keeps on disk for a place, apart from what `port.ts` says is not reached. */
export type FilesOf = (place: string) => Promise<Buffer>

const SECRET = 'a name that a court wants forgotten'
const ORIGIN = { broughtBy: null, noticedAt: null, settlement: null }
const withheld = (sequence: number) => ({ party: 'MEX', sequence, line: `{"withheld":${sequence}}` })

export function erasureContract(open: Open, filesOf: FilesOf | null): void {
  test('an erased act keeps its place and its hash, with the line given, also after reopening', async (t) => {
    const place = freshPlace()
    const store = await opened(t, open, { place })
    const acts = chain('MEX', 1, 3)
    await store.append(batch(acts))
    await store.append({ acts: [act('MEX', 4, 'the erasure')], erased: [withheld(2)] })
    const expected = [acts[0], { ...acts[1], line: '{"withheld":2}' }, acts[2], act('MEX', 4, 'the erasure')]
    assert.deepEqual(await store.acts('MEX', 0, 9), expected)
    await store.close()
    assert.deepEqual(await (await opened(t, open, { place })).acts('MEX', 0, 9), expected)
  })

  test('proofs keep the pair without the erased line, and other proofs as they were', async (t) => {
    const store = await opened(t, open)
    const [first, second] = [act('MEX', 1, SECRET), act('MEX', 2)]
    const proofs = [
      { party: 'MEX', sequence: 1, held: first.line, received: 'another' }, { party: 'MEX', sequence: 1, held: 'another', received: first.line },
      { party: 'MEX', sequence: 2, held: second.line, received: 'another' }, { party: 'USA', sequence: 1, held: 'theirs', received: 'another' },
    ].map((proof) => ({ ...proof, ...ORIGIN, broughtBy: 'USA' }))
    await store.append(batch([first, second]))
    for (const proof of proofs) await store.keepProof(proof)
    await store.append({ acts: [act('MEX', 3)], erased: [withheld(1)] })
    const kept = (await store.proofs()).map((proof) => JSON.stringify(proof)).sort()
    const expected = proofs.map((proof) => JSON.stringify(proof).replaceAll(JSON.stringify(first.line), JSON.stringify('{"withheld":1}'))).sort()
    assert.deepEqual(kept, expected)
    await store.keepProof({ party: 'MEX', sequence: 1, held: '{"withheld":1}', received: 'another', ...ORIGIN })
    assert.equal((await store.proofs()).length, proofs.length, 'the same pair is kept once')
  })

  test('a batch with an erasure is one unit: refused, it erases nothing', async (t) => {
    const store = await opened(t, open)
    await store.append(batch(chain('MEX', 1, 3)))
    await assert.rejects(store.append({ acts: [act('MEX', 3, 'taken')], erased: [withheld(1)] }))
    await assert.rejects(store.append({ acts: [act('MEX', 4)], erased: [withheld(9)] }), RangeError)
    await assert.rejects(store.append({ acts: [act('MEX', 4)], erased: [{ ...withheld(1), line: 'a\0b' }] }), TypeError)
    assert.deepEqual(await store.acts('MEX', 0, 9), chain('MEX', 1, 3))
  })

  test('another dialogue of the same place keeps its acts', async (t) => {
    const place = freshPlace()
    for (const dialogue of ['other', 'hled']) {
      const store = await opened(t, open, { place, dialogue })
      await store.append(batch(chain('MEX', 1, 2)))
      if (dialogue === 'hled') await store.append({ acts: [], erased: [withheld(1)] })
      await store.close()
    }
    const other = await opened(t, open, { place, dialogue: 'other' })
    assert.deepEqual(await other.acts('MEX', 0, 9), chain('MEX', 1, 2))
  })

  if (filesOf === null) return
  for (const length of [30, 900, 12_000, 2_000_000]) {
    test(`no byte of an erased line of some ${length} bytes stays in the files of the database`, async (t) => {
      const place = freshPlace()
      const store = await opened(t, open, { place })
      // Text that no engine can make smaller, so that it can be looked for as it is; a part from each end and the middle.
      const text = randomBytes(length).toString('base64url')
      const parts = [text.slice(0, 24), text.slice(text.length / 2, text.length / 2 + 24), text.slice(-24)]
      const found = async () => { const files = await filesOf(place); return parts.filter((part) => files.includes(part)).length }
      // Around it acts that make pages split and move, private documents that come and go, and a proof.
      const secret = act('MEX', 50, text)
      await store.append(batch([...chain('MEX', 1, 49), secret, ...chain('USA', 1, 200)]))
      await store.keepProof({ party: 'MEX', sequence: 50, held: secret.line, received: 'another', ...ORIGIN })
      for (let index = 51; index < 120; index++) await store.append(batch([act('MEX', index, 'x'.repeat((index * 97) % 3000))]))
      for (let index = 0; index < 30; index++) await store.putPrivate('draft', `d${index}`, 'y'.repeat(index * 50), 0)
      for (let index = 0; index < 30; index += 2) await store.deletePrivate('draft', `d${index}`)
      assert.equal(await found(), parts.length, 'it was there')
      await store.append({ acts: [act('MEX', 120, 'the erasure')], erased: [withheld(50)] })
      assert.equal(await found(), 0)
      assert.equal((await store.acts('MEX', 0, 1000)).length, 120)
      assert.equal((await store.listPrivate('draft')).length, 15)
      await store.close()
      assert.equal(await found(), 0)
    })
  }
}
