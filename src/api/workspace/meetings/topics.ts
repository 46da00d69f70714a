// The backlog: what both sides wish to see on an agenda; a wish said, corrected, taken back; why one was left.

import type { ItemId, Json } from '../../../record/index.ts'
import { AIMS } from '../../../dialogue/statements/index.ts'
import { findContent, findRef, isHeld, wishesOf } from '../../../dialogue/views/index.ts'
import type { Wish } from '../../../dialogue/views/index.ts'
import { lastRefOf } from '../../../dialogue/views/side-deeds.ts'
import type { FieldIssue, FlashCode } from '../../../web/workspace/models.ts'
import type { TopicForm, TopicPage, TopicsPage, TopicValues } from '../../../web/workspace/meetings/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optionalText } from '../fields.ts'
import { NOTHING_WRONG, oneAtATime, say, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { linesOf } from './found.ts'

export async function showTopics(visit: Visit, typed: TopicValues | null = null, answer: Answer = NOTHING_WRONG): Promise<Outcome | null> {
  const context = contextOf(visit.running)
  const wishes = wishesOf(context)
  const page: TopicsPage = {
    ...(await frameFor(visit)), kind: 'topics', wishes: wishes.toReversed(), about: aboutOf(visit, wishes), form: visit.may('report', []) ? formFor(visit, typed ?? blankTopic(visit)) : null, ...answer,
  }
  return { page, status: statusOf(answer) }
}

export async function addTopic(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const values = typedTopic(visit)
  if (!visit.may('report', [])) return showTopics(visit, values, { issues: [], refusal: { code: 'not-permitted', facts: {} } })
  const { content, issues } = contentOf(visit, values)
  if (issues.length > 0) return showTopics(visit, values, { issues, refusal: null })
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), { name: 'state', about: values.for === '' ? null : values.for, type: 'topic', content, replaces: null, audience: values.audience }))
  if (answer !== null) return showTopics(visit, values, { ...answer, issues: answer.issues.map(topicIssue) })
  return { redirect: workspacePath('topics', match.language), flash: { code: 'topic-said', path: null } }
}

export async function showTopic(visit: Visit, typed: TopicValues | null = null, left: TopicPage['left'] | null = null, answer: Answer = NOTHING_WRONG): Promise<Outcome | null> {
  const { running, match, frame } = visit
  const context = contextOf(running)
  const wish = wishesOf(context).find(({ statement }) => statement === match.parameter)
  if (wish === undefined) return null
  const isOwn = wish.made.party === running.settings.party
  const page: TopicPage = {
    ...(await frameFor(visit)), kind: 'topic', wish, about: aboutOf(visit, [wish]), isOwn, form: isOwn && visit.may('report', []) ? formFor(visit, typed ?? valuesOf(visit, wish)) : null,
    meetings: linesOf(context).filter((line) => line.calledOff === null && !wish.onAgendas.includes(line) && (wish.for === null || wish.for.item === line.item || wish.for.item === line.body)).reverse(),
    left: left ?? { meeting: '', reason: Object.fromEntries(frame.languages.map((language) => [language, ''])) }, mayReport: visit.may('report', []), ...answer,
  }
  return { page, status: statusOf(answer) }
}

export async function changeTopic(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields } = visit
  const wish = wishesOf(contextOf(running)).find(({ statement }) => statement === match.parameter)
  const back = (code: FlashCode): Outcome => ({ redirect: workspacePath('topics', match.language), flash: { code, path: null } })
  if (wish === undefined) return { redirect: workspacePath('topics', match.language) }
  if (!visit.may('report', [])) return showTopic(visit, null, null, { issues: [], refusal: { code: 'not-permitted', facts: {} } })
  const deed = field(fields, 'do')
  const isOwn = wish.made.party === running.settings.party
  if (deed === 'left') return leave(visit, wish, back)
  if (!isOwn || (deed !== 'correct' && deed !== 'take-back')) return null
  if (deed === 'take-back') {
    const answer = await say(running, { name: 'state', about: wish.for?.item ?? null, type: 'topic', content: null, replaces: wish.statement, audience: wish.audience })
    return answer === null ? back('topic-taken-back') : showTopic(visit, null, null, answer)
  }
  const values = typedTopic(visit)
  const { content, issues } = contentOf(visit, values)
  if (issues.length > 0) return showTopic(visit, values, null, { issues, refusal: null })
  const answer = await oneAtATime(running, () => say(running, { name: 'state', about: values.for === '' ? null : values.for, type: 'topic', content, replaces: wish.statement, audience: values.audience }))
  return answer === null ? back('topic-corrected') : showTopic(visit, values, null, { ...answer, issues: answer.issues.map(topicIssue) })
}

