// What the public page of a queue shows: what is asked, who answers and by when, what was promised against what was
// done, and every request that is public. Exercises and requests between the parties are not there, and not counted.

import type { ItemId, PartyId } from '../../record/index.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { competentOn } from '../../dialogue/requests/rules.ts'
import { requestRows } from '../../dialogue/requests/numbers.ts'
import { findProvision, termOn } from '../../dialogue/requests/term.ts'
import type { Term } from '../../dialogue/requests/term.ts'
import { threadOf } from '../../dialogue/requests/thread.ts'
import type { RequestThread } from '../../dialogue/requests/thread.ts'
import type { ProvisionContent } from '../../dialogue/statements/index.ts'
import { findRef, organisationRefs } from '../../dialogue/views/index.ts'
import type { ItemRef, OrganisationRef, ViewContext } from '../../dialogue/views/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ToolBasis, ToolContext } from '../tool.ts'
import { lineOf } from './line.ts'
import type { RequestLine } from './line.ts'
import { queueStatistics } from './statistics.ts'
import type { QueueStatistics } from './statistics.ts'
import { queueTables } from './tables.ts'

type Settings = SettingsOf<'queue'>

export interface AnsweringSide {
  readonly party: PartyId
  /** Those that the queue names, and those that answer today: the same while none has a successor. */
  readonly named: readonly OrganisationRef[]
  readonly today: readonly OrganisationRef[]
  /** Of a request that would be received today, as far as no case changes it. */
  readonly term: Term
  readonly provision: Pick<ProvisionContent, 'title' | 'act'> | null
}

export interface QueueTool extends ToolBasis {
  readonly instrument: 'queue'
  readonly item: ItemId
  readonly settings: Pick<Settings, 'request' | 'prefix' | 'from' | 'fields' | 'lists' | 'minimum' | 'stops' | 'reopenWithinDays'>
  readonly sides: readonly AnsweringSide[]
  /** Why no term is set, where none is. */
  readonly noTermBecause: Bilingual | null
  readonly statistics: QueueStatistics
  readonly lines: readonly RequestLine[]
  readonly preCheck: ItemRef | null
  /** Whether the public can ask at this very site. */
  readonly hasDoor: boolean
  readonly today: string
}

export function queueTool(context: ToolContext, settings: Settings): QueueTool {
  const today = context.today()
  const item = context.item
  const threads = threadsIn(context, item).filter(({ isPublic, content }) => isPublic && !content.isExercise)
  const lines = threads.map((thread) => lineOf(context, thread)).sort(latestFirst)
  const statistics = queueStatistics(context.rows, threads, { minimum: settings.minimum, today })
  const { request, prefix, from, fields, lists, minimum, stops, reopenWithinDays } = settings
  return {
    instrument: 'queue', item, problems: [], notes: [], settings: { request, prefix, from, fields, lists, minimum, stops, reopenWithinDays }, sides: answeringSides(context, settings), noTermBecause: settings.term.by === 'nothing' ? settings.term.why : null, statistics, lines, today,
    preCheck: settings.preCheck === null ? null : findRef(context.rows, settings.preCheck), hasDoor: takesPublic(settings, context.self),
    tables: queueTables(context, settings, lines, statistics),
  }
}

/** Whether a side takes requests of the public in this queue at its own site. */
export function takesPublic({ from, competent }: Pick<Settings, 'from' | 'competent'>, self: PartyId): boolean {
  return from.includes('public') && competent.some(({ party }) => party === self)
}

export function threadsIn({ rows }: Pick<ViewContext, 'rows'>, item: ItemId): readonly RequestThread[] {
  return requestRows(rows, item).flatMap(({ row }) => threadOf(rows, row.statement) ?? [])
}

export function answeringSides(context: ViewContext, settings: Settings): readonly AnsweringSide[] {
  const today = context.today()
  return [...new Set(settings.competent.map(({ party }) => party))].map((party) => {
    const term = termOn(context.rows, settings, party, today, {})
    const provision = term.provision === null ? null : findProvision(context.rows, term.provision)
    return {
      party, term, named: organisationRefs(context, settings.competent.filter((one) => one.party === party).map(({ organisation }) => organisation)),
      today: organisationRefs(context, competentOn(context.rows, settings, party, today)), provision: provision === null ? null : { title: provision.title, act: provision.act },
    }
  })
}

function latestFirst(a: RequestLine, b: RequestLine): number {
  return a.received < b.received ? 1 : a.received > b.received ? -1 : a.number < b.number ? 1 : -1
}
