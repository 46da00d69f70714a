// The style sheet: fonts named by their content, then Sass over the USWDS tokens, then what
// components brought. One sheet for all themes; a page chooses by `data-theme`.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { compile, Logger } from 'sass'
import { named } from './asset-name.ts'

/** Latin subsets: they hold every letter of English and Spanish. */
const FONTS = [
  { family: 'Public Sans', name: 'public-sans', file: 'public-sans/files/public-sans-latin-wght-normal.woff2', weight: '100 900', style: 'normal' },
  { family: 'Public Sans', name: 'public-sans-italic', file: 'public-sans/files/public-sans-latin-wght-italic.woff2', weight: '100 900', style: 'italic' },
  { family: 'Montserrat', name: 'montserrat', file: 'montserrat/files/montserrat-latin-wght-normal.woff2', weight: '100 900', style: 'normal' },
  { family: 'Source Serif 4', name: 'source-serif', file: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2', weight: '200 900', style: 'normal' },
] as const

export interface Styles {
  readonly css: Uint8Array
  readonly fonts: ReadonlyMap<string, Uint8Array>
  readonly inputs: readonly string[]
}

export async function compileStyles(root: string, ofComponents: readonly string[]): Promise<Styles> {
  const fonts = await Promise.all(FONTS.map(async (font) => {
    const path = join(root, 'node_modules/@fontsource-variable', font.file)
    const bytes = await readFile(path)
    return { ...font, path, bytes, file: named(font.name, bytes, 'woff2') }
  }))
  const faces = fonts.map(({ family, file, weight, style }) =>
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url(${file}) format("woff2")}`)
  const sheet = compile(join(root, 'src/web/styles/site.scss'), {
    loadPaths: [join(root, 'node_modules/@uswds/uswds/packages')], style: 'compressed', charset: false, quietDeps: true, logger: Logger.silent,
  })
  const { code } = await transform([...faces, sheet.css, ...ofComponents].join('\n'), { loader: 'css', minify: true })
  return {
    css: new TextEncoder().encode(code), fonts: new Map(fonts.map(({ file, bytes }) => [file, bytes])),
    inputs: [...fonts.map(({ path }) => path), ...sheet.loadedUrls.map((url) => fileURLToPath(url))],
  }
}
