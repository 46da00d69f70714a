// The contract of `port.ts` as tests, sentence by sentence. Every engine runs it:
//
//   runStoreContract('SQLite', ({ place, ...options }) => openStore({ home: join(root, place), ...options }))
//
// `place` names somewhere that no other test uses: the same place opened again holds what was put there.

import { describe } from 'node:test'
import type { Store } from './port.ts'
import { actsContract } from './testing/acts-contract.ts'
import { boundsContract } from './testing/bounds-contract.ts'
import { privateContract } from './testing/private-contract.ts'
import { settleContract } from './testing/settle-contract.ts'

export interface OpenOptions {
  readonly place: string
  readonly dialogue: string
  readonly mode: 'write' | 'read'
}

export type Open = (options: OpenOptions) => Promise<Store>

export function runStoreContract(name: string, open: Open): void {
  describe(`${name} keeps the contract of a store`, { concurrency: 4 }, () => {
    actsContract(open)
    privateContract(open)
    boundsContract(open)
    settleContract(open)
  })
}
