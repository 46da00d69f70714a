// Items as the workspace shows them: by reference, by what a change does to them, by name.

import type { ItemChange, ItemId } from '../../record/index.ts'
import { findKind, ITEM_KINDS, slugOf } from '../../dialogue/items/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { textsIn } from '../../dialogue/texts.ts'
import { charterOf, treatyFindings } from '../../dialogue/treaty-words.ts'
import { isCountedBy } from '../../dialogue/statements/index.ts'
import { changedFields, findContent, findRef, namesIn } from '../../dialogue/views/index.ts'
import type { ItemRef, Names } from '../../dialogue/views/index.ts'
import { checkConcordance } from '../../text/concordance/index.ts'
import type { Reference } from '../../text/concordance/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { NOTHING_KNOWN, referenceOf } from './reference.ts'
import type { Known } from './reference.ts'
import type { ElementRef, FindingView, ItemDiff } from '../../web/workspace/models.ts'

export function findElementRef(rows: RowReader, item: ItemId): ElementRef | null {
  const ref = findRef(rows, item)
  const content = findContent(rows, 'element', item)
  return ref === null || content === null ? null : { ...ref, number: content.number }
}

/** The elements above one, from the top. */
export function elementsAbove(rows: RowReader, item: ItemId): readonly ElementRef[] {
  const parent = findContent(rows, 'element', item)?.parent
  const ref = parent === undefined ? null : findElementRef(rows, parent)
  return parent === undefined || ref === null ? [] : [...elementsAbove(rows, parent), ref]
}

/** What a change does to its item, against the version it is based on. */
export function itemDiff(rows: RowReader, change: ItemChange): ItemDiff {
  const base = rows.find('item', change.item)?.versions.find((version) => version.version === change.base)
  return {
    ref: refOf(rows, change), number: numberOf({ ...change, content: change.content ?? base?.content ?? null }),
    effect: change.content === null ? 'ended' : base === undefined ? 'new' : 'amended',
    baseNumber: base?.number ?? null, changes: changedFields(base?.content ?? null, change.content),
    ...(isCountedBy(rows, change.item, change.base) ? { isCountedBy: true as const } : {}),
  }
}

/** Concordance findings in the texts that a change would alter; texts agreed before are not asked again. */
export function findingsOf(rows: RowReader, changes: readonly ItemChange[], cover: Bilingual | null, languages: readonly string[], known: Known = NOTHING_KNOWN): readonly FindingView[] {
  return findingsAgainst(rows, changes, cover, languages, referenceOf(rows, known))
}

/** The same with what the texts are read against made before: for whoever checks many changes a few at a time, `among` all that come together. */
export function findingsAgainst(rows: RowReader, changes: readonly ItemChange[], cover: Bilingual | null, languages: readonly string[], reference: Reference, among: readonly ItemChange[] = changes): readonly FindingView[] {
  const charter = charterOf(rows)
  const findNext = (item: ItemId) => among.find((change) => change.item === item)?.content ?? rows.find('item', item)?.versions.at(-1)?.content ?? null
  const names = namesOfOthers(reference)
  const inItems = changes.flatMap((change) => itemDiff(rows, change).changes.flatMap(({ field, before, after }) => {
    const known = new Set(textsIn(before, field).map(({ text }) => JSON.stringify(text)))
    const altered = textsIn(after, field).filter(({ text }) => !known.has(JSON.stringify(text)))
    return altered.flatMap(({ path, text }) => [
      ...findingsIn(refOf(rows, change), numberOf(change), path, text, languages, reference),
      ...treatyFindings(charter, change.item, change.content, path, text, findNext, { names, agreed: reference.agreed }).map((finding) => ({ ref: refOf(rows, change), number: null, field: path, text, finding })),
    ])
  }))
  return [...inItems, ...(cover === null ? [] : findingsIn(null, null, 'cover', cover, languages, reference))]
}

/** Names in which a treaty word is nobody's own: of organisations, and of the parties. */
export function namesOfOthers({ organisations, parties }: Reference): readonly string[] {
  return [...organisations, ...parties].flatMap((one) => Object.values(one.names).flat())
}

/** Everything that the changes name, for people; what they would bring is named as they name it. */
export function itemNames(rows: RowReader, diffs: readonly ItemDiff[]): Names {
  const known = namesIn(rows, diffs.flatMap((diff) => diff.changes.flatMap(({ before, after }) => [before, after])))
  const brought = diffs.filter((diff) => diff.effect === 'new').map(({ ref, number }) => [ref.item, { title: ref.title, short: number, isInForce: false }])
  return { ...known, items: { ...Object.fromEntries(brought), ...known.items } }
}

function findingsIn(ref: ItemRef | null, number: string | null, field: string, text: Bilingual, languages: readonly string[], reference: Reference): readonly FindingView[] {
  return checkConcordance(text, languages, reference).map((finding) => ({ ref, number, field, text, finding }))
}

function numberOf(change: ItemChange): string | null {
  const number = change.content?.number
  return findKind(change.item) === 'element' && typeof number === 'string' ? number : null
}

function refOf(rows: RowReader, change: ItemChange): ItemRef {
  const known = findRef(rows, change.item)
  const kind = findKind(change.item) ?? 'element'
  const parsed = change.content === null ? null : ITEM_KINDS[kind].schema.safeParse(change.content)
  if (known !== null && parsed?.success !== true) return known
  const title = parsed?.success === true ? ITEM_KINDS[kind].title(parsed.data as never) : draftedTitle(change.content)
  return { item: change.item, kind, slug: slugOf(change.item), title }
}

/** Of a new item that is not finished yet: as far as it has one. */
function draftedTitle(content: ItemChange['content']): Bilingual {
  const title = content?.title ?? content?.name
  return title !== null && typeof title === 'object' && !Array.isArray(title) && Object.values(title).every((text) => typeof text === 'string') ? (title as unknown as Bilingual) : {}
}
