// The stages of a node's work, for whoever measures, traces or logs them. A stage says what it is and
// nothing of what it is about: its facts are names out of closed lists, names of parties and numbers, so that
// no watcher can tell what it was not told. Where nobody watches, a stage costs one comparison.

import type { PartyId } from '../../record/index.ts'

/** Stage → what may be said of it. */
export interface StageFacts {
  /** A request that is answered by a door; public files from memory are told by `answered` alone. */
  readonly request: { readonly method: string; readonly traceparent: string | null }
  /** A command becomes a speech or a refusal. */
  readonly decide: { readonly command: string }
  /** The token signs one header. */
  readonly sign: Nothing
  /** Acts are made durable: the commit point. */
  readonly append: { readonly acts: number }
  /** Acts become changes of rows. */
  readonly fold: { readonly acts: number }
  /** What is shown learns of changed rows. */
  readonly publish: { readonly rows: number }
  /** Peers are told that there is something to pull. */
  readonly hint: { readonly party: PartyId }
  /** One round of asking a peer. */
  readonly pull: { readonly party: PartyId }
  /** A table or a comparison is made of data. */
  readonly figure: Nothing
  /** A programme is solved. */
  readonly solve: Nothing
  /** A paper is pressed. */
  readonly paper: Nothing
  /** A mail is handed to its server. */
  readonly mail: Nothing
}
export type StageName = keyof StageFacts
export const STAGES = ['request', 'decide', 'sign', 'append', 'fold', 'publish', 'hint', 'pull', 'figure', 'solve', 'paper', 'mail'] as const satisfies readonly StageName[]

type Nothing = Readonly<Record<never, never>>

/** `refused`: it ended well and did not do what was wanted; `failed`: it threw. */
export const OUTCOMES = ['done', 'refused', 'failed'] as const
export type StageOutcome = (typeof OUTCOMES)[number]

/** How a request was answered. */
export interface Answered {
  /** `public-file`, `asked-page`, or the name of the door that answered. */
  readonly kind: string
  /** The name of a route out of a table of routes, never a path; null where there is none. */
  readonly route: string | null
  readonly method: string
  readonly status: number
  /** Until the answer began. */
  readonly milliseconds: number
  /** The client's own address, for whoever keeps its network and nothing else. */
  readonly address: () => string
}

export interface Watched {
  /** Runs the work of the stage as a part of it. */
  readonly run: <T>(work: () => T) => T
  readonly end: (outcome: StageOutcome, milliseconds: number) => void
}

export interface StageWatcher {
  /** Null where this watcher does not care. */
  begin?(stage: StageName, facts: StageFacts[StageName]): Watched | null
  /** Called within the stage `request`, where there is one. */
  answered?(answered: Answered): void
  /** The place in a trace that the present work has (W3C Trace Context); null where it has none. */
  traceparent?(): string | null
}

const watchers = new Set<StageWatcher>()

/** Tells a watcher of every stage of this process from now on; the answer ends that. */
export function watchStages(watcher: StageWatcher): () => void {
  watchers.add(watcher)
  return () => { watchers.delete(watcher) }
}

/** For another process of this node, never for anybody else: where the present work stands in a trace. */
export function traceparentNow(): string | null {
  for (const watcher of watchers) {
    const found = watcher.traceparent?.() ?? null
    if (found !== null) return found
  }
  return null
}

/** Does the work of a stage, at once or in time. `outcomeOf` tells a refusal from what was wanted. */
export function during<S extends StageName, T>(stage: S, facts: StageFacts[S], work: () => T, outcomeOf?: (result: Awaited<T>) => StageOutcome): T {
  if (watchers.size === 0) return work()
  const watching = [...watchers].flatMap((watcher) => watcher.begin?.(stage, facts) ?? [])
  if (watching.length === 0) return work()
  const began = performance.now()
  const end = (outcome: StageOutcome) => { const milliseconds = performance.now() - began; for (const watched of watching.toReversed()) watched.end(outcome, milliseconds) }
  const inAll = watching.reduceRight<() => T>((inner, watched) => () => watched.run(inner), work)
  let result: T
  try {
    result = inAll()
  } catch (error) {
    end('failed')
    throw error
  }
  if (!(result instanceof Promise)) { end(outcomeOf?.(result as Awaited<T>) ?? 'done'); return result }
  return result.then((value: Awaited<T>) => { end(outcomeOf?.(value) ?? 'done'); return value }, (error: unknown) => { end('failed'); throw error }) as T
}

/** A request has been answered. */
export function tellAnswered(answered: Answered): void {
  for (const watcher of watchers) watcher.answered?.(answered)
}
