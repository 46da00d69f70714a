import assert from 'node:assert/strict'
import { it } from 'node:test'
import { placeIn, yearsBetween } from './chart.ts'
import { asSources, asTexts, firstDay, inReadingOrder, isAbsent, isDate } from './content.ts'

it('tells a text in several languages from what only looks like one', () => {
  assert.deepEqual(asTexts({ en: 'Aim', es: 'Objetivo' }, 'aim'), { en: 'Aim', es: 'Objetivo' })
  assert.equal(asTexts({ en: 'official', es: 'translation' }, 'wording'), null)
  assert.equal(asTexts({ url: null, note: { en: 'Seen', es: 'Visto' } }, 'sources'), null)
  assert.equal(asTexts([{ en: 'One', es: 'Uno' }], 'members'), null)
  assert.equal(asTexts(null, 'aim'), null)
})

it('reads sources as sources and leaves other lists alone', () => {
  assert.deepEqual(asSources([{ url: 'https://example.org/', note: null }]), [{ url: 'https://example.org/', note: null }])
  assert.equal(asSources(['organisation/SRE']), null)
})

it('puts the members people look for first', () => {
  assert.deepEqual(inReadingOrder(['zeta', 'sources', 'title', 'alpha', 'number']), ['number', 'title', 'sources', 'alpha', 'zeta'])
})

it('takes no year alone for a date, and nothing for something', () => {
  assert.deepEqual(['2021', '2021-12', '2021-12-13'].map(isDate), [false, true, true])
  assert.deepEqual(['2021', '2021-12', '2021-12-13'].map(firstDay), ['2021-01-01', '2021-12-01', '2021-12-13'])
  assert.deepEqual([null, [], '', 0, ['a']].map(isAbsent), [true, true, false, false, false])
})

it('places dates on a scale of years in percent', () => {
  const years = yearsBetween('2013-05-02', '2016')
  assert.deepEqual(years, [2013, 2014, 2015, 2016, 2017])
  assert.equal(placeIn(years, '2013'), 0)
  assert.equal(placeIn(years, '2015'), 50)
  assert.equal(placeIn(years, '2017'), 100)
})
