// Every question there is about a permission, and the answers written as a table for people: one line for
// every role, scope and deed, one column for every sort of item, and in it one sign for every standing:
// `o` ours, `t` theirs, `b` both, `.` neither. Lines where everything is forbidden are left out.
//
//   node src/node/access/testing/matrix.ts > src/node/access/matrix.txt
//
// writes it anew after a table was changed on purpose. Read every line that differs before you keep it.

import { DEEDS, permits, ROLES, STANDINGS } from '../index.ts'
import type { Deed, Grant, Maker, Role, Standing } from '../index.ts'

/** What an item belongs to, for a role given to SRE and one given to the working group. */
export const ITEMS = {
  'own organisation': ['organisation/SRE'],
  'other organisation of the side': ['organisation/SE'],
  'own body': ['organisation/SE', 'body/scwg'],
  'other side': ['organisation/DOC'],
  joint: [],
} as const
export type Item = keyof typeof ITEMS

export const SCOPES = { side: null, organisation: 'organisation/SRE', body: 'body/scwg' } as const
export type ScopeName = keyof typeof SCOPES
export const MAKERS: readonly Maker[] = ['own', 'other']

export interface Question {
  readonly role: Role
  readonly scope: ScopeName
  readonly deed: Deed
  readonly item: Item
  readonly standing: Standing
  readonly by: Maker
}

export function* questions(): Generator<Question> {
  for (const role of ROLES) for (const scope of Object.keys(SCOPES) as ScopeName[]) for (const deed of DEEDS)
    for (const item of Object.keys(ITEMS) as Item[]) for (const standing of STANDINGS) for (const by of MAKERS) yield { role, scope, deed, item, standing, by }
}

export function answer({ role, scope, deed, item, standing, by }: Question): boolean {
  const grants: readonly Grant[] = [{ role, scope: SCOPES[scope] }]
  return permits(grants, deed, ITEMS[item], { standing, by })
}

export function matrix(): string {
  const lines = ROLES.flatMap((role) => (Object.keys(SCOPES) as ScopeName[]).flatMap((scope) => DEEDS.map((deed) => {
    const cells = (Object.keys(ITEMS) as Item[]).map((item) => STANDINGS.map((standing) => sign(MAKERS.map((by) => answer({ role, scope, deed, item, standing, by })))).join(''))
    return { text: [role.padEnd(14), scope.padEnd(13), deed.padEnd(10), ...cells].join(' '), isEmpty: !cells.some((cell) => /[otb]/.test(cell)) }
  })))
  const about = `${'role'.padEnd(14)} ${'given for'.padEnd(13)} ${'deed'.padEnd(10)} ${['own org.', 'other o.', 'own body', 'theirs', 'joint'].map((word) => word.padEnd(8)).join(' ')}`.trimEnd()
  return [`# ${STANDINGS.map((standing, index) => `${index + 1} ${standing}`).join(', ')}`, '# o ours, t theirs, b both, . neither; what is not here is forbidden', about, ...lines.filter(({ isEmpty }) => !isEmpty).map(({ text }) => text)].join('\n') + '\n'
}

/** One side or the other made it. */
function sign([own, other]: readonly boolean[]): string {
  return own === true ? (other === true ? 'b' : 'o') : other === true ? 't' : '.'
}

if (import.meta.main) process.stdout.write(matrix())
