// The words of every clause looked at, agreed or proposed, as they are before they are signed: once for each wording, a few milliseconds
// of it in any request and the rest between requests, so that nobody's page waits for three hundred clauses.

import type { ClauseContent } from '../../../dialogue/items/index.ts'
import type { RollingText } from '../../../dialogue/views/index.ts'
import type { ItemId, Json } from '../../../record/index.ts'
import type { Reference } from '../../../text/concordance/index.ts'
import type { FindingView } from '../../../web/workspace/models.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { CheckedCount } from '../../../web/workspace/texts/models.ts'
import { findingsAgainst } from '../items.ts'
import { knownOn, referenceOf } from '../reference.ts'

/** Milliseconds of work in a request, in a turn between requests, and of rest after one. */
const AT_ONCE = 15
const TURN = 4
const REST = 3

interface Checked {
  /** What was known then: it is compared again once that has changed. */
  readonly knowledge: number
  readonly findings: readonly FindingView[]
}

interface Wording {
  readonly clause: ItemId
  readonly content: ClauseContent
}
/** By a content as the schema reads it: the same object as long as the row lives. */
const CHECKED = new WeakMap<ClauseContent, Checked>()
const QUEUES = new WeakMap<RunningNode, Set<Wording>>()

export interface CheckedText extends CheckedCount {
  /** Null where it is not compared yet. */
  readonly findingsOf: (content: ClauseContent) => readonly FindingView[] | null
}

export function checkText(running: RunningNode, rolling: RollingText, languages: readonly string[]): CheckedText {
  const { knowledge } = running.languages
  const wordings = rolling.clauses.flatMap(({ clause, agreed, brackets }) => [...(agreed === null ? [] : [agreed.content]), ...brackets.flatMap(({ content }) => content ?? [])].map((content): Wording => ({ clause, content })))
  const isKnown = (content: ClauseContent) => CHECKED.get(content)?.knowledge === knowledge
  const waiting = wordings.filter(({ content }) => !isKnown(content))
  if (waiting.length > 0) {
    const reference = referenceOf(running.node.rows, knownOn(running))
    const end = performance.now() + AT_ONCE
    while (waiting.length > 0 && performance.now() < end) check(running, waiting.shift(), languages, reference, knowledge)
    if (waiting.length > 0) checkLater(running, waiting, languages)
  }
  const findingsOf = (content: ClauseContent) => (isKnown(content) ? (CHECKED.get(content)?.findings ?? null) : null)
  const found = wordings.reduce((sum, { content }) => sum + (findingsOf(content)?.length ?? 0), 0)
  return { findingsOf, found, done: wordings.length - waiting.length, of: wordings.length }
}

function check({ node }: RunningNode, wording: Wording | undefined, languages: readonly string[], reference: Reference, knowledge: number): void {
  if (wording === undefined) return
  const { clause, content } = wording
  CHECKED.set(content, { knowledge, findings: findingsAgainst(node.rows, [{ item: clause, base: null, content: content as unknown as { readonly [key: string]: Json } }], null, languages, reference) })
}

/** A few at a time; whoever asks again meanwhile adds to the same queue. */
function checkLater(running: RunningNode, wordings: readonly Wording[], languages: readonly string[]): void {
  const begun = QUEUES.get(running)
  if (begun !== undefined) {
    for (const wording of wordings) begun.add(wording)
    return
  }
  const queue = new Set(wordings)
  QUEUES.set(running, queue)
  const turn = () => {
    const { knowledge } = running.languages
    const reference = referenceOf(running.node.rows, knownOn(running))
    const end = performance.now() + TURN
    for (const wording of queue) {
      if (performance.now() >= end) break
      queue.delete(wording)
      if (CHECKED.get(wording.content)?.knowledge !== knowledge) check(running, wording, languages, reference, knowledge)
    }
    // A node that stops does not wait for it.
    if (queue.size > 0) setTimeout(turn, REST).unref()
    else QUEUES.delete(running)
  }
  setTimeout(turn, REST).unref()
}
