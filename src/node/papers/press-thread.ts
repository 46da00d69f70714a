// The press itself, in a thread of its own: Typst, the typeface and the templates, and what draws pictures, nothing else. It
// reads no font of the machine, no file outside `templates/`, no network and no clock.

import '../source-traces.ts'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Json } from '../../record/index.ts'
import { ROOT } from '../program.ts'
import type { Paper, PaperOrder } from './paper.ts'
import { readTypeface } from './typeface.ts'
import type { Typeface } from './typeface.ts'

export type Pressed = Paper | { readonly fault: string; readonly isUnavailable: boolean }

const TEMPLATES = join(ROOT, 'src/node/papers/templates')
/** Papers after which what was remembered of one is forgotten, if none has used it since. */
const REMEMBERED = 10
/** Pixels; a template says the rest by its shape. */
const PICTURE_WIDTH = 1200

interface Press {
  readonly compiler: NodeCompiler
  readonly typeface: Typeface
}
let press: Press | null = null

parentPort?.on('message', (order: PaperOrder) => {
  void openPress().then(
    (open) => answer(() => print(open, order), false),
    // The binary for this machine is an optional package: it may be absent, or too new for its libraries.
    (error: unknown) => answer(() => { throw error }, true),
  )
})

async function openPress(): Promise<Press> {
  if (press !== null) return press
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const typeface = readTypeface()
  press = { typeface, compiler: Compiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: [...typeface.fonts] }] }) }
  return press
}

/** Throws a fault where the template does not compile, or where the result would be no PDF/UA-1. */
async function print({ compiler, typeface }: Press, { template, data, dated }: PaperOrder): Promise<Paper> {
  const inputs = { data: JSON.stringify(settable(data, typeface)) }
  const compiled = compiler.compile({ mainFilePath: `${TEMPLATES}/${template}.typ`, inputs })
  const document = compiled.result
  if (document === null || compiled.hasError()) throw new Error(`${template}: ${JSON.stringify(compiled.takeError()?.shortDiagnostics ?? null)}`)
  const bytes = template === 'picture' ? await drawn(compiler.plainSvg(document)) : new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Temporal.Instant.from(dated).epochMilliseconds / 1000 }))
  compiler.evictCache(REMEMBERED)
  return { bytes, pages: document.numOfPages }
}

let drawing: Promise<typeof import('@resvg/resvg-wasm')> | null = null

/** Letters come as outlines, so that no font is asked for. */
async function drawn(svg: string): Promise<Uint8Array> {
  drawing ??= import('@resvg/resvg-wasm').then(async (resvg) => {
    await resvg.initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
    return resvg
  })
  const { Resvg } = await drawing
  const picture = new Resvg(svg, { fitTo: { mode: 'width', value: PICTURE_WIDTH }, background: 'white' })
  const image = picture.render()
  const png = image.asPng()
  // What it holds lies in its own memory, which nobody else clears.
  image.free()
  picture.free()
  return png
}

function settable(value: Json, typeface: Typeface): Json {
  if (typeof value === 'string') return typeface.settable(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one) => settable(one, typeface))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settable(one, typeface)]))
}

async function answer(make: () => Paper | Promise<Paper>, isUnavailable: boolean): Promise<void> {
  let pressed: Pressed
  try {
    pressed = await make()
  } catch (error) {
    pressed = { fault: error instanceof Error ? (error.stack ?? error.message) : String(error), isUnavailable }
  }
  parentPort?.postMessage(pressed)
}
