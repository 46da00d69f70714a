// Verifies a published record in a browser, beside the page: streams the chains, hashes here, has
// signatures checked by WebCrypto. It believes neither the site nor the page that began it.

import { BROWSER_CODES } from '../../text/messages/codes/browser.ts'
import type { Sentence } from '../../text/messages/codes/sentence.ts'
import type { Language } from '../../text/bilingual.ts'
import { isOtherRoot } from '../../record/published.ts'
import { verifyRecord } from '../../record/verify.ts'
import type { VerifySummary } from '../../record/verify.ts'
import { outcomeOf, provedForks } from '../../record/verify-outcome.ts'
import { OUTCOMES, PROOFS, placesOf } from '../../text/messages/verification.ts'
import { BrowserCannot, tryAlgorithms } from '../browser/crypto.ts'
import type { CheckpointRow, FromWorker, ProofRow, ToWorker } from '../browser/messages.ts'
import { VerdictList } from '../browser/verdict-list.ts'
import { RecordAway, fetchRecord } from '../browser/fetched-record.ts'

/** What stands in the way of reading anything is told without reading anything. */
const OWN: Readonly<Record<string, Sentence>> = BROWSER_CODES
/** Often enough for the eye, seldom enough for the page. */
const MILLISECONDS_BETWEEN_SIGNS = 80

let language: Language = 'en'
let verdicts = new VerdictList()
/** In the reader's language; empty until they are here, and then codes stand alone. */
let sentences: Readonly<Record<string, string>> = {}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.ask === 'rows') tell({ told: 'rows', from: data.from, ...pageOf(data.from, data.count, data.isOnlyProblems) })
  else { language = data.language; void verify(data.folder, data.sentences).catch(fail) }
})

async function verify(folder: string, sentencesAt: string): Promise<void> {
  verdicts = new VerdictList()
  sentences = await fetchSentences(sentencesAt)
  await tryAlgorithms()
  const record = await fetchRecord(folder)
  const of = record.chains.reduce((sum, { head }) => sum + (head?.sequence ?? 0), 0)
  let [done, saidAt] = [0, 0]
  tell({ told: 'progress', done, of })
  const summary = await verifyRecord(record.dialogue, record.chains, {
    mode: 'full', ...(record.proofs === undefined ? {} : { proofs: record.proofs }),
    tell(told) {
      for (const verdict of told) verdicts.add(verdict)
      done += told.length
      if (performance.now() - saidAt < MILLISECONDS_BETWEEN_SIGNS) return
      saidAt = performance.now()
      tell({ told: 'progress', done, of })
    },
  })
  const isIndexBroken = isOtherRoot(record, summary)
  const outcome = outcomeOf(summary, isIndexBroken)
  tell({
    told: 'done', outcome, outcomeSentence: OUTCOMES[outcome][language], ...proofsTold(summary),
    isIndexBroken, brokenIndex: sentenceOf('record-index-broken'), summary, chains: verdicts.counts(), checkpoints: checkpointRows(summary),
  })
}

function proofsTold(summary: VerifySummary): { readonly proofs: readonly ProofRow[]; readonly proofsSentence: string } {
  const [first, count] = [summary.proofs?.first ?? [], provedForks(summary)]
  const proofs = first.map((one): ProofRow => ({
    code: one.code, acts: one.acts, claim: PROOFS.claim(language, one), found: PROOFS[one.code === null ? 'proved' : 'notProved'][language], sentence: one.code === null ? '' : sentenceOf(one.code),
  }))
  return { proofs, proofsSentence: count === 0 ? '' : PROOFS.summary(language, placesOf(first), count) }
}

function checkpointRows({ checkpoints }: VerifySummary): readonly CheckpointRow[] {
  return checkpoints.flatMap(({ party, verdicts }) => verdicts.map((one) => ({ ...one, party, sentence: one.code === null ? '' : sentenceOf(one.code) })))
}

function pageOf(from: number, count: number, isOnlyProblems: boolean) {
  const { rows, of } = verdicts.page(from, count, isOnlyProblems)
  return { rows: rows.map((row) => ({ ...row, sentence: row.code === null ? '' : sentenceOf(row.code) })), of }
}

function fail(error: unknown): void {
  const known = error instanceof BrowserCannot || error instanceof RecordAway ? error : null
  const code = known?.code ?? 'verification-failed'
  tell({ told: 'failed', code, sentence: sentenceOf(code), detail: known?.detail ?? (error instanceof Error ? error.message : String(error)) })
}

async function fetchSentences(address: string): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(address).catch(() => null)
  return answer?.ok === true ? ((await answer.json().catch(() => ({}))) as Readonly<Record<string, string>>) : {}
}

function sentenceOf(code: string): string {
  return sentences[code] ?? OWN[code]?.[language] ?? ''
}

function tell(message: FromWorker): void {
  postMessage(message)
}
