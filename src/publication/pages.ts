// Which public pages there are. A page is an address in one language and a view; the view is the
// same in every language and stands as data at the twin address.

import { isItemId, isName } from '../record/index.ts'
import type { ItemId } from '../record/index.ts'
import {
  aboutView, bodiesView, bodyView, meetingView, meetingsView, organisationView, organisationsView,
  planPageView, recordView, releasedView, textsView, textView, versionPageView,
} from '../dialogue/views/index.ts'
import type {
  AboutView, BodiesView, BodyView, MeetingView, MeetingsView, OrganisationView, OrganisationsView,
  PlanView, RecordView, ReleasedText, TextsView, VersionPageView, ViewContext,
} from '../dialogue/views/index.ts'
import type { RowReader } from '../dialogue/rows.ts'
import type { DatasetRef } from '../dialogue/data/dataset-ref.ts'
import type { Parameters } from '../instruments/asking.ts'
import { homePageView } from '../instruments/consultation/home.ts'
import type { HomePageView } from '../instruments/consultation/home.ts'
import { consultationsView } from '../instruments/consultation/list.ts'
import type { ConsultationsView } from '../instruments/consultation/list.ts'
import { datasetView, dataView } from '../instruments/datasets/view.ts'
import type { DatasetView, DataView } from '../instruments/datasets/view.ts'
import { currentVintages, numberedVintages } from '../instruments/datasets/vintages.ts'
import { elementPageView } from '../instruments/indicators/element.ts'
import type { ElementPageView } from '../instruments/indicators/element.ts'
import { indicatorsView, indicatorView } from '../instruments/indicators/view.ts'
import type { IndicatorsView, IndicatorView } from '../instruments/indicators/view.ts'
import { projectsView, projectView } from '../instruments/projects/view.ts'
import type { ProjectsView, ProjectView } from '../instruments/projects/view.ts'
import { instrumentsView, instrumentView } from '../instruments/view.ts'
import type { InstrumentsView, InstrumentView } from '../instruments/view.ts'
import type { Language } from '../text/bilingual.ts'
import { findKind, ITEM_KINDS } from '../dialogue/items/index.ts'
import { readPublication } from '../dialogue/releasing.ts'
import { formatsView } from './formats-view.ts'
import type { FormatsView } from './formats-view.ts'
import { datasetPath, itemPath, kindUnder, placeOf, RELEASE_MARK, sectionPath, twinPath, versionPath } from './routes.ts'
import type { Place, Section } from './routes.ts'

export interface Views {
  home: HomePageView
  plan: PlanView
  element: ElementPageView
  meetings: MeetingsView
  meeting: MeetingView
  texts: TextsView
  text: ReleasedText
  /** One release, at its permanent address. */
  released: ReleasedText
  consultations: ConsultationsView
  data: DataView
  dataset: DatasetView
  indicators: IndicatorsView
  indicator: IndicatorView
  instruments: InstrumentsView
  instrument: InstrumentView
  projects: ProjectsView
  project: ProjectView
  bodies: BodiesView
  body: BodyView
  organisations: OrganisationsView
  organisation: OrganisationView
  version: VersionPageView
  record: RecordView
  about: AboutView
  formats: FormatsView
}
export type PageKind = keyof Views

/** What is rendered: one view in one language, with the addresses that its frame needs. */
export type Page = {
  [K in PageKind]: {
    readonly kind: K
    readonly view: Views[K]
    readonly language: Language
    readonly path: string
    /** The same page in every interface language. */
    readonly alternates: Readonly<Record<Language, string>>
  }
}[PageKind]

/** A page that could be rendered: where it stands, and how to make its view. */
export interface PageAddress<K extends PageKind = PageKind> {
  readonly kind: K
  readonly paths: Readonly<Record<Language, string>>
  /** Parameters are for pages that take them; the page without them is the one that is written out and remembered. */
  readonly view: (context: ViewContext, parameters?: Parameters) => Views[K] | null
  readonly takesParameters?: true
}

const SECTION_PAGES = {
  home: homePageView, plan: planPageView, meetings: meetingsView, texts: textsView, consultations: consultationsView, data: dataView, indicators: indicatorsView, instruments: instrumentsView, projects: projectsView, bodies: bodiesView, organisations: organisationsView, record: recordView, about: aboutView, formats: formatsView,
} as const satisfies { readonly [S in Section]: (context: ViewContext, parameters?: Parameters) => Views[S] | null }

/** What a dataset can be called. */
const SLUG = /^[a-z][a-z0-9-]{0,31}$/

const ITEM_PAGES = {
  element: elementPageView, meeting: meetingView, body: bodyView, organisation: organisationView, indicator: indicatorView, instrument: instrumentView, project: projectView,
} as const

const SECTION_PORTION = 'sections'
const DATASET_PORTION = 'datasets'
/** The portion of pages that holds texts and their releases. */
export const TEXT_PORTION = 'texts'

/** Every public page of a dialogue, in the order of the site map. */
export function pageAddresses(rows: RowReader): readonly PageAddress[] {
  return pagePortions(rows).flatMap((portion) => addressesIn(rows, portion))
}

/** The pages in portions that change each by itself: the sections, the datasets, the texts, and every item that is or was in force. */
export function pagePortions(rows: RowReader): readonly string[] {
  const items = Object.keys(ITEM_KINDS).flatMap((kind) => [...(rows.find('kind', kind) ?? []), ...(rows.find('ended', kind) ?? [])])
  return [SECTION_PORTION, DATASET_PORTION, TEXT_PORTION, ...items]
}

