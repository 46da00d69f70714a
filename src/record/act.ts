// An act: a signed header and a body bound to it by a salted hash. One act travels as one line:
// the canonical text of { body, header, salt, signature }, or, where the body is withheld, of
// { header, signature }. Spec: spec/record.md, sections 2 and 3.

import { bytesOfHex, isWellFormed, writeText } from './bytes.ts'
import { canonicalize, isPlainlyCanonical, MAX_DEPTH, NotCanonical } from './canonical.ts'
import type { Json } from './canonical.ts'
import { sha256 } from './crypto.ts'
import type { Hash, KeyId } from './crypto.ts'
import { PARSE_CODES, parseJson, whyNotCanonical } from './parse.ts'
import { BODY_KINDS } from './kinds/index.ts'
import type { ActKind, BodyOf } from './kinds/index.ts'
import { isCount, isHash, isName, isRecord, hasExactly } from './shape.ts'

export const FORMAT = 'alternat/1'

/** Who speaks: an ISO 3166-1 alpha-3 code or another short name agreed at founding. */
export type PartyId = string
export type Audience = 'parties' | 'public'

/** The highest sequence known of each party; "b had seen a" is one comparison in it. */
export type Seen = { readonly [party: PartyId]: number }

export interface Header {
  readonly format: typeof FORMAT
  readonly dialogue: string
  readonly party: PartyId
  readonly sequence: number
  readonly previous: Hash | null
  readonly seen: Seen
  /** RFC 3339 UTC instant; a claim of its author, never an order. */
  readonly at: string
  readonly kind: ActKind
  readonly audience: Audience
  readonly body: Hash
  readonly key: KeyId
}

/** An act as read: `hash` names it, `body` is null where withheld. */
export interface Act<K extends ActKind = ActKind> {
  readonly header: Header & { readonly kind: K }
  readonly hash: Hash
  /** The canonical header: the bytes that are signed. */
  readonly signed: string
  readonly signature: string
  readonly salt: string | null
  readonly body: BodyOf<K> | null
  /** The line exactly as received. */
  readonly line: string
}

export const SHAPE_CODES = [
  ...PARSE_CODES, 'wrong-shape', 'unknown-format', 'unknown-kind', 'wrong-audience', 'body-hash-mismatch', 'wrong-body',
] as const
export type ShapeCode = (typeof SHAPE_CODES)[number]

export interface ShapeProblem {
  readonly code: ShapeCode
  /** Where the text could still be read: which act it claims to be. */
  readonly party?: PartyId
  readonly sequence?: number
}

const SALT_BYTES = 16
/** Most bodies fit, and are hashed without a piece of memory of their own: that costs more than the hash. */
const workbench = new Uint8Array(64 * 1024)
const afterSalt = workbench.subarray(SALT_BYTES)

/** The salted commitment of a header to its body. The salt is 16 random bytes as 32 hexadecimal characters. */
export function bodyHash(salt: string, canonicalBody: string): Hash {
  // One UTF-16 unit takes three bytes of UTF-8 at most.
  const needed = SALT_BYTES + 3 * canonicalBody.length
  const bytes = needed <= workbench.length ? workbench : new Uint8Array(needed)
  bytesOfHex(salt, bytes)
  return sha256(bytes.subarray(0, SALT_BYTES + writeText(canonicalBody, bytes === workbench ? afterSalt : bytes.subarray(SALT_BYTES))))
}

/** Reads one line as an act. Checks everything that needs no other act: form, kind, body shape and commitment. */
export function parseAct(line: string): Act | ShapeProblem {
  return readPlainAct(line) ?? parseActStepByStep(line)
}

/** The same answer in the order of spec/record.md, section 2: the first failure names it. The measure of `readPlainAct`. */
export function parseActStepByStep(line: string): Act | ShapeProblem {
  const parsed = parseJson(line)
  if ('code' in parsed) return parsed
  const value = parsed.value
  if (!isRecord(value) || !isRecord(value.header)) return { code: 'wrong-shape' }
  const claim = claimOf(value.header)
  try {
    return readAct(value, value.header, line, claim)
  } catch (error) {
    if (error instanceof NotCanonical && error.code !== 'not-json') return { code: error.code, ...claim }
    throw error
  }
}

