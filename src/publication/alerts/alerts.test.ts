// Rooms and alerts as files of other programs: CAP 1.2 by the element order and rules of the standard, STIX 2.1 by OASIS's own schemas.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { TLP } from '../../dialogue/handling/label.ts'
import type { Handling, Tlp } from '../../dialogue/handling/label.ts'
import type { RowReader, StatementRow } from '../../dialogue/rows.ts'
import { parseCap } from '../../text/alerts/cap-read.ts'
import { renderCap } from '../../text/alerts/cap-write.ts'
import { capMessageOf } from './cap-message.ts'
import { stixOfRoom, stixOfWeaknesses } from './stix-bundle.ts'
import type { StixObject } from './stix-bundle.ts'
import { TLP_MARKINGS } from './stix-markings.ts'

const SCHEMAS = join(import.meta.dirname, '../../../e2e/schemas/stix-2.1')
const both = (text: string) => ({ en: `${text} <&> in English`, es: `${text} <&> en español` })
const frame = { languages: ['en', 'es'], parties: [{ party: 'MEX', name: both('Mexico') }, { party: 'USA', name: both('United States') }] }
const plain = (tlp: Tlp, markings: Handling['markings'] = []): Handling => ({ tlp, markings, readers: [] })
const [ROOM, FIRST, SECOND, CANCEL, NOTE] = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(64)) as [string, string, string, string, string]

/** A room as a projection would hold it. */
function room(nature: 'incident' | 'drill' | 'ping' = 'incident', labels: Readonly<Record<string, Handling>> = {}): RowReader {
  const row = (statement: string, type: string, sequence: number, content: object): [string, StatementRow] => [statement, { statement, made: { party: sequence % 2 === 0 ? 'MEX' : 'USA', sequence, hash: statement, at: `2026-11-2${sequence}T10:00:00Z` }, audience: 'parties', about: 'instrument/p', type, content: { handling: labels[statement] ?? plain('AMBER'), attachments: [], ...content } as never, replaces: null, replacedBy: null }]
  const step = (said: object) => ({ thread: ROOM, at: '2026-11-22T10:00:00Z', step: said })
  const alert = (message: string, refers: string | null) => step({ did: 'alert', message, refers, headline: both('Headline'), says: both('What happened'), urgency: 'immediate', severity: 'severe', certainty: 'observed', area: both('Ciudad Juárez'), until: '2026-11-30T06:00:00Z', outside: null })
  const rows = new Map([
    row(ROOM, 'incident', 1, { nature, title: both('Attack'), says: both('On a shared system'), mode: 'watch', began: '2026-11-21T10:00:00Z', categories: ['infra'] }),
    row(FIRST, 'incident-step', 2, alert('alert', null)), row(SECOND, 'incident-step', 3, alert('update', FIRST)), row(CANCEL, 'incident-step', 4, alert('cancel', SECOND)), row(NOTE, 'incident-step', 5, step({ did: 'note', says: both('Noted'), reference: null })),
  ])
  return { find: ((prefix: string, rest: string) => (prefix === 'statement' ? rows.get(rest) : prefix === 'thread' && rest === ROOM ? [FIRST, SECOND, CANCEL, NOTE] : prefix === 'party' ? { root: rest.repeat(30).slice(0, 64) } : undefined)) as RowReader['find'] }
}

const capOf = (rows: RowReader, id: string) => capMessageOf(rows, 'hled', frame, id) ?? assert.fail('no message')

