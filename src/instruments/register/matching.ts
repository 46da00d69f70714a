// Which entries fit somebody who asks: every rule with its verdict, and nothing hidden. An entry that fits by all that
// is known and of which something is not known is neither promised nor refused. Stale entries take no part.

import type { JudgedRule, Verdict } from '../../dialogue/typed/condition.ts'
import type { FieldValues } from '../../dialogue/typed/field.ts'
import { judgeRules, knownOf, verdictOf } from '../../dialogue/typed/judge.ts'
import { readTypedValues, valueIssues } from '../../dialogue/typed/values.ts'
import type { ParameterProblem, Parameters } from '../asking.ts'
import type { RegisterEntry, RegisterSettings } from './entries.ts'

export type Matching = NonNullable<RegisterSettings['matching']>

export interface Match {
  readonly entry: RegisterEntry
  readonly verdict: Verdict
  /** What the register asks of everybody first, then what the entry asks. */
  readonly judged: readonly JudgedRule[]
}

export interface Matches {
  readonly fits: readonly Match[]
  readonly cannotBeTold: readonly Match[]
  readonly fitsNot: readonly Match[]
  /** Left out: nobody has looked at them for too long. */
  readonly stale: readonly RegisterEntry[]
}

export function matchesOf({ rules }: Matching, entries: readonly RegisterEntry[], profile: FieldValues): Matches {
  const known = knownOf(profile)
  const matches = entries.filter(({ isStale }) => !isStale).map((entry): Match => {
    const judged = judgeRules([...rules, ...entry.rules], known)
    return { entry, verdict: verdictOf(judged), judged }
  })
  const of = (verdict: Verdict) => matches.filter((match) => match.verdict === verdict)
  return { fits: of('kept'), cannotBeTold: of('unknown'), fitsNot: of('broken'), stale: entries.filter(({ isStale }) => isStale) }
}

export interface AskedProfile {
  readonly profile: FieldValues
  /** Whether anything was asked at all. */
  readonly isAsked: boolean
  readonly problems: readonly ParameterProblem[]
}

/** `is-employees=12`, `is-sectors-3=yes` for the third code of a list of which several may be chosen: what stands in the address of a page. */
export function askedName(field: string, code: number | null = null): string {
  return `is-${field.replaceAll('_', '-')}${code === null ? '' : `-${code + 1}`}`
}

/** What cannot be used is told, and is not known then. */
export function askedProfile({ profile }: Matching, lists: RegisterSettings['lists'], parameters: Parameters): AskedProfile {
  const codesOf = (field: string) => { const is = profile.find((one) => one.field === field)?.is; return is?.type === 'choices' ? (lists.find(({ list }) => list === is.list)?.codes ?? []) : [] }
  const typed = {
    get: (name: string) => parameters[askedName(name.replace(/^is\./, ''))] ?? null,
    getAll: (name: string) => codesOf(name.replace(/^is\./, '')).filter((_code, at) => parameters[askedName(name.replace(/^is\./, ''), at)] === 'yes').map(({ code }) => code),
    keys: () => Object.keys(parameters),
  }
  const values = readTypedValues(profile, typed, [], 'is')
  const issues = valueIssues(profile.map((field) => ({ ...field, isRequired: false })), lists, values)
  const wrong = new Set(issues.map(({ path }) => path))
  return {
    profile: knownOf(Object.fromEntries(Object.entries(values).filter(([field]) => !wrong.has(field)))),
    isAsked: Object.keys(parameters).some((name) => name.startsWith('is-')),
    problems: issues.map(({ code, path }) => ({ parameter: askedName(path), code: code === 'code-not-listed' ? 'parameter-unknown' : 'parameter-invalid' })),
  }
}
