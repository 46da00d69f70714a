// The picture components compiled and drawn alone, for tests and measurements. No page of the site is made here.

import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { pathToFileURL } from 'node:url'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Language } from '../../text/bilingual.ts'
import { ROOT } from '../place.ts'
import { sveltePlugin } from '../svelte-plugin.ts'

export const PICTURES = ['LineChart', 'BarChart', 'SmallMultiples', 'Choropleth', 'PointMap', 'FlowMap', 'Sparkline', 'PeriodChoice'] as const
export type PictureComponent = (typeof PICTURES)[number]

export interface Drawing {
  readonly component: PictureComponent
  readonly props: Readonly<Record<string, unknown>>
}

/** The HTML of pictures as they stand one after the other on one page. */
export type DrawPictures = (drawings: readonly Drawing[], language: Language) => string

export async function pictureRenderer(): Promise<DrawPictures> {
  const entry = `
    import { render } from 'svelte/server'
    import { MESSAGES } from './src/text/messages/index.ts'
    import { SHELL } from './src/web/shell.ts'
    import Specimens from './src/web/testing/Specimens.svelte'
    ${PICTURES.map((name) => `import ${name} from './src/web/components/pictures/${name}.svelte'`).join('\n')}
    const components = { ${PICTURES.join(', ')} }
    export const draw = (drawings, language) => render(Specimens, {
      props: { drawings: drawings.map(({ component, props }) => ({ component: components[component], props })) },
      context: new Map([[SHELL, { language, m: MESSAGES[language] }]]),
    }).body.replace(/<!--(?:[[\\]!0-9-]*|\\$s\\d+)-->/g, '')`
  const result = await bundle({
    absWorkingDir: ROOT, stdin: { contents: entry, resolveDir: ROOT, loader: 'ts' }, bundle: true, write: false, format: 'esm', platform: 'node', target: 'node26',
    conditions: ['svelte', 'production'], plugins: [sveltePlugin], logLevel: 'warning', legalComments: 'none',
  })
  const folder = await mkdtemp(join(tmpdir(), 'alternat-pictures-'))
  try {
    const file = join(folder, 'pictures.mjs')
    await writeFile(file, result.outputFiles[0]?.contents ?? '')
    return ((await import(pathToFileURL(file).href)) as { draw: DrawPictures }).draw
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
