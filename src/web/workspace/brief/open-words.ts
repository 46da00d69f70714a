// A proposal that awaits a decision, in words: what it would change, who offers it, whose move it is.

import type { Json } from '../../../record/index.ts'
import type { BriefView, OpenChange, OpenLine } from '../../../dialogue/views/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { formatDate, formatInstant } from '../../../text/format.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { inReadingOrder, isDate } from '../../content.ts'
import { labelOf, LABELS } from '../../labels.ts'
import { plain } from '../../reading.ts'
import { workspacePath } from '../routes.ts'
import { run, runsOf, shortened } from './run.ts'
import type { Run } from './run.ts'

export interface OpenWords {
  /** Leads to the proposal. */
  readonly what: readonly Run[]
  readonly cover: readonly Run[]
  readonly made: string
  readonly move: string
  readonly ours: boolean
  readonly trace: string
}

const TITLE = 120
const COVER = 200
const SHOWN_FIELDS = 5

export function openWords(view: BriefView, line: OpenLine, language: Language, base: string): OpenWords {
  const words = MESSAGES[language].workspace.brief
  const nameOf = (party: string) => plain(view.frame.parties.find((one) => one.party === party)?.name ?? {}, language) || party
  const href = base + workspacePath('proposal', language, line.proposal)
  const { shown, leftOut } = line.changes
  const day = line.made.at.slice(0, 10)
  return {
    what: [...shown.flatMap((change, index) => [...(index === 0 ? [] : [run('; ')]), ...changeRuns(change, language, href)]), ...(leftOut > 0 ? [run(` ${words.more(leftOut)}`)] : [])],
    cover: line.cover === null ? [] : runsOf(line.cover, language, COVER),
    made: words.made(nameOf(line.made.party), formatDate(day, language), daysBetween(day, view.asOf)),
    move: [
      ...(line.isOurMove ? [words.ourMove] : line.movers.length > 0 ? [words.theirMove(new Intl.ListFormat(language).format(line.movers.map(nameOf)))] : []),
      ...(line.answerBy === null ? [] : [words.answerBy(formatInstant(line.answerBy, language))]), ...(line.isCrossing ? [words.crossing] : []),
    ].join(' '),
    ours: line.isOurMove, trace: words.acts(1, words.head(line.made.party, line.made.sequence)),
  }
}

function changeRuns(change: OpenChange, language: Language, href: string): readonly Run[] {
  const words = MESSAGES[language].workspace.brief
  const [first, ...others] = runsOf(change.title, language, TITLE)
  const lead = change.number ?? LABELS[language].kind[change.item.slice(0, change.item.indexOf('/')) as keyof (typeof LABELS)['en']['kind']] ?? change.item
  const title = first === undefined ? [] : [{ ...first, text: ` ${first.text}` }, ...others]
  const effect = change.effect === 'amended' ? words.fields(fieldsOf(change, language)) : words.effect[change.effect]
  return [run(lead, href), ...title, run(`: ${effect}`)]
}

/** `due date (from January 31, 2027 to June 30, 2027), title`. */
function fieldsOf({ fields }: OpenChange, language: Language): string {
  const words = MESSAGES[language].workspace.brief
  const named = inReadingOrder(fields.map(({ field }) => field)).map((field) => {
    const change = fields.find((one) => one.field === field)
    const label = labelOf(LABELS[language].field, field).toLocaleLowerCase(language)
    const [before, after] = [dayOf(change?.before ?? null), dayOf(change?.after ?? null)]
    return before === null && after === null ? label : `${label} (${words.from(dated(before, language), dated(after, language))})`
  })
  const shown = named.slice(0, SHOWN_FIELDS)
  return shortened([...shown, ...(named.length > shown.length ? [words.more(named.length - shown.length)] : [])].join(', '), COVER)
}

function dayOf(value: Json): string | null {
  return typeof value === 'string' && isDate(value) ? value : null
}

function dated(day: string | null, language: Language): string {
  return day === null ? MESSAGES[language].workspace.noDate : formatDate(day, language)
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Temporal.PlainDate.from(from).until(to).days)
}