const WITHHELD_MEMBERS = ['header', 'signature']
const MEMBERS = ['body', 'header', 'salt', 'signature']

/** `{"body":` before a body, `,"salt":"…"` and `,"signature":"` after a header. */
const [BODY_START, SALT_START, SALT_LENGTH, SIGNATURE_START] = ['{"body":', ',"salt":"', 42, ',"signature":"']
/** No header holds these characters, since its only object, `seen`, maps names to counts. */
const HEADER_START = '"header":{"at":"'
/** A header in canonical text but for the order of `seen`; counts of up to fifteen digits are exact. */
const HEADER_FORM = ((name, hash, count) => new RegExp(
  `^{"at":"[0-9TZ:-]{20}","audience":"(?:parties|public)","body":"${hash}","dialogue":"${name}","format":"${FORMAT}","key":"${hash}","kind":"[a-z]+","party":"${name}",` +
  `"previous":(?:null|"${hash}"),"seen":{(?:"${name}":${count}(?:,"${name}":${count})*)?},"sequence":${count}}$`,
))('[A-Za-z0-9][A-Za-z0-9-]{0,31}', '[0-9a-f]{64}', '[1-9][0-9]{0,14}')

/**
 * The act in a line that is plainly good. Taken apart by its own characters: header and body are slices of it, of which
 * the header is recognised by its form and the body alone is read and written again. Where each part is the canonical text
 * of its value, so is the line. Null is no answer: whatever is wrong, or only unusual, `readAct` names.
 */
function readPlainAct(line: string): Act | null {
  const isWithheld = !line.startsWith(BODY_START)
  const tail = line.lastIndexOf(SIGNATURE_START)
  const end = isWithheld ? tail : tail - SALT_LENGTH
  const start = isWithheld ? 1 : line.lastIndexOf(HEADER_START, end)
  if (start < 1 || end < start || !line.startsWith(HEADER_START, start) || !line.startsWith(isWithheld ? '{' : ',', start - 1)) return null
  const [signed, signature] = [line.slice(start + 9, end), line.slice(tail + SIGNATURE_START.length, -2)]
  if (line.length < tail + SIGNATURE_START.length + 2 || !line.endsWith('"}') || !/^[A-Za-z0-9_-]*$/.test(signature)) return null
  const header = readPlainHeader(signed)
  if (header === null) return null
  const read = { header, hash: sha256(signed), signed, signature, line }
  if (isWithheld) return { ...read, salt: null, body: null }
  const [salt, text] = [line.slice(end + SALT_START.length, tail - 1), line.slice(BODY_START.length, start - 1)]
  if (!line.startsWith(SALT_START, end) || line[tail - 1] !== '"' || !isSalt(salt)) return null
  const body = parseJson(text)
  if ('code' in body || !isPlainlyCanonical(body.value, text, MAX_DEPTH)) return null
  const isBound = bodyHash(salt, text) === header.body && BODY_KINDS[header.kind].isBody(body.value)
  return isBound ? { ...read, salt, body: body.value as unknown as BodyOf<ActKind> } : null
}

/** What is read is new text: a row that kept a slice of a line would keep the line. */
function readPlainHeader(signed: string): Header | null {
  if (!HEADER_FORM.test(signed)) return null
  const header = JSON.parse(signed) as Header
  const { dialogue, party, seen, at, kind } = header
  const names = Object.keys(seen)
  const isInOrder = isPlainlyCanonical(seen, signed.slice(signed.lastIndexOf('"seen":') + 7, signed.lastIndexOf(',"sequence":')), 1)
  const isGood = isInOrder && isInstant(at) && Object.hasOwn(BODY_KINDS, kind) && isName(dialogue) && isName(party) && names.every(isName)
  return isGood && isAudienceAllowed(header) ? header : null
}

