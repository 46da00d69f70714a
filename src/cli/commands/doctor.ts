import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { systemClock } from '../../node/clock.ts'
import { examineNode, otherAddress, otherHome, OtherUnreachable, wrongIn } from '../../node/doctor/index.ts'
import type { CheckReport, DoctorFinding, DoctorReport, Other, ProcessesSeen } from '../../node/doctor/index.ts'
import { BLOBS_FOLDER, openToken } from '../../node/home-files.ts'
import { operatorOf, originOf, readSettings, SETTINGS_FILE } from '../../node/settings.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/port.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { loadRenderer } from '../../web/render.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { doctorTexts } from './doctor-texts.ts'

const SHOWN_FINDINGS = 20

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        party: { type: 'string' }, against: { type: 'string', multiple: true, default: [] }, answered: { type: 'string' }, served: { type: 'string' }, online: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
      },
    })
    const home = findHome(terminal.environment, values.party)
    const { dialogue } = readSettings(home)
    const opened: Store[] = []
    try {
      const others: Other[] = []
      for (const target of values.against) others.push(await openOther(target, dialogue, opened))
      const answered = values.answered === undefined ? null : readAnswered(values.answered)
      const report = await examine(home, terminal, { others, answered, served: values.served?.replace(/\/+$/, '') ?? null, isOnline: values.online }, values.json ? () => undefined : (check) => printCheck(check, terminal))
      if (values.json) terminal.out(JSON.stringify(report, null, 1))
      else printEnd(report, terminal)
      return wrongIn(report).length === 0 ? 0 : 3
    } catch (error) {
      throw error instanceof OtherUnreachable ? new CommandFailed('record-unreachable', error.message, { cause: error }) : error
    } finally {
      for (const store of opened) await store.close()
    }
  },
}

interface Compared {
  readonly others: readonly Other[]
  readonly answered: string | null
  readonly served: string | null
  /** Whether the own address and the peers are asked for their clocks and certificates. */
  readonly isOnline: boolean
}

async function examine(home: string, terminal: Terminal, { others, answered, served, isOnline }: Compared, onCheck: (report: CheckReport) => void): Promise<DoctorReport> {
  const settings = readSettings(home)
  const databaseUrl = terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined
  const { renderPage } = await loadRenderer({ origin: originOf(settings) })
  const publishing = { origin: originOf(settings), today: systemClock.now().slice(0, 10), renderPage, served, openData: settings.openData, operator: operatorOf(settings), blobs: join(home, BLOBS_FOLDER), onFault: (error: unknown) => { terminal.err(error instanceof Error ? error.message : String(error)) } }
  // Which keys there are can be read without opening them.
  const keys = openToken(home, null).findKeys({}).map(({ id }) => id)
  const asked = [{ party: settings.party, url: originOf(settings) }, ...settings.peers.map(({ party, url }) => ({ party, url }))]
  const operating = { operations: settings.operations, online: isOnline ? asked : null, publishedFolder: settings.publishedFolder?.folder ?? null }
  return examineNode({ party: settings.party, store: { dialogue: settings.dialogue, home, databaseUrl }, home, keys, publishing, others, answered, operating, replicaUrl: terminal.environment.DATABASE_REPLICA_URL ?? settings.databaseReplicaUrl ?? undefined }, onCheck)
}

/** An address, or the folder of another node on this machine; stores that were opened for it are closed by the caller. */
async function openOther(target: string, dialogue: string, opened: Store[]): Promise<Other> {
  if (/^https?:\/\//.test(target)) return otherAddress(target, dialogue)
  if (!existsSync(join(target, SETTINGS_FILE))) throw new WrongUse(`--against ${target}`)
  const { databaseUrl } = readSettings(target)
  const store = await openStore({ dialogue, home: target, mode: 'read', databaseUrl: databaseUrl ?? undefined })
  opened.push(store)
  return otherHome(resolve(target), store, dialogue)
}

function readAnswered(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new WrongUse(`--answered ${file} (${String((error as NodeJS.ErrnoException).code)})`)
  }
}

function printCheck({ check, examined, findings }: CheckReport, terminal: Terminal): void {
  const texts = doctorTexts[terminal.language]
  terminal.out(texts.check[check](examined))
  for (const finding of findings.slice(0, SHOWN_FINDINGS)) terminal.out(`  ${findingLine(finding, terminal)}`)
  if (findings.length > SHOWN_FINDINGS) terminal.out(`  ${texts.more(findings.length - SHOWN_FINDINGS)}`)
}

function findingLine({ code, about, detail }: DoctorFinding, { language }: Terminal): string {
  return `${[about, code, detail].filter((part) => part !== '').join(' · ')} — ${explain(code, language)}`
}

function printEnd(report: DoctorReport, terminal: Terminal): void {
  const texts = doctorTexts[terminal.language]
  const wrong = wrongIn(report).length
  const heads = Object.entries(report.heads).map(([party, sequence]) => `${party} ${sequence}`).join(', ')
  terminal.out(`${report.party}, ${report.store}: ${heads}`)
  for (const line of processLines(report.processes, terminal)) terminal.out(line)
  terminal.out(wrong === 0 ? texts.sound : texts.wrong(wrong))
}

/** Nothing where one process serves alone. */
function processLines({ writer, attendants, lock, standbyBehind }: ProcessesSeen, { language }: Terminal): readonly string[] {
  const texts = doctorTexts[language]
  return [
    ...(writer === null ? [] : [texts.writes(`${writer.host} ${writer.process}`, writer.since, writer.position)]),
    ...(lock === null ? [] : [texts.lock(lock.heldSeconds, lock.silentSeconds)]),
    ...attendants.map(({ host, process: number, since }) => texts.attends(`${host} ${number}`, since)),
    ...(standbyBehind === null ? [] : [texts.standby(standbyBehind)]),
  ]
}
