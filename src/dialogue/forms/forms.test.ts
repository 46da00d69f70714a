import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Json } from '../../record/index.ts'
import { ITEM_KINDS } from '../items/index.ts'
import type { ItemKind } from '../items/index.ts'
import { blankContent, cellAsTyped, datasetAsTyped, formOf, markOf, marksOf, mergeTyped, readTyped, suggestNumber, unitsOf, zonedParts } from './index.ts'
import type { FormContent, FormField } from './index.ts'
import { shownForm as shown } from '../testing/shown-form.ts'

const LANGUAGES = ['en', 'es', 'fr']
const KINDS = Object.keys(ITEM_KINDS) as ItemKind[]
const read = (kind: ItemKind, typed: Readonly<Record<string, string | readonly string[]>>, before: FormContent = {}) =>
  readTyped(formOf(kind), new URLSearchParams(Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one])))), LANGUAGES, before)

/** The fields with all that they hold in turn. */
function all(fields: readonly FormField[]): readonly FormField[] {
  return fields.flatMap((field) => [field, ...('fields' in field.shape ? all(field.shape.fields) : 'variants' in field.shape ? field.shape.variants.flatMap((one) => all(one.fields)) : [])])
}

const ELEMENT: FormContent = {
  parent: 'element/I.1', level: 'activity', number: 'I.1.e', title: { en: 'Map', es: 'Ubicar' }, aim: null, owners: ['organisation/SRE', 'organisation/SE'], body: null, start: '2021', due: '2027-06-30',
  target: { value: 12.5, unit: { en: 'areas', es: 'áreas' }, nature: 'target' }, basis: null, variants: [{ language: 'en', text: 'Chart' }], wording: { en: 'official' }, note: null,
  sources: [{ url: 'https://example.org/', note: { en: 'page 3' } }, { url: null, note: { es: 'de memoria' } }],
}

describe('the form of a kind', () => {
  it('has a field for every member of its schema, and no other', () => {
    for (const kind of KINDS) assert.deepEqual(formOf(kind).map(({ name }) => name), Object.keys((ITEM_KINDS[kind].schema as unknown as { shape: object }).shape), kind)
  })

  it('knows for every reference which kinds of item it may name, and no plain line for what has a shape', () => {
    const fields = KINDS.flatMap((kind) => all(formOf(kind)).map((field) => ({ kind, ...field })))
    assert.deepEqual(fields.filter(({ shape }) => 'kinds' in shape && shape.kinds.length === 0), [])
    // What an instrument is told are names of columns and words of its data: there its choices are looked at one by one.
    const lines = fields.filter(({ kind, shape }) => kind !== 'dialogue' && kind !== 'instrument' && shape.as === 'line').map(({ kind, name }) => `${kind} ${name}`)
    assert.deepEqual(lines, [
      'organisation acronym', 'meeting topic', 'element number', 'element paragraph', 'element text', 'minutes paragraph', 'minutes topic',
      'text name', 'clause place', 'clause draftedIn', 'clause paragraph', 'joint-release version', 'joint-release version', 'joint-release hash',
      // Names that the author gives here, columns of a dataset, and names of periods.
      'indicator since', 'indicator series', 'indicator time', 'indicator measure', 'indicator column', 'indicator column', 'indicator breakdown', 'indicator column', 'indicator group',
      'indicator series', 'indicator period', 'indicator series', 'indicator period', 'indicator series', 'indicator against',
      'crosswalk-entry first', 'crosswalk-entry second', 'crosswalk-entry first', 'crosswalk-entry second',
      'project phase', 'project phase', 'project opening', 'project currency',
    ])
  })

  it('of an instrument asks which it is and then what that one is told, each dataset as a dataset', () => {
    const settings = formOf('instrument').find(({ name }) => name === 'settings')?.shape
    assert.ok(settings?.as === 'variants')
    assert.equal(settings.choice, 'instrument')
    const schema = (ITEM_KINDS.instrument.schema as unknown as { shape: { settings: { options: readonly { shape: { instrument: { value: string } } }[] } } }).shape.settings
    assert.deepEqual(settings.variants.map(({ variant }) => variant), schema.options.map((option) => option.shape.instrument.value))
    for (const { variant, fields } of settings.variants) assert.ok(fields.length > 0 && fields.every(({ name }) => name !== 'instrument'), variant)
    const datasets = all(settings.variants.flatMap(({ fields }) => fields)).filter(({ name }) => name === 'dataset')
    assert.ok(datasets.length > 0 && datasets.every(({ shape }) => shape.as === 'dataset'))
  })

  it('begins blank, and says by its schema what is missing', () => {
    for (const kind of KINDS.filter((one) => one !== 'dialogue')) {
      const parsed = ITEM_KINDS[kind].schema.safeParse(blankContent(formOf(kind)))
      assert.equal(parsed.success, false, kind)
      const required = formOf(kind).filter(({ isOptional }) => !isOptional).map(({ name }) => name)
      assert.deepEqual([...new Set(parsed.error?.issues.map(({ path }) => String(path[0])))].sort(), required.sort(), kind)
    }
  })
})

