// The datasets of this side, and a file that an officer brings for one.

import { currentVintages, historyOf } from '../../../instruments/datasets/vintages.ts'
import { datasetPath } from '../../../publication/routes.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { OwnDataset } from '../../../web/workspace/datasets/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { edgeOf } from '../../edges.ts'
import type { EdgeCode } from '../../edges.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'

/** A form is held in memory; what is larger is loaded by the command line. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024

export async function showDatasets(visit: Visit, refused: EdgeCode | null = null, issues: readonly FieldIssue[] = []): Promise<Outcome> {
  const page = {
    ...(await frameFor(visit)), kind: 'datasets' as const, datasets: ownDatasets(visit), mayLoad: visit.may('report'), largestMegabytes: LARGEST_UPLOAD / 1024 / 1024,
    issues, refusal: refused === null ? null : { code: refused, facts: {} },
  }
  return { page, status: refused !== null ? edgeOf(refused).status : issues.length > 0 ? 422 : 200 }
}

export async function bringDataset(visit: Visit): Promise<Outcome> {
  const { running, officer, fields, match: { language } } = visit
  const file = await visit.file('file')
  if (file === null || officer === null) return showDatasets(visit, null, [{ field: 'file', code: 'data-file-wanted' }])
  const dataset = ownDatasets(visit).find((one) => one.dataset === field(fields, 'dataset'))?.dataset ?? null
  const brought = await running.data.broughtFiles.bring({ bytes: file.bytes }, { name: file.name, by: officer.id, dataset })
  if ('refused' in brought) return showDatasets(visit, brought.refused)
  if ('problem' in brought.looked) return showDatasets(visit, null, [{ field: 'file', code: brought.looked.problem.code }])
  return { redirect: workspacePath('brought-dataset', language, brought.id) }
}

function ownDatasets({ running, match: { language } }: Visit): readonly OwnDataset[] {
  const { rows, party } = running.node
  return currentVintages(rows).filter((vintage) => vintage.party === party).map((vintage) => ({
    dataset: vintage.content.dataset, content: vintage.content, vintages: historyOf(rows, vintage).length, publicPath: datasetPath({ party, dataset: vintage.content.dataset }, language),
  }))
}
