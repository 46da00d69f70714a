import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { ITEM_KINDS, findKind } from '../../src/dialogue/items/index.ts'
import type { BodyContent, DialogueContent, ElementContent, Figure, MeetingContent, OrganisationContent, Source } from '../../src/dialogue/items/index.ts'
import { STATEMENT_TYPES } from '../../src/dialogue/statements/index.ts'
import { meetingView, meetingsView, planView } from '../../src/dialogue/views/index.ts'
import { Seat, agree, meet } from '../../src/dialogue/testing/table.ts'
import { canonicalize, isItemId } from '../../src/record/index.ts'
import type { Json } from '../../src/record/index.ts'
import { foundingOf } from './founding.ts'
import { readPlan } from './plan-file.ts'
import { HOSTS, reporterOf } from './reporting.ts'
import renderings from './renderings.json' with { type: 'json' }
import { dateInWords, rendered, sources } from './words.ts'

const raw: Json = JSON.parse(readFileSync(new URL('plan.json', import.meta.url), 'utf8'))
const plan = readPlan(raw)
const ROOTS = { MEX: 'a'.repeat(64), USA: 'b'.repeat(64) }
const founding = foundingOf(raw, ROOTS)
/** What the sides state of the plan; what they say of projects is beside it. */
const reported = founding.statements.filter((one) => one.type === 'advance')
const initiatives = plan.plan.pillars.flatMap((pillar) => pillar.initiatives)
const contents: { name: string; content: Json }[] = [
  { name: 'cover', content: { cover: founding.cover } },
  ...founding.changes.map(({ item, content }) => ({ name: item, content })),
  ...founding.statements.map(({ about, content }, index) => ({ name: `statement ${index} on ${about}`, content })),
]

function contentOf<C>(item: string): C {
  return (founding.changes.find((change) => change.item === item)?.content ?? assert.fail(`${item} is missing`)) as C
}

function count<T>(all: readonly T[], by: (one: T) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(all, by)].map(([key, group]) => [key, group.length] as const).sort())
}