describe('what was typed', () => {
  it('is read back as the content that the form showed', () => {
    assert.deepEqual(readTyped(formOf('element'), new URLSearchParams(shown(formOf('element'), ELEMENT)), LANGUAGES, ELEMENT), ELEMENT)
    const meeting: FormContent = { title: { en: 'Fifth' }, type: 'annual', date: '2026-12', place: null, mode: 'virtual', delegations: [{ party: 'MEX', members: [{ en: 'A', es: 'B' }, { en: 'C' }] }], summary: null, wording: {}, sources: [] }
    assert.deepEqual(readTyped(formOf('meeting'), new URLSearchParams(shown(formOf('meeting'), meeting)), LANGUAGES, meeting), meeting)
  })

  const INDICATOR: FormContent = {
    title: { en: 'Trucks', es: 'Camiones' }, definition: { en: 'd', es: 'd' }, method: { en: 'm', es: 'm' }, quantity: 'share', unit: { en: '%', es: '%' }, decimals: 1, scale: [{ score: 0, title: { en: 'none', es: 'nada' } }], element: 'element/I.3', use: 'context', level: null,
    direction: 'rise', accumulation: 'periodic', period: 'year', since: null, dueInDays: 90,
    series: [
      {
        series: 'usa', party: 'USA', organisation: 'organisation/DOT', title: { en: 'a', es: 'b' }, definition: null,
        computed: { dataset: { party: 'USA', dataset: 'border-crossings' }, time: 'month', measure: 'value', aggregate: 'sum', where: [{ column: 'port_code', in: ['2304', 2304, '"x"', 'Trucks'] }, { column: 'month', from: '2020-01', to: null }], shareOf: [{ column: 'value', from: null, to: 12.5 }], dividedBy: 1000 },
        breakdowns: [{ breakdown: 'state', title: { en: 's', es: 'e' }, column: 'state', groups: [] }],
      },
      { series: 'mex', party: 'MEX', organisation: null, title: { en: 'a', es: 'b' }, definition: { en: 'x' }, computed: null, breakdowns: [{ breakdown: 'sex', title: { en: 's', es: 's' }, column: null, groups: [{ group: 'women', title: { en: 'w', es: 'm' } }] }] },
    ],
    baselines: [{ series: 'usa', period: '2019', value: null, note: null }], targets: [], comparisons: [{ series: 'usa', against: 'mex', explanation: { en: 'f.o.b.', es: 'l.a.b.' }, sources: [] }], caveats: [{ en: 'c', es: 'c' }], sources: [],
  }
  const SETTINGS: FormContent = { instrument: 'goods', lists: [{ list: 'apec', title: { en: 'L', es: 'L' }, dataset: { party: 'USA', dataset: 'environmental-goods' }, code: 'hs2007', flag: null }], nomenclature: { dataset: { party: 'USA', dataset: 'hs-2022' }, code: 'hs_code', title: 'description' } }

  it('of an indicator, its computations, conditions and cells comes back as it was', () => {
    assert.deepEqual(readTyped(formOf('indicator'), new URLSearchParams(shown(formOf('indicator'), INDICATOR)), LANGUAGES, INDICATOR), INDICATOR)
    const parsed = ITEM_KINDS.indicator.schema.safeParse(INDICATOR)
    assert.ok(parsed.success, JSON.stringify(parsed.error?.issues))
  })

  it('of what an instrument is told is kept as unfinished as it is, also where nobody knows which instrument', () => {
    const of = (typed: Readonly<Record<string, string>>) => read('instrument', typed).settings
    assert.deepEqual(of({}), {})
    assert.deepEqual(of({ 'settings.instrument': 'nowhere' }), { instrument: 'nowhere' })
    const typed = new URLSearchParams(shown(formOf('instrument'), { settings: SETTINGS }))
    assert.deepEqual((readTyped(formOf('instrument'), typed, LANGUAGES, {}).settings as FormContent).instrument, 'goods')
  })

  it('as a condition says by itself which it is; both at once are both kept', () => {
    const where = (typed: Readonly<Record<string, string>>) => {
      const series = read('indicator', Object.fromEntries(Object.entries(typed).map(([name, value]) => [`series.0.computed.where.0.${name}`, value]))).series as readonly { readonly computed: { readonly where: Json } }[]
      return series[0]?.computed.where
    }
    assert.deepEqual(where({ column: 'a', in: 'x\n\n1' }), [{ column: 'a', in: ['x', 1] }])
    assert.deepEqual(where({ column: 'a', from: '2020' }), [{ column: 'a', from: 2020, to: null }])
    assert.deepEqual(where({ column: 'a' }), [{ column: 'a', from: null, to: null }])
    assert.deepEqual(where({ column: 'a', in: 'x', to: '"9"' }), [{ column: 'a', in: ['x'], from: null, to: '9' }])
  })

  it('that is neither yes nor no, or a list that nobody said to be empty, is kept as it is', () => {
    const first = (typed: Readonly<Record<string, string>>) => {
      const { settings } = read('instrument', Object.fromEntries(Object.entries({ instrument: 'upstream', ...typed }).map(([name, value]) => [`settings.${name}`, value]))) as { readonly settings: { readonly industries: readonly { readonly isGoods: Json; readonly classes: Json }[] } }
      return settings.industries.map(({ isGoods, classes }) => [isGoods, classes])
    }
    assert.deepEqual(first({ 'industries.0.isGoods': 'yes', 'industries.1.isGoods': 'perhaps', 'industries.1.classes': '—', 'industries.2.isGoods': 'no', 'industries.2.classes': '33\n31' }), [[true, null], ['perhaps', []], [false, ['33', '31']]])
  })

  it('as a dataset that is none is kept as it was typed', () => {
    assert.equal(datasetAsTyped('USA'), 'USA')
    assert.deepEqual([cellAsTyped('12'), cellAsTyped(12), cellAsTyped('1e5'), cellAsTyped('"')], ['"12"', '12', '1e5', '"'])
  })

  it('is kept even where it is no number, no date and in no language yet', () => {
    const content = read('element', { number: ' x ', due: 'next spring', 'target.value': 'many', 'title.en': 'Map' })
    assert.deepEqual([content.number, content.due, content.title, content.aim], ['x', 'next spring', { en: 'Map' }, null])
    assert.deepEqual(content.target, { value: 'many', unit: {}, nature: '' })
  })

  it('of a figure is read as both countries write it', () => {
    const value = (typed: string) => (read('element', { 'target.value': typed }).target as { value?: Json } | null)?.value
    assert.deepEqual(['1,500.5', '1500', '-3', '1,50', '1.500,5', '1e3', '9'.repeat(400)].map(value), [1500.5, 1500, -3, '1,50', '1.500,5', '1e3', '9'.repeat(400)])
    assert.equal(read('element', { 'target.value': '', 'target.nature': '' }).target, null)
  })

  it('in rows that are blank is no row, wherever they stand', () => {
    const sources = read('element', { 'sources.0.url': '', 'sources.1.url': 'https://example.org/', 'sources.2.note.en': ' ', 'sources.7.note.en': 'last' }).sources
    assert.deepEqual(sources, [{ url: 'https://example.org/', note: null }, { url: null, note: { en: 'last' } }])
  })

  it('in a language that the dialogue does not have is not taken', () => {
    assert.deepEqual(read('element', { 'title.en': 'A', 'title.de': 'B', 'title.__proto__': 'C' }).title, { en: 'A' })
  })

  it('keeps the order of a list and what the form does not ask', () => {
    const content = read('element', { owners: ['organisation/DOC', 'organisation/SE', 'organisation/SE', 'organisation/SRE'] }, { ...ELEMENT, unheard: 'of' })
    assert.deepEqual([content.owners, content.unheard], [['organisation/SRE', 'organisation/SE', 'organisation/DOC'], 'of'])
  })

  it('is whole Unicode whatever came', () => {
    assert.deepEqual(read('element', { 'title.en': 'e\u0301\r\nx\ud800' }).title, { en: 'é\nx\ufffd' })
  })
})

