// A case as a reader tells it in the address of a page: `?case-device-class=II`. What is not told is not known.

import type { CodeList, Field, FieldValue, FieldValues } from '../../dialogue/typed/field.ts'
import { fullDate } from '../../dialogue/items/fields.ts'
import type { ParameterProblem, Parameters } from '../asking.ts'

/** Parameters have no underscores. */
export function caseParameter(field: string): string {
  return `case-${field.replaceAll('_', '-')}`
}

/** What a case can be told by in one line: the other kinds of field are not asked. */
export function askable(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ is }) => is.type === 'choice' || is.type === 'yes-no' || is.type === 'integer' || is.type === 'decimal' || is.type === 'day' || is.type === 'line')
}

export function caseOf(fields: readonly Field[], lists: readonly CodeList[], parameters: Parameters): { readonly values: FieldValues; readonly problems: readonly ParameterProblem[] } {
  const read = askable(fields).flatMap((field) => {
    const parameter = caseParameter(field.field)
    const told = parameters[parameter]
    return told === undefined ? [] : [{ field: field.field, parameter, value: valueOf(field, lists, told) }]
  })
  return {
    values: Object.fromEntries(read.flatMap(({ field, value }) => (value === null ? [] : [[field, value]]))),
    problems: read.flatMap(({ parameter, value }) => (value === null ? [{ parameter, code: 'parameter-unknown' as const }] : [])),
  }
}

/** Null where it does not fit the field. */
function valueOf({ is }: Field, lists: readonly CodeList[], told: string): FieldValue {
  switch (is.type) {
    case 'choice': return lists.find(({ list }) => list === is.list)?.codes.some(({ code }) => code === told) === true ? told : null
    case 'yes-no': return told === 'yes' ? true : told === 'no' ? false : null
    case 'integer': return /^-?\d{1,15}$/.test(told) ? Number(told) : null
    case 'decimal': return /^-?\d{1,15}([.,]\d{1,12})?$/.test(told) ? Number(told.replace(',', '.')) : null
    case 'day': return fullDate.safeParse(told).success ? told : null
    default: return told
  }
}
