// The languages of every clause compared, agreed or proposed: once for each wording, a few milliseconds
// of it in any request and the rest between requests, so that nobody's page waits for three hundred clauses.

import type { ClauseContent } from '../../../dialogue/items/index.ts'
import type { RollingText } from '../../../dialogue/views/index.ts'
import { checkConcordance } from '../../../text/concordance/index.ts'
import type { Finding, Reference } from '../../../text/concordance/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { CheckedCount } from '../../../web/workspace/texts/models.ts'
import { charterOf, isBindingOf, treatyWordsIn } from '../../../dialogue/treaty-words.ts'
import { namesOfOthers } from '../items.ts'
import { knownOn, referenceOf } from '../reference.ts'

/** Milliseconds of work in a request, in a turn between requests, and of rest after one. */
const AT_ONCE = 15
const TURN = 4
const REST = 3

interface Checked {
  /** What was known then: it is compared again once that has changed. */
  readonly knowledge: number
  /** Whether the text is meant to bind: treaty words are looked for where it is not. */
  readonly isBinding: boolean | null
  readonly findings: readonly Finding[]
}
/** By a content as the schema reads it: the same object as long as the row lives. */
const CHECKED = new WeakMap<ClauseContent, Checked>()
const QUEUES = new WeakMap<RunningNode, Map<ClauseContent, boolean | null>>()

export interface CheckedText extends CheckedCount {
  /** Null where it is not compared yet. */
  readonly findingsOf: (content: ClauseContent) => readonly Finding[] | null
}

export function checkText(running: RunningNode, rolling: RollingText, languages: readonly string[]): CheckedText {
  const { knowledge } = running.languages
  const contents = rolling.clauses.flatMap(({ agreed, brackets }) => [...(agreed === null ? [] : [agreed.content]), ...brackets.flatMap(({ content }) => content ?? [])])
  const isBinding = isBindingOf(charterOf(running.node.rows), rolling.text, rolling.content, () => null)
  const isKnown = (content: ClauseContent) => { const checked = CHECKED.get(content); return checked?.knowledge === knowledge && checked.isBinding === isBinding }
  const waiting = contents.filter((content) => !isKnown(content))
  if (waiting.length > 0) {
    const reference = referenceOf(running.node.rows, knownOn(running))
    const end = performance.now() + AT_ONCE
    while (waiting.length > 0 && performance.now() < end) check(waiting.shift(), languages, reference, { knowledge, isBinding })
    if (waiting.length > 0) checkLater(running, waiting, languages, isBinding)
  }
  const findingsOf = (content: ClauseContent) => (isKnown(content) ? (CHECKED.get(content)?.findings ?? null) : null)
  const found = contents.reduce((sum, content) => sum + (findingsOf(content)?.length ?? 0), 0)
  return { findingsOf, found, done: contents.length - waiting.length, of: contents.length }
}

function check(content: ClauseContent | undefined, languages: readonly string[], reference: Reference, known: Omit<Checked, 'findings'>): void {
  if (content === undefined) return
  const treaty = known.isBinding === false ? treatyWordsIn(content.words, 'words', { names: namesOfOthers(reference), agreed: reference.agreed }) : []
  CHECKED.set(content, { ...known, findings: [...checkConcordance(content.words, languages, reference), ...treaty] })
}

/** A few at a time; whoever asks again meanwhile adds to the same queue. */
function checkLater(running: RunningNode, contents: readonly ClauseContent[], languages: readonly string[], isBinding: boolean | null): void {
  const begun = QUEUES.get(running)
  if (begun !== undefined) {
    for (const content of contents) begun.set(content, isBinding)
    return
  }
  const queue = new Map(contents.map((content) => [content, isBinding]))
  QUEUES.set(running, queue)
  const turn = () => {
    const { knowledge } = running.languages
    const reference = referenceOf(running.node.rows, knownOn(running))
    const end = performance.now() + TURN
    for (const [content, binds] of queue) {
      if (performance.now() >= end) break
      queue.delete(content)
      if (CHECKED.get(content)?.knowledge !== knowledge || CHECKED.get(content)?.isBinding !== binds) check(content, languages, reference, { knowledge, isBinding: binds })
    }
    // A node that stops does not wait for it.
    if (queue.size > 0) setTimeout(turn, REST).unref()
    else QUEUES.delete(running)
  }
  setTimeout(turn, REST).unref()
}
