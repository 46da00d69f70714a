// What the other side did since an officer was here last; since yesterday where there was no visit.

import type { PartyId } from '../../../record/index.ts'
import { actKey } from '../../../dialogue/rows.ts'
import type { ActRow, RowReader } from '../../../dialogue/rows.ts'
import { lastRefOf, sideDeedOf } from '../../../dialogue/views/index.ts'
import type { VisitMark } from '../../../node/last-visits.ts'
import { itemPath } from '../../../publication/routes.ts'
import type { Language } from '../../../text/bilingual.ts'
import type { News, OtherSideDeed } from '../../../web/workspace/review/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { Visit } from '../visit.ts'

const SHOWN_DEEDS = 12
const LOOKED_AT_DEEDS = 60

export function newsSince(visit: Visit, mark: VisitMark | null): News {
  const { running, match, frame } = visit
  const { rows } = running.node
  const others = frame.parties.filter(({ party }) => party !== running.settings.party)
  const yesterday = Temporal.Instant.from(running.node.now()).subtract({ hours: 24 }).toString()
  const isNew = (act: ActRow) => (mark === null ? act.at >= yesterday : act.sequence > (mark.heads[act.party] ?? 0))
  const acts = others.flatMap(({ party }) => latestActs(rows, party)).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.sequence - a.sequence))
  const deeds = acts.flatMap((act) => { const deed = deedOf(rows, act, match.language); return deed === null ? [] : [{ deed, isNew: isNew(act) }] })
  const fresh = deeds.filter((one) => one.isNew).map(({ deed }) => deed)
  return { deeds: fresh.slice(0, SHOWN_DEEDS), more: Math.max(0, fresh.length - SHOWN_DEEDS), earlier: deeds.filter((one) => !one.isNew).map(({ deed }) => deed).slice(0, SHOWN_DEEDS), since: mark?.at ?? null }
}

function latestActs(rows: RowReader, party: PartyId): readonly ActRow[] {
  const last = rows.find('party', party)?.sequence ?? 0
  const sequences = Array.from({ length: Math.min(last, LOOKED_AT_DEEDS) }, (_, index) => last - index)
  return sequences.flatMap((sequence) => rows.find('act', actKey(party, sequence)) ?? []).filter((act) => act.inadmissible === null)
}

function deedOf(rows: RowReader, act: ActRow, language: Language): OtherSideDeed | null {
  const done = sideDeedOf(rows, act)
  if (done === null || done.deed === 'acknowledged') return null
  const { made, deed, item, proposal } = done
  const about = item === null ? null : lastRefOf(rows, item)
  const path = proposal !== null ? workspacePath('proposal', language, proposal) : item === null ? null : itemPath(item, language)
  return { made, deed, about, path }
}
