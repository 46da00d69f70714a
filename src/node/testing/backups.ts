// Homes copied while nothing is written to them, and put back: what an old backup does to a node.

import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { temporaryFolder } from './nodes.ts'

/** A copy of a home as it is now; a store that is open in it must not be writing. */
export function backUp(t: Pick<TestContext, 'after'>, home: string): string {
  const copy = temporaryFolder(t)
  cpSync(home, copy, { recursive: true })
  return copy
}

/** Puts a copy in the place of a home that nobody works in; keeps what `keeping` names. */
export function putBack(copy: string, home: string, keeping: readonly string[] = []): void {
  for (const name of readdirSync(home)) if (!keeping.includes(name)) rmSync(join(home, name), { recursive: true })
  cpSync(copy, home, { recursive: true, filter: (source) => !keeping.some((name) => source === join(copy, name)) })
}