describe('an alert in CAP 1.2', () => {
  test('has the elements of the schema in their order and is read back as it was', () => {
    const message = capOf(room(), SECOND)
    const xml = renderCap(message)
    const order = ['identifier', 'sender', 'sent', 'status', 'msgType', 'scope', 'restriction', 'code', 'references', 'incidents', 'info']
    const found = [...xml.replace(/<info>[\s\S]*?<\/info>/g, '<info></info>').matchAll(/<([A-Za-z]+)>/g)].map(([, name = '']) => name)
    assert.deepEqual(found.filter((name, place) => found.indexOf(name) === place), order)
    const inInfo = ['language', 'category', 'event', 'urgency', 'severity', 'certainty', 'expires', 'senderName', 'headline', 'description', 'area']
    const first = /<info>([\s\S]*?)<\/info>/.exec(xml)?.[1] ?? ''
    assert.deepEqual([...first.matchAll(/<([A-Za-z]+)>/g)].map(([, name]) => name).filter((name) => name !== 'areaDesc'), inInfo)
    const read = parseCap(new TextEncoder().encode(xml))
    assert.ok('message' in read, JSON.stringify(read))
    assert.deepEqual(read.message, message)
    assert.match(message.sent, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/, 'never Z')
  })

  test('is a message of its own when it updates or cancels, and names all that went before', () => {
    const [one, two, three] = [FIRST, SECOND, CANCEL].map((id) => capOf(room(), id))
    assert.ok(one !== undefined && two !== undefined && three !== undefined)
    assert.equal(new Set([one.identifier, two.identifier, three.identifier]).size, 3)
    assert.deepEqual([one, two, three].map(({ messageType, references }) => [messageType, references.map(({ identifier }) => identifier)]), [['Alert', []], ['Update', [one.identifier]], ['Cancel', [one.identifier, two.identifier]]])
    assert.equal(new Set([one, two, three].flatMap(({ incidents }) => incidents)).size, 1)
  })

  test('of a drill is an exercise in every language, and one of a ping a test', () => {
    const drill = capOf(room('drill'), FIRST)
    assert.deepEqual([drill.status, drill.infos.map(({ headline }) => headline?.slice(0, 9))], ['Exercise', ['EXERCISE:', 'SIMULACRO']])
    assert.equal(capOf(room('ping'), FIRST).status, 'Test')
  })

  test('is public only where it is CLEAR, unmarked, and said in a room that is', () => {
    const clear = { [ROOM]: plain('CLEAR'), [FIRST]: plain('CLEAR') }
    assert.deepEqual([capOf(room('incident', clear), FIRST).scope, capOf(room('incident', { [FIRST]: plain('CLEAR') }), FIRST).restriction], ['Public', 'TLP:AMBER'])
    const marked = capOf(room('incident', { ...clear, [FIRST]: plain('CLEAR', [{ party: 'USA', marking: 'cui', ground: 'Privacy' }]) }), FIRST)
    assert.deepEqual([marked.scope, marked.restriction], ['Restricted', 'TLP:CLEAR; USA:CUI (Privacy)'])
  })

  test('that somebody brings is refused with everything that is wrong, by its element', () => {
    const codes = (text: string) => { const read = parseCap(new TextEncoder().encode(text)); return 'issues' in read ? read.issues.map(({ code, path }) => `${code} ${path}`) : [] }
    const xml = renderCap(capOf(room(), FIRST))
    assert.deepEqual(codes(xml.replace(/<urgency>.*?<\/urgency>/, '').replace('>Restricted<', '>Secret<').replace(/<sent>.*?<\/sent>/, '<sent>2026-11-22T10:00:00Z</sent>')), ['cap-value alert scope', 'cap-missing info 1 urgency', 'cap-instant alert sent'])
    assert.deepEqual(codes(xml.replace(/<restriction>.*?<\/restriction>/, '')), ['cap-restriction-missing alert restriction'])
    assert.deepEqual(codes(xml.replace('<language>es<', '<language>en<')), ['cap-language-twice info 2 language'])
    assert.deepEqual(codes(xml.replace('>Alert<', '>Cancel<')), ['cap-references-missing alert references'])
    assert.deepEqual(codes(`<!DOCTYPE alert [<!ENTITY a "b">]>${xml}`), ['cap-dtd alert'])
    assert.deepEqual(codes('<alert xmlns="urn:oasis:names:tc:emergency:cap:1.1"/>'), ['cap-other-version 1.1'])
    assert.deepEqual(codes('<feed/>'), ['cap-not-cap feed'])
  })
})

