// The renderer as a test gets it: the build of this checkout if it is of the present sources, else
// one of its own in a folder that goes with the process.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { isBuildFresh } from '../../../bin/freshness.mjs'
import type { PressReader } from '../../publication/families/family.ts'
import { Site } from '../../publication/site.ts'
import { BUILD_DIRECTORY, ROOT } from '../place.ts'
import { loadRenderer } from '../render.ts'
import type { Renderer } from '../render.ts'
import { foundedRows } from './founded.ts'

export const ORIGIN = 'https://dialogue.example'
export const TODAY = '2026-11-23'

export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'alternat-web-'))
  after(() => rm(directory, { recursive: true, force: true }))
  return join(directory, 'web')
}

export async function builtRenderer(): Promise<Renderer> {
  const isFresh = isBuildFresh(ROOT, BUILD_DIRECTORY)
  const directory = isFresh ? BUILD_DIRECTORY : await temporaryDirectory()
  // The compilers are loaded where they are needed: most test files find a build.
  if (!isFresh) await (await import('../build.ts')).build(directory)
  return loadRenderer({ origin: ORIGIN }, directory)
}

/** Papers are pressed in tests of their own. */
const PRESSED: PressReader = { has: () => true, find: () => Buffer.from('pressed') }

/** The public site of one party over the same record. */
export function siteOf(renderer: Renderer, self: string): Site {
  return new Site({ rows: foundedRows(), dialogue: 'hled', self, origin: ORIGIN, today: () => TODAY, renderPage: renderer.renderPage, presses: PRESSED })
}
