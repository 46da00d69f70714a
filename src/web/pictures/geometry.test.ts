// The pure parts of pictures: paths, widths, axes, classes and places of labels.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { LANGUAGES } from '../../text/bilingual.ts'
import { classesOf, classOf } from './classes.ts'
import { stackLabels } from './label-stack.ts'
import { pathOf, round } from './paths.ts'
import type { Point } from './paths.ts'
import { periodAxis } from './period-axis.ts'
import { overlap, placeLabels, rectangleOf } from './place-labels.ts'
import { linesOf, widthOf } from './text-width.ts'
import type { Classes } from './types.ts'
import { valueAxis } from './value-axis.ts'

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true })
const finite = fc.double({ min: -1e15, max: 1e15, noNaN: true })

describe('paths', () => {
  it('say the same points, to a tenth, as short as they can', () => {
    fc.assert(fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 }), (points) => {
      const read = pointsOf(pathOf(points))
      const wanted = points.map(([x, y]): Point => [round(x), round(y)]).filter((point, index, all) => index === 0 || point[0] !== all[index - 1]?.[0] || point[1] !== all[index - 1]?.[1])
      assert.equal(read.length, wanted.length)
      read.forEach(([x, y], index) => assert.ok(Math.abs(x - (wanted[index]?.[0] ?? 0)) < 1e-6 && Math.abs(y - (wanted[index]?.[1] ?? 0)) < 1e-6))
    }))
    assert.equal(pathOf([[10, 20], [15, 17.5], [15.04, 17.46], [15.5, 17]], true), 'M10 20l5-2.5 .5-.5z')
    assert.equal(pathOf([]), '')
  })

  it('are never made of what is no number', () => {
    for (const point of [[Number.NaN, 0], [0, Infinity]] as const) assert.throws(() => pathOf([point]), RangeError)
  })
})

describe('texts', () => {
  it('are cut into lines that are no wider than they may be, and lose no word unless they are cut off', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-zñáé]{1,12}$/), { minLength: 1, maxLength: 20 }), fc.integer({ min: 120, max: 400 }), (words, width) => {
      const lines = linesOf(words.join(' '), width, 13)
      assert.equal(lines.join(' '), words.join(' '))
      for (const line of lines) assert.ok(widthOf(line, 13) <= width)
      const two = linesOf(words.join(' '), width, 13, 2)
      assert.ok(two.length <= 2 && two.every((line) => widthOf(line, 13) <= width))
      assert.equal(two.join(' ').endsWith('…'), lines.length > 2)
    }))
  })
})

describe('the axis of values', () => {
  it('holds every value, with ticks in order that read differently', () => {
    fc.assert(fc.property(fc.array(finite, { minLength: 1, maxLength: 20 }), fc.boolean(), fc.constantFrom(...LANGUAGES), (values, fromZero, language) => {
      const axis = valueAxis(values, { unit: { kind: 'number', label: 'x' }, language, fromZero, count: 5 })
      for (const value of values) assert.ok(axis.place(value) >= -1e-9 && axis.place(value) <= 1 + 1e-9, `${value} in ${axis.domain.join(' … ')}`)
      assert.ok(axis.ticks.length >= 2 && axis.ticks.every((tick, index) => index === 0 || tick.value > (axis.ticks[index - 1]?.value ?? Infinity)))
      assert.equal(new Set(axis.ticks.map(({ text }) => text)).size, axis.ticks.length, axis.ticks.map(({ text }) => text).join(' '))
    }))
  })

  it('divides large numbers and says so', () => {
    const axis = valueAxis([7_617_207], { unit: { kind: 'number', label: 'camiones' }, language: 'es', count: 5 })
    assert.equal(axis.unit, 'millones de camiones')
    assert.deepEqual(axis.ticks.map(({ text }) => text), ['0', '2', '4', '6', '8'])
    assert.deepEqual(valueAxis([4000], { unit: { kind: 'number', label: 'trucks' }, language: 'en', count: 3 }).ticks.map(({ text }) => text), ['0', '1,000', '2,000', '3,000', '4,000'])
    assert.deepEqual(valueAxis([1.2], { unit: { kind: 'number', label: '' }, language: 'en', count: 3 }).ticks.map(({ text }) => text), ['0', '0.5', '1.0', '1.5'])
  })

  it('is logarithmic only above zero', () => {
    const settings = { unit: { kind: 'number', label: '' }, language: 'en', scale: 'log', count: 5 } as const
    assert.equal(valueAxis([0, 10], settings).kind, 'linear')
    assert.equal(valueAxis([-1, 10], settings).kind, 'linear')
    const axis = valueAxis([1, 1000], settings)
    assert.equal(axis.kind, 'log')
    assert.ok(Math.abs(axis.place(Math.sqrt(1000)) - 0.5) < 1e-9)
  })
})

