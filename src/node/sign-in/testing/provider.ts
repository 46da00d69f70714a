// OpenID providers on loopback for tests: a real one (oidc-provider), whose people sign in without being asked, and
// one that lies in whatever way a test wants.

import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { TestContext } from 'node:test'
import Provider from 'oidc-provider'
import { freePort } from '../../../store/testing/free-port.ts'

export interface Account {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: boolean
}

export interface TestProvider {
  readonly issuer: string
  /** Who signs in next. */
  account: Account
}

/** A real provider with one client, which may send people back to `redirect`. */
export async function realProvider(t: Pick<TestContext, 'after'>, redirect: string, secret: string | null, host = 'localhost'): Promise<TestProvider> {
  const port = await freePort()
  const made: TestProvider = { issuer: `http://${host}:${port}`, account: { sub: 'nobody' } }
  const client = { client_id: 'alternat', redirect_uris: [redirect], response_types: ['code' as const], grant_types: ['authorization_code' as const], ...(secret === null ? { token_endpoint_auth_method: 'none' as const } : { client_secret: secret }) }
  const provider = new Provider(made.issuer, {
    clients: [client], pkce: { required: () => true }, features: { devInteractions: { enabled: false } }, cookies: { keys: ['test'] }, scopes: ['openid', 'email', 'profile'], claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...made.account, sub }) }),
  })
  const answer = provider.callback()
  const server = createServer((request, response) => {
    if (!(request.url ?? '').startsWith('/interaction/')) { void answer(request, response); return }
    void (async () => {
      const { prompt, params, session } = await provider.interactionDetails(request, response)
      if (prompt.name === 'login') { await provider.interactionFinished(request, response, { login: { accountId: made.account.sub } }); return }
      const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: String(params.client_id) })
      grant.addOIDCScope('openid email profile')
      await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
    })()
  })
  await listen(t, server, port)
  return made
}

export interface Lie {
  readonly issuer?: string
  readonly audience?: string
  readonly nonce?: string
  /** Seconds from now. */
  readonly expires?: number
  readonly algorithm?: 'RS256' | 'none'
  readonly key?: 'own' | 'another'
}

/** Answers every code with an ID token that lies as told. */
export async function lyingProvider(t: Pick<TestContext, 'after'>): Promise<{ readonly issuer: string; lie: Lie; nonce: string }> {
  const port = await freePort()
  const keys = { own: generateKeyPairSync('rsa', { modulusLength: 2048 }), another: generateKeyPairSync('rsa', { modulusLength: 2048 }) }
  const made = { issuer: `http://localhost:${port}`, lie: {} as Lie, nonce: '' }
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const token = (): string => {
    const { issuer = made.issuer, audience = 'alternat', nonce = made.nonce, expires = 300, algorithm = 'RS256', key = 'own' } = made.lie
    const now = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000)
    const signed = `${encode({ alg: algorithm, kid: 'k' })}.${encode({ iss: issuer, aud: audience, sub: 's1', nonce, iat: now + Math.min(0, expires), exp: now + expires })}`
    return `${signed}.${algorithm === 'none' ? '' : createSign('RSA-SHA256').update(signed).sign(keys[key].privateKey).toString('base64url')}`
  }
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]
    const body = path === '/.well-known/openid-configuration'
      ? { issuer: made.issuer, authorization_endpoint: `${made.issuer}/auth`, token_endpoint: `${made.issuer}/token`, jwks_uri: `${made.issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] }
      : path === '/jwks' ? { keys: [{ ...keys.own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] } : { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: token() }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
  })
  await listen(t, server, port)
  return made
}

/** Follows a browser through the provider until it is sent back; answers the query it comes back with. */
export async function visitProvider(start: string, redirect: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>()
  for (let next = start, steps = 0; ; steps++) {
    if (next.startsWith(redirect)) return new URL(next).searchParams
    if (steps > 10) throw new Error(`the provider does not send back: ${next}`)
    const response = await fetch(next, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    next = new URL(response.headers.get('location') ?? '', next).href
  }
}

async function listen(t: Pick<TestContext, 'after'>, server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  t.after(() => { server.closeAllConnections(); server.close() })
}
