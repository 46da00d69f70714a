import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { coverageOf, isCovered } from './coverage.ts'
import { economyOf, inverse, useCells } from './economy.ts'
import type { UseCell } from './economy.ts'
import { importKey, suppliersOf } from './gaps.ts'
import { strongestPath } from './paths.ts'

/** Mines, mills and clinics. Every row: who supplies, who buys, how much. */
const SMALL: readonly UseCell[] = [
  ['MINE', 'MINE', 10], ['MINE', 'MILL', 30], ['MINE', 'CLINIC', 5],
  ['MILL', 'MINE', 20], ['MILL', 'MILL', 10], ['MILL', 'CLINIC', 25],
  ['CLINIC', 'MINE', 0], ['CLINIC', 'MILL', 10],
  ['V1', 'MINE', 70], ['V1', 'MILL', 45], ['V2', 'MILL', 5], ['V1', 'CLINIC', 20],
  ['MINE', 'F010', 999], ['SCRAP', 'CLINIC', 0],
].map(([row, column, value]) => ({ row: String(row), rowName: String(row), column: String(column), columnName: String(column), value: Number(value) }))

function small() {
  const economy = economyOf(SMALL, ['V1', 'V2'])
  assert.ok(economy !== null)
  return economy
}

describe('an economy of three industries', () => {
  it('has the output, value added and direct requirements of a hand calculation', () => {
    const { industries, output, valueAdded, direct } = small()
    assert.deepEqual(industries, ['CLINIC', 'MILL', 'MINE'])
    // Clinics buy 5 of mines and 25 of mills and add 20: 50. Mills: 30 + 10 + 10 + 50 = 100. Mines: 10 + 20 + 70 = 100.
    assert.deepEqual(output, [50, 100, 100])
    assert.deepEqual(valueAdded, [20, 50, 70])
    assert.deepEqual(direct, [[0, 0.1, 0], [0.5, 0.1, 0.2], [0.1, 0.3, 0.1]])
  })

  it('has the total requirements of a hand calculation', () => {
    // I − A, rows and columns clinics, mills, mines: [1, −0.1, 0], [−0.5, 0.9, −0.2], [−0.1, −0.3, 0.9].
    // Its determinant, along the first row: 1·(0.81 − 0.06) + 0.1·(−0.45 − 0.02) = 0.75 − 0.047 = 0.703.
    const { total } = small()
    const expected = [[0.75, 0.09, 0.02], [0.47, 0.9, 0.2], [0.24, 0.31, 0.85]].map((row) => row.map((one) => one / 0.703))
    total.forEach((row, i) => row.forEach((value, j) => assert.ok(Math.abs(value - (expected[i]?.[j] ?? NaN)) < 1e-12, `${i} ${j}: ${value}`)))
  })

  it('finds the strongest way, also where it is not the direct one', () => {
    // Mines to clinics: directly 0.1; by the mills 0.3 · 0.5 = 0.15.
    const path = strongestPath(small(), 'MINE', 'CLINIC')
    assert.deepEqual(path?.industries, ['MINE', 'MILL', 'CLINIC'])
    assert.deepEqual(path.steps, [0.3, 0.5])
    assert.equal(Math.round((path.share) * 1e9) / 1e9, 0.15)
    assert.equal(strongestPath(small(), 'CLINIC', 'CLINIC'), null)
    assert.equal(strongestPath(small(), 'NOBODY', 'CLINIC'), null)
    assert.equal(strongestPath({ industries: ['A', 'B'], direct: [[0.5, 0], [0.1, 0]] }, 'A', 'B'), null)
  })

  it('ranks suppliers by what is imported, by what is bought directly or in all', () => {
    const imports = new Map([[importKey('MINE', 'CLINIC'), 4], [importKey('MILL', 'CLINIC'), 5]])
    const ask = (rank: 'imported' | 'direct' | 'total', leastPercent = 0) => suppliersOf(small(), imports, { target: 'CLINIC', leastPercent, rank, asks: () => true })
    assert.deepEqual(ask('imported').map(({ industry, importedPercent }) => [industry, importedPercent]), [['MINE', 80], ['MILL', 20]])
    assert.deepEqual(ask('direct').map(({ industry }) => industry), ['MILL', 'MINE'])
    assert.deepEqual(ask('imported', 10.5).map(({ industry }) => industry), ['MILL'])
    assert.deepEqual(suppliersOf(small(), null, { target: 'CLINIC', leastPercent: 0, rank: 'imported', asks: (one) => one === 'MINE' }).map(({ industry, imported }) => [industry, imported]), [['MINE', null]])
    assert.deepEqual(suppliersOf(small(), null, { target: 'NOBODY', leastPercent: 0, rank: 'total', asks: () => true }), [])
  })
})

