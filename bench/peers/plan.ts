// The plan that every system of the comparison holds: pillars, their initiatives, and below each of these its
// activities and its advances, every text in both languages. It is read from dialogues/hled/plan.json, the file that
// our own demonstration is founded from; a plan N times as large has N copies of it, each text marked with its copy,
// so that no two texts are the same and one that is missing is missed.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '../../dialogues/hled/plan-file.ts'
import type { Activity, Advance, Initiative, Pillar, PlanFile } from '../../dialogues/hled/plan-file.ts'
import { ROOT } from '../../src/web/place.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'

export interface Leaf {
  readonly number: string
  readonly text: Bilingual
}

export interface PlannedAdvance {
  readonly date: string | null
  readonly kind: string
  readonly text: Bilingual
}

export interface PlannedInitiative extends Leaf {
  readonly activities: readonly Leaf[]
  readonly advances: readonly PlannedAdvance[]
}

export interface PlannedPillar extends Leaf {
  readonly initiatives: readonly PlannedInitiative[]
}

/** Every text of a plan in both languages, level by level; what an answer must hold, no more and no less. */
export interface Texts {
  readonly pillars: readonly Bilingual[]
  readonly initiatives: readonly Bilingual[]
  readonly activities: readonly Bilingual[]
  readonly advances: readonly Bilingual[]
}

export const LEVELS = ['pillars', 'initiatives', 'activities', 'advances'] as const

export function readHled(): PlanFile {
  return readPlan(JSON.parse(readFileSync(join(ROOT, 'dialogues/hled/plan.json'), 'utf8')))
}

/** The same file with its pillars `copies` times; the first copy is the original, word for word. */
export function timesAsLarge(file: PlanFile, copies: number): PlanFile {
  const pillars = Array.from({ length: copies }, (_, index) => file.plan.pillars.map((pillar) => copyOf(pillar, index + 1))).flat()
  return { ...file, plan: { ...file.plan, pillars } }
}

export function pillarsOf({ plan }: PlanFile): readonly PlannedPillar[] {
  return plan.pillars.map((pillar) => ({
    number: pillar.numeral, text: { en: pillar.title_en, es: pillar.title_es },
    initiatives: pillar.initiatives.map((initiative) => ({
      number: initiative.id, text: { en: initiative.title_en, es: initiative.title_es },
      activities: initiative.activities.map(({ id, title_en: en, title_es: es }) => ({ number: id, text: { en, es } })),
      advances: initiative.advances.map(({ date, kind, text_en: en, text_es: es }) => ({ date, kind, text: { en, es } })),
    })),
  }))
}

export function textsOf(pillars: readonly PlannedPillar[]): Texts {
  const initiatives = pillars.flatMap((pillar) => pillar.initiatives)
  return {
    pillars: pillars.map(({ text }) => text), initiatives: initiatives.map(({ text }) => text),
    activities: initiatives.flatMap(({ activities }) => activities).map(({ text }) => text), advances: initiatives.flatMap(({ advances }) => advances).map(({ text }) => text),
  }
}

export function countOf(texts: Texts): number {
  return LEVELS.reduce((sum, level) => sum + texts[level].length, 0)
}

function copyOf(pillar: Pillar, copy: number): Pillar {
  if (copy === 1) return pillar
  const numeral = `${pillar.numeral}-${copy}`
  return { ...pillar, ...titled(pillar, copy), numeral, initiatives: pillar.initiatives.map((initiative) => copyOfInitiative(initiative, pillar.numeral, numeral, copy)) }
}

function copyOfInitiative(initiative: Initiative, before: string, numeral: string, copy: number): Initiative {
  const moved = (id: string) => `${numeral}${id.slice(before.length)}`
  return {
    ...initiative, ...titled(initiative, copy), id: moved(initiative.id),
    activities: initiative.activities.map((activity): Activity => ({ ...activity, ...titled(activity, copy), id: moved(activity.id) })),
    advances: initiative.advances.map((advance): Advance => ({ ...advance, text_en: marked(advance.text_en, copy), text_es: marked(advance.text_es, copy) })),
  }
}

function titled({ title_en: en, title_es: es }: { readonly title_en: string; readonly title_es: string }, copy: number) {
  return { title_en: marked(en, copy), title_es: marked(es, copy) }
}

function marked(text: string, copy: number): string {
  return `${text} [${copy}]`
}
