// The tables of a queue: its requests, and what was promised against what was done.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { REQUEST_STATUSES } from '../../dialogue/requests/thread.ts'
import { findCharter } from '../../dialogue/views/frame.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'
import { queue as en } from '../../text/messages/instruments/queue.en.ts'
import { queue as es } from '../../text/messages/instruments/queue.es.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { ShownTable } from '../asking.ts'
import { columnsOf, PERCENT } from '../columns.ts'
import { REQUEST_OUTCOMES } from './line.ts'
import type { RequestLine } from './line.ts'
import type { QueueCounts, QueueStatistics } from './statistics.ts'

const column = columnsOf(en.columns, es.columns)
const wordsOf = <Code extends string>(codes: readonly Code[], of: (words: typeof en) => Readonly<Record<Code, string>>): Readonly<Record<string, Bilingual>> => Object.fromEntries(codes.map((code) => [code, { en: of(en)[code], es: of(es)[code] }]))
/** For all years, or all sides. */
const ALL = 'all'

export function queueTables(context: ViewContext, settings: SettingsOf<'queue'>, lines: readonly RequestLine[], statistics: QueueStatistics): readonly ShownTable[] {
  const parties: Readonly<Record<string, Bilingual>> = Object.fromEntries((findCharter(context)?.parties ?? []).map(({ party, name }) => [party, name]))
  return [requestTable(settings, lines, parties), ...(statistics.all === null ? [] : [statisticsTable(statistics, statistics.all, parties)])]
}

function requestTable(settings: SettingsOf<'queue'>, lines: readonly RequestLine[], parties: Readonly<Record<string, Bilingual>>): ShownTable {
  const side = { ...parties, public: { en: en.thePublic, es: es.thePublic } }
  return {
    name: 'requests',
    title: { en: en.requestsTitle, es: es.requestsTitle },
    columns: [
      column('number', { isName: true }), column('asks', { words: side }), column('answers', { words: parties }), column('body'), column('received'), column('due'), column('status', { words: wordsOf(REQUEST_STATUSES, (words) => words.status) }),
      column('overdue', { words: { yes: { en: en.yes, es: es.yes }, no: { en: en.no, es: es.no } } }), column('replied'), column('outcome', { words: wordsOf(REQUEST_OUTCOMES, (words) => words.outcome) }), column('used'), column('reopened'),
    ],
    rows: lines.map((line) => [
      line.number, line.isFromPublic ? 'public' : line.asking, line.answering, line.answers.map(({ acronym, slug }) => acronym || slug).join(', ') || null, line.received, line.due, line.status,
      line.isOpen && settings.term.by !== 'nothing' ? (line.isOverdue ? 'yes' : 'no') : null, line.replied, line.outcome, line.used, line.timesReopened,
    ]),
  }
}

function statisticsTable({ groups }: QueueStatistics, all: QueueCounts, parties: Readonly<Record<string, Bilingual>>): ShownTable {
  const whole = { [ALL]: { en: en.allOf, es: es.allOf } }
  const cells = (counts: QueueCounts | null) => (counts === null
    ? Array.from({ length: 10 }, () => null)
    : [counts.requests, counts.replied, counts.median, counts.ninetieth, counts.unit, counts.promised, counts.onTime === null ? null : counts.onTime * 100, counts.open, counts.overdue, counts.withdrawn])
  return {
    name: 'statistics',
    title: { en: en.statisticsTitle, es: es.statisticsTitle },
    columns: [
      column('year', { words: whole }), column('answers', { words: { ...parties, ...whole } }), column('requests'), column('n_replied'), column('median', { decimals: 1 }), column('ninetieth', { decimals: 1 }), column('unit', { words: wordsOf(['days', 'working-days'], (words) => words.unit) }),
      column('n_promised'), column('on_time', { unit: PERCENT, decimals: 1 }), column('open'), column('n_overdue'), column('withdrawn'),
    ],
    rows: [[ALL, ALL, ...cells(all)], ...groups.map(({ year, party, counts }) => [year ?? ALL, party ?? ALL, ...cells(counts)])],
  }
}
