// Time stamps of checkpoints by a third that neither party runs (RFC 3161): evidence of when, where
// both sites could have agreed to backdate. The node checks that the answer is about its question;
// whether the authority's signature is worth anything is for the reader, with `openssl ts -verify`.

import { createHash } from 'node:crypto'
import { TAGS, der, derInteger, findElement, readElements } from './der.ts'

// id-sha256: 2.16.840.1.101.3.4.2.1 (RFC 5754 section 2.2).
const SHA256 = der(TAGS.oid, Buffer.from('608648016503040201', 'hex'))
// id-ct-TSTInfo: 1.2.840.113549.1.9.16.1.4 (RFC 3161 section 2.4.2).
const TST_INFO = '2a864886f70d0109100104'
const ONE = Uint8Array.of(1)

export type StampProblem = 'timestamp-garbled' | 'timestamp-refused' | 'timestamp-of-other'

/** TimeStampReq (section 2.4.1) over the SHA-256 of a note, with a nonce and the wish to get the certificate along. */
export function timeStampRequest(note: string, nonce: Uint8Array): Uint8Array {
  const imprint = der(TAGS.sequence, der(TAGS.sequence, SHA256, der(TAGS.nothing)), der(TAGS.octets, digestOf(note)))
  return der(TAGS.sequence, der(TAGS.integer, ONE), imprint, derInteger(nonce), der(0x01, Uint8Array.of(0xff)))
}

/** What is wrong with a TimeStampResp (section 2.4.2) as the answer to this request; null if nothing is. */
export function problemOfStamp(response: Uint8Array, note: string, nonce: Uint8Array): StampProblem | null {
  // TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken ContentInfo OPTIONAL }
  const outer = readElements(response)
  const status = findElement(response, 0, 0, 0)
  if (outer?.length !== 1 || outer[0]?.tag !== TAGS.sequence || status?.tag !== TAGS.integer) return 'timestamp-garbled'
  // "granted (0)" and "grantedWithMods (1)"; with any other there is no token.
  if (status.content.length !== 1 || (status.content[0] ?? 2) > 1) return 'timestamp-refused'
  const info = tstInfo(response)
  if (info === null) return 'timestamp-garbled'
  const [imprint, given] = [findElement(info, 0, 2), nonceOf(info)]
  const wanted = Buffer.concat([der(TAGS.sequence, SHA256, der(TAGS.nothing)), der(TAGS.octets, digestOf(note))])
  // RFC 5754 section 2: the parameters of SHA-256 may be left out instead of being NULL.
  const wantedBare = Buffer.concat([der(TAGS.sequence, SHA256), der(TAGS.octets, digestOf(note))])
  const isOfNote = imprint !== null && (wanted.equals(imprint.content) || wantedBare.equals(imprint.content))
  const isOfRequest = given !== null && Buffer.from(der(TAGS.integer, given)).equals(derInteger(nonce))
  return isOfNote && isOfRequest ? null : 'timestamp-of-other'
}

/** TSTInfo: the content of the SignedData (RFC 5652) in the token. */
function tstInfo(response: Uint8Array): Uint8Array | null {
  // ContentInfo { contentType, [0] SignedData { version, digestAlgorithms, EncapsulatedContentInfo { eContentType, [0] OCTET STRING } … } }
  const encapsulated = findElement(response, 0, 1, 1, 0, 2)
  const type = encapsulated === null ? null : findElement(encapsulated.content, 0)
  const octets = encapsulated === null ? null : findElement(encapsulated.content, 1, 0)
  const isInfo = type?.tag === TAGS.oid && Buffer.from(type.content).toString('hex') === TST_INFO && octets?.tag === TAGS.octets
  return isInfo ? octets.content : null
}

/** version, policy, messageImprint, serialNumber, genTime; then accuracy, ordering and nonce, each optional: the nonce is the only INTEGER left. */
function nonceOf(info: Uint8Array): Uint8Array | null {
  const [sequence] = readElements(info) ?? []
  return readElements(sequence?.content ?? new Uint8Array(0))?.slice(5).find(({ tag }) => tag === TAGS.integer)?.content ?? null
}

function digestOf(note: string): Uint8Array {
  return createHash('sha256').update(note).digest()
}