/** Of an item its page, where its kind has pages, and each of its versions for ever. */
export function addressesIn(rows: RowReader, portion: string): readonly PageAddress[] {
  if (portion === SECTION_PORTION) return (Object.keys(SECTION_PAGES) as Section[]).map(sectionPage)
  if (portion === DATASET_PORTION) return datasetPages(rows)
  if (portion === TEXT_PORTION) {
    const released = releasesIn(rows)
    return [...[...new Set(released.map(({ text }) => text))].map(textPage), ...released.map(({ release }) => releasedPage(release))]
  }
  const kind = findKind(portion)
  const versions = rows.find('item', portion)?.versions ?? []
  const page = kind !== null && kind in ITEM_PAGES && (versions.at(-1)?.content ?? null) !== null ? [itemPage(kind as keyof typeof ITEM_PAGES, portion)] : []
  return [...page, ...versions.map(({ number }) => versionPage(portion, number))]
}

/** Of each dataset, and of each of its vintages for ever. */
function datasetPages(rows: RowReader): readonly PageAddress[] {
  const named = new Map(currentVintages(rows).map(({ party, content }) => [`${party}/${content.dataset}`, { party, dataset: content.dataset }]))
  return [...named.values()].flatMap((ref) => [datasetPage(ref), ...numberedVintages(rows, ref).map(({ number }) => datasetPage(ref, number))])
}

/** What publications name, whether or not it can be shown. */
function releasesIn(rows: RowReader): readonly { readonly release: ItemId; readonly text: ItemId }[] {
  const named = (rows.find('publications', 'all') ?? []).flatMap((id) => {
    const row = rows.find('statement', id)
    const content = row === undefined ? null : readPublication(row)
    return content === null || findKind(content.release) !== 'joint-release' || findKind(content.clean.text) !== 'text' ? [] : [[content.release, { release: content.release, text: content.clean.text }] as const]
  })
  return [...new Map(named).values()]
}

/** The page that a path names, whether or not its view exists; null where no page can stand. */
export function findPage(path: string): { readonly address: PageAddress; readonly language: Language; readonly isTwin: boolean } | null {
  const isTwin = path.endsWith('.json')
  const bare = isTwin ? path.replace(/^(\/[^/]+\/)index\.json$|\.json$/, '$1') : path
  const place = placeOf(bare)
  const address = place === null ? null : addressAt(place)
  if (place === null || address === null) return null
  // One address, one page: what could be read as another way to it is no way at all.
  const own = address.paths[place.language]
  return path === (isTwin ? twinPath(own) : own) ? { address, language: place.language, isTwin } : null
}

function addressAt({ section, rest }: Place): PageAddress | null {
  const [first, slug, version] = rest
  if (first === undefined) return sectionPage(section)
  if (section === 'record') {
    const number = /^v([1-9]\d{0,8})$/.exec(version ?? '')?.[1]
    return rest.length === 3 && number !== undefined && isItemId(`${first}/${slug}`) ? versionPage(`${first}/${slug}`, Number(number)) : null
  }
  if (section === 'texts') {
    if (rest.length === 1 && isItemId(`text/${first}`)) return textPage(`text/${first}`)
    return rest.length === 2 && first === RELEASE_MARK && isItemId(`joint-release/${slug}`) ? releasedPage(`joint-release/${slug}`) : null
  }
  if (section === 'data') {
    const number = version === undefined ? null : Number(/^v([1-9]\d{0,5})$/.exec(version)?.[1] ?? Number.NaN)
    return rest.length <= 3 && slug !== undefined && isName(first) && SLUG.test(slug) && !Number.isNaN(number) ? datasetPage({ party: first, dataset: slug }, number) : null
  }
  const kind = kindUnder(section)
  return rest.length === 1 && kind !== null && kind in ITEM_PAGES && isItemId(`${kind}/${first}`) ? itemPage(kind as keyof typeof ITEM_PAGES, `${kind}/${first}`) : null
}

function sectionPage(section: Section): PageAddress {
  const view: (context: ViewContext, parameters?: Parameters) => Views[typeof section] | null = SECTION_PAGES[section]
  return { kind: section, paths: both((language) => sectionPath(section, language)), view, ...(section === 'data' ? { takesParameters: true } : {}) }
}

function itemPage(kind: keyof typeof ITEM_PAGES, item: ItemId): PageAddress {
  const view: (context: ViewContext, item: ItemId, parameters?: Parameters) => Views[typeof kind] | null = ITEM_PAGES[kind]
  return { kind, paths: both((language) => itemPath(item, language)), view: (context, parameters) => view(context, item, parameters), ...(kind === 'instrument' ? { takesParameters: true } : {}) }
}

function datasetPage(ref: DatasetRef, number: number | null = null): PageAddress {
  return { kind: 'dataset', paths: both((language) => datasetPath(ref, language, number)), view: (context) => datasetView(context, ref, number) }
}

function textPage(text: ItemId): PageAddress {
  return { kind: 'text', paths: both((language) => itemPath(text, language)), view: (context) => textView(context, text) }
}

function releasedPage(release: ItemId): PageAddress {
  return { kind: 'released', paths: both((language) => itemPath(release, language)), view: (context) => releasedView(context, release) }
}

function versionPage(item: ItemId, number: number): PageAddress {
  return { kind: 'version', paths: both((language) => versionPath(item, number, language)), view: (context) => versionPageView(context, item, number) }
}

function both(path: (language: Language) => string): Record<Language, string> {
  return { en: path('en'), es: path('es') }
}
