// Signing in with the account of one's organisation: OpenID Connect Core 1.0, code flow with PKCE (RFC 7636), by
// discovery. `openid-client` checks signature, issuer (RFC 9207 where the provider says so), audience, expiry, nonce and state;
// here stands what a sign-in began with, and who in this node a subject is.
//
// An unknown person is not admitted: an administrator binds a person to issuer and subject, or, where the settings say
// that the issuer's word on e-mail is trusted, the first sign-in with a verified address does.

import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type * as OpenId from 'openid-client'
import type { PeopleRegister, PersonId } from '../people/index.ts'
import type { NodeSettings } from '../settings.ts'
import type { SignInCode } from './codes.ts'
import type { Credentials } from './credentials.ts'
import { OneTime } from './one-time.ts'

/** Loaded with the first sign-in: most nodes have no provider. */
const openId = () => import('openid-client')

export type OidcSettings = NonNullable<NodeSettings['signIn']['oidc']>

/** A person may take so long at the provider. */
const BEGUN_SECONDS = 15 * 60
/** Clocks of the provider and of this node may differ by so much. */
const TOLERANCE_SECONDS = 30
/** The provider's description is fetched anew so often; its keys come with the library. */
const DISCOVERED_SECONDS = 6 * 3600
const TIMEOUT_SECONDS = 10

interface Begun {
  readonly nonce: string
  readonly verifier: string
  /** Hash of what the browser that began it keeps. */
  readonly browser: string
  /** Where to go afterwards. */
  readonly returnTo: string
}

export interface Beginning {
  /** Where to send the browser. */
  readonly url: string
  /** What the browser keeps until it comes back. */
  readonly binding: string
}

export type OidcOutcome =
  | { readonly person: PersonId; readonly returnTo: string }
  | { readonly refused: SignInCode; readonly facts: Readonly<Record<string, string>> }

export class OidcSignIn {
  readonly settings: OidcSettings
  readonly #home: string
  readonly #redirect: string
  readonly #people: PeopleRegister
  readonly #credentials: Credentials
  readonly #begun = new OneTime<Begun>(BEGUN_SECONDS)
  #found: { readonly config: OpenId.Configuration; readonly at: number } | null = null

  /** `redirect` is the address that the provider is told to send people back to; it has to be registered there. */
  constructor(settings: OidcSettings, home: string, redirect: string, people: PeopleRegister, credentials: Credentials) {
    this.settings = settings
    this.#home = home
    this.#redirect = redirect
    this.#people = people
    this.#credentials = credentials
  }

