// Who calls, and what may be read and done: the public, or the owner of a token as far as the token goes.

import { contextOf } from '../workspace/visit.ts'
import { permits } from '../../node/access/index.ts'
import type { Deed, Grant, Subject } from '../../node/access/index.ts'
import type { ApiToken } from '../../node/api-tokens/index.ts'
import type { Person } from '../../node/people/index.ts'
import type { RunningNode } from '../../node/running-node.ts'
import { PublicReader } from '../../publication/disclose.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { ViewContext } from '../../dialogue/views/index.ts'

export interface Caller {
  /** Null: the public. */
  readonly token: ApiToken | null
  readonly person: Person | null
  /** What may be read: as the public may, as the side as a whole may (a service), or as one officer may (also RED words for a contact point of its own). */
  readonly rows: RowReader
  /** The rows with the rest of what views are made of. */
  readonly context: ViewContext
  /** Whether the token allows it and its owner may do it; see `permits`. */
  may(deed: Deed, covers?: readonly string[], subject?: Subject): boolean
}

export function publicCaller(running: RunningNode): Caller {
  const rows = new PublicReader(running.node.rows)
  return { token: null, person: null, rows, context: { ...contextOf(running), rows }, may: () => false }
}

/** A token without `look` reads what the public reads. */
export function callerOf(running: RunningNode, token: ApiToken, person: Person): Caller {
  const grants: readonly Grant[] = running.people.grantsOf(person).map(({ role, scope }) => ({ role, scope: scope === 'side' ? null : scope }))
  const may = (deed: Deed, covers?: readonly string[], subject?: Subject) => token.scopes.includes(deed) && permits(grants, deed, covers, subject)
  const rows = !may('look') ? new PublicReader(running.node.rows) : token.isService ? running.node.rows : running.handling.rowsFor(person.id)
  return { token, person, rows, context: { ...contextOf(running), rows }, may }
}
