// One value of a picture at a time, from its table: under the pointer, or by arrow keys on a slider that
// lies over the drawing. A slider says its value by itself, in every screen reader, also where one reads page by page.

const SVG = 'http://www.w3.org/2000/svg'
/** Keys that lead on, and by how many values. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, PageDown: 12, PageUp: -12, End: Infinity, Home: -Infinity }

export function readPicture(figure: HTMLElement): void {
  const body = figure.querySelector<HTMLElement>('.picture-body')
  const rows = [...figure.querySelectorAll('.picture-data tbody tr')]
  if (body === null || rows.length === 0) return
  const heads = [...figure.querySelectorAll('.picture-data thead th')].map(textOf)
  const title = textOf(figure.querySelector('.picture-title'))
  const tip = body.appendChild(Object.assign(document.createElement('div'), { className: 'pic-tip', hidden: true }))
  const reader = body.appendChild(Object.assign(document.createElement('div'), { className: 'pic-reader', tabIndex: 0 }))
  for (const [name, value] of Object.entries({ role: 'slider', 'aria-label': `${title}. ${figure.dataset.hint ?? ''}`, 'aria-valuemin': '1', 'aria-valuemax': String(rows.length), 'aria-valuenow': '1', 'aria-valuetext': sentenceOf(rows[0], heads) })) reader.setAttribute(name, value)
  let current = -1

  const show = (index: number, at: { x: number; y: number } | null) => {
    current = index
    mark(body, index, rows.length)
    reader.setAttribute('aria-valuenow', String(index + 1))
    reader.setAttribute('aria-valuetext', sentenceOf(rows[index], heads))
    tip.replaceChildren(...linesOf(rows[index], heads))
    tip.hidden = false
    placeTip(tip, body, at ?? middleOf(body, index, rows.length))
  }
  const hide = () => {
    tip.hidden = true
    mark(body, -1, rows.length)
  }
  reader.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide()
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    show(Math.max(0, Math.min(rows.length - 1, current + step)), null)
  })
  reader.addEventListener('focus', () => { if (reader.matches(':focus-visible')) show(Math.max(0, current), null) })
  reader.addEventListener('blur', hide)
  reader.addEventListener('pointermove', (event) => {
    const index = rowAt(body, reader, event, rows.length)
    const box = body.getBoundingClientRect()
    if (index === null) hide()
    else show(index, { x: event.clientX - box.left, y: event.clientY - box.top })
  })
  reader.addEventListener('pointerleave', hide)
}

/** `Jan 2020 – Trucks: 431,254` */
function sentenceOf(row: Element | undefined, heads: readonly string[]): string {
  const [name = '', ...cells] = cellsOf(row)
  return `${name} – ${cells.map((cell, index) => (cell === '' ? '' : `${heads[index + 1] ?? ''}: ${cell}`)).filter((one) => one !== '').join('; ')}`
}

function linesOf(row: Element | undefined, heads: readonly string[]): readonly HTMLElement[] {
  const [name = '', ...cells] = cellsOf(row)
  const texts = cells.flatMap((cell, index) => (cell === '' ? [] : [`${heads[index + 1] ?? ''}: ${cell}`]))
  return [Object.assign(document.createElement('b'), { textContent: name }), ...texts.map((text) => Object.assign(document.createElement('span'), { textContent: text }))]
}

function cellsOf(row: Element | undefined): readonly string[] {
  return [...(row?.children ?? [])].map(textOf)
}

function textOf(element: Element | null): string {
  return element?.textContent.trim() ?? ''
}

/** Of both sizes of a drawing the one that is seen; of panels all. */
export function drawingsIn(body: Element): readonly SVGSVGElement[] {
  return [...body.querySelectorAll<SVGSVGElement>('svg.pic')].filter((svg) => svg.getClientRects().length > 0)
}

/** Where the index-th period stands in the unit of the drawing. */
function placeIn(svg: SVGSVGElement, index: number, count: number): number {
  const uneven = svg.dataset.x?.split(' ').map(Number)
  const [left = 0, right = 0] = plotOf(svg)
  return uneven?.[index] ?? (count < 2 ? (left + right) / 2 : left + ((right - left) * index) / (count - 1))
}

export function plotOf(svg: SVGSVGElement): readonly number[] {
  return svg.dataset.plot?.split(' ').map(Number) ?? []
}

/** A place on the screen in the unit of the drawing. */
export function unitsAt(svg: SVGSVGElement, clientX: number): number {
  const box = svg.getBoundingClientRect()
  return ((clientX - box.left) / box.width) * svg.viewBox.baseVal.width
}

function rowAt(body: Element, reader: HTMLElement, { clientX, clientY }: PointerEvent, count: number): number | null {
  const chart = drawingsIn(body).find((svg) => { const box = svg.getBoundingClientRect(); return svg.dataset.plot !== undefined && clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom })
  if (chart !== undefined) {
    const x = unitsAt(chart, clientX)
    return Array.from({ length: count }, (_, index) => index).reduce((best, index) => (Math.abs(placeIn(chart, index, count) - x) < Math.abs(placeIn(chart, best, count) - x) ? index : best), 0)
  }
  // The drawing lies beneath the reader: look through it.
  const below = document.elementsFromPoint(clientX, clientY).find((element) => element !== reader && element.closest('[data-i]') !== null)
  const index = below?.closest<SVGElement>('[data-i]')?.dataset.i
  return index === undefined ? null : Number(index)
}

/** Shows which value is read: a line across a chart, or the mark itself. */
function mark(body: Element, index: number, count: number): void {
  for (const old of body.querySelectorAll('.pic-guide')) old.remove()
  for (const old of body.querySelectorAll('.pic-hot')) old.classList.remove('pic-hot')
  if (index < 0) return
  for (const one of body.querySelectorAll(`[data-i="${index}"]`)) one.classList.add('pic-hot')
  for (const svg of drawingsIn(body)) {
    const [, , top, bottom] = plotOf(svg)
    if (top === undefined) continue
    const guide = document.createElementNS(SVG, 'path')
    guide.setAttribute('class', 'pic-guide')
    guide.setAttribute('d', `M${placeIn(svg, index, count)} ${top}V${bottom ?? top}`)
    svg.append(guide)
  }
}

function middleOf(body: HTMLElement, index: number, count: number): { x: number; y: number } {
  const box = body.getBoundingClientRect()
  const [svg] = drawingsIn(body)
  const of = [...body.querySelectorAll(`[data-i="${index}"]`)].find((one) => one.getClientRects().length > 0)?.getBoundingClientRect()
  if (of !== undefined) return { x: of.left - box.left + of.width / 2, y: of.top - box.top + of.height / 2 }
  if (svg === undefined) return { x: 0, y: 0 }
  const own = svg.getBoundingClientRect()
  return { x: own.left - box.left + (placeIn(svg, index, count) / svg.viewBox.baseVal.width) * own.width, y: own.top - box.top + own.height / 3 }
}

function placeTip(tip: HTMLElement, body: HTMLElement, { x, y }: { x: number; y: number }): void {
  const isLeft = x > body.clientWidth / 2
  tip.style.left = `${isLeft ? Math.max(0, x - tip.offsetWidth - 12) : Math.min(x + 12, Math.max(0, body.clientWidth - tip.offsetWidth))}px`
  tip.style.top = `${Math.max(0, y - tip.offsetHeight - 8)}px`
}
