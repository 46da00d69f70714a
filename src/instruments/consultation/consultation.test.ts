// What the pages of a consultation show, on whichever site, and what is found in it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findConsultation } from '../../dialogue/consultations/find.ts'
import { CARDS, CONSULTATION, consultationTable, contribution, disposition, sayIn } from '../../dialogue/testing/consultations.ts'
import { meet } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import { consultationsView } from './list.ts'
import { peopleSaid } from './on-item.ts'
import { consultationTool, PORTION } from './view.ts'

const toolOn = (seat: Seat, day: string, parameters: Readonly<Record<string, string>> = {}) => consultationTool({ ...seat.context(day), parameters, item: CONSULTATION }, findConsultation(seat.projection, CONSULTATION) ?? assert.fail())
const receiptsOf = ({ lines }: ReturnType<typeof toolOn>) => lines.map(({ content }) => content.receipt)

function answered() {
  const { mex, usa, seats } = consultationTable()
  sayIn(mex, 'contribution', contribution('PC-MEX-0001', { received: '2026-10-05T10:00:00Z', words: 'Más información en las orillas, por favor.' }))
  sayIn(mex, 'contribution', contribution('PC-MEX-0002', { name: 'Inés Ríos' }))
  meet(seats)
  sayIn(usa, 'contribution', contribution('PC-USA-0001', { language: 'en', words: 'More information, please.', received: '2026-10-20T10:00:00Z' }))
  sayIn(usa, 'disposition', disposition(['PC-MEX-0001'], { changed: [{ item: CARDS, version: null }] }), { at: '2026-11-02T12:00:00Z' })
  sayIn(usa, 'contribution-translation', { receipt: 'PC-MEX-0002', language: 'en', words: 'It should hold everywhere.', answers: [] })
  meet(seats)
  return { mex, usa }
}

describe('the page of a consultation', () => {
  test('says on each day where it stands and how many days are left', () => {
    const { mex } = consultationTable({ lateDays: 2 })
    const days = ['2026-09-30', '2026-10-01', '2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02'].map((day) => { const { phase, daysLeft } = toolOn(mex, day); return [phase, daysLeft] })
    assert.deepEqual(days, [['upcoming', null], ['open', 29], ['open', 1], ['closes-today', 0], ['late', null], ['late', null], ['closed', null]])
  })

  test('is the same on both sites but for the order of the sides and the door', () => {
    const { mex, usa } = answered()
    const [here, there] = [toolOn(mex, '2026-12-01'), toolOn(usa, '2026-12-01')]
    assert.deepEqual([here.answers.map(({ party }) => party), there.answers.map(({ party }) => party)], [['MEX', 'USA'], ['USA', 'MEX']])
    assert.deepEqual(here.answers, there.answers.toReversed())
    assert.deepEqual(receiptsOf(here), receiptsOf(there))
    assert.deepEqual([here.otherDoors, there.otherDoors], [['USA'], ['MEX']])
  })

  test('finds words in any language with or without accents, translations and receipts too, and nothing else', () => {
    const { mex } = answered()
    assert.deepEqual(receiptsOf(toolOn(mex, '2026-12-01', { words: 'informacion' })), ['PC-MEX-0001'])
    assert.deepEqual(receiptsOf(toolOn(mex, '2026-12-01', { words: 'everywhere' })), ['PC-MEX-0002'])
    assert.deepEqual(receiptsOf(toolOn(mex, '2026-12-01', { words: 'ines rios' })), ['PC-MEX-0002'])
    assert.deepEqual(receiptsOf(toolOn(mex, '2026-12-01', { words: 'PC-USA-0001' })), ['PC-USA-0001'])
    assert.deepEqual(receiptsOf(toolOn(mex, '2026-12-01', { side: 'USA' })), ['PC-USA-0001'])
    assert.deepEqual(receiptsOf(toolOn(mex, '2026-12-01', { answer: 'accepted' })), ['PC-MEX-0001'])
    assert.deepEqual(receiptsOf(toolOn(mex, '2026-12-01', { answer: 'unanswered' })), ['PC-MEX-0001', 'PC-MEX-0002', 'PC-USA-0001'])
    assert.deepEqual(receiptsOf(toolOn(mex, '2026-12-01', { words: 'xylophone' })), [])
    assert.deepEqual(toolOn(mex, '2026-12-01', { side: 'CAN', answer: 'perhaps', page: '0' }).problems.map(({ parameter }) => parameter), ['side', 'answer', 'page'])
  })

  test('comes in portions, each submission once, and its files have them all', () => {
    const { mex } = consultationTable()
    const all = Array.from({ length: PORTION + 3 }, (_, at) => `PC-MEX-${String(at + 1).padStart(4, '0')}`)
    for (const receipt of all) sayIn(mex, 'contribution', contribution(receipt))
    const [first, second] = ['1', '2'].map((page) => toolOn(mex, '2026-12-01', { page }))
    assert.deepEqual([...receiptsOf(first ?? assert.fail()), ...receiptsOf(second ?? assert.fail())], all)
    assert.equal(first?.tables.find(({ name }) => name === 'submissions')?.rows.length, all.length)
  })
})

test('the list shows open consultations first, and an element what was said of it', () => {
  const { mex } = answered()
  assert.deepEqual(consultationsView(mex.context('2026-10-10'))?.consultations.map(({ ref, phase, daysLeft, published }) => [ref.item, phase, daysLeft, published]), [[CONSULTATION, 'open', 20, 3]])
  const { consultations, changes } = peopleSaid(mex.context('2026-12-01'), CARDS)
  assert.deepEqual([consultations.length, changes.map(({ to, version }) => [to, version])], [1, [[['PC-MEX-0001'], null]]])
  assert.deepEqual(peopleSaid(mex.context('2026-12-01'), 'element/I').consultations, [])
})
