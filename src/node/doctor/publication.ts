// The public site as the stored rows make it against the same made from the acts alone: every
// path, both languages, data twins, and the files of the record. With an address, also what the
// running node really answers there: its site was kept up to date act by act.

import type { RowReader } from '../../dialogue/rows.ts'
import { Projection } from '../../dialogue/projection.ts'
import type { Page } from '../../publication/pages.ts'
import { publicLine, recordDirectory, recordIndex, recordIndexPath } from '../../publication/record-file.ts'
import { Site } from '../../publication/site.ts'
import type { Store, StoredProjection } from '../../store/port.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import { readStored, storedChain } from './holding.ts'
import type { Holding } from './holding.ts'

export interface Publishing {
  readonly dialogue: string
  readonly self: string
  readonly origin: string
  /** YYYY-MM-DD. */
  readonly today: string
  readonly renderPage: (page: Page) => string
  /** Where the running node answers, without a slash at the end; null leaves that out. */
  readonly served: string | null
}

export async function checkPublication(store: Store, { heads, stored, rebuilt }: Holding, publishing: Publishing): Promise<CheckReport> {
  const kept = stored === null ? null : readRows(stored)
  if (kept === null || rebuilt === null) return { check: 'publication', examined: 0, findings: [found('not-looked-at', '')] }
  const [held, made] = [siteOf(kept, publishing), siteOf(rebuilt.rows, publishing)]
  const paths = [...new Set([...held.paths(), ...made.paths()])].sort()
  const findings: DoctorFinding[] = paths.filter((path) => held.find(path)?.text !== made.find(path)?.text).map((path) => found('page-differs', path))
  const lines = await publicChains(store, heads, [kept, rebuilt.rows])
  findings.push(...lines.differing)
  if (publishing.served !== null) findings.push(...await servedOtherwise(publishing.served, made, lines.files, recordIndex(rebuilt.rows, publishing.dialogue, Object.keys(heads)), publishing.dialogue))
  return { check: 'publication', examined: paths.length + lines.files.size, findings }
}

function readRows({ rows }: StoredProjection): RowReader | null {
  try {
    return Projection.fromText(rows)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function siteOf(rows: RowReader, { dialogue, self, origin, today, renderPage }: Publishing): Site {
  return new Site({ rows, dialogue, self, origin, today: () => today, renderPage })
}

interface PublicChains {
  /** Party → its file of the record, as made from the acts alone. */
  readonly files: ReadonlyMap<string, string>
  readonly differing: readonly DoctorFinding[]
}

async function publicChains(store: Store, heads: Holding['heads'], [held, made]: readonly [RowReader, RowReader]): Promise<PublicChains> {
  const files = new Map<string, string>()
  const differing: DoctorFinding[] = []
  for (const party of Object.keys(heads).sort()) {
    const lines: string[] = []
    for await (const stored of storedChain(store, party, heads[party] ?? 0)) {
      const act = readStored(stored)
      if (act === null) continue
      const line = publicLine(made, act)
      if (publicLine(held, act) !== line) differing.push(found('record-file-differs', `${party} ${stored.sequence}`))
      lines.push(`${line}\n`)
    }
    files.set(party, lines.join(''))
  }
  return { files, differing }
}

async function servedOtherwise(address: string, made: Site, files: PublicChains['files'], index: unknown, dialogue: string): Promise<readonly DoctorFinding[]> {
  const expected = [
    ...made.paths().map((path) => [path, made.find(path)?.text ?? ''] as const),
    ...[...files].map(([party, text]) => [`${recordDirectory(dialogue)}/${party}.ndjson`, text] as const),
    [recordIndexPath(dialogue), JSON.stringify(index)] as const,
  ]
  const findings: DoctorFinding[] = []
  for (const [path, text] of expected) {
    const answer = await fetch(address + path, { signal: AbortSignal.timeout(60_000) })
    const served = await answer.text()
    if (!answer.ok || served !== text) findings.push(found('served-differs', path, String(answer.status)))
  }
  return findings
}
