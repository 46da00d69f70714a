// Where the program stands, and what begins in it. It runs from its sources, or from what `alternat build` makes of
// them: a few files in one folder. Nothing else in the house asks which of the two.

import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where package.json stands, with a separator at the end. */
export const ROOT = join(rootOf(import.meta.dirname), '/')

/** The folder of the build that runs now; null where the sources do. All its files stand side by side. */
export const RUNNING_BUILD = import.meta.filename.endsWith('.ts') ? null : import.meta.dirname

/** The file with which a thread, a process or the command line begins; `source` stands under src/, without its ending: `node/solver/solver-thread`. */
export function programFile(source: string): URL {
  return pathToFileURL(RUNNING_BUILD === null ? join(ROOT, 'src', `${source}.ts`) : join(RUNNING_BUILD, `${basename(source)}.js`))
}

/** What the folder of a dialogue says in code, `founding` or `datasets`: as it was built, or as it stands. Null where there is none. */
export function findDialogueModule(folder: string, name: string): URL | null {
  const source = join(folder, `${name}.ts`)
  if (!existsSync(source)) return null
  const built = RUNNING_BUILD === null || dirname(folder) !== join(ROOT, 'dialogues') ? null : join(RUNNING_BUILD, `dialogue.${basename(folder)}.${name}.js`)
  return pathToFileURL(built !== null && existsSync(built) ? built : source)
}

function rootOf(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error(`nothing above ${import.meta.dirname} holds a package.json`)
  return rootOf(above)
}
