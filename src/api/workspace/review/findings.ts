// The check of the languages over a proposal. A small one is checked when it is asked for; a plan of
// thousands of elements a few at a time between requests, once, so that nobody's page waits for it.

import type { ProposalRow } from '../../../dialogue/rows.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { FindingView } from '../../../web/workspace/models.ts'
import { findingsAgainst, findingsOf } from '../items.ts'
import { knownOn, referenceOf } from '../reference.ts'

const CHECKED_AT_ONCE = 100
/** Milliseconds of work at most, and of rest between, so that whoever asks for a page meanwhile gets it. */
const TURN = 4
const REST = 3

export interface Checked {
  readonly findings: readonly FindingView[]
  /** Changes looked at so far, and all. */
  readonly done: number
  readonly of: number
}

interface Check {
  /** What was known when it began: it is made anew once that has changed. */
  readonly knowledge: number
  readonly findings: FindingView[]
  done: number
  readonly ended: Promise<void>
}
/** By the changes of a proposal, which stay the same object as long as its node does. */
const CHECKS = new WeakMap<ProposalRow['changes'], Check>()

/** As far as the check has come; begins it. */
export function checkedSoFar(running: RunningNode, row: ProposalRow, languages: readonly string[]): Checked {
  const of = row.changes.length
  if (of <= CHECKED_AT_ONCE) return { findings: findingsOf(running.node.rows, row.changes, row.cover, languages, knownOn(running)), done: of, of }
  const { findings, done } = checkOf(running, row, languages)
  return { findings, done, of }
}

/** The whole check, once it has ended: for who signs. */
export async function checkedWholly(running: RunningNode, row: ProposalRow, languages: readonly string[]): Promise<readonly FindingView[]> {
  if (row.changes.length <= CHECKED_AT_ONCE) return checkedSoFar(running, row, languages).findings
  const check = checkOf(running, row, languages)
  await check.ended
  return check.findings
}

function checkOf(running: RunningNode, row: ProposalRow, languages: readonly string[]): Check {
  const begun = CHECKS.get(row.changes)
  const { knowledge } = running.languages
  if (begun?.knowledge === knowledge) return begun
  const reference = referenceOf(running.node.rows, knownOn(running))
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const check: Check = { knowledge, findings: [], done: 0, ended: promise }
  CHECKS.set(row.changes, check)
  const next = () => {
    try {
      const end = performance.now() + TURN
      while (check.done < row.changes.length && performance.now() < end) {
        check.findings.push(...findingsAgainst(running.node.rows, row.changes.slice(check.done, check.done + 1), null, languages, reference, row.changes))
        check.done += 1
      }
      if (check.done < row.changes.length) {
        // A node that stops does not wait for it.
        setTimeout(next, REST).unref()
        return
      }
      check.findings.push(...findingsAgainst(running.node.rows, [], row.cover, languages, reference))
      resolve()
    } catch (error) {
      if (CHECKS.get(row.changes) === check) CHECKS.delete(row.changes)
      reject(error as Error)
    }
  }
  // Whoever waits is told of a fault; that nobody waits is no fault of its own.
  promise.catch(() => undefined)
  setImmediate(next)
  return check
}
