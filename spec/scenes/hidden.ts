// What a reader with fewer bodies, or with an old copy, must not hold against anybody; and bytes that are
// easily read in two ways. In every scenario the whole record is in order.

import { versionId, withholdBody } from '../../src/record/index.ts'
import type { Act } from '../../src/record/index.ts'
import { forge } from '../../src/record/testing/forge.ts'
import { change, charterChange } from '../../src/record/testing/speaker.ts'
import type { Speaker } from '../../src/record/testing/speaker.ts'
import { pair, sign, trio } from './scene.ts'
import type { Scenario } from './scene.ts'

const without = (speaker: Speaker, hidden: Act): string[] => speaker.acts.map((act) => (act === hidden ? withholdBody(act) : act.line))
const nested = (depth: number): unknown => (depth === 0 ? 'deep' : [nested(depth - 1)])

export const HIDDEN: readonly Scenario[] = [
  ['excused-base', 'A version is proposed on one whose proposal is withheld: its base may be in force.', () => {
    const { mex, usa, under, scene } = pair()
    const first = change('element/a', null, 'one')
    const hidden = mex.propose(under, [first])
    sign(usa, mex, hidden)
    sign(usa, mex, mex.hear(usa).propose(under, [change('element/a', versionId(first), 'two')]))
    return scene({ lines: { MEX: without(mex, hidden) }, unverified: { 'MEX 4': 'body-withheld', 'USA 4': 'body-withheld', 'MEX 5': 'body-withheld', 'USA 5': 'body-withheld' } })
  }],
  ['excused-charter', 'A proposal is under a charter whose own proposal is withheld.', () => {
    const { mex, usa, under, scene } = pair()
    const next = { ...charterChange([mex, usa], under), content: { ...charterChange([mex, usa]).content, name: 'renewed' } }
    const hidden = mex.propose(under, [next])
    sign(usa, mex, hidden)
    mex.hear(usa).propose(versionId(next), [change('element/a', null, 'one')])
    return scene({ lines: { MEX: without(mex, hidden) }, unverified: { 'MEX 4': 'body-withheld', 'USA 4': 'body-withheld', 'MEX 5': 'body-withheld' } })
  }],
  ['excused-competing', 'The body of a withdrawal is missing; what its author then proposed in competition is not held against it.', () => {
    const { mex, usa, under, scene } = pair()
    const draft = mex.propose(under, [change('element/a', null, 'one')])
    const hidden = mex.withdraw(draft)
    usa.hear(mex).receipt()
    mex.hear(usa).propose(under, [change('element/a', null, 'two')])
    return scene({ lines: { MEX: without(mex, hidden) }, unverified: { 'MEX 5': 'body-withheld', 'MEX 6': 'body-withheld' } })
  }],
  ['excused-leaving', 'A party withdrew from its own departure, but the body of that withdrawal is missing; it goes on under the old charter.', () => {
    const { a, b, c, under, first } = trio()
    const leaving = a.hear(b, c).propose(under, [charterChange([b, c], under)])
    const hidden = a.withdraw(leaving)
    for (const one of [b, c]) one.hear(a, b, c).receipt()
    a.hear(b, c).propose(under, [change('element/a', null, 'one')])
    return { speakers: [a, b, c], lines: { A: without(a, hidden) }, unverified: { 'A 5': 'body-withheld', 'A 6': 'body-withheld' }, adopted: [first] }
  }],
  ['excused-not-standing', 'The body of a signature is missing; its withdrawal may be one.', () => {
    const { a, b, c, under, first } = trio()
    const draft = a.hear(b, c).propose(under, [change('element/a', null, 'one')])
    const hidden = b.hear(a).sign(draft)
    b.withdraw(draft)
    return { speakers: [a, b, c], lines: { B: without(b, hidden) }, unverified: { 'B 4': 'body-withheld', 'B 5': 'body-withheld' }, adopted: [first] }
  }],
  ['excused-still-standing', 'A proposal is erased without waiting for a party that left by a charter whose proposal is withheld.', () => {
    const { a, b, c, under, first } = trio()
    const draft = b.propose(under, [change('element/b', null, 'one')])
    const hidden = a.hear(b, c).say('propose', { under, changes: [charterChange([b, c], under)], cover: null }, { audience: 'parties' })
    sign(b, a, hidden)
    sign(c, b.hear(c), hidden)
    b.hear(c).withdraw(draft)
    c.hear(b).receipt()
    b.hear(c).say('erase', { act: draft.hash, reason: 'court order' })
    const unverified = { 'A 4': 'body-withheld', 'B 5': 'body-withheld', 'C 4': 'body-withheld', 'B 7': 'body-withheld' } as const
    return { speakers: [a, b, c], lines: { A: without(a, hidden) }, unverified, adopted: [first] }
  }],
  ['erased-statement-on-an-old-copy', 'An erased statement replaces nothing from its erasure on, also for a reader that still has its text.', () => {
    const { mex, scene } = pair()
    const state = (text: string, replaces: string | null) => mex.state({ content: { text }, replaces })
    const first = state('one', null)
    const second = state('two', first.hash)
    mex.say('erase', { act: second.hash, reason: 'court order' })
    state('three', first.hash)
    return scene({})
  }],
  ['act-of-another-dialogue', 'An act that its party signed in another dialogue, at a place taken here, is no fork.', () => {
    const { mex, scene } = pair()
    const said = mex.state({ content: { text: 'here' } })
    return scene({ lines: { MEX: [...mex.lines, forge(said, { header: { dialogue: 'other' }, key: mex.signing })] }, inconsistent: { 'MEX 5': 'wrong-dialogue' } })
  }],
  ['after-act-repeated', 'A line that stands twice breaks the chain like any other that does not continue it.', () => {
    const { mex, scene } = pair()
    const said = mex.state({ content: { text: 'once' } })
    mex.state({ content: { text: 'next' } })
    return scene({ lines: { MEX: [...mex.lines.slice(0, 4), said.line, ...mex.lines.slice(4)] }, inconsistent: { 'MEX 5': 'act-repeated' }, unverified: { 'MEX 6': 'after-break' } })
  }],
  ['texts-and-numbers', 'Members are in order of UTF-16 units, texts are not normalised, numbers are written as ECMAScript does.', () => {
    const { mex, scene } = pair()
    mex.state({ content: { '\u{10000}': 'before the next by UTF-16, after it by code points', '\uE000': 'private use', 'é': 'composed', 'e\u0301': 'combined', emoji: '👩‍👩‍👧', control: '\u0001\u001F\t\n"\\/\u2028', fraction: 0.1, small: 1e-7, negative: -2.5, most: 9007199254740991 } })
    return scene({})
  }],
  ['as-deep-as-allowed', 'A body of 64 nested arrays and objects is read.', () => {
    const { mex, scene } = pair()
    mex.state({ content: { x: nested(62) } as never })
    return scene({})
  }],
]
