// The numbers of a consultation, by side: what came in, what became of it, how much is answered, and the share that was
// answered within the term. The share is told of those whose term is over, and of no others: early answers make no record.

import type { PartyId } from '../../record/index.ts'
import { REFUSAL_REASONS } from '../statements/contribution.ts'
import type { ContributionContent, DispositionOutcome, RefusalReason } from '../statements/contribution.ts'
import { DISPOSITIONS } from '../statements/contribution.ts'
import type { ConsultationSettings } from './find.ts'
import type { ReadConsultation } from './reading.ts'

/** What came in at the site of one side. */
export interface IntakeTally {
  readonly party: PartyId
  /** As it stated last, with when; null while it has not. */
  readonly stated: { readonly received: number; readonly asOf: string } | null
  readonly published: number
  readonly refused: readonly { readonly reason: RefusalReason; readonly count: number }[]
  /** Stated, and neither published nor refused by now; null while nothing is stated. */
  readonly waiting: number | null
}

/** How one side answers all that was published, at whichever site it came in. Copies are counted with what they copy, once. */
export interface AnswerTally {
  readonly party: PartyId
  readonly published: number
  /** With an answer that is more than an interim one. */
  readonly answered: number
  readonly outcomes: readonly { readonly outcome: DispositionOutcome; readonly count: number }[]
  /** Those whose term was over by the day, of which the share is told. */
  readonly due: number
  readonly inTime: number
  /** Between 0 and 1; null where no term is over. */
  readonly share: number | null
  /** Days from receipt to the first answer; null where nothing is answered. */
  readonly medianDays: number | null
}

export function intakeTally({ contributions, refusals, intake }: ReadConsultation, party: PartyId): IntakeTally {
  const published = contributions.filter((one) => one.party === party).length
  const refused = REFUSAL_REASONS.flatMap((reason) => {
    const count = refusals.filter((one) => one.party === party && one.content.reason === reason).reduce((sum, { content }) => sum + content.receipts.length, 0)
    return count === 0 ? [] : [{ reason, count }]
  })
  const stated = intake.get(party) ?? null
  const decided = published + refused.reduce((sum, { count }) => sum + count, 0)
  return { party, stated, published, refused, waiting: stated === null ? null : Math.max(0, stated.received - decided) }
}

/** As of a day (YYYY-MM-DD). */
export function answerTally({ contributions, answered }: ReadConsultation, settings: ConsultationSettings, party: PartyId, today: string): AnswerTally {
  const own = answered.get(party)
  const zone = Temporal.ZonedDateTime.from(settings.closes).timeZoneId
  const lines = contributions.map(({ content, due }) => ({ content, due, answer: own?.get(content.receipt) ?? null }))
  const over = lines.filter(({ due }) => due !== null && due < today)
  const inTime = over.filter(({ due, answer }) => due !== null && answer !== null && answer.on !== null && answer.on <= due)
  const days = lines.flatMap(({ content, answer }) => (answer === null || answer.on === null ? [] : [Math.max(0, (Date.parse(answer.on) - receivedOn(content, zone)) / MILLISECONDS_OF_A_DAY)])).sort((a, b) => a - b)
  return {
    party, published: lines.length, answered: days.length, due: over.length, inTime: inTime.length, share: over.length === 0 ? null : inTime.length / over.length, medianDays: median(days),
    outcomes: DISPOSITIONS.flatMap((outcome) => { const count = lines.filter(({ answer }) => answer?.disposition.content.outcome === outcome).length; return count === 0 ? [] : [{ outcome, count }] }),
  }
}

const MILLISECONDS_OF_A_DAY = 86_400_000

const RECEIVED = new WeakMap<ContributionContent, { readonly zone: string; readonly day: number }>()

/** The midnight (UTC) of the day of receipt there, in milliseconds. Reckoned once: of ten thousand, asked for each side, it would be most of the work of a page. */
function receivedOn(content: ContributionContent, zone: string): number {
  const known = RECEIVED.get(content)
  if (known?.zone === zone) return known.day
  const day = Date.parse(Temporal.Instant.from(content.received).toZonedDateTimeISO(zone).toPlainDate().toString())
  RECEIVED.set(content, { zone, day })
  return day
}

function median(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