/** Every text of a value with its path, however deep. */
function textsIn(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}.${key}`))
}

/** Every bilingual text of a value: an object whose members are `en` and `es`. */
function bilingualsIn(value: unknown, path: string): { path: string; en: string; es: string }[] {
  if (typeof value !== 'object' || value === null || path.endsWith('.wording')) return []
  const { en, es } = value as { en?: unknown; es?: unknown }
  if (typeof en === 'string' || typeof es === 'string') return [{ path, en: String(en), es: String(es) }]
  return Object.entries(value).flatMap(([key, one]) => bilingualsIn(one, `${path}.${key}`))
}

/** What is counted, shown and built beside the compilation has words of its own. */
function isBeside(name: string): boolean {
  return /^(statement \d+ on )?(crosswalk-entry|indicator|instrument|project)\//.test(name)
}

const bilinguals = contents.flatMap(({ name, content }) => bilingualsIn(content, name))
const compiled = contents.filter(({ name }) => !isBeside(name))
const compiledBilinguals = compiled.flatMap(({ name, content }) => bilingualsIn(content, name))

describe('what the founding holds', () => {
  test('the items are those of the compilation, with the records of its meetings, the four offices that only a member of a delegation shows and those that the compilation does not name', () => {
    assert.deepEqual(count(founding.changes.filter((change) => !isBeside(change.item)), (change) => change.item.split('/')[0] ?? ''), { body: 12, dialogue: 1, element: 44, meeting: 13, minutes: 13, organisation: 28, plan: 1 })
    const elements = founding.changes.filter((change) => change.item.startsWith('element/'))
    assert.deepEqual(count(elements, (change) => (change.content as unknown as ElementContent).level), { activity: 29, initiative: 11, pillar: 4 })
    assert.equal(new Set(founding.changes.map((change) => change.item)).size, founding.changes.length)
    assert.ok(founding.changes.every((change) => isItemId(change.item) && change.base === null))
  })

  test('elements have the numbers that the plan is cited by as their addresses, and the level above as parent', () => {
    for (const { item, content } of founding.changes.filter((change) => change.item.startsWith('element/'))) {
      const { number, parent } = content as unknown as ElementContent
      assert.equal(item, `element/${number}`)
      assert.equal(parent, number.includes('.') ? `element/${number.slice(0, number.lastIndexOf('.'))}` : 'plan/hled-plan-2021')
    }
  })

  test('the 53 advances keep their kind, their link and their initiative', () => {
    assert.equal(reported.length, 53)
    assert.deepEqual(count(reported, ({ content }) => `${content.nature} ${content.link}`), {
      'commitment context': 2, 'commitment dialogue': 6, 'done context': 10, 'done dialogue': 27, 'statement dialogue': 8,
    })
    assert.deepEqual(count(reported, (one) => one.about), Object.fromEntries(
      initiatives.filter((one) => one.advances.length > 0).map((one) => [`element/${one.id}`, one.advances.length] as const).sort(),
    ))
  })

  test('the summary counts the plan as it is', () => {
    assert.equal(plan.plan.pillars.length, 4)
    assert.equal(initiatives.length, 11)
    assert.match(contentOf<DialogueContent>('dialogue/hled').summary.en ?? '', /four pillars and eleven initiatives/)
    assert.match(contentOf<DialogueContent>('dialogue/hled').summary.es ?? '', /cuatro pilares y once iniciativas/)
  })

  test('the same compilation gives the same bytes', () => {
    assert.equal(canonicalize(foundingOf(structuredClone(raw), ROOTS) as unknown as Json), canonicalize(founding as unknown as Json))
  })

  test('a compilation with a member that nobody reads is refused', () => {
    assert.throws(() => foundingOf({ ...(raw as object), extra: 1 }, ROOTS), /plan.json has not the shape/)
  })
})

test('those that have ended have successors with sources of their own, and only what the compilation shows answers for something', () => {
  const organisations = founding.changes.filter(({ item }) => item.startsWith('organisation/')).map(({ item, content }) => ({ item, ...(content as unknown as OrganisationContent) }))
  const ended = organisations.filter(({ until }) => until !== null)
  assert.deepEqual(ended.map(({ item, until }) => [item, until]), [['organisation/INAI', '2025-03-21'], ['organisation/IFT', '2025-10-17']])
  assert.deepEqual(organisations.filter(({ succeeds }) => succeeds.length > 0).map(({ item, succeeds }) => [item, ...succeeds]), [['organisation/SABG', 'organisation/INAI'], ['organisation/CRT', 'organisation/IFT']])
  // What the dialogue put together; whom an instrument names stands in its own sources.
  const named = JSON.stringify(founding.changes.filter(({ item }) => !/^(organisation|instrument|crosswalk-entry)\//.test(item)))
  for (const came of ['SABG', 'IFT', 'CRT']) assert.ok(!named.includes(`"organisation/${came}"`), came)
})

test('three co-chairs a side run the dialogue, and a rhythm or a lead of a body stands only where a source says so', () => {
  assert.deepEqual(contentOf<DialogueContent>('dialogue/hled').coChairs, ['SRE', 'SE', 'SHCP', 'STATE', 'DOC', 'USTR'].map((id) => `organisation/${id}`))
  const bodies = founding.changes.filter(({ item }) => item.startsWith('body/')).map(({ item, content }) => ({ item, ...(content as unknown as BodyContent) }))
  assert.deepEqual(bodies.flatMap(({ item, everyMonths }) => (everyMonths === undefined ? [] : [[item, everyMonths]])), [['body/scwg', 1], ['body/esc21cb', 12], ['body/ceo', 6]])
  assert.deepEqual(bodies.flatMap(({ item, coChairs }) => (coChairs === undefined ? [] : [[item, ...coChairs]])), [['body/esc21cb', 'organisation/STATE', 'organisation/DHS']])
})

describe('what both parties would sign', () => {
  test('every content passes the schema of its kind, and survives canonical bytes unchanged', () => {
    for (const { item, content } of founding.changes) {
      const kind = findKind(item) ?? assert.fail(item)
      assert.deepEqual(ITEM_KINDS[kind].schema.safeParse(content).error?.issues ?? [], [], item)
      assert.deepEqual(JSON.parse(canonicalize(content)), content)
    }
    for (const { type, content } of founding.statements) assert.deepEqual(STATEMENT_TYPES[type].schema.safeParse(content).error?.issues ?? [], [])
  })

  test('both parties found the dialogue with it, state their advances, and hold the same bytes', () => {
    const seats = ['MEX', 'USA'].map((party) => new Seat('hled', party))
    const [mex, usa] = seats
    if (mex === undefined || usa === undefined) return assert.fail()
    meet(seats)
    const { changes, statements } = foundingOf(raw, { MEX: mex.speaker.root.id, USA: usa.speaker.root.id })
    const proposal = agree(seats, changes)
    assert.equal(mex.projection.find('proposal', proposal.hash)?.status, 'adopted')
    for (const { party, about, type, content } of statements) (party === 'MEX' ? mex : usa).state(about, type, content as never)
    meet(seats)
    assert.deepEqual(mex.projection.toText(), usa.projection.toText())
    assert.deepEqual(planView(usa.context())?.counts.map(({ level, count }) => [level.level, count]), [['pillar', 4], ['initiative', 11], ['activity', 29]])
    assert.deepEqual(planView(usa.context())?.advances, { done: 27, commitment: 6, statement: 8, context: 12 })

    const meetings = meetingsView(mex.context('2026-11-23'))
    const pauses = meetings?.timeline.flatMap((entry) => ('pause' in entry ? [entry.pause] : [])) ?? []
    assert.deepEqual(pauses.map(({ from, to, days }) => [from, to, days]), [['2016-02-25', '2021-09-09', 2023]])
    assert.deepEqual(pauses[0]?.note, contentOf<DialogueContent>('dialogue/hled').pauses[0]?.note)
    assert.deepEqual([meetings?.total, meetings?.status.isDormant, meetings?.status.dueSince], [13, true, '2025-04-19'])
    assert.equal(meetingView(mex.context(), 'meeting/2016-07')?.content.type, 'declaration')
  })
})

describe('both languages', () => {
  test('every text is there in both', () => {
    assert.ok(bilinguals.length > 500)
    for (const { path, en, es } of bilinguals) assert.ok(en !== 'undefined' && es !== 'undefined' && en.trim() !== '' && es.trim() !== '', path)
  })

  // Words that only one of the two languages has; names that stand in the other language are taken out first.
  const NAMES = /https?:\/\/\S+|«Cyber Security Framework \(NCF\)»|The Nature Conservancy|Center for Binational Institutions|Mesa Community College|El Universal|La Jornada|El Salvador|Quintana Roo|Consejo Coordinador Empresarial|Jóvenes Construyendo el Futuro|Luz María de la Mora|Rogelio Ramírez de la O/g
  const ENGLISH = /\b(the|of|and|with|from|by|for|its|was|were|is|are|not|under|held|seen|page|meeting|office|department|state|security|trade|first|year|dated|deputy|ambassador|secretary|acting|chair|attending|opened)\b/i
  const SPANISH = /\b(el|la|los|las|de|del|y|en|con|para|por|que|se|una|reunión|secretaría|departamento|fecha|página)\b|[¿¡ñ]/

  test('no English is left in a Spanish text, nor Spanish in an English one', () => {
    for (const { path, en, es } of compiledBilinguals) {
      assert.doesNotMatch(es.replace(NAMES, ''), ENGLISH, path)
      assert.doesNotMatch(en.replace(NAMES, '').replace(/Peña Nieto|Alejandro Encinas Nájera/g, ''), SPANISH, path)
    }
  })

  test('a word that stands in both languages of a text is one that both languages have', () => {
    const wordsOf = (text: string): readonly string[] => text.replace(NAMES, '').match(/(?<!\p{L})\p{Ll}{4,}(?!\p{L})/gu) ?? []
    const shared = compiledBilinguals.filter(({ en, es }) => en !== es).flatMap(({ en, es }) => wordsOf(es).filter((word) => wordsOf(en).includes(word)))
    assert.deepEqual([...new Set(shared)].sort(), [
      'academia', 'agenda', 'bilateral', 'capital', 'civil', 'digital', 'final', 'formal', 'global', 'irregular', 'ordinal', 'plan', 'regional', 'sector', 'virtual', 'visible',
    ])
  })

  test('a text is the same in both languages only where it is a name', () => {
    const same = new Set(compiledBilinguals.filter(({ en, es }) => en === es).map(({ en }) => en))
    const people = [...same].filter((text) => /^[A-ZÁÉÍÓÚ][\p{L}.]+( \p{L}[\p{L}.]*)+, (SRE|SE|SHCP|USTR)$/u.test(text))
    assert.deepEqual([...same].filter((text) => !people.includes(text)).sort(), ['Sembrando Oportunidades', 'USD'])
  })

  test('no sentence is the same in both languages, whoever wrote it', () => {
    assert.deepEqual(bilinguals.filter(({ en, es }) => en === es && (en.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).length > 3).map(({ path }) => path), [])
  })

  test('every number of a text stands in both languages', () => {
    const wrong = compiledBilinguals.filter(({ en, es }) => numbersOf(es).join() !== numbersOf(en).join()).map(({ path, en, es }) => ({ path, en, es }))
    // A date in figures beside one in words, and "ten" beside 10: the compilation's own texts, not renderings.
    assert.deepEqual(wrong.map(({ path }) => path), ['plan/hled-plan-2021.milestones.0.text', 'plan/hled-plan-2021.note'])
  })

  test('every rendering is of a text that the compilation has, and is used', () => {
    const known = new Set(textsIn(raw, 'plan').map(({ text }) => text))
    const used = compiledBilinguals.map(({ en }) => en).join('\n')
    for (const [en, es] of Object.entries(renderings)) {
      assert.ok(known.has(en), `not in plan.json: ${en}`)
      assert.ok(used.includes(en), `not used: ${en}`)
      assert.ok(compiledBilinguals.some((text) => text.es.includes(es) && text.en.includes(en)), `rendered otherwise: ${en}`)
    }
  })

  test('a text without a rendering stops the founding', () => {
    assert.throws(() => rendered('A text that nobody rendered'), /renderings.json has no Spanish/)
  })
})

/** Numbers as digits, months written out left aside: `30 Sep 2022`, `540,000` and `540 mil` say 30, 2022, 540000. */
function numbersOf(text: string): string[] {
  const plain = text.replace(/https?:\/\/\S+|21st Century/g, '')
    .replace(/(\d)[,  ](?=\d{3}\b)/g, '$1').replace(/(\d+) mil\b/g, '$1000')
  return [...plain.matchAll(/\d+/g)].map(([digits]) => digits).sort()
}

describe('nothing is lost', () => {
  const all = JSON.stringify(contents)

  test('every text and every address of the compilation stands in an item or a statement', () => {
    // What stands there under another name, or is told in the README: how a wording came about, ids, codes, and the conventions.
    const elsewhere = /\.(es_origin|conventions\.\w+|kind|link|nature|format|country|source_date)$|\.rounds\.\d+\.id$|\.delegation\.|\.leads\.|\.presented_by\.|\.co_chairs\.|\.participants\.|\.dialogue\.id$/
    for (const { path, text } of textsIn(raw, 'plan')) {
      if (elsewhere.test(path) || isDate(text)) continue
      assert.ok(all.includes(JSON.stringify(text).slice(1, -1)), `${path}: ${text}`)
    }
  })

  test('every date, figure and number of an advance or an activity stands in its own statement or item', () => {
    const statements = [...reported]
    for (const initiative of initiatives) {
      for (const activity of initiative.activities) holds(activity, contentOf(`element/${activity.id}`), activity.id)
      for (const advance of initiative.advances) {
        const { about, content } = statements.shift() ?? assert.fail()
        assert.deepEqual([about, content.date, content.text.en], [`element/${initiative.id}`, advance.date, advance.text_en])
        holds(advance, content, advance.text_en)
      }
    }
  })

  test('every figure keeps its value and unit; a commitment is a pledge and the size of a fund is context', () => {
    const given = initiatives.flatMap((initiative) => initiative.advances).map((advance) => advance.figure)
    const kept = reported.map(({ content }) => content.figure)
    assert.deepEqual(kept.map((figure) => figure && [figure.value, figure.unit.en, figure.unit.es]), given.map((figure) => figure && [figure.value, figure.unit_en, figure.unit_es]))
    assert.deepEqual(count(kept.flatMap((figure) => figure ?? []), (figure) => figure.nature), { context: 1, pledge: 4, result: 11, target: 2 })
    assert.deepEqual(kept.map((figure) => figure?.nature === 'pledge'), given.map((figure) => figure?.nature === 'commitment'))
  })

  test('every meeting keeps its date, place, form and delegations', () => {
    for (const round of plan.rounds) {
      const content = contentOf<MeetingContent>(`meeting/${round.date}`)
      assert.deepEqual([content.date, content.type, content.mode, content.place?.en ?? null], [round.date, round.type, round.format, round.city])
      for (const side of ['MEX', 'USA'] as const) {
        assert.deepEqual(content.delegations.find((one) => one.party === side)?.members.map((member) => member.en) ?? [], round.delegation[side])
      }
    }
  })

  test('every lead and participant is an owner or participant, and owners are organisations of the founding', () => {
    for (const { id, leads, activities } of initiatives) {
      for (const [number, sides] of [[id, leads], ...activities.map((activity) => [activity.id, activity.leads] as const)] as const) {
        assert.deepEqual([...contentOf<ElementContent>(`element/${number}`).owners].sort(), [...sides.MEX, ...sides.USA].map((agency) => `organisation/${agency}`).sort())
      }
    }
    for (const { id, participants } of plan.workingGroups) {
      assert.deepEqual(contentOf<{ participants: string[] }>(`body/${id}`).participants, participants.map((agency) => `organisation/${agency}`))
    }
  })

  function holds(part: { source_date?: string | null; figure: unknown }, content: { target?: Figure | null; figure?: Figure | null; sources: Source[] }, name: string): void {
    const there = JSON.stringify(content)
    for (const digits of new Set(JSON.stringify(part).match(/\d+/g) ?? [])) {
      assert.ok(there.includes(digits) || there.includes(String(Number(digits))) || isMonthOf(part.source_date, digits), `${digits} of ${name}`)
    }
  }

  /** The month of a source's date is written out. */
  function isMonthOf(date: string | null | undefined, digits: string): boolean {
    return date?.split('-')[1] === digits
  }

  function isDate(text: string): boolean {
    return /^\d{4}(-\d\d){0,2}$/.test(text)
  }
})

describe('sources', () => {
  test('every item, statement and part of the background has a source or a note why not; what is computed from a dataset rests on its statement', () => {
    for (const { name, content } of compiled.slice(1)) {
      for (const { path, list } of sourceLists(content, name)) {
        assert.ok(list.length > 0, path)
        assert.ok(list.every((source) => source.url !== null || source.note !== null), path)
      }
    }
  })

  test('only what has no address in the compilation has none here', () => {
    const without = compiled.flatMap(({ name, content }) => sourceLists(content, name)).filter(({ list }) => list.every((source) => source.url === null)).map(({ path }) => path)
    assert.deepEqual(without, ['dialogue/hled.background.2.sources', 'dialogue/hled.background.5.sources', 'dialogue/hled.background.7.sources', 'body/g5gcyber.sources'])
  })

  test('the first source of an advance or a meeting is the first of the compilation, and none stands twice', () => {
    const advances = initiatives.flatMap((initiative) => initiative.advances)
    assert.deepEqual(reported.map(({ content }) => content.sources[0]?.url), advances.map((advance) => advance.source_url))
    for (const round of plan.rounds) assert.equal(contentOf<MeetingContent>(`meeting/${round.date}`).sources[0]?.url, round.source_url)
    for (const { name, content } of compiled) {
      for (const { path, list } of sourceLists(content, name)) assert.equal(new Set(list.map((source) => source.url)).size, list.length, path)
    }
  })

  test('a source named twice keeps the note of the first that has one', () => {
    const note = { en: 'a', es: 'b' }
    assert.deepEqual(sources('https://example.org/', null, { url: 'https://example.org/', note }, 'https://example.com/'), [
      { url: 'https://example.org/', note }, { url: 'https://example.com/', note: null },
    ])
  })

  function sourceLists(value: unknown, path: string): { path: string; list: Source[] }[] {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, one]) => (key === 'sources' ? [{ path: `${path}.sources`, list: one as Source[] }] : sourceLists(one, `${path}.${key}`)))
  }
})

describe('the side that reports an advance', () => {
  test('a page of a government, or of a country by its domain, speaks for that side', () => {
    assert.equal(reporterOf('https://www.state.gov/x').side, 'USA')
    assert.equal(reporterOf('https://uatweb.usaid.gov/x').side, 'USA')
    assert.equal(reporterOf('https://www.gob.mx/sre').side, 'MEX')
    assert.equal(reporterOf('https://jornada.com.mx/x').side, 'MEX')
    assert.deepEqual(reporterOf('https://example.gov.example.org/'), { side: 'MEX', grounds: 'convener' })
  })

  test('a host of the table speaks for the side it names, and every other for the convener', () => {
    assert.deepEqual(reporterOf('https://www.strtrade.com/x'), { side: 'USA', grounds: 'host-table' })
    assert.deepEqual(reporterOf('https://www.opportimes.com/x'), { side: 'MEX', grounds: 'host-table' })
    assert.deepEqual(reporterOf('https://www.bullfrag.com/x'), { side: 'MEX', grounds: 'convener' })
  })

  test('every statement follows the rule by its first source; no host of the table is idle', () => {
    const first = reported.map((one) => one.content.sources[0]?.url ?? assert.fail())
    assert.deepEqual(reported.map((one) => one.party), first.map((url) => reporterOf(url).side))
    assert.deepEqual(count(reported, (one) => one.party), { MEX: 36, USA: 17 })
    assert.deepEqual(Object.keys(HOSTS).filter((host) => !first.some((url) => new URL(url).hostname === host)), [])
  })
})

test('dates are written out in each language as exactly as they are known', () => {
  assert.deepEqual(['2021', '2021-12', '2021-12-01'].map(dateInWords), [
    { en: '2021', es: '2021' }, { en: 'December 2021', es: 'diciembre de 2021' }, { en: 'December 1, 2021', es: '1 de diciembre de 2021' },
  ])
})

test('a body is set only where it names an initiative of its own, and it is in the founding', () => {
  const bodies = founding.changes.flatMap(({ item, content }) => { const body = (content as { body?: string | null }).body ?? null; return body === null ? [] : [[item, body]] })
  assert.deepEqual(bodies, [
    ['element/I.1', 'body/scwg'], ['element/I.3', 'body/esc21cb'], ['element/I.4', 'body/mdrc'], ['element/II.1', 'body/sembrando'], ['element/III.2', 'body/cyberwg'],
  ])
})

test('each side is greeted in its language, and every page says that this is a demonstration', () => {
  const content = contentOf<DialogueContent>('dialogue/hled')
  assert.deepEqual(content.parties.map(({ party, language, rootKey }) => [party, language, rootKey]), [['MEX', 'es', ROOTS.MEX], ['USA', 'en', ROOTS.USA]])
  assert.match(content.notice?.en ?? '', /not an official site of either government/)
  assert.deepEqual(content.meetingTypes.filter((type) => type.everyMonths !== null).map((type) => type.type), ['cabinet', 'mid-year'])
  assert.deepEqual([...new Set(plan.rounds.map((round) => round.type))].sort(), content.meetingTypes.map((type) => type.type).sort())
})