describe('two people in one item', () => {
  const form = formOf('element')
  const merge = (now: FormContent, typed: FormContent, known: FormContent, taken: readonly string[] = []) => mergeTyped(form, LANGUAGES, now, typed, marksOf(form, known, LANGUAGES), taken)
  const with_ = (more: FormContent) => ({ ...ELEMENT, ...more })

  it('who change different members, or different languages of one text, both have their way', () => {
    const merged = merge(with_({ title: { en: 'Map', es: 'Localizar' }, due: '2028-01-01' }), with_({ title: { en: 'Chart', es: 'Ubicar' }, owners: [] }), ELEMENT)
    assert.deepEqual(merged, { content: with_({ title: { en: 'Chart', es: 'Localizar' }, due: '2028-01-01', owners: [] }), conflicts: [], changed: ['title.en', 'owners'] })
  })

  it('who write into one text are both shown, and what was there stays until a person has chosen', () => {
    const [theirs, mine] = [with_({ title: { en: 'Theirs', es: 'Ubicar' } }), with_({ title: { en: 'Mine', es: 'Ubicar' }, note: { en: 'n' } })]
    const merged = merge(theirs, mine, ELEMENT)
    assert.deepEqual(merged.conflicts, [{ unit: 'title.en', mine: 'Mine', theirs: 'Theirs' }])
    assert.deepEqual(merged.content, { ...theirs, note: { en: 'n' } })
    assert.deepEqual(merge(theirs, mine, theirs).content, mine, 'knowing theirs, mine is chosen')
    assert.deepEqual(merge(theirs, mine, ELEMENT, ['title.en']).content, { ...theirs, note: { en: 'n' } })
    assert.deepEqual(merge(theirs, mine, ELEMENT, ['title.en']).conflicts, [])
  })

  it('who write the same are not asked', () => {
    const same = with_({ title: { en: 'Same', es: 'Ubicar' } })
    assert.deepEqual(merge(same, same, ELEMENT), { content: same, conflicts: [], changed: [] })
  })

  it('a text that is emptied is gone in that language, and an optional one altogether', () => {
    const emptied = merge(ELEMENT, with_({ title: { es: 'Ubicar' } }), ELEMENT)
    assert.deepEqual(emptied.content.title, { es: 'Ubicar' })
    const noted = with_({ note: { en: 'n' } })
    assert.equal(merge(noted, ELEMENT, noted).content.note, null)
  })

  it('of what nobody knows whether the typist had seen it, both are shown', () => {
    const merged = mergeTyped(form, LANGUAGES, ELEMENT, with_({ due: '2030-01-01' }), {})
    assert.deepEqual(merged.conflicts, [{ unit: 'due', mine: '2030-01-01', theirs: '2027-06-30' }])
  })

  const text = fc.constantFrom('', 'a', 'b', 'c')
  const content = fc.record({ en: text, es: text, fr: text, due: fc.constantFrom(null, '2027-01-01', '2028-01-01'), owners: fc.subarray(['organisation/A', 'organisation/B']) }).map(({ en, es, fr, due, owners }): FormContent =>
    with_({ title: Object.fromEntries(Object.entries({ en, es, fr }).filter(([, one]) => one !== '')), due, owners }))

  it('nothing is lost: every unit that somebody changed is in the draft or shown as a conflict; without conflict the order of saving does not matter', () => {
    fc.assert(fc.property(content, content, content, (base, theirs, mine) => {
      const merged = merge(theirs, mine, base)
      const [units, was, own, now] = [unitsOf(form, merged.content, LANGUAGES), unitsOf(form, base, LANGUAGES), unitsOf(form, mine, LANGUAGES), unitsOf(form, theirs, LANGUAGES)]
      for (const [unit, kept] of units) {
        const mark = (values: ReadonlyMap<string, Json>) => markOf(values.get(unit) ?? null)
        const isConflict = merged.conflicts.some((one) => one.unit === unit)
        assert.equal(isConflict, mark(own) !== mark(was) && mark(now) !== mark(was) && mark(own) !== mark(now), unit)
        if (isConflict || mark(own) === mark(was)) assert.equal(markOf(kept), mark(now), unit)
        else assert.equal(markOf(kept), mark(own), unit)
      }
      if (merged.conflicts.length === 0) assert.deepEqual(merge(mine, theirs, base).content.title, merged.content.title)
    }), { seed: 20261125 })
  })
})

