// Whether the last build still fits its sources: by the hash of every file that it read, and of those that would be
// part of a new one. Plain JavaScript, for any Node from 18 on; loads no compiler.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export const INPUTS_FILE = 'inputs.json'
/** The file that `npm start` and `alternat …` run. */
export const PROGRAM_FILE = 'main.js'

/**
 * True if every file that the last build read is as it was then.
 * @param {string} root @param {string} directory of the build @returns {boolean}
 */
export function isBuildFresh(root, directory) {
  try {
    const before = JSON.parse(readFileSync(join(directory, INPUTS_FILE), 'utf8'))
    const now = hashInputs(root, [...Object.keys(before).map((path) => join(root, path)), ...ownSources(root)])
    return JSON.stringify(now) === JSON.stringify(before) && existsSync(join(directory, PROGRAM_FILE))
  } catch {
    return false
  }
}

/**
 * Files that decide what is built without being imported by what is: the build itself, scripts of pages, what dialogues
 * say in code, and the packages by their lock. A new thread is named by the file that starts it.
 * @param {string} root @returns {string[]} absolute
 */
export function ownSources(root) {
  const scripts = ['src/web', 'src/web/client'].flatMap((folder) => filesIn(join(root, folder)))
  return [...scripts, ...dialoguesOf(root).map(({ source }) => source), join(root, 'bin/freshness.mjs'), join(root, 'package-lock.json')]
}

/**
 * Everything that begins by itself, with the name of its file in the build.
 * @param {string} root @returns {{ name: string, source: string }[]} absolute
 */
export function entriesOf(root) {
  const threads = filesUnder(join(root, 'src')).filter((path) => /-(thread|process)\.ts$/.test(path)).map((source) => ({ name: source.slice(source.lastIndexOf(sep) + 1, -'.ts'.length), source }))
  return [{ name: 'main', source: join(root, 'src/cli/main.ts') }, { name: 'render', source: join(root, 'src/web/entry.ts') }, ...threads, ...dialoguesOf(root)]
}

/**
 * Root-relative path of every file that is there → SHA-256 of its content.
 * @param {string} root @param {readonly string[]} paths absolute @returns {Readonly<Record<string, string>>}
 */
export function hashInputs(root, paths) {
  const unique = [...new Set(paths)].filter((path) => existsSync(path)).sort()
  return Object.fromEntries(unique.map((path) => [relative(root, path).split(sep).join('/'), createHash('sha256').update(readFileSync(path)).digest('hex')]))
}

/** @param {string} root @returns {{ name: string, source: string }[]} */
function dialoguesOf(root) {
  const all = readdirSync(join(root, 'dialogues')).sort().flatMap((dialogue) => ['datasets', 'founding'].map((name) => ({ name: `dialogue.${dialogue}.${name}`, source: join(root, 'dialogues', dialogue, `${name}.ts`) })))
  return all.filter(({ source }) => existsSync(source))
}

/** Tests apart. @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts')).map((entry) => join(folder, entry.name)).sort()
}

/** Tests apart. @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  const within = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'testing')
  return [...filesIn(folder), ...within.flatMap(({ name }) => filesUnder(join(folder, name)))]
}
