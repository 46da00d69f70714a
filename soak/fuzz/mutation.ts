// Inputs to be refused, or taken, but never to be stumbled over: entries of a corpus with something done to
// them that a damaged disk, a hostile peer or a careless program would do.

import fc from 'fast-check'

/** One change; positions are parts of the whole, so that it fits an input of any length. */
type Change =
  | { readonly do: 'flip'; readonly at: number; readonly by: number }
  | { readonly do: 'cut'; readonly at: number }
  | { readonly do: 'drop' | 'double'; readonly at: number; readonly length: number }
  | { readonly do: 'insert'; readonly at: number; readonly text: string }
  | { readonly do: 'splice'; readonly at: number; readonly other: number; readonly from: number }
  | { readonly do: 'number'; readonly which: number; readonly text: string }
  | { readonly do: 'nest'; readonly at: number; readonly depth: number; readonly open: string }

const ODD_TEXTS = [
  '\0', '\ud800', '\udc00\ud800', '\ufeff', '\u2028', '\u202e', '\uffff', '😀', 'é', 'e\u0301', '\r', '\n', '\t', '\x7f', '"', '\\', '\\u0000', '\\ud800', '{', '}', '[', ']', ',', ':', ' ', '__proto__', 'constructor',
  '"toString":1,', '"__proto__":{},', 'null', 'true', '-0', '1e999', '0x1f', '+1', '01', '.5', '/../', '%00', '%2e%2e', '&', '=', ';', '\\x00',
]
const ODD_NUMBERS = ['-1', '0', '-0', '1.5', '1e308', '1e999', '9007199254740991', '9007199254740992', '9007199254740993', '99999999999999999999999999', '1E2', '0.1e1', '1'.repeat(400)]

const part = fc.double({ min: 0, max: 1, noNaN: true })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constant('flip'), at: part, by: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ do: fc.constant('cut'), at: part }),
  fc.record({ do: fc.constantFrom('drop', 'double'), at: part, length: fc.nat(40) }),
  fc.record({ do: fc.constant('insert'), at: part, text: fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'binary', maxLength: 6 })) }),
  fc.record({ do: fc.constant('splice'), at: part, other: fc.nat(1000), from: part }),
  fc.record({ do: fc.constant('number'), which: fc.nat(1000), text: fc.constantFrom(...ODD_NUMBERS) }),
  fc.record({ do: fc.constant('nest'), at: part, depth: fc.constantFrom(3, 63, 64, 65, 5_000, 100_000), open: fc.constantFrom('[', '{"a":', '[[],') }),
) as fc.Arbitrary<Change>

/** An entry, changed some times over; unchanged now and then. */
export function mutated(corpus: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(corpus.length - 1), fc.array(change, { maxLength: 5 })).map(([index, changes]) => changes.reduce((text, one) => apply(text, one, corpus), corpus[index] ?? ''))
}

/** Longer than any of them is not an input but a flood, which is refused by its size elsewhere. */
const LONGEST = 1_000_000

function apply(text: string, made: Change, corpus: readonly string[]): string {
  const at = 'at' in made ? Math.floor(made.at * text.length) : 0
  const put = (inserted: string, upTo = at) => (text.slice(0, at) + inserted + text.slice(upTo)).slice(0, LONGEST)
  switch (made.do) {
    case 'flip': return put(String.fromCharCode((text.charCodeAt(at) || 0) ^ made.by), at + 1)
    case 'cut': return text.slice(0, at)
    case 'drop': return put('', at + made.length)
    case 'double': return put(text.slice(at, at + made.length))
    case 'insert': return put(made.text)
    case 'splice': { const other = corpus[made.other % corpus.length] ?? ''; return put(other.slice(Math.floor(made.from * other.length)), text.length) }
    case 'number': return replaceNumber(text, made.which, made.text)
    case 'nest': return put(made.open.repeat(made.depth))
  }
}

function replaceNumber(text: string, which: number, by: string): string {
  const numbers = [...text.matchAll(/\d+/g)]
  const chosen = numbers[which % Math.max(1, numbers.length)]
  return chosen === undefined ? text : text.slice(0, chosen.index) + by + text.slice(chosen.index + chosen[0].length)
}
