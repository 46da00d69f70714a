// A register as its sides fill it: what fits, what stands when, what is counted, and what comes in and goes out as a file.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Command, Decision } from '../../dialogue/decide.ts'
import { readSheets } from '../../dialogue/plan-table/index.ts'
import type { InstrumentContent } from '../../dialogue/items/index.ts'
import type { EntryContent } from '../../dialogue/statements/index.ts'
import type { Field } from '../../dialogue/typed/field.ts'
import { entriesAbout } from '../../dialogue/statements/entry.ts'
import { registerIssues } from '../../dialogue/fit-register.ts'
import { charter, say } from '../../dialogue/testing/contents.ts'
import { founded, meet } from '../../dialogue/testing/table.ts'
import type { Json } from '../../record/index.ts'
import { PublicReader } from '../../publication/disclose.ts'
import { chosenEntries, orderedEntries } from './choose.ts'
import { statedEntries } from './entries.ts'
import type { RegisterSettings } from './entries.ts'
import { askedProfile, matchesOf } from './matching.ts'
import { readEntries } from './reading.ts'
import { exactSum, totalsOf } from './totals.ts'
import { registerTool } from './view.ts'
import { renderEntries } from './writing.ts'

const ITEM = 'instrument/boats'
const both = (text: string) => ({ en: text, es: `${text} (es)` })
const field = (name: string, is: Field['is'], more: Partial<Field> = {}): Field => ({ field: name, title: both(name), help: null, is, isRequired: false, level: null, concept: null, ...more })
const NUMBER = { type: 'integer', unit: both('boats') } as const
const definition = (party: string) => ({ party, says: both(`As ${party} says`), sources: [{ url: `https://example.org/${party}`, note: null }] })

function settings(changed: Partial<RegisterSettings> = {}): RegisterSettings {
  return {
    instrument: 'register', entry: both('Boats'), titleField: 'title', lists: [{ list: 'kind', title: both('kind'), codes: [{ code: 'sail', title: both('Sailing boat') }, { code: 'motor', title: both('Motor boat') }] }],
    fields: [
      field('title', { type: 'texts' }, { isRequired: true }), field('kind', { type: 'choice', list: 'kind' }), field('kinds', { type: 'choices', list: 'kind' }), field('built', { type: 'day' }), field('open_deck', { type: 'yes-no' }), field('berth', { type: 'place' }), field('page', { type: 'address' }), field('owner_office', { type: 'organisation' }),
      field('people', NUMBER, { level: 'output' }), field('women', NUMBER, { level: 'output', concept: 'women-owned' }), field('filed', NUMBER, { level: 'outcome' }), field('length_m', { type: 'decimal', unit: both('m') }),
    ],
    concepts: [{ concept: 'women-owned', title: both('Women-owned'), definitions: [definition('MEX'), definition('USA')], relation: 'differs' }],
    staleAfterMonths: 12, usualAudience: 'public', outside: null, comparison: null,
    matching: { profile: [field('crew', NUMBER), field('kind', { type: 'choice', list: 'kind' })], rules: [{ rule: 'crew', says: both('A crew of at least two'), any: [{ field: 'crew', is: 'at-least', values: [2], other: null }] }], outcome: both('Fits') },
    ...changed,
  }
}

function entry(name: string, changed: Partial<EntryContent> = {}): EntryContent {
  return { entry: name, values: { title: both(name) }, rules: [], verified: '2026-01-15', sources: [], isExercise: false, ...changed }
}

function table(changed: Partial<RegisterSettings> = {}) {
  const content: InstrumentContent = { title: say('Boats'), purpose: say('Which boats'), elements: [], settings: settings(changed), method: say('Counted'), assumptions: [], caveats: [], sources: [] }
  const [mex, usa] = founded(['MEX', 'USA'], [{ item: ITEM, base: null, content: content as unknown as { [key: string]: Json } }])
  assert.ok(mex !== undefined && usa !== undefined)
  const stating = (of: EntryContent | null, replaces: string | null = null, audience: 'public' | 'parties' = 'public'): Command => ({ name: 'state', about: ITEM, type: 'entry', content: of as never, replaces, audience })
  const problems = (of: EntryContent, replaces: string | null = null, audience: 'public' | 'parties' = 'public') => said(mex.decide(stating(of, replaces, audience)))
  const entries = (day: string, rows = mex.projection as Parameters<typeof statedEntries>[0]) => { meet([mex, usa]); return statedEntries(rows, ITEM, settings(changed), day) }
  return { mex, usa, stating, problems, entries }
}

