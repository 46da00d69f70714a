// The key with which a relay asks to read. It is in no chain: it signs requests and never an act, so
// it lies in a file of its own, where no signer of acts looks, locked like the keys of acts.

import { join } from 'node:path'
import type { PublicKey } from '../record/index.ts'
import type { RequestSigner } from './exchange/http-signature.ts'
import { LocalToken } from './keys/local-token.ts'
import type { Pin } from './keys/token.ts'
import type { NodeSettings } from './settings.ts'
import { Signer } from './signer.ts'

export const READER_KEY_FILE = 'reader.json'

export type ReaderKey = RequestSigner & { readonly key: PublicKey }

/** The reader key of a relay that somebody opens; null for other nodes. */
export async function findReaderKey(home: string, { relay }: Pick<NodeSettings, 'relay'>, pin: Pin | null): Promise<ReaderKey | null> {
  return relay === null || pin === null ? null : openReaderKey(home, pin)
}

/** Made the first time it is asked for. */
export async function openReaderKey(home: string, pin: Pin): Promise<ReaderKey> {
  const token = new LocalToken(join(home, READER_KEY_FILE))
  token.unlock(pin)
  const signer = new Signer(token)
  const { id, key } = signer.keysFor('signing').at(-1) ?? (await signer.create('signing', 'ed25519'))
  return { id, key, algorithm: key.algorithm, sign: (text) => signer.sign(id, text) }
}
