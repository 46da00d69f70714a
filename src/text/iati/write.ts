// Activities as a file of IATI 2.03: elements in the order of its schema, every text in every language that it has.

import { block, element, escapeText, writableText, XML_DECLARATION } from '../exchange/xml-write.ts'
import type { IatiActivity, IatiIndicator, IatiLocation, IatiOrganisation, IatiReading, IatiResult, Narratives } from './activity.ts'

/** `language`: what is written in no language that is known is said to be in this one. The same activities give the same bytes. */
export function renderIati(activities: readonly IatiActivity[], language: string): string {
  return `${XML_DECLARATION}${block('iati-activities', { version: '2.03' }, activities.map((activity) => renderActivity(activity, language)))}\n`
}

type Write = (narratives: Narratives) => readonly string[]

function renderActivity(activity: IatiActivity, language: string): string {
  const tag = activity.language ?? language
  const write: Write = (narratives) => Object.entries(narratives).map(([own, text]) => element('narrative', own === '' || own === tag ? {} : { 'xml:lang': own }, writableText(text)))
  const texts = (name: string, narratives: Narratives) => block(name, {}, write(narratives))
  const { updated } = activity
  const { written } = activity
  return block('iati-activity', { 'xml:lang': tag, 'last-updated-datetime': updated === null ? null : `${updated}T00:00:00Z`, hierarchy: written?.hierarchy ?? null }, [
    element('iati-identifier', {}, escapeText(activity.identifier)),
    organisation('reporting-org', activity.reporting, {}, write),
    texts('title', activity.title), texts('description', activity.description),
    ...activity.participants.map((one) => organisation('participating-org', one, { role: one.role }, write)),
    element('activity-status', { code: activity.status }, null),
    ...Object.entries(activity.dates).map(([type, day]) => block('activity-date', { type, 'iso-date': day }, write(written?.dateNotes[type] ?? {}))),
    ...activity.countries.map((code) => element('recipient-country', { code, percentage: shareOf(activity) }, null)),
    ...activity.regions.map(({ vocabulary, code }) => element('recipient-region', { code, vocabulary, percentage: shareOf(activity) }, null)),
    ...activity.locations.map((one) => location(one, write)),
    ...activity.sectors.map(({ vocabulary, code }) => block('sector', { vocabulary, 'vocabulary-uri': written?.vocabularyAddress ?? null, code }, write(written?.sectorNames[code] ?? {}))),
    ...(activity.document === null ? [] : [documentLink(activity.document, null, activity.title, write)]),
    ...(written?.pages ?? []).map(({ url, language: own }) => documentLink(url, own, activity.title, write)),
    ...(written?.related ?? []).map(({ type, identifier }) => element('related-activity', { ref: identifier, type }, null)),
    ...activity.results.map((one) => result(one, write)),
  ])
}

/** What has one recipient is wholly for it; how it is divided among several nobody has said. */
function shareOf({ countries, regions }: IatiActivity): string | null {
  return countries.length + regions.length === 1 ? '100' : null
}

function organisation(name: string, { ref, type, name: names }: IatiOrganisation, more: Readonly<Record<string, string>>, write: Write): string {
  return block(name, { ...more, ref, type }, write(names))
}

function location({ ref, ids, name, administrative, point }: IatiLocation, write: Write): string {
  return block('location', { ref }, [
    ...ids.map(({ vocabulary, code }) => element('location-id', { vocabulary, code }, null)),
    ...(Object.keys(name).length === 0 ? [] : [block('name', {}, write(name))]),
    ...administrative.map(({ vocabulary, level, code }) => element('administrative', { vocabulary, level, code }, null)),
    ...(point === null ? [] : [block('point', { srsName: 'http://www.opengis.net/def/crs/EPSG/0/4326' }, [element('pos', {}, `${point.latitude} ${point.longitude}`)])]),
  ])
}

/** `A12`: the page of the activity, in DocumentCategory. */
function documentLink(url: string, language: string | null, title: Narratives, write: Write): string {
  return block('document-link', { url, format: 'text/html' }, [block('title', {}, write(title)), element('category', { code: 'A12' }, null), ...(language === null ? [] : [element('language', { code: language }, null)])])
}

function result({ type, title, indicators }: IatiResult, write: Write): string {
  return block('result', { type }, [block('title', {}, write(title)), ...indicators.map((one) => indicator(one, write))])
}

function indicator({ measure, isAggregable, title, reference, baselines, periods }: IatiIndicator, write: Write): string {
  return block('indicator', { measure, 'aggregation-status': isAggregable === null ? null : String(isAggregable) }, [
    block('title', {}, write(title)),
    ...(reference === null ? [] : [element('reference', { vocabulary: reference.vocabulary, code: reference.code }, null)]),
    ...baselines.map((one) => reading('baseline', one, { year: one.year, 'iso-date': one.date }, write)),
    ...periods.map(({ start, end, targets, actuals }) => block('period', {}, [
      element('period-start', { 'iso-date': start }, null), element('period-end', { 'iso-date': end }, null),
      ...targets.map((one) => reading('target', one, {}, write)), ...actuals.map((one) => reading('actual', one, {}, write)),
    ])),
  ])
}

function reading(name: string, { value, locations, dimensions, comment }: IatiReading, more: Readonly<Record<string, string | null>>, write: Write): string {
  return block(name, { ...more, value }, [
    ...locations.map((ref) => element('location', { ref }, null)),
    ...dimensions.map((one) => element('dimension', { name: one.name, value: one.value }, null)),
    ...(Object.keys(comment).length === 0 ? [] : [block('comment', {}, write(comment))]),
  ])
}
