// A file of IATI 2.03 activities as it arrives. All problems of all activities are told, each by line and path; a
// file with any is not taken. What is not read here is passed over, and `contact-info` with everything about persons
// on purpose: nothing of it is looked at.

import { reading } from '../exchange/problem.ts'
import type { ExchangeProblem } from '../exchange/problem.ts'
import { readXml } from '../exchange/xml-read.ts'
import type { IatiActivity } from './activity.ts'
import { childrenAt } from './places.ts'
import type { At } from './places.ts'
import type { IatiProblem } from './problem.ts'
import { Reading } from './reading.ts'
import { readActivity } from './read-activity.ts'
import { activityRules } from './rules.ts'

export type ReadIati =
  /** Not an XML file that is read here. */
  | { readonly unreadable: ExchangeProblem }
  | { readonly problems: readonly IatiProblem[] }
  | { readonly activities: readonly IatiActivity[] }

/** Versions whose activities have these elements; `2.03` is what is written. */
const VERSION = /^2\.0[1-3]$/

/** `today`: the day against which what must be past is held; null: nothing is. */
export function readIati(bytes: Uint8Array, today: string | null): ReadIati {
  const read = reading(() => readXml(bytes))
  if ('problem' in read) return { unreadable: read.problem }
  const root: At = { element: read.value, path: read.value.name }
  const found = root.element.name === 'iati-activities' ? childrenAt({ ...root, path: '' }, 'iati-activity').map(({ element, path }) => ({ element, path: path.slice(1) })) : []
  if (found.length === 0) return { problems: [{ code: 'iati-not-activities', line: root.element.line, path: root.path, found: '' }] }
  const version = root.element.attributes.get('version') ?? ''
  const problems: IatiProblem[] = VERSION.test(version) ? [] : [{ code: 'iati-version', line: root.element.line, path: `${root.path}/@version`, found: version }]
  const activities: IatiActivity[] = []
  for (const at of found) {
    const gathered = new Reading()
    const activity = readActivity(at, gathered)
    problems.push(...gathered.problems, ...activityRules(at, today))
    activities.push(activity)
  }
  problems.push(...repeatedIn(activities, found))
  return problems.length > 0 ? { problems: once(problems) } : { activities }
}

function repeatedIn(activities: readonly IatiActivity[], found: readonly At[]): readonly IatiProblem[] {
  const first = new Set<string>()
  return activities.flatMap(({ identifier, line }, index): readonly IatiProblem[] => {
    if (identifier === '' || !first.has(identifier)) { first.add(identifier); return [] }
    return [{ code: 'iati-repeated', line, path: `${found[index]?.path ?? ''}/iati-identifier`, found: identifier }]
  })
}

/** In the order of the file; what the schema and a rule both forbid is told once. */
function once(problems: readonly IatiProblem[]): readonly IatiProblem[] {
  const told = new Map(problems.map((problem) => [`${problem.code} ${problem.path}`, problem] as const))
  return [...told.values()].sort((a, b) => a.line - b.line)
}
