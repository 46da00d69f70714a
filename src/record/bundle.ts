// A bundle: chains and blobs as one file, for a side that no network reaches. A tar archive of
//
//   index.json                what is in it, and where the chains end
//   <dialogue>/<PARTY>.ndjson the acts of one party, the same lines as over the network
//   blobs/<sha-256>           the bytes of one blob
//
// in this order. The index is believed in nothing: it says what to expect, the acts prove themselves.

import type { PartyId } from './act.ts'
import type { Hash, KeyId } from './crypto.ts'
import { parseJson } from './parse.ts'
import { isCount, isHash, isName } from './shape.ts'
import type { TarHeader } from './tar.ts'

export const BUNDLE_FORMAT = 'alternat-bundle/1'
export const BUNDLE_INDEX = 'index.json'
/** Bytes of an index at most. */
export const LARGEST_BUNDLE_INDEX = 16 * 1024 * 1024

export interface BundledChain {
  readonly party: PartyId
  readonly root: KeyId
  /** Sequence of the first act and of the last. */
  readonly from: number
  readonly to: number
  /** Hash of the last act. */
  readonly head: Hash
}

export interface BundleIndex {
  readonly format: typeof BUNDLE_FORMAT
  readonly dialogue: string
  /** The party it is for, and then every body is in it; or `public`, and what is between the parties is withheld. */
  readonly audience: { readonly party: PartyId } | 'public'
  readonly chains: readonly BundledChain[]
  readonly blobs: readonly { readonly blob: Hash; readonly bytes: number }[]
}

export function bundleChainName(dialogue: string, party: PartyId): string {
  return `${dialogue}/${party}.ndjson`
}

export function bundleBlobName(blob: Hash): string {
  return `blobs/${blob}`
}

/** What an entry of a bundle is, by its name; null if it belongs to no bundle of this index. */
export function partOfBundle(index: BundleIndex, { name }: TarHeader): { readonly party: PartyId } | { readonly blob: Hash } | null {
  const chain = index.chains.find(({ party }) => bundleChainName(index.dialogue, party) === name)
  if (chain !== undefined) return { party: chain.party }
  const blob = index.blobs.find((one) => bundleBlobName(one.blob) === name)
  return blob === undefined ? null : { blob: blob.blob }
}

/** The index of a bundle; null if it is none, or of another format. */
export function parseBundleIndex(text: string): BundleIndex | null {
  const parsed = parseJson(text)
  if ('code' in parsed) return null
  const index = parsed.value as unknown as Partial<BundleIndex> | null
  if (typeof index !== 'object' || index?.format !== BUNDLE_FORMAT || !isName(index.dialogue) || !isAudience(index.audience)) return null
  const { chains, blobs } = index
  if (!Array.isArray(chains) || !chains.every(isChain) || new Set(chains.map(({ party }) => party)).size !== chains.length) return null
  return Array.isArray(blobs) && blobs.every(isBlob) ? (index as BundleIndex) : null
}

function isAudience(audience: unknown): boolean {
  return audience === 'public' || (typeof audience === 'object' && isName((audience as { party?: unknown } | null)?.party))
}

function isChain(chain: Partial<BundledChain> | null): boolean {
  return isName(chain?.party) && isHash(chain.root) && isHash(chain.head) && isCount(chain.from) && isCount(chain.to) && chain.from <= chain.to
}

function isBlob(blob: { readonly blob?: unknown; readonly bytes?: unknown } | null): boolean {
  return isHash(blob?.blob) && Number.isSafeInteger(blob.bytes) && Number(blob.bytes) >= 0
}
