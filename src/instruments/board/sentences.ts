// What a status says, in every language that the pages have. Every sentence is composed from what the record holds:
// the words of the step, the fact, the name of what has ended and the day.

import { findRef, successorsOf } from '../../dialogue/views/index.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import { formatDate } from '../../text/format.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { board as en } from '../../text/messages/instruments/board.en.ts'
import { board as es } from '../../text/messages/instruments/board.es.ts'
import type { ItemId } from '../../record/index.ts'
import type { StepReason, StepStatus } from './derive.ts'

const WORDS = { en: en.says, es: es.says } as const satisfies Record<Language, typeof en.says>

/** Of a step: that it holds and by which fact; that it is blocked and why; or for which steps it waits. */
export function statusSays(rows: RowReader, status: StepStatus, all: readonly StepStatus[]): Bilingual {
  return inEach((language) => sayStatus(rows, status, all, language))
}

/** Of a track: the blocks at the root of it, each with its reasons; or that every step holds. */
export function trackSays(rows: RowReader, track: string, all: readonly StepStatus[]): Bilingual {
  const own = all.filter(({ step, state }) => step.track === track && state !== 'holds')
  const roots = [...new Set(own.flatMap((one) => one.roots))].flatMap((path) => all.find(({ step }) => step.path === path) ?? [])
  return inEach((language) => (own.length === 0 ? WORDS[language].trackHolds : roots.map((root) => sayBlocked(rows, root, language)).join(' ')))
}

function sayStatus(rows: RowReader, status: StepStatus, all: readonly StepStatus[], language: Language): string {
  const words = WORDS[language]
  if (status.state === 'holds') return words.holds(status.by.map(({ content }) => inOne(content.says, language)).join(' '))
  const waits = status.reasons.flatMap((reason) => (reason.because === 'waits' ? [titleOf(reason.step, all, language)] : []))
  if (status.state === 'not-yet') return words.waits(waits.join(', '))
  return waits.length > 0 ? words.lostGround(waits.join(', ')) : sayBlocked(rows, status, language)
}

function sayBlocked(rows: RowReader, { step, reasons }: StepStatus, language: Language): string {
  // The latest end says why; older ones stand in the list of facts.
  const [latest] = reasons.filter(({ because }) => because !== 'waits')
  return WORDS[language].blocked(inOne(step.blocked, language), latest === undefined || latest.because === 'nothing-stated' ? '' : sayReason(rows, latest, language))
}

/** One reason, as a part of a sentence. */
export function sayReason(rows: RowReader, reason: StepReason, language: Language): string {
  const words = WORDS[language]
  switch (reason.because) {
    case 'nothing-stated': return words['nothing-stated']
    case 'waits': return ''
    case 'begins-later': return words['begins-later'](inOne(reason.fact.content.says, language), formatDate(reason.fact.content.from, language))
    case 'ended': return words.ended(withoutStop(inOne(reason.fact.content.says, language)), withoutStop(inOne(reason.fact.content.ended ?? {}, language)), formatDate(reason.fact.content.until ?? reason.on, language))
    case 'organisation-ended': return [words['organisation-ended'](nameOf(rows, reason.organisation, language), formatDate(reason.on, language)), ...passedTo(rows, reason.organisation, language)].join(', ')
  }
}

function passedTo(rows: RowReader, item: ItemId, language: Language): readonly string[] {
  const successors = successorsOf(rows, item)
  return successors.length === 0 ? [] : [WORDS[language].successors(successors.map((one) => nameOf(rows, one, language)).join(', '))]
}

function nameOf(rows: RowReader, item: ItemId, language: Language): string {
  const ref = findRef(rows, item)
  return ref === null ? item : inOne(ref.title, language)
}

function titleOf(path: string, all: readonly StepStatus[], language: Language): string {
  const found = all.find(({ step }) => step.path === path)
  return found === undefined ? path : `“${inOne(found.step.title, language)}”`
}

function inEach(say: (language: Language) => string): Bilingual {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)]))
}

/** The language asked for, or what there is. */
function inOne(text: Bilingual, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}
