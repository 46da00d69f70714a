// Drawing one picture of the size that instruments show, beside rendering a public page that has none.

import type { Page } from '../../src/publication/pages.ts'
import { Site } from '../../src/publication/site.ts'
import { loadRenderer } from '../../src/web/render.ts'
import { foundedRows } from '../../src/web/testing/founded.ts'
import { specimens } from '../../src/web/testing/picture-specimens.ts'
import { pictureRenderer } from '../../src/web/testing/pictures.ts'
import { inTurns, milliseconds } from '../row.ts'
import type { Row } from '../row.ts'

/** The heaviest of each kind. */
const MEASURED = ['twenty-nine years', 'forty rows', 'twelve panels', 'both countries', 'points side by side', 'there and back, and closed']
const PATH = '/en/meetings'

export const pictures: Row = {
  name: 'pictures',
  asks: 'draw a chart or a map of the largest size on the server',
  grows: false,
  async *measure(bench) {
    const draw = await pictureRenderer()
    const renderPage = await withoutPicture()
    for (const { name, drawing } of specimens('en').filter((one) => MEASURED.includes(one.name))) {
      const pairs = await inTurns(Math.max(3, bench.rounds), () => milliseconds(() => { draw([drawing], 'en') }), () => milliseconds(renderPage))
      yield { row: 'pictures', size: `${drawing.component}, ${name}`, unit: 'ms', against: `rendering ${PATH}, which has none`, ...pairs, aim: { of: 'ours', atMost: 30 } }
    }
  },
}

/** Renders a page of the site as it stands, again and again. */
async function withoutPicture(): Promise<() => void> {
  const renderer = await loadRenderer()
  let page: Page | null = null
  const site = new Site({ rows: foundedRows(), dialogue: 'hled', self: 'USA', origin: 'https://dialogue.example', today: () => '2026-11-23', renderPage: (one) => { page = one; return renderer.renderPage(one) } })
  if (site.find(PATH) === null || page === null) throw new Error(`${PATH} is not there`)
  const shown: Page = page
  return () => { renderer.renderPage(shown) }
}