/** The hash of what this side has just said. */
function last({ projection }: ReturnType<typeof table>['mex']): string {
  return entriesAbout(projection, ITEM).at(-1)?.statement ?? assert.fail('nothing was said')
}

function said(decision: Decision): string[] {
  return 'issues' in decision ? decision.issues.map(({ code, path }) => `${code} at ${path}`) : 'refused' in decision ? [decision.refused] : []
}

describe('an entry', () => {
  it('fits the fields of its register, and every misfit is told', () => {
    const { problems } = table()
    assert.deepEqual(problems(entry('one', { values: { title: both('One'), kind: 'sail', berth: { latitude: 32, longitude: -117 }, people: 5 } })), [])
    assert.deepEqual(problems(entry('one', { values: { kind: 'steam', people: 1.5, colour: 'red', owner_office: 'organisation/none' } })), [
      'field-unknown at content.values.colour', 'field-required at content.values.title', 'code-not-listed at content.values.kind', 'not-whole at content.values.people', 'item-unknown at content.values.owner_office',
    ])
    assert.deepEqual(problems(entry('one', { values: { title: { en: 'One' } } })), ['missing-language at content.values.title.es'])
    assert.deepEqual(problems(entry('one', { rules: [{ rule: 'r', says: both('R'), any: [{ field: 'length', is: 'given', values: [], other: null }] }] })), ['field-unknown at content.rules.0.any.0.field'])
  })

  it('is the only one of its name on its side, and is followed by one of its name', () => {
    const { mex, usa, stating, problems } = table()
    mex.do(stating(entry('one')))
    const first = last(mex)
    assert.deepEqual(problems(entry('one')), ['entry-stands at content.entry'])
    assert.deepEqual(problems(entry('two'), first), ['another-entry at replaces'])
    assert.deepEqual(problems(entry('one', { verified: '2026-02-01' }), first), [])
    assert.deepEqual(said(usa.decide(stating(entry('one')))), [], 'the other side has names of its own')
  })

  it('was not verified on a day that has not come', () => {
    const { problems } = table()
    assert.deepEqual(problems(entry('one', { verified: '2026-12-31' })), ['verified-in-future at content.verified'])
    assert.deepEqual(problems(entry('one', { verified: '2026-02-30' })), ['not-a-date at content.verified'])
  })

  it('that is an exercise is never public, by no door', () => {
    const { mex, stating, problems } = table()
    assert.deepEqual(problems(entry('one', { isExercise: true })), ['exercise-public at audience'])
    mex.do(stating(entry('one', { isExercise: true }), null, 'parties'))
    assert.deepEqual(said(mex.decide({ name: 'release', act: last(mex) })), ['exercise-stays'])
  })

  it('is of a register, and of none that rests on a list', () => {
    const outside = { dataset: { party: 'MEX', dataset: 'boats' }, key: 'hull', columns: [{ column: 'name', field: 'title' }], place: null }
    const fields = [field('title', { type: 'line' }, { isRequired: true })]
    assert.deepEqual(table({ outside, fields, concepts: [] }).problems(entry('one', { values: { title: 'One' } })), ['entries-of-list at about'])
  })
})

