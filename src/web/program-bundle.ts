// Bundles the program: the command line, what begins in threads and processes of its own, what dialogues say in code,
// and the pages as functions. What two of them share stands once, in a file of its own; what a command needs alone is
// loaded with it. Stack traces find the sources by the maps beside the files (`node/source-traces.ts`).

import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import type { Plugin } from 'esbuild'
import { entriesOf } from '../../bin/freshness.mjs'
import { ROOT } from './place.ts'
import { sveltePlugin } from './svelte-plugin.ts'

export interface ProgramBundle {
  /** File name → content. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Absolute paths of the sources. */
  readonly inputs: readonly string[]
}

/** Packages that every start needs: one file loads faster than their many. All others are loaded from where they are, when they are first used. */
const BUNDLED = /^(zod|svelte|saxes|fflate|snowball-stemmers|d3-|topojson-client|@scure\/)/
/** Compilers: no part of what they make. */
const COMPILERS = /^svelte\/compiler$/

const packages: Plugin = {
  name: 'packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      const isBundled = kind === 'entry-point' || importer.includes('/node_modules/') || (BUNDLED.test(path) && !COMPILERS.test(path))
      return isBundled ? null : { path, external: true }
    })
  },
}

export async function bundleProgram(): Promise<ProgramBundle> {
  const result = await bundle({
    absWorkingDir: ROOT, entryPoints: Object.fromEntries(entriesOf(ROOT).map(({ name, source }) => [name, source])), outdir: 'build/program', chunkNames: '[name]-[hash]',
    bundle: true, splitting: true, write: false, metafile: true, sourcemap: 'linked', sourcesContent: false,
    format: 'esm', platform: 'node', target: 'node26', conditions: ['svelte', 'production'], plugins: [packages, sveltePlugin], logLevel: 'warning', legalComments: 'none',
  })
  return {
    inputs: Object.keys(result.metafile.inputs).map((path) => join(ROOT, path)),
    files: new Map(result.outputFiles.map(({ path, contents }) => [path.slice(join(ROOT, 'build/program').length + 1), contents])),
  }
}
