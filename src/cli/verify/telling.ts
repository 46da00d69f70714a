// A verification told to a person: counts, heads, what was agreed, and what does not hold, each with
// a code and a sentence. Shared by `alternat verify` and verify.mjs, so the sentences come in.

import type { CheckpointVerdict } from '../../record/tlog/verify-checkpoint.ts'
import type { ActVerdict, Verdict, VerifySummary } from '../../record/verify.ts'
import { outcomeOf, provedForks } from '../../record/verify-outcome.ts'
import type { ProofVerdict } from '../../record/verify-proofs.ts'
import type { Language } from '../../text/bilingual.ts'
import { OUTCOMES, PROOFS, placesOf } from '../../text/messages/verification.ts'
import type { Judgement } from './exits.ts'

export type Explain = (code: string, language: Language) => string

export interface Result {
  readonly summary: VerifySummary
  /** The index cannot be read or says something else than the chains: one cut short could go unnoticed. */
  readonly isIndexBroken: boolean
  readonly problems: Problems
}

const SHOWN_PROBLEMS = 30

/** Of what does not hold, the first of each kind and how many there are: never the whole list. */
export class Problems {
  readonly #first: { readonly inconsistent: ActVerdict[]; readonly unverified: ActVerdict[] } = { inconsistent: [], unverified: [] }
  count = 0

  hear(verdicts: readonly ActVerdict[]): void {
    for (const act of verdicts) {
      if (act.verdict === 'verified') continue
      this.count += 1
      const first = this.#first[act.verdict]
      if (first.length < SHOWN_PROBLEMS) first.push(act)
    }
  }

  first(): readonly ActVerdict[] {
    return [...this.#first.inconsistent, ...this.#first.unverified].slice(0, SHOWN_PROBLEMS)
  }
}

export function judgementOn({ summary, isIndexBroken }: Pick<Result, 'summary' | 'isIndexBroken'>): Judgement {
  return { outcome: outcomeOf(summary, isIndexBroken), provedForks: provedForks(summary) }
}

const WORDS = {
  en: {
    acts: 'acts', verdicts: { verified: 'verified', unverified: 'unverified', inconsistent: 'inconsistent' }, upTo: 'up to act', root: 'root key',
    checkpoint: { signature: 'checkpoint, signature', root: 'checkpoint, root over the acts', cosignature: 'checkpoint, cosignature' },
    agreed: (versions: number, proposals: number) => `${versions} versions agreed in ${proposals} proposals, each signed by every party`,
    more: (count: number) => `… and ${count} more (--json)`,
  },
  es: {
    acts: 'actos', verdicts: { verified: 'verificados', unverified: 'no verificables', inconsistent: 'inconsistentes' }, upTo: 'hasta el acto', root: 'clave raíz',
    checkpoint: { signature: 'punto de control, firma', root: 'punto de control, raíz sobre los actos', cosignature: 'punto de control, refrendo' },
    agreed: (versions: number, proposals: number) => `${versions} versiones acordadas en ${proposals} propuestas, cada una firmada por todas las partes`,
    more: (count: number) => `… y ${count} más (--json)`,
  },
} as const

/** One act's verdict, in the singular. */
const VERDICTS: { readonly [L in Language]: { readonly [V in Verdict]: string } } = {
  en: WORDS.en.verdicts,
  es: { verified: 'verificado', unverified: 'no verificable', inconsistent: 'inconsistente' },
}

export function linesTelling(result: Result, language: Language, explain: Explain): readonly string[] {
  const { summary: { dialogue, counts, heads, checkpoints, proofs, adopted }, isIndexBroken, problems } = result
  const words = WORDS[language]
  const total = counts.verified + counts.unverified + counts.inconsistent
  const shown = problems.first()
  return [
    `${dialogue}: ${total} ${words.acts} — ${(['verified', 'unverified', 'inconsistent'] as const).map((verdict) => `${words.verdicts[verdict]} ${counts[verdict]}`).join(', ')}`,
    ...heads.map(({ party, sequence, hash, root }) => `  ${party}  ${words.upTo} ${sequence}  ${hash ?? '-'}\n        ${words.root} ${root ?? '-'}`),
    ...checkpoints.flatMap(({ party, verdicts }) => verdicts.map((one) => `  ${party}  ${checkpointLine(one, language, explain)}`)),
    ...proofLines(proofs, language, explain),
    `  ${words.agreed(adopted.length, new Set(adopted.map(({ proposal }) => proposal)).size)}`,
    ...(isIndexBroken ? [`  ${explain('record-index-broken', language)}`] : []),
    ...shown.map((act) => `  ${problemLine(act, language, explain)}`),
    ...(problems.count > shown.length ? [`  ${words.more(problems.count - shown.length)}`] : []),
    OUTCOMES[judgementOn(result).outcome][language],
    ...(provedForks(result.summary) === 0 ? [] : [PROOFS.summary(language, placesOf(proofs?.first ?? []), provedForks(result.summary))]),
  ]
}

/** `checkpoint, cosignature alternat/lake/USA: verified 2026-11-25T18:00:00.000Z` */
function checkpointLine({ about, name, verdict, code, seconds }: CheckpointVerdict, language: Language, explain: Explain): string {
  const words = WORDS[language]
  const when = seconds === null ? '' : ` ${new Date(seconds * 1000).toISOString()}`
  return `${words.checkpoint[about]} ${name}: ${VERDICTS[language][verdict]}${when}${code === null ? '' : ` ${code} — ${explain(code, language)}`}`
}

function proofLines(proofs: VerifySummary['proofs'], language: Language, explain: Explain): readonly string[] {
  if (proofs === null) return []
  const shown = proofs.first.slice(0, SHOWN_PROBLEMS)
  const count = proofs.counts.verified + proofs.counts.unverified + proofs.counts.inconsistent
  return [
    ...shown.map((one) => `  ${proofLine(one, language, explain)}`),
    ...(count > shown.length ? [`  ${WORDS[language].more(count - shown.length)}`] : []),
  ]
}

/** `MEX signed two acts at place 17: proved 9f86… 60fe…` */
function proofLine(proof: ProofVerdict, language: Language, explain: Explain): string {
  const said = PROOFS.claim(language, proof)
  if (proof.code === null) return `${said}: ${PROOFS.proved[language]} ${proof.acts.join(' ')}`
  return `${said}: ${PROOFS.notProved[language]} ${proof.code} — ${explain(proof.code, language)}`
}

function problemLine({ party, sequence, verdict, code }: ActVerdict, language: Language, explain: Explain): string {
  const named = code ?? 'unexpected'
  return `${party} ${sequence}: ${VERDICTS[language][verdict]} ${named} — ${explain(named, language)}`
}