describe('entries on a day', () => {
  it('an entry not verified for 12 months is stale and out of matching', () => {
    const { mex, stating, entries } = table()
    mex.do(stating(entry('one', { verified: '2025-01-15' })))
    mex.do(stating(entry('two', { verified: '2026-01-15' })))
    const on = (day: string) => entries(day).map(({ entry: name, isStale, staleFrom }) => `${name} ${isStale ? 'stale' : 'current'} ${staleFrom ?? ''}`)
    assert.deepEqual(on('2026-01-15'), ['one current 2026-01-16', 'two current 2027-01-16'])
    assert.deepEqual(on('2026-01-16'), ['one stale 2026-01-16', 'two current 2027-01-16'])
    const matching = settings().matching
    assert.ok(matching !== null)
    const matches = matchesOf(matching, entries('2026-11-26'), { crew: 3 })
    assert.deepEqual([matches.fits.map(({ entry: one }) => one.entry), matches.stale.map((one) => one.entry)], [['two'], ['one']])
    assert.equal(statedEntries(mex.projection, ITEM, settings({ staleAfterMonths: null }), '2099-01-01').some(({ isStale }) => isStale), false)
  })

  it('are those that had been verified by then, and none that was retracted', () => {
    const { mex, stating, entries } = table()
    mex.do(stating(entry('one', { verified: '2025-03-01', values: { title: both('Before') } })))
    mex.do(stating(entry('one', { verified: '2026-03-01', values: { title: both('After') } }), last(mex)))
    assert.deepEqual(entries('2025-06-01').map(({ title }) => title), [both('Before')])
    assert.deepEqual(entries('2026-06-01').map(({ title }) => title), [both('After')])
    assert.deepEqual(entries('2025-02-28'), [])
    mex.do(stating(null, last(mex)))
    assert.deepEqual(entries('2026-06-01'), [])
  })

  it('between the parties are none for the public', () => {
    const { mex, stating, entries } = table()
    mex.do(stating(entry('open')))
    mex.do(stating(entry('ours'), null, 'parties'))
    assert.deepEqual(entries('2026-06-01').map(({ entry: name, isPublic }) => [name, isPublic]), [['open', true], ['ours', false]])
    assert.deepEqual(entries('2026-06-01', new PublicReader(mex.projection)).map(({ entry: name }) => name), ['open'])
  })

  it('are found by words without accents, by side, list and freshness, and stand in the order asked for', () => {
    const { mex, usa, stating, entries } = table()
    mex.do(stating(entry('b', { verified: '2024-01-01', values: { title: { en: 'Anchor', es: 'Ancla pública' }, kind: 'sail', open_deck: true } })))
    usa.do(stating(entry('a', { values: { title: { en: 'Zebra', es: 'Aguja' }, kind: 'motor', kinds: ['sail'] } })))
    const all = entries('2026-06-01')
    const choice = { words: '', party: 'all', freshness: 'all', codes: {}, order: 'title' } as const
    const names = (changed: object) => chosenEntries(all, settings(), { ...choice, ...changed }).map(({ entry: name }) => name)
    assert.deepEqual([names({ words: 'publica' }), names({ words: 'motor boat' }), names({ words: 'nothing' }), names({ party: 'USA' }), names({ freshness: 'stale' }), names({ codes: { kind: 'sail' } }), names({ codes: { kinds: 'sail' } }), names({ codes: { open_deck: 'yes' } })], [['b'], ['a'], [], ['a'], ['b'], ['b'], ['a'], ['b']])
    const order = (by: 'title' | 'side' | 'verified', language: 'en' | 'es') => orderedEntries(all, by, language, ['USA', 'MEX']).map(({ entry: name }) => name)
    assert.deepEqual([order('title', 'en'), order('title', 'es'), order('side', 'en'), order('verified', 'en')], [['b', 'a'], ['a', 'b'], ['a', 'b'], ['a', 'b']])
  })
})

describe('what entries count', () => {
  const filled = (changed: Partial<RegisterSettings> = {}) => {
    const { mex, usa, stating, entries } = table(changed)
    mex.do(stating(entry('one', { values: { title: both('One'), people: 10, women: 4, filed: 1 } })))
    mex.do(stating(entry('try', { isExercise: true, values: { title: both('Try'), people: 1000, women: 1000 } }), null, 'parties'))
    usa.do(stating(entry('two', { verified: '2024-01-01', values: { title: both('Two'), people: 5, women: 3 } })))
    return totalsOf(settings(changed), entries('2026-06-01'), ['MEX', 'USA'])
  }

  it('women-owned counts are never added across unequal definitions', () => {
    for (const [relation, all, reason] of [['differs', null, 'differs'], ['not-compared', null, 'not-compared'], ['same', 7, null]] as const) {
      const women = filled({ concepts: [{ concept: 'women-owned', title: both('Women-owned'), definitions: [definition('MEX'), definition('USA')], relation }] }).find(({ field: { field: name } }) => name === 'women')
      assert.deepEqual([women?.sides.map(({ value }) => value), women?.all, women?.notAdded], [[4, 3], all, reason])
      assert.deepEqual(women?.concept?.definitions.map(({ party }) => party), ['MEX', 'USA'], 'both definitions stand beside the number')
    }
  })

  it('reach and what came of it are never one number', () => {
    const totals = filled()
    assert.deepEqual(totals.map(({ level, field: { field: name }, all }) => [level, name, all]), [['output', 'people', 15], ['output', 'women', null], ['outcome', 'filed', null]])
    assert.deepEqual(totals.find(({ field: { field: name } }) => name === 'filed')?.notAdded, 'one-side')
    assert.deepEqual(totals[0]?.sides.map(({ entries, stale }) => [entries, stale]), [[1, 0], [1, 1]])
  })

  it('sums of decimals are those of decimals', () => {
    assert.equal(exactSum([0.1, 0.2]), 0.3)
    assert.equal(exactSum([1200.5, -0.25, 1e9]), 1_000_001_200.25)
  })
})

