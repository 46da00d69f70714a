// What is asked of a process that attends and only the one that writes can answer. Everything that writes goes there by
// itself (`WriterNeeded`); these are the pages that show what stands nowhere but in its memory.

import { findWorkspaceRoute, EVENTS_PATH } from '../../web/workspace/routes.ts'
import type { WorkspaceRoute } from '../../web/workspace/routes.ts'
import { findDoor } from '../../publication/door-routes.ts'

const AT_WRITER: ReadonlySet<WorkspaceRoute> = new Set<WorkspaceRoute>([
  // A sign-in that has begun is known where it began, as are the failures that make the next one wait.
  'sign-in', 'sign-in-password', 'sign-in-passkey', 'sign-in-oidc', 'sign-in-oidc-return', 'welcome', 'account', 'account-codes', 'people', 'person',
  // Who is in a draft right now.
  'draft', 'amend', 'create', 'draft-presence', 'edit-text', 'clause',
  // Files that were brought and are being looked at.
  'plan-preview', 'plan-draft', 'datasets', 'brought-dataset', 'state-dataset',
  // What was noted last stands at its end at once.
  'audit', 'audit-export', 'access-search', 'access-list', 'access-record', 'refused-exits',
  // Originators, and what they answer just now.
  'sources',
])

/** `writer`: to be passed on. `current`: only while this process is current. `public`: whatever was true a moment ago may be shown. */
export type Place = 'writer' | 'current' | 'public'

export function placeOfReading(path: string): Place {
  // Nonces that a peer signs with are good once, at the process that gave them out.
  if (path.startsWith('/exchange/')) return 'writer'
  const match = findWorkspaceRoute(path)
  if (match !== null) return AT_WRITER.has(match.route) ? 'writer' : 'current'
  return path === EVENTS_PATH || path.startsWith('/api/') || findDoor(path) !== null ? 'current' : 'public'
}
