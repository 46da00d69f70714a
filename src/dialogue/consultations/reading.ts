// A consultation as the record holds it, read in one pass: what was published, refused, translated and answered, by
// whom and when. Nothing is counted that an act does not say, so that every node that holds the same acts counts the same.

import type { z } from 'zod'
import type { ItemId, PartyId, StatementId } from '../../record/index.ts'
import { calendarsOf, deadlineOf } from '../clocks/index.ts'
import type { WorkingCalendar } from '../clocks/index.ts'
import { readBy } from '../read-by.ts'
import type { Citation, RowReader, StatementRow } from '../rows.ts'
import { contributionContent, contributionRefusalContent, contributionTranslationContent, dispositionContent, intakeContent } from '../statements/contribution.ts'
import type { ContributionContent, ContributionRefusalContent, ContributionTranslationContent, DispositionContent, IntakeContent } from '../statements/contribution.ts'
import { closingDay, dayThere } from './find.ts'
import type { ConsultationSettings } from './find.ts'

interface Said<C> {
  readonly statement: StatementId
  readonly made: Citation
  readonly content: C
}

export interface Contribution extends Said<ContributionContent> {
  readonly party: PartyId
  readonly isLate: boolean
  /** Receipts with the same words that are counted with it. */
  readonly copies: readonly string[]
  /** By when each side answers; null where no term is set, or the calendar does not say. */
  readonly due: string | null
  readonly translations: readonly Said<ContributionTranslationContent>[]
}

export interface Disposition extends Said<DispositionContent> {
  readonly party: PartyId
}

export interface Answered {
  readonly disposition: Disposition
  /** The day of the first answer of this side that was more than an interim one; null while there is none. A correction does not make it later. */
  readonly on: string | null
}

export interface ReadConsultation {
  readonly item: ItemId
  /** In the order of receipt. */
  readonly contributions: readonly Contribution[]
  readonly refusals: readonly (Said<ContributionRefusalContent> & { readonly party: PartyId })[]
  /** The last count that each side stated. */
  readonly intake: ReadonlyMap<PartyId, IntakeContent>
  /** Those that stand, in the order in which they were said. */
  readonly dispositions: readonly Disposition[]
  /** By side, by receipt: what it answers now. */
  readonly answered: ReadonlyMap<PartyId, ReadonlyMap<string, Answered>>
  /** What is answered and no longer there: its words were erased. */
  readonly erased: readonly string[]
}

export function readConsultation(rows: RowReader, item: ItemId, settings: ConsultationSettings): ReadConsultation {
  const all = (rows.find('about', item) ?? []).flatMap((id) => rows.find('statement', id) ?? [])
  const standing = all.filter(({ replacedBy, content }) => replacedBy === null && content !== null)
  const refusals = saidOf(standing, 'contribution-refusal', contributionRefusalContent)
  const translations = Map.groupBy(saidOf(standing, 'contribution-translation', contributionTranslationContent), ({ content }) => content.receipt)
  const copies = Map.groupBy(refusals.flatMap(({ content: { of, receipts } }) => (of === null ? [] : receipts.map((receipt) => ({ receipt, of })))), ({ of }) => of)
  const calendars = settings.answers.by === 'clock' && settings.answers.calendarOf !== null ? calendarsOf(rows, settings.answers.calendarOf) : []
  const ofTheClose = dueOf(settings, calendars, null)
  const closing = Temporal.ZonedDateTime.from(settings.closes).toInstant().toString()
  const contributions = saidOf(standing, 'contribution', contributionContent).map((said): Contribution => ({
    ...said, isLate: said.content.received >= closing, due: said.content.received < closing ? ofTheClose : dueOf(settings, calendars, said.content.received),
    copies: (copies.get(said.content.receipt) ?? []).map(({ receipt }) => receipt), translations: translations.get(said.content.receipt) ?? [],
  })).sort((a, b) => (a.content.received < b.content.received ? -1 : a.content.received > b.content.received ? 1 : a.content.receipt < b.content.receipt ? -1 : 1))
  const dispositions = saidOf(standing, 'disposition', dispositionContent)
  const known = new Set(contributions.map(({ content }) => content.receipt))
  return {
    item, contributions, refusals, dispositions, answered: answeredBySide(rows, settings, all, dispositions),
    intake: new Map(saidOf(standing, 'intake', intakeContent).map(({ party, content }) => [party, content])),
    erased: [...new Set(dispositions.flatMap(({ content }) => content.to).filter((receipt) => !known.has(receipt)))].sort(),
  }
}

/** By when a side answers what was received then: counted from the day of closing, or of receipt where that is later; null: what came in before the close. */
export function dueOf(settings: ConsultationSettings, calendars: readonly WorkingCalendar[], received: string | null): string | null {
  if (settings.answers.by === 'nothing') return null
  const closing = closingDay(settings)
  const day = received === null ? closing : dayThere(settings, received)
  const deadline = deadlineOf(settings.answers.clock, day > closing ? day : closing, calendars)
  return 'due' in deadline ? deadline.due : null
}

function answeredBySide(rows: RowReader, settings: ConsultationSettings, all: readonly StatementRow[], dispositions: readonly Disposition[]): ReadonlyMap<PartyId, ReadonlyMap<string, Answered>> {
  const earlier = earlierOf(rows, all)
  const sides = new Map<PartyId, Map<string, Answered>>()
  for (const disposition of dispositions) {
    const side = sides.get(disposition.party) ?? new Map<string, Answered>()
    sides.set(disposition.party, side)
    const chain = disposition.content.outcome === 'under-study' ? [] : [...earlier(disposition.statement), disposition]
    const final = chain.filter(({ content }) => content.outcome !== 'under-study').map(({ content, made }) => ({ to: new Set(content.to), on: dayThere(settings, made.at) }))
    for (const receipt of disposition.content.to) side.set(receipt, { disposition, on: final.find(({ to }) => to.has(receipt))?.on ?? null })
  }
  return sides
}

/** What a disposition took the place of, the first one first. */
function earlierOf(rows: RowReader, all: readonly StatementRow[]): (statement: StatementId) => readonly Pick<Disposition, 'made' | 'content'>[] {
  const replaced = new Map(all.flatMap((row) => (row.type === 'disposition' && row.replaces !== null ? [[row.statement, row.replaces] as const] : [])))
  return (statement) => {
    const chain: Pick<Disposition, 'made' | 'content'>[] = []
    for (let before = replaced.get(statement); before !== undefined; before = replaced.get(before)) {
      const row = rows.find('statement', before)
      const content = row === undefined || row.content === null ? null : (readBy(dispositionContent, row.content) as DispositionContent | null)
      if (row !== undefined && content !== null) chain.unshift({ made: row.made, content })
    }
    return chain
  }
}

function saidOf<C>(rows: readonly StatementRow[], type: string, schema: z.ZodType<C>): readonly (Said<C> & { readonly party: PartyId })[] {
  return rows.flatMap((row) => {
    const content = row.type !== type || row.content === null ? null : (readBy(schema, row.content) as C | null)
    return content === null ? [] : [{ statement: row.statement, party: row.made.party, made: row.made, content }]
  })
}