describe('two people in one record of decisions', () => {
  const form = formOf('minutes')
  const row = (paragraph: string, en: string): FormContent => ({ paragraph, topic: null, form: 'decision', words: { en }, noCommitment: null })
  const record = (...paragraphs: readonly FormContent[]): FormContent => ({ title: { en: 'Record' }, meeting: 'meeting/1', paragraphs, wording: {}, sources: [] })
  const merge = (now: FormContent, typed: FormContent, known: FormContent, taken: readonly string[] = []) => mergeTyped(form, LANGUAGES, now, typed, marksOf(form, known, LANGUAGES), taken)
  const words = (content: FormContent) => (content.paragraphs as readonly { readonly words: { readonly en: string } }[]).map((one) => one.words.en)
  const base = record(row('pa', 'A'), row('pb', 'B'))

  it('write different paragraphs, add their own and take others out, and both have their way', () => {
    const merged = merge(record(row('pa', 'A by Ana'), row('pb', 'B'), row('px', 'X by Ana')), record(row('pa', 'A'), row('pn', 'N by Ben'), row('pb', 'B by Ben')), base)
    assert.deepEqual([words(merged.content), merged.conflicts, merged.changed], [['A by Ana', 'N by Ben', 'B by Ben', 'X by Ana'], [], ['paragraphs.pb', 'paragraphs.pn']])
    const taken = merge(record(row('pb', 'B')), record(row('pa', 'A'), row('pb', 'B by Ben')), base)
    assert.deepEqual([words(taken.content), taken.conflicts], [['B by Ben'], []])
    assert.deepEqual(words(merge(record(row('pa', 'A'), row('pb', 'B'), row('px', 'X')), record(row('pb', 'B')), base).content), ['B', 'X'])
  })

  it('write one paragraph, or one takes out what the other wrote, and a person chooses', () => {
    const [theirs, mine] = [record(row('pa', 'A by Ana'), row('pb', 'B')), record(row('pa', 'A by Ben'), row('pb', 'B'))]
    assert.deepEqual(merge(theirs, mine, base).conflicts, [{ unit: 'paragraphs.pa', mine: row('pa', 'A by Ben'), theirs: row('pa', 'A by Ana') }])
    assert.deepEqual(words(merge(theirs, mine, base).content), ['A by Ana', 'B'])
    assert.deepEqual(words(merge(theirs, mine, theirs).content), ['A by Ben', 'B'])
    assert.deepEqual(merge(theirs, mine, base, ['paragraphs.pa']).conflicts, [])
    assert.deepEqual(merge(record(row('pb', 'B')), mine, base).conflicts, [{ unit: 'paragraphs.pa', mine: row('pa', 'A by Ben'), theirs: null }])
    assert.deepEqual(merge(theirs, record(row('pb', 'B')), base).conflicts, [{ unit: 'paragraphs.pa', mine: null, theirs: row('pa', 'A by Ana') }])
  })

  it('have their order as whoever moved them wanted it', () => {
    const moved = merge(record(row('pa', 'A'), row('pb', 'B'), row('px', 'X')), record(row('pb', 'B'), row('pa', 'A')), base)
    assert.deepEqual([words(moved.content), moved.changed], [['B', 'X', 'A'], ['paragraphs']])
    assert.deepEqual(words(merge(record(row('pb', 'B'), row('pa', 'A')), record(row('pa', 'A'), row('pb', 'B by Ben')), base).content), ['B by Ben', 'A'])
  })

  it('lose no row, also where rows have no key or one of another', () => {
    const odd = record(row('', 'one'), row('', 'two'), row('pa', 'three'), row('pa', 'four'))
    assert.deepEqual(words(merge(odd, odd, odd).content), ['one', 'two', 'three', 'four'])
    assert.deepEqual(words(merge(base, odd, base).content).toSorted(), ['four', 'one', 'three', 'two'])
  })

  const rows = fc.uniqueArray(fc.record({ key: fc.constantFrom('pa', 'pb', 'pc', 'pd'), text: fc.constantFrom('1', '2', '3') }), { selector: ({ key }) => key, maxLength: 4 }).map((all) => record(...all.map(({ key, text: one }) => row(key, one))))

  it('lose nothing: every paragraph that somebody changed, added or took out is so in the draft, or shown as a conflict', () => {
    fc.assert(fc.property(rows, rows, rows, (was, theirs, mine) => {
      const merged = merge(theirs, mine, was)
      const [units, before, own, now] = [merged.content, was, mine, theirs].map((one) => unitsOf(form, one, LANGUAGES))
      const mark = (values: ReadonlyMap<string, Json> | undefined, unit: string) => markOf(values?.get(unit) ?? null)
      for (const unit of ['pa', 'pb', 'pc', 'pd'].map((key) => `paragraphs.${key}`)) {
        const isConflict = merged.conflicts.some((one) => one.unit === unit)
        // Two who add a paragraph under one key wrote two paragraphs in one place.
        assert.equal(isConflict, mark(own, unit) !== mark(before, unit) && mark(now, unit) !== mark(before, unit) && mark(own, unit) !== mark(now, unit), unit)
        assert.equal(mark(units, unit), isConflict || mark(own, unit) === mark(before, unit) ? mark(now, unit) : mark(own, unit), unit)
      }
    }), { seed: 20261126 })
  })
})

