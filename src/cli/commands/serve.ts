import type { Server } from 'node:http'
import type { ListenOptions } from 'node:net'
import { parseArgs } from 'node:util'
import { Serving } from '../../api/many/serving.ts'
import type { Operations } from '../../api/operations/operations.ts'
import { createServer, serverOver } from '../../api/server.ts'
import type { NodeServer } from '../../api/server.ts'
import { systemClock } from '../../node/clock.ts'
import { establishProvider, fipsModeOf } from '../../node/fips.ts'
import { findRegistration } from '../../node/many/registration.ts'
import { engineOf } from '../../node/operations/index.ts'
import type { Log, ProcessStanding } from '../../node/operations/index.ts'
import { RunningNode } from '../../node/running-node.ts'
import type { NodeSurroundings } from '../../node/running-node.ts'
import type { FolderPages } from '../../node/published-folder.ts'
import { originOf, readSettings } from '../../node/settings.ts'
import type { NodeSettings } from '../../node/settings.ts'
import { openStore } from '../../store/open.ts'
import { StoreUnusable } from '../../store/port.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { loadRenderer } from '../../web/render.ts'
import type { Renderer } from '../../web/render.ts'
import { WORKSPACE_LINKS } from '../../web/workspace/notices/links.ts'
import { openLog, openOperations, programVersion, startProblem } from '../operating.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { DIALOGUES, findHome } from '../place.ts'
import { givenBySupervisor, isSupervised, supervise, tellSupervisor } from '../processes/supervise.ts'
import { findPin } from '../secret.ts'

interface Wish {
  readonly home: string
  readonly settings: NodeSettings
  readonly databaseUrl: string | undefined
  readonly processes: number
  readonly attendsOnly: boolean
  readonly isOneOfMany: boolean
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { party: { type: 'string' }, processes: { type: 'string' }, attend: { type: 'boolean', default: false } } })
    const home = findHome(terminal.environment, values.party)
    const log = openLog(home, terminal)
    try {
      const settings = readSettings(home)
      const processes = values.processes === undefined ? settings.processes : Number(values.processes)
      if (!Number.isInteger(processes) || processes < 1 || processes > 64) throw new WrongUse('--processes 1 … 64')
      if (processes > 1 && !isSupervised) return await supervise(processes, { pin: await findPin(terminal, home, settings) }, log)
      const databaseUrl = terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined
      await serve({ home, settings, databaseUrl, processes, attendsOnly: values.attend, isOneOfMany: isSupervised || values.attend || settings.internal !== null }, terminal, log)
    } catch (error) {
      // What stands in the way is said to whoever started it, in words, and to the log by its code.
      log.tell('start-refused', { code: startProblem(error) })
      await tellSupervisor({ refused: startProblem(error) })
      throw error
    }
    return 0
  },
}

/** Runs the node until it is told to stop. */
async function serve(wish: Wish, terminal: Terminal, log: Log): Promise<void> {
  const began = performance.now()
  const { home, settings, databaseUrl, processes } = wish
  const provider = establishProvider(fipsModeOf(settings, terminal.environment))
  const pin = isSupervised ? (await givenBySupervisor()).pin : await findPin(terminal, home, settings)
  const renderer = await loadRenderer({ origin: originOf(settings) })
  const onFault = (error: unknown) => { log.fault(error) }
  const surroundings: NodeSurroundings = { clock: systemClock, dialogues: DIALOGUES, renderPage: renderer.renderPage, folderPages: loadFolderPages, onFault, databaseUrl, pin, links: WORKSPACE_LINKS }
  const begun = await begin(wish, surroundings, renderer, terminal, log)
  const { server, running, standing } = begun
  let operating: Operations
  try {
    await listen(server.http, settings.port, settings.host)
    operating = await openOperations(settings, log, terminal, { running, standing }, processes)
  } catch (error) {
    await server.close()
    await begun.close()
    throw error
  }
  begun.start()
  const days = setInterval(() => running().refreshDay(), 20_000)
  terminal.out(`${settings.party} ${originOf(settings)} ${running().node.store.description} ${provider.description}${wish.isOneOfMany ? ` ${process.pid} ${standing().role}` : ''}`)
  if (running().node.signer.isLocked) terminal.out(explain('keys-locked', terminal.language))
  log.tell('started', { party: settings.party, version: programVersion(), node: process.version, store: engineOf(running().node.store.description), process: process.pid, port: settings.port, milliseconds: Math.round(performance.now() - began) })
  tellParent(running())
  log.tell('stopping', { signal: await untilStopped() })
  const stopping = performance.now()
  clearInterval(days)
  await server.close()
  await begun.close()
  await operating.close()
  log.tell('stopped', { seconds: Math.round((performance.now() - stopping) / 100) / 10 })
  process.disconnect?.()
}

