// Every picture with everything that is hard to draw, looked at as a browser would: nothing outside of
// the picture, no text upon another, no number that is none, every id once.

import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { SaxesParser } from 'saxes'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { Language } from '../../text/bilingual.ts'
import { specimens } from '../testing/picture-specimens.ts'
import { pictureRenderer } from '../testing/pictures.ts'
import type { DrawPictures } from '../testing/pictures.ts'
import { findImbalance, textOf, valuesOf } from '../testing/markup.ts'
import { widthOf } from './text-width.ts'

interface TextBox {
  readonly text: string
  readonly layer: string
  readonly kind: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Drawn {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly texts: readonly TextBox[]
  /** Every coordinate of every shape that is no text, as far as paths are absolute: the ends of what is drawn. */
  readonly points: readonly (readonly [number, number])[]
  readonly isCut: boolean
  /** Lines of events: where, and from how far above. */
  readonly events: readonly { readonly x: number; readonly top: number }[]
}

describe('pictures', () => {
  let draw: DrawPictures
  const pages = new Map<Language, readonly { readonly name: string; readonly html: string }[]>()

  before(async () => {
    draw = await pictureRenderer()
    for (const language of LANGUAGES) pages.set(language, specimens(language).map(({ name, drawing }) => ({ name: `${drawing.component}, ${name}, ${language}`, html: draw([drawing], language) })))
  })

  const all = () => [...pages.values()].flat()

  it('are balanced, without leftovers of the program, without style of their own', () => {
    for (const { name, html } of all()) {
      assert.equal(findImbalance(html), null, name)
      assert.doesNotMatch(html, /NaN|Infinity|undefined|null|\[object|=>| style=| on[a-z]+=/, name)
    }
  })

  it('are well-formed where they are drawings', () => {
    for (const { name, html } of all()) for (const svg of svgsIn(html)) assert.doesNotThrow(() => elementsOf(svg), name)
  })

  it('keep every text and every shape within the drawing', () => {
    for (const drawn of all().flatMap(({ name, html }) => drawingsOf(name, html))) {
      for (const { text, left, right, top, bottom } of drawn.texts) {
        assert.ok(left >= -2 && right <= drawn.width + 2 && top >= -2 && bottom <= drawn.height + 2, `${drawn.name}: “${text}” at ${[left, right, top, bottom].map(Math.round).join(' ')} of ${drawn.width} × ${drawn.height}`)
      }
      if (!drawn.isCut) for (const [x, y] of drawn.points) assert.ok(x >= -2 && x <= drawn.width + 2 && y >= -2 && y <= drawn.height + 2, `${drawn.name}: ${x} ${y} of ${drawn.width} × ${drawn.height}`)
    }
  })

  it('lay no text upon another', () => {
    for (const { name, texts } of all().flatMap((page) => drawingsOf(page.name, page.html))) {
      texts.forEach((one, index) => {
        for (const other of texts.slice(index + 1)) {
          const meet = one.layer === other.layer && one.left < other.right - 0.5 && other.left < one.right - 0.5 && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5
          assert.ok(!meet, `${name}: “${one.text}” and “${other.text}”`)
        }
      })
    }
  })

  it('lay the line of no event across the note of another', () => {
    const drawn = all().flatMap((page) => drawingsOf(page.name, page.html))
    assert.ok(drawn.some(({ events }) => events.length > 1))
    for (const { name, texts, events } of drawn) {
      for (const note of texts.filter(({ kind }) => kind.includes('pic-note'))) for (const { x, top } of events) assert.ok(x <= note.left || x >= note.right || top >= note.bottom - 1, `${name}: “${note.text}”`)
    }
  })

  it('give every id once on a page with all of them, and name nothing that is not there', () => {
    for (const language of LANGUAGES) {
      const html = draw(specimens(language).map(({ drawing }) => drawing), language)
      const ids = valuesOf(html, 'id')
      assert.equal(new Set(ids).size, ids.length)
      for (const name of [...valuesOf(html, 'aria-labelledby').flatMap((one) => one.split(' ')), ...[...html.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id), ...valuesOf(html, 'for')]) assert.ok(ids.includes(name), name)
    }
  })

  it('say in words what they show: each drawing has a name, each figure a title, a caption and a table of the same numbers', () => {
    for (const { name, html } of all().filter(({ html: text }) => text.includes('<figure'))) {
      for (const svg of svgsIn(html).filter((one) => one.includes('role="img"'))) assert.match(svg, /^<svg[^>]* aria-labelledby="\S+ \S+"/, name)
      assert.match(html, /<figcaption>.*picture-title.*picture-caption.*<\/figcaption>/s, name)
      assert.match(html, /<table>\s*<caption>.*<th scope="col"/s, name)
      const message = textOf(/id="\S+m">(.*?)<\/span>/.exec(html)?.[1] ?? '')
      assert.match(message, /^\S.*\.$/, name)
    }
  })

  it('show in the table every number of the picture, and what is missing as missing', () => {
    const html = draw([{ component: 'BarChart', props: { title: 't', caption: 'c', unit: { kind: 'number', label: 'trucks' }, rowLabel: 'Port', series: [{ key: 'a', label: '2024' }], rows: [{ key: 'l', label: 'Laredo', values: [3_026_632], href: '/en/laredo', note: 'the largest' }, { key: 's', label: 'Sasabe', values: [null] }] } }], 'en')
    assert.match(html, /<th scope="row"[^>]*><a href="\/en\/laredo">Laredo<\/a><\/th><td class="number">3,026,632<\/td><td[^>]*>the largest<\/td>/)
    assert.match(html, /<th scope="row"[^>]*>Sasabe<\/th><td class="number">no value<\/td>/)
    assert.match(html, /<th scope="col" class="number">2024 \(trucks\)<\/th>/)
    assert.equal(html.split('3,026,632').length - 1, 3, 'in both sizes of the drawing and in the table')
  })

  it('show the table unless the page says that it shows one itself', () => {
    const props = { title: 't', caption: 'c', unit: { kind: 'number', label: 'x' }, rowLabel: 'r', series: [{ key: 'a', label: 'a' }], rows: [] }
    assert.match(draw([{ component: 'BarChart', props: { ...props, table: false } }], 'en'), /<details class="[^"]*picture-data[^"]*" hidden/)
    assert.match(draw([{ component: 'BarChart', props }], 'en'), /<details class="[^"]*picture-data[^"]*">/)
  })

  it('write what people typed as text', () => {
    const typed = '</svg><script>alert("1")</script>'
    const html = draw([{ component: 'PointMap', props: { title: typed, caption: typed, message: typed, unit: { kind: 'number', label: typed }, rowLabel: typed, points: [{ key: 'a', label: typed, lat: 27.5, lon: -99.5, value: 3, note: typed }] } }], 'en')
    assert.doesNotMatch(html, /<script/)
  })

  it('break a line where a value is missing and dot what is not whole yet', () => {
    const points = [1, 2, null, 4, 5, 6].map((value, index) => ({ period: String(2019 + index), value }))
    const html = draw([{ component: 'LineChart', props: { title: 't', caption: 'c', axis: 'year', unit: { kind: 'code', label: '' }, series: [{ key: 'a', label: 'a', points }], incompleteFrom: '2024' } }], 'en')
    const lines = [...html.matchAll(/<path d="([^"]+)" class="pic-line"/g)].map(([, d = '']) => d.split('M').length - 1)
    assert.deepEqual(lines, [2, 2], 'two stretches, in both sizes')
    assert.equal(html.split('pic-incomplete"').length - 1, 2)
    assert.match(textOf(html), /Dotted: not complete yet, from 2024\./)
  })

  it('stay small: charts within 6 kB compressed, maps within 12', async () => {
    const { brotliCompressSync } = await import('node:zlib')
    for (const { name, html } of all().filter((page) => !page.name.includes('twelve panels'))) {
      const most = /^(Choropleth|PointMap|FlowMap)/.test(name) ? 12_500 : 6_500
      const bytes = brotliCompressSync(html).byteLength
      assert.ok(bytes <= most, `${name}: ${bytes}`)
    }
  })
})

function svgsIn(html: string): readonly string[] {
  return [...html.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => svg)
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly above: readonly string[]
}

function elementsOf(svg: string): readonly Element[] {
  const found: { name: string; attributes: Record<string, string>; text: string; above: string[] }[] = []
  const open: (typeof found)[number][] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const one = { name, attributes: attributes as Record<string, string>, text: '', above: open.map(({ attributes: above }) => above.class ?? '') }
    found.push(one)
    open.push(one)
  })
  parser.on('text', (text) => { const [last] = open.slice(-1); if (last !== undefined) last.text += text })
  parser.on('closetag', () => { open.pop() })
  parser.on('error', (error) => { throw error })
  parser.write(svg).close()
  return found
}

