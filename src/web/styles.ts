// The style sheets: fonts named by their content, then Sass over the USWDS tokens, in one
// sheet for the public and one more for the workspace. A page chooses its theme by `data-theme`.

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

/**
 * Fonts of a reader's machine, drawn as wide and as tall as ours. A page that ours do not reach at once stays in these, so that no line moves
 * while somebody reads; the next page has ours. The numbers are per cent:
 * `size` is the mean width of a letter of our own English and Spanish texts in our font over that in theirs (Liberation has the widths of
 * Arial and of Times New Roman), the heights are those of our font over `size`.
 */
const STAND_INS = [
  { family: 'Public Sans over Arial', local: ['Arial', 'ArialMT', 'Liberation Sans', 'Helvetica'], weight: '100 599', size: 103.7, ascent: 91.6, descent: 21.7 },
  { family: 'Public Sans over Arial', local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica Bold'], weight: '600 900', size: 97.8, ascent: 97.1, descent: 23 },
  { family: 'Public Sans over Roboto', local: ['Roboto', 'Roboto-Regular'], weight: '100 599', size: 104.2, ascent: 91.2, descent: 21.6 },
  { family: 'Public Sans over Roboto', local: ['Roboto Bold', 'Roboto-Bold'], weight: '600 900', size: 104, ascent: 91.3, descent: 21.6 },
  { family: 'Public Sans over DejaVu', local: ['DejaVu Sans'], weight: '100 599', size: 91.3, ascent: 104.1, descent: 24.6 },
  { family: 'Public Sans over DejaVu', local: ['DejaVu Sans Bold'], weight: '600 900', size: 82, ascent: 115.9, descent: 27.4 },
  { family: 'Montserrat over Arial', local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Helvetica Bold'], weight: '100 900', size: 109.6, ascent: 88.3, descent: 22.9 },
  { family: 'Montserrat over Roboto', local: ['Roboto Bold', 'Roboto-Bold'], weight: '100 900', size: 116.6, ascent: 83, descent: 21.5 },
  { family: 'Montserrat over DejaVu', local: ['DejaVu Sans Bold'], weight: '100 900', size: 91.9, ascent: 105.3, descent: 27.3 },
  { family: 'Source Serif over Times', local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Times Bold'], weight: '100 900', size: 113.1, ascent: 91.6, descent: 29.6 },
  { family: 'Source Serif over DejaVu', local: ['DejaVu Serif Bold'], weight: '100 900', size: 85, ascent: 121.8, descent: 39.4 },
] as const

/** What public pages need, and what the pages of the workspace need beside it. */
const SHEETS = ['site', 'workspace'] as const
export type SheetName = (typeof SHEETS)[number]

export interface Styles {
  readonly sheets: Readonly<Record<SheetName, Uint8Array>>
  readonly fonts: ReadonlyMap<string, Uint8Array>
  readonly inputs: readonly string[]
}

export async function compileStyles(root: string): Promise<Styles> {
  const fonts = await Promise.all(FONTS.map(async (font) => {
    const path = join(root, 'node_modules/@fontsource-variable', font.file)
    const bytes = await readFile(path)
    return { ...font, path, bytes, file: named(font.name, bytes, 'woff2') }
  }))
  const faces = fonts.map(({ family, file, weight, style }) =>
    `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:optional;src:url(${file}) format("woff2")}`)
  const standIns = STAND_INS.map(({ family, local, weight, size, ascent, descent }) =>
    `@font-face{font-family:"${family}";font-weight:${weight};src:${local.map((name) => `local("${name}")`).join(',')};size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%}`)
  const compiled = SHEETS.map((name) => compile(join(root, `src/web/styles/${name}.scss`), {
    loadPaths: [join(root, 'node_modules/@uswds/uswds/packages')], style: 'compressed', charset: false, quietDeps: true, logger: Logger.silent,
  }))
  const [site, workspace] = await Promise.all([[...faces, ...standIns, compiled[0]?.css], [compiled[1]?.css]].map(async (parts) => {
    const { code } = await transform(parts.join('\n'), { loader: 'css', minify: true })
    return new TextEncoder().encode(code)
  }))
  if (site === undefined || workspace === undefined) throw new Error('a style sheet is missing')
  return {
    sheets: { site, workspace }, fonts: new Map(fonts.map(({ file, bytes }) => [file, bytes])),
    inputs: [...fonts.map(({ path }) => path), ...compiled.flatMap(({ loadedUrls }) => loadedUrls.map((url) => fileURLToPath(url)))],
  }
}
