// Passkeys (WebAuthn Level 3): registering one and signing in with one. The authenticator must have known the
// person (user verification), so a passkey is both factors at once. Challenges are good once, for the browser that
// got them. What the authenticator answers is checked by @simplewebauthn/server against our origin.

import type { AuthenticationResponseJSON, RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server'
import { z } from 'zod'
import type { Person, PersonId } from '../people/index.ts'
import { MOST_PASSKEYS } from './credentials.ts'
import type { Credentials } from './credentials.ts'
import type { SignInCode } from './codes.ts'
import { OneTime } from './one-time.ts'

/** Loaded when somebody uses a passkey: it is a tenth of a second and thirty megabytes of a start. */
const webauthn = () => import('@simplewebauthn/server')

/** A page with a challenge may stand open for so long. */
const CHALLENGE_SECONDS = 15 * 60
const LONGEST_NAME = 60
const LONGEST_ANSWER = 20_000

/** Enough of the shape to hand it to the library, which reads the rest. */
const answered = z.looseObject({ id: z.string().max(2000), rawId: z.string(), type: z.literal('public-key'), response: z.looseObject({ clientDataJSON: z.string() }), clientExtensionResults: z.looseObject({}).default({}) })

export type PasskeyOutcome = { readonly person: PersonId } | { readonly refused: SignInCode }

export class Passkeys {
  readonly #credentials: Credentials
  readonly #now: () => string
  readonly #origin: string
  readonly #name: () => string
  readonly #challenges = new OneTime<true>(CHALLENGE_SECONDS)

  /** `origin` as browsers see the node; `name` is what authenticators call it. */
  constructor(credentials: Credentials, now: () => string, origin: string, name: () => string) {
    this.#credentials = credentials
    this.#now = now
    this.#origin = new URL(origin).origin
    this.#name = name
  }

  /** For `navigator.credentials.get`, as JSON. `browser` is what tells this visitor's forms from others'. */
  async askToSignIn(browser: string): Promise<string> {
    const options = await (await webauthn()).generateAuthenticationOptions({ rpID: this.#id, userVerification: 'required' })
    this.#challenges.give(`${browser} ${options.challenge}`, true)
    return JSON.stringify(options)
  }

  /** For `navigator.credentials.create`, as JSON. */
  async askToRegister(person: Person, browser: string): Promise<string> {
    const { handle, passkeys } = await this.#credentials.prepare(person.id)
    const options = await (await webauthn()).generateRegistrationOptions({
      rpName: this.#name(), rpID: this.#id, userName: person.email ?? person.id, userID: new Uint8Array(Buffer.from(handle, 'base64url')), userDisplayName: person.name[person.language] ?? person.id,
      attestationType: 'none', authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, excludeCredentials: passkeys.map(({ id }) => ({ id })),
    })
    this.#challenges.give(`${browser} ${options.challenge}`, true)
    return JSON.stringify(options)
  }

  async register(person: PersonId, browser: string, answer: string, name: string): Promise<SignInCode | null> {
    const response = parseAnswer(answer)
    if (response === null || (this.#credentials.find(person)?.passkeys.length ?? 0) >= MOST_PASSKEYS) return 'passkey-failed'
    try {
      const { verified, registrationInfo } = await (await webauthn()).verifyRegistrationResponse({ response: response as unknown as RegistrationResponseJSON, ...this.#expected(browser) })
      if (!verified) return 'passkey-failed'
      const { credential: { id, publicKey, counter, transports = [] }, credentialBackedUp } = registrationInfo
      return await this.#credentials.addPasskey(person, { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports: [...transports], name: name.trim().slice(0, LONGEST_NAME), isSynced: credentialBackedUp, addedAt: this.#now(), usedAt: null })
    } catch (error) {
      return refusalOf(error)
    }
  }

  /** Who it is, if it is anybody here. A passkey whose counter went back was copied, and does not count. */
  async signIn(browser: string, answer: string): Promise<PasskeyOutcome> {
    const response = parseAnswer(answer)
    const found = response === null ? null : this.#credentials.findByPasskey(response.id)
    if (response === null || found === null) return { refused: 'passkey-failed' }
    const { person, passkey } = found
    const credential: WebAuthnCredential = { id: passkey.id, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')), counter: passkey.counter }
    try {
      const { verified, authenticationInfo } = await (await webauthn()).verifyAuthenticationResponse({ response: response as unknown as AuthenticationResponseJSON, credential, ...this.#expected(browser) })
      if (!verified) return { refused: 'passkey-failed' }
      return (await this.#credentials.passkeyUsed(person, passkey, authenticationInfo.newCounter)) ? { person } : { refused: 'passkey-copied' }
    } catch (error) {
      return { refused: refusalOf(error) }
    }
  }

  get #id(): string {
    return new URL(this.#origin).hostname
  }

  #expected(browser: string) {
    return {
      // Taken as it is asked for: an answer that comes twice finds nothing.
      expectedChallenge: (challenge: string) => this.#challenges.take(`${browser} ${challenge}`) ?? false,
      expectedOrigin: this.#origin, expectedRPID: this.#id, requireUserVerification: true,
    }
  }
}

function parseAnswer(text: string): z.infer<typeof answered> | null {
  if (text.length > LONGEST_ANSWER) return null
  try {
    const parsed = answered.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** The library says by an error what is wrong with an answer: none of it is a fault of ours. */
function refusalOf(error: unknown): SignInCode {
  const said = error instanceof Error ? error.message : ''
  if (/counter value/i.test(said)) return 'passkey-copied'
  return /challenge/i.test(said) ? 'passkey-replayed' : 'passkey-failed'
}
