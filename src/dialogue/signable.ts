// The words of a text that can stand on an original: those in force, and those that a joint release names,
// also when other words have come into force since. Nothing else was ever agreed as a whole.

import type { Hash, ItemId } from '../record/index.ts'
import { cleanTextHash, findCleanText, findCleanTextAt } from './clean-text.ts'
import type { PlacedText } from './clean-text.ts'
import { ITEM_KINDS } from './items/index.ts'
import type { JointReleaseContent } from './items/index.ts'
import { readBy } from './read-by.ts'
import type { RowReader } from './rows.ts'

export interface SignableText extends PlacedText {
  readonly hash: Hash
  /** Whether these are the words in force. */
  readonly isCurrent: boolean
}

/** Those in force first, then those of releases, the newest release first; each hash once. Empty where nothing of the text is in force, or it has no clause. */
export function signableTexts(rows: RowReader, text: ItemId): readonly SignableText[] {
  const current = findCleanText(rows, text)
  const released = [...agreedReleases(rows, text)].reverse().flatMap(({ version, clauses }) => findCleanTextAt(rows, text, version, clauses) ?? [])
  const all = [...(current === null ? [] : [current]), ...released].filter(({ clean }) => clean.clauses.length > 0)
  const currentHash = current === null ? null : cleanTextHash(current.clean)
  const byHash = new Map<Hash, SignableText>()
  for (const placed of all) {
    const hash = cleanTextHash(placed.clean)
    if (!byHash.has(hash)) byHash.set(hash, { ...placed, hash, isCurrent: hash === currentHash })
  }
  return [...byHash.values()]
}

/** The releases agreed on a text, corrected ones too, but none that was withdrawn. */
function agreedReleases(rows: RowReader, text: ItemId): readonly JointReleaseContent[] {
  return (rows.find('children', text) ?? []).filter((item) => item.startsWith('joint-release/')).flatMap((item) => {
    const content = rows.find('item', item)?.versions.at(-1)?.content ?? null
    const read = content === null ? null : (readBy(ITEM_KINDS['joint-release'].schema, content) as JointReleaseContent | null)
    return read === null || read.withdrawn !== null ? [] : [read]
  })
}

/** `cleanTextHash` of every clean text of every negotiated text here: what a hash on paper is looked for in. */
export function allSignableTexts(rows: RowReader): readonly SignableText[] {
  return (rows.find('kind', 'text') ?? []).flatMap((text) => signableTexts(rows, text))
}
