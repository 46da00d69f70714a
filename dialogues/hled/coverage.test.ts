// What the page of coverage tells of the two programmes for young people that name the same number in public.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { shelfOf } from '../../src/instruments/coverage/testing/files.ts'
import { coverageTool } from '../../src/instruments/coverage/view.ts'
import { toolContext } from '../../src/instruments/testing/shelf.ts'
import type { ShelfTable } from '../../src/instruments/testing/shelf.ts'
import { schemaProblems } from '../../e2e/schemas/iati.ts'
import { COVERAGE } from './tools/coverage.ts'

const unpacked = (name: string) => gunzipSync(readFileSync(new URL(`data/${name}`, import.meta.url))).toString('utf8')
const { settings } = COVERAGE.content
const sembrando = unpacked('sembrando-oportunidades.xml.gz')
const creando = unpacked('creando-mi-futuro-aqui.xml.gz')
const places = (): ShelfTable => ({ party: 'USA', dataset: 'northern-central-america', columns: { code: 'text', level: 'text', name: 'text', within: 'text' }, rows: unpacked('northern-central-america.csv.gz').trim().split('\n').slice(1).map((line) => line.split(',')) })

describe('programmes in northern Central America', () => {
  it('are valid files of IATI 2.03, compiled and called so, and so is what leaves the page', async () => {
    for (const file of [sembrando, creando]) {
      assert.deepEqual(await schemaProblems(file), [])
      assert.match(file, /ALTERNAT-COMPILED/)
      assert.match(file, /document-link url="https:/)
    }
  })

  it('overlap in Honduras, where 500,000 are claimed by two: between 500,000 and 1,000,000, and 100,000 employed by one', async () => {
    assert.ok(settings.instrument === 'coverage')
    const shelf = [shelfOf('MEX', 'sembrando-oportunidades', sembrando), shelfOf('USA', 'creando-mi-futuro-aqui', creando), places()]
    const tool = coverageTool(toolContext(shelf), settings)
    assert.deepEqual([tool.found?.range?.atLeast, tool.found?.range?.atMost], [500_000, 1_000_000])
    assert.deepEqual(tool.found?.overlaps.map(({ place, isSameKind }) => [place, isSameKind]), [['A4:HN', true]])
    const employed = coverageTool(toolContext(shelf, { kind: 'youth-employed' }), settings).found?.range
    assert.deepEqual([employed?.atLeast, employed?.atMost], [100_000, 100_000])
    assert.deepEqual(await schemaProblems(tool.files?.[0]?.text ?? ''), [])
  })
})
