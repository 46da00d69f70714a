// A room, or what of a list of weaknesses concerns a side, as a STIX 2.1 bundle (OASIS standard, June 2021). Names are made of the acts
// (UUID version 5), so that every node writes the same bytes, and the same thing has the same name in every bundle. What is
// said in several languages stands once in the first and as `language-content` in the others.

import { createHash } from 'node:crypto'
import type { RowReader } from '../../dialogue/rows.ts'
import { textsIn } from '../../dialogue/texts.ts'
import type { Handling, Tlp } from '../../dialogue/handling/label.ts'
import { combineHandling } from '../../dialogue/handling/label.ts'
import type { Frame } from '../../dialogue/views/index.ts'
import type { Json, PartyId, StatementId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { findOpening, stepsIn } from './alert-step.ts'
import { labelCodes } from './cap-message.ts'
import { TLP_MARKINGS } from './stix-markings.ts'

export interface StixObject { readonly type: string; readonly id: string; readonly [member: string]: unknown }
export interface StixBundle { readonly type: 'bundle'; readonly id: string; readonly objects: readonly StixObject[] }

/** Of this program; names under it are made as RFC 9562 section 5.5 says. */
const NAMESPACE = '6f0a2c5e-6c0d-5c53-9a55-2f6f2d1c7b11'

/** The room with all that can be read in it by these rows, and the labels that all of it adds up to; null where there is none. */
export function stixOfRoom(rows: RowReader, dialogue: string, frame: Pick<Frame, 'languages' | 'parties'>, thread: StatementId): { readonly bundle: StixBundle; readonly labels: readonly Handling[] } | null {
  const room = findOpening(rows, thread)
  if (room === null) return null
  const steps = stepsIn(rows, thread)
  const parties = [...new Set([room.row.made.party, ...steps.map(({ row }) => row.made.party)])].sort()
  const [first = 'en'] = frame.languages
  const identities = parties.map((party) => identityOf(dialogue, party, frame.parties.find((one) => one.party === party)?.name ?? {}, first))
  const incident = said('incident', `${dialogue} ${thread}`, room.row.made, dialogue, room.handling, { name: room.opening.title[first] ?? '', description: room.opening.says[first] ?? '', lang: first, ...(room.opening.nature === 'incident' ? {} : { labels: ['exercise'] }) })
  const notes = steps.flatMap(({ row, step, handling }): StixObject[] => {
    const texts = textsIn(step.step as Json, '').map(({ text }) => text)
    if (texts.length === 0) return []
    const note = said('note', `${dialogue} ${row.statement}`, row.made, dialogue, handling, { abstract: step.step.did, content: inOne(texts, first), lang: first, object_refs: [incident.id] })
    return [note, ...frame.languages.slice(1).map((language) => translated(note, language, { content: inOne(texts, language) }))]
  })
  const others = frame.languages.slice(1).map((language) => translated(incident, language, { name: room.opening.title[language] ?? '', description: room.opening.says[language] ?? '' }))
  const labels = [room.handling, ...steps.map(({ handling }) => handling)]
  const whole = combineHandling(labels) ?? room.handling
  const grouping = said('grouping', `${dialogue} ${thread}`, room.row.made, dialogue, whole, { name: room.opening.title[first] ?? '', context: 'unspecified', lang: first, object_refs: [incident.id, ...notes.map(({ id }) => id)] })
  return { bundle: bundleOf([...identities, incident, ...others, ...notes, grouping], labels), labels }
}

export interface Weakness { readonly id: string; readonly title: string; readonly added: string; readonly vendor: string; readonly product: string }

/** Weaknesses of a public list that concern products of a side: CLEAR by themselves, but whose products they are is not; so under the label of the list of products. */
export function stixOfWeaknesses(dialogue: string, party: PartyId, partyName: Bilingual, weaknesses: readonly Weakness[], label: Handling, at: string): StixBundle {
  const identity = identityOf(dialogue, party, partyName, 'en')
  const made = { party, at }
  const objects = weaknesses.map(({ id, title, added, vendor, product }) => said('vulnerability', `${dialogue} ${party} ${id}`, { party, at: `${added}T00:00:00Z` }, dialogue, label, {
    name: id, description: `${vendor} ${product}: ${title}`, external_references: [{ source_name: 'cve', external_id: id }],
  }))
  const report = objects.length === 0 ? [] : [said('report', `${dialogue} ${party} weaknesses ${at}`, made, dialogue, label, { name: `Exploited weaknesses in the products of ${party}`, report_types: ['vulnerability'], published: instant(at), object_refs: objects.map(({ id }) => id) })]
  return bundleOf([identity, ...objects, ...report], [label])
}

function identityOf(dialogue: string, party: PartyId, name: Bilingual, language: string): StixObject {
  const at = '2022-01-01T00:00:00.000Z'
  return { type: 'identity', spec_version: '2.1', id: idOf('identity', `${dialogue} ${party}`), created: at, modified: at, name: name[language] ?? party, identity_class: 'organization', sectors: ['government'] }
}

/** An object as somebody said it at a moment, under the label that it stands under. */
function said(type: string, name: string, made: { readonly party: PartyId; readonly at: string }, dialogue: string, label: Handling, members: Readonly<Record<string, unknown>>): StixObject {
  const at = instant(made.at)
  return { type, spec_version: '2.1', id: idOf(type, name), created_by_ref: idOf('identity', `${dialogue} ${made.party}`), created: at, modified: at, ...members, object_marking_refs: markingRefs(label) }
}

function translated(of: StixObject, language: string, contents: Readonly<Record<string, string>>): StixObject {
  return {
    type: 'language-content', spec_version: '2.1', id: idOf('language-content', `${of.id} ${language}`), created_by_ref: of.created_by_ref, created: of.created, modified: of.modified,
    object_ref: of.id, object_modified: of.modified, contents: { [language]: contents }, object_marking_refs: of.object_marking_refs,
  }
}

function bundleOf(objects: readonly StixObject[], labels: readonly Handling[]): StixBundle {
  const colours = [...new Set(labels.map(({ tlp }) => tlp))].sort()
  const marked = [...new Map(labels.filter(({ markings }) => markings.length > 0).map((label) => [statementRef(label), label])).values()]
  const all = [...colours.map((tlp): StixObject => ({ ...TLP_MARKINGS[tlp as Tlp] })), ...marked.map(statementMarking), ...objects]
  return { type: 'bundle', id: idOf('bundle', all.map(({ id, modified }) => `${id} ${String(modified ?? '')}`).join('\n')), objects: all }
}

function markingRefs(label: Handling): readonly string[] {
  return [TLP_MARKINGS[label.tlp].id, ...(label.markings.length === 0 ? [] : [statementRef(label)])]
}

/** Markings of law have no object of their own in STIX: they are said in words. */
function statementMarking(label: Handling): StixObject {
  return { type: 'marking-definition', spec_version: '2.1', id: statementRef(label), created: '2022-01-01T00:00:00.000Z', definition_type: 'statement', definition: { statement: statementText(label) } }
}

function statementRef(label: Handling): string {
  return idOf('marking-definition', statementText(label))
}

function statementText(label: Handling): string {
  return labelCodes(label).slice(1).join('; ')
}

function inOne(texts: readonly Bilingual[], language: string): string {
  return texts.map((text) => text[language] ?? '').filter((text) => text !== '').join('\n\n')
}

function instant(at: string): string {
  return Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 })
}

function idOf(type: string, name: string): string {
  return `${type}--${uuidOf(`${type} ${name}`)}`
}

/** RFC 9562 section 5.5. */
function uuidOf(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE.replaceAll('-', ''), 'hex').update(name, 'utf8').digest('hex')
  const variant = ((parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16).padStart(2, '0')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(18, 20)}-${hash.slice(20, 32)}`
}
