// The line of the border that the pre-check reckons with is derived from the boundaries in this house, and from nothing else.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mesh } from 'topojson-client'
import { US_MX } from '../../instruments/spectrum/borders/us-mx.ts'
import { US_STATES } from './boundaries/index.ts'

/** California, Arizona, New Mexico, Texas. */
const BORDER_STATES = ['06', '04', '35', '48']
/** Where the land border meets the sea, roughly: the nearest point of the outline is meant. */
const PACIFIC = [-117.1221, 32.5344] as const
const GULF = [-97.14, 25.957] as const

test('the line of the border is the outer edge of the four states between both seas, rounded', () => {
  const { coordinates } = mesh(US_STATES, US_STATES.objects.states as never, (one, other) => one === other && BORDER_STATES.includes(String(one.id)))
  const outline = coordinates.toSorted((a, b) => b.length - a.length)[0] ?? assert.fail('no outline')
  const far = (point: readonly number[], to: readonly [number, number]) => Math.hypot((point[0] ?? Infinity) - to[0], (point[1] ?? Infinity) - to[1])
  const at = (to: readonly [number, number]) => outline.reduce((best, point, place) => (far(point, to) < far(outline[best] ?? [], to) ? place : best), 0)
  const [pacific, gulf] = [at(PACIFIC), at(GULF)]
  const part = pacific < gulf ? outline.slice(pacific, gulf + 1) : outline.slice(gulf, pacific + 1).toReversed()
  assert.deepEqual(part.map(([longitude = 0, latitude = 0]) => [Number(longitude.toFixed(4)), Number(latitude.toFixed(4))]), US_MX)
})
