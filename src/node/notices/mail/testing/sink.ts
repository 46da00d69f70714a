// A mail server for tests: takes what it is sent on a port of the loopback address, or answers as it is told to.

import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { simpleParser } from 'mailparser'
import type { ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Sink {
  readonly port: number
  readonly mails: readonly ParsedMail[]
  /** As they came over the wire. */
  readonly raw: readonly string[]
  /** What the recipients to come are answered: an SMTP code, or taken where it is null. */
  refuse: number | null
  /** Takes the whole message and goes away without an answer. */
  isSilent: boolean
  /** Takes the whole message and keeps whoever sent it waiting. */
  isHeld: boolean
  /** Who signed in, by user name. */
  readonly users: readonly string[]
  close(): Promise<void>
}

export async function openSink(t: Pick<TestContext, 'after'>, user: { readonly name: string; readonly password: string } | null = null): Promise<Sink> {
  const [mails, raw, users]: [ParsedMail[], string[], string[]] = [[], [], []]
  const sink = { refuse: null as number | null, isSilent: false, isHeld: false }
  const server = new SMTPServer({
    authOptional: user === null, disabledCommands: user === null ? ['AUTH', 'STARTTLS'] : ['STARTTLS'], allowInsecureAuth: true, logger: false,
    onAuth: (auth, _session, done) => {
      const isRight = auth.username === user?.name && auth.password === user?.password
      if (isRight) users.push(auth.username ?? '')
      done(isRight ? null : new Error('wrong'), isRight ? { user: auth.username } : {})
    },
    onRcptTo: (_address, _session, done) => done(sink.refuse === null ? null : Object.assign(new Error('no such mailbox'), { responseCode: sink.refuse })),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        if (sink.isSilent) { for (const connection of (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> }).connections) if (connection.id === session.id) connection._socket.destroy(); return }
        raw.push(Buffer.concat(parts).toString())
        if (sink.isHeld) return
        simpleParser(Buffer.concat(parts)).then((mail) => { mails.push(mail); done() }, done)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const close = () => new Promise<void>((resolve) => { server.close(() => resolve()) })
  t.after(close)
  return Object.assign(sink, { port: (server.server.address() as AddressInfo).port, mails, raw, users, close })
}
