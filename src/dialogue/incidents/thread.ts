// What stands in the thread of an incident, read alike on every node that holds the same acts. What each side said is
// in the order of its own chain; over the sides the order is that of the hours they give, which is a claim and shown as
// one. A step that its author could not make (of another's contact point, after its own close) has no effect.

import type { Citation, RowReader } from '../rows.ts'
import type { PartyId, StatementId, ItemId } from '../../record/index.ts'
import { readBy } from '../read-by.ts'
import { incidentContent, incidentStepContent } from '../statements/incident-content.ts'
import type { IncidentContent, IncidentStepContent, Step, StepOf } from '../statements/incident-content.ts'

export interface IncidentWord {
  readonly incident: StatementId
  readonly protocol: ItemId
  readonly made: Citation
  readonly content: IncidentContent
}

export interface StepWord<S extends Step = Step> {
  readonly statement: StatementId
  readonly made: Citation
  /** When it happened, as its author says. */
  readonly at: string
  readonly handling: IncidentStepContent['handling']
  readonly attachments: IncidentStepContent['attachments']
  readonly step: S
}

/** What a side may still say when it has closed. */
export const AFTER_CLOSE = ['lesson', 'note'] as const

/** The opening of an incident by its statement; null where there is none, or its words are erased. */
export function findIncident(rows: RowReader, incident: StatementId): IncidentWord | null {
  const row = rows.find('statement', incident)
  if (row === undefined || row.type !== 'incident' || row.content === null || row.about === null) return null
  const content = readBy(incidentContent, row.content) as IncidentContent | null
  return content === null ? null : { incident, protocol: row.about, made: row.made, content }
}

/** Every incident, drill and ping under a protocol, the latest first. */
export function incidentsUnder(rows: RowReader, protocol: ItemId): readonly IncidentWord[] {
  return (rows.find('about', protocol) ?? []).flatMap((id) => findIncident(rows, id) ?? []).toSorted((a, b) => (a.made.at < b.made.at ? 1 : a.made.at > b.made.at ? -1 : a.incident < b.incident ? -1 : 1))
}

/** The steps that have effect, by the hour that they give; of one hour by party and sequence. */
export function stepsOf(rows: RowReader, incident: StatementId): readonly StepWord[] {
  const said = (rows.find('thread', incident) ?? []).flatMap((id): StepWord[] => {
    const row = rows.find('statement', id)
    const content = row?.type === 'incident-step' && row.content !== null ? (readBy(incidentStepContent, row.content) as IncidentStepContent | null) : null
    if (row === undefined || content === null) return []
    const { at, handling, step, attachments } = content
    return [{ statement: row.statement, made: row.made, at, handling, attachments, step }]
  })
  const bySide = [...Map.groupBy(said, ({ made }) => made.party).values()]
  return bySide.flatMap((own) => ofOneSide(own)).sort(byHour)
}

function ofOneSide(words: readonly StepWord[]): readonly StepWord[] {
  const inOrder = words.toSorted((a, b) => a.made.sequence - b.made.sequence)
  const closed = inOrder.findIndex(({ step }) => step.did === 'closed')
  return inOrder.filter((word, place) => (closed === -1 || place <= closed || isAfterClose(word.step)) && isOwn(word))
}

function isAfterClose({ did }: Step): boolean {
  return AFTER_CLOSE.some((one) => one === did)
}

/** Nobody answers for a contact point of another side, or takes up its own offer. */
function isOwn({ step, made }: StepWord): boolean {
  if (step.did === 'called' || step.did === 'acknowledged') return step.contact.party === made.party
  return step.did !== 'took-up' || step.offer.party !== made.party
}

function byHour(a: StepWord, b: StepWord): number {
  if (a.at !== b.at) return instantOf(a.at) - instantOf(b.at)
  return a.made.party === b.made.party ? a.made.sequence - b.made.sequence : a.made.party < b.made.party ? -1 : 1
}

function instantOf(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds
}

/** The steps of one sort. */
export function stepsThat<D extends Step['did']>(steps: readonly StepWord[], did: D): readonly StepWord<StepOf<D>>[] {
  return steps.filter((word): word is StepWord<StepOf<D>> => word.step.did === did)
}

/** Of each side and slug the last word, in the order in which they were first said. */
export function lastBy<S extends Step>(words: readonly StepWord<S>[], slugOf: (step: S) => string): readonly { readonly first: StepWord<S>; readonly last: StepWord<S> }[] {
  const kept = new Map<string, { first: StepWord<S>; last: StepWord<S> }>()
  for (const word of words) {
    const key = `${word.made.party}/${slugOf(word.step)}`
    const known = kept.get(key)
    if (known === undefined) kept.set(key, { first: word, last: word })
    else if (word.made.sequence > known.last.made.sequence) known.last = word
  }
  return [...kept.values()]
}

/** Whether this side has said that it has done. */
export function hasClosed(steps: readonly StepWord[], party: PartyId): boolean {
  return steps.some(({ step, made }) => step.did === 'closed' && made.party === party)
}
