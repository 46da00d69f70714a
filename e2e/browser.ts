// A real browser for tests: one that is there, Debian's package where root and apt are, or one
// that comes in an npm package. Nothing is downloaded from anywhere else.

import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']
export const BROWSER_ARGUMENTS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]
/** Pages of tests live for a second: what an optimizing compiler does for their scripts costs more than it saves. */
const BRIEFLY = '--js-flags=--no-opt --no-maglev'
/** Pinned: with `npm install` by hand it would move. */
const PACKAGED = '@sparticuz/chromium@153.0.0'

/** `isBrief`: no page of it computes for long. */
export async function openBrowser({ isBrief = true }: { readonly isBrief?: boolean } = {}): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: isBrief ? [...BROWSER_ARGUMENTS, BRIEFLY] : BROWSER_ARGUMENTS })
}

/** Its program; installed if none is there. */
export async function findBrowser(): Promise<string> {
  return findChromium() ?? installFromDebian() ?? installFromNpm()
}

function findChromium(): string | null {
  const named = process.env.CHROME_PATH
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...(named === undefined ? [] : [named]), ...onPath, ...PLACES].find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installFromDebian(): string | null {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...words: string[]) => spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-y', '-q', ...words], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  const isInstalled = apt('install', '--no-install-recommends', 'chromium') || (apt('update') && apt('install', '--no-install-recommends', 'chromium'))
  return isInstalled ? findChromium() : null
}

async function installFromNpm(): Promise<string> {
  const folder = join(process.env.ALTERNAT_DISK ?? tmpdir(), 'alternat-chromium')
  const module = join(folder, 'node_modules/@sparticuz/chromium/build/index.js')
  if (!existsSync(module)) {
    mkdirSync(folder, { recursive: true })
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', PACKAGED], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const { default: packaged } = (await import(pathToFileURL(module).href)) as { default: { executablePath(): Promise<string> } }
  return packaged.executablePath()
}
