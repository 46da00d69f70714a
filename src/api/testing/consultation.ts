// A consultation between two served nodes, for tests. What is asked is invented and says so.

import assert from 'node:assert/strict'
import { consultationInstrument } from '../../dialogue/testing/consultations.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import type { ItemChange } from '../../record/index.ts'
import { until } from './served.ts'
import type { Served } from './served.ts'

export const CARDS = 'instrument/cards'

/** Open from the beginning of November 2026 to 10 December, in the words of both languages, about the element given. */
export async function putToThePublic(sides: readonly [Served, Served], element: string, changed: Partial<SettingsOf<'consultation'>> = {}): Promise<void> {
  const opens = '2026-11-01T09:00:00-06:00[America/Mexico_City]'
  const closes = '2026-12-10T18:00:00-06:00[America/Mexico_City]'
  await agreeOn(sides, { item: CARDS, base: null, content: { ...consultationInstrument({ opens, closes, lateDays: 0, ...changed }), elements: [element] } as never })
}

/** One side proposes, the other signs, both know. */
export async function agreeOn(sides: readonly [Served, Served], change: ItemChange): Promise<void> {
  const [one, other] = sides.map(({ running }) => running.node)
  const proposed = await one?.say({ name: 'propose', changes: [change], cover: null, audience: 'public' })
  assert.ok(proposed !== undefined && 'acts' in proposed, JSON.stringify(proposed))
  const proposal = proposed.acts[0]?.hash ?? ''
  await until(() => other?.rows.find('proposal', proposal) !== undefined)
  const signed = await other?.say({ name: 'sign', proposal })
  assert.ok(signed !== undefined && 'acts' in signed, JSON.stringify(signed))
  await haveMet(sides)
}

/** Both hold the same acts. */
export async function haveMet(sides: readonly Served[]): Promise<void> {
  await until(() => new Set(sides.map(({ running }) => JSON.stringify(running.node.ledger.heads()))).size === 1)
}
