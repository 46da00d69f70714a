// What a draft of a meeting begins with, and what its form leaves to be filled in.

import type { ItemId, Json } from '../../../record/index.ts'
import { blankContent, formOf } from '../../../dialogue/forms/index.ts'
import type { FormContent } from '../../../dialogue/forms/index.ts'
import type { RowReader } from '../../../dialogue/rows.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import { contextOf } from '../visit.ts'
import type { Visit } from '../visit.ts'
import { field } from '../fields.ts'
import { linesOf } from './found.ts'

/** The meeting whose roster clears its papers; null where it has none of its own, and the usual one does. */
export function rosterOf({ running }: Pick<Visit, 'running'>, meeting: ItemId | null): ItemId | null {
  return meeting === null || running.clearances.rules.now.meetings[meeting] === undefined ? null : meeting
}

/** A new meeting of a series: the type, the body and the organisations of the last one. Its seats are not taken over: they may name people. */
export function newMeeting(visit: Visit): FormContent {
  const { fields } = visit
  const context = contextOf(visit.running)
  const [type, body] = [field(fields, 'type'), field(fields, 'body')]
  const last = linesOf(context).findLast((line) => line.calledOff === null && (type === '' || line.type.type === type) && line.body === (body === '' ? null : body))
  const roster = last === undefined || type === '' ? undefined : findContent(context.rows, 'meeting', last.item)?.roster?.map(({ organisation }) => ({ organisation, seats: [] }))
  const members = { ...(type === '' ? {} : { type }), ...(body === '' ? {} : { body }), ...(roster === undefined ? {} : { roster: roster as unknown as Json }) }
  return { ...blankContent(formOf('meeting')), ...members }
}

/**
 * The day of the meeting is that of its first hour, and its end is on the same day and wall, where nothing else was typed. Seats come as lines,
 * `roster.0.lines.en`, and go on one by one.
 */
export function completedFields(fields: URLSearchParams): URLSearchParams {
  const full = new URLSearchParams(fields)
  const fill = (name: string, value: string) => { if (field(full, name) === '' && value !== '') full.set(name, value) }
  if (field(full, 'starts.time') !== '') fill('starts.day', field(full, 'date'))
  if (field(full, 'ends.time') !== '') {
    fill('ends.day', field(full, 'starts.day'))
    fill('ends.zone', field(full, 'starts.zone'))
  }
  for (const [name, value] of fields) {
    const [, row, language] = /^(roster\.\d{1,4})\.lines\.(.+)$/.exec(name) ?? []
    const lines = value.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
    if (row !== undefined) for (const [place, line] of lines.entries()) full.set(`${row}.seats.${place}.${language}`, line)
  }
  return full
}

/** A topic that was typed into the agenda gets a name: `t1`, `t2`, never one that this meeting has given before. */
export function withTopicNames(rows: RowReader, item: ItemId | null, typed: FormContent): FormContent {
  const { agenda } = typed
  if (!Array.isArray(agenda)) return typed
  const before = item === null ? [] : (rows.find('item', item)?.versions ?? []).flatMap(({ content }) => (Array.isArray(content?.agenda) ? content.agenda : []))
  const numbers = [...before, ...agenda].flatMap((row) => /^t(\d{1,6})$/.exec(nameIn(row))?.[1] ?? []).map(Number)
  let last = Math.max(0, ...numbers)
  const named = agenda.map((row): Json => (nameIn(row) !== '' || row === null || typeof row !== 'object' || Array.isArray(row) ? row : { ...row, topic: `t${++last}` }))
  return { ...typed, agenda: named }
}

function nameIn(row: Json): string {
  const topic = row !== null && typeof row === 'object' && !Array.isArray(row) ? (row as { readonly topic?: Json }).topic : null
  return typeof topic === 'string' ? topic : ''
}