  /** Null where the provider cannot be reached, or is not the one of the settings. */
  async begin(returnTo: string): Promise<Beginning | null> {
    const config = await this.#discover().catch(() => null)
    if (config === null) return null
    const client = await openId()
    const [state, nonce, verifier, binding] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier(), randomBytes(24).toString('base64url')]
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: this.#redirect, scope: 'openid email profile', response_type: 'code', state, nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    })
    this.#begun.give(state, { nonce, verifier, browser: hashOf(binding), returnTo })
    return { url: url.href, binding }
  }

  /** `query` as the provider sent the browser back with; `binding` as that browser kept it. */
  async finish(query: URLSearchParams, binding: string | null): Promise<OidcOutcome> {
    const state = query.get('state') ?? ''
    const begun = this.#begun.find(state)
    if (begun === null || binding === null || begun.browser !== hashOf(binding)) return refuse('oidc-over')
    this.#begun.take(state)
    const config = await this.#discover().catch(() => null)
    if (config === null) return refuse('oidc-unreachable')
    const client = await openId()
    const url = new URL(this.#redirect)
    url.search = query.toString()
    try {
      const tokens = await client.authorizationCodeGrant(config, url, { pkceCodeVerifier: begun.verifier, expectedNonce: begun.nonce, expectedState: state, idTokenExpected: true })
      const claims = tokens.claims()
      if (claims === undefined) return refuse('oidc-refused')
      return await this.#whoIs(claims.iss, claims.sub, begun.returnTo, async () => this.#emailOf(config, tokens.access_token, claims))
    } catch (error) {
      return refuseFor(client, error)
    }
  }

  async #whoIs(issuer: string, subject: string, returnTo: string, findEmail: () => Promise<string | null>): Promise<OidcOutcome> {
    const bound = this.#credentials.findByIdentity({ issuer, subject })
    const known = bound === null ? null : this.#people.find(bound)
    if (known !== null && known.leftAt === null) return { person: known.id, returnTo }
    const email = this.settings.trustVerifiedEmail ? await findEmail() : null
    const person = email === null ? null : this.#people.findByEmail(email)
    // Somebody who is bound to another subject of this issuer is that subject, whatever address is shown.
    const isFree = person !== null && !(this.#credentials.find(person.id)?.identities.some((one) => one.issuer === issuer) ?? false)
    if (person === null || !isFree || bound !== null) return refuse('oidc-unknown-person', { issuer, subject })
    const refused = await this.#credentials.bind(person.id, { issuer, subject })
    return refused === null ? { person: person.id, returnTo } : refuse(refused)
  }

  /** The verified address, from the ID token or, where it says none, from the provider's user information. */
  async #emailOf(config: OpenId.Configuration, token: string, claims: { readonly sub: string; readonly email?: unknown; readonly email_verified?: unknown }): Promise<string | null> {
    const shown = typeof claims.email === 'string' || config.serverMetadata().userinfo_endpoint === undefined ? claims : await (await openId()).fetchUserInfo(config, token, claims.sub)
    return typeof shown.email === 'string' && shown.email_verified === true ? shown.email : null
  }

  async #discover(): Promise<OpenId.Configuration> {
    const now = performance.now() / 1000
    if (this.#found !== null && now - this.#found.at < DISCOVERED_SECONDS) return this.#found.config
    const client = await openId()
    const { issuer, clientId, clientSecretFile } = this.settings
    const secret = clientSecretFile === null ? undefined : readFileSync(resolve(this.#home, clientSecretFile), 'utf8').trim()
    const server = new URL(issuer)
    const metadata = { ...(secret === undefined ? {} : { client_secret: secret }), [client.clockTolerance]: TOLERANCE_SECONDS }
    const authentication = secret === undefined ? client.None() : withSecret(client, secret)
    // Plain http only where the settings allow it: on loopback. The signature of every ID token is checked, though the code flow may do without
    // (Core 1.0 section 3.1.3.7, point 6): what stands between here and the provider need not be its TLS.
    const config = await client.discovery(server, clientId, metadata, authentication, { timeout: TIMEOUT_SECONDS, execute: [client.enableNonRepudiationChecks, ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : [])] })
    config.timeout = TIMEOUT_SECONDS
    this.#found = { config, at: now }
    return config
  }
}

/** `client_secret_basic` unless the provider names its ways and that is none of them (Discovery 1.0 section 3). */
function withSecret(client: typeof OpenId, secret: string): OpenId.ClientAuth {
  return (server, self, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = ways.includes('client_secret_basic') ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret)
    way(server, self, body, headers)
  }
}

function refuse(refused: SignInCode, facts: Readonly<Record<string, string>> = {}): OidcOutcome {
  return { refused, facts }
}

/** What the provider or the library says is wrong with an answer; a provider that is away is no fault of ours either. */
function refuseFor(client: typeof OpenId, error: unknown): OidcOutcome {
  if (error instanceof client.AuthorizationResponseError) return refuse(error.error === 'access_denied' ? 'oidc-denied' : 'oidc-refused', { said: error.error.slice(0, 100) })
  if (error instanceof client.ResponseBodyError) return refuse('oidc-refused', { said: error.error.slice(0, 100) })
  if (error instanceof client.ClientError) return refuse(error.cause instanceof TypeError ? 'oidc-unreachable' : 'oidc-refused', { said: String(error.code ?? error.message).slice(0, 100) })
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return refuse('oidc-unreachable')
  throw error
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
