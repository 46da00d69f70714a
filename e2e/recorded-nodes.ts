// Two nodes as `alternat serve` runs them, each reaching the other through a wire that keeps every
// byte, so that a test can read what went over it.

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { Server, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pin } from '../src/node/keys/token.ts'
import { makeHome, openToken } from '../src/node/home-files.ts'
import { writeSettings } from '../src/node/settings.ts'
import { freePort } from '../src/store/testing/free-port.ts'
import { builtProgram } from '../src/web/testing/built-program.ts'
import { until } from './demonstration.ts'

export type Side = 'MEX' | 'USA'

export interface RecordedNode {
  readonly party: Side
  readonly home: string
  /** What opens its keys. */
  readonly pin: Pin
  readonly url: string
  /** Everything that it wrote on its two outputs, of all its runs. */
  output(): string
  start(): Promise<void>
  stop(): Promise<void>
}

/** A wire to one node: what was asked over it, and what was answered. */
export interface Wire {
  readonly asked: () => Buffer
  readonly answered: () => Buffer
}

export interface RecordedNodes {
  readonly nodes: Readonly<Record<Side, RecordedNode>>
  /** By the node that is reached over it. */
  readonly wires: Readonly<Record<Side, Wire>>
  clear(): Promise<void>
}

export async function recordedNodes(more: Readonly<Record<Side, object>>): Promise<RecordedNodes> {
  const folder = mkdtempSync(join(tmpdir(), 'alternat-recorded-'))
  const [ports, wirePorts] = [{ MEX: await freePort(), USA: await freePort() }, { MEX: await freePort(), USA: await freePort() }]
  const pins: Record<Side, Pin> = { MEX: { kind: 'key-file', bytes: randomBytes(32) }, USA: { kind: 'key-file', bytes: randomBytes(32) } }
  const roots = { MEX: rootIn(join(folder, 'MEX'), pins.MEX), USA: rootIn(join(folder, 'USA'), pins.USA) }
  const wires = { MEX: await openWire(wirePorts.MEX, ports.MEX), USA: await openWire(wirePorts.USA, ports.USA) }
  const node = (party: Side, other: Side): RecordedNode => {
    const home = join(folder, party)
    const peers = [{ party: other, url: `http://127.0.0.1:${wirePorts[other]}`, rootKey: roots[other] }]
    const keyFile = join(folder, `${party}.key`)
    writeFileSync(keyFile, pins[party].bytes, { mode: 0o600 })
    writeSettings(home, { keyFile, party, dialogue: 'hled', port: ports[party], peers, demonstration: 'hled', ...more[party] })
    return processOf(party, home, ports[party], pins[party])
  }
  const nodes = { MEX: node('MEX', 'USA'), USA: node('USA', 'MEX') }
  return {
    nodes, wires,
    clear: async () => {
      await Promise.all([nodes.MEX.stop(), nodes.USA.stop()])
      await Promise.all([wires.MEX.close(), wires.USA.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function rootIn(home: string, pin: Pin): string {
  makeHome(home)
  return openToken(home, pin).create('root', 'ed25519').id
}

function processOf(party: Side, home: string, port: number, pin: Pin): RecordedNode {
  let output = ''
  let child: ChildProcess | null = null
  return {
    party, home, pin, url: `http://127.0.0.1:${port}`,
    output: () => output,
    start: async () => {
      const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, DATABASE_URL: _database, ...plain } = process.env
      const started = spawn(process.execPath, [builtProgram(), 'serve'], { env: { ...plain, LANG: 'en_US.UTF-8', ALTERNAT_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] })
      child = started
      for (const stream of [started.stdout, started.stderr]) stream.on('data', (text: Buffer) => { output += text.toString() })
      const before = output.length
      await until(() => { if (started.exitCode !== null) throw new Error(output); return output.slice(before).includes('SQLite') }, 60_000, () => output)
    },
    stop: async () => {
      const running = child
      child = null
      if (running === null || running.exitCode !== null) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGINT')
      await ended
    },
  }
}

async function openWire(from: number, to: number): Promise<Wire & { close(): Promise<void> }> {
  const [asked, answered] = [[] as Buffer[], [] as Buffer[]]
  const open = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) { open.add(socket); socket.on('error', () => { near.destroy(); far.destroy() }).on('close', () => open.delete(socket)) }
    near.on('data', (part: Buffer) => asked.push(part)).pipe(far)
    far.on('data', (part: Buffer) => answered.push(part)).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(from, '127.0.0.1', resolve))
  return {
    asked: () => Buffer.concat(asked), answered: () => Buffer.concat(answered),
    close: () => new Promise((resolve) => { server.close(() => resolve()); for (const socket of open) socket.destroy() }),
  }
}
