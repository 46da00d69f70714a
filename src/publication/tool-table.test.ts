import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { InstrumentView } from '../instruments/view.ts'
import { findToolFile, pageOfToolTable, toolFilePath, toolTablePath } from './tool-table.ts'

const view = {
  tool: {
    tables: [{ name: 'flows', title: { en: 'Flows' }, columns: [{ name: 'port', title: { en: 'Port' }, unit: null }, { name: 'trucks', title: { en: 'Trucks' }, unit: null }], rows: [['2304', 1.5], ['a,b', null]] }],
    files: [{ name: 'model', extension: 'lp', text: 'Minimize\n' }],
  },
} as unknown as InstrumentView

describe('the files of an instrument', () => {
  it('stand under its page, by name', () => {
    assert.equal(toolTablePath('/en/instruments/closure', 'flows'), '/en/instruments/closure/flows.csv')
    assert.equal(toolFilePath('/en/instruments/closure', { name: 'model', extension: 'lp' }), '/en/instruments/closure/model.lp')
    assert.deepEqual(pageOfToolTable('/en/instruments/closure/model.lp'), { page: '/en/instruments/closure', file: 'model.lp' })
    for (const path of ['/en/instruments/closure', '/en/instruments/closure/model.exe', '/en/instruments/closure/.lp', '/en/instruments/closure/Model.lp', '/en/instruments/closure.json']) assert.equal(pageOfToolTable(path), null, path)
  })

  it('are the tables as they are shown and what else can be taken away, and nothing else', () => {
    assert.equal(findToolFile(view, 'flows.csv')?.text.replace('\uFEFF', ''), 'port,trucks\r\n2304,1.5\r\n"a,b",\r\n')
    assert.deepEqual(findToolFile(view, 'model.lp'), { type: 'text/plain; charset=utf-8', text: 'Minimize\n' })
    for (const name of ['flows.lp', 'model.csv', 'other.csv', 'flows']) assert.equal(findToolFile(view, name), null, name)
  })
})
