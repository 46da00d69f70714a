import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ItemChange } from '../../record/index.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { plainOf, readExchange, TranslationMemory, writeXliff12, writeXliff21 } from '../../text/exchange/index.ts'
import type { TranslationFile } from '../../text/exchange/index.ts'
import { record } from '../../text/exchange/testing/files.ts'
import { element } from '../testing/contents.ts'
import type { ItemRow, RowReader, Rows, VersionRow } from '../rows.ts'
import { agreedTexts, compareReturned, conditionOf, draftTexts, isChanged, memoryEntries, placeKey, placeOfKey, placeOfUnit, rememberedFrom, renderHandout, textHash, unitIdOf, withText } from './index.ts'
import type { Made } from './index.ts'

const ITEM = 'element/I.1.a'
const both = (en: string, es: string): Bilingual => ({ en, es })
const AGREED = element('element/I.1', 'activity', 'I.1.a', { title: both('Modernize ports of entry.', 'Modernizar los puertos de entrada.'), aim: both('Open 12 ports. Train officers.', 'Abrir 12 puertos. Capacitar a oficiales.') })

/** Rows that hold one agreed item. */
function rowsWith(...contents: readonly object[]): RowReader {
  const versions = contents.map((content, index) => ({
    version: `v${index + 1}`, base: index === 0 ? null : `v${index}`, number: index + 1, content, proposal: 'p', proposer: 'A', cover: null, audience: 'public',
    signed: [{ party: 'A', sequence: 1, hash: 'h', at: '2021-12-13T18:00:00Z' }],
  })) as unknown as VersionRow[]
  const row: ItemRow = { item: ITEM, versions }
  return { find: <P extends keyof Rows>(prefix: P, rest: string): Rows[P] | undefined => (prefix === 'item' && rest === ITEM ? row : prefix === 'kind' && rest === 'element' ? [ITEM] : undefined) as Rows[P] | undefined }
}

const ROWS = rowsWith(AGREED)
const MEMORY = new TranslationMemory(rememberedFrom(agreedTexts(ROWS), 'en', 'es', (text) => placeKey(text)))
const changeTo = (content: object): readonly ItemChange[] => [{ item: ITEM, base: 'v1', content: { ...AGREED, ...content } as unknown as ItemChange['content'] }]

function handoutOf(content: object, more: { made?: ReadonlyMap<string, Made>; withContext?: boolean; cover?: Bilingual } = {}) {
  const texts = draftTexts(ROWS, changeTo(content), more.cover ?? null)
  return { texts, ...renderHandout({ original: 'draft/1', revision: 1, source: 'en', target: 'es', texts, memory: MEMORY, made: more.made ?? new Map(), withContext: more.withContext ?? false }) }
}

/** The file with every empty target typed. */
function translated(file: TranslationFile, type: (source: string) => string): TranslationFile {
  return { ...file, units: file.units.map((unit) => ({ ...unit, segments: unit.segments.map((segment) => (segment.target === null ? { ...segment, target: [type(plainOf(segment.source))], state: 'translated' as const } : segment)) })) }
}

describe('places of texts', () => {
  it('name a text in a way that XML allows, and are found again', () => {
    for (const place of [{ item: ITEM, path: 'title' }, { item: 'meeting/2021-09-09_x', path: 'sources.0.note' }, { item: null, path: 'cover' }]) {
      assert.match(unitIdOf(place), /^[\w.:-]+$/)
      assert.deepEqual(placeOfUnit(unitIdOf(place)), place)
      assert.deepEqual(placeOfKey(placeKey(place)), place)
    }
    for (const id of ['', 'title', 'element:I.1', 'element:I 1:title', 'element:I.1:', 'element:I.1:a b', 'Element:I.1:title', 'element:../x:title', 'cover:']) assert.equal(placeOfUnit(id), null, id)
  })

  it('change one text in one language and nothing else', () => {
    const changes = changeTo({ sources: [{ url: null, note: both('a', 'b') }] })
    const put = withText(changes, both('c', 'd'), { item: ITEM, path: 'sources.0.note' }, 'es', 'ñ').changes
    assert.deepEqual(put, changeTo({ sources: [{ url: null, note: both('a', 'ñ') }] }))
    assert.deepEqual(withText(changes, both('c', 'd'), { item: null, path: 'cover' }, 'es', 'ñ'), { changes, cover: both('c', 'ñ') })
    for (const place of [{ item: 'element/other', path: 'title' }, { item: ITEM, path: 'none.0' }, { item: ITEM, path: 'sources.7.note' }]) assert.deepEqual(withText(changes, null, place, 'es', 'ñ').changes, changes)
  })
})

