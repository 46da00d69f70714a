// What a node is told: one file, `node.json`, in its home. Everything else it derives or keeps
// in its store.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ALGORITHMS, isHash, isName, parseJson } from '../record/index.ts'
import type { KeyId, PartyId } from '../record/index.ts'
import type { OperatorSettings } from '../publication/operator.ts'
import { sourceSettings } from './connectors/source-settings.ts'
import { writeFileDurably } from './files.ts'
import { isZone } from './notices/zone.ts'
import { operationsSettings } from './operations/settings.ts'

export const SETTINGS_FILE = 'node.json'

/** What this side prints on. */
export const PAPER_SIZES = ['a4', 'letter'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

const name = z.string().refine(isName, { message: 'not-a-name' })
/** Without slashes at the end, however it was written: paths are put behind it. */
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const signInSettings = z.strictObject({
  /** Local accounts: e-mail address, password and one-time code. */
  passwords: z.boolean().default(true),
  /** Whether a local account has to show a one-time code beside the password. */
  secondFactor: z.enum(['required', 'offered']).default('required'),
  passkeys: z.boolean().default(true),
  /** The sign-in of an organisation, by OpenID Connect discovery; its address is https, or http on loopback for a trial. */
  oidc: z.strictObject({
    issuer: address, clientId: z.string().min(1),
    /** A file that holds nothing but the secret; relative to the home. Null for a public client. */
    clientSecretFile: z.string().min(1).nullable().default(null),
    /** What the button says: `Government sign-in`. The issuer's host if it is not given. */
    label: z.record(z.string(), z.string()).nullable().default(null),
    /** Whether a person who comes for the first time is known by an e-mail address that the issuer has verified; otherwise an administrator binds each. */
    trustVerifiedEmail: z.boolean().default(false),
  }).refine(({ issuer }) => issuer.startsWith('https:') || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(issuer), { message: 'needs-https', path: ['issuer'] }).nullable().default(null),
  /** How long a session lasts at most. */
  hours: z.number().positive().max(168).default(12),
  /** … and without a request. */
  idleMinutes: z.number().positive().max(1440).default(120),
})

const LOOPBACK = /^(localhost|127\.0\.0\.1|::1)$/

const mailSettings = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65535),
  /** TLS from the first byte (465), or begun on the connection and demanded (587); none only to this very machine. */
  security: z.enum(['tls', 'starttls', 'none']),
  /** With the file that holds nothing but the password, relative to the home; null where the server asks for none. */
  user: z.string().min(1).nullable().default(null),
  passwordFile: z.string().min(1).nullable().default(null),
  /** Whose name and address it comes from. */
  from: z.strictObject({ name: z.string().max(200).regex(/^[^\r\n<>"]*$/).default(''), address: z.email() }),
  /** How much of the workspace a mail says: links alone, what is public besides (titles of items), or also the words of notes and comments. */
  carries: z.enum(['links', 'titles', 'texts']).default('titles'),
})
  .refine(({ security, host }) => security !== 'none' || LOOPBACK.test(host), { message: 'needs-tls', path: ['security'] })
  .refine(({ user, passwordFile }) => (user === null) === (passwordFile === null), { message: 'user-and-password-file', path: ['passwordFile'] })

/** Texts that are released together. */
const releaseSettings = z.strictObject({
  /** After how many minutes it is an alarm that another side shows nothing. */
  alarmAfterMinutes: z.number().int().min(1).max(1440).default(5),
  /** How often the addresses are read at which a text is posted. */
  postingsEveryMinutes: z.number().int().min(1).max(10_080).default(30),
  /** Whether these addresses may lead into loopback and private networks. */
  allowPrivateNetworks: z.boolean().default(false),
})

/** Addresses that officers name for their programs. */
const webhookSettings = z.strictObject({
  /** Whether they may lead into loopback and private networks, also by http. */
  allowPrivateNetworks: z.boolean().default(false),
})

/** What the catalogues of data say besides what the record does. */
const openDataSettings = z.strictObject({
  /** Whom readers write to about data; `webmaster` at the site (RFC 2142) if nobody is named. */
  contact: z.strictObject({ name: z.record(z.string(), z.string().min(1).max(200)), email: z.email() }).nullable().default(null),
  /** Of a federal agency of the United States, for DCAT-US 1.1: `021:53`, `021:000`. */
  bureauCodes: z.array(z.string().regex(/^\d{3}:\d{2}$/)).default([]),
  programCodes: z.array(z.string().regex(/^\d{3}:\d{3}$/)).default([]),
  /** The identifier of the organisation that reports the plan to IATI, as it stands in its record of publishers (org-id.guide); no such file is made without one. */
  iatiOrganisation: z.string().max(100).regex(/^[^\s/&|?]+$/).nullable().default(null),
})

/** Whom to tell of a weakness of the public site, as RFC 9116 has it (`/.well-known/security.txt`). */
const securitySettings = z.strictObject({
  /** `mailto:` or `https:`, the preferred first; there is no such file where nobody is named. */
  contacts: z.array(z.string().max(500).regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/)).max(10).default([]),
  /** Where it is written how reports are handled. */
  policy: z.url({ protocol: /^https$/ }).nullable().default(null),
})

/** A folder that is kept published, for a static server or for whoever brings it on. */
const publishedFolderSettings = z.strictObject({
  /** Relative to the home. Nothing else may stand in it. */
  folder: z.string().min(1),
  /** Where the tree is to stand; where this node is reached if null. */
  origin: address.nullable().default(null),
  /** Where forms and the public door of the tree lead; where null, pages say that this copy takes nothing in. */
  node: address.nullable().default(null),
  /** How long after the last of several acts. */
  settleSeconds: z.number().min(0).max(3_600).default(2),
})

export const nodeSettings = z.strictObject({
  party: name,
  dialogue: name,
  /** Where it listens. Loopback unless a reverse proxy or the operator says otherwise. */
  host: z.string().min(1).default('127.0.0.1'),
  port: z.number().int().min(0).max(65535),
  /** How readers reach it, without a slash at the end; by default `http://localhost:<port>`. */
  origin: address.nullable().default(null),
  /** The other parties' nodes, with the root key compared at pairing. */
  peers: z.array(z.strictObject({
    party: name, url: address, rootKey: z.string().refine(isHash, { message: 'not-a-key' }),
    /** Where its public site stands, to see whether it shows the texts that were released together; by default where its node does. */
    site: address.exactOptional(),
  })),
  /** Whether a reverse proxy stands in front and names the client last in X-Forwarded-For; where none does, anybody could write there. */
  isBehindProxy: z.boolean().default(false),
  /** Public keys that may read what the parties read, and say nothing: those of relays. */
  readers: z.array(z.strictObject({ name, key: z.strictObject({ algorithm: z.enum(ALGORITHMS), publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}([A-Za-z0-9_-]{43})?$/) }) })).default([]),
  /** Root keys, compared at pairing, of parties whose nodes are not asked: for bundles and relays. */
  roots: z.array(z.strictObject({ party: name, rootKey: z.string().refine(isHash, { message: 'not-a-key' }) })).default([]),
  /** A relay is no party: `party` is its own name. It takes every chain from above, says nothing, and hands on what it took. */
  relay: z.strictObject({ upstream: z.array(z.strictObject({ name, url: address })).min(1) }).nullable().default(null),
  /** By which ways people of this side sign in, and for how long. */
  signIn: signInSettings.prefault({}),
  /** The server by which mail goes out; none does if null. */
  mail: mailSettings.nullable().default(null),
  /** Whose clock the digests of this side follow where a person has not said otherwise. */
  zone: z.string().refine(isZone, { message: 'not-a-zone' }).default('UTC'),
  /** How long the audit trail is kept, in days. */
  auditDays: z.number().int().min(30).max(36_500).default(730),
  /** A PostgreSQL for this node; SQLite in the home if null. `DATABASE_URL` in the environment wins. */
  databaseUrl: z.string().nullable().default(null),
  /** A standby of that PostgreSQL, read by processes that attend; the database itself if null. `DATABASE_REPLICA_URL` wins. */
  databaseReplicaUrl: z.string().nullable().default(null),
  /** Processes of this node on this machine; `alternat serve --processes` wins. */
  processes: z.number().int().min(1).max(64).default(1),
  /** Where processes on other machines find this one while it writes: an address of the internal network, never a public one. Null where all are on one machine. */
  internal: z.strictObject({ host: z.string().min(1), port: z.number().int().min(0).max(65535) }).nullable().default(null),
  /** Where checkpoints are time stamped (RFC 3161), at most once an hour; nowhere if null. */
  timestampAuthority: z.url({ protocol: /^https?$/ }).nullable().default(null),
  /** The key file that opens keys.json; relative to the home. Null where a passphrase does. */
  keyFile: z.string().min(1).nullable().default(null),
  /** OpenSSL FIPS mode: on where the machine is in it, demanded, or left as it is. */
  fips: z.enum(['auto', 'require', 'off']).default('auto'),
  paper: z.enum(PAPER_SIZES).default('a4'),
  /** Whether this side signs and sends nothing without its own certificate of conformity (decision 18), or only shows that there is none. */
  certificates: z.enum(['shown', 'required']).default('shown'),
  releases: releaseSettings.prefault({}),
  webhooks: webhookSettings.prefault({}),
  openData: openDataSettings.prefault({}),
  security: securitySettings.prefault({}),
  /** A folder in which the public site is kept as files after each act; none if null. */
  publishedFolder: publishedFolderSettings.nullable().default(null),
  /** Originators that are asked for new vintages of this side's datasets. */
  sources: z.array(sourceSettings).max(200).refine((all) => new Set(all.map(({ source }) => source)).size === all.length, { message: 'source-repeated' }).default([]),
  /** What is measured and logged, and where backups lie. */
  operations: operationsSettings.prefault({}),
  /** The folder under dialogues/ that a demonstration is founded from; null on a real node. */
  demonstration: z.string().nullable().default(null),
  /** Whether a demonstration also loads and states the datasets of its folder. */
  demonstrationData: z.boolean().default(false),
})
export type NodeSettings = z.infer<typeof nodeSettings>
/** The same as it is written: what has a default need not be said. */
export type WrittenSettings = z.input<typeof nodeSettings>
export type Peer = NodeSettings['peers'][number]

