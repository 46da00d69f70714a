import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Memory } from './memory.ts'
import type { Recipe } from './memory.ts'

const BOUNDS = { view: 1000, file: 1000 }

/** Things over six rows: thing n reads row n % 6 and, by chance, things before it. */
interface Plan {
  readonly parts: readonly (readonly number[])[]
  readonly isList: readonly boolean[]
}

class World {
  readonly rows = new Map<string, number>()
  readonly made: number[] = []
  readonly memory: Memory
  readonly plan: Plan

  constructor(plan: Plan, bounds = BOUNDS) {
    this.plan = plan
    this.memory = new Memory(bounds)
  }

  recipe(thing: number): Recipe<number> {
    const isList = this.plan.isList[thing] === true
    return {
      kept: isList ? 'list' : 'view',
      ...(isList ? { isSame: (before: number, now: number) => before === now } : {}),
      make: (notes) => {
        this.made.push(thing)
        const key = `row/${thing % 6}`
        notes.reads(key)
        const own = this.rows.get(key) ?? 0
        return (this.plan.parts[thing] ?? []).reduce((sum, part) => sum + notes.use(`${part}`, this.recipe(part)), isList ? own % 2 : own)
      },
    }
  }

  find(thing: number): number {
    return this.memory.find(`${thing}`, this.recipe(thing))
  }
}

const plans = fc.array(fc.tuple(fc.array(fc.nat(20), { maxLength: 3 }), fc.boolean()), { minLength: 2, maxLength: 14 })
  .map((all): Plan => ({ parts: all.map(([parts], index) => (index === 0 ? [] : parts.map((part) => part % index))), isList: all.map(([, isList]) => isList) }))
const changes = fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.array(fc.nat(13), { maxLength: 3 })), { maxLength: 20 })

describe('what is kept until something that it was made of changes', () => {
  test('is what would be made from scratch, whatever changed and whatever was let go', () => {
    fc.assert(fc.property(plans, changes, fc.constantFrom(1000, 2), (plan, history, room) => {
      const world = new World(plan, { view: room, file: room })
      for (const [row, value, looks] of history) {
        world.rows.set(`row/${row}`, value)
        world.memory.changed([`row/${row}`])
        for (const look of looks) {
          const thing = look % plan.parts.length
          const scratch = new World(plan)
          for (const [key, one] of world.rows) scratch.rows.set(key, one)
          assert.equal(world.find(thing), scratch.find(thing))
        }
      }
    }), { numRuns: 2000 })
  })

  test('is made once until then, and what only saw a part that came out the same is not made again', () => {
    // 1 is a list that tells whether row 1 is odd; 2 is made of 1 and of row 2.
    const world = new World({ parts: [[], [], [1]], isList: [false, true, false] })
    assert.equal(world.find(2), 0)
    world.rows.set('row/1', 2)
    world.memory.changed(['row/1'])
    world.made.length = 0
    assert.equal(world.find(2), 0)
    assert.deepEqual(world.made, [1])
    world.rows.set('row/1', 3)
    world.memory.changed(['row/1'])
    assert.equal(world.find(2), 1)
    assert.deepEqual(world.made, [1, 1, 2])
    world.memory.changed(['row/0', 'row/5', 'none'])
    assert.equal(world.find(2), 1)
    assert.equal(world.made.length, 3)
  })

  test('tells which things may have become others, those made of them too', () => {
    const world = new World({ parts: [[], [0], [1], []], isList: [false, false, false, false] })
    for (const thing of [0, 1, 2, 3]) world.find(thing)
    assert.deepEqual([...world.memory.takeTouched()], [])
    world.memory.changed(['row/0'])
    assert.deepEqual([...world.memory.takeTouched()].sort(), ['0', '1', '2'])
    assert.deepEqual([...world.memory.takeTouched()], [])
  })

  test('a thing that there is not takes no place, and whoever asked for it hears when it comes', () => {
    const memory = new Memory(BOUNDS)
    let there: string | null = null
    let made = 0
    const part: Recipe<string | null> = { kept: 'view', make: (notes) => { made += 1; notes.reads('row'); return there } }
    const whole: Recipe<string> = { kept: 'list', make: (notes) => notes.use('part', part) ?? 'none' }
    assert.deepEqual([memory.find('whole', whole), memory.find('whole', whole), made], ['none', 'none', 1])
    assert.equal(memory.find('part', part), null)
    assert.equal(made, 2)
    there = 'here'
    memory.changed(['row'])
    assert.equal(memory.find('whole', whole), 'here')
  })

  test('waits for what its parts wait for, until that comes; a list waits for nothing', () => {
    const memory = new Memory(BOUNDS)
    let isHere = false
    const part: Recipe<string> = { kept: 'view', make: (notes) => { notes.reads('figure'); if (!isHere) notes.awaits('figure'); return 'part' } }
    const page: Recipe<boolean> = { kept: 'file', make: (notes) => { notes.use('part', part); return notes.isWaiting() } }
    const list: Recipe<string> = { kept: 'list', make: (notes) => notes.use('part', part) }
    assert.deepEqual([memory.find('page', page), [...memory.awaitedBy('page', page)], [...memory.awaitedBy('list', list)]], [true, ['figure'], []])
    isHere = true
    memory.changed(['figure'])
    assert.deepEqual([memory.find('page', page), [...memory.awaitedBy('page', page)]], [false, []])
  })
})
