// The colours of pictures, as the style sheet has them: seen against the paper, and told apart by people
// who see no red, no green or no blue. Simulation: Machado, Oliveira and Fernandes 2009, severity 1.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

type Rgb = readonly [number, number, number]

const SHEET = readFileSync(new URL('../styles/_pictures.scss', import.meta.url), 'utf8')
const [LIGHT = '', DARK = ''] = [...SHEET.matchAll(/:root \{(.*?)\n {0,2}\}/gs)].map(([, block = '']) => block)
const PAPERS = { light: '#ffffff', dark: '#14181c' } as const
const SIGHTS: Readonly<Record<string, readonly Rgb[]>> = {
  'every colour': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  'no red': [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  'no green': [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  'no blue': [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
/** Distance in OKLab below which neighbours are hard to tell apart in thin lines. */
const LEAST_DISTANCE = 0.1

for (const [name, block, paper] of [['light', LIGHT, PAPERS.light], ['dark', DARK, PAPERS.dark]] as const) {
  describe(`colours of pictures, ${name}`, () => {
    const colours = (pattern: RegExp) => [...block.matchAll(pattern)].map(([, colour = '']) => colour)
    const series = colours(/--pic-[1-6]: (#[0-9a-f]{6})/g)

    it('are six for series, each 3:1 from the paper (WCAG 2.2, 1.4.11)', () => {
      assert.equal(series.length, 6)
      for (const colour of [...series, ...colours(/--pic-(?:context|shortfall): (#[0-9a-f]{6})/g)]) assert.ok(contrast(colour, paper) >= 3, `${colour}: ${contrast(colour, paper)}`)
    })

    it('are told apart by everybody', () => {
      for (const [sight, matrix] of Object.entries(SIGHTS)) {
        series.forEach((one, index) => { for (const other of series.slice(index + 1)) assert.ok(distance(one, other, matrix) >= LEAST_DISTANCE, `${one} ${other}, ${sight}: ${distance(one, other, matrix)}`) })
      }
    })

    it('of classes run evenly from the paper to the ink, so that a print without colour reads alike', () => {
      const steps = colours(/--pic-step-\d: (#[0-9a-f]{6})/g)
      assert.equal(steps.length, 5)
      const contrasts = steps.map((step) => contrast(step, paper))
      contrasts.forEach((one, index) => assert.ok(index === 0 || one > (contrasts[index - 1] ?? Infinity) * 1.25))
      for (const matrix of Object.values(SIGHTS)) steps.forEach((step, index) => assert.ok(index === 0 || distance(step, steps[index - 1] ?? '', matrix) >= 0.08))
    })

    it('of what fell and what rose are never mistaken for each other', () => {
      const [low = [], high = []] = [colours(/--pic-low-\d: (#[0-9a-f]{6})/g), colours(/--pic-high-\d: (#[0-9a-f]{6})/g)]
      for (const [sight, matrix] of Object.entries(SIGHTS)) for (const one of low) for (const other of high) assert.ok(distance(one, other, matrix) >= 0.08, `${one} ${other}, ${sight}: ${distance(one, other, matrix)}`)
    })
  })
}

function channels(hex: string): Rgb {
  const linear = (from: number) => { const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255; return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4 }
  return [linear(1), linear(3), linear(5)]
}

function contrast(one: string, other: string): number {
  const luminance = (hex: string) => { const [r, g, b] = channels(hex); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function distance(one: string, other: string, matrix: readonly Rgb[]): number {
  const seen = (hex: string) => { const rgb = channels(hex); return lab(matrix.map((row) => Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]))) as unknown as Rgb) }
  const [a, b] = [seen(one), seen(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** OKLab, Ottosson 2020. */
function lab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s]
}
