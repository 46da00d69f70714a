// A provision as the side whose law it is states it: which question it answers, from when, by which act. A new act is a
// new provision; what was answered for an earlier day rests on what applied then.

import { z } from 'zod'
import type { ItemId, StatementId } from '../../record/index.ts'
import { clock } from '../clocks/clock.ts'
import type { Clock } from '../clocks/clock.ts'
import { standingAbout } from '../clocks/standing.ts'
import { rule } from '../typed/condition.ts'
import { ruleIssues } from '../typed/settings-fit.ts'
import type { Issue } from '../issues.ts'
import { bilingual, fullDate, itemId, slug, source } from '../items/fields.ts'
import { findContent } from '../items/in-force.ts'
import type { RowReader } from '../rows.ts'
import { isThereOn } from '../views/calendar-days.ts'
import { spanRules } from './dormancy.ts'
import type { Said } from './said.ts'

export const provisionContent = z.strictObject({
  provision: slug,
  question: slug,
  title: bilingual,
  says: bilingual,
  /** Days on which it applies, both included; `until` null while nothing has ended it. */
  from: fullDate,
  until: fullDate.nullable(),
  act: z.strictObject({ title: bilingual, published: fullDate.nullable(), sources: z.array(source).min(1).max(10) }),
  /** Who applies it; its successors do after it. Null where none is named. */
  body: itemId.nullable(),
  clock: clock.nullable(),
  /** To which cases; empty: to all. */
  rules: z.array(rule).max(30),
  /** Provisions of the same question that end the day before this one begins; one that had not begun by then never applies. */
  ends: z.array(slug).max(20),
})
export type ProvisionContent = z.infer<typeof provisionContent>

/** Why a side cannot state this provision: of its own question, with every name that it uses there, and beside no other of the same span and cases. */
export function provisionRules(content: ProvisionContent, rows: RowReader, { self, about, replaces }: Said): readonly Issue[] {
  const settings = about === null ? undefined : findContent(rows, 'instrument', about)?.settings
  if (about === null || settings?.instrument !== 'rules') return [{ code: 'not-about-this', path: 'about' }]
  const question = settings.questions.find((one) => one.question === content.question)
  if (question === undefined) return [{ code: 'question-unknown', path: 'content.question' }]
  if (question.party !== self) return [{ code: 'question-of-another', path: 'content.question' }]
  const others = standingAbout(rows, about, 'provision', provisionContent).filter((one) => one.party === self && one.statement !== replaces)
  return [
    ...spanRules(content),
    ...correctionIssues(content, rows, about, replaces, others.some((one) => one.content.provision === content.provision)),
    ...clockIssues(content.clock, settings.calendars.filter(({ party }) => party === self).map(({ calendar }) => calendar)),
    ...ruleIssues(content.rules, settings.facts, settings.lists, 'content.rules'),
    ...bodyIssues(content, rows, self),
    ...endIssues(content, others.map((one) => one.content)),
  ]
}

/** A correction is of the same provision; without that word there is one of that name already, or none. */
function correctionIssues({ provision, question }: ProvisionContent, rows: RowReader, about: ItemId, replaces: StatementId | null, isTaken: boolean): readonly Issue[] {
  const replaced = replaces === null ? undefined : rows.find('statement', replaces)
  const isSame = replaced?.type === 'provision' && replaced.about === about && replaced.content?.provision === provision && replaced.content.question === question
  return [
    ...(replaces !== null && !isSame ? [{ code: 'another-provision', path: 'replaces' } as const] : []),
    ...(isTaken ? [{ code: 'provision-stands', path: 'content.provision' } as const] : []),
  ]
}

/** Working days are counted on a calendar, and every calendar that is named is one of this side's. */
function clockIssues(clock: Clock | null, own: readonly string[]): readonly Issue[] {
  if (clock === null || (clock.calendar === null && clock.unit !== 'working-days')) return []
  return clock.calendar !== null && own.includes(clock.calendar) ? [] : [{ code: 'calendar-unknown', path: 'content.clock.calendar' }]
}

/** An office of this side, or of none, that was there when the provision began. */
function bodyIssues({ body, from }: ProvisionContent, rows: RowReader, self: string): readonly Issue[] {
  const known = body === null ? null : findContent(rows, 'organisation', body)
  if (body === null) return []
  if (known === null) return [{ code: 'item-unknown', path: 'content.body' }]
  if (known.party !== null && known.party !== self) return [{ code: 'organisation-not-own', path: 'content.body' }]
  return isThereOn(known, from) ? [] : [{ code: 'organisation-not-there', path: 'content.body' }]
}

function endIssues(content: ProvisionContent, others: readonly ProvisionContent[]): readonly Issue[] {
  const { question, provision, from, ends } = content
  const ofQuestion = others.filter((one) => one.question === question && one.provision !== provision)
  const all = [...ofQuestion, content]
  const named = ends.flatMap((name, index): readonly Issue[] => {
    const ended = ofQuestion.find((one) => one.provision === name)
    if (ended === undefined) return [{ code: 'provision-unknown', path: `content.ends.${index} (${name})` }]
    return ended.ends.includes(provision) ? [{ code: 'ends-each-other', path: `content.ends.${index} (${name})` }] : []
  })
  const beside = ofQuestion.filter((other) => isSameCases(other, content) && overlap(other.from, lastDayOf(other, all), from, lastDayOf(content, all)))
  return [...named, ...beside.map((other): Issue => ({ code: 'provision-beside', path: `content.ends (${other.provision})` }))]
}

/** The last day on which a provision applies: its own, or that before the first of those that end it. Null while nothing has. */
export function lastDayOf(content: ProvisionContent, all: readonly ProvisionContent[]): string | null {
  const ender = findEnder(content, all)
  const before = ender === null ? null : Temporal.PlainDate.from(ender.from).subtract({ days: 1 }).toString()
  return before === null || (content.until !== null && content.until <= before) ? content.until : before
}

/** The first provision that ends this one. One that was itself ended before it began ends nothing. */
export function findEnder({ provision }: ProvisionContent, all: readonly ProvisionContent[], above: readonly string[] = []): ProvisionContent | null {
  const enders = all.filter((one) => one.provision !== provision && one.ends.includes(provision) && !above.includes(one.provision))
  const began = enders.filter((one) => {
    const its = findEnder(one, all, [...above, provision])
    return its === null || its.from > one.from
  })
  return began.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))[0] ?? null
}

function overlap(from: string, until: string | null, otherFrom: string, otherUntil: string | null): boolean {
  return (otherUntil === null || from <= otherUntil) && (until === null || otherFrom <= until)
}

/** The same tests, whatever the rules are called and in whatever order they stand. */
function isSameCases(one: ProvisionContent, other: ProvisionContent): boolean {
  const [tests, otherTests] = [one, other].map(({ rules }) => rules.map(({ any }) => JSON.stringify(any.map((test) => JSON.stringify([test.field, test.is, [...test.values].sort(), test.other])).sort())).sort().join())
  return tests === otherTests
}
