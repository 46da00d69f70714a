// The public site as the acts make it, every path, both languages, data twins and the files of the
// record: the same bytes in whatever order the acts came; and, with an address, what the running
// node really answers there, whose site was kept up to date act by act.

import type { FigureReader } from '../../dialogue/data/query.ts'
import type { RowReader } from '../../dialogue/rows.ts'
import type { Page } from '../../publication/pages.ts'
import { publicLine, recordDirectory, recordIndex, recordIndexPath } from '../../publication/record-file.ts'
import { basePathOf } from '../../publication/links.ts'
import { Site } from '../../publication/site.ts'
import type { SiteFile, SiteSettings } from '../../publication/site.ts'
import type { Store } from '../../store/port.ts'
import { settleFigures } from '../publish-data.ts'
import { PublishingDesk } from '../publishing-desk.ts'
import type { NodeSettings } from '../settings.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'
import { readStored, storedChain } from './moment.ts'
import type { Moment } from './moment.ts'
import { OtherUnreachable } from './other.ts'

export interface Publishing {
  readonly dialogue: string
  readonly self: string
  readonly origin: string
  /** YYYY-MM-DD. */
  readonly today: string
  readonly renderPage: (page: Page) => string
  readonly openData: NodeSettings['openData']
  readonly operator: NonNullable<SiteSettings['operator']>
  /** The folder of the node's files, of which figures are made. */
  readonly blobs: string
  readonly onFault: (error: unknown) => void
  /** Where the running node answers, without a slash at the end; null leaves that out. */
  readonly served: string | null
}

const PRESSED = /\.(pdf|png)$/

export async function checkPublication(store: Store, { heads, made }: Moment, publishing: Publishing): Promise<CheckReport> {
  if (made === null) return { check: 'publication', examined: 0, findings: [found('not-looked-at', '')] }
  const [one, other] = [siteOf(made.rows, publishing), siteOf(made.rowsOtherwise, publishing)]
  const paths = [...new Set([...one.paths(), ...other.paths()])].sort()
  const findings = paths.filter((path) => !bytesOf(one.find(path)).equals(bytesOf(other.find(path)))).map((path): DoctorFinding => found('page-differs', path))
  const chains = await publicChains(store, heads, made.rows)
  if (publishing.served !== null) {
    const index = recordIndex(made.rows, publishing.dialogue, Object.keys(heads))
    findings.push(...await servedOtherwise(publishing.served, [
      ...await completeFiles(made.rows, publishing),
      ...[...chains].map(([party, text]) => [`${recordDirectory(publishing.dialogue)}/${party}.ndjson`, Buffer.from(text)] as const),
      [recordIndexPath(publishing.dialogue), Buffer.from(JSON.stringify(index))],
    ]))
  }
  return { check: 'publication', examined: paths.length + chains.size, findings }
}

function siteOf(rows: RowReader, { dialogue, self, origin, today, renderPage, openData, operator }: Publishing, figures?: FigureReader): Site {
  return new Site({ rows, dialogue, self, origin, base: basePathOf(origin), today: () => today, renderPage, openData, operator, ...(figures === undefined ? {} : { figures }) })
}

/** Every file with its figures, as a reader gets it, but those that are pressed: they are made of the same views, and not pressed again here. */
async function completeFiles(rows: RowReader, publishing: Publishing): Promise<readonly (readonly [path: string, content: Buffer])[]> {
  const desk = new PublishingDesk(publishing.blobs, publishing.onFault)
  try {
    const site = siteOf(rows, publishing, desk.figures)
    await settleFigures(site, desk)
    return site.paths().filter((path) => !PRESSED.test(path)).map((path) => [path, bytesOf(site.find(path))] as const)
  } finally {
    await desk.close()
  }
}

function bytesOf(file: SiteFile | null): Buffer {
  return Buffer.from(file?.bytes ?? file?.text ?? '')
}

/** Party → its file of the record. */
async function publicChains(store: Store, heads: Moment['heads'], rows: RowReader): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const party of Object.keys(heads).sort()) {
    const lines: string[] = []
    for await (const stored of storedChain(store, party, heads[party] ?? 0)) {
      const act = readStored(stored)
      if (act !== null) lines.push(`${publicLine(rows, act)}\n`)
    }
    files.set(party, lines.join(''))
  }
  return files
}

async function servedOtherwise(address: string, expected: readonly (readonly [path: string, content: Buffer])[]): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = []
  for (const [path, content] of expected) {
    const answer = await fetch(address + path, { signal: AbortSignal.timeout(60_000) }).catch((error: unknown) => { throw new OtherUnreachable(address, { cause: error }) })
    const served = Buffer.from(await answer.arrayBuffer())
    if (!answer.ok || !served.equals(content)) findings.push(found('served-differs', path, String(answer.status)))
  }
  return findings
}
