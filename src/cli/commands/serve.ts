import { parseArgs } from 'node:util'
import { createServer } from '../../api/server.ts'
import { RunningNode } from '../../node/running-node.ts'
import { originOf } from '../../node/settings.ts'
import { systemClock } from '../../node/clock.ts'
import { establishProvider, fipsModeOf } from '../../node/fips.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { WORKSPACE_LINKS } from '../../web/workspace/notices/links.ts'
import { loadRenderer } from '../../web/render.ts'
import { readSettings } from '../../node/settings.ts'
import { CommandFailed } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { DIALOGUES, findHome } from '../place.ts'
import { findPin } from '../secret.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { party: { type: 'string' } } })
    const home = findHome(terminal.environment, values.party)
    await serve(home, terminal)
    return 0
  },
}

/** Runs the node until it is told to stop. */
async function serve(home: string, terminal: Terminal): Promise<void> {
  const settings = readSettings(home)
  const provider = establishProvider(fipsModeOf(settings, terminal.environment))
  const pin = await findPin(terminal, home, settings)
  const renderer = await loadRenderer({ origin: originOf(settings) })
  const onFault = (error: unknown) => terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  const running = await RunningNode.open(home, { clock: systemClock, dialogues: DIALOGUES, renderPage: renderer.renderPage, onFault, databaseUrl: terminal.environment.DATABASE_URL, pin, links: WORKSPACE_LINKS })
  const server = createServer(running, renderer, onFault)
  try {
    await listen(server.http, settings.port, settings.host)
  } catch (error) {
    await running.close()
    throw error
  }
  running.start()
  const days = setInterval(() => running.refreshDay(), 20_000)
  terminal.out(`${settings.party} ${originOf(settings)} ${running.node.store.description} ${provider.description}`)
  if (running.node.signer.isLocked) terminal.out(explain('keys-locked', terminal.language))
  tellParent(running)
  await untilStopped()
  clearInterval(days)
  await server.close()
  await running.close()
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

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal as 'SIGINT', () => resolve())
  })
}
