// What every entry needs: the dependencies as the lock names them, and Node 26 from among them.
// Runs on any Node from 18 on, so it is plain JavaScript and uses nothing that must be installed.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isBuildFresh, PROGRAM_FILE } from './freshness.mjs'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const STAMP = join(ROOT, 'node_modules', '.alternat-lock')
const BUILD = join(ROOT, 'build', 'program')

/** What every command runs. */
export const PROGRAM = join(BUILD, PROGRAM_FILE)

/** Installs what package-lock.json names, if that has not been done for this very lock. */
export function ensureDependencies() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 18) stop('Node 18 or newer is needed to begin; this is ' + process.version, 'Se necesita Node 18 o posterior para empezar; este es ' + process.version)
  const lock = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  console.log(tell('Installing dependencies (about a minute the first time) …', 'Instalando dependencias (cerca de un minuto la primera vez) …'))
  const npm = process.env.npm_execpath
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } }
  const done = npm !== undefined && npm.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, { ...options, shell: process.platform === 'win32' })
  if (done.status !== 0) stop('The dependencies could not be installed; what npm said is above.', 'No se pudieron instalar las dependencias; arriba está lo que dijo npm.')
  writeFileSync(STAMP, lock)
}

/** Builds the program and its pages, if their sources changed since. */
export function ensureBuilt() {
  if (isBuildFresh(ROOT, BUILD)) return
  console.log(tell('Building the program, since its sources changed (a few seconds) …', 'Compilando el programa, porque cambiaron sus fuentes (unos segundos) …'))
  // A process of its own: none of the compilers stays in the memory of a node.
  const built = spawnSync(findNode(), [join(ROOT, 'src/cli/main.ts'), 'build'], { stdio: 'inherit', env: withCompileCache(process.env) })
  if (built.status !== 0) stop('The program could not be built; the reason is above.', 'No se pudo compilar el programa; arriba está la razón.')
}

/** Compiled once, kept beside the build: a start is twice as fast. Node leaves it where it cannot write. */
export function withCompileCache(environment) {
  return { NODE_COMPILE_CACHE: join(ROOT, 'build', 'compile-cache'), ...environment }
}

/** The Node that the program runs on: the one that came with the dependencies. */
export function findNode() {
  const { platform, arch } = process
  const names = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`]
  const file = platform === 'win32' ? 'node.exe' : 'node'
  const found = names.map((name) => join(ROOT, 'node_modules', name, 'bin', file)).find((path) => existsSync(path))
  if (found !== undefined) return found
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return stop(`There is no Node 26 for ${platform} ${arch} among the dependencies; start with a Node 26 of your own.`, `No hay Node 26 para ${platform} ${arch} entre las dependencias; inicie con un Node 26 propio.`)
}

export function tell(en, es) {
  return /^es/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '') ? es : en
}

function stop(en, es) {
  console.error(tell(en, es))
  process.exit(4)
}
