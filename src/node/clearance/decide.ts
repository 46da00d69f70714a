// Whether a text is cleared: a pure function of the rule, of what was answered, and of the time.
//
// 1. An organisation speaks by its last answer. Answers of others than those named count for nothing.
// 2. The text is cleared when enough of them have cleared, every obligatory one among them.
// 3. Silence: whoever has said nothing until the end of the procedure has cleared, unless an objection
//    of one of them stands at that end; then silence counts for nobody. The last second still counts.
//    An open question is no objection, but who asks is not silent.
// 4. Who was silent until the end has cleared: a later objection is kept, shown as late, and changes
//    nothing. Who cleared in words may take it back until the text is sent.

import type { ItemId } from '../../record/index.ts'

export interface Rule {
  /** Whose clearance is asked; one named twice counts once. */
  readonly organisations: readonly ItemId[]
  /** Those without which nothing is cleared, whatever the number. */
  readonly obligatory: readonly ItemId[]
  readonly quorum: 'all' | number
  /** The last second in which an objection counts, RFC 3339 UTC; null where silence never clears. */
  readonly silenceUntil: string | null
}

export const ANSWERS = ['cleared', 'refused', 'asked', 'withdrawn'] as const
export type AnswerKind = (typeof ANSWERS)[number]

export interface Answer {
  readonly organisation: ItemId
  readonly answer: AnswerKind
  /** RFC 3339 UTC by the clock of this node; never before the answer before. */
  readonly at: string
}

export type StandingState = 'awaited' | 'cleared' | 'silent' | 'refused' | 'asked'

export interface OrganisationStanding {
  readonly organisation: ItemId
  readonly isObligatory: boolean
  readonly state: StandingState
  /** Where in the list of answers the one stands that counts; null where none does. */
  readonly answer: number | null
  /** Answers that came after silence had cleared. */
  readonly late: readonly number[]
}

export interface ClearanceDecision {
  /** `refused`: with the objections that stand it can no longer be cleared. */
  readonly outcome: 'not-required' | 'cleared' | 'refused' | 'open'
  readonly standings: readonly OrganisationStanding[]
  readonly needed: number
  readonly cleared: number
  /** Since when it has been cleared without a break; null while it is not. */
  readonly clearedAt: string | null
  /** Whether the time for silence is over. */
  readonly isExpired: boolean
  /** Whether an objection stood at its end. */
  readonly isSilenceBroken: boolean
}

export function decideClearance(rule: Rule, answers: readonly Answer[], now: string): ClearanceDecision {
  const moments = momentsOf(rule, answers, now)
  const last = stateAt(rule, answers, now)
  let clearedAt: string | null = null
  for (const { at, count } of moments) {
    const isCleared = stateAt(rule, answers.slice(0, count), at).outcome === 'cleared'
    if (!isCleared) clearedAt = null
    else clearedAt ??= at
  }
  return { ...last, clearedAt: last.outcome === 'cleared' ? clearedAt : null }
}

/** Every moment at which something may have become otherwise, with how many answers there were by then. */
function momentsOf(rule: Rule, answers: readonly Answer[], now: string): readonly { readonly at: string; readonly count: number }[] {
  const spoken = answers.map(({ at }, index) => ({ at, count: index + 1 }))
  const { silenceUntil } = rule
  if (silenceUntil === null || now <= silenceUntil) return spoken
  const before = answers.filter(({ at }) => at <= silenceUntil).length
  return [...spoken.slice(0, before), { at: secondAfter(silenceUntil), count: before }, ...spoken.slice(before)]
}

function stateAt(rule: Rule, answers: readonly Answer[], now: string): Omit<ClearanceDecision, 'clearedAt'> {
  const organisations = [...new Set(rule.organisations)]
  const isExpired = rule.silenceUntil !== null && now > rule.silenceUntil
  const inTime = (answer: Answer) => rule.silenceUntil === null || answer.at <= rule.silenceUntil
  const isSilenceBroken = isExpired && organisations.some((organisation) => lastOf(answers, organisation, inTime)?.answer === 'refused')
  const standings = organisations.map((organisation): OrganisationStanding => {
    const isObligatory = rule.obligatory.includes(organisation)
    const spoke = answers.flatMap((answer, index) => (answer.organisation === organisation ? [index] : []))
    const before = lastOf(answers, organisation, inTime)
    const wasSilent = isExpired && !isSilenceBroken && (before === undefined || before.answer === 'withdrawn')
    if (!wasSilent) return { organisation, isObligatory, ...standing(answers, spoke.at(-1)), late: [] }
    const clearing = spoke.findLast((index) => answers[index]?.answer === 'cleared' && !inTime(answers[index]))
    const late = spoke.filter((index) => { const answer = answers[index]; return answer !== undefined && !inTime(answer) && answer.answer !== 'cleared' })
    return { organisation, isObligatory, state: clearing === undefined ? 'silent' : 'cleared', answer: clearing ?? null, late }
  })
  const has = (one: OrganisationStanding) => one.state === 'cleared' || one.state === 'silent'
  const cleared = standings.filter(has).length
  const needed = neededOf(rule)
  const isMet = cleared >= needed && standings.every((one) => !one.isObligatory || has(one))
  const refused = standings.filter((one) => one.state === 'refused')
  const isLost = organisations.length - refused.length < needed || refused.some((one) => one.isObligatory)
  const outcome = organisations.length === 0 ? 'not-required' : isMet ? 'cleared' : isLost ? 'refused' : 'open'
  return { outcome, standings, needed, cleared, isExpired, isSilenceBroken }
}

/** How many must clear: never none of some, never more than there are. */
export function neededOf({ organisations, quorum }: Pick<Rule, 'organisations' | 'quorum'>): number {
  const count = new Set(organisations).size
  return quorum === 'all' ? count : Math.min(count, Math.max(1, Math.trunc(quorum)))
}

function lastOf(answers: readonly Answer[], organisation: ItemId, counts: (answer: Answer) => boolean): Answer | undefined {
  return answers.findLast((answer) => answer.organisation === organisation && counts(answer))
}

function standing(answers: readonly Answer[], index: number | undefined): Pick<OrganisationStanding, 'state' | 'answer'> {
  const answer = index === undefined ? undefined : answers[index]
  if (index === undefined || answer === undefined || answer.answer === 'withdrawn') return { state: 'awaited', answer: null }
  return { state: answer.answer, answer: index }
}

/** Instants here are whole seconds: silence has cleared in the second after the last one in which an objection counts. */
export function secondAfter(instant: string): string {
  return Temporal.Instant.from(instant).add({ seconds: 1 }).toString()
}
