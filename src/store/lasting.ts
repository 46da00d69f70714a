// A store for a process that runs for months. A server restarts, a disk is full for an hour: the
// store that met that takes no further write, since what became of its last one is unknown. This
// one is opened again at the next call, lock and all.
//
// Safe because nobody is told anything in between: the call that met it has failed, and whoever
// wrote reads everything again before the next write. If another process took the lock meanwhile,
// opening fails with `store-locked`, call after call, and this one writes nothing.

import type { Store } from './port.ts'

export async function openLasting(open: () => Promise<Store>): Promise<Store> {
  let store = await open()
  let opening: Promise<Store> | null = null
  const again = async (lost: Store): Promise<Store> => {
    await lost.close().catch(() => undefined)
    return open()
  }
  /** However many calls come while it is opened, it is opened once. */
  const usable = async (): Promise<Store> => {
    if (!store.isLost) return store
    opening ??= again(store).finally(() => { opening = null })
    store = await opening
    return store
  }
  return new Proxy(store, {
    get: (_first, name) => {
      const value: unknown = Reflect.get(store, name)
      if (typeof value !== 'function') return value
      // What is lost is closed and not opened for it.
      if (name === 'close') return () => store.close()
      return async (...words: unknown[]): Promise<unknown> => {
        const current = await usable()
        return Reflect.apply(Reflect.get(current, name) as (...words: unknown[]) => unknown, current, words)
      }
    },
  })
}
