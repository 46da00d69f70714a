// What keeps programs from filling a consultation, without asking a third party who is a person and without turning one
// away in silence: bounds by network, a form that cannot be sent before anybody could have read it, a field that nobody
// sees. Whoever is stopped is told why, and finds what was typed.

import type { RunningNode } from '../../node/running-node.ts'
import { RequestLimits } from '../request-limits.ts'

/** Of one network (a /64 of IPv6): ten at once, then one every half minute; and look-ups enough for anybody who reads. */
const SENDING = { burst: 10, perSecond: 1 / 30 }
const LOOKING = { burst: 120, perSecond: 2 }
/** Nobody reads what is asked and answers it in less. */
const LEAST_SECONDS = 3
/** A form may lie open for a day. */
const MOST_HOURS = 24

export interface TakePartLimits {
  readonly sending: RequestLimits
  readonly looking: RequestLimits
  /** How long a form has to be open before it can be sent. */
  readonly leastSeconds: number
}

function usualLimits(): TakePartLimits {
  return { sending: new RequestLimits(SENDING), looking: new RequestLimits(LOOKING), leastSeconds: LEAST_SECONDS }
}

const limits = new WeakMap<RunningNode, TakePartLimits>()

/** One set for a node: whoever sends by the form and by the API is counted once. */
export function limitsOf(running: RunningNode): TakePartLimits {
  const known = limits.get(running) ?? usualLimits()
  limits.set(running, known)
  return known
}

/** When a form was opened, so that only this node can have said it. */
export function sealOpened({ notices, node }: Pick<RunningNode, 'notices' | 'node'>, slug: string): string {
  const at = node.now()
  return `${at} ${notices.tokens.nameOf(`take-part ${slug} ${at}`)}`
}

/** Why a form cannot be sent as it was opened; null where it can. A seal that this node did not give is as old as can be. */
export function openedProblem({ notices, node }: Pick<RunningNode, 'notices' | 'node'>, slug: string, opened: string, leastSeconds: number): 'form-too-fast' | 'form-too-old' | null {
  const [at = '', seal = ''] = opened.split(' ')
  if (seal !== notices.tokens.nameOf(`take-part ${slug} ${at}`)) return 'form-too-old'
  const seconds = Temporal.Instant.from(at).until(node.now()).total('seconds')
  return seconds < leastSeconds ? 'form-too-fast' : seconds > MOST_HOURS * 3600 ? 'form-too-old' : null
}