/** Also of a wish of the other side: it then reads why. What this side said of it for the same meeting is corrected. */
async function leave(visit: Visit, wish: Wish, back: (code: FlashCode) => Outcome): Promise<Outcome | null> {
  const { running, fields, frame } = visit
  const left = { meeting: field(fields, 'meeting'), reason: bilingualField(fields, 'reason', frame.languages) }
  const before = wish.left.find(({ meeting, by }) => meeting.item === left.meeting && by === running.settings.party)?.statement ?? null
  const answer = await oneAtATime(running, () => say(running, { name: 'state', about: left.meeting === '' ? null : left.meeting, type: 'topic', content: { form: 'left', wish: wish.statement, reason: left.reason }, replaces: before, audience: 'parties' }))
  if (answer === null) return back('topic-left')
  return showTopic(visit, null, left, { ...answer, issues: answer.issues.map((issue) => ({ ...issue, field: issue.field === 'about' ? 'meeting' : issue.field })) })
}

function formFor(visit: Visit, values: TopicValues): TopicForm {
  const context = contextOf(visit.running)
  const { rows } = context
  return {
    values, once: crypto.randomUUID(), meetings: linesOf(context).filter((line) => line.calledOff === null && (!isHeld(line, context.today()) || line.item === values.for)).map(({ item, title, date }) => ({ item, title, date })),
    bodies: (rows.find('kind', 'body') ?? []).flatMap((item) => { const ref = findRef(rows, item); return ref === null ? [] : [{ item, title: ref.title }] }),
  }
}

function blankTopic({ frame, fields }: Visit): TopicValues {
  const blank = Object.fromEntries(frame.languages.map((language) => [language, '']))
  return { title: blank, aim: '', minutes: '', about: '', why: blank, for: field(fields, 'for'), audience: 'parties' }
}

function typedTopic({ fields, frame }: Visit): TopicValues {
  const aim = field(fields, 'aim')
  return {
    title: bilingualField(fields, 'title', frame.languages), aim: AIMS.find((one) => one === aim) ?? '', minutes: field(fields, 'minutes'), about: field(fields, 'about'), why: bilingualField(fields, 'why', frame.languages),
    for: field(fields, 'for'), audience: field(fields, 'audience') === 'public' ? 'public' : 'parties',
  }
}

function valuesOf({ frame, running }: Visit, { content, for: target, audience }: Wish): TopicValues {
  const filled = (text: TopicValues['title'] | null) => Object.fromEntries(frame.languages.map((language) => [language, text?.[language] ?? '']))
  const { rows } = running.node
  return {
    title: filled(content.title), aim: content.aim, minutes: content.minutes === null ? '' : String(content.minutes), about: content.about.map((item) => findContent(rows, 'element', item)?.number ?? item).join(', '),
    why: filled(content.why), for: target?.item ?? '', audience,
  }
}

function contentOf(visit: Visit, values: TopicValues): { readonly content: { readonly [key: string]: Json }; readonly issues: readonly FieldIssue[] } {
  const { rows } = visit.running.node
  const named = values.about.split(/[\s,;]+/).filter((one) => one !== '')
  const byNumber = named.length === 0 ? new Map<string, ItemId>() : new Map((rows.find('kind', 'element') ?? []).map((item) => [findContent(rows, 'element', item)?.number ?? '', item]))
  const about = named.map((one) => byNumber.get(one) ?? (findRef(rows, one) === null ? undefined : one))
  const minutes = values.minutes === '' ? null : /^\d{1,4}$/.test(values.minutes) ? Number(values.minutes) : Number.NaN
  const issues = [...(about.includes(undefined) ? [{ field: 'about', code: 'item-unknown' }] : []), ...(Number.isNaN(minutes) ? [{ field: 'minutes', code: 'not-a-number' }] : [])]
  const content = { form: 'wish', title: values.title, aim: values.aim, minutes, about: [...new Set(about.filter((item) => item !== undefined))], why: optionalText(values.why) }
  return { content: content as unknown as { readonly [key: string]: Json }, issues }
}

/** `about.0` → `about`; what the statement is said of → `for`. */
function topicIssue(issue: FieldIssue): FieldIssue {
  return { ...issue, field: issue.field === 'about' && issue.code === 'about-no-meeting' ? 'for' : issue.field.replace(/^about\..*/, 'about') }
}

function aboutOf({ running }: Visit, wishes: readonly Wish[]): TopicsPage['about'] {
  const items = [...new Set(wishes.flatMap(({ content }) => content.about))]
  return Object.fromEntries(items.flatMap((item) => { const ref = lastRefOf(running.node.rows, item); return ref === null ? [] : [[item, ref]] }))
}
