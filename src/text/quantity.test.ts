import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { LANGUAGES } from './bilingual.ts'
import { formatAxisUnit, formatCompact, formatPercent, formatQuantity, formatSigned, formatValue, magnitudeOf } from './quantity.ts'
import type { Unit } from './quantity.ts'

const TRUCKS = { en: { kind: 'number', label: 'trucks' }, es: { kind: 'number', label: 'camiones' } } as const
const USD: Unit = { kind: 'usd', label: '' }
const PERCENT: Unit = { kind: 'percent', label: '' }

describe('quantities', () => {
  it('are short in the words of each language', () => {
    const cases: readonly (readonly [number, string, string])[] = [
      [7_617_207, '7.6 million', '7.6 millones'], [1_000_000, '1 million', '1 millón'], [1_040_000, '1.0 million', '1.0 millones'], [334_000_000_000, '334 billion', '334 mil millones'],
      [65_020_000_000, '65.0 billion', '65.0 mil millones'], [1_000_000_000, '1 billion', 'mil millones'], [-1_000_000_000, '−1 billion', '−mil millones'], [-36_840_000_000, '−36.8 billion', '−36.8 mil millones'],
      [29_200_000_000_000, '29.2 trillion', '29.2 millones de millones'], [1e12, '1 trillion', '1 millón de millones'], [999_999_999, '1.0 billion', '1.0 mil millones'], [431_254, '431,254', '431,254'], [0, '0', '0'], [-0.5, '−0.5', '−0.5'],
    ]
    for (const [value, en, es] of cases) assert.deepEqual([formatCompact(value, 'en'), formatCompact(value, 'es')], [en, es])
  })

  it('never say billones in Spanish, nor thousands of a larger word in any language', () => {
    fc.assert(fc.property(fc.double({ min: -9e14, max: 9e14, noNaN: true }), fc.constantFrom<Unit>(TRUCKS.es, USD), (value, unit) => {
      for (const isCompact of [true, false]) assert.doesNotMatch(formatQuantity(value, unit, 'es', { isCompact }), /billon|billón|trillon/)
      for (const language of LANGUAGES) if (Math.abs(value) < 9e14) assert.doesNotMatch(formatCompact(value, language), /^−?\d,\d{3}\.\d (million|billion|millones|mil millones)/)
    }))
  })

  it('put "de" between millions and what they are of', () => {
    assert.equal(formatQuantity(7_617_207, TRUCKS.es, 'es', { isCompact: true }), '7.6 millones de camiones')
    assert.equal(formatQuantity(7_617_207, TRUCKS.es, 'es'), '7,617,207 camiones')
    assert.equal(formatQuantity(2_000_000, TRUCKS.es, 'es'), '2,000,000 de camiones')
    assert.equal(formatQuantity(1e9, TRUCKS.es, 'es', { isCompact: true }), 'mil millones de camiones')
    assert.equal(formatQuantity(7_617_207, TRUCKS.en, 'en', { isCompact: true }), '7.6 million trucks')
  })

  it('say whose dollars they are', () => {
    assert.deepEqual([formatQuantity(331.2e9, USD, 'en', { isCompact: true }), formatQuantity(331.2e9, USD, 'es', { isCompact: true })], ['US$331.2 billion', '331.2 mil millones de dólares'])
    assert.deepEqual([formatQuantity(-1234.5, USD, 'en'), formatQuantity(1, USD, 'es')], ['−US$1,234.5', '1 dólar'])
    assert.equal(formatQuantity(5e9, { kind: 'usd', label: 'pesos de 2018' }, 'es', { isCompact: true }), '5 mil millones de pesos de 2018')
  })

  it('write percent from percent', () => {
    assert.deepEqual([formatQuantity(42.5, PERCENT, 'en'), formatQuantity(42.5, PERCENT, 'es'), formatPercent(42.5, 'es', 0)], ['42.5%', '42.5%', '43%'])
    assert.equal(formatValue(-3, { kind: 'percent', label: '', decimals: 1 }, 'es'), '−3.0%')
  })

  it('give no sign to what rounds to nothing', () => {
    assert.deepEqual([formatSigned(-0.001, 'en'), formatSigned(-0.04, 'en', 1), formatSigned(-0, 'es')], ['0', '0.0', '0'])
  })

  it('write whole numbers as locale data of both languages would', () => {
    fc.assert(fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), fc.constantFrom(...LANGUAGES), (value, language) => {
      assert.equal(formatSigned(value, language), new Intl.NumberFormat({ en: 'en-US', es: 'es-MX' }[language]).format(value).replace('-', '−'))
    }))
  })

  it('name the unit of an axis whose ticks are divided', () => {
    assert.deepEqual([formatAxisUnit(1e6, TRUCKS.en, 'en'), formatAxisUnit(1e6, TRUCKS.es, 'es'), formatAxisUnit(1e9, USD, 'es'), formatAxisUnit(1e3, TRUCKS.es, 'es')], ['million trucks', 'millones de camiones', 'miles de millones de dólares', 'miles de camiones'])
    assert.deepEqual([formatAxisUnit(1, PERCENT, 'en'), formatAxisUnit(1, USD, 'en'), formatAxisUnit(1e3, { kind: 'number', label: '' }, 'en')], ['%', 'U.S. dollars', 'thousand'])
  })

  it('find a magnitude that leaves at least one before the point', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 9e14, noNaN: true }), (value) => {
      const scaled = value / magnitudeOf(value)
      assert.ok(scaled >= 0.9999 && (scaled < 1000 || magnitudeOf(value) === 1e12), String(value))
    }))
  })
})
