// Loads what `build.ts` made: the functions that turn views into pages, and the assets they name.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AUDITOR_PATH } from '../publication/record-file.ts'
import type { Language } from '../text/bilingual.ts'
import { AUDITOR_FILE, BUILD_DIRECTORY } from './place.ts'
import type { createPages } from './entry.ts'
import type { SheetName } from './styles.ts'

/** Where the assets stand under their content-hashed names. */
export interface AssetManifest {
  /** By language, what the codes of a verification mean. */
  readonly sentences: Readonly<Record<Language, string>>
  readonly sheets: Readonly<Record<SheetName, string>>
  readonly icon: string
  /** `workspace` → `/assets/workspace.1a2b3c4d5e.js`. */
  readonly scripts: { readonly [name: string]: string }
  readonly fonts: readonly string[]
}

export interface RendererSettings {
  /** Where the site stands, without a slash at the end: `https://dean.example`, or below a path: `https://dean.example/hled`. Null leaves addresses relative. */
  readonly origin: string | null
  /** Where what needs a program is answered, where that is not here: an address, or null for nowhere. Pages written as files say so. */
  readonly live?: string | null
}

export interface Asset {
  readonly bytes: Uint8Array
  readonly type: string
  /** Of the workspace alone: no public page names it. */
  readonly isOfWorkspace?: true
}

export type Renderer = ReturnType<typeof createPages> & {
  /** By path: `/assets/site.1a2b3c4d5e.css`, whose name never changes its content, and the auditor's file. */
  readonly assets: ReadonlyMap<string, Asset>
  /** What renders, as a hash: the same view gives the same page while this is the same. */
  readonly program?: string
}

const WORKSPACE_SCRIPTS = /^(workspace|autosave|passkeys)\..*js$/
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', woff2: 'font/woff2', svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** Fails if nothing was built: run `alternat build` first. */
export async function loadRenderer(settings: RendererSettings = { origin: null }, directory: string = BUILD_DIRECTORY): Promise<Renderer> {
  const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as AssetManifest
  const program = createHash('sha256').update(await readFile(join(directory, 'render.js'))).update(JSON.stringify(manifest)).update(process.version).digest('hex').slice(0, 16)
  const built = (await import(pathToFileURL(join(directory, 'render.js')).href)) as { createPages: typeof createPages }
  const names = (await readdir(join(directory, 'assets'))).sort()
  const assets = await Promise.all(names.map(async (name): Promise<[string, Asset]> => {
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    return [`/assets/${name}`, { bytes: await readFile(join(directory, 'assets', name)), type, ...(WORKSPACE_SCRIPTS.test(name) ? { isOfWorkspace: true as const } : {}) }]
  }))
  const auditor: Asset = { bytes: await readFile(join(directory, AUDITOR_FILE)), type: TYPES.js ?? '' }
  return { ...built.createPages(settings, manifest), assets: new Map([...assets, [AUDITOR_PATH, auditor]]), program }
}
