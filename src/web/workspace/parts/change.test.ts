import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Names } from '../../../dialogue/views/index.ts'
import { showChange, sorted } from './change.ts'
import type { Reader } from './change.ts'

const names: Names = {
  items: {
    'organisation/SRE': { title: { en: 'Foreign Relations', es: 'Relaciones Exteriores' }, short: 'SRE', isInForce: true },
    'element/I': { title: { es: 'Pilar' }, short: null, isInForce: true },
  },
  levels: { pillar: { en: 'pillar', es: 'pilar' } }, meetingTypes: {}, parties: {},
}
const reader: Reader = { language: 'en', languages: ['es', 'en'], names }
const line = (text: string, language: string | null = null) => ({ text, language })

describe('a changed member of a content', () => {
  it('that is a text is compared in every language of the dialogue, the reader’s first', () => {
    const shown = showChange({ field: 'title', before: { es: 'uno', en: 'one' }, after: { es: 'dos', en: 'one' } }, reader)
    assert.deepEqual(shown, { kind: 'text', columns: [{ language: 'en', before: 'one', after: 'one' }, { language: 'es', before: 'uno', after: 'dos' }] })
  })

  it('that becomes a text from nothing is a text too', () => {
    const shown = showChange({ field: 'aim', before: null, after: { es: 'meta' } }, reader)
    assert.deepEqual(shown, { kind: 'text', columns: [{ language: 'en', before: '', after: '' }, { language: 'es', before: '', after: 'meta' }] })
  })

  it('that is a list shows what goes, what comes and what stays, by name', () => {
    const shown = showChange({ field: 'owners', before: ['organisation/SRE', 'organisation/X'], after: ['organisation/SRE', 'element/I'] }, reader)
    assert.deepEqual(shown, { kind: 'list', removed: [line('organisation/X')], added: [line('Pilar')], kept: [line('Foreign Relations (SRE)')] })
  })

  it('that is a list shows two values as different when they differ only in the other language', () => {
    const note = (es: string) => ({ url: 'https://example.org/', note: { en: 'same', es } })
    const shown = showChange({ field: 'sources', before: [note('una')], after: [note('otra')] }, reader)
    assert.deepEqual(shown, { kind: 'list', removed: [line('https://example.org/ (same)')], added: [line('https://example.org/ (same)')], kept: [] })
  })

  it('that is a date, a number or nothing stands before and after', () => {
    assert.deepEqual(showChange({ field: 'due', before: '2026-06-30', after: null }, reader), { kind: 'value', before: line('June 30, 2026'), after: null })
    assert.deepEqual(showChange({ field: 'everyMonths', before: 12, after: 1500.5 }, { ...reader, language: 'es' }), { kind: 'value', before: line('12'), after: line('1,500.5') })
  })

  it('that is a figure reads as people write it', () => {
    const figure = { value: 1500, unit: { en: 'people', es: 'personas' }, nature: 'target' }
    assert.deepEqual(showChange({ field: 'target', before: null, after: figure }, { ...reader, language: 'es' }), { kind: 'value', before: null, after: line('1,500 personas (meta)') })
  })

  it('that is an identifier stands by its name', () => {
    assert.deepEqual(showChange({ field: 'level', before: null, after: 'pillar' }, { ...reader, language: 'es' }), { kind: 'value', before: null, after: line('pilar') })
  })

  it('that tells where the wording comes from names the languages in words', () => {
    const shown = showChange({ field: 'wording', before: { en: 'rendering' }, after: { es: 'official', en: 'translation' } }, { ...reader, language: 'es' })
    assert.deepEqual(shown, { kind: 'value', before: line('Inglés: redacción según las fuentes'), after: line('Inglés: traducción; Español: texto oficial') })
  })

  it('marks the language of words that are not in the reader’s', () => {
    const shown = showChange({ field: 'members', before: [], after: [{ es: 'Secretaria' }] }, reader)
    assert.deepEqual(shown, { kind: 'list', removed: [], added: [line('Secretaria', 'es')], kept: [] })
  })
})

it('puts the changes in the order in which people read them and loses none', () => {
  const changes = ['zzz', 'sources', 'due', 'aaa', 'title'].map((field) => ({ field, before: null, after: 1 }))
  assert.deepEqual(sorted(changes).map(({ field }) => field), ['title', 'due', 'sources', 'aaa', 'zzz'])
})
