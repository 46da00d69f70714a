// The life of one item of any kind.

import { biographyView } from '../../../dialogue/views/index.ts'
import type { StoryEntry } from '../../../dialogue/views/index.ts'
import type { ItemChange } from '../../../record/index.ts'
import { itemPath } from '../../../publication/routes.ts'
import type { BiographyPage } from '../../../web/workspace/finding/models.ts'
import { itemOfBiography } from '../../../web/workspace/finding/routes.ts'
import { itemDiff, itemNames } from '../items.ts'
import { contextOf, frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

export async function showBiography(visit: Visit): Promise<Outcome | null> {
  const { running, match, url } = visit
  const { rows } = running.node
  const item = itemOfBiography(match.parameter)
  const act = url.searchParams.get('act')
  const view = biographyView(contextOf(running), item, act ?? (Math.trunc(Number(url.searchParams.get('page') ?? 1)) || 1))
  if (view === null) return null
  const diffs = view.story.flatMap((entry) => { const change = changeOf(item, entry); return change === null ? [] : [[entry.made.hash, itemDiff(rows, change)] as const] })
  const known = itemNames(rows, diffs.map(([, diff]) => diff))
  const page: BiographyPage = {
    ...(await frameFor(visit)), kind: 'biography', view, diffs: Object.fromEntries(diffs), names: { ...known, items: { ...view.names.items, ...known.items } }, shown: act,
    publicPath: view.standing === 'in-force' ? itemPath(item, match.language) : null,
  }
  return { page }
}

function changeOf(item: string, entry: StoryEntry): ItemChange | null {
  if (entry.is === 'version') return { item, base: entry.version.base, content: entry.version.content }
  return entry.is === 'proposal' ? entry.proposal.change : null
}