describe('an economy', () => {
  it('leaves totals out, which have no code', () => {
    const cells = useCells({ columns: ['row_code', 'row_name', 'col_code', 'col_name', 'sum'], rows: [[null, 'Total Intermediate', 'A', 'a', 5], ['', 'Total', 'A', 'a', 5], ['A', 'a', null, 'Total Commodity Output', 9], ['A', 'a', 'A', 'a', 1], ['A', 'a', 'A', 'a', null]] })
    assert.deepEqual(cells.map(({ row, column, value }) => [row, column, value]), [['A', 'A', 1]])
  })

  it('is none where no industry both supplies and buys, or one has no output', () => {
    assert.equal(economyOf([], ['V1']), null)
    assert.equal(economyOf([{ row: 'A', rowName: 'A', column: 'F010', columnName: 'F', value: 1 }], ['V1']), null)
    assert.equal(economyOf([{ row: 'A', rowName: 'A', column: 'A', columnName: 'A', value: 0 }], ['V1']), null)
  })

  it('needs in all what it needs directly and what that needs: total = I + direct · total', () => {
    const matrix = fc.integer({ min: 2, max: 6 }).chain((size) => fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }))
    fc.assert(fc.property(matrix, (values) => {
      const cells = values.flatMap((row, i) => [...row.map((value, j) => [`I${i}`, `I${j}`, value] as const), ['V', `I${i}`, 40] as const])
      const economy = economyOf(cells.map(([row, column, value]) => ({ row, rowName: row, column, columnName: column, value })), ['V'])
      assert.ok(economy !== null)
      economy.industries.forEach((_one, i) => economy.industries.forEach((_other, j) => {
        const again = Number(i === j) + economy.industries.reduce((sum, _third, k) => sum + (economy.direct[i]?.[k] ?? 0) * (economy.total[k]?.[j] ?? 0), 0)
        assert.ok(Math.abs(again - (economy.total[i]?.[j] ?? NaN)) < 1e-8)
      }))
      // What a dollar of final demand adds along its whole chain is a dollar.
      economy.industries.forEach((_one, j) => {
        const added = economy.industries.reduce((sum, _other, i) => sum + ((economy.valueAdded[i] ?? 0) / (economy.output[i] ?? 1)) * (economy.total[i]?.[j] ?? 0), 0)
        assert.ok(Math.abs(added - 1) < 1e-8)
      })
    }), { numRuns: 100, seed: 20261126 })
  })

  it('has no total requirements where a matrix has no inverse', () => {
    assert.equal(inverse([[1, 2], [2, 4]]), null)
    assert.deepEqual(inverse([[0, 1], [2, 0]]), [[0, 0.5], [1, 0]])
  })
})

describe('what a list covers', () => {
  const classesOf = (industry: string) => ({ '339': ['339'], '311FT': ['311', '312'] })[industry] ?? []

  it('covers an industry wholly, in part or not at all', () => {
    assert.equal(coverageOf('339', new Set(['339']), classesOf), 'whole')
    assert.equal(coverageOf('339', new Set(['33911']), classesOf), 'part')
    assert.equal(coverageOf('339', new Set(['33']), classesOf), 'whole')
    assert.equal(coverageOf('339', new Set(['338', '3']), classesOf), 'whole')
    assert.equal(coverageOf('339', new Set(['338']), classesOf), 'none')
    assert.equal(coverageOf('311FT', new Set(['311']), classesOf), 'part')
    assert.equal(coverageOf('311FT', new Set(['311', '312']), classesOf), 'whole')
    assert.equal(coverageOf('311FT', new Set(['311FT']), classesOf), 'whole')
    assert.equal(coverageOf('UNKNOWN', new Set(['311']), classesOf), 'none')
  })

  it('covers a class by any that holds it, never by one within it', () => {
    assert.ok(isCovered('33531', new Set(['335'])))
    assert.ok(isCovered('33531', new Set(['33531'])))
    assert.ok(!isCovered('33531', new Set(['335311', '336'])))
  })
})
