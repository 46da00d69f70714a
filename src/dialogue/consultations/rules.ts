// What is asked of each statement of a consultation before a side signs it. A side publishes and refuses what came in
// at its own site, each receipt once; it answers what is published, wherever that came in, each once until it corrects itself.

import type { PartyId } from '../../record/index.ts'
import type { Issue } from '../issues.ts'
import { isHeldBack } from '../items/index.ts'
import type { RowReader } from '../rows.ts'
import type { ContributionContent, ContributionRefusalContent, ContributionTranslationContent, DispositionContent, IntakeContent } from '../statements/contribution.ts'
import type { Said } from '../statements/said.ts'
import { findConsultation, phaseAt } from './find.ts'
import type { ConsultationSettings } from './find.ts'
import { answerIssues } from './questions.ts'
import { readConsultation } from './reading.ts'
import type { ReadConsultation } from './reading.ts'

interface Basis {
  readonly settings: ConsultationSettings
  readonly read: ReadConsultation
  /** Receipts of this side that were published or refused, by the statement that says so. */
  readonly decided: ReadonlyMap<string, string>
}

export function contributionRules(content: ContributionContent, rows: RowReader, said: Said): readonly Issue[] {
  const basis = basisOf(rows, said)
  if (basis === null) return [issue('not-about-this', 'about')]
  const { settings, decided } = basis
  const { receipt, received, language, answers, speaksFor, name } = content
  const phase = phaseAt(settings, received)
  const corrected = said.replaces === null ? undefined : rows.find('statement', said.replaces)
  return [
    ...common(said), ...ownReceipts(said.self, settings, [receipt]),
    ...(corrected !== undefined && corrected.content?.receipt !== receipt ? [issue('contribution-other', 'replaces')] : []),
    ...(isDecided(decided, receipt, said) ? [issue('contribution-decided', 'content.receipt')] : []),
    ...(phase === 'open' || phase === 'late' ? [] : [issue('outside-consultation', 'content.received')]),
    ...(settings.openTo === 'organisations' && (speaksFor !== 'organisation' || name === null) ? [issue('organisation-named', 'content.name')] : []),
    ...(content.words === '' && answers.length === 0 ? [issue('contribution-empty', 'content.words')] : []),
    ...answerIssues(settings, answers, language).map(({ code, path }): Issue => ({ code, path: `content.answers.${path}` })),
  ]
}

export function contributionRefusalRules(content: ContributionRefusalContent, rows: RowReader, said: Said): readonly Issue[] {
  const basis = basisOf(rows, said)
  if (basis === null) return [issue('not-about-this', 'about')]
  const { settings, decided, read } = basis
  const { receipts, reason, of } = content
  const isOfFit = reason === 'copy' ? of !== null && read.contributions.some((one) => one.content.receipt === of) : of === null
  return [
    ...common(said), ...ownReceipts(said.self, settings, receipts),
    ...receipts.flatMap((receipt, at) => (isDecided(decided, receipt, said) ? [issue('contribution-decided', `content.receipts.${at}`)] : [])),
    ...(isOfFit ? [] : [issue('copy-of-nothing', 'content.of')]),
  ]
}

export function intakeRules({ received }: IntakeContent, rows: RowReader, said: Said): readonly Issue[] {
  const basis = basisOf(rows, said)
  if (basis === null) return [issue('not-about-this', 'about')]
  const { decided, settings, read } = basis
  const isAnother = said.replaces === null && read.intake.has(said.self)
  return [
    ...common(said), ...(receives(settings, said.self) ? [] : [issue('receives-nothing', 'about')]),
    ...(received < decided.size ? [issue('intake-too-small', 'content.received')] : []),
    ...(isAnother ? [issue('another-intake', 'replaces')] : []),
  ]
}

export function contributionTranslationRules({ receipt, language, answers }: ContributionTranslationContent, rows: RowReader, said: Said): readonly Issue[] {
  const basis = basisOf(rows, said)
  if (basis === null) return [issue('not-about-this', 'about')]
  const found = basis.read.contributions.find((one) => one.content.receipt === receipt)
  if (found === undefined) return [...common(said), issue('contribution-unknown', 'content.receipt')]
  const before = found.translations.find(({ made, content, statement }) => made.party === said.self && content.language === language && statement !== said.replaces)
  return [
    ...common(said), ...(found.content.language === language ? [issue('same-language', 'content.language')] : []), ...(before === undefined ? [] : [issue('another-translation', 'replaces')]),
    ...answers.flatMap(({ question }, at) => (found.content.answers.some((one) => one.question === question && typeof one.value === 'string') ? [] : [issue('field-unknown', `content.answers.${at}.question`)])),
  ]
}

export function dispositionRules({ to, changed }: DispositionContent, rows: RowReader, said: Said): readonly Issue[] {
  const basis = basisOf(rows, said)
  if (basis === null) return [issue('not-about-this', 'about')]
  const { read } = basis
  const published = new Set(read.contributions.map(({ content }) => content.receipt))
  const own = read.answered.get(said.self)
  const corrects = said.replaces === null ? undefined : rows.find('statement', said.replaces)
  // What was answered and erased since may stay in a correction of that answer.
  const before = new Set(Array.isArray(corrects?.content?.to) ? corrects.content.to : [])
  return [
    ...common(said),
    ...to.flatMap((receipt, at) => {
      if (!published.has(receipt) && !before.has(receipt)) return [issue('contribution-unknown', `content.to.${at}`)]
      const answer = own?.get(receipt)
      return answer === undefined || answer.disposition.statement === said.replaces ? [] : [issue('disposition-stands', `content.to.${at}`)]
    }),
    ...changed.flatMap(({ item, version }, at): readonly Issue[] => {
      const row = isHeldBack(item) ? undefined : rows.find('item', item)
      if (row === undefined) return [issue('item-unknown', `content.changed.${at}.item`)]
      return version === null || row.versions.some((one) => one.version === version && one.audience === 'public') ? [] : [issue('version-unknown', `content.changed.${at}.version`)]
    }),
  ]
}

export function receives({ receives: sides }: Pick<ConsultationSettings, 'receives'>, party: PartyId): boolean {
  return sides.some((one) => one.party === party)
}

function basisOf(rows: RowReader, { about, self }: Said): Basis | null {
  const settings = about === null ? null : findConsultation(rows, about)
  if (settings === null || about === null) return null
  const read = readConsultation(rows, about, settings)
  const published = read.contributions.filter(({ party }) => party === self).map(({ content, statement }) => [content.receipt, statement] as const)
  const refused = read.refusals.filter(({ party }) => party === self).flatMap(({ content, statement }) => content.receipts.map((receipt) => [receipt, statement] as const))
  return { settings, read, decided: new Map([...published, ...refused]) }
}

/** Whoever takes part has to be able to read what became of it. */
function common({ audience }: Said): readonly Issue[] {
  return audience === 'public' ? [] : [issue('consultation-public', 'audience')]
}

function ownReceipts(self: PartyId, settings: ConsultationSettings, receipts: readonly string[]): readonly Issue[] {
  if (!receives(settings, self)) return [issue('receives-nothing', 'about')]
  const stem = `${settings.prefix}-${self}-`
  return receipts.every((receipt) => receipt.startsWith(stem) && /^\d{4,6}$/.test(receipt.slice(stem.length))) ? [] : [issue('receipt-of-another', 'content.receipt')]
}

function isDecided(decided: ReadonlyMap<string, string>, receipt: string, { replaces }: Said): boolean {
  const by = decided.get(receipt)
  return by !== undefined && by !== replaces
}

function issue(code: Issue['code'], path: string): Issue {
  return { code, path }
}
