// A mail from notices, in the language of its reader: plain text, and the same as simple HTML. What it says of
// the workspace is bounded by the settings: links alone; what is public besides; or the words of notes and comments too.

import type { Language } from '../../../text/bilingual.ts'
import { formatDate } from '../../../text/format.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import type { Notice } from '../notices.ts'
import type { MailSettings } from './smtp.ts'

export interface MailLine {
  readonly notice: Notice
  /** What it says, of the words that a mail may carry. */
  readonly sentence: string
  /** The words of people; null where the mail does not carry them or there are none. */
  readonly text: string | null
  readonly url: string
}

export interface MailContent {
  readonly language: Language
  /** The dialogue, as people call it: `HLED`. */
  readonly dialogue: string
  readonly carries: MailSettings['carries']
  /** What the digest is of; null for a mail that goes at once. */
  readonly digest: { readonly pace: 'daily' | 'weekly'; readonly day: string } | null
  /** Newest first. */
  readonly lines: readonly MailLine[]
  readonly urls: { readonly notices: string; readonly subscriptions: string; readonly unsubscribe: string }
}

/** More than anybody reads: the rest is counted, and stands among the notices. */
const MOST_LINES = 50

export function composeMail(content: MailContent): { readonly subject: string; readonly text: string; readonly html: string } {
  const { language, dialogue, digest, lines } = content
  const words = MESSAGES[language].workspace.mail
  const title = digest === null
    ? lines.length === 1 && content.carries !== 'links' ? (lines[0]?.sentence ?? words.several(1)) : words.several(lines.length)
    : words.digest[digest.pace](lines.length, formatDate(digest.day, language))
  const shown = lines.slice(0, MOST_LINES)
  const groups = groupsOf(shown, content)
  const left = lines.length - shown.length
  return { subject: `[${dialogue}] ${shortened(title)}`, text: textOf(content, title, groups, left), html: htmlOf(content, title, groups, left) }
}

interface Group {
  readonly heading: string
  readonly lines: readonly MailLine[]
}

/** By why the reader is told, in the order of the topics. */
function groupsOf(lines: readonly MailLine[], { language }: MailContent): readonly Group[] {
  const words = MESSAGES[language].workspace.notices.topic
  const order = Object.keys(words) as (keyof typeof words)[]
  const topicOf = ({ notice }: MailLine) => order.find((topic) => notice.topics.includes(topic)) ?? 'followed'
  const groups = Map.groupBy(lines, topicOf)
  return order.flatMap((topic) => { const own = groups.get(topic); return own === undefined ? [] : [{ heading: words[topic], lines: own }] })
}

function textOf({ language, carries, urls }: MailContent, title: string, groups: readonly Group[], left: number): string {
  const words = MESSAGES[language].workspace.mail
  const listed = groups.flatMap(({ heading, lines }) => ['', heading.toUpperCase(), ...lines.flatMap(({ sentence, text, url }) => [
    carries === 'links' ? `- ${url}` : `- ${sentence}`,
    ...(text === null ? [] : text.split('\n').map((line) => `  > ${line}`)),
    ...(carries === 'links' ? [] : [`  ${url}`]),
  ])])
  return [title, ...listed, ...(left > 0 ? ['', words.more(left)] : []), '', `${words.all} ${urls.notices}`, '', '-- ', words.why, `${words.manage} ${urls.subscriptions}`, `${words.stop} ${urls.unsubscribe}`, ''].join('\n')
}

function htmlOf({ language, carries, urls }: MailContent, title: string, groups: readonly Group[], left: number): string {
  const words = MESSAGES[language].workspace.mail
  const link = (url: string, text: string) => `<a href="${escaped(url)}">${escaped(text)}</a>`
  const item = ({ sentence, text, url }: MailLine) => {
    const quoted = text === null ? '' : `<blockquote>${escaped(text).replaceAll('\n', '<br>')}</blockquote>`
    return `<li>${link(url, carries === 'links' ? words.open : sentence)}${quoted}</li>`
  }
  const listed = groups.map(({ heading, lines }) => `<h2>${escaped(heading)}</h2>\n<ul>\n${lines.map(item).join('\n')}\n</ul>`)
  return [
    `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body>\n<h1>${escaped(title)}</h1>`, ...listed,
    ...(left > 0 ? [`<p>${escaped(words.more(left))}</p>`] : []), `<p>${link(urls.notices, words.all)}</p>\n<hr>`,
    `<p>${escaped(words.why)} ${link(urls.subscriptions, words.manage)} · ${link(urls.unsubscribe, words.stop)}</p>\n</body>\n</html>\n`,
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
}

/** A subject is read in a list. */
function shortened(title: string): string {
  const characters = [...title]
  return characters.length <= 120 ? title : `${characters.slice(0, 119).join('')}…`
}
