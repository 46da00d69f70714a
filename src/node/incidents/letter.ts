// The mail to a contact point. It says what sort of call it is and where to answer, in the languages of the office; of
// what happened it says the title at most, and only where its label and the settings of the node let it.

import type { ContactContent } from '../../dialogue/statements/index.ts'
import type { IncidentWord } from '../../dialogue/incidents/thread.ts'
import { isLanguage } from '../../text/bilingual.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { formatInstantIn } from '../../text/format.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { Letter } from '../notices/mail/smtp.ts'

export interface CallLetter {
  readonly to: string
  readonly incident: IncidentWord
  readonly contact: ContactContent
  readonly isDeputy: boolean
  /** By when an answer is promised, RFC 3339; null where the protocol says nothing. */
  readonly answerBy: string | null
  /** The dialogue as people call it, and who opened. */
  readonly dialogue: Bilingual
  readonly opener: Bilingual
  /** Null where it may not be said. */
  readonly title: Bilingual | null
  /** Whole addresses. */
  readonly url: (language: Language) => string
  readonly messageId: string
  readonly date: string
}

export function letterOf(call: CallLetter): Letter {
  const spoken = [...new Set(call.contact.languages)].filter(isLanguage)
  const languages: readonly Language[] = spoken.length > 0 ? spoken : ['en', 'es']
  const first = languages[0] ?? 'en'
  const subject = `[${plain(call.dialogue, first)}] ${languages.map((language) => MESSAGES[language].workspace.incidents.mail.subject[call.incident.content.nature]).join(' / ')}`
  const parts = languages.map((language) => ({ language, lines: linesOf(call, language), url: call.url(language) }))
  return {
    to: call.to, subject, language: languages.join(', '), messageId: call.messageId, date: call.date, unsubscribe: null,
    text: `${parts.map(({ lines, url }) => [...lines, '', url].join('\n')).join('\n\n-- \n\n')}\n`,
    html: `<!doctype html>\n<html lang="${first}">\n<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${parts.map(({ language, lines, url }) => sectionOf(language, lines, url)).join('\n<hr>\n')}\n</body>\n</html>\n`,
  }
}

function linesOf({ incident, contact, isDeputy, answerBy, opener, title }: CallLetter, language: Language): readonly string[] {
  const words = MESSAGES[language].workspace.incidents.mail
  const { nature } = incident.content
  const hour = (at: string) => formatInstantIn(at, language, contact.zone)
  return [
    words.lead[nature](plain(opener, language), hour(incident.made.at)), plain(contact.office, language),
    ...(title === null ? [] : [plain(title, language)]), ...(isDeputy ? [words.deputy] : []), ...(answerBy === null ? [] : [words.answerBy(hour(answerBy))]), words.how,
  ]
}

function sectionOf(language: Language, lines: readonly string[], url: string): string {
  const words = MESSAGES[language].workspace.incidents.mail
  return `<section lang="${language}">\n${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}\n<p><a href="${escaped(url)}">${escaped(words.open)}</a></p>\n</section>`
}

function plain(text: Bilingual, language: Language): string {
  return text[language] ?? Object.values(text)[0] ?? ''
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
}
