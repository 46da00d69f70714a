// One message to one address over SMTP (RFC 5321), and what is known afterwards. There are three ends: taken,
// surely not taken (and whether to try again), or nobody knows: the whole message was handed over and the
// answer was lost. Only what is surely not taken may be sent again.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { NodeSettings } from '../../settings.ts'
import { during } from '../../operations/stages.ts'

export type MailSettings = NonNullable<NodeSettings['mail']>

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Language tag of all of it. */
  readonly language: string
  /** Without angle brackets; the same at every attempt. */
  readonly messageId: string
  /** RFC 3339. */
  readonly date: string
  /** Takes a POST without any sign-in (RFC 8058); null of a mail that was asked for once, and of a call to an office that both sides have agreed to call. */
  readonly unsubscribe: string | null
}

export type MailEnd =
  | { readonly end: 'taken' }
  /** `why` is a closed word or the server's answer, for the administrator. */
  | { readonly end: 'later' | 'address-refused' | 'message-refused' | 'unknown'; readonly why: string }

const TIMEOUT_MS = 20_000
const LONGEST_WHY = 300

export async function sendLetter(letter: Letter, settings: MailSettings, home: string): Promise<MailEnd> {
  // Loaded with the first letter: many nodes send none.
  const [{ default: Composer }, { default: Connection }] = await Promise.all([import('nodemailer/lib/mail-composer'), import('nodemailer/lib/smtp-connection')])
  const bytes = await new Composer({
    from: settings.from, to: letter.to, subject: oneLine(letter.subject), text: letter.text, html: letter.html, messageId: `<${letter.messageId}>`, date: new Date(letter.date),
    headers: {
      'Content-Language': letter.language,
      ...(letter.unsubscribe === null ? {} : { 'List-Unsubscribe': `<${letter.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      // RFC 3834: no vacation notice answers this.
      'Auto-Submitted': 'auto-generated',
    },
  }).compile().build()
  return during('mail', {}, () => handOver(Connection, bytes, letter.to, settings, home), ({ end }) => (end === 'taken' ? 'done' : 'refused'))
}

function handOver(Connection: typeof SMTPConnection, bytes: Buffer, to: string, settings: MailSettings, home: string): Promise<MailEnd> {
  const { host, port, security, from } = settings
  const connection = new Connection({
    host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none', tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS, dnsTimeout: TIMEOUT_MS, logger: false, allowInternalNetworkInterfaces: true,
  })
  let isHandedOver = false
  const message = new Readable({ read() { this.push(bytes); this.push(null) } })
  message.once('end', () => { isHandedOver = true })
  return new Promise((done) => {
    let isDone = false
    const finish = (end: MailEnd) => { if (!isDone) { isDone = true; done(end); connection.close() } }
    const fail = (error: unknown) => finish(endOf(error, isHandedOver))
    const send = () => connection.send({ from: from.address, to: [to] }, message, (error) => (error ? fail(error) : finish({ end: 'taken' })))
    connection.on('error', fail)
    connection.on('end', () => fail(new Error('the connection ended')))
    try {
      const auth = settings.user === null || settings.passwordFile === null ? null : { user: settings.user, pass: readFileSync(resolve(home, settings.passwordFile), 'utf8').trim() }
      connection.connect((error) => {
        if (error) fail(error)
        else if (auth === null) send()
        else connection.login(auth, (refused) => (refused ? fail(refused) : send()))
      })
    } catch (error) {
      fail(error)
    }
  })
}

function endOf(error: unknown, isHandedOver: boolean): MailEnd {
  const { responseCode, command, code, message = String(error), response } = error as { responseCode?: number; command?: string; code?: string; message?: string; response?: string }
  const why = oneLine(response ?? [code, message].filter(Boolean).join(': ')).slice(0, LONGEST_WHY)
  if (responseCode === undefined) return { end: isHandedOver ? 'unknown' : 'later', why }
  if (responseCode < 500) return { end: 'later', why }
  if (command === 'RCPT TO') return { end: 'address-refused', why }
  // A refused sender or password is set right by the administrator, and then it goes.
  return { end: command === 'DATA' ? 'message-refused' : 'later', why }
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
}
