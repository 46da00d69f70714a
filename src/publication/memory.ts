// What was made of rows is kept until a row that it read changes, and then made again when it is next asked for.
//
// - One thing may be made of others. When one of those comes out as it was, what was made of it stays: an advance on one
//   activity makes the list of all pages doubtful, and the doubt ends once that one page is found to be still there.
// - Nothing is made before it is asked for, and a thing that there is not (null) takes no place: anybody can ask for it.
// - The oldest values are let go when there are too many. What they had read stays known, so that what was made of them
//   still hears of changes.

/** What the maker of a thing is handed, to say what it is made of. */
export interface Notes {
  /** A row was looked up, found or not. */
  reads(key: string): void
  /** Something that is not made yet, by the key under which it will be told of. */
  awaits(key: string): void
  /** Another thing, made now if need be. */
  use<T>(id: string, recipe: Recipe<T>): T
  /** Whether anything that was noted so far, or used, still waits. */
  isWaiting(): boolean
}

export interface Recipe<T> {
  readonly make: (notes: Notes) => T
  /** Of views and files there may be only so much; a list is small, always kept, and waits for nothing. */
  readonly kept: KeptAs
  /** Whether what was made again is as it was before; without it what comes is always new. */
  readonly isSame?: (before: T, now: T) => boolean
  /** How much room it takes. One if it is not told. */
  readonly sizeOf?: (value: T) => number
}
export type KeptAs = 'view' | 'file' | 'list'

export type MemoryBounds = Readonly<Record<Exclude<KeptAs, 'list'>, number>>

interface Thing {
  readonly id: string
  readonly recipe: Recipe<unknown>
  value: unknown
  readonly size: number
  readonly reads: ReadonlySet<string>
  readonly awaits: ReadonlySet<string>
  /** Other things that it was made of, with what they were then. */
  readonly parts: ReadonlyMap<string, unknown>
  /** A row that it read has changed, or its value was let go. */
  isStale: boolean
  /** Something that it was made of may have changed. */
  isDoubtful: boolean
}

const NOTHING: ReadonlySet<string> = new Set()

export class Memory {
  readonly #bounds: MemoryBounds
  readonly #things = new Map<string, Thing>()
  /** By row, and by thing: who read it. */
  readonly #readers = new Map<string, Set<string>>()
  readonly #users = new Map<string, Set<string>>()
  /** Those whose values are held, oldest first, and how much room they take. */
  readonly #held = { view: new Map<string, number>(), file: new Map<string, number>() }
  readonly #room = { view: 0, file: 0 }
  #touched: Set<string> | null = null

  readonly #hearsAll: boolean

  /** `hearsAll`: also of things whose value was let go and of which nothing was made, it stays known what they had read. */
  constructor(bounds: MemoryBounds, hearsAll = false) {
    this.#bounds = bounds
    this.#hearsAll = hearsAll
  }

  find<T>(id: string, recipe: Recipe<T>): T {
    return this.#get(id, recipe as Recipe<unknown>).value as T
  }

  /** What a thing still waits for, itself and by what it is made of; made now if need be. */
  awaitedBy<T>(id: string, recipe: Recipe<T>): ReadonlySet<string> {
    return this.#awaitsOf(this.#get(id, recipe as Recipe<unknown>))
  }

