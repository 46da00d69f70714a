// A demonstration on one machine: a node for every party, each in its own process and folder,
// paired with each other. What `npm start` runs.

import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { SERVING_FLAGS } from '../../../bin/serving.mjs'
import { readDemonstration } from '../../node/demonstration.ts'
import type { Demonstration } from '../../node/demonstration.ts'
import { makeHome, openToken } from '../../node/home-files.ts'
import { HomeUnusable, readSettings, SETTINGS_FILE, writeSettings } from '../../node/settings.ts'
import { createKeyFile, readKeyFile } from '../../node/keys/key-file.ts'
import { programFile } from '../../node/program.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { DIALOGUES, dataFolder } from '../place.ts'
import { demoTexts } from './demo-texts.ts'

interface Place {
  readonly party: string
  readonly home: string
  readonly port: number
}

const DEMONSTRATION_KEY = 'demonstration.key'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { dialogue: { type: 'string', default: 'hled' }, port: { type: 'string', multiple: true, default: [] }, 'without-data': { type: 'boolean', default: false } } })
    const folder = join(DIALOGUES, values.dialogue)
    if (!existsSync(join(folder, 'demonstration.json'))) throw new WrongUse(`--dialogue ${values.dialogue}`)
    const demonstration = readDemonstration(folder)
    const places = placesOf(demonstration, dataFolder(terminal.environment), values.port)
    const say = demoTexts[terminal.language]
    for (const place of places) await mustBeFree(place.port)
    terminal.out(say.preparing(dataFolder(terminal.environment)))
    prepare(places, demonstration, values.dialogue, !values['without-data'])
    return run(places, terminal)
  },
}

function placesOf(demonstration: Demonstration, folder: string, ports: readonly string[]): readonly Place[] {
  const given = new Map(ports.map((pair) => {
    const [party = '', port = ''] = pair.split('=')
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535 || !demonstration.parties.some((one) => one.party === party)) throw new WrongUse(`--port ${pair}`)
    return [party, Number(port)]
  }))
  return demonstration.parties.map(({ party, port }) => ({ party, home: join(folder, party.toLowerCase()), port: given.get(party) ?? port }))
}

/** Makes what is missing: homes, root keys, and the settings by which the nodes know each other. */
function prepare(places: readonly Place[], demonstration: Demonstration, name: string, demonstrationData: boolean): void {
  const roots = new Map(places.map(({ party, home }) => {
    try {
      makeHome(home)
      // Beside the keys that it opens: a demonstration asks nobody for anything, and says so.
      const keyFile = join(home, DEMONSTRATION_KEY)
      if (!existsSync(keyFile)) createKeyFile(keyFile, home, true)
      const token = openToken(home, readKeyFile(keyFile, home, true))
      return [party, (token.findKeys({ role: 'root' }).at(-1) ?? token.create('root', 'ed25519')).id]
    } catch (error) {
      throw new HomeUnusable(home, String((error as NodeJS.ErrnoException).code ?? (error as Error).message), { cause: error })
    }
  }))
  for (const { party, home, port } of places) {
    const peers = places.filter((other) => other.party !== party).map((other) => ({ party: other.party, url: `http://127.0.0.1:${other.port}`, rootKey: roots.get(other.party) ?? '' }))
    const before = existsSync(join(home, SETTINGS_FILE)) ? readSettings(home) : { host: '127.0.0.1', origin: null, databaseUrl: null }
    const { paper } = demonstration.parties.find((one) => one.party === party) ?? {}
    writeSettings(home, { ...before, ...(paper === undefined ? {} : { paper }), party, dialogue: demonstration.dialogue, port, peers, keyFile: DEMONSTRATION_KEY, demonstration: name, demonstrationData })
  }
}

async function run(places: readonly Place[], terminal: Terminal): Promise<number> {
  const say = demoTexts[terminal.language]
  const children = places.map((place) => start(place, terminal))
  let isStopping = false
  const stop = () => {
    isStopping = true
    for (const { process: child } of children) child.kill('SIGTERM')
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { if (!isStopping) { terminal.out(say.stopping); stop() } })
  const ended = children.map((child) => child.ended.then((code) => { if (!isStopping) { terminal.err(say.ended(child.place.party)); stop() } return code }))
  await Promise.race([Promise.all(children.map((child) => child.founded)), Promise.all(ended)])
  if (!isStopping) terminal.out(say.ready(places, dataFolder(terminal.environment)))
  const codes = await Promise.all(ended)
  return Math.max(...codes)
}

function start(place: Place, terminal: Terminal): { place: Place; process: ChildProcess; founded: Promise<void>; ended: Promise<number> } {
  const environment = { ...terminal.environment, ALTERNAT_HOME: place.home, ALTERNAT_KEY_FILE: undefined, ...databaseOf(place, terminal) }
  const child = fork(fileURLToPath(programFile('cli/main')), ['serve'], { execArgv: [...process.execArgv, ...SERVING_FLAGS], env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => terminal.err(text.toString().replace(/\n$/, '').replace(/^/gm, `  ${place.party}  `)))
  const founded = new Promise<void>((resolve) => child.on('message', (message) => { if (message === 'founded') resolve() }))
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 0)))
  return { place, process: child, founded, ended }
}

/** Two nodes on one database server: each in a schema of its own. */
function databaseOf(place: Place, terminal: Terminal): { DATABASE_URL?: string } {
  const address = terminal.environment.DATABASE_URL
  if (address === undefined) return {}
  const url = new URL(address)
  url.searchParams.set('schema', `alternat_${place.party.toLowerCase()}`)
  return { DATABASE_URL: url.toString() }
}

function mustBeFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new CommandFailed(error.code === 'EADDRINUSE' ? 'port-in-use' : 'address-unusable', `${port} (${error.code})`, { cause: error })))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