function drawingsOf(name: string, html: string): readonly Drawn[] {
  return svgsIn(html).filter((svg) => svg.startsWith('<svg class="pic')).map((svg) => {
    const elements = elementsOf(svg)
    const [, , width = 0, height = 0] = (elements[0]?.attributes.viewBox ?? '').split(' ').map(Number)
    return { name, width, height, isCut: svg.startsWith('<svg class="pic pic-map"'), texts: textsOf(elements, width), points: elements.flatMap(pointsOf), events: elements.filter(({ attributes }) => attributes.class === 'pic-event').flatMap(({ attributes }) => pathPoints(attributes.d ?? '').slice(0, 1).map(([x, top]) => ({ x, top }))) }
  })
}

function textsOf(elements: readonly Element[], width: number): readonly TextBox[] {
  let [x, y, anchor, classes, above]: [number, number, string, string, readonly string[]] = [0, 0, 'start', '', []]
  return elements.flatMap(({ name, attributes, text, above: places }) => {
    if (name === 'text') [x, y, anchor, classes, above] = [Number(attributes.x), Number(attributes.y), attributes['text-anchor'] ?? 'start', attributes.class ?? '', places]
    if (name === 'tspan') y += Number(attributes.dy ?? 0)
    if ((name !== 'text' && name !== 'tspan') || text.trim() === '') return []
    const layer = above.find((one) => one.startsWith('pic-names-')) ?? ''
    const size = layer === 'pic-names-narrow' ? 27.3 : classes.includes('pic-number') ? 11 : width === 200 ? 12 : 13
    const long = widthOf(text.trim(), size, /pic-(label|place|number)/.test(classes) || above.includes('pic-main'))
    const left = anchor === 'middle' ? x - long / 2 : anchor === 'end' ? x - long : x
    return [{ text: text.trim(), layer, kind: classes, left, right: left + long, top: y - size * 0.75, bottom: y + size * 0.2 }]
  })
}

