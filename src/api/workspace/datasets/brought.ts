// A file that was brought: described, checked in the background, looked at, signed and stated.

import { ACTIVITY_DESCRIPTION } from '../../../dialogue/data/activities.ts'
import { datasetDescription } from '../../../dialogue/statements/index.ts'
import type { DatasetContent, DatasetDescription } from '../../../dialogue/statements/index.ts'
import { PARQUET_TYPE } from '../../../dialogue/statements/dataset.ts'
import { codeOf } from '../../../dialogue/issues.ts'
import type { Command } from '../../../dialogue/decide.ts'
import { findVintage } from '../../../instruments/datasets/vintages.ts'
import type { BroughtFile } from '../../../node/datasets/index.ts'
import { datasetPath } from '../../../publication/routes.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { DescriptionValues } from '../../../web/workspace/datasets/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import type { EdgeCode } from '../../edges.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { descriptionOf, firstValues, typedValues } from './description.ts'
import { showDatasets } from './list.ts'

/** How long a page of progress waits for something to tell before it is shown as it is and asks again. */
const PATIENCE_IN_MILLISECONDS = 2_000
const GLANCE_IN_MILLISECONDS = 50

export async function showBrought(visit: Visit): Promise<Outcome | null> {
  const until = performance.now() + PATIENCE_IN_MILLISECONDS
  let file = findBrought(visit)
  while (file?.at.state === 'checking' && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, GLANCE_IN_MILLISECONDS))
    file = findBrought(visit)
  }
  if (file === null) return showDatasets(visit, 'data-file-gone')
  return show(visit, file, file.at.state === 'refused' ? file.at.code : null, [])
}

/** What was typed is kept, whether or not it holds. */
export async function describeBrought(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match: { language } } = visit
  const file = findBrought(visit)
  if (file === null) return showDatasets(visit, 'data-file-gone')
  await running.data.broughtFiles.type(file.id, fields.toString())
  const typed = findBrought(visit) ?? file
  const description = { ...descriptionOf(valuesOf(visit, typed), visit.frame.languages), ...(isOfActivities(file) ? ACTIVITY_DESCRIPTION : {}) }
  const issues = issuesOf(visit, { ...description, dataset: file.dataset ?? description.dataset })
  if (issues.length > 0) return show(visit, typed, null, issues)
  const busy = running.data.broughtFiles.check(file.id, { ...description, dataset: file.dataset ?? description.dataset })
  return busy === null ? { redirect: workspacePath('brought-dataset', language, file.id) } : show(visit, typed, busy.refused, [])
}

export async function stateBrought(visit: Visit): Promise<Outcome | null> {
  const { running, match: { language } } = visit
  const file = findBrought(visit)
  if (file === null) return showDatasets(visit, 'data-file-gone')
  if (file.at.state !== 'loaded') return { redirect: workspacePath('brought-dataset', language, file.id) }
  const { loaded } = file.at
  const before = findVintage(running.node.rows, { party: running.node.party, dataset: loaded.content.dataset })
  // A colleague has stated another vintage meanwhile: what would change is to be looked at again.
  if ((before?.statement ?? null) !== loaded.replaces) { await running.data.broughtFiles.type(file.id, file.typed ?? ''); return show(visit, findBrought(visit) ?? file, 'draft-changed-meanwhile', []) }
  const said = await running.data.datasets.state(loaded)
  await running.data.broughtFiles.discard(file.id)
  if ('refused' in said) return showDatasets(visit, said.refused)
  if ('issues' in said) return showDatasets(visit, 'description-wrong')
  return { redirect: workspacePath('datasets', language), flash: { code: 'dataset-stated', path: datasetPath({ party: running.node.party, dataset: loaded.content.dataset }, language) } }
}

function findBrought({ running, officer, match }: Visit): BroughtFile | null {
  return officer === null ? null : running.data.broughtFiles.find(match.parameter, officer.id)
}

async function show(visit: Visit, file: BroughtFile, refused: EdgeCode | null, issues: readonly FieldIssue[]): Promise<Outcome> {
  const { looked, at } = file
  const isChecking = at.state === 'checking'
  const page = {
    ...(await frameFor(visit)), kind: 'brought-dataset' as const, id: file.id, fileName: file.name, replaces: beforeOf(visit, file),
    isOfActivities: isOfActivities(file), headings: 'columns' in looked ? looked.columns.map(({ heading }) => heading) : [], rows: 'rows' in looked ? looked.rows : [], values: valuesOf(visit, file), languages: visit.frame.languages,
    checking: isChecking ? at.rows : null, report: at.state === 'wrong' ? at.report : null, loaded: at.state === 'loaded' ? { content: at.loaded.content, differences: at.loaded.differences } : null,
    issues, refusal: refused === null ? null : { code: refused, facts: {} },
  }
  const status = refused !== null ? edgeOf(refused).status : issues.length > 0 ? 422 : 200
  return { page, status, ...(isChecking ? { refresh: workspacePath('brought-dataset', visit.match.language, file.id) } : {}) }
}

function isOfActivities({ looked }: BroughtFile): boolean {
  return 'isOfActivities' in looked && looked.isOfActivities
}

function beforeOf({ running }: Visit, { dataset }: BroughtFile): DatasetContent | null {
  return dataset === null ? null : (findVintage(running.node.rows, { party: running.node.party, dataset })?.content ?? null)
}

function valuesOf(visit: Visit, file: BroughtFile): DescriptionValues {
  const { languages } = visit.frame
  // The columns of activities are a closed list: nobody describes them.
  const guess = 'columns' in file.looked && !isOfActivities(file) ? file.looked : { columns: [], key: [] }
  if (file.typed !== null && file.typed !== '') return typedValues(new URLSearchParams(file.typed), guess.columns.length, languages)
  return firstValues(guess, beforeOf(visit, file), languages, visit.running.node.now().slice(0, 10))
}

/** What would be wrong with the statement, told before the file is read: only what comes from the file is made up. */
function issuesOf({ running }: Visit, description: DatasetDescription): readonly FieldIssue[] {
  const parsed = datasetDescription.safeParse(description)
  if (!parsed.success) return parsed.error.issues.map((issue) => ({ field: fieldOf(issue.path.join('.')), code: codeOf(issue) }))
  const content: DatasetContent = { ...parsed.data, covers: null, rows: 0, changes: null, attachments: [{ blob: '0'.repeat(64), bytes: 0, mediaType: PARQUET_TYPE, name: 'data.parquet' }] }
  const replaces = findVintage(running.node.rows, { party: running.node.party, dataset: description.dataset })?.statement ?? null
  const decision = running.node.decide({ name: 'state', about: null, type: 'dataset', content: content as unknown as Extract<Command, { name: 'state' }>['content'], replaces, audience: 'public' })
  return 'issues' in decision ? decision.issues.map(({ code, path }) => ({ field: fieldOf(path.replace(/^content\./, '')), code })) : []
}

/** Caveats and codes are typed as lines of one field. */
function fieldOf(path: string): string {
  return path.replace(/^caveats\.\d+\.(\w+)$/, 'caveats.$1').replace(/^(caveats)\.\d+$/, '$1').replace(/^(columns\.\d+\.codes)\..*$/, '$1').replace(/^key\.\d+$/, 'columns.0.isKey')
}