/** The root key of every party that the settings name. */
export function rootsIn({ peers, roots }: Pick<NodeSettings, 'peers' | 'roots'>): ReadonlyMap<PartyId, KeyId> {
  return new Map([...peers, ...roots].map(({ party, rootKey }) => [party, rootKey]))
}

/** The home of a node cannot be used; `reason` is for people. */
export class HomeUnusable extends Error {
  readonly place: string
  readonly reason: string
  constructor(place: string, reason: string, options?: ErrorOptions) {
    super(`${place}: ${reason}`, options)
    this.place = place
    this.reason = reason
  }
}

export function readSettings(home: string): NodeSettings {
  const place = join(home, SETTINGS_FILE)
  let text: string
  try {
    text = readFileSync(place, 'utf8')
  } catch (error) {
    throw new HomeUnusable(place, String((error as NodeJS.ErrnoException).code ?? error), { cause: error })
  }
  const raw = parseJson(text)
  if ('code' in raw) throw new HomeUnusable(place, 'not valid JSON')
  const parsed = nodeSettings.safeParse(raw.value)
  if (!parsed.success) throw new HomeUnusable(place, parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  return parsed.data
}

/** What is not given is written as it is by default. */
export function writeSettings(home: string, given: WrittenSettings): void {
  const settings = nodeSettings.parse(given)
  writeFileDurably(join(home, SETTINGS_FILE), JSON.stringify(settings, null, 2) + '\n', 0o600)
}

export function originOf(settings: NodeSettings): string {
  return settings.origin ?? `http://localhost:${settings.port}`
}

/** What the public site says of whoever runs it. */
export function operatorOf({ paper, security }: Pick<NodeSettings, 'paper' | 'security'>): OperatorSettings {
  return { paper, securityContacts: security.contacts, securityPolicy: security.policy }
}
