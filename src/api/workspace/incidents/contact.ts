// One contact point of this side: stated, changed, ended, or erased with every word that was said on it.

import { randomUUID } from 'node:crypto'
import type { Json } from '../../../record/index.ts'
import { contactWords, findLiveContact, liveContacts } from '../../../dialogue/incidents/contacts.ts'
import type { ContactContent } from '../../../dialogue/statements/index.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import { DEPUTY_ROWS, DUTY_ROWS } from '../../../web/workspace/incidents/models.ts'
import type { ContactPage, ContactValues, ProtocolRef } from '../../../web/workspace/incidents/models.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field, optional } from '../fields.ts'
import { fieldIssue, NOTHING_WRONG, oneAtATime, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer, Statement } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { protocolIn } from './protocols.ts'

export async function showContact(visit: Visit): Promise<Outcome | null> {
  const protocol = protocolIn(visit, visit.running.node.rows)
  if (protocol === null) return null
  const named = visit.url.searchParams.get('contact') ?? ''
  const standing = named === '' ? null : findLiveContact(visit.running.node.rows, protocol.item, visit.running.settings.party, named)
  if (named !== '' && standing === null) return null
  return contactPage(visit, protocol, standing === null ? emptyValues(visit) : valuesFrom(standing.content), standing?.row.statement ?? null, NOTHING_WRONG)
}

export async function sayContact(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const protocol = protocolIn(visit, running.node.rows)
  if (protocol === null) return null
  if (field(fields, 'do') === 'erase') return eraseContact(visit, protocol)
  const values = typed(visit)
  const [content, replaces] = [contentFrom(values), optional(field(fields, 'replaces'))]
  if (!visit.may('report', [content.organisation])) return contactPage(visit, protocol, values, replaces, { issues: [], refusal: { code: 'not-permitted', facts: {} } })
  const command: Statement = { name: 'state', about: protocol.item, type: 'contact', content: content as unknown as { readonly [key: string]: Json }, replaces, audience: 'parties' }
  const answer = await oneAtATime(running, () => sayOnce(running, field(fields, 'once'), command))
  if (answer !== null) return contactPage(visit, protocol, values, replaces, { ...answer, issues: answer.issues.map((issue) => ofField(content, issue)) })
  return { redirect: workspacePath('contact-protocol', match.language, protocol.slug), flash: { code: 'contact-said', path: null } }
}

/** Every word of this side on the contact point, the oldest first: what one corrects goes with it. */
async function eraseContact(visit: Visit, protocol: ProtocolRef): Promise<Outcome | null> {
  const { running, fields, match, url } = visit
  const { node, settings } = running
  const named = url.searchParams.get('contact') ?? ''
  const standing = findLiveContact(node.rows, protocol.item, settings.party, named)
  const there = { redirect: workspacePath('contact-protocol', match.language, protocol.slug), flash: { code: 'contact-erased', path: null } } as const
  if (standing === null) return there
  const [reason, values] = [field(fields, 'reason'), valuesFrom(standing.content)]
  const refused = (issues: readonly FieldIssue[], refusal: Answer['refusal'] = null) => contactPage(visit, protocol, values, standing.row.statement, { issues, refusal })
  if (!visit.may('disclose', [standing.content.organisation])) return refused([], { code: 'not-permitted', facts: {} })
  const issues: FieldIssue[] = [...(reason === '' ? [{ field: 'reason', code: 'reason-required' as const }] : []), ...(field(fields, 'confirmed') === 'yes' ? [] : [{ field: 'confirmed', code: 'release-unconfirmed' as const }])]
  if (issues.length > 0) return refused(issues)
  const words = contactWords(node.rows, protocol.item).filter(({ row, content }) => row.made.party === settings.party && content.contact === named).map(({ row }) => row.statement)
  const said = await oneAtATime(running, () => node.say(...words.map((act) => ({ name: 'erase' as const, act, reason, alongside: words }))))
  if ('acts' in said) return there
  return 'refused' in said ? refused([], { code: said.refused, facts: said.facts }) : refused(said.issues.map(fieldIssue))
}

