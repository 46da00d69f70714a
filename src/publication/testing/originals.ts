// Originals of the text of the tests, agreed by both of its parties.

import assert from 'node:assert/strict'
import { findCleanText } from '../../dialogue/clean-text.ts'
import type { CleanText } from '../../dialogue/clean-text.ts'
import type { TextContent } from '../../dialogue/items/index.ts'
import { agree, founded } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import { TEXT, textChanges } from '../../dialogue/testing/lake-statement.ts'
import type { OriginalFacts } from '../originals/facts.ts'

export const JOINT_STATEMENT = { instrument: 'joint-statement', name: { en: 'Joint statement', es: 'Declaración conjunta' }, isBinding: false, gates: [] }

/** A table at which the text of the tests is agreed. */
export function tableWithText(changed: Partial<TextContent> = {}): readonly Seat[] {
  const seats = founded(['MEX', 'USA'], [], { changed: { instruments: [JOINT_STATEMENT] } })
  agree(seats, [...textChanges(changed)], 'parties')
  return seats
}

export function agreedText(changed: Partial<TextContent> = {}): CleanText {
  return (findCleanText(tableWithText(changed)[0]?.projection ?? assert.fail(), TEXT) ?? assert.fail()).clean
}

export const FACTS: OriginalFacts = { words: { state: 'agreed', openProposals: 0, from: null }, isForSignature: true, reader: 'en', dialogue: 'lake', slug: 'joint-statement', dated: '2026-11-26T00:00:00Z' }
