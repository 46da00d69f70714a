// The key with which a relay asks to read. It is in no chain: it signs requests and never an act, so
// it lies in a file of its own, where no signer of acts looks.

import { join } from 'node:path'
import type { PublicKey } from '../record/index.ts'
import type { RequestSigner } from './exchange/http-signature.ts'
import { LocalSigner } from './signer.ts'

export const READER_KEY_FILE = 'reader.json'

/** Made the first time it is asked for. */
export function openReaderKey(home: string): RequestSigner & { readonly key: PublicKey } {
  const signer = new LocalSigner(join(home, READER_KEY_FILE))
  const { id, key } = signer.find('signing') ?? signer.create('signing', 'ed25519')
  return { id, key, algorithm: key.algorithm, sign: (text) => signer.sign(id, text) }
}
