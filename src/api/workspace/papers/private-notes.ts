// What this side keeps for itself about the items of a paper: notes that people wrote to each other, red notes
// beside the fields of a draft, and where it stands on a clause. It is handed to papers of this side only.

import type { PaperBracket, PrivateCite, PrivateNote, PrivateNotes } from '../../../dialogue/views/index.ts'
import type { Fallback } from '../../../node/texts/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { slugOf } from '../../../dialogue/items/index.ts'
import type { ItemId } from '../../../record/index.ts'
import type { Bilingual } from '../../../text/bilingual.ts'

/** Enough of a long id to find a note by. */
const SHOWN_OF_ID = 8

/** Those not settled, written up to the end of a day; the oldest first, positions before notes. */
export async function notesOn(running: RunningNode, items: readonly ItemId[], day: string, brackets: readonly PaperBracket[] = []): Promise<PrivateNotes> {
  const found = new Map<ItemId, readonly PrivateNote[]>()
  for (const item of items) {
    const bracket = brackets.find((one) => one.item === item)
    const notes = [...talked(running, item), ...(await redOn(running, item))].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.cite.id < b.cite.id ? -1 : 1))
    const all = [...(bracket === undefined ? [] : positionsOn(running, bracket)), ...notes].filter(({ at }) => at.slice(0, 10) <= day)
    if (all.length > 0) found.set(item, all)
  }
  return found
}

function talked(running: RunningNode, item: ItemId): readonly PrivateNote[] {
  const open = running.notices.notes.on({ kind: 'item', item }).filter(({ resolved }) => resolved === null)
  return open.map(({ id, text, by, at }) => ({ cite: citeNote('note', id, item), text, by: nameOf(running, by), at, cleared: null }))
}

async function redOn(running: RunningNode, item: ItemId): Promise<readonly PrivateNote[]> {
  const open = (await running.notes.on(item)).filter(({ resolved }) => resolved === null)
  return open.map(({ id, text, by, at }) => ({ cite: citeNote('red-note', id, item), text, by: nameOf(running, by), at, cleared: null }))
}

/** Of the clause itself, and of each proposal on it. */
function positionsOn(running: RunningNode, { item, offers }: PaperBracket): readonly PrivateNote[] {
  const subjects = [{ name: slugOf(item), subject: item }, ...offers.map(({ cite }) => ({ name: `${cite.party} ${cite.sequence}`, subject: cite.hash }))]
  return subjects.flatMap(({ name, subject }) => {
    const held = running.fallbacks.find(subject)
    return held === null ? [] : positionNotes(running, held, name, item)
  })
}

function positionNotes(running: RunningNode, { preferred, acceptable, redLine, cleared, savedAt, savedBy, revision }: Fallback, name: string, about: ItemId): readonly PrivateNote[] {
  const note = (what: PrivateCite['what'], text: Bilingual): readonly PrivateNote[] => {
    const written = Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''))
    return Object.keys(written).length === 0 ? [] : [{ cite: { kind: 'private', what, id: `${name} r${revision}`, about }, text: written, by: nameOf(running, savedBy), at: savedAt, cleared }]
  }
  return [...note('preferred', preferred), ...note('acceptable', acceptable), ...note('red-line', redLine)]
}

function citeNote(what: PrivateCite['what'], id: string, about: ItemId): PrivateCite {
  return { kind: 'private', what, id: id.slice(0, SHOWN_OF_ID), about }
}

function nameOf(running: RunningNode, person: string): Bilingual {
  return running.people.find(person)?.name ?? {}
}