describe('a room in STIX 2.1', () => {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, allErrors: true })
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  const schemas = new Map<string, string>()
  for (const folder of ['common', 'sdos', 'sros', 'observables']) for (const file of readdirSync(join(SCHEMAS, folder))) {
    const schema = JSON.parse(readFileSync(join(SCHEMAS, folder, file), 'utf8')) as { $id: string }
    if (ajv.getSchema(schema.$id) === undefined) ajv.addSchema(schema)
    schemas.set(file.replace('.json', ''), schema.$id)
  }
  function assertValid(object: StixObject | { type: string }): void {
    const validate = ajv.getSchema(schemas.get(object.type) ?? assert.fail(`no schema of ${object.type}`)) ?? assert.fail(object.type)
    assert.ok(validate(object), `${object.type}: ${JSON.stringify(validate.errors?.slice(0, 5))}`)
  }

  test('is valid by the schemas of OASIS, the bundle and each object of it', () => {
    const marked = { [NOTE]: plain('GREEN', [{ party: 'MEX', marking: 'reservada', ground: 'art. 112' }]) }
    const made = stixOfRoom(room('drill', marked), 'hled', frame, ROOM) ?? assert.fail()
    // The schema of a bundle lists neither grouping nor incident nor note, which the standard has: these are held to their own.
    assertValid({ ...made.bundle, objects: made.bundle.objects.filter(({ type }) => !['grouping', 'incident', 'note'].includes(type)) } as never)
    for (const object of made.bundle.objects) assertValid(object)
    assert.deepEqual([...new Set(made.bundle.objects.map(({ type }) => type))].sort(), ['grouping', 'identity', 'incident', 'language-content', 'marking-definition', 'note'])
    const ids = made.bundle.objects.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    const refs = made.bundle.objects.flatMap((object) => [...((object.object_refs ?? []) as string[]), ...((object.object_marking_refs ?? []) as string[]), ...[object.created_by_ref, object.object_ref].filter((one): one is string => typeof one === 'string')])
    assert.deepEqual(refs.filter((ref) => !ids.includes(ref)), [], 'nothing is named that is not there')
  })

  test('has the same names and bytes on every node, and other names for other things', () => {
    const made = () => JSON.stringify(stixOfRoom(room(), 'hled', frame, ROOM))
    assert.equal(made(), made())
    assert.match(stixOfRoom(room(), 'hled', frame, ROOM)?.bundle.id ?? '', /^bundle--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.notEqual(stixOfRoom(room(), 'other', frame, ROOM)?.bundle.id, stixOfRoom(room(), 'hled', frame, ROOM)?.bundle.id)
  })

  test('carries the marking objects of TLP 2.0 as OASIS publishes them', () => {
    // https://github.com/oasis-open/cti-stix-common-objects, extension-definition-specifications/tlp-2.0
    const published = { RED: ['e828b379-4e03-4974-9ac4-e53a884c97c1', 'red'], 'AMBER+STRICT': ['939a9414-2ddd-4d32-a0cd-375ea402b003', 'amber+strict'], AMBER: ['55d920b0-5e8b-4f79-9ee9-91f868d9b421', 'amber'], GREEN: ['bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'green'], CLEAR: ['94868c89-83c2-464b-929b-a1a8aa3c8487', 'clear'] } as const
    for (const tlp of TLP) {
      assert.deepEqual(TLP_MARKINGS[tlp], { type: 'marking-definition', spec_version: '2.1', id: `marking-definition--${published[tlp][0]}`, created: '2022-10-01T00:00:00.000Z', name: `TLP:${tlp}`, extensions: { 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': { extension_type: 'property-extension', tlp_2_0: published[tlp][1] } } })
      assertValid(TLP_MARKINGS[tlp])
    }
  })

  test('has weaknesses with their CVE numbers under the label of whose products they are', () => {
    const bundle = stixOfWeaknesses('hled', 'MEX', both('Mexico'), [{ id: 'CVE-2021-44228', title: 'Log4Shell', added: '2021-12-10', vendor: 'Apache', product: 'Log4j2' }], plain('AMBER'), '2026-11-26T00:00:00Z')
    for (const object of bundle.objects) assertValid(object)
    assert.ok(bundle.objects.some(({ type, name, object_marking_refs: refs }) => type === 'vulnerability' && name === 'CVE-2021-44228' && (refs as string[]).includes(TLP_MARKINGS.AMBER.id)))
  })
})
