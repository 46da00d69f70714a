// Compiles .svelte files for the server. What they look like stands in `styles/`: rules in a component are refused.

import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import type { Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'

export const sveltePlugin: Plugin = {
  name: 'svelte',
  setup(build) {
    const root = build.initialOptions.absWorkingDir ?? process.cwd()
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const filename = relative(root, path)
      const result = compile(await readFile(path, 'utf8'), { filename, rootDir: root, generate: 'server', css: 'external', dev: false })
      if (result.css !== null && result.css.code !== '') return { errors: [{ text: 'put the rules into src/web/styles', location: { file: filename } }] }
      const warnings = result.warnings.map(({ message, start }) => ({ text: message, location: { file: filename, line: start?.line ?? 1, column: start?.column ?? 0 } }))
      return { contents: result.js.code, loader: 'js', warnings }
    })
  },
}
