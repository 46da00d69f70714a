// Verifies what was found at a place and says it, to a person or to a program, as it is known: with
// `--json` every act is written when its verdict is, and none is held.

import { isOtherRoot } from '../../record/published.ts'
import type { PublishedRecord } from '../../record/published.ts'
import { verifyRecord } from '../../record/verify.ts'
import type { Tell, VerifyMode, VerifySummary } from '../../record/verify.ts'
import type { Workshop } from '../../record/verify-feed.ts'
import type { Language } from '../../text/bilingual.ts'
import type { Judgement } from './exits.ts'
import { Problems, judgementOn, linesTelling } from './telling.ts'
import type { Explain, Result } from './telling.ts'

export interface Listener {
  readonly language: Language
  readonly explain: Explain
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Waits until what was written has left, where that takes a while. */
  readonly drain?: () => Promise<void>
}

export interface Judging {
  readonly mode: VerifyMode
  readonly isJson: boolean
  readonly workshop?: Workshop
}

/** What each record came to. */
export async function judge(records: readonly PublishedRecord[], judging: Judging, listener: Listener): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = []
  for (const [index, record] of records.entries()) {
    if (judging.isJson) listener.out(index === 0 ? '[' : ',')
    const result = await (judging.isJson ? writeJson : writeText)(record, judging, listener)
    judgements.push(judgementOn(result))
  }
  if (judging.isJson) listener.out(']')
  return judgements
}

async function writeText(record: PublishedRecord, judging: Judging, listener: Listener): Promise<Result> {
  const result = await verified(record, judging, listener, () => undefined)
  for (const line of linesTelling(result, listener.language, listener.explain)) listener.out(line)
  return result
}

/** What was written cannot be taken back: where quick mode would begin again, the full one is asked at once. */
async function writeJson(record: PublishedRecord, judging: Judging, listener: Listener): Promise<Result> {
  const mode = judging.mode === 'quick' && (await wouldRestart(record, judging)) ? 'full' : judging.mode
  listener.out(`{ "dialogue": ${JSON.stringify(record.dialogue)}, "acts": [`)
  let separator = ''
  const result = await verified(record, { ...judging, mode }, listener, async (verdicts) => {
    listener.out(verdicts.map((verdict) => { const line = separator + JSON.stringify(verdict); separator = ',\n'; return line }).join(''))
    await listener.drain?.()
  })
  const { counts, unchecked, heads, checkpoints, proofs, adopted } = result.summary
  const rest = JSON.stringify({ mode: judging.mode === 'quick' ? judging.mode : result.summary.mode, ...judgementOn(result), counts, unchecked, heads, checkpoints, proofs, adopted, isIndexBroken: result.isIndexBroken }, null, 1)
  listener.out(`],${rest.slice(1)}`)
  return result
}

/** Only the chains are asked: no proof makes quick mode begin again. */
async function wouldRestart({ dialogue, chains }: PublishedRecord, { mode, workshop }: Judging): Promise<boolean> {
  let isRestarted = false
  await verifyRecord(dialogue, chains, { mode, onRestart: () => { isRestarted = true }, ...(workshop === undefined ? {} : { workshop }) })
  return isRestarted
}

async function verified(record: PublishedRecord, { mode, workshop }: Judging, listener: Listener, tell: Tell): Promise<Result> {
  let [problems, progress] = [new Problems(), new Progress(record, listener)]
  const onRestart = () => { problems = new Problems(); progress = new Progress(record, listener) }
  const summary: VerifySummary = await verifyRecord(record.dialogue, record.chains, {
    mode, onRestart, ...(workshop === undefined ? {} : { workshop }), ...(record.proofs === undefined ? {} : { proofs: record.proofs }),
    tell: (verdicts) => { problems.hear(verdicts); progress.add(verdicts.length); return tell(verdicts) },
  })
  return { summary, problems, isIndexBroken: record.isIndexBroken || isOtherRoot(record, summary) }
}

const ACTS_BETWEEN_SIGNS = 10_000

/** A sign of life for long work: `lake 20000/100012`. */
class Progress {
  readonly #of: number
  readonly #say: (done: number) => void
  #done = 0

  constructor({ dialogue, chains }: PublishedRecord, { err }: Listener) {
    this.#of = chains.reduce((sum, { head }) => sum + (head?.sequence ?? 0), 0)
    this.#say = (done) => err(`${dialogue} ${done}/${this.#of}`)
  }

  add(count: number): void {
    const before = this.#done
    this.#done += count
    if (Math.floor(before / ACTS_BETWEEN_SIGNS) !== Math.floor(this.#done / ACTS_BETWEEN_SIGNS)) this.#say(this.#done)
  }
}
