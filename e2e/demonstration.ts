// A demonstration of its own for one test file: both nodes as the command line starts them, on
// free ports and in a folder that goes away with it.

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyFounded } from './founded-homes.ts'
import { freePort } from '../src/store/testing/free-port.ts'
import { builtProgram } from '../src/web/testing/built-program.ts'

export interface Demonstration {
  readonly home: string
  /** Address of each party's node, without a slash at the end. */
  readonly mex: string
  readonly usa: string
  readonly output: () => string
  /** As Ctrl-C does; resolves with the exit code once everything has ended. */
  stop(): Promise<number>
  /** Ends it and removes its folder. */
  clear(): Promise<void>
  /** The same data folder and ports, started again. */
  startAgain(): Promise<void>
}

const STARTS_WITHIN = 60_000

/**
 * A demonstration whose founding is signed already: the first test file of a run founds it and the others begin with a copy,
 * since it is the same signatures every time. Without a run around it, it is founded here.
 */
export async function startFounded(environment: NodeJS.ProcessEnv = {}): Promise<Demonstration> {
  const home = mkdtempSync(join(tmpdir(), 'alternat-e2e-'))
  await copyFounded(home, async (folder) => {
    const made = await startIn(folder, {}, false)
    const seen = () => Promise.all([made.mex, made.usa].map(async (node) => (await fetch(`${node}/en/record`)).text()))
    for (let before = ''; ;) {
      const now = JSON.stringify(await seen())
      if (now === before) break
      before = now
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    await made.stop()
  })
  return startIn(home, environment, false)
}

/** Without its datasets, unless they are asked for, here or with `WITH_DATA` in the environment: few journeys need them. */
export async function startDemonstration(environment: NodeJS.ProcessEnv = {}, { data = process.env.WITH_DATA !== undefined }: { readonly data?: boolean } = {}): Promise<Demonstration> {
  return startIn(mkdtempSync(join(tmpdir(), 'alternat-e2e-')), environment, data)
}

async function startIn(home: string, environment: NodeJS.ProcessEnv, data: boolean): Promise<Demonstration> {
  const [mexPort, usaPort] = [await freePort(), await freePort()]
  const words = ['demo', '--port', `MEX=${mexPort}`, '--port', `USA=${usaPort}`, ...(data ? [] : ['--without-data'])]
  let running = await startCli(words, { ...environment, ALTERNAT_HOME: home })
  return {
    home, mex: `http://localhost:${mexPort}`, usa: `http://localhost:${usaPort}`,
    output: () => running.output(),
    stop: () => running.stop(),
    clear: async () => { await running.stop(); rmSync(home, { recursive: true, force: true }) },
    startAgain: async () => { running = await startCli(words, { ...environment, ALTERNAT_HOME: home }) },
  }
}

interface RunningCli {
  readonly output: () => string
  stop(): Promise<number>
}

async function startCli(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<RunningCli> {
  const child = spawn(process.execPath, [builtProgram(), ...words], { env: { ...plainEnvironment(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { output += text.toString() })
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  await until(() => /Ctrl-C/.test(output) || child.exitCode !== null, STARTS_WITHIN, () => output)
  if (child.exitCode !== null) throw new Error(`the demonstration ended: ${output}`)
  return { output: () => output, stop: () => stop(child, ended) }
}

/** Runs a command to its end. */
export async function runCli(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(process.execPath, [builtProgram(), ...words], { env: { ...plainEnvironment(), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { output += text.toString() })
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)))
  return { code, output }
}

/** A machine that is busy is no failure: nobody gives up within a minute. */
export async function until(isTrue: () => boolean | Promise<boolean>, milliseconds: number, describe: () => string = () => ''): Promise<void> {
  const end = performance.now() + Math.max(milliseconds, 60_000)
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms: ${describe()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What a test process has on top of a user's: left out, so that children behave as for a user. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, DATABASE_URL: _database, ALTERNAT_HOME: _home, ...rest } = process.env
  return { ...rest, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' }
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<number> {
  if (child.exitCode === null) child.kill('SIGINT')
  return ended
}
