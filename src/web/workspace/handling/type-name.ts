// What a record is called that may be a statement of any type, or a note that became none.

import type { Messages } from '../../../text/messages/index.ts'

export function nameOfType(type: string, { labels, workspace }: Pick<Messages, 'labels' | 'workspace'>): string {
  const names: Readonly<Record<string, string>> = labels.statement
  return type === 'confined-note' ? workspace.handling.note : (names[type] ?? type)
}
