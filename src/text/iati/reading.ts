// The parts of which an activity is read, each gathering what is wrong with it. What is wrong is told and something
// plain stands in its place, so that the rest is read too; a file with a problem is never taken.

import { textOf } from '../exchange/xml-read.ts'
import type { IatiOrganisation, Money, Narratives } from './activity.ts'
import { childrenAt, valuesAt } from './places.ts'
import type { At } from './places.ts'
import type { IatiCode, IatiProblem } from './problem.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

export class Reading {
  readonly problems: IatiProblem[] = []

  tell(code: IatiCode, { element, path }: At, under = '', found = ''): void {
    this.problems.push({ code, line: element.line, path: under === '' ? path : `${path}/${under}`, found: found.slice(0, 200) })
  }

  /** The only child of a name; null where it is missing, which is told where it is demanded. */
  one(at: At, name: string, isRequired: boolean): At | null {
    const [first, second] = childrenAt(at, name)
    if (first === undefined && isRequired) this.tell('iati-missing', at, name)
    if (second !== undefined) this.tell('iati-repeated', second)
    return first ?? null
  }

  required(at: At, path: string): string {
    const [found] = valuesAt(at, path)
    if (found === undefined) this.tell('iati-missing', at, path)
    return found?.value ?? ''
  }

  code(at: At, attribute: string, codes: readonly string[]): string {
    const value = this.required(at, `@${attribute}`)
    if (value !== '' && !codes.includes(value)) this.tell('iati-code-unknown', at, `@${attribute}`, value)
    return value
  }

  /** The day of an element that has one as its attribute. */
  day(at: At | null, attribute: string): string {
    if (at === null) return ''
    const value = this.required(at, `@${attribute}`).replace(/(Z|[+-]\d{2}:\d{2})$/, '')
    if (value !== '' && !isDay(value)) this.tell('iati-not-a-day', at, `@${attribute}`, value)
    return value
  }

  /** Null where it is empty or no number, which is told. */
  number(at: At, path: string): number | null {
    const [found] = valuesAt(at, path)
    if (found === undefined) return null
    const value = Number(found.value)
    if (NUMBER.test(found.value) && Number.isFinite(value)) return value
    this.problems.push({ code: 'iati-not-a-number', line: found.line, path: found.path, found: found.value.slice(0, 200) })
    return null
  }

  /** The narratives of an element, by their language or that of the activity. */
  narratives(at: At | null, language: string | null): Narratives {
    if (at === null) return {}
    const found = new Map<string, string>()
    for (const { element } of childrenAt(at, 'narrative')) {
      const tag = (element.attributes.get('xml:lang') ?? language ?? '').toLowerCase()
      const text = textOf(element).replace(/\s+/g, ' ').trim()
      // Of two in one language the first counts.
      if (text !== '' && !found.has(tag)) found.set(tag, text)
    }
    return Object.fromEntries(found)
  }

  /** Text that must be there in some language. */
  text(at: At, name: string, language: string | null): Narratives {
    const holder = this.one(at, name, true)
    const narratives = this.narratives(holder, language)
    if (holder !== null && Object.keys(narratives).length === 0) this.tell('iati-missing', holder, 'narrative')
    return narratives
  }

  organisation(at: At, language: string | null): IatiOrganisation {
    const { attributes } = at.element
    return { ref: given(attributes.get('ref')), type: given(attributes.get('type')), name: this.narratives(at, language) }
  }

  /** The sum of amounts, as far as all are of one currency. */
  total(at: readonly At[], currency: string | null): Money | null {
    const amounts = at.flatMap((one) => { const [holder] = childrenAt(one, 'value'); const value = this.number(one, 'value'); return value === null ? [] : [{ value, currency: holder?.element.attributes.get('currency') ?? currency ?? '' }] })
    const [first] = amounts
    if (first === undefined || amounts.some((one) => one.currency !== first.currency)) return null
    // Cents, added as whole numbers.
    return { value: amounts.reduce((sum, { value }) => sum + Math.round(value * 100), 0) / 100, currency: first.currency }
  }
}

export function given(value: string | undefined): string | null {
  const text = value?.trim() ?? ''
  return text === '' ? null : text
}

export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}
