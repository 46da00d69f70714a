// What a page tells search engines and other programs of itself: schema.org as JSON-LD, in the head of every public page.
// Only what the view says is told, with absolute addresses; what is signed says when (`sdDatePublished`), in which version, and what it rests on.

import { wordsIn } from '../../text/bilingual.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { Frame, ItemRef, MeetingView, OrganisationRef, VersionView } from '../../dialogue/views/index.ts'
import type { Source } from '../../dialogue/items/index.ts'
import { signedOn } from '../face.ts'
import { datasetNode } from '../open-data/schema-org.ts'
import type { Page } from '../pages.ts'
import { PLAN_FILES, planFilePath } from '../plan/file-names.ts'
import type { PlanFileName } from '../plan/file-names.ts'
import { itemPath, placeOf, sectionPath } from '../routes.ts'

type Node = Readonly<Record<string, unknown>>

interface Told {
  readonly origin: string
  readonly language: Language
  readonly frame: Frame
}

/** The whole graph: the page, what it is of, the way to it. `name`: its heading. */
export function schemaOrgOf(page: Page, origin: string, name: string, description: string): object {
  const told: Told = { origin, language: page.language, frame: page.view.frame }
  const url = origin + page.path
  const subject = subjectOf(page, told, url)
  const webPage: Node = {
    '@type': pageType(page), '@id': url, url, name, description, inLanguage: page.language, isPartOf: { '@id': siteId(told) }, publisher: { '@id': partyId(told, page.view.frame.self) },
    ...(subject === null ? {} : { mainEntity: { '@id': subject['@id'] } }), ...(page.kind === 'home' ? {} : { breadcrumb: { '@id': `${url}#breadcrumb` } }),
  }
  return { '@context': 'https://schema.org', '@graph': [siteNode(told), ...page.view.frame.parties.map(({ party }) => partyNode(told, party)), webPage, ...(subject === null ? [] : [subject]), ...(page.kind === 'home' ? [] : [breadcrumb(page, told, name)])] }
}

function pageType({ kind }: Page): string {
  switch (kind) {
    case 'about': return 'AboutPage'
    case 'meetings': case 'texts': case 'data': case 'indicators': case 'instruments': case 'projects': case 'bodies': case 'organisations': return 'CollectionPage'
    default: return 'WebPage'
  }
}

function siteNode({ origin, language, frame }: Told): Node {
  const home = origin + sectionPath('home', language)
  return { '@type': 'WebSite', '@id': `${home}#site`, url: home, name: say(frame.name, language), alternateName: say(frame.acronym, language), inLanguage: language, publisher: { '@id': partyId({ origin, language, frame }, frame.self) } }
}

function siteId({ origin, language }: Told): string {
  return `${origin}${sectionPath('home', language)}#site`
}

/** A government; its place among the organisations of a page is by its name alone, since it may have no page of its own. */
function partyNode(told: Told, party: string): Node {
  return { '@type': 'GovernmentOrganization', '@id': partyId(told, party), name: say(told.frame.parties.find((one) => one.party === party)?.name ?? {}, told.language) || party }
}

function partyId({ origin, language }: Told, party: string): string {
  return `${origin}${sectionPath('about', language)}#party-${party}`
}

