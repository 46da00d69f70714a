// Builds the program into build/program/ (`program-bundle.ts`), and beside it what its pages need: style sheet, fonts and
// scripts under names that carry the hash of their content. Same sources, same bytes. The folder
// appears whole or not at all: it is made beside its place and moved there.

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { build as bundle } from 'esbuild'
import type { Metafile } from 'esbuild'
import { INPUTS_FILE, hashInputs, ownSources } from '../../bin/freshness.mjs'
import { LANGUAGES } from '../text/bilingual.ts'
import type { Language } from '../text/bilingual.ts'
import { RECORD_CODES } from '../text/messages/codes/record.ts'
import { VERIFICATION_CODES } from '../text/messages/codes/verification.ts'
import { named } from './asset-name.ts'
import { bundleAuditor } from './auditor.ts'
import { browserPlugin } from './browser-plugin.ts'
import { AUDITOR_FILE, BUILD_DIRECTORY, ROOT } from './place.ts'
import { bundleProgram } from './program-bundle.ts'
import type { AssetManifest } from './render.ts'
import { compileStyles } from './styles.ts'

const CLIENT_DIRECTORY = join(ROOT, 'src/web/client')

export interface BuildReport {
  readonly directory: string
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
}

export async function build(directory: string = BUILD_DIRECTORY): Promise<BuildReport> {
  const program = await bundleProgram()
  const styles = await compileStyles(ROOT)
  const sheets = Object.entries(styles.sheets).map(([name, css]) => [named(name, css, 'css'), css] as const)
  const scripts = await bundleScripts()
  const auditor = await bundleAuditor()
  const mark = new Uint8Array(await readFile(join(ROOT, 'src/web/mark.svg')))
  const sentences = LANGUAGES.map((language) => ({ language, bytes: sentencesIn(language) })).map((one) => ({ ...one, name: named(`sentences-${one.language}`, one.bytes, 'json') }))
  const assets = new Map<string, Uint8Array>([...styles.fonts, ...scripts.files, ...sentences.map(({ name, bytes }) => [name, bytes] as const), ...sheets, [named('mark', mark, 'svg'), mark]])
  const manifest: AssetManifest = {
    sheets: { site: pathOf([...assets.keys()], 'site', 'css'), workspace: pathOf([...assets.keys()], 'workspace', 'css') },
    scripts: Object.fromEntries(scripts.names.map((name) => [name, pathOf([...assets.keys()], name, 'js')])),
    sentences: Object.fromEntries(sentences.map(({ language, name }) => [language, `/assets/${name}`])) as AssetManifest['sentences'],
    icon: pathOf([...assets.keys()], 'mark', 'svg'),
    fonts: [...styles.fonts.keys()].map((name) => `/assets/${name}`),
  }
  // Packages change with their lock alone.
  const inputs = hashInputs(ROOT, [...program.inputs, ...scripts.inputs, ...auditor.inputs, ...styles.inputs].filter((path) => !path.includes('/node_modules/')).concat(ownSources(ROOT)))
  const files = new Map<string, Uint8Array>([
    ...program.files,
    [AUDITOR_FILE, auditor.code],
    ...[...assets].map(([name, bytes]) => [`assets/${name}`, bytes] as const),
    ['manifest.json', new TextEncoder().encode(JSON.stringify(manifest, null, 2) + '\n')],
    [INPUTS_FILE, new TextEncoder().encode(JSON.stringify(inputs, null, 1) + '\n')],
  ])
  await writeWhole(directory, files)
  return { directory, files: [...files].map(([path, bytes]) => ({ path, bytes: bytes.byteLength })) }
}

/** One script a file of `client/`, its tests apart; `client/workspace.ts` becomes `workspace.<hash>.js`. */
async function bundleScripts(): Promise<{ files: Map<string, Uint8Array>; names: readonly string[]; inputs: readonly string[] }> {
  const entries = (await readdir(CLIENT_DIRECTORY)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort()
  const result = await bundle({
    absWorkingDir: ROOT, entryPoints: entries.map((name) => join(CLIENT_DIRECTORY, name)), outdir: 'build/program/assets', bundle: true, write: false, metafile: true,
    format: 'iife', platform: 'browser', target: 'es2022', minify: true, plugins: [browserPlugin], logLevel: 'warning', legalComments: 'none',
  })
  const made = result.outputFiles.map(({ path, contents }) => ({ name: basename(path, '.js'), contents })).sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    files: new Map(made.map(({ name, contents }) => [named(name, contents, 'js'), contents])),
    names: made.map(({ name }) => name), inputs: inputsOf(result.metafile),
  }
}

/** What the codes of a verification mean, apart from the worker, so that each reader fetches one language. */
function sentencesIn(language: Language): Uint8Array {
  const sentences = Object.entries({ ...RECORD_CODES, ...VERIFICATION_CODES }).map(([code, sentence]) => [code, sentence[language]])
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(sentences)))
}

function pathOf(names: readonly string[], name: string, extension: string): string {
  return `/assets/${names.find((one) => one.startsWith(`${name}.`) && one.endsWith(`.${extension}`)) ?? ''}`
}

function inputsOf(metafile: Metafile): readonly string[] {
  return Object.keys(metafile.inputs).map((path) => join(ROOT, path))
}

async function writeWhole(directory: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const beside = `${directory}.${process.pid}.tmp`
  await rm(beside, { recursive: true, force: true })
  await mkdir(join(beside, 'assets'), { recursive: true })
  for (const [path, bytes] of files) await writeFile(join(beside, path), bytes)
  await mkdir(dirname(directory), { recursive: true })
  await rm(directory, { recursive: true, force: true })
  await rename(beside, directory)
}