  /** What read one of these rows is made again when next asked for. */
  changed(keys: Iterable<string>): void {
    for (const key of keys) {
      for (const id of [...(this.#readers.get(key) ?? [])]) {
        const thing = this.#things.get(id)
        if (thing === undefined) continue
        this.#touched?.add(id)
        if (thing.recipe.isSame === undefined) this.#drop(thing)
        else thing.isStale = true
        this.#doubt(id)
      }
    }
  }

  /** Things that became stale or doubtful since this was last asked; none the first time. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched ?? new Set()
    this.#touched = new Set()
    return touched
  }

  forget(id: string): void {
    const thing = this.#things.get(id)
    if (thing !== undefined) { this.#doubt(id); this.#drop(thing) }
  }

  #get(id: string, recipe: Recipe<unknown>): Thing {
    const kept = this.#things.get(id)
    return kept !== undefined && this.#stands(kept) ? kept : this.#make(id, recipe, kept)
  }

  #stands(thing: Thing): boolean {
    if (thing.isStale) return false
    if (!thing.isDoubtful) return true
    for (const [id, used] of thing.parts) {
      const part = this.#things.get(id)
      if (part === undefined || this.#get(id, part.recipe).value !== used) return false
    }
    // Parts that were made again for this may have taken the room of the thing itself.
    if (thing.isStale || this.#things.get(thing.id) !== thing) return false
    thing.isDoubtful = false
    return true
  }

  #make(id: string, recipe: Recipe<unknown>, before: Thing | undefined): Thing {
    const [reads, awaits, parts] = [new Set<string>(), new Set<string>(), new Map<string, unknown>()]
    const notes: Notes = {
      reads: (key) => { reads.add(key) },
      awaits: (key) => { awaits.add(key) },
      use: <U>(of: string, by: Recipe<U>): U => {
        const part = this.#get(of, by as Recipe<unknown>)
        // Known as its user at once: a part that is let go while the rest is made must still be heard of.
        if (this.#things.get(of) === part) { parts.set(of, part.value); noted(this.#users, of).add(id) }
        // What is not kept is read by whoever asked for it.
        else { for (const key of part.reads) reads.add(key); for (const key of part.awaits) awaits.add(key); for (const [key, value] of part.parts) { parts.set(key, value); noted(this.#users, key).add(id) } }
        return part.value as U
      },
      isWaiting: () => awaits.size > 0 || [...parts.keys()].some((part) => { const thing = this.#things.get(part); return thing !== undefined && this.#awaitsOf(thing).size > 0 }),
    }
    const made = recipe.make(notes)
    const isSame = before !== undefined && before.value !== undefined && recipe.isSame?.(before.value, made) === true
    const value = isSame ? before.value : made
    if (before !== undefined) this.#drop(before)
    const thing: Thing = { id, recipe, value, size: recipe.sizeOf?.(value) ?? 1, reads, awaits, parts, isStale: false, isDoubtful: false }
    if (value !== null) this.#keep(thing)
    else for (const part of parts.keys()) without(this.#users, part, id)
    return thing
  }

  #keep(thing: Thing): void {
    const { id, recipe: { kept }, size } = thing
    this.#things.set(id, thing)
    for (const key of thing.reads) noted(this.#readers, key).add(id)
    for (const part of thing.parts.keys()) noted(this.#users, part).add(id)
    if (kept === 'list') return
    const held = this.#held[kept]
    held.set(id, size)
    this.#room[kept] += size
    for (const oldest of held.keys()) {
      if (this.#room[kept] <= this.#bounds[kept] || oldest === id) break
      this.#letGo(oldest, kept)
    }
  }

  /** The value goes; what it had read stays known to whoever was made of it. */
  #letGo(id: string, kept: Exclude<KeptAs, 'list'>): void {
    const thing = this.#things.get(id)
    if (thing === undefined) return
    if (!this.#hearsAll && (this.#users.get(id)?.size ?? 0) === 0) { this.#drop(thing); return }
    this.#release(thing, kept)
    thing.value = undefined
    thing.isStale = true
  }

  #release({ id, size }: Thing, kept: Exclude<KeptAs, 'list'>): void {
    if (this.#held[kept].delete(id)) this.#room[kept] -= size
  }

  #drop(thing: Thing): void {
    const { id, recipe: { kept } } = thing
    this.#things.delete(id)
    if (kept !== 'list') this.#release(thing, kept)
    for (const key of thing.reads) without(this.#readers, key, id)
    for (const part of thing.parts.keys()) without(this.#users, part, id)
  }

  #doubt(id: string): void {
    for (const user of this.#users.get(id) ?? []) {
      const thing = this.#things.get(user)
      if (thing === undefined || thing.isDoubtful) continue
      thing.isDoubtful = true
      this.#touched?.add(user)
      this.#doubt(user)
    }
  }

  #awaitsOf(thing: Thing): ReadonlySet<string> {
    if (thing.recipe.kept === 'list') return NOTHING
    const parts = [...thing.parts.keys()].flatMap((id) => this.#things.get(id) ?? [])
    return parts.length === 0 ? thing.awaits : new Set([...thing.awaits, ...parts.flatMap((part) => [...this.#awaitsOf(part)])])
  }
}

function noted(index: Map<string, Set<string>>, key: string): Set<string> {
  const found = index.get(key) ?? new Set<string>()
  index.set(key, found)
  return found
}

function without(index: Map<string, Set<string>>, key: string, id: string): void {
  const found = index.get(key)
  found?.delete(id)
  if (found?.size === 0) index.delete(key)
}
