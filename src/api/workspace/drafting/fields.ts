// The hidden fields of the forms of drafting, whatever may have been sent in them.

import { randomUUID } from 'node:crypto'
import { isItemId, parseJson } from '../../../record/index.ts'
import type { ItemId } from '../../../record/index.ts'
import type { Marks } from '../../../dialogue/forms/index.ts'
import { field, revisionField } from '../fields.ts'
import type { Visit } from '../visit.ts'
import type { DraftAt } from '../../../node/drafting/index.ts'

const DRAFT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A new name for what is no name of a draft. */
export function draftAt({ fields, officer }: Visit): DraftAt {
  const named = field(fields, 'draft')
  const isNamed = DRAFT_ID.test(named)
  return { draft: isNamed ? named : randomUUID(), revision: isNamed ? revisionField(fields) : 0, by: officer?.id ?? '' }
}

/** The draft that the address names, as its form knew it. */
export function draftInPath({ match, fields, officer }: Visit): DraftAt {
  return { draft: match.parameter, revision: revisionField(fields), by: officer?.id ?? '' }
}

export function isDraftId(text: string): boolean {
  return DRAFT_ID.test(text)
}

export function itemField(fields: URLSearchParams, name = 'item'): ItemId | null {
  const item = field(fields, name)
  return isItemId(item) ? item : null
}

/** The marks of what a form showed; none where that is no such thing. */
export function knownMarks(fields: URLSearchParams): Marks {
  const parsed = parseJson(field(fields, 'known'))
  const value: unknown = 'value' in parsed ? parsed.value : null
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** A path of this workspace to go back to; `fallback` for anything else. */
export function returnField(fields: URLSearchParams, fallback: string): string {
  const path = field(fields, 'return')
  return /^\/(en\/workspace|es\/espacio)(?![\w-])[\w\-./?=&%:#]*$/.test(path) && !path.includes('//') && !path.includes('..') ? path : fallback
}
