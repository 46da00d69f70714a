// What of a watched list concerns the products of each side, for its officers: their lists are between the parties, or each side's own.

import { findContent, findRef } from '../../../dialogue/views/index.ts'
import type { Handling } from '../../../dialogue/handling/label.ts'
import { watchTool } from '../../../instruments/watch/view.ts'
import type { WatchTool } from '../../../instruments/watch/view.ts'
import { stixOfWeaknesses } from '../../../publication/alerts/stix-bundle.ts'
import type { Bilingual } from '../../../text/bilingual.ts'
import type { WatchPage } from '../../../web/workspace/handling/models.ts'
import { problem } from '../problem-page.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { contextFor } from './open-rows.ts'

/** Which products a side watches is for the sides, whatever the list itself is. */
const LABEL: Handling = { tlp: 'AMBER', markings: [], readers: [] }

export async function showWatch(visit: Visit): Promise<Outcome | null> {
  const { running, match, fields, officer } = visit
  const item = `instrument/${match.parameter}`
  const context = contextFor(visit)
  const content = findContent(context.rows, 'instrument', item)
  if (content?.settings.instrument !== 'watch') return null
  const { found } = watchTool({ ...context, figures: running.data.figures, item, parameters: {} }, content.settings)
  if (field(fields, 'format') !== 'stix' || found === null) {
    const page: WatchPage = { ...(await frameFor(visit)), kind: 'watch', slug: match.parameter, title: findRef(context.rows, item)?.title ?? content.title, sides: found?.sides ?? null, lastAdded: found?.lastAdded ?? null }
    return { page }
  }
  const recipient = officer === null ? ({ to: 'public' } as const) : running.handling.recipientOf(officer.id)
  const judged = await running.handling.letOut({ labels: LABEL, exit: 'export', recipient, who: officer?.id ?? null, what: `watch ${match.parameter}` })
  return judged.isAllowed ? { file: { bytes: stixBytes(visit, found), mediaType: 'application/stix+json;version=2.1', name: `${match.parameter}.stix.json` } } : problem(visit, judged.code)
}

/** What concerns this side, each weakness once. */
function stixBytes({ running, frame }: Visit, { sides, lastAdded }: NonNullable<WatchTool['found']>): Uint8Array {
  const { party, dialogue } = running.settings
  const name: Bilingual = frame.parties.find((one) => one.party === party)?.name ?? {}
  const own = new Map((sides.find((side) => side.party === party)?.flagged ?? []).map(({ listed }) => [listed.id, listed]))
  return Buffer.from(`${JSON.stringify(stixOfWeaknesses(dialogue, party, name, [...own.values()], LABEL, `${lastAdded ?? '2022-01-01'}T00:00:00Z`), null, 2)}\n`)
}
