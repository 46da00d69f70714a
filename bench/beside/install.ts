// Programs to be measured with, or against, stand beside the project and not among its dependencies: each in a folder
// of its own under build/beside/, installed from the npm registry once and kept.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../src/web/place.ts'

export interface Beside {
  /** Names the folder. */
  readonly name: string
  /** With their exact versions: `lighthouse@13.5.0`. */
  readonly packages: readonly string[]
  /** Whether packages may run scripts as they are installed, such as compiling a native part. */
  readonly runsScripts?: boolean
  /** Beside the environment of whoever runs this: another Node first on the PATH, where its headers stand. */
  readonly environment?: Readonly<Record<string, string>>
}

/** The folder that holds `node_modules`; throws with what npm said where it cannot be installed. */
export function installBeside({ name, packages, runsScripts = false, environment = {} }: Beside): string {
  const folder = join(ROOT, 'build', 'beside', name)
  const stamp = join(folder, packages.join(' ').replaceAll(/[^\w.-]+/g, '_').slice(0, 200))
  if (existsSync(stamp)) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name: `beside-${name}`, private: true, version: '0.0.0' })}\n`)
  const words = ['install', '--no-audit', '--no-fund', '--loglevel=error', '--save-exact', ...(runsScripts ? [] : ['--ignore-scripts']), ...packages]
  const done = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
  if (done.status !== 0) throw new Error(`npm could not install ${packages.join(' ')}; what it said is above`)
  writeFileSync(stamp, '')
  return folder
}