async function contactPage(visit: Visit, protocol: ProtocolRef, values: ContactValues, replaces: string | null, answer: Answer): Promise<Outcome> {
  const { running, url } = visit
  const { rows } = running.node
  const self = running.settings.party
  const contact = url.searchParams.get('contact')
  const organisations = (rows.find('kind', 'organisation') ?? []).flatMap((item) => {
    const content = findContent(rows, 'organisation', item)
    return content === null || content.party !== self || content.until !== null || !visit.may('report', [item]) ? [] : [{ item, name: content.name }]
  })
  const others = liveContacts(rows, protocol.item).filter(({ row, content }) => row.made.party === self && content.contact !== contact).map(({ content }) => ({ contact: content.contact, office: content.office }))
  const page: ContactPage = {
    ...(await frameFor(visit)), kind: 'contact', protocol, contact: optional(contact ?? ''), replaces, once: randomUUID(), values, organisations, others,
    mayErase: replaces !== null && visit.may('disclose', [values.organisation]), ...answer,
  }
  return { page, status: statusOf(answer) }
}

/** The place in the statement → the field that it was typed in. */
function ofField({ reach }: ContactContent, { field: name, code }: FieldIssue): FieldIssue {
  const place = /^reach\.(\d+)/.exec(name)?.[1]
  return { field: place === undefined ? name : (reach[Number(place)]?.way ?? 'reach'), code }
}

function contentFrom(values: ContactValues): ContactContent {
  const reach = (['mail', 'telephone', 'web'] as const).flatMap((way) => (values[way] === '' ? [] : [{ way, address: values[way] }]))
  return {
    contact: values.contact, category: values.category, organisation: values.organisation, office: values.office, person: optional(values.person), reach, languages: [...values.languages], zone: values.zone,
    duty: values.duty.filter(({ days }) => days.length > 0).map(({ days, from, to }) => ({ days: days.map(Number), from, to })), deputies: values.deputies.filter((one) => one !== ''), from: values.from, until: optional(values.until),
  }
}

function typed({ fields, frame }: Visit): ContactValues {
  const rows = (length: number) => Array.from({ length }, (_, row) => row)
  return {
    contact: field(fields, 'contact'), category: field(fields, 'category'), organisation: field(fields, 'organisation'), office: bilingualField(fields, 'office', frame.languages), person: field(fields, 'person'),
    mail: field(fields, 'mail'), telephone: field(fields, 'telephone'), web: field(fields, 'web'), languages: fields.getAll('language'), zone: field(fields, 'zone'),
    duty: rows(DUTY_ROWS).map((row) => ({ days: fields.getAll(`duty.${row}.day`), from: field(fields, `duty.${row}.from`), to: field(fields, `duty.${row}.to`) })),
    deputies: rows(DEPUTY_ROWS).map((row) => field(fields, `deputy.${row}`)), from: field(fields, 'from'), until: field(fields, 'until'),
  }
}

function emptyValues({ running, frame }: Visit): ContactValues {
  return { contact: '', category: '', organisation: '', office: {}, person: '', mail: '', telephone: '', web: '', languages: [...frame.languages], zone: running.settings.zone, duty: dutyRows([]), deputies: [], from: running.node.now().slice(0, 10), until: '' }
}

function valuesFrom({ contact, category, organisation, office, person, reach, languages, zone, duty, deputies, from, until }: ContactContent): ContactValues {
  const at = (way: string) => reach.find((one) => one.way === way)?.address ?? ''
  return { contact, category, organisation, office, person: person ?? '', mail: at('mail'), telephone: at('telephone'), web: at('web'), languages, zone, duty: dutyRows(duty), deputies, from, until: until ?? '' }
}

function dutyRows(duty: ContactContent['duty']): ContactValues['duty'] {
  return Array.from({ length: Math.max(DUTY_ROWS, duty.length) }, (_, row) => { const one = duty[row]; return { days: (one?.days ?? []).map(String), from: one?.from ?? '', to: one?.to ?? '' } })
}