describe('the axis of periods', () => {
  it('sets periods of one length at equal steps, whatever the calendar says', () => {
    const axis = periodAxis(['2024-01', '2024-02', '2024-03', '2025-01'], 'month', { language: 'en', length: 600, size: 13 })
    assert.deepEqual(['2024-01', '2024-02', '2024-07', '2025-01', '2025-02', '2023-12', 'soon'].map((period) => axis?.place(period)), [0, 1 / 12, 0.5, 1, null, null, null])
  })

  it('has ticks that do not touch, however long it is, in both languages', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 120, max: 800 }), fc.constantFrom('day', 'month', 'quarter', 'year', 'us-fiscal-year', 'hour', 'number'), fc.constantFrom(...LANGUAGES), (count, length, axis, language) => {
      const periods = Array.from({ length: count }, (_, index) => periodAt(index, axis))
      const found = periodAxis(periods, axis, { language, length, size: 13 })
      const ends = found?.ticks.map(({ at, text }) => ({ left: at * length - widthOf(text, 13) / 2, right: at * length + widthOf(text, 13) / 2 })) ?? []
      assert.ok(ends.length > 0, `${count} ${axis} on ${length}`)
      ends.forEach(({ left }, index) => assert.ok(index === 0 || left > (ends[index - 1]?.right ?? Infinity)))
    }))
  })

  it('names the year under the months where it begins', () => {
    const axis = periodAxis(['2023-11', '2024-04'], 'month', { language: 'es', length: 600, size: 13 })
    assert.deepEqual(axis?.ticks.map(({ text, under }) => [text, under]), [['nov', '2023'], ['dic', null], ['ene', '2024'], ['feb', null], ['mar', null], ['abr', null]])
  })
})

describe('ticks of days', () => {
  it('name the month under the first day and where it changes', () => {
    const axis = periodAxis(['2024-12-28', '2025-01-06'], 'day', { language: 'es', length: 700, size: 13 })
    assert.deepEqual(axis?.ticks.flatMap(({ text, under }) => (under === null ? [] : [[text, under]])), [['28', 'dic'], ['1', 'ene']])
  })
})

describe('classes', () => {
  const settings: fc.Arbitrary<Classes> = fc.oneof(fc.constantFrom<Classes>(...([3, 4, 5] as const).map((count) => ({ kind: 'quantile' as const, count }))), fc.array(finite, { minLength: 1, maxLength: 4 }).map((bounds): Classes => ({ kind: 'set', bounds })))

  it('hold every value once, and count what they hold', () => {
    fc.assert(fc.property(fc.array(finite, { minLength: 1, maxLength: 60 }), settings, fc.boolean(), (values, chosen, isDiverging) => {
      const classes = classesOf(values, chosen, isDiverging)
      assert.equal(classes.reduce((sum, { count }) => sum + count, 0), values.length)
      assert.equal(new Set(classes.map(({ from }) => from)).size, classes.length)
      for (const value of values) assert.ok(classOf(value, classes) !== null)
    }))
  })

  it('share values evenly where they can be shared, and are fewer where many are equal', () => {
    assert.deepEqual(classesOf(Array.from({ length: 50 }, (_, index) => index * 3.7), { kind: 'quantile', count: 5 }, false).map(({ count }) => count), [10, 10, 10, 10, 10])
    assert.equal(classesOf([4, 4, 4, 4], { kind: 'quantile', count: 5 }, false).length, 1)
  })

  it('put a value on a bound above it', () => {
    assert.deepEqual(classesOf([10, 9.99], { kind: 'set', bounds: [10] }, false).map(({ count }) => count), [1, 1])
  })

  it('keep what fell and what rose apart', () => {
    const classes = classesOf([-8, -4, -1, 0, 1, 4, 8], { kind: 'quantile', count: 5 }, true)
    assert.deepEqual(classes.map(({ from, to, look }) => [from, to, look]), [[null, -4, 'low-2'], [-4, 0, 'low-1'], [0, 4, 'high-1'], [4, null, 'high-2']])
  })

  it('are never more than eyes tell apart', () => {
    assert.throws(() => classesOf([1], { kind: 'set', bounds: [1, 2, 3, 4, 5] }, false), RangeError)
  })
})

