// What language officers have agreed to leave as it is. An agreed pair silences one finding, and no
// other: the same difference (code and marked words), in the same sentences. It holds while those
// sentences stand as they are, wherever in the text they stand and whatever else changes around them;
// once a word of them changes, the question is asked again. Case and spacing do not count.

import type { Bilingual, LanguageTag } from '../bilingual.ts'
import type { Finding, FindingCode, Side } from './finding.ts'

export interface AgreedSide {
  readonly language: LanguageTag
  /** The marked words; null where this language had nothing that answers the other. */
  readonly fragment: string | null
  /** The sentence or sentences that were read; null where there were none. */
  readonly passage: string | null
}

/** Two passages that are not literal renderings of each other and are to stay so. Plain data: it can be kept as JSON. */
export interface AgreedPair {
  readonly code: FindingCode
  readonly sides: readonly AgreedSide[]
}

/** A language that is missing cannot be agreed away: only a text can close that. */
export function canBeAgreed(finding: Finding): boolean {
  return finding.code !== 'missing-language'
}

/** What to keep when officers agree that a finding is to stay. */
export function agreedPairOf(finding: Finding, text: Bilingual): AgreedPair {
  return { code: finding.code, sides: finding.sides.map((side) => agreedSide(side, text)).sort(byLanguage) }
}

/** The same for the same difference in the same sentences; names a pair where it is kept. */
export function agreedKey(pair: AgreedPair): string {
  return JSON.stringify([pair.code, ...[...pair.sides].sort(byLanguage).map(({ language, fragment, passage }) => [language, folded(fragment), folded(passage)])])
}

/** The findings that are left, and those that an agreed pair answers. */
export function withoutAgreed(findings: readonly Finding[], text: Bilingual, agreed: readonly AgreedPair[]): { readonly open: readonly Finding[]; readonly silenced: readonly Finding[] } {
  if (agreed.length === 0) return { open: findings, silenced: [] }
  const keys = new Set(agreed.map(agreedKey))
  const isSilenced = (finding: Finding): boolean => canBeAgreed(finding) && keys.has(agreedKey(agreedPairOf(finding, text)))
  return { open: findings.filter((one) => !isSilenced(one)), silenced: findings.filter(isSilenced) }
}

function agreedSide({ language, found, passage }: Side, text: Bilingual): AgreedSide {
  const whole = text[language] ?? ''
  return { language, fragment: found?.excerpt ?? null, passage: passage === null ? null : whole.slice(passage.start, passage.end) }
}

function byLanguage(one: AgreedSide, other: AgreedSide): number {
  return one.language < other.language ? -1 : one.language > other.language ? 1 : 0
}

function folded(text: string | null): string | null {
  return text === null ? null : text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}
