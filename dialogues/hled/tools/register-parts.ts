// Short ways to say fields, lists and rules of registers.

import type { Rule } from '../../../src/dialogue/typed/condition.ts'
import type { CodeList, Field, FieldKind } from '../../../src/dialogue/typed/field.ts'
import type { ResultLevel } from '../../../src/dialogue/items/fields.ts'
import type { Bilingual } from '../../../src/text/bilingual.ts'
import { both } from '../words.ts'

interface More {
  readonly help?: Bilingual
  readonly isRequired?: true
  readonly level?: ResultLevel
  readonly concept?: string
}

export function field(name: string, title: Bilingual, is: FieldKind, { help, isRequired, level, concept }: More = {}): Field {
  return { field: name, title, help: help ?? null, is, isRequired: isRequired ?? false, level: level ?? null, concept: concept ?? null }
}

export function list(name: string, title: Bilingual, codes: readonly (readonly [code: string, en: string, es: string])[]): CodeList {
  return { list: name, title, codes: codes.map(([code, en, es]) => ({ code, title: both(en, es) })) }
}

type RuleTest = Rule['any'][number]
export function rule(name: string, says: Bilingual, ...any: RuleTest[]): Rule {
  return { rule: name, says, any }
}

export function is(name: string, test: RuleTest['is'], ...values: RuleTest['values']): RuleTest {
  return { field: name, is: test, values, other: null }
}

export function compared(name: string, test: 'same-as' | 'before' | 'not-after', other: string): RuleTest {
  return { field: name, is: test, values: [], other }
}

export const DAY = { type: 'day' } as const
export const LINE = { type: 'line' } as const
export const TEXTS = { type: 'texts' } as const
export const YES_NO = { type: 'yes-no' } as const
export const PERSONS = { type: 'integer', unit: both('persons', 'personas') } as const
export const APPLICATIONS = { type: 'integer', unit: both('applications', 'solicitudes') } as const
