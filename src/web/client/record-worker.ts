// Verifies a published record in a browser, beside the page: streams the chains, hashes here, has
// signatures checked by WebCrypto. It believes neither the site nor the page that began it.

import { BROWSER_CODES } from '../../text/messages/codes/browser.ts'
import { RECORD_CODES } from '../../text/messages/codes/record.ts'
import type { Sentence } from '../../text/messages/codes/sentence.ts'
import { VERIFICATION_CODES } from '../../text/messages/codes/verification.ts'
import type { Language } from '../../text/bilingual.ts'
import { areCheckpointsSound, isExpected, isOtherRoot } from '../../record/published.ts'
import { verifyRecord } from '../../record/verify.ts'
import type { VerifySummary } from '../../record/verify.ts'
import { BrowserCannot } from '../browser/crypto.ts'
import type { CheckpointRow, FromWorker, ToWorker } from '../browser/messages.ts'
import { VerdictList } from '../browser/verdict-list.ts'
import { RecordAway, fetchRecord } from '../browser/fetched-record.ts'

const SENTENCES: Readonly<Record<string, Sentence>> = { ...RECORD_CODES, ...VERIFICATION_CODES, ...BROWSER_CODES }
/** Often enough for the eye, seldom enough for the page. */
const MILLISECONDS_BETWEEN_SIGNS = 80

let language: Language = 'en'
let verdicts = new VerdictList()

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.ask === 'rows') tell({ told: 'rows', from: data.from, ...pageOf(data.from, data.count, data.isOnlyProblems) })
  else { language = data.language; void verify(data.folder).catch(fail) }
})

async function verify(folder: string): Promise<void> {
  verdicts = new VerdictList()
  const record = await fetchRecord(folder)
  const of = record.chains.reduce((sum, { head }) => sum + (head?.sequence ?? 0), 0)
  let [done, isSound, saidAt] = [0, true, 0]
  tell({ told: 'progress', done, of })
  const summary = await verifyRecord(record.dialogue, record.chains, {
    mode: 'full',
    tell(told) {
      for (const verdict of told) { verdicts.add(verdict); isSound &&= isExpected(verdict) }
      done += told.length
      if (performance.now() - saidAt < MILLISECONDS_BETWEEN_SIGNS) return
      saidAt = performance.now()
      tell({ told: 'progress', done, of })
    },
  })
  const isIndexBroken = isOtherRoot(record, summary)
  tell({ told: 'done', isSound: isSound && !isIndexBroken && areCheckpointsSound(summary), isIndexBroken, brokenIndex: sentenceOf('record-index-broken'), summary, chains: verdicts.counts(), checkpoints: checkpointRows(summary) })
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

function sentenceOf(code: string): string {
  return (SENTENCES[code] ?? BROWSER_CODES['verification-failed'])[language]
}

function tell(message: FromWorker): void {
  postMessage(message)
}
