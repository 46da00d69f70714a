import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sourceName } from './reading.ts'

describe('the name of a source that has only an address', () => {
  it('is its host, and tells two pages of one host apart', () => {
    assert.deepEqual(sourceName('https://www.gao.gov/products/gao-23-105520'), { host: 'gao.gov', rest: 'gao 23 105520' })
    assert.deepEqual(sourceName('https://www.gao.gov/products/gao-12-1022/'), { host: 'gao.gov', rest: 'gao 12 1022' })
  })

  it('is the host alone where the address has no path, and loses endings, marks and what is not UTF-8', () => {
    assert.deepEqual(sourceName('https://ustr.gov/'), { host: 'ustr.gov', rest: '' })
    assert.deepEqual(sourceName('https://a.example/x/acta_de%20la+reuni%C3%B3n.pdf?page=2'), { host: 'a.example', rest: 'acta de la reunión' })
    assert.deepEqual(sourceName('https://a.example/%E0%A4'), { host: 'a.example', rest: '%E0%A4' })
  })

  it('stays short', () => {
    assert.ok(sourceName(`https://a.example/${'long-'.repeat(100)}`).rest.length <= 80)
  })
})