/** What the page is of, where it is of one thing. */
function subjectOf(page: Page, told: Told, url: string): Node | null {
  const id = `${url}#subject`
  const words = (text: Bilingual | null) => (text === null ? undefined : say(text, told.language))
  const work = (type: string, title: Bilingual, history: readonly VersionView[], sources: readonly Source[]): Node => ({ '@type': type, '@id': id, url, name: words(title), inLanguage: told.language, ...signed(history), ...basedOn(sources), creator: told.frame.parties.map(({ party }) => ({ '@id': partyId(told, party) })) })
  switch (page.kind) {
    case 'home': case 'about': return dialogueNode(told, id, page.kind === 'home' ? page.view.summary : page.view.content.summary)
    case 'plan': return {
      ...work('CreativeWork', page.view.content.title, page.view.history, page.view.content.sources), ...dated('datePublished', page.view.content.presented),
      hasPart: page.view.elements.map(({ item, title }) => ({ '@type': 'CreativeWork', '@id': `${told.origin}${itemPath(item, told.language)}#subject`, name: words(title) })),
      encoding: (Object.keys(PLAN_FILES) as PlanFileName[]).map((name) => ({ '@type': 'MediaObject', contentUrl: told.origin + planFilePath(name, told.language), encodingFormat: PLAN_FILES[name].type.replace(/;.*$/, '') })),
    }
    case 'element': return {
      ...work('CreativeWork', page.view.content.title, page.view.history, page.view.content.sources), position: page.view.content.number, ...(page.view.content.aim === null ? {} : { abstract: words(page.view.content.aim) }),
      ...partOf(page.view.path.at(-1), told), ...(page.view.owners.length === 0 ? {} : { contributor: page.view.owners.map((one) => organisationRef(one, told)) }), ...(page.view.content.due === null ? {} : { expires: page.view.content.due }),
    }
    case 'meeting': return meetingNode(page.view, told, id, url)
    case 'body': return { '@type': 'Organization', '@id': id, url, name: words(page.view.content.name), description: words(page.view.content.purpose), parentOrganization: dialogueRef(told), ...dated('foundingDate', page.view.content.since), ...dated('dissolutionDate', page.view.content.until), ...(page.view.participants.length === 0 ? {} : { member: page.view.participants.map((one) => organisationRef(one, told)) }) }
    case 'organisation': return {
      '@type': 'GovernmentOrganization', '@id': id, url, name: words(page.view.content.name), alternateName: page.view.content.acronym, ...(page.view.content.role === null ? {} : { description: words(page.view.content.role) }),
      ...(page.view.content.party === null ? {} : { parentOrganization: { '@id': partyId(told, page.view.content.party) } }), ...dated('foundingDate', page.view.content.since), ...dated('dissolutionDate', page.view.content.until),
    }
    case 'text': case 'released': return {
      '@type': 'CreativeWork', '@id': id, url, name: words(page.view.title), inLanguage: told.language, version: page.view.number, datePublished: Temporal.ZonedDateTime.from(page.view.from).toInstant().toString(), identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: page.view.hash },
      creator: told.frame.parties.map(({ party }) => ({ '@id': partyId(told, party) })), creativeWorkStatus: MESSAGES[told.language].pages.texts.standing[page.view.standing], ...(page.view.instrument === null ? {} : { genre: words(page.view.instrument) }), ...(page.view.corrects === null ? {} : { isBasedOn: told.origin + itemPath(page.view.corrects.release, told.language) }),
    }
    case 'indicator': return { '@type': 'DefinedTerm', '@id': id, url, name: words(page.view.content.title), description: words(page.view.content.definition), inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': told.origin + sectionPath('indicators', told.language), name: MESSAGES[told.language].site.indicators }, termCode: page.view.slug }
    case 'data': return { '@type': 'DataCatalog', '@id': id, url, name: MESSAGES[told.language].site.data, description: words(told.frame.name), inLanguage: told.language }
    case 'dataset': return { ...datasetNode(page.view.vintage, told.frame, told.origin, told.language), '@id': id }
    case 'project': return { ...work('CreativeWork', page.view.content.title, page.view.history, page.view.content.sources), ...(page.view.content.aim === null ? {} : { abstract: words(page.view.content.aim) }) }
    case 'version': return {
      '@type': 'CreativeWork', '@id': id, url, name: words(page.view.ref.title), inLanguage: told.language, version: page.view.version.number, identifier: { '@type': 'PropertyValue', propertyID: 'SHA-256', value: page.view.version.version }, ...signed([page.view.version]),
      exampleOfWork: told.origin + itemPath(page.view.ref.item, told.language), creator: told.frame.parties.map(({ party }) => ({ '@id': partyId(told, party) })),
    }
    default: return null
  }
}

