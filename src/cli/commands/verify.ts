// Re-checks a published record. Uses record/ alone: no store, no node, no trust in either side.

import { parseArgs } from 'node:util'
import { verifyRecord, verifyRecordInParallel } from '../../record/index.ts'
import type { ActVerdict, Verdict, VerifyReport } from '../../record/index.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { fetchRecords, readRecords } from '../published-record.ts'
import type { PublishedRecord } from '../published-record.ts'

interface Result {
  readonly report: VerifyReport
  /** The list of the record cannot be read or says something else than the chains: one cut short could go unnoticed. */
  readonly isIndexBroken: boolean
}

const SHOWN_PROBLEMS = 30

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } })
    const target = positionals[0]
    if (target === undefined || positionals.length > 1) throw new WrongUse('URL | DIR')
    const records = /^https?:\/\//.test(target) ? await fetchRecords(target) : readRecords(target)
    if (records.length === 0) throw new CommandFailed('record-missing', target)
    const results: Result[] = []
    for (const record of records) {
      const { dialogue, chains } = record
      const report = values.quick === true ? verifyRecord(dialogue, chains, 'quick') : await verifyRecordInParallel(dialogue, chains)
      results.push({ report, isIndexBroken: record.isIndexBroken || isOtherRoot(record, report) })
    }
    if (values.json === true) terminal.out(JSON.stringify(results.map(({ report, isIndexBroken }) => ({ ...report, isIndexBroken })), null, 1))
    else for (const result of results) print(result, terminal)
    return results.every(isSound) ? 0 : 3
  },
}

/** The list names another root key than the one with which a chain begins. */
function isOtherRoot(record: PublishedRecord, report: VerifyReport): boolean {
  return report.heads.some(({ party, root }) => root !== null && root !== record.roots.get(party))
}

/** Nothing inconsistent, and nothing unchecked but what was withheld on purpose. */
function isSound({ report, isIndexBroken }: Result): boolean {
  return !isIndexBroken && report.counts.inconsistent === 0 && report.acts.every((act) => act.verdict !== 'unverified' || act.code === 'body-withheld')
}

function print(result: Result, terminal: Terminal): void {
  const { report, isIndexBroken } = result
  const es = terminal.language === 'es'
  terminal.out(`${report.dialogue}: ${report.acts.length} ${es ? 'actos' : 'acts'} — ${es ? 'verificados' : 'verified'} ${report.counts.verified}, ${es ? 'no verificables' : 'unverified'} ${report.counts.unverified}, ${es ? 'inconsistentes' : 'inconsistent'} ${report.counts.inconsistent}`)
  for (const head of report.heads) terminal.out(`  ${head.party}  ${es ? 'hasta el acto' : 'up to act'} ${head.sequence}  ${head.hash ?? '-'}\n        ${es ? 'clave raíz' : 'root key'} ${head.root ?? '-'}`)
  const proposals = new Set(report.adopted.map((version) => version.proposal))
  terminal.out(es
    ? `  ${report.adopted.length} versiones acordadas en ${proposals.size} propuestas, cada una firmada por todas las partes`
    : `  ${report.adopted.length} versions agreed in ${proposals.size} proposals, each signed by every party`)
  if (isIndexBroken) terminal.out(`  ${explain('record-index-broken', terminal.language)}`)
  const problems = (['inconsistent', 'unverified'] as const).flatMap((verdict) => report.acts.filter((act) => act.verdict === verdict))
  for (const act of problems.slice(0, SHOWN_PROBLEMS)) terminal.out(`  ${problemLine(act, terminal)}`)
  if (problems.length > SHOWN_PROBLEMS) terminal.out(es ? `  … y ${problems.length - SHOWN_PROBLEMS} más (--json)` : `  … and ${problems.length - SHOWN_PROBLEMS} more (--json)`)
  terminal.out(isSound(result) ? (es ? 'El registro es consistente.' : 'The record is consistent.') : (es ? 'El registro NO es consistente.' : 'The record is NOT consistent.'))
}

const VERDICTS: { readonly [V in Verdict]: string } = { verified: 'verificado', unverified: 'no verificable', inconsistent: 'inconsistente' }

function problemLine(act: ActVerdict, terminal: Terminal): string {
  const code = act.code ?? 'unexpected'
  return `${act.party} ${act.sequence}: ${terminal.language === 'es' ? VERDICTS[act.verdict] : act.verdict} ${code} — ${explain(code, terminal.language)}`
}
