// The datasets that a page rests on, each once: a tool asks many questions of one file.

import type { DataNote } from './asking.ts'

/** In the order in which they were first asked. Of one dataset the state that keeps a figure away is told before `ready`. */
export function mergedNotes(notes: readonly DataNote[]): readonly DataNote[] {
  const merged = new Map<string, DataNote>()
  for (const note of notes) {
    const key = `${note.ref.party}/${note.ref.dataset}`
    const before = merged.get(key)
    if (before === undefined || (before.state === 'ready' && note.state !== 'ready')) merged.set(key, note)
  }
  return [...merged.values()]
}