describe('who asks', () => {
  const matching = settings().matching
  assert.ok(matching !== null)
  const asked = (parameters: Record<string, string>) => askedProfile(matching, settings().lists, parameters)

  it('is told by the address, and what cannot be used is not known and said', () => {
    assert.deepEqual(asked({ 'is-crew': '3', 'is-kind': 'sail' }), { profile: { crew: 3, kind: 'sail' }, isAsked: true, problems: [] })
    assert.deepEqual(asked({ 'is-crew': 'many', 'is-kind': 'steam' }), { profile: {}, isAsked: true, problems: [{ parameter: 'is-crew', code: 'parameter-invalid' }, { parameter: 'is-kind', code: 'parameter-unknown' }] })
    assert.equal(asked({ side: 'MEX' }).isAsked, false)
  })

  it('what the register asks of everybody comes first, and what is not known is neither promised nor refused', () => {
    const { mex, stating, entries } = table()
    mex.do(stating(entry('sailing', { rules: [{ rule: 'kind', says: both('A sailing boat'), any: [{ field: 'kind', is: 'one-of', values: ['sail'], other: null }] }] })))
    const told = (profile: Record<string, string | number>) => { const { fits, cannotBeTold, fitsNot } = matchesOf(matching, entries('2026-06-01'), profile); return [fits, cannotBeTold, fitsNot].map((all) => all.map(({ judged }) => judged.map(({ rule, verdict, by }) => `${rule.rule} ${verdict} ${by.join()}`).join('; '))) }
    assert.deepEqual(told({ crew: 2, kind: 'sail' }), [['crew kept crew; kind kept kind'], [], []])
    assert.deepEqual(told({ crew: 2 }), [[], ['crew kept crew; kind unknown kind'], []])
    assert.deepEqual(told({ kind: 'motor' }), [[], [], ['crew unknown crew; kind broken kind']])
  })

  it('the page says a wrong day and goes on with today', () => {
    const { mex, stating } = table()
    mex.do(stating(entry('one')))
    const tool = (parameters: Record<string, string>) => registerTool({ rows: mex.projection, dialogue: 'lake', self: 'MEX', today: () => '2026-11-26', item: ITEM, parameters }, settings())
    assert.deepEqual([tool({ day: '2026-02-01' }).day, tool({ day: '2026-13-01' }).day, tool({ day: '2027-01-01' }).problems, tool({ 'in-kind': 'steam' }).problems], ['2026-02-01', '2026-11-26', [{ parameter: 'day', code: 'parameter-too-large' }], [{ parameter: 'in-kind', code: 'parameter-unknown' }]])
  })
})

describe('a register that does not hang together', () => {
  const found = (changed: Partial<RegisterSettings>) => registerIssues(settings(changed), charter({ parties: [{ party: 'MEX', rootKey: 'k' }, { party: 'USA', rootKey: 'k' }] })).map(({ code, path }) => `${path}: ${code}`)
  const concept = { concept: 'women-owned', title: both('Women-owned'), definitions: [definition('MEX'), definition('USA')], relation: 'differs' as const }

  it('is told what is wrong with it', () => {
    assert.deepEqual(found({}), [])
    assert.deepEqual(found({ titleField: 'name' }), ['settings.titleField: field-unknown'])
    assert.deepEqual(found({ titleField: 'people' }), ['settings.titleField: title-unfit'])
    assert.deepEqual(found({ concepts: [] }), ['settings.fields.9.concept: concept-unknown'])
    assert.deepEqual(found({ concepts: [{ ...concept, definitions: [definition('MEX'), definition('CAN')] }] }), ['settings.concepts.0.definitions.1.party: party-unknown'])
    assert.deepEqual(found({ concepts: [{ ...concept, relation: 'same', definitions: [definition('MEX')] }] }), ['settings.concepts.0.relation: definition-missing'])
    assert.deepEqual(found({ lists: [] }).slice(0, 2), ['settings.fields.1.is.list: list-unknown', 'settings.fields.2.is.list: list-unknown'])
    const outside = { dataset: { party: 'MEX', dataset: 'boats' }, key: 'hull', columns: [{ column: 'name', field: 'page' }, { column: 'other', field: 'page' }, { column: 'hull', field: 'none' }], place: { latitude: 'lat', longitude: 'lon', field: 'kind' } }
    assert.deepEqual(found({ outside }), ['settings.outside.columns.2.field: field-unknown', 'settings.outside.place.field: field-unknown', 'settings.outside.columns.1.field: column-repeated', 'settings.fields.0.field: field-required'])
  })
})

