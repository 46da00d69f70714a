// A store whose writes fail when told to: before they took place, or after. What a node meets when
// a disk is full, a cable is pulled or a server restarts between a commit and its answer.

import type { Store } from '../../store/port.ts'

export type Fault = 'before' | 'after'

/** The methods of the port that only read, or end it; every other one writes. */
export const READS = ['acts', 'heads', 'findPrivate', 'listPrivate', 'pagePrivate', 'proofs', 'setAside', 'close', 'isLost', 'isWriter', 'position', 'changes', 'whenChanged'] as const

export class FaultyStore {
  /** What becomes of the writes of one method to come, one after another; beyond them all is well. */
  readonly plans = new Map<string, (Fault | null)[]>()
  isUnreachable = false

  set plan(faults: readonly (Fault | null)[]) {
    this.plans.set('append', [...faults])
  }

  get plan(): readonly (Fault | null)[] {
    return this.plans.get('append') ?? []
  }

  readonly over = (store: Store): Store => new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...words: unknown[]) => this.#call(String(name), () => Reflect.apply(value, target, words) as Promise<unknown>)
    },
  })

  async #call(name: string, work: () => Promise<unknown>): Promise<unknown> {
    if (this.isUnreachable && name !== 'close') throw new Error('unreachable')
    const fault = this.plans.get(name)?.shift() ?? null
    if (fault === 'before') throw new Error('failed and not written')
    const answer = await work()
    if (fault === 'after') throw new Error('failed and written')
    return answer
  }
}
