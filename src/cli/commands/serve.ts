import { parseArgs } from 'node:util'
import type { Operations } from '../../api/operations/operations.ts'
import { createServer } from '../../api/server.ts'
import { engineOf } from '../../node/operations/index.ts'
import type { Log } from '../../node/operations/index.ts'
import { RunningNode } from '../../node/running-node.ts'
import { originOf } from '../../node/settings.ts'
import { systemClock } from '../../node/clock.ts'
import { establishProvider, fipsModeOf } from '../../node/fips.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { WORKSPACE_LINKS } from '../../web/workspace/notices/links.ts'
import { loadRenderer } from '../../web/render.ts'
import { readSettings } from '../../node/settings.ts'
import { openLog, openOperations, programVersion, startProblem } from '../operating.ts'
import { CommandFailed } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { DIALOGUES, findHome } from '../place.ts'
import { findPin } from '../secret.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { party: { type: 'string' } } })
    const home = findHome(terminal.environment, values.party)
    const log = openLog(home, terminal)
    try {
      await serve(home, terminal, log)
    } catch (error) {
      // What stands in the way is said to whoever started it, in words, and to the log by its code.
      log.tell('start-refused', { code: startProblem(error) })
      throw error
    }
    return 0
  },
}

/** Runs the node until it is told to stop. */
async function serve(home: string, terminal: Terminal, log: Log): Promise<void> {
  const began = performance.now()
  const settings = readSettings(home)
  const provider = establishProvider(fipsModeOf(settings, terminal.environment))
  const pin = await findPin(terminal, home, settings)
  const renderer = await loadRenderer({ origin: originOf(settings) })
  const onFault = (error: unknown) => { log.fault(error) }
  const running = await RunningNode.open(home, { clock: systemClock, dialogues: DIALOGUES, renderPage: renderer.renderPage, onFault, databaseUrl: terminal.environment.DATABASE_URL, pin, links: WORKSPACE_LINKS })
  const server = createServer(running, renderer, onFault)
  let operating: Operations
  try {
    await listen(server.http, settings.port, settings.host)
    operating = await openOperations(settings, log, terminal, { running: () => running, standing: () => ({ role: 'writer', lag: { commits: 0, milliseconds: 0 }, attendants: 0 }) })
  } catch (error) {
    await server.close()
    await running.close()
    throw error
  }
  running.start()
  const days = setInterval(() => running.refreshDay(), 20_000)
  terminal.out(`${settings.party} ${originOf(settings)} ${running.node.store.description} ${provider.description}`)
  if (running.node.signer.isLocked) terminal.out(explain('keys-locked', terminal.language))
  log.tell('started', { party: settings.party, version: programVersion(), node: process.version, store: engineOf(running.node.store.description), process: process.pid, port: settings.port, milliseconds: Math.round(performance.now() - began) })
  tellParent(running)
  log.tell('stopping', { signal: await untilStopped() })
  const stopping = performance.now()
  clearInterval(days)
  await server.close()
  await running.close()
  await operating.close()
  log.tell('stopped', { seconds: Math.round((performance.now() - stopping) / 100) / 10 })
  process.disconnect?.()
}

function listen(http: import('node:http').Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(new CommandFailed(error.code === 'EADDRINUSE' ? 'port-in-use' : 'address-unusable', `${host}:${port} (${error.code})`, { cause: error })))
    http.listen(port, host, resolve)
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