function readAct(value: { [key: string]: Json }, rawHeader: { [key: string]: Json }, line: string, claim: Partial<ShapeProblem>): Act | ShapeProblem {
  const withheld = !('body' in value)
  const signed = canonicalize(rawHeader)
  const body = withheld ? null : canonicalize(value.body ?? null)
  const problem = (code: ShapeCode): ShapeProblem => ({ code, ...claim })
  if (typeof value.signature !== 'string') return problem('wrong-shape')
  if (!isWellFormed(value.signature)) return problem('lone-surrogate')
  const salt = withheld ? null : value.salt
  if (!withheld && !isSalt(salt)) return problem('wrong-shape')
  if (lineOf(signed, value.signature, body, salt as string | null) !== line) return problem(notCanonicalCode(value, line, withheld))
  const header = readHeader(rawHeader)
  if (typeof header === 'string') return problem(header)
  if (!isAudienceAllowed(header)) return problem('wrong-audience')
  const read = { header, hash: sha256(signed), signed, signature: value.signature, salt: salt as string | null, body: null, line }
  if (body === null) return read
  if (bodyHash(salt as string, body) !== header.body) return problem('body-hash-mismatch')
  const kind = BODY_KINDS[header.kind]
  if (!kind.isBody(value.body ?? null)) return problem('wrong-body')
  return { ...read, body: value.body as unknown as BodyOf<ActKind> }
}

/** The line of an act from its parts, all canonical already. */
export function lineOf(signed: string, signature: string, body: string | null, salt: string | null): string {
  const tail = `"header":${signed},`
  if (body === null) return `{${tail}"signature":${JSON.stringify(signature)}}`
  return `{"body":${body},${tail}"salt":${JSON.stringify(salt)},"signature":${JSON.stringify(signature)}}`
}

/** The same act as public readers get it: header and signature, body and salt withheld. */
export function withholdBody(act: Act): string {
  return lineOf(act.signed, act.signature, null, null)
}

function notCanonicalCode(value: { [key: string]: Json }, line: string, withheld: boolean): ShapeCode {
  return hasExactly(value, withheld ? WITHHELD_MEMBERS : MEMBERS) ? whyNotCanonical(line) : 'wrong-shape'
}

function isSalt(value: Json | undefined): boolean {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value)
}

function isAudienceAllowed({ audience, kind }: Header): boolean {
  return audience === 'public' || kind === 'propose' || kind === 'state'
}

function claimOf(header: { [key: string]: Json }): Partial<ShapeProblem> {
  return {
    ...(typeof header.party === 'string' && isName(header.party) ? { party: header.party } : {}),
    ...(isCount(header.sequence) ? { sequence: header.sequence } : {}),
  }
}

const HEADER_KEYS = ['at', 'audience', 'body', 'dialogue', 'format', 'key', 'kind', 'party', 'previous', 'seen', 'sequence']

function readHeader(header: { [key: string]: Json }): Header | ShapeCode {
  if (header.format !== FORMAT) return 'unknown-format'
  if (!hasExactly(header, HEADER_KEYS)) return 'wrong-shape'
  const isWellShaped =
    isName(header.dialogue) && isName(header.party) && isCount(header.sequence) && isHash(header.body) && isHash(header.key) &&
    (header.previous === null || isHash(header.previous)) && isSeen(header.seen) && isInstant(header.at) &&
    (header.audience === 'parties' || header.audience === 'public')
  if (!isWellShaped) return 'wrong-shape'
  if (typeof header.kind !== 'string' || !Object.hasOwn(BODY_KINDS, header.kind)) return 'unknown-kind'
  return header as unknown as Header
}

function isSeen(value: Json | undefined): boolean {
  return isRecord(value) && Object.entries(value).every(([party, sequence]) => isName(party) && isCount(sequence))
}

const INSTANT = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/**
 * RFC 3339 in UTC with whole seconds: one way to write one instant. Read by hand: engines read
 * 30 February and 24:00:00 as some other instant.
 */
function isInstant(value: Json | undefined): boolean {
  const found = typeof value === 'string' ? INSTANT.exec(value) : null
  if (found === null) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  if (day <= 28) return true
  if (month !== 2) return day <= 30 || ![4, 6, 9, 11].includes(month)
  return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
