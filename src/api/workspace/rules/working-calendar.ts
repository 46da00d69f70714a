// The closed days of a calendar as a form, or brought as a CSV in its place.

import type { CalendarContent } from '../../../dialogue/statements/index.ts'
import type { SettingsOf } from '../../../dialogue/items/instruments/index.ts'
import type { CalendarValues, SayingPage, WorkingCalendarPage } from '../../../web/workspace/rules/models.ts'
import { field } from '../fields.ts'
import type { Outcome, Visit } from '../visit.ts'
import { parseDayLines, renderDayLines } from './day-lines.ts'
import { corrected, decideForm, opened, pageOf } from './saying.ts'
import { settingsOf, toolOf } from './tools.ts'
import type { OpenTool } from './tools.ts'

interface Subject {
  readonly tool: OpenTool
  readonly calendars: SettingsOf<'rules'>['calendars']
  readonly before: CalendarContent | null
  readonly replaces: string | null
}

export async function showWorkingCalendar(visit: Visit): Promise<Outcome | null> {
  const subject = subjectOf(visit)
  return subject === null ? null : pageOf<WorkingCalendarPage>(visit, subject.tool, opened(visit, subject.replaces), own(subject, valuesFrom(visit, subject), 0))
}

export async function sayWorkingCalendar(visit: Visit): Promise<Outcome | null> {
  const subject = subjectOf(visit)
  if (subject === null) return null
  const languages = visit.frame.languages
  const brought = await visit.file('file')
  const typedIn = typed(visit)
  const bytes = brought !== null && brought.bytes.length > 0 ? brought.bytes : new TextEncoder().encode(typedIn.days)
  const read = parseDayLines(bytes, languages, typedIn.weekend.map(Number))
  const content: CalendarContent = {
    calendar: typedIn.calendar, from: typedIn.from, until: typedIn.until, weekend: typedIn.weekend.map(Number).sort(), days: read === null ? [] : [...read.days],
    sources: typedIn.sources.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((url) => subject.before?.sources.find((one) => one.url === url) ?? { url, note: null }),
  }
  // What was brought stands in the field of lines from here on: it is signed as it is shown.
  const values = read === null ? typedIn : { ...typedIn, days: renderDayLines(content, languages) }
  const decided = await decideForm(visit, { type: 'calendar', tool: subject.tool, content, ...(read === null ? { issues: [{ field: brought === null ? 'days' : 'file', code: 'day-lines-unread' }] } : {}) })
  return 'outcome' in decided ? decided.outcome : pageOf<WorkingCalendarPage>(visit, subject.tool, decided.saying, own(subject, values, read?.leftOut ?? 0), decided.status)
}

function subjectOf(visit: Visit): Subject | null {
  const tool = toolOf(visit)
  const settings = tool === null ? null : settingsOf(tool, 'rules')
  if (tool === null || settings === null) return null
  const replaced = corrected(visit, tool, 'calendar')
  return { tool, calendars: settings.calendars.filter(({ party }) => party === visit.running.settings.party), before: replaced?.content ?? null, replaces: replaced?.statement ?? null }
}

function own({ calendars }: Subject, values: CalendarValues, leftOut: number): Omit<WorkingCalendarPage, keyof SayingPage> {
  return { kind: 'working-calendar', values, leftOut, calendars: calendars.map(({ calendar, title }) => ({ value: calendar, title })) }
}

function valuesFrom({ frame }: Visit, { calendars, before }: Subject): CalendarValues {
  return {
    calendar: before?.calendar ?? calendars[0]?.calendar ?? '', from: before?.from ?? '', until: before?.until ?? '', weekend: (before?.weekend ?? [6, 7]).map(String),
    days: before === null ? '' : renderDayLines(before, frame.languages), sources: (before?.sources ?? []).map(({ url }) => url ?? '').join('\n'),
  }
}

function typed({ fields }: Visit): CalendarValues {
  return {
    calendar: field(fields, 'calendar'), from: field(fields, 'from'), until: field(fields, 'until'), weekend: fields.getAll('weekend').filter((day) => /^[1-7]$/.test(day)),
    days: field(fields, 'days'), sources: field(fields, 'sources'),
  }
}
