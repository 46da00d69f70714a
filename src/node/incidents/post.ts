// The mail of a call, made out by what this node's settings and the label of the incident let it say, and handed over.

import { findProtocol } from '../../dialogue/incidents/contacts.ts'
import { heldModes, modeAt } from '../../dialogue/incidents/modes.ts'
import { stepsOf } from '../../dialogue/incidents/thread.ts'
import { frameOf } from '../../dialogue/views/index.ts'
import { plusMinutes } from '../../instruments/protocol/minutes.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import type { HandlingDesk } from '../handling/index.ts'
import { sendLetter } from '../notices/mail/smtp.ts'
import type { MailEnd, MailSettings } from '../notices/mail/smtp.ts'
import type { WorkspaceLinks } from '../notices/telling.ts'
import type { Tokens } from '../notices/tokens.ts'
import { letterOf } from './letter.ts'
import type { CallMailing } from './watch.ts'

export interface CallPostOptions {
  readonly node: DialogueNode
  readonly handling: HandlingDesk
  readonly tokens: Tokens
  readonly settings: MailSettings
  readonly links: WorkspaceLinks
  /** How readers reach this node, without a slash at the end. */
  readonly origin: string
  readonly home: string
}

export function postCalls(options: CallPostOptions): (mailing: CallMailing) => Promise<MailEnd> {
  const { node, tokens, settings, links, origin, home } = options
  return async (mailing) => {
    const { incident, contact, isDeputy, name, address } = mailing
    const frame = frameOf({ rows: node.rows, dialogue: node.dialogue, self: node.party, today: () => node.now().slice(0, 10) })
    const mode = modeAt(findProtocol(node.wholeRows, incident.protocol)?.modes ?? [], heldModes(incident, stepsOf(node.wholeRows, incident.incident)))
    const domain = settings.from.address.split('@').at(-1) ?? 'localhost'
    const letter = letterOf({
      to: address, incident, contact, isDeputy, answerBy: mode === null ? null : plusMinutes(node.now(), mode.answerWithinMinutes), dialogue: frame?.acronym ?? {},
      opener: frame?.parties.find(({ party }) => party === incident.made.party)?.name ?? { en: incident.made.party, es: incident.made.party }, title: await titleFor(options, mailing),
      url: (language) => origin + links.room(incident.incident, contact.contact, language), messageId: `${tokens.nameOf(name)}@${domain}`, date: node.now(),
    })
    return sendLetter(letter, settings, home)
  }
}

/** The title is a word of the incident: said only where this node lets mails carry words, and its label lets it out to that office. */
async function titleFor({ node, handling, settings }: CallPostOptions, { incident, contact }: CallMailing): Promise<Bilingual | null> {
  if (settings.carries !== 'texts') return null
  const judged = await handling.letOut({ labels: incident.content.handling, exit: 'mail', recipient: { to: 'organisation', party: node.party, organisation: contact.organisation }, who: null, what: `incident ${incident.incident.slice(0, 12)}` })
  return judged.isAllowed ? incident.content.title : null
}
