// One node as its operators run it: `alternat serve` in a process of its own, that can be killed at any moment.

import { fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../src/web/place.ts'
import { builtProgram } from '../src/web/testing/built-program.ts'

const STARTS_WITHIN = 60_000
/** What it said last, kept for who reads of a failure. */
const KEPT_CHARACTERS = 6_000

export class NodeProcess {
  readonly party: string
  readonly home: string
  readonly port: number
  #child: ChildProcess | null = null
  #ended: Promise<void> = Promise.resolve()
  #isReady = false
  said = ''

  constructor(party: string, home: string, port: number) {
    this.party = party
    this.home = home
    this.port = port
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Whether it listens, as far as is known here. */
  get isUp(): boolean {
    return this.#isReady
  }

  /** Resolves once it listens; throws if it ends before. */
  async start(): Promise<void> {
    const child = fork(builtProgram(), ['serve'], { env: { ...plainEnvironment(), ALTERNAT_HOME: this.home }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    this.#child = child
    this.#ended = new Promise((resolve) => child.once('exit', () => { this.#isReady = false; resolve() }))
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => { this.said = (this.said + text.toString()).slice(-KEPT_CHARACTERS) })
    const listening = new Promise<boolean>((resolve) => child.once('message', () => resolve(true)))
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), STARTS_WITHIN).unref())
    const isListening = await Promise.race([listening, late, this.#ended.then(() => false)])
    if (!isListening) throw new Error(`the node of ${this.party} did not start: ${this.said}`)
    this.#isReady = true
  }

  /** As a power cut ends it; resolves once it is gone. */
  async kill(): Promise<void> {
    this.#isReady = false
    this.#child?.kill('SIGKILL')
    await this.#ended
  }

  /** As its operator ends it. */
  async stop(): Promise<void> {
    this.#isReady = false
    this.#child?.kill('SIGTERM')
    await this.#ended
  }
}

/** A command of the program to its end. */
export async function runCli(words: readonly string[], home: string, environment: NodeJS.ProcessEnv = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [builtProgram(), ...words], { env: { ...plainEnvironment(), ALTERNAT_HOME: home, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => { text.out += part.toString() })
  child.stderr.on('data', (part: Buffer) => { text.err += part.toString() })
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? -1)))
  return { code, ...text }
}

/** What a test has on top of an operator is left out; code compiled once is kept beside the build. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, DATABASE_URL: _database, ALTERNAT_HOME: _home, ...rest } = process.env
  return { NODE_COMPILE_CACHE: join(ROOT, 'build', 'compile-cache'), ...rest, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' }
}
