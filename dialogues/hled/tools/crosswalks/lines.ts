// Lines of a list, written short: code, English, Spanish, under what, by which address its author names it.

import type { SettingsOf } from '../../../../src/dialogue/items/instruments/index.ts'
import { both } from '../../words.ts'

export type Held = SettingsOf<'crosswalk'>['first']
type Lines = Extract<Held['lines'], { from: 'here' }>

export type Line = readonly [code: string, en: string, es: string, under?: string | null, address?: string]

export function linesOf(...lines: readonly Line[]): Lines {
  return { from: 'here', lines: lines.map(([code, en, es, under = null, address = null]) => ({ code, title: both(en, es), under, address })) }
}
