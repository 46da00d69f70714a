// With what people of this side prove who they are: one private document a person, so that each change is whole,
// and a code or a counter is used once however many requests come at the same moment (the revision decides).
//
// Answers do not tell whether an account exists: for a name that is nobody's a hash of the same cost is worked out.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { Kept } from '../people/kept.ts'
import type { Person, PersonId } from '../people/index.ts'
import { hashPassword, isOutdated, isPassword, keptPassword } from './password.ts'
import type { KeptPassword } from './password.ts'
import type { SignInCode } from './codes.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { findStep } from './totp.ts'

const passkey = z.strictObject({
  /** As the authenticator names it, base64url. */
  id: z.string(), publicKey: z.string(), counter: z.number().int().min(0), transports: z.array(z.string()),
  /** What the person calls it. */
  name: z.string(), isSynced: z.boolean(), addedAt: z.string(), usedAt: z.string().nullable(),
})
export type Passkey = z.infer<typeof passkey>

const identity = z.strictObject({ issuer: z.string(), subject: z.string() })
/** Who somebody is to an OpenID provider. */
export type Identity = z.infer<typeof identity>

const credential = z.strictObject({
  password: keptPassword.nullable(),
  /** `lastStep`: no code of this step or before it counts any more. */
  totp: z.strictObject({ secret: z.string(), lastStep: z.number().int() }).nullable(),
  /** Hashes; one is taken out when it is used. */
  recoveryCodes: z.array(z.string()),
  passkeys: z.array(passkey),
  identities: z.array(identity),
  /** Hashes of what browsers keep that somebody signed in from. */
  devices: z.array(z.string()),
  /** The name under which authenticators keep the person's passkeys: random, so that they learn nothing. */
  handle: z.string(),
})
export type Credential = z.infer<typeof credential>

const MOST_DEVICES = 10
export const MOST_PASSKEYS = 20

export class Credentials {
  readonly #kept: KeptDocuments<Credential>
  readonly #now: () => string
  /** A hash of nobody's password, for names that are nobody's. */
  readonly #nobody: KeptPassword

  private constructor(store: Store, now: () => string, nobody: KeptPassword) {
    this.#kept = new KeptDocuments(store, 'credential', (body) => credential.parse(body))
    this.#now = now
    this.#nobody = nobody
  }

  static async open(store: Store, now: () => string): Promise<Credentials> {
    const made = new Credentials(store, now, await hashPassword(randomBytes(16).toString('base64')))
    await made.#kept.refresh()
    return made
  }

  find(person: PersonId): Credential | null {
    return this.#kept.find(person)?.content ?? null
  }

  findByPasskey(id: string): { readonly person: PersonId; readonly passkey: Passkey } | null {
    for (const [person, { content }] of this.#kept.entries()) {
      const found = content.passkeys.find((one) => one.id === id)
      if (found !== undefined) return { person, passkey: found }
    }
    return null
  }

  findByIdentity({ issuer, subject }: Identity): PersonId | null {
    return this.#kept.entries().find(([, { content }]) => content.identities.some((one) => one.issuer === issuer && one.subject === subject))?.[0] ?? null
  }

