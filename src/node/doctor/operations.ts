// What of the machine and of the way to the others a node needs to go on: room, backups that are young, and, where it is
// asked for, clocks that agree and certificates that last. Asks over the network only `online`.

import { resolve } from 'node:path'
import { connect } from 'node:tls'
import type { PartyId, Seen } from '../../record/index.ts'
import { freeBytesAt, newestBackupIn } from '../operations/machine.ts'
import type { OperationsSettings } from '../operations/settings.ts'
import { readTree } from '../publish-place.ts'
import { found } from './finding.ts'
import type { CheckReport, DoctorFinding } from './finding.ts'

export interface Operating {
  readonly home: string
  readonly operations: Pick<OperationsSettings, 'backups' | 'leastFreeMegabytes'>
  /** The addresses that are asked for their clocks and certificates, by whom they belong to; null where nobody is asked. */
  readonly online: readonly { readonly party: PartyId; readonly url: string }[] | null
  /** The folder that is kept published; null where none is. */
  readonly publishedFolder: string | null
}

/** Acts bear the time of their node: beyond this, people notice. */
const MOST_APART_SECONDS = 30
/** Enough to renew what was forgotten. */
const CERTIFICATE_DAYS = 21
const ANSWERED_WITHIN = 10_000

/** `heads`: how far the record goes. */
export async function checkOperations({ home, operations, online, publishedFolder }: Operating, heads: Seen): Promise<CheckReport> {
  const findings: DoctorFinding[] = []
  const free = await freeBytesAt(home)
  if (free !== null && free < operations.leastFreeMegabytes * 1_000_000) findings.push(found('disk-low', home, `${Math.floor(free / 1_000_000)} MB`))
  if (operations.backups !== null) findings.push(...await lookAtBackups(operations.backups))
  if (publishedFolder !== null) findings.push(...lookAtFolder(resolve(home, publishedFolder), heads))
  for (const { party, url } of online ?? []) findings.push(...await askFor(party, url))
  return { check: 'operations', examined: 1 + (operations.backups === null ? 0 : 1) + (publishedFolder === null ? 0 : 1) + (online?.length ?? 0), findings }
}

async function lookAtBackups({ folder, oldestHours }: NonNullable<OperationsSettings['backups']>): Promise<readonly DoctorFinding[]> {
  const newest = await newestBackupIn(folder)
  if (newest === null) return [found('backup-missing', folder)]
  const hours = (Date.now() - newest) / 3_600_000
  return hours > oldestHours ? [found('backup-old', folder, `${Math.floor(hours)} h`)] : []
}

/** A node that runs may be about to publish what it was just told. */
function lookAtFolder(folder: string, heads: Seen): readonly DoctorFinding[] {
  const tree = readTree(folder)
  if (tree === null) return [found('published-missing', folder)]
  const behind = Object.entries(heads).flatMap(([party, sequence]) => { const shown = tree.heads[party]?.sequence ?? 0; return shown < sequence ? [`${party} ${shown} < ${sequence}`] : [] })
  return behind.length === 0 ? [] : [found('published-behind', folder, behind.join(', '))]
}

async function askFor(party: PartyId, url: string): Promise<readonly DoctorFinding[]> {
  const before = Date.now()
  const there = await fetch(`${url}/robots.txt`, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ANSWERED_WITHIN) }).then((answer) => answer.headers.get('date'), () => null)
  const after = Date.now()
  const findings = certificateFindings(party, url, url.startsWith('https:') ? await certificateEnd(new URL(url)) : null)
  if (there === null) return [...findings, found('peer-silent', party, url)]
  // The answer's clock has whole seconds, and it was read at some moment between the two.
  const [earliest, latest] = [Date.parse(there) - after, Date.parse(there) + 1000 - before]
  const apart = earliest > 0 ? earliest : latest < 0 ? -latest : 0
  return apart > MOST_APART_SECONDS * 1000 ? [...findings, found('clock-off', party, `${Math.round(apart / 1000)} s`)] : findings
}

export function certificateFindings(party: PartyId, url: string, end: Date | null): readonly DoctorFinding[] {
  if (end === null) return []
  const days = Math.floor((end.getTime() - Date.now()) / 86_400_000)
  if (days >= CERTIFICATE_DAYS) return []
  return [found(days < 0 ? 'certificate-expired' : 'certificate-expiring', party, `${new URL(url).host} ${end.toISOString().slice(0, 10)}`)]
}

/** Until when the certificate at an address is good; null where none can be had. It is looked at and not trusted. */
function certificateEnd({ hostname, port }: URL): Promise<Date | null> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 443), servername: /^[\d.:[\]]+$/.test(hostname) ? '' : hostname, rejectUnauthorized: false, timeout: ANSWERED_WITHIN }, () => {
      const { valid_to: end } = socket.getPeerCertificate()
      socket.destroy()
      resolve(end === undefined ? null : new Date(end))
    })
    socket.on('error', () => resolve(null)).on('timeout', () => { socket.destroy(); resolve(null) })
  })
}
