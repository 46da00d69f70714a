// Every pair of colours in which the pages write, in every theme, by day and by night, as the sheet has them after Sass.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { compileStyles } from './styles.ts'
import { THEMES } from './theme.ts'

type Colours = Readonly<Record<string, string>>

/** WCAG 2.2, 1.4.3. */
const WRITTEN: readonly (readonly [ink: string, paper: string])[] = [
  ...['paper', 'paper-2', 'paper-3', 'accent-soft'].flatMap((paper) => ['ink', 'ink-2'].map((ink) => [ink, paper] as const)),
  ...['paper', 'paper-2', 'accent-soft'].flatMap((paper) => ['accent', 'accent-strong'].map((ink) => [ink, paper] as const)),
  ...['good', 'warn', 'bad', 'calm', 'hue-1', 'hue-2', 'hue-3'].flatMap((ink) => ['paper', 'paper-2', `${ink}-soft`].map((paper) => [ink, paper] as const)),
  ...['added', 'removed'].flatMap((ink) => ['paper', `${ink}-soft`].map((paper) => [ink, paper] as const)),
  ['ink', 'warn-soft'], ['warn', 'accent-soft'], ['figure', 'paper'], ['figure', 'paper-2'], ['on-accent', 'accent'], ['on-accent', 'accent-strong'], ['band-ink', 'band'], ['band-ink-2', 'band'], ['nav-ink', 'nav'],
]
/** WCAG 2.2, 1.4.11 and 2.4.13: the ring of what has the focus, edges of fields, marks. */
const DRAWN: readonly (readonly [line: string, paper: string])[] = [
  ...['paper', 'paper-2', 'paper-3', 'accent-soft', 'warn-soft', 'bad-soft'].map((paper) => ['focus', paper] as const),
  ['field', 'paper'], ['field', 'paper-2'], ['rule-strong', 'paper'], ['pic-1', 'pic-land'], ['pic-2', 'pic-land'],
]

describe('the colours of the pages', () => {
  let sheet = ''
  before(async () => { sheet = new TextDecoder().decode((await compileStyles(join(import.meta.dirname, '../..'))).sheets.site) })

  it('are others by night', () => {
    for (const theme of THEMES) assert.notEqual(coloursOf(sheet, theme, true).accent, coloursOf(sheet, theme, false).accent, theme)
  })

  for (const night of [false, true]) {
    for (const theme of THEMES) {
      it(`stand out from what is under them: ${theme}, by ${night ? 'night' : 'day'}`, () => {
        const colours = coloursOf(sheet, theme, night)
        for (const [pairs, least] of [[WRITTEN, 4.5], [DRAWN, 3]] as const) {
          for (const [over, under] of pairs) {
            const found = contrast(colours[over] ?? assert.fail(over), colours[under] ?? assert.fail(under))
            assert.ok(found >= least, `${over} on ${under}: ${found.toFixed(2)}`)
          }
        }
      })
    }
  }
})

/** What the custom properties come to where this theme holds, the later over the earlier. */
function coloursOf(sheet: string, theme: string, night: boolean): Colours {
  const [day, dark] = partsOf(sheet)
  return Object.assign({}, ...(night ? [day, dark] : [day]).flatMap((part) => [/^:root$/, new RegExp(`^\\[data-theme="?${theme}"?\\]$`)].map((selector) => declared(part, selector))))
}

/** The sheet without what holds in the dark, and what holds there. */
function partsOf(sheet: string): readonly [string, string] {
  let [day, dark] = [sheet, '']
  for (let at = day.search(/@media screen and \(prefers-color-scheme: ?dark\)\{/); at !== -1; at = day.search(/@media screen and \(prefers-color-scheme: ?dark\)\{/)) {
    const from = day.indexOf('{', at) + 1
    let to = from
    for (let depth = 1; depth > 0; to += 1) depth += day[to] === '{' ? 1 : day[to] === '}' ? -1 : 0
    dark += day.slice(from, to - 1)
    day = day.slice(0, at) + day.slice(to)
  }
  return [day, dark]
}

function declared(part: string, selector: RegExp): Colours {
  const rules = [...part.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, of = '']) => of.split(',').some((one) => selector.test(one.trim())))
  return Object.fromEntries(rules.flatMap(([, , body = '']) => [...body.matchAll(/--([a-z0-9-]+): ?(#[0-9a-f]{3,6}|white)(?=;|$)/gi)].map(([, name = '', colour = '']) => [name, colour === 'white' ? '#fff' : colour])))
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1)
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