  /**
   * Checks password and code. `person` is null for a name that is nobody's: the answer and its time are those of a wrong
   * password. With a second factor on the account, password and code are right together or wrong together.
   */
  async check(person: Person | null, password: string, code: string, isSecondFactorRequired: boolean): Promise<SignInCode | null> {
    const held = person === null ? null : this.find(person.id)
    const isRight = await isPassword(password, held?.password ?? this.#nobody)
    if (person === null || held === null || held.password === null || !isRight) return 'sign-in-failed'
    if (held.totp === null && isSecondFactorRequired) return 'second-factor-required'
    if (held.totp !== null && !(await this.#useCode(person.id, code))) return 'sign-in-failed'
    if (isOutdated(held.password)) await this.#change(person.id, async (now) => ({ ...now, password: await hashPassword(password) }))
    return null
  }

  /** Whether this is the person's password: before it changes how it signs in. */
  async isPasswordOf(person: PersonId, password: string): Promise<boolean> {
    const held = this.find(person)?.password ?? null
    return (await isPassword(password, held ?? this.#nobody)) && held !== null
  }

  async setPassword(person: PersonId, password: string): Promise<void> {
    const kept = await hashPassword(password)
    await this.#change(person, (now) => ({ ...now, password: kept, devices: [] }))
  }

  /** Takes a new secret for good once a code of it has come back; answers fresh recovery codes, or null for a wrong code. */
  async enrolTotp(person: PersonId, secret: string, code: string): Promise<readonly string[] | null> {
    const step = findStep(secret, code, this.#now(), 0)
    if (step === null) return null
    const codes = newRecoveryCodes()
    await this.#change(person, (now) => ({ ...now, totp: { secret, lastStep: step }, recoveryCodes: codes.map(hashRecoveryCode) }))
    return codes
  }

  /** New ones in the place of all before. */
  async renewRecoveryCodes(person: PersonId): Promise<readonly string[]> {
    const codes = newRecoveryCodes()
    await this.#change(person, (now) => ({ ...now, recoveryCodes: codes.map(hashRecoveryCode) }))
    return codes
  }

  async removeTotp(person: PersonId): Promise<void> {
    await this.#change(person, (now) => ({ ...now, totp: null, recoveryCodes: [] }))
  }

  async addPasskey(person: PersonId, added: Passkey): Promise<SignInCode | null> {
    if (this.findByPasskey(added.id) !== null) return 'passkey-taken'
    await this.#change(person, (now) => ({ ...now, passkeys: [...now.passkeys, added].slice(-MOST_PASSKEYS) }))
    return null
  }

  async removePasskey(person: PersonId, id: string): Promise<void> {
    await this.#change(person, (now) => ({ ...now, passkeys: now.passkeys.filter((one) => one.id !== id) }))
  }

  /** Writes down the counter that a passkey has come to; false if another request has used it meanwhile. */
  async passkeyUsed(person: PersonId, used: Passkey, counter: number): Promise<boolean> {
    let isUsed = false
    await this.#change(person, (now) => {
      const held = now.passkeys.find((one) => one.id === used.id)
      isUsed = held?.counter === used.counter && (counter > used.counter || (counter === 0 && used.counter === 0))
      return isUsed ? { ...now, passkeys: now.passkeys.map((one) => (one === held ? { ...one, counter, usedAt: this.#now() } : one)) } : null
    })
    return isUsed
  }

  /** Binds a person to who it is for a provider; refused if that is somebody else here. */
  async bind(person: PersonId, bound: Identity): Promise<SignInCode | null> {
    const holder = this.findByIdentity(bound)
    if (holder !== null) return holder === person ? null : 'identity-taken'
    await this.#change(person, (now) => ({ ...now, identities: [...now.identities.filter((one) => one.issuer !== bound.issuer), bound] }))
    return null
  }

  async unbind(person: PersonId, issuer: string): Promise<void> {
    await this.#change(person, (now) => ({ ...now, identities: now.identities.filter((one) => one.issuer !== issuer) }))
  }

  /** What a browser keeps from now on, to be known by; shown this once. */
  async rememberDevice(person: PersonId): Promise<string> {
    const token = randomBytes(24).toString('base64url')
    await this.#change(person, (now) => ({ ...now, devices: [...now.devices, hashOf(token)].slice(-MOST_DEVICES) }))
    return token
  }

  isKnownDevice(person: PersonId, token: string): boolean {
    const given = Buffer.from(hashOf(token))
    return (this.find(person)?.devices ?? []).some((one) => { const held = Buffer.from(one); return held.length === given.length && timingSafeEqual(held, given) })
  }

  /** Nothing proves to be this person any more. */
  async remove(person: PersonId): Promise<void> {
    if (this.#kept.find(person) !== null) await this.#kept.remove(person)
  }

  handleOf(person: PersonId): string | null {
    return this.find(person)?.handle ?? null
  }

  /** Makes the empty document of somebody who has none yet. */
  async prepare(person: PersonId): Promise<Credential> {
    await this.#change(person, (now) => now)
    return this.find(person) ?? EMPTY()
  }

  /** Takes a one-time code or a recovery code: each of them once. */
  async #useCode(person: PersonId, code: string): Promise<boolean> {
    let isUsed = false
    await this.#change(person, (now) => {
      const step = now.totp === null ? null : findStep(now.totp.secret, code, this.#now(), now.totp.lastStep)
      const recovery = hashRecoveryCode(code)
      isUsed = step !== null || now.recoveryCodes.includes(recovery)
      if (!isUsed) return null
      if (step !== null && now.totp !== null) return { ...now, totp: { ...now.totp, lastStep: step } }
      return { ...now, recoveryCodes: now.recoveryCodes.filter((one) => one !== recovery) }
    })
    return isUsed
  }

  /** Over what is held now, again if somebody was faster; null changes nothing. */
  async #change(person: PersonId, next: (now: Credential) => Credential | null | Promise<Credential | null>): Promise<void> {
    for (;;) {
      const held: Kept<Credential> | null = this.#kept.find(person)
      const content = await next(held?.content ?? EMPTY())
      if (content === null || content === held?.content) return
      if ((await this.#kept.put(person, content, held?.revision ?? 0)) !== null) return
    }
  }
}

function EMPTY(): Credential {
  return { password: null, totp: null, recoveryCodes: [], passkeys: [], identities: [], devices: [], handle: randomBytes(32).toString('base64url') }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