function pointsOf({ name, attributes }: Element): readonly (readonly [number, number])[] {
  const number = (key: string) => Number(attributes[key] ?? 0)
  if (name === 'circle') return [[number('cx') - number('r'), number('cy') - number('r')], [number('cx') + number('r'), number('cy') + number('r')]]
  if (name === 'rect') return [[number('x'), number('y')], [number('x') + number('width'), number('y') + number('height')]]
  if (name !== 'path') return []
  return pathPoints(attributes.d ?? '')
}

/** The points of a path in the small language that pictures are written in. */
function pathPoints(d: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0]
  return [...d.matchAll(/([MmLlHhVvQqzZ])([^MmLlHhVvQqzZ]*)/g)].flatMap(([, letter = '', rest = '']) => {
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([number]) => Number(number))
    const isRelative = letter === letter.toLowerCase()
    const points: (readonly [number, number])[] = []
    if (/h/i.test(letter)) for (const number of numbers) { x = isRelative ? x + number : number; points.push([x, y]) }
    else if (/v/i.test(letter)) for (const number of numbers) { y = isRelative ? y + number : number; points.push([x, y]) }
    else for (let index = 0; index + 1 < numbers.length; index += 2) {
      [x, y] = isRelative ? [x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)] : [numbers[index] ?? 0, numbers[index + 1] ?? 0]
      points.push([x, y])
    }
    return points
  })
}
