import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sha256 } from '../record/index.ts'
import { attachment, blobsNamedBy } from './attachments.ts'
import { blobRows } from './rows.ts'
import { advanceContent } from './statements/advance.ts'
import { advance, charter, element, plan } from './testing/contents.ts'
import { Seat, take } from './testing/table.ts'

const FILE = { blob: sha256('minutes'), bytes: 48213, mediaType: 'application/pdf', name: 'Minuta del 18 de abril.pdf' }

describe('an attachment', () => {
  test('names a file by the hash of its bytes', () => {
    assert.ok(attachment.safeParse(FILE).success)
    assert.ok(attachment.safeParse({ ...FILE, bytes: 0, mediaType: 'text/csv', name: 'ñandú – 2.csv' }).success)
  })

  test('in any other shape is refused', () => {
    const wrong: object[] = [
      { blob: FILE.blob.toUpperCase() }, { blob: 'x' }, { bytes: -1 }, { bytes: 1.5 }, { bytes: 2 ** 53 }, { mediaType: 'pdf' }, { mediaType: 'text/html; charset=utf-8' }, { mediaType: 'Text/HTML' },
      ...['', ' a', 'a ', '.', '..', 'a/b', 'a\\b', 'a\nb', 'a\u0000', 'a\u202eb', 'e\u0301', 'x'.repeat(201)].map((name) => ({ name })), { url: 'https://example.org' },
    ]
    for (const change of wrong) assert.ok(!attachment.safeParse({ ...FILE, ...change }).success, JSON.stringify(change))
  })

  test('is one of fifty at most, and a statement without any is what it was before there were any', () => {
    assert.deepEqual(advanceContent.parse(advance()), advance())
    assert.ok(!('attachments' in advanceContent.parse(advance())))
    assert.ok(advanceContent.safeParse({ ...advance(), attachments: [FILE] }).success)
    assert.ok(!advanceContent.safeParse({ ...advance(), attachments: Array.from({ length: 51 }, () => FILE) }).success)
    assert.ok(!advanceContent.safeParse({ ...advance(), attachments: undefined }).success)
  })

  test('is found in any content, each blob once, and what does not fit names nothing', () => {
    assert.deepEqual(blobsNamedBy({ ...advance(), attachments: [FILE, { ...FILE, name: 'again' }] } as never), [{ blob: FILE.blob, bytes: FILE.bytes }])
    for (const content of [null, {}, { attachments: null }, { attachments: {} }, { attachments: ['x', null, { blob: 'x' }, { ...FILE, bytes: '5' }] }]) assert.deepEqual(blobsNamedBy(content as never), [])
  })
})

describe('the rows of blobs', () => {
  const named = (blob: string, bytes: number) => advance({ attachments: [{ ...FILE, blob, bytes }] }) as never

  /** MEX founded with USA, both at one table. */
  function founded(): Seat {
    const [mex, usa] = [new Seat('lake', 'MEX'), new Seat('lake', 'USA')]
    const table = [mex, usa]
    mex.hear(table, usa)
    const proposal = mex.propose([
      { item: 'dialogue/lake', base: null, content: charter({ parties: table.map(({ party, speaker }) => ({ party, rootKey: speaker.root.id })) }) },
      { item: 'plan/p', base: null, content: plan() }, { item: 'element/1', base: null, content: element('plan/p', 'pillar', '1') },
    ])
    usa.hear(table, mex).do({ name: 'sign', proposal: proposal.hash })
    return mex.hear(table, usa)
  }

  test('say by whom a file is named, the largest size given, and whether the public may have it', () => {
    const mex = founded()
    const [one, two] = [sha256('one'), sha256('two')]
    const closed = (blob: string, bytes: number) => mex.do({ name: 'state', about: 'element/1', type: 'advance', content: named(blob, bytes), replaces: null, audience: 'parties' }).act
    const first = closed(one, 10)
    assert.deepEqual(blobRows(mex.projection), [{ blob: one, bytes: 10, namedBy: [first.hash], isPublic: false }])
    const second = closed(one, 30)
    const third = closed(two, 5)
    assert.deepEqual(mex.projection.find('blob', one), { blob: one, bytes: 30, namedBy: [first.hash, second.hash].sort(), isPublic: false })
    take(mex.ledger, mex.projection, mex.speaker.say('release', { act: second.hash }))
    assert.deepEqual([mex.projection.find('blob', one)?.isPublic, mex.projection.find('blob', two)?.isPublic], [true, false])
    const open = mex.state('element/1', 'advance', named(two, 5), third)
    assert.deepEqual(mex.projection.find('blob', two), { blob: two, bytes: 5, namedBy: [third.hash, open.hash].sort(), isPublic: true })
    assert.deepEqual(blobRows(mex.projection).map(({ blob }) => blob), [one, two].sort())
  })
})
