// What an entry of the audit trail is about, in the reader's language: every route has its words, by type.

import type { Exit } from '../../../dialogue/handling/judge.ts'
import type { Messages } from '../../../text/messages/index.ts'
import type { SILENCE_PASSED } from '../../../node/silence/index.ts'
import type { SignInWay } from '../../../node/sessions.ts'
import type { WorkspaceRoute } from '../routes.ts'

type Visited = Readonly<Record<WorkspaceRoute | Exit | `sign-in-${SignInWay}` | typeof SILENCE_PASSED, string>>

/** What a later or earlier program noted is shown as it noted it. */
export function nameOfVisited(what: string, words: Messages['workspace']): string {
  const names: Visited = words.audit.visited
  return Object.hasOwn(names, what) ? names[what as keyof Visited] : what
}
