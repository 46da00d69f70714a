import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import type { Json } from '../../record/index.ts'
import { Papers } from './index.ts'
import type { Paper, PaperRefusal } from './index.ts'
import { readTypeface } from './typeface.ts'

const BROKEN = new URL('./testing/broken-press.ts', import.meta.url)

function broken(t: TestContext): { readonly papers: Papers; readonly faults: unknown[] } {
  const faults: unknown[] = []
  const papers = new Papers({ thread: BROKEN, boundInMilliseconds: 2_000, onFault: (error) => faults.push(error) })
  t.after(() => papers.close())
  return { papers, faults }
}

const order = (data: Json) => ({ template: 'brief' as const, data, dated: '2026-11-25T00:00:00Z' })
const read = (made: Paper | PaperRefusal) => ('refused' in made ? made.refused : new TextDecoder().decode(made.bytes))

describe('a press that fails', () => {
  for (const [way, data] of [['crashes', 'crash'], ['ends', 'exit'], ['hangs', 'hang']] as const) {
    it(`one that ${way} costs its own order only: the next one gets another press`, async (t) => {
      const { papers, faults } = broken(t)
      assert.equal(read(await papers.renderPaper(order('before'))), 'before')
      assert.deepEqual((await Promise.all(['one', data, 'two'].map((one) => papers.renderPaper(order(one))))).map(read), ['one', 'paper-failed', 'two'])
      assert.equal(faults.length, 1)
    })
  }

  it('where the machine has none, every order is refused, with what was missing told once each', async (t) => {
    const { papers, faults } = broken(t)
    assert.equal(read(await papers.renderPaper(order('absent'))), 'paper-unavailable')
    assert.match(String(faults[0]), /no binary/)
  })

  it('data that the template cannot show is refused, and so is what would be no PDF for everybody', async (t) => {
    const faults: unknown[] = []
    const papers = new Papers({ onFault: (error) => faults.push(error) })
    t.after(() => papers.close())
    for (const data of [null, {}, { title: 'a title and nothing else' }]) assert.equal(read(await papers.renderPaper(order(data))), 'paper-failed')
    assert.equal(faults.length, 3)
  })

  it('a closed press answers, and makes nothing', async (t) => {
    const { papers } = broken(t)
    const [under, after] = [papers.renderPaper(order('hang')), papers.renderPaper(order('after'))]
    await papers.close()
    assert.deepEqual([read(await under), read(await after), read(await papers.renderPaper(order('late')))], ['paper-failed', 'paper-failed', 'paper-failed'])
  })

  it('an idle press is let go, and comes back for the next order', async (t) => {
    const papers = new Papers({ thread: BROKEN, idleInMilliseconds: 1, onFault: (error) => assert.fail(String(error)) })
    t.after(() => papers.close())
    for (const text of ['one', 'two', 'three']) {
      assert.equal(read(await papers.renderPaper(order(text))), text)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  })
})

describe('the typeface', () => {
  const { settable } = readTypeface()

  it('has every letter and sign of Spanish, English, French and Portuguese', () => {
    const text = 'ÁÉÍÓÚÜÑ áéíóúüñ ¿¡ «» — – … “” ‘’ ° ª º § € $ £ ½ ¼ ÀÂÆÇÈÊËÎÏÔŒÙÛŸ ãõâêç'
    assert.equal(settable(text), text)
  })

  it('what it lacks stands as a lozenge, what only steers the layout is dropped, and lines stay lines', () => {
    assert.equal(settable('漢字 \u202Eevil\u202C 😀 a\u0000\tb\nc \uD800'), '◊◊ evil ◊ ab\nc ')
    assert.equal(settable('e\u0301'), 'é')
  })
})