function dialogueNode(told: Told, id: string, summary: Bilingual): Node {
  return { '@type': 'Organization', '@id': id, url: told.origin + sectionPath('about', told.language), name: say(told.frame.name, told.language), alternateName: say(told.frame.acronym, told.language), description: say(summary, told.language), member: told.frame.parties.map(({ party }) => ({ '@id': partyId(told, party) })) }
}

function dialogueRef(told: Told): Node {
  return { '@type': 'Organization', '@id': `${told.origin}${sectionPath('about', told.language)}#subject`, name: say(told.frame.name, told.language) }
}

/** Where it was met is told as it was agreed; a place nobody named is none. */
function meetingNode({ content, body, delegations }: MeetingView, told: Told, id: string, url: string): Node {
  const status = content.calledOff === 'postponed' ? 'EventPostponed' : content.calledOff === 'cancelled' ? 'EventCancelled' : 'EventScheduled'
  const place: Node | null = content.mode === 'virtual' ? { '@type': 'VirtualLocation', url } : content.place === null ? null : { '@type': 'Place', name: say(content.place, told.language), address: say(content.place, told.language) }
  const at = (zoned: string) => zoned.replace(/\[.*$/, '')
  return {
    '@type': 'Event', '@id': id, url, name: say(content.title, told.language), startDate: content.starts === undefined ? content.date : at(content.starts), ...(content.ends === undefined ? {} : { endDate: at(content.ends) }), eventStatus: `https://schema.org/${status}`,
    ...(content.mode === null ? {} : { eventAttendanceMode: `https://schema.org/${content.mode === 'virtual' ? 'Online' : 'Offline'}EventAttendanceMode` }), ...(place === null ? {} : { location: place }), ...(content.summary === null ? {} : { description: say(content.summary, told.language) }),
    organizer: body === null ? dialogueRef(told) : refNode('Organization', body, told), attendee: delegations.map(({ party }) => ({ '@id': partyId(told, party) })), inLanguage: told.frame.languages, ...basedOn(content.sources),
  }
}

function signed(history: readonly Pick<VersionView, 'signed' | 'number'>[]): Node {
  const [newest, on] = [history.at(-1), signedOn(history)]
  return newest === undefined ? {} : { version: newest.number, ...(on === null ? {} : { sdDatePublished: on, dateModified: on }) }
}

function basedOn(sources: readonly Source[]): Node {
  const urls = sources.flatMap(({ url }) => url ?? [])
  return urls.length === 0 ? {} : { isBasedOn: urls }
}

function partOf(ref: (ItemRef & { readonly number: string | null }) | undefined, told: Told): Node {
  return ref === undefined ? {} : { isPartOf: refNode('CreativeWork', ref, told) }
}

function refNode(type: string, { item, title }: ItemRef, told: Told): Node {
  return { '@type': type, '@id': `${told.origin}${itemPath(item, told.language)}#subject`, name: say(title, told.language), url: told.origin + itemPath(item, told.language) }
}

function organisationRef(ref: OrganisationRef, told: Told): Node {
  return { ...refNode('GovernmentOrganization', ref, told), alternateName: ref.acronym }
}

function dated(name: string, date: string | null): Node {
  return date === null ? {} : { [name]: date }
}

/** From the home page to this one. */
function breadcrumb(page: Page, told: Told, name: string): Node {
  const { site } = MESSAGES[told.language]
  const section = placeOf(page.path)?.section ?? 'home'
  const above = page.kind === 'element' ? page.view.path.slice(1).map(({ item, title }) => ({ path: itemPath(item, told.language), name: say(title, told.language) })) : []
  const sectionPlace = sectionPath(section, told.language)
  const trail = [{ path: sectionPath('home', told.language), name: site.home }, ...(sectionPlace === page.path ? [] : [{ path: sectionPlace, name: site[section] }]), ...above, { path: page.path, name }]
  return { '@type': 'BreadcrumbList', '@id': `${told.origin}${page.path}#breadcrumb`, itemListElement: trail.map(({ path, name: title }, index) => ({ '@type': 'ListItem', position: index + 1, name: title, item: told.origin + path })) }
}

function say(text: Bilingual, language: Language): string {
  return wordsIn(text, language)?.words ?? ''
}
