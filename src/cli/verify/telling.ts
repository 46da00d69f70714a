// A verification told to a person: counts, heads, what was agreed, and what does not hold, each with
// a code and a sentence. Shared by `alternat verify` and verify.mjs, so the sentences come in.

import { areCheckpointsSound, isExpected } from '../../record/published.ts'
import type { CheckpointVerdict } from '../../record/tlog/verify-checkpoint.ts'
import type { ActVerdict, Verdict, VerifySummary } from '../../record/verify.ts'
import type { Language } from '../../text/bilingual.ts'

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
  isSound = true

  hear(verdicts: readonly ActVerdict[]): void {
    for (const act of verdicts) {
      if (act.verdict === 'verified') continue
      this.count += 1
      this.isSound &&= isExpected(act)
      const first = this.#first[act.verdict]
      if (first.length < SHOWN_PROBLEMS) first.push(act)
    }
  }

  first(): readonly ActVerdict[] {
    return [...this.#first.inconsistent, ...this.#first.unverified].slice(0, SHOWN_PROBLEMS)
  }
}

/** Nothing inconsistent, nothing unchecked but what is missing on purpose, and every checkpoint stands for these acts. */
export function isSound({ summary, isIndexBroken, problems }: Result): boolean {
  return !isIndexBroken && problems.isSound && areCheckpointsSound(summary)
}

const WORDS = {
  en: {
    acts: 'acts', verdicts: { verified: 'verified', unverified: 'unverified', inconsistent: 'inconsistent' }, upTo: 'up to act', root: 'root key',
    checkpoint: { signature: 'checkpoint, signature', root: 'checkpoint, root over the acts', cosignature: 'checkpoint, cosignature' },
    agreed: (versions: number, proposals: number) => `${versions} versions agreed in ${proposals} proposals, each signed by every party`,
    more: (count: number) => `… and ${count} more (--json)`, sound: 'The record is consistent.', unsound: 'The record is NOT consistent.',
  },
  es: {
    acts: 'actos', verdicts: { verified: 'verificados', unverified: 'no verificables', inconsistent: 'inconsistentes' }, upTo: 'hasta el acto', root: 'clave raíz',
    checkpoint: { signature: 'punto de control, firma', root: 'punto de control, raíz sobre los actos', cosignature: 'punto de control, refrendo' },
    agreed: (versions: number, proposals: number) => `${versions} versiones acordadas en ${proposals} propuestas, cada una firmada por todas las partes`,
    more: (count: number) => `… y ${count} más (--json)`, sound: 'El registro es consistente.', unsound: 'El registro NO es consistente.',
  },
} as const

/** One act's verdict, in the singular. */
const VERDICTS: { readonly [L in Language]: { readonly [V in Verdict]: string } } = {
  en: WORDS.en.verdicts,
  es: { verified: 'verificado', unverified: 'no verificable', inconsistent: 'inconsistente' },
}

export function linesTelling(result: Result, language: Language, explain: Explain): readonly string[] {
  const { summary: { dialogue, counts, heads, checkpoints, adopted }, isIndexBroken, problems } = result
  const words = WORDS[language]
  const total = counts.verified + counts.unverified + counts.inconsistent
  const shown = problems.first()
  return [
    `${dialogue}: ${total} ${words.acts} — ${(['verified', 'unverified', 'inconsistent'] as const).map((verdict) => `${words.verdicts[verdict]} ${counts[verdict]}`).join(', ')}`,
    ...heads.map(({ party, sequence, hash, root }) => `  ${party}  ${words.upTo} ${sequence}  ${hash ?? '-'}\n        ${words.root} ${root ?? '-'}`),
    ...checkpoints.flatMap(({ party, verdicts }) => verdicts.map((one) => `  ${party}  ${checkpointLine(one, language, explain)}`)),
    `  ${words.agreed(adopted.length, new Set(adopted.map(({ proposal }) => proposal)).size)}`,
    ...(isIndexBroken ? [`  ${explain('record-index-broken', language)}`] : []),
    ...shown.map((act) => `  ${problemLine(act, language, explain)}`),
    ...(problems.count > shown.length ? [`  ${words.more(problems.count - shown.length)}`] : []),
    isSound(result) ? words.sound : words.unsound,
  ]
}

/** `checkpoint, cosignature alternat/lake/USA: verified 2026-11-25T18:00:00.000Z` */
function checkpointLine({ about, name, verdict, code, seconds }: CheckpointVerdict, language: Language, explain: Explain): string {
  const words = WORDS[language]
  const when = seconds === null ? '' : ` ${new Date(seconds * 1000).toISOString()}`
  return `${words.checkpoint[about]} ${name}: ${VERDICTS[language][verdict]}${when}${code === null ? '' : ` ${code} — ${explain(code, language)}`}`
}

function problemLine({ party, sequence, verdict, code }: ActVerdict, language: Language, explain: Explain): string {
  const named = code ?? 'unexpected'
  return `${party} ${sequence}: ${VERDICTS[language][verdict]} ${named} — ${explain(named, language)}`
}
