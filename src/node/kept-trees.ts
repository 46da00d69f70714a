// The lists of trees that were published from this home, so that a later difference can be made to any of them without its files.
// They can be lost without harm: then a difference is made to a folder that somebody holds, or everything is brought anew.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseTree, renderTree } from '../publication/tree.ts'
import type { Tree } from '../publication/tree.ts'
import { writeFileDurably } from './files.ts'

const FOLDER = 'published'
const MOST_KEPT = 30
/** Digits of a tree's name that are enough to mean it. */
const FEWEST_DIGITS = 8

/** A home that cannot be written to keeps none. */
export function keepTree(home: string, tree: Tree): void {
  try {
    const folder = join(home, FOLDER)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileDurably(join(folder, `${tree.tree}.json`), renderTree(tree), 0o600)
    for (const { file } of listed(folder).slice(MOST_KEPT)) rmSync(file)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

/** By the first digits of its name, or by a checkpoint that one tree only was published of; null otherwise. */
export function findKeptTree(home: string, name: string): Tree | null {
  const trees = listed(join(home, FOLDER))
  const named = /^[0-9a-f]+$/.test(name) && name.length >= FEWEST_DIGITS ? trees.filter(({ tree }) => tree.startsWith(name)) : []
  const read = (named.length > 0 ? named : trees).flatMap(({ file }) => parseTree(readFileSync(file, 'utf8')) ?? [])
  const found = named.length > 0 ? read : read.filter(({ checkpoint }) => checkpoint === name)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The newest first. */
function listed(folder: string): readonly { readonly tree: string; readonly file: string }[] {
  try {
    const names = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
    const found = names.map((name) => ({ tree: name.slice(0, 64), file: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    return found.sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}
