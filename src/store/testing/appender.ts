// A process to be killed: appends batches of three acts and says the last sequence of each batch once
// it is answered. Run with the options of `openStore` as JSON.

import { writeSync } from 'node:fs'
import { openStore } from '../open.ts'
import type { StoreOptions } from '../open.ts'
import { act } from './opened.ts'

export const BATCH = 3

if (import.meta.main) {
  const store = await openStore(JSON.parse(process.argv[2] ?? '') as StoreOptions)
  for (let last = (await store.heads()).MEX ?? 0; ; last += BATCH) {
    const acts = Array.from({ length: BATCH }, (_, index) => act('MEX', last + 1 + index))
    const said = String(last + BATCH)
    await store.append({ acts })
    await store.putPrivate('form', said, said, 0)
    // Written at once and not through a stream: what is read here was answered there.
    writeSync(1, `${said}\n`)
  }
}