describe('the number of a new element', () => {
  const cases: readonly (readonly [readonly string[], string | null, readonly string[], string])[] = [
    [['I.1.a', 'I.1.b'], 'I.1', [], 'I.1.c'], [['I.1', 'I.2'], 'I', [], 'I.3'], [['I', 'II', 'III', 'IV'], null, [], 'V'], [['1.9'], '1', [], '1.10'], [['x-09'], 'x', [], 'x-10'],
    [['A', 'B', 'C'], null, [], 'D'], [['I.1.y', 'I.1.z'], 'I.1', [], 'I.1.aa'], [['i', 'ii'], null, [], 'iii'], [['VIII'], null, [], 'IX'],
    [[], 'I.5', ['I.1.a'], 'I.5.a'], [[], 'I.5', ['I.1-1'], 'I.5-1'], [[], 'I', [], 'I.1'], [[], null, [], '1'], [['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], null, [], 'j'],
  ]
  for (const [siblings, parent, cousins, next] of cases) it(`after ${siblings.join(', ') || 'nothing'} under ${parent ?? 'the plan'} is ${next}`, () => assert.equal(suggestNumber(siblings, parent, cousins), next))
})

describe('an hour with its zone', () => {
  const starts = (typed: Readonly<Record<string, string>>, before: FormContent = {}) => read('meeting', Object.fromEntries(Object.entries(typed).map(([part, value]) => [`starts.${part}`, value])), before).starts

  it('is typed as a day, an hour and a zone, and read as the record writes it', () => {
    assert.equal(starts({ day: '2027-07-12', time: '09:00', zone: 'America/Tijuana' }), '2027-07-12T09:00:00-07:00[America/Tijuana]')
    assert.equal(starts({ day: '', time: '', zone: 'America/Tijuana' }), undefined)
  })

  it('that is none yet is kept as it was typed, and comes back into its fields', () => {
    for (const typed of [{ day: '2027-07-12', time: '', zone: 'America/Tijuana' }, { day: '', time: '09:00', zone: '' }, { day: '2027-02-30', time: '09:00', zone: 'UTC' }, { day: '2027-07-12', time: '09:00', zone: 'Nowhere/Land' }]) {
      const kept = starts(typed)
      assert.deepEqual(zonedParts(String(kept)), typed)
      assert.equal(ITEM_KINDS.meeting.schema.safeParse({ starts: kept }).success, false)
    }
  })

  it('that nobody touched keeps its bytes, also the second of two like hours', () => {
    const second = '2026-11-01T01:30-08:00[America/Tijuana]'
    assert.equal(starts({ day: '2026-11-01', time: '01:30', zone: 'America/Tijuana' }, { starts: second }), second)
  })

  it('cleared is not there, as in what was signed before', () => {
    const form = formOf('meeting')
    const now: FormContent = { starts: '2027-07-12T09:00:00-07:00[America/Tijuana]' }
    const merged = mergeTyped(form, LANGUAGES, now, {}, marksOf(form, now, LANGUAGES))
    assert.deepEqual([merged.changed, 'starts' in merged.content], [['starts'], false])
  })
})
