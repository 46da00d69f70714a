// Programs of others as processes: started in a group of their own, watched, weighed, and ended by their ids.

import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../../src/web/place.ts'
import type { Running } from './peer.ts'

export interface Command {
  readonly program: string
  readonly words: readonly string[]
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Where what it says is kept. */
  readonly log: string
}

/** What was started and has not ended, so that nothing outlives a run that is cut short. */
const begun = new Set<number>()

/** Ends at once whatever still runs; for the end of this process. */
export function endAll(): void {
  for (const id of begun) for (const one of [id, ...descendantsOf(id)]) end(one, 'SIGKILL')
}

const ENDS_WITHIN_MILLISECONDS = 10_000

/** Of the environment of whoever runs this only what a program needs to be found and to find its home. */
function plain(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env
  return { PATH, HOME, LANG, TMPDIR, ...environment }
}

export function startProgram({ program, words, folder, environment, log }: Command, port: number): Running {
  const out = openSync(log, 'a')
  const child = spawn(program, words, { cwd: folder, env: plain(environment), stdio: ['ignore', out, out] })
  closeSync(out)
  if (child.pid !== undefined) begun.add(child.pid)
  let reason: string | null = null
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => { reason ??= error.message; resolve() })
    child.once('exit', (code, signal) => { reason ??= `it ended with ${code ?? signal}: ${lastWords(log)}`; begun.delete(child.pid ?? 0); resolve() })
  })
  return {
    url: `http://127.0.0.1:${port}`,
    processes: () => (child.pid === undefined || reason !== null ? [] : [child.pid, ...descendantsOf(child.pid)]),
    ended: () => reason,
    stop: async () => {
      const all = child.pid === undefined || reason !== null ? [] : [child.pid, ...descendantsOf(child.pid)]
      for (const id of all) end(id, 'SIGTERM')
      const isLate = setTimeout(() => { for (const id of all) end(id, 'SIGKILL') }, ENDS_WITHIN_MILLISECONDS)
      await ended
      clearTimeout(isLate)
    },
  }
}

/** Runs to its end; throws with its last words where it fails. */
export async function runProgram(command: Command): Promise<void> {
  const { program, words, folder, environment, log } = command
  const out = openSync(log, 'a')
  const code = await new Promise<number | string>((resolve) => {
    const child = spawn(program, words, { cwd: folder, env: plain(environment), stdio: ['ignore', out, out] })
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (exit, signal) => resolve(exit ?? signal ?? 'nothing'))
  })
  closeSync(out)
  if (code !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${code}: ${lastWords(log)}`)
}

function end(id: number, signal: NodeJS.Signals): void {
  try { process.kill(id, signal) } catch { /* ended meanwhile */ }
}

function lastWords(log: string): string {
  return readFileSync(log, 'utf8').slice(-1500)
}

/** Children of children too, read from /proc; none where there is no such thing. */
function descendantsOf(parent: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of namesIn('/proc')) {
    const above = /^\d+$/.test(name) ? Number(/\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`))?.[1] ?? NaN) : NaN
    if (!Number.isNaN(above)) children.set(above, [...(children.get(above) ?? []), Number(name)])
  }
  const below = (id: number): readonly number[] => (children.get(id) ?? []).flatMap((child) => [child, ...below(child)])
  return below(parent)
}

/** Resident memory of a process in megabytes; NaN where /proc does not tell. */
export function residentMegabytes(id: number): number {
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${id}/status`))?.[1] ?? NaN) * 1024) / 1e6
}

function namesIn(folder: string): readonly string[] {
  try { return readdirSync(folder) } catch { return [] }
}

function textOf(file: string): string {
  try { return readFileSync(file, 'utf8') } catch { return '' }
}

/** A Node that the peers accept (20 to 24), from the PATH and not from among our own dependencies; the running one if there is none. */
export function peerNode(): string {
  for (const folder of (process.env.PATH ?? '').split(':')) {
    const node = join(folder, 'node')
    if (folder === '' || folder.startsWith(join(ROOT, 'node_modules'))) continue
    const major = majorOf(node)
    if (major >= 20 && major <= 24) return node
  }
  return process.execPath
}

const majors = new Map<string, number>()

function majorOf(node: string): number {
  const known = majors.get(node) ?? Number(spawnSync(node, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }).stdout ?? NaN)
  majors.set(node, known)
  return known
}

/** So that what it installs is compiled for it: its folder first on the PATH, and its own headers where they stand beside it. */
export function forNode(node: string): Readonly<Record<string, string>> {
  const place = dirname(node)
  const headers = join(dirname(place), 'include/node/node.h')
  return { PATH: `${place}:${process.env.PATH ?? ''}`, ...(textOf(headers) === '' ? {} : { npm_config_nodedir: dirname(place) }) }
}