describe('entries in files', () => {
  const languages = ['en', 'es']
  const rich = entry('rich', { values: { title: { en: '=Boat, "the" first', es: 'Barca; primera\nde dos' }, kind: 'sail', kinds: ['sail', 'motor'], built: '2024-02-29', open_deck: false, berth: { latitude: 32.54, longitude: -117.03 }, page: 'https://example.org/a?b=c', people: 5, women: 0, length_m: 12.5 }, sources: [{ url: 'https://example.org/one', note: both('A note') }, { url: null, note: both('A book') }], rules: [{ rule: 'kind', says: both('Sails'), any: [{ field: 'kind', is: 'given', values: [], other: null }] }] })
  const standing = () => { const { mex, usa, stating, entries } = table(); mex.do(stating(rich)); mex.do(stating(entry('plain'), null, 'parties')); usa.do(stating(entry('theirs'))); return entries('2026-06-01') }
  const read = (bytes: Uint8Array, name: string, all = standing()) => {
    const sheets = readSheets(bytes, name, 'utf-8')
    assert.ok(!('code' in sheets))
    return readEntries(sheets.sheets, { settings: settings(), languages, self: 'MEX', standing: all.filter(({ party }) => party === 'MEX'), today: '2026-11-26' })
  }
  const csv = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`)
  const told = ({ problems }: ReturnType<typeof read>) => problems.map(({ cell, code }) => `${cell} ${code}`)

  it('what goes out comes back unchanged, as workbook and as CSV', () => {
    for (const form of ['xlsx', 'csv'] as const) {
      const all = standing()
      const found = read(renderEntries(all, settings(), languages, form, false), `entries.${form}`, all)
      assert.deepEqual([told(found), found.added, found.changed.map(({ content }) => content), found.unchanged, found.others], [[], [], [], 2, 1], form)
    }
  })

  it('all problems are told by line and column, and nothing is half taken', () => {
    const found = read(csv('entry,title_en,title_es,kind,people,built,berth_latitude,berth_longitude,verified,sources,exercise,colour', 'good,Good,Buena,Sailing boat,5,2024-01-01,32,-117,2026-01-01,,,red', 'Bad Name,Only English,,steam,many,01/02/2024,north,,2027-01-01,ftp://x,perhaps,', 'good,Again,Otra,,,,,,,,,', ',,Sin nombre,,,,,,,,,'), 'x.csv')
    assert.deepEqual(told(found).sort(), ['A3 entry-name-unfit', 'A4 row-twice', 'A5 field-required', 'B5 missing-language', 'C3 missing-language', 'D3 code-not-listed', 'E3 not-a-number', 'F3 date-ambiguous', 'G3 not-a-place', 'I3 verified-in-future', 'J3 not-an-address', 'K3 not-yes-or-no'])
    assert.deepEqual([found.added, found.changed, found.unchanged], [[], [], 0])
    assert.deepEqual(found.warnings.map(({ cell, code }) => `${cell} ${code}`), ['L1 column-unknown'])
  })

  it('a column that is not there changes nothing; an empty cell empties its field', () => {
    const all = standing()
    const one = read(csv('entry,people,title_en', 'rich,7,New words'), 'x.csv', all).changed[0]
    assert.deepEqual(one?.content, { ...rich, values: { ...rich.values, people: 7, title: { ...(rich.values.title as object), en: 'New words' } } })
    const emptied = read(csv('entry,kind', 'rich,'), 'x.csv', all).changed[0]?.content.values
    assert.deepEqual(emptied, Object.fromEntries(Object.entries(rich.values).filter(([name]) => name !== 'kind')))
    assert.equal(read(csv('entry,people', 'plain,3'), 'x.csv', all).changed[0]?.isPublic, false, 'who may read it stays')
  })

  it('without the column of names, or with it twice, nothing is read', () => {
    assert.deepEqual(told(read(csv('name,people', 'rich,1'), 'x.csv')), [' table-not-found'])
    assert.deepEqual(told(read(csv('entry,people,people', 'rich,1,2'), 'x.csv')), ['C1 column-twice'])
  })
})
