// The literal examples of exchange.md, computed. A test holds the document to them.

import { createHash } from 'node:crypto'
import { signatureBase, signRequest } from '../src/node/exchange/http-signature.ts'
import type { SignedRequest } from '../src/node/exchange/http-signature.ts'
import { parseDictionary } from '../src/node/exchange/structured-fields.ts'
import { RECORD_FORMAT } from '../src/record/index.ts'
import { BUNDLE_FORMAT } from '../src/record/bundle.ts'
import type { BundleIndex } from '../src/record/bundle.ts'
import { keyFromSeed } from '../src/record/testing/keys.ts'
import { tarHeader } from '../src/record/tar.ts'
import { examples } from './examples.ts'

const NONCE = 'AAAAKkp8Y8o1Q2N0bXk3v0a0Zp3cS1qk2uRrXQ5i4dE'
const FILE = 'parameter,value\nflow,12\n'

/** Requests are signed with the key whose seed is the SHA-256 of `MEX signing`. */
export function exchangeExamples(): Readonly<Record<string, string>> {
  const key = keyFromSeed(createHash('sha256').update('MEX signing').digest('hex'))
  const signer = { id: key.id, algorithm: 'ed25519', sign: key.sign } as const
  const get: SignedRequest = { method: 'GET', authority: 'usa.example:4001', path: '/exchange/vectors/USA', query: '?after=2' }
  const body = '{"party":"MEX"}'
  const hint: SignedRequest = { method: 'POST', authority: 'usa.example:4001', path: '/exchange/vectors/hint', query: '?', body: Buffer.from(body) }
  const signed = signRequest(get, NONCE, signer)
  const hinted = signRequest(hint, NONCE, signer)
  const [list] = parseDictionary(signed['signature-input'] ?? '').values()
  if (list === undefined || !('items' in list)) throw new Error('a signature has covered components')
  const blob = createHash('sha256').update(FILE).digest('hex')
  const index = JSON.parse(examples().index ?? '') as { parties: { party: string; root: string; head: { sequence: number; hash: string } }[] }
  const bundle: BundleIndex = {
    format: BUNDLE_FORMAT, dialogue: 'vectors', audience: { party: 'MEX' },
    chains: index.parties.filter(({ party }) => party === 'USA').map(({ party, root, head }) => ({ party, root, from: 3, to: head.sequence, head: head.hash })), blobs: [{ blob, bytes: FILE.length }],
  }
  const served = { format: RECORD_FORMAT, dialogue: 'vectors', parties: index.parties.map(({ party, root, head }) => ({ party, file: `${party}.ndjson`, root, head })) }
  return {
    index: JSON.stringify(served, null, 1),
    'key-id': key.id,
    'accept-signature': `Accept-Signature: sig1=("@method" "@authority" "@path" "@query");nonce="${NONCE}"`,
    base: signatureBase(get, list) ?? '',
    request: ['GET /exchange/vectors/USA?after=2 HTTP/1.1', 'Host: usa.example:4001', `Signature-Input: ${signed['signature-input']}`, `Signature: ${signed.signature}`].join('\n'),
    hint: [
      'POST /exchange/vectors/hint HTTP/1.1', 'Host: usa.example:4001', 'Content-Type: application/json', 'Content-Length: 15', `Content-Digest: ${hinted['content-digest']}`,
      `Signature-Input: ${hinted['signature-input']}`, `Signature: ${hinted.signature}`, '', body,
    ].join('\n'),
    file: FILE.trimEnd(),
    attachment: JSON.stringify({ blob, bytes: FILE.length, mediaType: 'text/csv', name: 'flow.csv' }),
    'bundle-index': JSON.stringify(bundle, null, 1),
    'tar-header': Buffer.from(tarHeader({ name: `blobs/${blob}`, size: FILE.length })).toString('latin1').replace(/\0/g, '.').replace(/(.{80})/g, '$1\n').replace(/\n?\.*$/, ''),
  }
}
