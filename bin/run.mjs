#!/usr/bin/env node
// Runs one of the project's own TypeScript files on its own Node: `node bin/run.mjs bench/main.ts`.

import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureDependencies, findNode, PROGRAM, ROOT, withCompileCache } from './prepare.mjs'
import { SERVING_FLAGS } from './serving.mjs'

/** Ends with the exit code of what it ran; passes signals on and waits. */
export function run(words) {
  const child = spawn(findNode(), words, { stdio: 'inherit', env: withCompileCache(process.env) })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 0 : 1))))
}

/** `alternat …`, built anew if its sources changed: in this process where that can be, in its place where another Node or other flags are needed, else in one of its own. */
export async function runProgram(words) {
  ensureBuilt()
  const [node, flags] = [findNode(), words[0] === 'serve' ? SERVING_FLAGS : []]
  if (flags.length > 0 || realpathSync(process.execPath) !== realpathSync(node)) {
    if (process.execve === undefined || process.platform === 'win32') return run([...flags, PROGRAM, ...words])
    process.execve(node, [node, ...flags, PROGRAM, ...words], withCompileCache(process.env))
  }
  Object.assign(process.env, withCompileCache(process.env))
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  const { main } = await import(pathToFileURL(PROGRAM).href)
  return main(words, process.env)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureDependencies()
  ensureBuilt()
  const [file = '', ...rest] = process.argv.slice(2)
  process.exitCode = await run([join(ROOT, file), ...rest])
}
