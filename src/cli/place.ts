// Where the data stand and which node is meant.

import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { HomeUnusable, SETTINGS_FILE } from '../node/settings.ts'
import { ROOT } from '../web/place.ts'
import { WrongUse } from './outcome.ts'

export const DIALOGUES = join(ROOT, 'dialogues')

/** `ALTERNAT_HOME`, or `var` in the folder of the program. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
  return resolve(environment.ALTERNAT_HOME || join(ROOT, 'var'))
}

/** The home of one node: the one named, the data folder itself, or the first node in it by name. */
export function findHome(environment: NodeJS.ProcessEnv, party: string | undefined): string {
  const folder = dataFolder(environment)
  if (existsSync(join(folder, SETTINGS_FILE)) && party === undefined) return folder
  const homes = namesIn(folder).filter((name) => existsSync(join(folder, name, SETTINGS_FILE))).sort()
  const name = party === undefined ? homes[0] : homes.find((one) => one.toLowerCase() === party.toLowerCase())
  if (name === undefined) throw party === undefined || homes.length === 0 ? new HomeUnusable(folder, 'no node') : new WrongUse(`${party}: ${homes.join(', ')}`)
  return join(folder, name)
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder)
  } catch (error) {
    throw new HomeUnusable(folder, String((error as NodeJS.ErrnoException).code ?? error), { cause: error })
  }
}
