// One founded demonstration for a whole test run, in a folder that the run makes and removes (`bin/test.mjs`). Whoever
// comes first makes it, in a place of its own, and moves it there whole; who comes meanwhile waits.

import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const GIVE_UP_IN_MILLISECONDS = 120_000

/** Puts the homes of a founded demonstration into `home`; leaves it empty where no run keeps one, or it did not come about in time. */
export async function copyFounded(home: string, found: (folder: string) => Promise<void>): Promise<void> {
  const kept = process.env.ALTERNAT_FOUNDED
  if (kept === undefined) return
  const [whole, making] = [join(kept, 'founded'), join(kept, 'making')]
  if (isFirst(join(kept, 'taken'))) {
    mkdirSync(making)
    await found(making)
    renameSync(making, whole)
  }
  const end = performance.now() + GIVE_UP_IN_MILLISECONDS
  while (!existsSync(whole) && performance.now() < end) await pause(100)
  if (existsSync(whole)) cpSync(whole, home, { recursive: true })
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}
