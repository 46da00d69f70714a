// Another period without leaving the page: the server draws it, as it would without a script, and the
// body of the page is put in place. Dragging across a chart fills in the fields of its form.

import { drawingsIn, plotOf, unitsAt } from './reading.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Only in forms that ask from when to when, on pages where that is drawn. `enhance` is called with what came new. */
export function chooseIn(form: HTMLFormElement, enhance: (place: ParentNode) => void): void {
  const names = form.dataset.fields?.split(' ') ?? ['from', 'to']
  const [from, to] = names.map((name) => form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`))
  const figures = [...document.querySelectorAll<HTMLElement>('figure[data-periods]')].filter(({ id }) => form.dataset.redraw?.split(' ').includes(id) ?? true)
  if (from == null || to == null || figures.length === 0) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void redraw(form, enhance)
  })
  if (form.dataset.redraw !== undefined) for (const field of [from, to]) field.addEventListener('change', () => form.requestSubmit())
  for (const figure of figures) dragIn(figure, (first, last) => {
    from.value = first
    to.value = last
    form.requestSubmit()
  })
}

/** Whatever goes wrong, the browser asks for the page itself. */
async function redraw(form: HTMLFormElement, enhance: (place: ParentNode) => void): Promise<void> {
  const address = new URL(form.action)
  address.search = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString()
  const main = document.querySelector('main')
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main')
    if (main === null || fresh === null || answer.redirected) throw new TypeError('no page came')
    const focused = placeOf(document.activeElement)
    const open = new Set([...main.querySelectorAll('figure[id] details[open]')].map((one) => one.closest('figure')?.id))
    main.replaceChildren(...fresh.childNodes)
    history.replaceState(null, '', address)
    for (const details of main.querySelectorAll('details')) details.open ||= open.has(details.closest('figure')?.id ?? '-')
    enhance(main)
    if (focused !== null) main.querySelector<HTMLElement>(focused)?.focus()
  } catch {
    location.assign(address)
  }
}

/** Where the same thing will be found on the page that comes: a field, the button of a form, or a picture being read. */
function placeOf(element: Element | null): string | null {
  const [name, figure] = [element?.getAttribute('name'), element?.closest('figure[id]')?.id]
  if (name != null) return `form[method=get] [name="${CSS.escape(name)}"]`
  if (figure !== undefined) return `#${CSS.escape(figure)} .pic-reader`
  return element?.closest('form[method=get]') == null ? null : 'form[method=get] button[type=submit]'
}

function dragIn(figure: HTMLElement, choose: (first: string, last: string) => void): void {
  const reader = figure.querySelector<HTMLElement>('.pic-reader')
  const [axis, first, last] = figure.dataset.periods?.split(' ') ?? []
  if (reader === null || axis === undefined || first === undefined || last === undefined || !(axis in FORMS)) return
  const [from, to] = [countOf(first, axis), countOf(last, axis)]
  reader.dataset.chooses = ''
  let start: { readonly svg: SVGSVGElement; readonly x: number; readonly shade: SVGElement } | null = null
  reader.addEventListener('pointerdown', (event) => {
    const svg = drawingsIn(reader.parentElement ?? figure).find((one) => plotOf(one).length === 4)
    if (svg === undefined || event.pointerType === 'touch') return
    reader.setPointerCapture(event.pointerId)
    const shade = svg.appendChild(document.createElementNS(SVG, 'rect'))
    shade.setAttribute('class', 'pic-chosen')
    start = { svg, x: unitsAt(svg, event.clientX), shade }
  })
  reader.addEventListener('pointermove', (event) => {
    if (start === null) return
    const [, , top = 0, bottom = 0] = plotOf(start.svg)
    const x = unitsAt(start.svg, event.clientX)
    for (const [name, value] of Object.entries({ x: Math.min(x, start.x), y: top, width: Math.abs(x - start.x), height: bottom - top })) start.shade.setAttribute(name, String(value))
  })
  const end = (event: PointerEvent) => {
    if (start === null) return
    const { svg, x: begun, shade } = start
    shade.remove()
    start = null
    const [left = 0, right = 1] = plotOf(svg)
    const at = (x: number) => Math.round(from + Math.max(0, Math.min(1, (x - left) / (right - left))) * (to - from))
    const [low, high] = [at(begun), at(unitsAt(svg, event.clientX))].sort((a, b) => a - b)
    if (event.type === 'pointerup' && low !== undefined && high !== undefined && high > low) choose(periodOf(low, axis), periodOf(high, axis))
  }
  reader.addEventListener('pointerup', end)
  reader.addEventListener('pointercancel', end)
}

/** Periods a year, of axes on which a period is chosen. */
const FORMS: Readonly<Record<string, number>> = { month: 12, quarter: 4, year: 1, 'us-fiscal-year': 1, day: 0 }
const DAY_MS = 86_400_000

function countOf(period: string, axis: string): number {
  if (axis === 'day') return Date.parse(period) / DAY_MS
  const [year, part] = period.split('-')
  return Number(year) * (FORMS[axis] ?? 1) + (part === undefined ? 0 : Number(part.replace('Q', '')) - 1)
}

function periodOf(count: number, axis: string): string {
  if (axis === 'day') return new Date(count * DAY_MS).toISOString().slice(0, 10)
  const parts = FORMS[axis] ?? 1
  const [year, part] = [Math.floor(count / parts), (count % parts) + 1]
  return parts === 1 ? String(year) : parts === 4 ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`
}
