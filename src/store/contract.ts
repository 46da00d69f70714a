// The contract of `port.ts` as tests, sentence by sentence. Every engine runs it:
//
//   runStoreContract('SQLite', ({ place, ...options }) => openStore({ home: join(root, place), ...options }), filesOf)
//
// `place` names somewhere that no other test uses: the same place opened again holds what was put there.

import { describe } from 'node:test'
import type { Store } from './port.ts'
import { actsContract } from './testing/acts-contract.ts'
import { boundsContract } from './testing/bounds-contract.ts'
import { erasureContract } from './testing/erasure-contract.ts'
import { followingContract } from './testing/following-contract.ts'
import type { FilesOf } from './testing/erasure-contract.ts'
import { privateContract } from './testing/private-contract.ts'
import { settleContract } from './testing/settle-contract.ts'

export interface OpenOptions {
  readonly place: string
  readonly dialogue: string
  readonly mode: 'write' | 'read'
}

export type Open = (options: OpenOptions) => Promise<Store>

/** `filesOf` is null where the engine's files cannot be looked at. */
export function runStoreContract(name: string, open: Open, filesOf: FilesOf | null): void {
  describe(`${name} keeps the contract of a store`, { concurrency: 4 }, () => {
    actsContract(open)
    privateContract(open)
    boundsContract(open)
    settleContract(open)
    followingContract(open)
    erasureContract(open, filesOf)
  })
}
