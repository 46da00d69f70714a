// Writes an alert as CAP 1.2: the elements in the order of the schema, nothing that is empty.

import { block, element, escapeText, XML_DECLARATION } from '../exchange/xml-write.ts'
import { CAP_NAMESPACE } from './cap.ts'
import type { CapInfo, CapMessage, CapReference } from './cap.ts'

export function renderCap(message: CapMessage): string {
  const { identifier, sender, sent, status, messageType, scope, restriction, addresses, codes, note, references, incidents, infos } = message
  const children = [
    ...one('identifier', identifier), ...one('sender', sender), ...one('sent', sent), ...one('status', status), ...one('msgType', messageType), ...one('scope', scope),
    ...one('restriction', restriction), ...one('addresses', addresses.length === 0 ? null : addresses.map(quoted).join(' ')), ...codes.flatMap((code) => one('code', code)), ...one('note', note),
    ...one('references', references.length === 0 ? null : references.map(capReferenceText).join(' ')), ...one('incidents', incidents.length === 0 ? null : incidents.map(quoted).join(' ')), ...infos.map(info),
  ]
  return `${XML_DECLARATION}${block('alert', { xmlns: CAP_NAMESPACE }, children)}\n`
}

export function capReferenceText({ sender, identifier, sent }: CapReference): string {
  return `${sender},${identifier},${sent}`
}

function info({ language, categories, event, urgency, severity, certainty, expires, senderName, headline, description, instruction, areas }: CapInfo): string {
  return block('info', {}, [
    ...one('language', language), ...categories.flatMap((category) => one('category', category)), ...one('event', event), ...one('urgency', urgency), ...one('severity', severity), ...one('certainty', certainty),
    ...one('expires', expires), ...one('senderName', senderName), ...one('headline', headline), ...one('description', description), ...one('instruction', instruction),
    ...areas.map((area) => block('area', {}, one('areaDesc', area))),
  ])
}

function one(name: string, text: string | null): readonly string[] {
  return text === null || text === '' ? [] : [element(name, {}, escapeText(text))]
}

/** Of several words one (section 3.2.1: names with spaces stand in quotes). */
function quoted(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name
}
