// The post office of a node: it writes each mail out in its reader's language, from what its settings let a
// mail say, and hands it to the server.

import { frameOf } from '../../../dialogue/views/index.ts'
import { PublicReader } from '../../../publication/disclose.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { DialogueNode } from '../../dialogue-node.ts'
import type { PeopleRegister, Person } from '../../people/index.ts'
import type { Notes } from '../notes.ts'
import type { Notice } from '../notices.ts'
import { publicSubjectOf, sentenceOf } from '../telling.ts'
import type { WorkspaceLinks } from '../telling.ts'
import type { Tokens } from '../tokens.ts'
import { composeMail } from './compose.ts'
import type { MailLine } from './compose.ts'
import type { Mail, PostOffice } from './post.ts'
import { sendLetter } from './smtp.ts'
import type { Letter, MailSettings } from './smtp.ts'

export interface OfficeOptions {
  readonly node: DialogueNode
  readonly people: PeopleRegister
  readonly notes: Notes
  readonly tokens: Tokens
  readonly settings: MailSettings
  readonly links: WorkspaceLinks
  /** How readers reach this node, without a slash at the end. */
  readonly origin: string
  readonly home: string
}

export function openOffice(options: OfficeOptions): PostOffice {
  return {
    compose: (mail, person, notices) => letterOf(options, mail, person, notices),
    send: (letter) => sendLetter(letter, options.settings, options.home),
  }
}

function letterOf(options: OfficeOptions, mail: Mail, person: Person, notices: readonly Notice[]): Letter | null {
  const { node, tokens, settings, links, origin } = options
  const { language, email } = person
  const frame = frameOf({ rows: node.rows, dialogue: node.dialogue, self: node.party, today: () => node.now().slice(0, 10) })
  if (email === null || frame === null || notices.length === 0) return null
  const token = tokens.unsubscribeToken(person.id)
  const at = (path: string) => origin + path
  const composed = composeMail({
    language, dialogue: frame.acronym[language] ?? node.dialogue, carries: settings.carries, digest: mail.pace === 'immediately' ? null : { pace: mail.pace, day: mail.day },
    lines: notices.map((notice) => lineOf(options, notice, language, (party) => frame.parties.find((one) => one.party === party)?.name ?? {})),
    urls: { notices: at(links.notices(language)), subscriptions: at(links.subscriptions(language)), unsubscribe: at(links.unsubscribe(token, language)) },
  })
  const domain = settings.from.address.split('@').at(-1) ?? 'localhost'
  return { ...composed, to: email, language, messageId: `${tokens.nameOf(mail.id)}@${domain}`, date: mail.madeAt, unsubscribe: at(links.unsubscribe(token, language)) }
}

function lineOf({ node, people, notes, settings, links, origin }: OfficeOptions, notice: Notice, language: Language, party: (party: string) => Readonly<Record<string, string>>): MailLine {
  const subject = publicSubjectOf(new PublicReader(node.rows), notice)
  const names = { party, person: (id: string) => people.find(id)?.name ?? {} }
  return {
    notice, sentence: sentenceOf(notice, subject, names, language), url: origin + links.place(notice, language),
    text: settings.carries === 'texts' ? textBehind(node, notes, notice, language) : null,
  }
}

/** The words of a note or of what the other side said: never those of a draft. */
function textBehind({ rows }: DialogueNode, notes: Notes, { key, code, statement }: Notice, language: Language): string | null {
  if (code === 'mention') return notes.find(key.slice('mention/'.length))?.text ?? null
  const text = statement === null ? null : rows.find('statement', statement)?.content?.text
  const own = typeof text === 'object' && text !== null ? (text as Readonly<Record<string, unknown>>)[language] : null
  return typeof own === 'string' ? own : null
}
