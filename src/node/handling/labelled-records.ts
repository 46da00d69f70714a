// Everything here that carries a handling label, for whoever answers requests under a law of access: statements of all sides with all their
// words, and the notes that a label kept from becoming one. No label keeps any of it from being found; what is asked of a label is
// only whether it shall be this one.
//
// Made of the rows when it is asked for and kept as long as nothing was said or written since; there are few such records.

import { handlingOf } from '../../dialogue/handling/handled-rows.ts'
import { contactRows } from '../../dialogue/handling/saying.ts'
import type { Handling, Marking, Tlp } from '../../dialogue/handling/label.ts'
import { combineHandling } from '../../dialogue/handling/label.ts'
import { actKey } from '../../dialogue/rows.ts'
import type { StatementRow } from '../../dialogue/rows.ts'
import { textsIn } from '../../dialogue/texts.ts'
import type { Citation } from '../../dialogue/rows.ts'
import type { ItemId, Json, PartyId } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { TextIndex } from '../../text/search/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { latestOf, noteLabels } from './confined-notes.ts'
import type { ConfinedNote, ConfinedNotes } from './confined-notes.ts'

export interface LabelledRecord {
  /** `statement <hash>` or `note <id>`. */
  readonly id: string
  /** The type of a statement; `confined-note`. */
  readonly type: string
  /** RFC 3339. */
  readonly at: string
  readonly party: PartyId
  /** Null of a note, which is no act. */
  readonly made: Citation | null
  readonly about: ItemId | null
  /** Those that it names, in its words or among its readers, and that of who wrote a note. */
  readonly organisations: readonly ItemId[]
  readonly handling: Handling
  readonly texts: readonly { readonly path: string; readonly text: Bilingual }[]
}

export interface LabelledWish {
  readonly typed: string
  /** Days, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly organisation: ItemId | null
  readonly tlp: Tlp | null
  readonly marking: Marking | null
}

export class LabelledRecords {
  readonly #node: DialogueNode
  readonly #notes: ConfinedNotes
  #kept: { readonly key: string; readonly records: ReadonlyMap<string, LabelledRecord>; readonly index: TextIndex } | null = null

  constructor(node: DialogueNode, notes: ConfinedNotes) {
    this.#node = node
    this.#notes = notes
  }

  find(id: string): LabelledRecord | null {
    return this.#read().records.get(id) ?? null
  }

  /** What fits, the latest first. Without words everything does. */
  seek({ typed, from, to, organisation, tlp, marking }: LabelledWish): readonly LabelledRecord[] {
    const { records, index } = this.#read()
    const found = typed.trim() === '' ? null : new Set<string>()
    if (found !== null) index.each(typed, (number) => { const id = index.idOf(number); if (id !== null) found.add(id) })
    return [...records.values()].filter((record) => {
      const day = record.at.slice(0, 10)
      return (found === null || found.has(record.id)) && (from === null || day >= from) && (to === null || day <= to) && (organisation === null || record.organisations.includes(organisation))
        && (tlp === null || record.handling.tlp === tlp) && (marking === null || record.handling.markings.some((one) => one.marking === marking))
    }).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))
  }

  #read() {
    const notes = this.#notes.list()
    const key = JSON.stringify([this.#node.ledger.heads(), this.#node.wholeRows.find('erased', 'all')?.length ?? 0, notes.map(({ id, revision }) => [id, revision])])
    if (this.#kept?.key === key) return this.#kept
    const records = new Map([...this.#statements(), ...notes.map((note) => this.#note(note))].map((record) => [record.id, record]))
    const index = new TextIndex()
    for (const { id, texts } of records.values()) index.put(id, texts.flatMap(({ text }) => Object.entries(text).map(([language, words]) => ({ text: words, language: language === UNTAGGED ? '' : language, weight: 1 }))))
    this.#kept = { key, records, index }
    return this.#kept
  }

  #statements(): readonly LabelledRecord[] {
    const { wholeRows: rows, ledger } = this.#node
    const offices = new Map(contactRows(rows).map((row) => [`${row.made.party}/${String(row.content?.contact)}`, String(row.content?.organisation)]))
    return ledger.chains().flatMap(({ party, sequence: last }) => {
      const found: LabelledRecord[] = []
      for (let sequence = 1; sequence <= last; sequence++) {
        const act = rows.find('act', actKey(party, sequence))
        const row = act?.kind === 'state' ? rows.find('statement', act.hash) : undefined
        const label = row === undefined ? null : handlingOf(rows, row)
        if (row !== undefined && label !== null) found.push(recordOf(row, label, offices))
      }
      return found
    })
  }

  #note(note: ConfinedNote): LabelledRecord {
    const latest = latestOf(note)
    const label = combineHandling(noteLabels(note)) ?? latest.handling
    const named = label.readers.flatMap((reader) => (reader.reader === 'organisation' ? [reader.organisation] : []))
    return {
      id: `note ${note.id}`, type: 'confined-note', at: latest.at, party: this.#node.party, made: null, about: note.about, organisations: [...new Set([note.organisation, ...named])], handling: label,
      texts: note.versions.toReversed().flatMap(({ language, title, text }, place) => [{ path: `versions.${place}.title`, text: { [language]: title } }, { path: `versions.${place}.text`, text: { [language]: text } }]),
    }
  }
}

const UNTAGGED = 'und'

function recordOf(row: StatementRow, label: Handling, offices: ReadonlyMap<string, string>): LabelledRecord {
  const readers = label.readers.flatMap((reader) => (reader.reader === 'organisation' ? [reader.organisation] : (offices.get(`${reader.party}/${reader.contact}`) ?? [])))
  const { handling: _label, ...said } = row.content ?? {}
  return {
    id: `statement ${row.statement}`, type: row.type, at: row.made.at, party: row.made.party, made: row.made, about: row.about, organisations: [...new Set([...organisationsIn(said), ...readers])], handling: label,
    texts: [...textsIn(said, ''), ...plainTextsIn(said, '').map(({ path, text }) => ({ path, text: { [UNTAGGED]: text } }))],
  }
}

function organisationsIn(value: Json | undefined): readonly ItemId[] {
  if (typeof value === 'string') return value.startsWith('organisation/') ? [value] : []
  if (value === null || value === undefined || typeof value !== 'object') return []
  return Object.values(value).flatMap((one) => organisationsIn(one as Json))
}

/** What people typed and belongs to no language: a reference, the name of a file. */
function plainTextsIn(value: Json | undefined, path: string): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return /(^|\.)(reference|name|identifier|sender)$/.test(path) ? [{ path, text: value }] : []
  if (value === null || value === undefined || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, one]) => plainTextsIn(one as Json, path === '' ? name : `${path}.${name}`))
}
