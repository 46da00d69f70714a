// What stands on what, in every theme, in light and in dark: WCAG 2.2, 1.4.3 (words), 1.4.11 and 2.4.11 (rings of focus), reckoned from the sheet as it travels.

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { builtRenderer } from './testing/built.ts'
import { THEMES } from './theme.ts'

const WORDS = 4.5
const RINGS = 3

const GROUNDS = ['paper', 'paper-2', 'paper-3', 'accent-soft', 'warn-soft']
const ON = {
  ink: GROUNDS, 'ink-2': ['paper', 'paper-2', 'paper-3', 'accent-soft'], accent: ['paper', 'paper-2', 'accent-soft'], 'accent-strong': ['paper', 'paper-2', 'accent-soft'], 'on-accent': ['accent', 'accent-strong'],
  'band-ink': ['band'], 'band-ink-2': ['band'], band: ['band-ink'], 'nav-ink': ['nav'], figure: ['paper', 'paper-2'],
  good: ['paper', 'paper-2', 'good-soft'], warn: ['paper', 'paper-2', 'warn-soft', 'accent-soft'], bad: ['paper', 'paper-2', 'bad-soft'], calm: ['paper', 'paper-2', 'calm-soft'], added: ['paper', 'added-soft'], removed: ['paper', 'removed-soft'],
  'hue-1': ['paper', 'paper-2', 'hue-1-soft'], 'hue-2': ['paper', 'paper-2', 'hue-2-soft'], 'hue-3': ['paper', 'paper-2', 'hue-3-soft'],
} as const

type Colours = ReadonlyMap<string, string>

/** The custom properties that the rules of a selector set, later ones last. */
function coloursIn(sheet: string, selector: string): Colours {
  const escaped = selector.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const rules = [...sheet.matchAll(new RegExp(`(?:^|[{};])${escaped}\\{([^}]*)\\}`, 'g'))].flatMap(([, rule = '']) => [...rule.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{3,6}|white)(?=[;}]|$)/g)])
  return new Map(rules.map(([, name = '', value = '']) => [name, value]))
}

function luminance(colour: string): number {
  const digits = colour === 'white' ? 'ffffff' : colour.length === 4 ? [...colour.slice(1)].map((one) => one + one).join('') : colour.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (more + 0.05) / (less + 0.05)
}

describe('the colours of every theme', () => {
  const themes = new Map<string, Colours>()

  before(async () => {
    const { assets } = await builtRenderer()
    const [, site] = [...assets].find(([path]) => path.startsWith('/assets/site.') && path.endsWith('.css')) ?? assert.fail('no sheet')
    const css = new TextDecoder().decode(site.bytes)
    const dark = [...css.matchAll(/@media screen and \(prefers-color-scheme:\s?dark\)\{((?:[^{}]*\{[^{}]*\})*)\}/g)].map(([, rules = '']) => rules).join('')
    const light = css.replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '')
    for (const theme of THEMES) {
      const selectors = [':root', `[data-theme=${theme}]`]
      const inLight = selectors.flatMap((selector) => [...coloursIn(light, selector)])
      themes.set(`${theme} in light`, new Map(inLight))
      themes.set(`${theme} in dark`, new Map([...inLight, ...selectors.flatMap((selector) => [...coloursIn(dark, selector)])]))
    }
  })

  it('are read from the sheet, and dark ones are others', () => {
    assert.equal(themes.size, THEMES.length * 2)
    for (const [name, colours] of themes) assert.ok(colours.size > 30, `${name} has ${colours.size}`)
    for (const theme of THEMES) assert.notEqual(themes.get(`${theme} in light`)?.get('accent'), themes.get(`${theme} in dark`)?.get('accent'))
  })

  for (const [front, grounds] of Object.entries(ON)) {
    it(`let ${front} be read on ${grounds.join(', ')}`, () => { assertAll(front, grounds, WORDS) })
  }

  it('let the ring of what has the focus be seen on every ground', () => { assertAll('focus', GROUNDS, RINGS) })

  function assertAll(front: string, grounds: readonly string[], least: number): void {
    for (const [name, colours] of themes) {
      for (const ground of grounds) {
        const [one, other] = [front, ground].map((colour) => colours.get(colour) ?? assert.fail(`${name} has no ${colour}`))
        const found = contrast(one ?? '', other ?? '')
        assert.ok(found >= least, `${name}: ${front} on ${ground} is ${found.toFixed(2)}`)
      }
    }
  }
})
