// Puts the browser's primitives where the record asks for Node's: `record/crypto.ts` becomes
// `web/browser/crypto.ts`. What that one lacks, nothing that runs in a browser may ask for.

import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { ROOT } from './place.ts'

export const browserPlugin: Plugin = {
  name: 'browser',
  setup(build) {
    const crypto = join(ROOT, 'src/record/crypto.ts')
    build.onResolve({ filter: /\/crypto\.ts$/ }, ({ path, resolveDir }) => (join(resolveDir, path) === crypto ? { path: join(ROOT, 'src/web/browser/crypto.ts') } : null))
  },
}
