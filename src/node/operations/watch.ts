// Looks at a node from time to time and logs what has changed that an operator must know: peers lost and found, silence,
// forks, room on the disk, the age of backups; and, stage by stage, what failed or was slow. It changes nothing.

import type { FolderStanding } from '../published-folder.ts'
import type { RunningNode } from '../running-node.ts'
import type { Log } from './log.ts'
import { freeBytesAt, newestBackupIn } from './machine.ts'
import { networkOf } from './networks.ts'
import type { OperationsSettings } from './settings.ts'
import { watchStages } from './stages.ts'
import type { StageName } from './stages.ts'

const LOOKED_EVERY = 2_000
/** The machine changes slowly. */
const MACHINE_LOOKED_EVERY = 60_000
/** Stages that work for somebody beside the requests: that one does not succeed is told. A pull is told by its peer. */
const JOBS: ReadonlySet<StageName> = new Set(['figure', 'solve', 'paper', 'mail', 'webhook'])
/** These take as long as the other side does. */
const ELSEWHERE: ReadonlySet<StageName> = new Set(['request', 'pull', 'hint', 'mail', 'webhook'])

export interface WatchSources {
  readonly running: () => RunningNode
  readonly operations: OperationsSettings
  readonly log: Log
}

export class OperationsWatch {
  readonly #from: WatchSources
  readonly #timers: readonly NodeJS.Timeout[]
  readonly #stop: () => void
  /** Since when a peer is lost, by `performance.now()`. One that is back at the next look was not: nodes are started one after the other. */
  readonly #lost = new Map<string, { readonly since: number; isTold: boolean }>()
  readonly #contested = new Set<string>()
  readonly #troubled = new Map<string, string>()
  #silence: string | null = null
  #folder: FolderStanding = { report: null, problem: null }
  #isDiskLow = false
  #isBackupOld = false

  constructor(from: WatchSources) {
    this.#from = from
    this.#stop = this.#watchWork()
    this.#timers = [setInterval(() => { this.look() }, LOOKED_EVERY), setInterval(() => { void this.lookAtMachine() }, MACHINE_LOOKED_EVERY)]
    for (const timer of this.#timers) timer.unref()
    this.look()
    void this.lookAtMachine()
  }

  close(): void {
    this.#stop()
    for (const timer of this.#timers) clearInterval(timer)
  }

  look(): void {
    const { log } = this.#from
    const { node, peers, transparency, folder } = this.#from.running()
    for (const { status: { party, problem } } of peers) {
      this.#lookAtPeer(party, problem?.code ?? null)
      this.#lookAtTrouble(party, transparency.troubleWith(party))
    }
    this.#lookAtTrouble(node.party, transparency.trouble)
    for (const { party } of node.ledger.chains()) {
      const sequence = node.contestedAt(party)
      if (sequence === null) this.#contested.delete(party)
      else if (!this.#contested.has(party)) { this.#contested.add(party); log.tell('chain-contested', { party, sequence }) }
    }
    const { silence } = node
    if (silence !== this.#silence && silence === null) log.tell('speaking')
    if (silence !== this.#silence && silence !== null) log.tell('silent', { code: silence })
    this.#silence = silence
    this.#lookAtFolder(folder?.standing ?? this.#folder)
  }

  /** Never rejects. */
  async lookAtMachine(): Promise<void> {
    const { log, operations: { leastFreeMegabytes, backups } } = this.#from
    const free = await freeBytesAt(this.#from.running().home)
    const isDiskLow = free !== null && free < leastFreeMegabytes * 1_000_000
    if (isDiskLow && !this.#isDiskLow) log.tell('disk-low', { freeMegabytes: Math.floor((free ?? 0) / 1_000_000) })
    this.#isDiskLow = isDiskLow
    if (backups === null) return
    const newest = await newestBackupIn(backups.folder)
    const hours = newest === null ? null : Math.floor((Date.now() - newest) / 3_600_000)
    const isBackupOld = hours === null || hours >= backups.oldestHours
    if (isBackupOld && !this.#isBackupOld) log.tell('backup-old', { hours })
    this.#isBackupOld = isBackupOld
  }

  #lookAtPeer(party: string, problem: string | null): void {
    const { log } = this.#from
    const lost = this.#lost.get(party)
    if (problem !== null && lost === undefined) this.#lost.set(party, { since: performance.now(), isTold: false })
    if (problem !== null && lost?.isTold === false) { lost.isTold = true; log.tell('peer-lost', { party, code: problem }) }
    if (problem !== null || lost === undefined) return
    this.#lost.delete(party)
    if (lost.isTold) log.tell('peer-found', { party, seconds: Math.round((performance.now() - lost.since) / 1000) })
  }

  #lookAtFolder(standing: FolderStanding): void {
    const { report, problem } = standing
    if (report !== null && report !== this.#folder.report) this.#from.log.tell('folder-published', { files: report.files, written: report.written, removed: report.removed, milliseconds: report.milliseconds })
    if (problem !== null && problem !== this.#folder.problem) this.#from.log.tell('folder-troubled', { code: problem })
    this.#folder = standing
  }

  #lookAtTrouble(party: string, trouble: string | null): void {
    if (trouble !== null && this.#troubled.get(party) !== trouble) this.#from.log.tell('log-troubled', { party, code: trouble })
    if (trouble === null) this.#troubled.delete(party)
    else this.#troubled.set(party, trouble)
  }

  #watchWork(): () => void {
    const { log, operations: { log: { slowMilliseconds, requests } } } = this.#from
    return watchStages({
      begin: (stage) => (stage === 'request' || stage === 'fold' ? null : {
        run: (work) => work(),
        end: (outcome, milliseconds) => {
          if (JOBS.has(stage) && outcome !== 'done') log.tell('job-failed', { job: stage, outcome, milliseconds: Math.round(milliseconds) })
          if (!ELSEWHERE.has(stage) && milliseconds >= slowMilliseconds) log.tell('stage-slow', { stage, milliseconds: Math.round(milliseconds) })
        },
      }),
      answered: ({ address, milliseconds, ...answered }) => {
        const isSlow = milliseconds >= slowMilliseconds
        if (!isSlow && !requests) return
        const told = { ...answered, milliseconds: Math.round(milliseconds) }
        if (isSlow) log.tell('request-slow', told)
        if (requests) log.tell('request', { ...told, network: networkOf(address()) })
      },
    })
  }
}