/** Pages that stand without this node; `alternat publish` takes pages over that were rendered alike. */
async function loadFolderPages({ origin, live }: { readonly origin: string; readonly live: string | null }): Promise<FolderPages> {
  const { renderPage, assets, program } = await loadRenderer({ origin, live })
  return { renderPage, assets, ...(program === undefined ? {} : { program: `${program}${live ?? '-'}` }) }
}

interface Begun {
  readonly server: NodeServer
  /** After a change of roles it is another. */
  readonly running: () => RunningNode
  readonly standing: () => ProcessStanding
  start(): void
  close(): Promise<void>
}

/** Alone; or as one of several processes, also where another one that may be attended has the store already. */
async function begin(wish: Wish, surroundings: NodeSurroundings, renderer: Renderer, terminal: Terminal, log: Log): Promise<Begun> {
  if (wish.isOneOfMany) return beginAsOneOfMany(wish, surroundings, renderer, terminal, log)
  try {
    const running = await RunningNode.open(wish.home, surroundings)
    return { server: createServer(running, renderer, surroundings.onFault), running: () => running, standing: () => ALONE, start: () => running.start(), close: () => running.close() }
  } catch (error) {
    if (!(error instanceof StoreUnusable) || error.code !== 'store-locked' || !(await mayBeAttended(wish))) throw error
    return beginAsOneOfMany(wish, surroundings, renderer, terminal, log)
  }
}

const ALONE: ProcessStanding = { role: 'writer', lag: { commits: 0, milliseconds: 0 }, attendants: 0 }

async function beginAsOneOfMany({ home, settings, databaseUrl, attendsOnly }: Wish, surroundings: NodeSurroundings, renderer: Renderer, terminal: Terminal, log: Log): Promise<Begun> {
  const { onFault } = surroundings
  const replicaUrl = terminal.environment.DATABASE_REPLICA_URL ?? settings.databaseReplicaUrl ?? undefined
  const serving = await Serving.open({ home, databaseUrl, replicaUrl, surroundings, renderer, internal: settings.internal, attendsOnly, onFault })
  serving.onRole(() => log.tell('role-taken', { role: serving.standing().role }))
  return {
    server: serverOver((request, response) => { serving.handle(request, response).catch(onFault) }, () => undefined),
    running: () => serving.running, standing: () => serving.standing(), start: () => serving.start(), close: () => serving.close(),
  }
}

/** A PostgreSQL in which whoever writes has said where it is found. */
async function mayBeAttended({ home, settings: { dialogue }, databaseUrl }: Wish): Promise<boolean> {
  if (databaseUrl === undefined) return false
  const store = await openStore({ dialogue, home, databaseUrl, mode: 'read' })
  return findRegistration(store).then((found) => found !== null).finally(() => store.close())
}

/** One of several listens by itself and the kernel spreads connections over them (SO_REUSEPORT); where it cannot, the watching process does. */
async function listen(http: Server, port: number, host: string): Promise<void> {
  const reusePort = isSupervised && port !== 0
  try {
    await listenOnce(http, { port, host, reusePort }).catch((error: NodeJS.ErrnoException) => {
      if (!reusePort || error.code !== 'ENOTSUP') throw error
      return listenOnce(http, { port, host })
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CommandFailed(code === 'EADDRINUSE' ? 'port-in-use' : 'address-unusable', `${host}:${port} (${code})`, { cause: error })
  }
}

function listenOnce(http: Server, options: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(options, () => { http.off('error', reject); resolve() })
  })
}

/** Where a demonstration started this process, it waits for the first page. */
function tellParent(running: RunningNode): void {
  if (process.send === undefined) return
  process.send('listening')
  const tell = () => {
    if (running.site.find('/en/') === null) return false
    process.send?.('founded')
    return true
  }
  if (tell()) return
  const stop = running.node.onChange(() => { if (tell()) stop() })
}

/** Resolves with what told it to stop. */
function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal as 'SIGINT', () => resolve(signal))
  })
}
