// A handling label in a form: what can be chosen, what was typed, and where an issue belongs.

import { MARKINGS, TLP } from '../../../dialogue/handling/label.ts'
import type { Handling, Tlp } from '../../../dialogue/handling/label.ts'
import { contactRows } from '../../../dialogue/handling/saying.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import type { PartyId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { HandlingChoices, HandlingValues } from '../../../web/workspace/handling/fields.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import { field, optional } from '../fields.ts'

/** What goes to the other side is under anything but AMBER+STRICT. */
export const TLP_OF_ACTS: readonly Tlp[] = TLP.filter((tlp) => tlp !== 'AMBER+STRICT')

export const USUAL_HANDLING: HandlingValues = { tlp: 'AMBER', readers: [], organisation: '', markings: [], ground: '' }

export function handlingChoices({ node, settings }: RunningNode, tlp: readonly Tlp[] = TLP_OF_ACTS): HandlingChoices {
  const { rows } = node
  const contacts = contactRows(rows).map((row) => ({ party: row.made.party, contact: String(row.content?.contact ?? ''), office: (row.content?.office ?? {}) as Bilingual }))
  const organisations = !tlp.includes('AMBER+STRICT') ? [] : (rows.find('kind', 'organisation') ?? []).flatMap((item) => {
    const content = findContent(rows, 'organisation', item)
    return content === null || content.party !== settings.party || content.until !== null ? [] : [{ item, name: content.name }]
  })
  return { tlp, contacts: contacts.toSorted((a, b) => (`${a.party}/${a.contact}` < `${b.party}/${b.contact}` ? -1 : 1)), organisations }
}

export function handlingValues(fields: URLSearchParams): HandlingValues {
  return {
    tlp: TLP.find((one) => one === field(fields, 'tlp')) ?? 'AMBER', readers: fields.getAll('reader'), organisation: field(fields, 'readers.organisation'),
    markings: MARKINGS.filter((one) => fields.getAll('marking').includes(one)), ground: field(fields, 'ground'),
  }
}

/** The label that was typed. Of the readers only those that its colour names count; whoever chose another colour after all does not take them away by hand. */
export function handlingFrom(values: HandlingValues, self: PartyId): Handling {
  const ground = optional(values.ground)
  return { tlp: values.tlp, markings: values.markings.map((marking) => ({ party: self, marking, ground })), readers: readersFrom(values) }
}

function readersFrom({ tlp, readers, organisation }: HandlingValues): Handling['readers'] {
  if (tlp === 'AMBER+STRICT') return organisation === '' ? [] : [{ reader: 'organisation', organisation }]
  if (tlp !== 'RED') return []
  return readers.map((reader) => ({ reader: 'contact' as const, party: reader.slice(0, Math.max(0, reader.indexOf('/'))), contact: reader.slice(reader.indexOf('/') + 1) }))
}

/** The same as a form shows it again. */
export function valuesOfHandling({ tlp, readers, markings }: Handling): HandlingValues {
  return {
    tlp, readers: readers.flatMap((reader) => (reader.reader === 'contact' ? [`${reader.party}/${reader.contact}`] : [])),
    organisation: readers.flatMap((reader) => (reader.reader === 'organisation' ? [reader.organisation] : []))[0] ?? '', markings: markings.map(({ marking }) => marking), ground: markings[0]?.ground ?? '',
  }
}

/** `handling.readers.0` → the field of the form in which it is chosen; any other field stays. */
export function handlingFieldIssue({ field: name, code }: FieldIssue, tlp: Tlp): FieldIssue {
  if (!name.startsWith('handling')) return { field: name, code }
  if (name.startsWith('handling.readers')) return { field: tlp === 'AMBER+STRICT' ? 'readers.organisation' : 'reader', code }
  if (name.startsWith('handling.markings')) return { field: name.endsWith('ground') ? 'ground' : 'marking', code }
  return { field: 'tlp', code }
}
