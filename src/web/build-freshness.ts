// Whether the last build still fits its sources. Apart from build.ts, so that a start with nothing
// to build does not load the compilers.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { BUILD_DIRECTORY, ROOT } from './place.ts'

export const INPUTS_FILE = 'inputs.json'

/** Root-relative path of every file that was read → SHA-256 of its content. */
export type Inputs = { readonly [path: string]: string }

/** True if every file that the last build read is as it was then. */
export async function isBuildFresh(directory: string = BUILD_DIRECTORY): Promise<boolean> {
  try {
    const before = JSON.parse(await readFile(join(directory, INPUTS_FILE), 'utf8')) as Inputs
    const now = await hashInputs([...Object.keys(before).map((path) => join(ROOT, path)), ...(await ownSources())])
    return JSON.stringify(now) === JSON.stringify(before) && existsSync(join(directory, 'render.js'))
  } catch {
    return false
  }
}

/** Files that decide what is built without being imported: a new script, the build itself. */
export async function ownSources(): Promise<readonly string[]> {
  const names = await readdir(join(ROOT, 'src/web'), { recursive: true, withFileTypes: true })
  return names.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts')).map((entry) => join(entry.parentPath, entry.name))
}

export async function hashInputs(paths: readonly string[]): Promise<Inputs> {
  const unique = [...new Set(paths)].filter((path) => existsSync(path)).sort()
  const hashes = await Promise.all(unique.map(async (path) => [relative(ROOT, path), createHash('sha256').update(await readFile(path)).digest('hex')]))
  return Object.fromEntries(hashes) as Inputs
}
