// Where the process that writes for a node can be spoken to by the others, and the secret by which they know each
// other. A private document, put by whoever has taken the lock: who can read it can read the whole store.

import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/port.ts'

const KIND = 'writer'
const ID = 'now'

const registration = z.strictObject({
  /** Another at every opening. */
  opening: z.string(),
  /** RFC 3339. */
  since: z.string(),
  /** Of its machine and process, for people. */
  host: z.string(), process: z.number().int(),
  /** 32 bytes in base64url: both sides of a connection prove that they know it. */
  secret: z.string().length(43),
  /** A socket in the file system, for processes of the same machine. */
  socket: z.string().nullable(),
  /** An address of the internal network, for other machines. */
  address: z.strictObject({ host: z.string(), port: z.number().int() }).nullable(),
})
export type Registration = z.infer<typeof registration>

export async function findRegistration(store: Pick<Store, 'findPrivate'>): Promise<Registration | null> {
  const document = await store.findPrivate(KIND, ID)
  return document === null ? null : (registration.safeParse(JSON.parse(document.body)).data ?? null)
}

/** In the place of whoever was there before: durable when it resolves. */
export async function register(store: Pick<Store, 'findPrivate' | 'putPrivate'>, own: Registration): Promise<void> {
  const before = await store.findPrivate(KIND, ID)
  if ((await store.putPrivate(KIND, ID, JSON.stringify(own), before?.revision ?? 0)) === null) throw new Error('somebody else has registered in the place of the writer')
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
