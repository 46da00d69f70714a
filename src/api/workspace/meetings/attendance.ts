// An organisation of this side says whether it comes, or whether it was there.

import type { Json } from '../../../record/index.ts'
import { attendanceOf } from '../../../dialogue/views/index.ts'
import { RSVPS } from '../../../dialogue/statements/index.ts'
import type { AttendanceValues } from '../../../web/workspace/meetings/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optionalText } from '../fields.ts'
import { oneAtATime, say } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import type { Outcome, Visit } from '../visit.ts'
import { findMeeting } from './found.ts'
import { answerable, showMeeting } from './room.ts'

export async function sayAttendance(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const found = findMeeting(visit)
  if (found === null) return null
  const values = typedAttendance(visit)
  if (!answerable(visit, found).some(({ item }) => item === values.organisation)) return showMeeting(visit, values, { issues: [{ field: 'organisation', code: 'organisation-not-own' }], refusal: null })
  const { content, issues } = contentOf(values)
  if (content === null) return showMeeting(visit, values, { issues, refusal: null })
  const answer = await oneAtATime(running, (): Promise<Answer | null> => {
    const line = attendanceOf(found.context, found.item, found.content).find(({ party }) => party === running.settings.party)?.organisations.find(({ organisation }) => organisation.item === values.organisation)
    const current = (values.form === 'answer' ? line?.answer : line?.attended)?.statement ?? null
    // A form that was opened before a colleague answered would hide that answer.
    if ((current ?? '') !== field(fields, `replaces.${values.form}`)) return Promise.resolve({ issues: [], refusal: { code: 'statement-not-live', facts: {} } })
    return say(running, { name: 'state', about: found.item, type: 'attendance', content, replaces: current, audience: values.audience })
  })
  if (answer !== null) return showMeeting(visit, values, { ...answer, issues: answer.issues.map((issue) => ({ ...issue, field: issue.field.replace(/^people.*/, 'people') })) })
  return { redirect: `${workspacePath('meeting', match.language, found.slug)}#attendance`, flash: { code: 'attendance-said', path: null } }
}

function typedAttendance({ fields, frame }: Visit): AttendanceValues {
  const answer = field(fields, 'answer')
  return {
    organisation: field(fields, 'organisation'), form: field(fields, 'form') === 'attended' ? 'attended' : 'answer', answer: RSVPS.find((one) => one === answer) ?? '', hasAttended: field(fields, 'attended'),
    people: Object.fromEntries(frame.languages.map((language) => [language, field(fields, `people.${language}`)])), note: bilingualField(fields, 'note', frame.languages), audience: field(fields, 'audience') === 'public' ? 'public' : 'parties',
  }
}

function contentOf(values: AttendanceValues): { readonly content: { readonly [key: string]: Json } | null; readonly issues: Answer['issues'] } {
  const lists = Object.entries(values.people).map(([language, text]) => [language, text.split('\n').map((line) => line.trim()).filter((line) => line !== '')] as const)
  const [count, ...others] = lists.map(([, lines]) => lines.length)
  const issues = [
    ...(values.form === 'answer' && values.answer === '' ? [{ field: 'answer', code: 'invalid_value' }] : []), ...(values.form === 'attended' && values.hasAttended !== 'yes' && values.hasAttended !== 'no' ? [{ field: 'attended', code: 'invalid_value' }] : []),
    ...(others.every((other) => other === count) ? [] : [{ field: 'people', code: 'lines-differ' }]),
  ]
  if (issues.length > 0) return { content: null, issues }
  const people = Array.from({ length: count ?? 0 }, (_, place) => Object.fromEntries(lists.map(([language, lines]) => [language, lines[place] ?? ''])))
  const common = { organisation: values.organisation, people, note: optionalText(values.note) }
  return { content: values.form === 'answer' ? { form: 'answer', answer: values.answer, ...common } : { form: 'attended', hasAttended: values.hasAttended === 'yes', ...common }, issues: [] }
}
