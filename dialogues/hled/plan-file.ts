// The shape of plan.json, strict: a member that this file does not name stops the founding, so
// that nothing of the compilation can be left out unnoticed.

import { z } from 'zod'

const text = z.string().min(1)
const url = z.string().url()
const esOrigin = z.enum(['official', 'translated'])
const party = z.enum(['MEX', 'USA'])
const bySide = z.strictObject({ USA: z.array(text), MEX: z.array(text) })
const date = z.string().nullable()

const figure = z.strictObject({ value: z.number(), unit_en: text, unit_es: text, nature: z.enum(['target', 'result', 'commitment', 'fund size']) })

const agency = z.strictObject({ id: text, party, name_en: text, name_es: text, es_origin: esOrigin, role_seen: text })

const round = z.strictObject({
  id: text, date: text, type: text, title_en: text, title_es: text, es_origin: esOrigin, city: text.nullable(), country: party.nullable(),
  format: z.enum(['in-person', 'virtual']).nullable(), delegation: bySide, notes_en: text.nullable(), notes_es: text.nullable(),
  source_url: url, other_sources: z.array(url),
})

const workingGroup = z.strictObject({
  id: text, name_en: text, name_es: text, es_origin: esOrigin, relation: text, since: date, participants: z.array(text), does_en: text, does_es: text,
  source_url: url.nullable(), other_sources: z.array(url), source_note: text.optional(),
})

const activity = z.strictObject({
  id: text, title_en: text, title_es: text, es_origin: esOrigin, leads: bySide, start: date, due: date, figure: figure.nullable(), basis: text,
  source_url: url, source_date: date, note: text.optional(),
})

const advance = z.strictObject({
  date, kind: z.enum(['done', 'commitment', 'statement']), link: z.enum(['hled', 'context']), text_en: text, text_es: text, es_origin: esOrigin,
  figure: figure.nullable(), source_url: url, other_sources: z.array(url).optional(), note: text.optional(),
})

const initiative = z.strictObject({
  id: text, title_en: text, title_en_origin: text, title_es: text, es_origin: esOrigin, leads: bySide, leads_source: url.nullable(),
  activities: z.array(activity), advances: z.array(advance),
})

const pillar = z.strictObject({
  numeral: text, title_en: text, title_es: text, es_origin: esOrigin, es_variants: z.array(text), initiatives: z.array(initiative),
})

const plan = z.strictObject({
  id: text, presented: text, presented_by: bySide, project_count_note_en: text, project_count_note_es: text,
  next_milestones_announced: z.array(z.strictObject({ date: text, en: text, es: text })), next_milestones_source: url,
  source_url: url, other_sources: z.array(url), pillars: z.array(pillar),
})

const dialogue = z.strictObject({
  id: text, name_en: text, acronym_en: text, name_es: text, acronym_es: text, es_origin: esOrigin, created: text, first_meeting: text,
  created_by: z.array(text), paused: z.strictObject({ last_cabinet_meeting: text, resumed: text }),
  founding_pillars: z.array(z.strictObject({ title_en: text, title_es: text, es_origin: esOrigin })), founding_pillars_sources: z.array(url),
  co_chairs: bySide, co_chairs_sources: z.array(url),
  cadence: z.strictObject({ technical: text, review: text, annual: text, source_url: url }), source_url: url,
})

const planFile = z.strictObject({
  meta: z.strictObject({ compiled: text, method: text, conventions: z.record(text, text) }),
  dialogue, parties: z.array(z.strictObject({ id: party, name_en: text, name_es: text })),
  agencies: z.array(agency), rounds: z.array(round), workingGroups: z.array(workingGroup), plan,
})

export type PlanFile = z.infer<typeof planFile>
export type Side = z.infer<typeof party>
export type Agency = z.infer<typeof agency>
export type Round = z.infer<typeof round>
export type WorkingGroup = z.infer<typeof workingGroup>
export type Pillar = z.infer<typeof pillar>
export type Initiative = z.infer<typeof initiative>
export type Activity = z.infer<typeof activity>
export type Advance = z.infer<typeof advance>
export type PlanFigure = z.infer<typeof figure>

/** Reads parsed JSON as the compilation; throws with every problem where it is not one. */
export function readPlan(value: unknown): PlanFile {
  const parsed = planFile.safeParse(value)
  if (!parsed.success) throw new Error('plan.json has not the shape that plan-file.ts names', { cause: parsed.error })
  return parsed.data
}