describe('labels', () => {
  it('beside lines keep their order and touch no other while there is room', () => {
    fc.assert(fc.property(fc.array(fc.record({ y: fc.double({ min: 0, max: 300, noNaN: true }), height: fc.integer({ min: 10, max: 34 }) }), { minLength: 1, maxLength: 8 }), (wanted) => {
      const stacked = stackLabels(wanted.map((one, of) => ({ ...one, of })), 0, 300)
      stacked.forEach(({ of, y }, index) => {
        const [height, before] = [wanted[of]?.height ?? 0, stacked[index - 1]]
        assert.ok(y - height / 2 >= -1e-6 && y + height / 2 <= 300 + 1e-6)
        if (before !== undefined) assert.ok(y - height / 2 >= before.y + (wanted[before.of]?.height ?? 0) / 2 - 1e-6 && (wanted[of]?.y ?? 0) >= (wanted[before.of]?.y ?? 0))
      })
    }))
  })

  it('of places touch neither each other nor a symbol, stay within the map, and the first has its place', () => {
    fc.assert(fc.property(fc.array(fc.record({ x: fc.integer({ min: 20, max: 740 }), y: fc.integer({ min: 20, max: 380 }), radius: fc.integer({ min: 2, max: 26 }) }), { minLength: 1, maxLength: 25 }), (places) => {
      const placed = placeLabels(places.map(({ x, y, radius }, index) => ({ key: String(index), text: `Place ${index}`, at: [x, y], radius })), { width: 760, height: 400, size: 13, farthest: 120 })
      const boxes = placed.map((label) => rectangleOf(label, widthOf(label.text, 13, true), 13))
      boxes.forEach((box, index) => {
        assert.ok(box.left >= -0.1 && box.right <= 760.1 && box.top >= -0.1 && box.bottom <= 400.1)
        for (const other of boxes.slice(index + 1)) assert.ok(!overlap(shrunk(box), other))
        for (const { x, y, radius } of places) assert.ok(!overlap(shrunk(box), { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
      })
      if (places.length < 6) assert.ok(placed.some(({ key }) => key === '0'))
    }))
  })
})

function shrunk(box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }) {
  return { left: box.left + 0.2, right: box.right - 0.2, top: box.top + 0.2, bottom: box.bottom - 0.2 }
}

function periodAt(index: number, axis: string): string {
  if (axis === 'day') return new Date(Date.UTC(2020, 0, 15 + index)).toISOString().slice(0, 10)
  if (axis === 'month') return `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  if (axis === 'quarter') return `${1900 + Math.floor(index / 4)}-Q${(index % 4) + 1}`
  return axis === 'hour' ? String(index % 24) : axis === 'number' ? String(index * 0.5) : String(1400 + index)
}

function pointsOf(path: string): readonly Point[] {
  const numbers = [...path.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number))
  let [x, y] = [0, 0]
  return Array.from({ length: numbers.length / 2 }, (_, index): Point => {
    [x, y] = [x + (numbers[index * 2] ?? 0), y + (numbers[index * 2 + 1] ?? 0)]
    return [x, y]
  })
}
