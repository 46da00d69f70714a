// Texts in both languages. What plan.json has only in English is rendered by renderings.json,
// looked up by the exact source text: a text without a rendering stops the founding, so that no
// English ever stands in a Spanish field.

import type { Figure, Source, Wording } from '../../src/dialogue/items/index.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'
import type { PlanFigure } from './plan-file.ts'
import renderings from './renderings.json' with { type: 'json' }

const RENDERINGS: ReadonlyMap<string, string> = new Map(Object.entries(renderings))

/** A text that plan.json has in English only. */
export function rendered(en: string): Bilingual {
  const es = RENDERINGS.get(en)
  if (es === undefined) throw new Error(`renderings.json has no Spanish for: ${en}`)
  return { en, es }
}

export function renderedOrNull(en: string | undefined): Bilingual | null {
  return en === undefined ? null : rendered(en)
}

export function both(en: string, es: string): Bilingual {
  return { en, es }
}

export function bothOrNull(en: string | null, es: string | null): Bilingual | null {
  return en === null || es === null ? null : { en, es }
}

/** Sources in the order given; an address named twice stands once, with the note of the first that has one. */
export function sources(...named: readonly (Source | string | null | undefined)[]): Source[] {
  const found = new Map<string, Source>()
  for (const one of named) {
    if (one === null || one === undefined) continue
    const source = typeof one === 'string' ? { url: one, note: null } : one
    const key = source.url ?? JSON.stringify(source.note)
    const before = found.get(key)
    if (before === undefined || (before.note === null && source.note !== null)) found.set(key, source)
  }
  return [...found.values()]
}

export function noted(url: string, en: string, es: string): Source {
  return { url, note: { en, es } }
}

/** How a wording came about: `es_origin` tells of the Spanish, `en` is given by the caller. */
export function wordingOf(en: Wording[string], esOrigin: 'official' | 'translated'): Wording {
  return { en, es: esOrigin === 'official' ? 'official' : 'translation' }
}

const NATURES = { target: 'target', result: 'result', commitment: 'pledge', 'fund size': 'context' } as const

export function figureOf(figure: PlanFigure | null): Figure | null {
  return figure === null ? null : { value: figure.value, unit: both(figure.unit_en, figure.unit_es), nature: NATURES[figure.nature] }
}

const MONTHS = [
  ['January', 'enero'], ['February', 'febrero'], ['March', 'marzo'], ['April', 'abril'], ['May', 'mayo'], ['June', 'junio'], ['July', 'julio'],
  ['August', 'agosto'], ['September', 'septiembre'], ['October', 'octubre'], ['November', 'noviembre'], ['December', 'diciembre'],
] as const

/** `2021-12-13` → December 13, 2021 | 13 de diciembre de 2021; `2021-12` → December 2021 | diciembre de 2021. */
export function dateInWords(date: string): Bilingual {
  const [year = '', month, day] = date.split('-')
  const names = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (names === undefined) return { en: year, es: year }
  const [en, es] = names
  if (day === undefined) return { en: `${en} ${year}`, es: `${es} de ${year}` }
  return { en: `${en} ${Number(day)}, ${year}`, es: `${Number(day)} de ${es} de ${year}` }
}
