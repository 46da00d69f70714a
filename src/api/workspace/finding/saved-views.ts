// The searches that an officer keeps. Whoever changes one on what was seen before somebody changed it is told so.

import { LONGEST_NAME } from '../../../node/finding/index.ts'
import type { SavedView } from '../../../node/finding/index.ts'
import type { SavedViewLine, SavedViewsPage } from '../../../web/workspace/finding/models.ts'
import { findPath, readQuery, writeQuery } from '../../../web/workspace/finding/query.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { showFind } from './find.ts'

export async function viewLines({ running, officer, match }: Visit): Promise<readonly SavedViewLine[]> {
  if (officer === null) return []
  const [views, first] = await Promise.all([running.savedViews.list(officer.id), running.savedViews.defaultOf(officer.id)])
  return views.map(({ id, revision, name, isShared, owner }) => ({
    id, revision, name, isShared, isOwn: owner === officer.id, isDefault: first?.id === id, path: workspacePath('saved-view', match.language, id),
    owner: owner === officer.id ? null : (running.people.find(owner)?.name ?? {}),
  }))
}

/** Keeps what is asked under a name. */
export async function saveView(visit: Visit): Promise<Outcome> {
  const { running, officer, match, fields } = visit
  const name = (fields.get('name') ?? '').trim()
  const query = { ...readQuery(new URLSearchParams(fields.get('query') ?? '')), page: 1 }
  const code = name === '' ? 'name-required' : name.length > LONGEST_NAME ? 'too_big' : null
  if (officer === null || code !== null) return showFind(visit, { name }, code === null ? [] : [{ field: 'name', code }], query)
  const saved = await running.savedViews.save(officer.id, name, writeQuery(query))
  return saved === null ? showFind(visit, { name }, [{ field: 'name', code: 'too_big' }], query) : { redirect: findPath(query, match.language), flash: { code: 'view-saved', path: workspacePath('saved-views', match.language) } }
}

export async function showViews(visit: Visit, came: Pick<SavedViewsPage, 'typed' | 'refusal'> = { typed: null, refusal: null }): Promise<Outcome> {
  return { page: { ...(await frameFor(visit)), kind: 'saved-views', views: await viewLines(visit), ...came }, status: came.refusal === null ? 200 : 409 }
}

/** Goes to the search, as it stands. */
export async function openView(visit: Visit): Promise<Outcome | null> {
  const view = await viewOf(visit)
  if (view === null) return null
  const query = readQuery(new URLSearchParams(view.query))
  const path = findPath(query, visit.match.language)
  // A search that asks nothing would be answered with the one that opens first.
  return { redirect: path.includes('?') ? path : `${path}?order=${query.order}` }
}

export async function changeView(visit: Visit): Promise<Outcome | null> {
  const { running, officer, match, fields } = visit
  const view = await viewOf(visit)
  if (view === null || officer === null) return null
  const done = (code: 'view-changed' | 'view-removed' | 'view-default' | 'view-no-default'): Outcome => ({ redirect: workspacePath('saved-views', match.language), flash: { code, path: null } })
  const seen = { id: view.id, revision: Number(fields.get('revision')) }
  const name = (fields.get('name') ?? '').trim()
  const refuse = (code: string) => showViews(visit, { typed: { id: view.id, name: fields.get('name') ?? view.name }, refusal: { code, facts: {} } })
  const changed = async (change: Parameters<typeof running.savedViews.change>[2]) => ((await running.savedViews.change(officer.id, seen, change)) === null ? refuse('person-changed-meanwhile') : done('view-changed'))
  switch (fields.get('do')) {
    case 'rename': return name === '' ? refuse('name-required') : name.length > LONGEST_NAME ? refuse('too_big') : changed({ name })
    case 'share': return changed({ isShared: true })
    case 'unshare': return changed({ isShared: false })
    case 'remove': return (await running.savedViews.remove(officer.id, seen)) ? done('view-removed') : refuse('person-changed-meanwhile')
    case 'open-first': await running.savedViews.choose(officer.id, view.id); return done('view-default')
    case 'open-none': await running.savedViews.choose(officer.id, null); return done('view-no-default')
    default: return null
  }
}

async function viewOf({ running, officer, match }: Visit): Promise<SavedView | null> {
  return officer === null ? null : running.savedViews.find(officer.id, match.parameter)
}
