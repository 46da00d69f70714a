// What stands in the fields of a room's forms: what was typed, where the form came back, or else what was said last.

import type { Bilingual } from '../../../text/bilingual.ts'
import type { RoomPage } from './models.ts'

export function typedText({ typed, frame }: RoomPage, name: string, otherwise: Bilingual = {}): Bilingual {
  return Object.fromEntries(frame.languages.map((tag) => [tag, typed[`${name}.${tag}`] ?? otherwise[tag] ?? '']))
}

export function typedValue({ typed }: RoomPage, name: string, otherwise = ''): string {
  return typed[name] ?? otherwise
}
