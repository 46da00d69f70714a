// Makes verify.mjs: the verification, its reader and a small command line as one file, without
// dependencies, for a plain Node from 18 on. Readable on purpose: who trusts nobody reads it first.

import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { ROOT } from './place.ts'

const HEADER = `#!/usr/bin/env node
// verify.mjs: checks the record of a dialogue between governments, as any of them publishes it, from
// its bytes alone. It trusts neither side, asks no other server and needs nothing but Node 18 or newer.
//
//   node verify.mjs https://site.example      a published site, or its /record folder
//   node verify.mjs DIR                       the same, downloaded
//   node verify.mjs FILE                      a bundle
//   node verify.mjs DIR --quick               only the hash chain and the last signature under each key
//   node verify.mjs DIR --json                the verdict on every act, as JSON
//
// It ends with 0 where the record is consistent, with 5 where it is and a party is proved to have signed two acts
// for one place, with 3 where it is not consistent, with 2 or 4 where it could not be checked, or not fully.
// It holds no record in memory, so the length of one does not matter.
//
// What is checked, and why that is enough: spec/record.md of Alternat, sections 11 and 12.
// Made from src/record/ and src/cli/verify/ of Alternat by \`alternat build\`: the same sources give the
// same bytes. Licence: Apache-2.0.
//
// verify.mjs: verifica el registro de un diálogo entre gobiernos a partir de sus bytes únicamente.
// No confía en ninguna de las partes. Uso: node verify.mjs URL | CARPETA [--quick] [--json]
`

export async function bundleAuditor(): Promise<{ readonly code: Uint8Array; readonly inputs: readonly string[] }> {
  const result = await bundle({
    absWorkingDir: ROOT, entryPoints: ['src/cli/verify/alone.ts'], outfile: 'build/program/verify.mjs', bundle: true, write: false, metafile: true,
    format: 'esm', platform: 'node', target: 'node18', charset: 'utf8', logLevel: 'warning', legalComments: 'none', banner: { js: HEADER },
  })
  return { code: result.outputFiles[0]?.contents ?? new Uint8Array(), inputs: Object.keys(result.metafile.inputs).map((path) => join(ROOT, path)) }
}