describe('a handout', () => {
  it('holds what changed against what is in force, and nothing else', () => {
    const { file, lines } = handoutOf({ title: both('Modernize ports of entry by 2027.', 'Modernizar los puertos de entrada.') })
    assert.deepEqual(file.units.map(({ id }) => id), ['element:I.1.a:title'])
    assert.deepEqual(lines.map(({ condition }) => condition), ['stale'])
    assert.deepEqual(handoutOf({}).file.units, [])
  })

  it('takes the rest along only where it is asked for, not to be translated', () => {
    const { file } = handoutOf({ title: both('Modernize ports.', '') }, { withContext: true })
    assert.deepEqual(file.units.map(({ id, isTranslatable }) => [id, isTranslatable]), [['element:I.1.a:title', true], ['element:I.1.a:aim', false]])
  })

  it('asks for one sentence of a text in which one sentence changed; the agreed one stands there already', () => {
    const { file } = handoutOf({ aim: both('Open 12 ports. Train border officers.', 'Abrir 12 puertos. Capacitar a oficiales.') })
    assert.deepEqual(file.units[0]?.segments.map(({ source, target, state }) => [source, target, state]), [[['Open 12 ports.'], ['Abrir 12 puertos.'], 'final'], [['Train border officers.'], null, 'initial']])
  })

  it('counts words by what is known of them', () => {
    const { file } = handoutOf({ title: both('Modernize ports of entry now.', ''), aim: both('Open 12 ports. Wholly new words stand here. Wholly new words stand here. Modernize ports of entry.', '') })
    assert.deepEqual(file.reuse, { context: 3, exact: 4, repeated: 5, fuzzy: 5, fresh: 5 })
    assert.deepEqual(file.units[0]?.matches.map(({ quality, target }) => [quality, target]), [[80, ['Modernizar los puertos de entrada.']]])
  })

  it('keeps a translation that was made from this source, with its state, and asks again once the source moves', () => {
    const text = both('Modernize all ports.', 'Modernizar todos los puertos.')
    const made = new Map([[`${ITEM} title`, { source: 'en', sourceHash: textHash(text.en ?? ''), targetHash: textHash(text.es ?? ''), state: 'reviewed' as const }]])
    assert.deepEqual(handoutOf({ title: text }, { made }).file.units[0]?.segments[0]?.state, 'reviewed')
    const moved = handoutOf({ title: { ...text, en: 'Modernize all ports now.' } }, { made })
    assert.equal(moved.lines[0]?.condition, 'stale')
    assert.equal(moved.file.units[0]?.segments[0]?.target, null)
  })

  it('of a cover note and of texts that nothing in force answers is all new', () => {
    const { lines } = handoutOf({ note: both('A new note.', '') }, { cover: both('We propose this.', '') })
    assert.deepEqual(lines.map(({ text, condition }) => [placeKey(text), condition]), [[`${ITEM} note`, 'missing'], ['cover', 'missing']])
  })
})

describe('the condition of a translation', () => {
  it('without a word on how it came about: as agreed while both are, stale once only the source moved, translated once it moved too', () => {
    const before = both('a', 'b')
    const of = (text: Bilingual) => conditionOf({ text, before }, 'en', 'es', null)
    assert.deepEqual([of(before), of(both('x', 'b')), of(both('x', 'y')), of(both('x', '')), of({ en: 'x' })], ['final', 'stale', 'translated', 'missing', 'missing'])
    assert.equal(conditionOf({ text: both('a', 'b'), before: null }, 'en', 'es', null), 'translated')
  })

  it('a word on another text or another direction says nothing', () => {
    const made: Made = { source: 'es', sourceHash: textHash('b'), targetHash: textHash('a'), state: 'final' }
    assert.equal(conditionOf({ text: both('a', 'c'), before: null }, 'en', 'es', made), 'translated')
  })
})

