// Where everything public stands. Every route exists in both languages, by type; an item's
// address is the same for ever, whatever its title becomes.

import type { ItemId } from '../record/index.ts'
import type { ItemKind } from '../dialogue/items/index.ts'
import type { DatasetRef } from '../dialogue/data/dataset-ref.ts'
import { findKind, slugOf } from '../dialogue/items/index.ts'
import { isLanguage } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'

export const SECTIONS = {
  home: { en: '', es: '' },
  plan: { en: 'plan', es: 'plan' },
  meetings: { en: 'meetings', es: 'reuniones' },
  texts: { en: 'texts', es: 'textos' },
  consultations: { en: 'consultations', es: 'consultas' },
  data: { en: 'data', es: 'datos' },
  indicators: { en: 'indicators', es: 'indicadores' },
  instruments: { en: 'instruments', es: 'instrumentos' },
  projects: { en: 'projects', es: 'proyectos' },
  bodies: { en: 'bodies', es: 'organos' },
  organisations: { en: 'organizations', es: 'organizaciones' },
  record: { en: 'record', es: 'registro' },
  about: { en: 'about', es: 'acerca' },
  formats: { en: 'formats', es: 'formatos' },
} as const satisfies Record<string, Record<Language, string>>
export type Section = keyof typeof SECTIONS

const SECTION_OF: Record<ItemKind, Section> = {
  dialogue: 'about', plan: 'plan', element: 'plan', meeting: 'meetings', body: 'bodies', organisation: 'organisations',
  minutes: 'meetings', text: 'texts', clause: 'texts', 'joint-release': 'texts',
  indicator: 'indicators', instrument: 'instruments', 'crosswalk-entry': 'instruments', project: 'projects',
}

/** `/en/`, `/en/plan`, `/es/reuniones`. */
export function sectionPath(section: Section, language: Language): string {
  return `/${language}/${SECTIONS[section][language]}`
}

/** The calendar of every public meeting: `/en/meetings.ics`. */
export function meetingCalendarPath(language: Language): string {
  return `${sectionPath('meetings', language)}.ics`
}

/** What stands before the slug of a release: a text has its own slug as address, where its newest release stands. */
export const RELEASE_MARK = 'v'

/** `/en/plan/I.1`, `/es/organos/scwg`, `/en/texts/v/statement-2027-1`; the plan and the dialogue have their section as address, and a clause or a link of a crosswalk that of where it stands. */
export function itemPath(item: ItemId, language: Language): string {
  const kind = findKind(item)
  if (kind === null) return sectionPath('home', language)
  const section = sectionPath(SECTION_OF[kind], language)
  if (kind === 'dialogue' || kind === 'plan' || kind === 'clause' || kind === 'crosswalk-entry') return section
  return kind === 'joint-release' ? `${section}/${RELEASE_MARK}/${slugOf(item)}` : `${section}/${slugOf(item)}`
}

/** `/en/data/USA/border-crossings`, and one vintage for ever: `/en/data/USA/border-crossings/v2`. */
export function datasetPath({ party, dataset }: DatasetRef, language: Language, number: number | null = null): string {
  return `${sectionPath('data', language)}/${party}/${dataset}${number === null ? '' : `/v${number}`}`
}

/** The permanent address of one version in one language: `/en/record/element/I.1/v2`. */
export function versionPath(item: ItemId, number: number, language: Language): string {
  return `${sectionPath('record', language)}/${item}/v${number}`
}

/** The data twin of a page: the same address with `.json`. */
export function twinPath(path: string): string {
  return path.endsWith('/') ? `${path}index.json` : `${path}.json`
}

/** Sections that stand under another one in the navigation. */
export const WITHIN: Partial<Record<Section, Section>> = { indicators: 'data', instruments: 'data', projects: 'data', formats: 'about' }

export interface Place {
  readonly section: Section
  readonly language: Language
  /** What follows the section: nothing, a slug, or an item and a version. */
  readonly rest: readonly string[]
}

/** The place that a path names; null where no page can stand. */
export function placeOf(path: string): Place | null {
  const [empty, language, name = '', ...rest] = path.split('/')
  if (empty !== '' || !isLanguage(language)) return null
  const section = (Object.keys(SECTIONS) as Section[]).find((one) => SECTIONS[one][language] === name)
  return section === undefined || rest.some((part) => part === '') ? null : { section, language, rest }
}

/** The kind of item whose pages stand under a section. */
export function kindUnder(section: Section): ItemKind | null {
  return section === 'plan' ? 'element' : ((Object.keys(SECTION_OF) as ItemKind[]).find((kind) => SECTION_OF[kind] === section && kind !== 'dialogue') ?? null)
}
