// The public page of a release as it will be once every party has published: the same view, the same component, made
// over the rows as they would then be. Nothing of it is kept, and it says at its head what it is.

import type { ItemId } from '../../../record/index.ts'
import { Overlay } from '../../../dialogue/projection.ts'
import { publicationOf } from '../../../dialogue/releasing.ts'
import { findCharter, releasedView } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { PublicReader } from '../../../publication/disclose.ts'
import { itemPath } from '../../../publication/routes.ts'
import { LANGUAGES } from '../../../text/bilingual.ts'
import type { Language } from '../../../text/bilingual.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { findAnyRelease } from './lines.ts'

const TO_COME = 'f'.repeat(64)

/** The whole document; null where its words are not to be had. */
export function previewOf(running: RunningNode, release: ItemId, language: Language): string | null {
  const { node, settings } = running
  const found = findAnyRelease(running, release)
  if (found === null) return null
  const rows = new Overlay(node.rows)
  const at = Temporal.ZonedDateTime.from(found.content.from).toInstant().toString({ smallestUnit: 'second' })
  const made = (party: string, index: number) => ({ party, sequence: node.ledger.chain(party).sequence + 1, hash: `${index}${TO_COME.slice(1)}`, at })
  if (found.proposal !== null) {
    rows.put('item', release, { item: release, versions: [{ version: TO_COME, base: null, number: 1, content: found.content as never, proposal: found.proposal, proposer: node.party, cover: null, signed: [], audience: 'parties' }] })
  }
  const content = publicationOf(rows, release)
  if (content === null) return null
  const context = { rows: new PublicReader(rows), dialogue: settings.dialogue, self: node.party, today: () => node.now().slice(0, 10) }
  const statements = (findCharter(context)?.parties ?? []).map(({ party }, index) => made(party, index))
  for (const act of statements) rows.put('statement', act.hash, { statement: act.hash, made: act, audience: 'public', about: release, type: 'publication', content: content as never, replaces: null, replacedBy: null })
  const before = (rows.find('publications', 'all') ?? []).filter((id) => rows.find('statement', id)?.about !== release)
  rows.put('publications', 'all', [...before, ...statements.map(({ hash }) => hash)])
  const view = releasedView(context, release)
  if (view === null) return null
  const notice = Object.fromEntries(LANGUAGES.map((one) => [one, MESSAGES[one].workspace.release.previewNotice]))
  const alternates = { en: itemPath(release, 'en'), es: itemPath(release, 'es') }
  return running.renderPage({ kind: 'released', view: { ...view, frame: { ...view.frame, notice } }, language, path: alternates[language], alternates })
}
