import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { decideOutlived, isNamedByContent, parseOutlived, renderOutlived } from './outlived.ts'
import type { OutlivedAsked, OutlivedFile } from './outlived.ts'
import type { TreeFile } from './tree.ts'

const of = (file: string, content = file): TreeFile => ({ file, hash: Buffer.from(content.padEnd(32, '.')).toString('hex').slice(0, 64), bytes: content.length, type: 'text/plain' })
const decided = (asked: Partial<OutlivedAsked>) => decideOutlived({ before: [], earlier: [], now: [], day: '2026-11-26', days: 30, isNamed: () => false, ...asked })
const STYLE = 'assets/site.6baf058e1a.css'
const TILE = 'record/hled/MEX/tile/0/000.p/5'
const picture = (digit: string, page = 'en/plan/I.1') => `${page}/picture/${digit.repeat(16)}.png`

describe('what outlives its tree', () => {
  test('is what is named by its content and holds no word of the record', () => {
    const before = [STYLE, TILE, 'assets/site.css', 'en/plan/index.html', 'en/plan.json', 'record/hled/blob/ab', 'record/hled/MEX/checkpoint', 'data/MEX/x/1.csv', 'record/verify.mjs'].map((file) => of(file))
    assert.deepEqual(decided({ before }), [{ ...of(STYLE), since: '2026-11-26' }, { ...of(TILE), since: '2026-11-26' }])
    for (const name of ['assets/../en/index.6baf058e1a.html/..', 'en/assets/site.6baf058e1a.css']) assert.equal(isNamedByContent(name) && parseOutlived(renderOutlived([{ ...of(name), since: '2026-11-26' }])).length > 0, false, name)
  })

  test('stays from the first tree without it for as many days as were asked, and comes back into a tree without a trace', () => {
    const earlier: OutlivedFile[] = [{ ...of(STYLE), since: '2026-11-01' }]
    for (const [day, days, stays] of [['2026-11-30', 30, true], ['2026-12-01', 30, false], ['2026-11-01', 0, false], ['2026-11-01', 1, true]] as const) assert.equal(decided({ earlier, day, days }).length, Number(stays), `${day} ${days}`)
    assert.deepEqual(decided({ earlier, before: [of('en/index.html')] }), earlier, 'its day is that of the first')
    assert.deepEqual(decided({ earlier, now: [of(STYLE)] }), [])
  })

  test('stays for as long as something beside the tree names it', () => {
    assert.equal(decided({ earlier: [{ ...of(STYLE), since: '2020-01-01' }], isNamed: (file) => file === STYLE }).length, 1)
  })

  test('a picture has the bytes of the one of today, and goes with its page', () => {
    const [old, older, now] = [of(picture('a'), 'Words that were taken back'), of(picture('b'), 'Older'), of(picture('c'), 'Now')]
    const kept = decided({ before: [old], earlier: [{ ...older, since: '2026-11-20' }], now: [now] })
    assert.deepEqual(kept.map(({ file, hash, bytes, since }) => [file, hash, bytes, since]), [[old.file, now.hash, now.bytes, '2026-11-26'], [older.file, now.hash, now.bytes, '2026-11-20']])
    assert.deepEqual(decided({ before: [old], now: [of(picture('c', 'en/plan/I.2'))] }), [])
  })
})

describe('the list of what outlived', () => {
  test('is read as it was written', () => {
    const files = [{ ...of(STYLE), since: '2026-11-26' }, { ...of(picture('a')), since: '2026-11-20' }]
    assert.deepEqual(parseOutlived(renderOutlived(files)), files)
    assert.deepEqual(parseOutlived(renderOutlived([])), [])
  })

  test('that somebody has changed names nothing to be kept or taken away', () => {
    const good = { ...of(STYLE), since: '2026-11-26' }
    for (const bad of [{ ...good, file: 'en/index.html' }, { ...good, file: 'record/../../tile/x' }, { ...good, file: 'record/a/b/tile/../../../../etc/passwd' }, { ...good, hash: 'x' }, { ...good, since: 'once' }, { ...good, bytes: 'many' as never }, null]) {
      assert.deepEqual(parseOutlived(renderOutlived([bad as OutlivedFile])), [], JSON.stringify(bad))
    }
    for (const text of ['', '{}', 'null', '[]', '{"format":"alternat-outlived-2","files":[]}']) assert.deepEqual(parseOutlived(text), [], text)
  })
})
