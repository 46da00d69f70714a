// The reply to what came in by the public door, by mail to whoever gave an address. What is being sent is written down
// before it is handed to the server: a mail whose end nobody knows is not sent again.

import { createHash } from 'node:crypto'
import { threadOf } from '../../dialogue/requests/thread.ts'
import type { RequestThread } from '../../dialogue/requests/thread.ts'
import { frameOf } from '../../dialogue/views/index.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { sendLetter } from '../notices/mail/smtp.ts'
import type { Letter, MailEnd, MailSettings } from '../notices/mail/smtp.ts'
import type { Submission, Submissions } from './submissions.ts'

const MINUTES_BETWEEN_LOOKS = 1
const MINUTES_UNTIL_AGAIN = 15

export interface ReplyOffice {
  send(letter: Letter): Promise<MailEnd>
  /** The sender's domain, for the names of messages. */
  readonly domain: string
  /** Whether the words of the reply go by mail, or only that there is one. */
  readonly carriesWords: boolean
}

export function replyOffice(settings: MailSettings, home: string): ReplyOffice {
  return { send: (letter) => sendLetter(letter, settings, home), domain: settings.from.address.split('@').at(-1) ?? 'localhost', carriesWords: settings.carries === 'texts' }
}

export class ReplyMail {
  readonly #node: DialogueNode
  readonly #submissions: Submissions
  #office: ReplyOffice | null = null
  #timer: NodeJS.Timeout | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(node: DialogueNode, submissions: Submissions) {
    this.#node = node
    this.#submissions = submissions
  }

  start(office: ReplyOffice, onFault: (error: unknown) => void): void {
    this.#office = office
    const look = () => { this.look().catch(onFault) }
    this.#timer = setInterval(look, MINUTES_BETWEEN_LOOKS * 60_000)
    this.#timer.unref()
    look()
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#office = null
    await this.#turn.catch(() => undefined)
  }

  /** Sends what has come due. */
  look(): Promise<void> {
    const done = this.#turn.then(async () => { for (const one of this.#submissions.all()) await this.#sendTo(one) })
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #sendTo(submission: Submission): Promise<void> {
    const { email, request, mailedStep, mail, mailNextAt } = submission
    const thread = email === '' || request === null || this.#office === null ? null : threadOf(this.#node.rows, request)
    const reply = thread?.steps.findLast(({ problem, content }) => problem === null && content.step.did === 'replied')
    if (thread === null || reply === undefined || this.#office === null) return
    const isTriedAgain = mailedStep === reply.statement && mail === 'none' && mailNextAt !== null && mailNextAt <= this.#node.now()
    if (mailedStep === reply.statement && !isTriedAgain) return
    const sending = await this.#submissions.put(submission, { mailedStep: reply.statement, mail: 'sending', mailNextAt: null })
    if (sending === null) return
    const ended = await this.#office.send(this.#letter(submission, thread, reply.statement, this.#office))
    await this.#submissions.put(sending, this.#endOf(ended))
  }

  #endOf(ended: MailEnd): { readonly mail: Submission['mail']; readonly mailNextAt: string | null } {
    switch (ended.end) {
      case 'taken': return { mail: 'sent', mailNextAt: null }
      case 'unknown': return { mail: 'unknown', mailNextAt: null }
      case 'later': return { mail: 'none', mailNextAt: Temporal.Instant.from(this.#node.now()).add({ minutes: MINUTES_UNTIL_AGAIN }).toString() }
      default: return { mail: 'refused', mailNextAt: null }
    }
  }

  #letter({ id, language, email, receipt }: Submission, thread: RequestThread, statement: string, { domain, carriesWords }: ReplyOffice): Letter {
    const step = thread.steps.find((one) => one.statement === statement)?.content.step
    const said = carriesWords && step?.did === 'replied' ? (step.reply[language] ?? Object.values(step.reply)[0] ?? '') : ''
    const frame = frameOf({ rows: this.#node.rows, dialogue: this.#node.dialogue, self: this.#node.party, today: () => this.#node.now().slice(0, 10) })
    const words = MESSAGES[language].pages.door
    const paragraphs = [words.mailLead(receipt, thread.content.number), ...(said === '' ? [] : [said]), words.mailEnd]
    // A name that is the same whenever it is tried again, and tells nobody anything.
    const name = createHash('sha256').update(`${id} ${statement}`).digest('hex').slice(0, 32)
    return {
      subject: words.mailSubject(frame?.acronym[language] ?? this.#node.dialogue, receipt), text: `${paragraphs.join('\n\n')}\n`,
      html: `<!doctype html><html lang="${language}"><body>${paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('')}</body></html>`,
      to: email, language, messageId: `${name}@${domain}`, date: this.#node.now(), unsubscribe: null,
    }
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')
}