describe('a file that comes back', () => {
  const CHANGED = { title: both('Modernize 14 ports.', 'Modernizar los puertos de entrada.'), aim: both('Open 12 ports. Train border officers.', '') }
  const { texts, file } = handoutOf(CHANGED)
  const outcomes = (returned: TranslationFile, takesRepeats = false, against = texts) => compareReturned(returned, against, 'en', 'es', 'draft/1', takesRepeats).texts.map(({ unit, outcome, after }) => [unit.replace('element:I.1.a:', ''), outcome, after])
  const done = translated(file, (source) => `ES ${source}`)

  it('is taken text by text, sentences joined as they stood', () => {
    assert.deepEqual(outcomes(done), [['title', 'taken', 'ES Modernize 14 ports.'], ['aim', 'taken', 'Abrir 12 puertos. ES Train border officers.']])
  })

  it('says the same through both versions of XLIFF', () => {
    for (const write of [writeXliff12, writeXliff21]) {
      const read = readExchange(new TextEncoder().encode(write(done)))
      assert.deepEqual('value' in read && 'file' in read.value && outcomes(read.value.file), outcomes(done))
    }
  })

  it('names what is stale, altered, unknown, empty, repeated, formatted, only to be read, or did not come back', () => {
    const [title, aim] = done.units
    assert.ok(title !== undefined && aim !== undefined)
    const moved = draftTexts(ROWS, changeTo({ ...CHANGED, title: both('Modernize 15 ports.', 'x') }), null)
    assert.deepEqual(outcomes({ ...done, units: [title] }, false, moved).map(([, outcome]) => outcome), ['stale', 'not-returned'])
    const altered = { ...title, segments: title.segments.map((segment) => ({ ...segment, source: ['Modernize 15 ports.'] })) }
    const of = (unit: typeof title, takesRepeats = false) => outcomes({ ...done, units: [unit, aim] }, takesRepeats)[0]?.[1]
    assert.equal(of(altered), 'source-altered')
    assert.equal(of({ ...altered, sourceHash: null }), 'stale')
    assert.equal(of({ ...title, id: 'element:I.9:title' }), 'unknown')
    assert.equal(of({ ...title, id: '../../x' }), 'unknown')
    assert.equal(of({ ...title, segments: title.segments.map((segment) => ({ ...segment, target: [' '] })) }), 'empty')
    assert.equal(of({ ...title, segments: title.segments.map((segment) => ({ ...segment, target: segment.source })) }), 'repeats-source')
    assert.equal(of({ ...title, segments: title.segments.map((segment) => ({ ...segment, target: segment.source })) }, true), 'taken')
    assert.equal(of({ ...title, segments: title.segments.map((segment) => ({ ...segment, target: ['x', { id: '1', span: 'alone' as const, type: null, data: '<br>' }] })) }), 'has-codes')
    assert.equal(of({ ...title, isTranslatable: false }), 'context')
    assert.equal(of({ ...title, segments: title.segments.map((segment) => ({ ...segment, target: ['Modernizar los puertos de entrada.'] })) }), 'same')
  })

  it('is one of two sentences only with both of them', () => {
    const [, aim] = done.units
    assert.ok(aim !== undefined)
    assert.deepEqual(outcomes({ ...done, units: [{ ...aim, segments: aim.segments.slice(0, 1) }] })[0]?.[1], 'source-altered')
  })

  it('is composed and without blank ends, as every text of a record is', () => {
    const [title] = translated(file, () => '  Modernizacio\u0301n\r\nde puertos ').units
    assert.deepEqual(outcomes({ ...file, units: title === undefined ? [] : [title] })[0]?.[2], 'Modernización\nde puertos')
  })

  it('made of a draft and put back whole gives the draft that was translated, whatever its texts are', () => {
    const prose = fc.array(fc.constantFrom('Open 12 ports.', 'Train officers.', 'The U.S. Department leads.', '¿Sí?', 'a', '\n', ' ', '«x»', '1. First.', '🇲🇽'), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' ').normalize('NFC').trim()).filter((text) => text !== '')
    fc.assert(fc.property(record({ title: prose, aim: prose }), ({ title, aim }) => {
      const { texts: drafted, file: made } = handoutOf({ title: both(title, ''), aim: both(aim, '') })
      const read = readExchange(new TextEncoder().encode(writeXliff12(translated(made, (source) => `T${source}`))))
      if (!('value' in read) || !('file' in read.value)) return assert.fail()
      for (const { outcome, after, place } of compareReturned(read.value.file, drafted, 'en', 'es', 'draft/1', false).texts) {
        assert.ok(outcome === 'taken', `${outcome} ${JSON.stringify([title, aim])}`)
        assert.equal((after ?? '').replace(/\s/g, '').length >= (place?.path === 'title' ? title : aim).replace(/\s/g, '').length, true)
      }
    }), { numRuns: 300 })
  })
})

describe('the memory of a dialogue', () => {
  it('is every wording that was agreed, the newest of a place first, once', () => {
    const rows = rowsWith(AGREED, { ...AGREED, title: both('Modernize every port.', 'Modernizar cada puerto.') })
    const titles = agreedTexts(rows).filter(({ path }) => path === 'title')
    assert.deepEqual(titles.map(({ text, version }) => [text.en, version]), [['Modernize every port.', 2], ['Modernize ports of entry.', 1]])
    assert.deepEqual(memoryEntries(titles)[0], {
      id: `${ITEM} title v2`, texts: { en: ['Modernize every port.'], es: ['Modernizar cada puerto.'] }, properties: [['x-place', `${ITEM} title`], ['x-version', '2']], notes: [], created: '20211213T180000Z',
    })
  })

  it('knows texts that changed in any language, and those that did not', () => {
    assert.equal(isChanged({ text: both('a', 'b'), before: both('a', 'b') }), false)
    for (const text of [both('a', 'c'), both('x', 'b'), { en: 'a' }, { ...both('a', 'b'), fr: 'c' }]) assert.equal(isChanged({ text, before: both('a', 'b') }), true)
  })
})
