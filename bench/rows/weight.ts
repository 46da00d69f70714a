// What a reader must fetch: the heaviest page of every kind, the style sheet and the scripts, as
// they travel.

import { findPage } from '../../src/publication/pages.ts'
import type { Figure } from '../figure.ts'
import type { Row } from '../row.ts'
import { serveFounded } from '../world/demonstration.ts'
import { fetchRaw } from '../world/fetch-raw.ts'

export const weight: Row = {
  name: 'weight',
  asks: 'bytes of every kind of public page, brotli',
  grows: false,
  async *measure(bench) {
    const served = await serveFounded(bench)
    const sitemap = await textAt(`${served.url}/sitemap.xml`)
    const all = [...sitemap.matchAll(/<loc>[^<]*?(\/(?:en|es)\/[^<]*)<\/loc>/g)].map(([, path]) => path ?? '')
    const paths = bench.isTrial === true ? [...Map.groupBy(all, kindOf).values()].flatMap((some) => some.slice(0, 2)) : all
    const heaviest = new Map<string, { path: string; bytes: number }>()
    const assets = { style: new Set<string>(), script: new Set<string>() }
    for (const path of paths) {
      const kind = kindOf(path)
      const { body } = await fetchRaw(served.url + path)
      if (body.length > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { path, bytes: body.length })
    }
    for (const { path } of heaviest.values()) {
      const html = await textAt(served.url + path)
      for (const [, style = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) assets.style.add(style)
      for (const [, script = ''] of html.matchAll(/<script src="([^"]+)"/g)) assets.script.add(script)
    }
    for (const [kind, { path, bytes }] of heaviest) yield figure(`weight-html`, `${kind}: ${path}`, bytes, 30)
    yield figure('weight-css', [...assets.style].join(' '), await sumOf(served.url, assets.style), 40)
    yield figure('weight-script', [...assets.script].join(' ') || 'public pages have none', await sumOf(served.url, assets.script), 15)
    await served.stop()
  },
}

function kindOf(path: string): string {
  return findPage(decodeURI(path))?.address.kind ?? 'unknown'
}

function figure(row: string, size: string, bytes: number, atMost: number): Figure {
  return { row, size, unit: 'kB', ours: [bytes / 1000], limit: [], against: '', aim: { of: 'ours', atMost } }
}

async function sumOf(url: string, paths: Iterable<string>): Promise<number> {
  let sum = 0
  for (const path of paths) sum += (await fetchRaw(url + path)).body.length
  return sum
}

async function textAt(url: string): Promise<string> {
  return (await fetch(url)).text()
}
