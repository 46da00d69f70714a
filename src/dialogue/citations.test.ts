// What the sentences of a text rest on, and what is flagged.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange } from '../record/index.ts'
import { clauseCitations, textCitations } from './citations.ts'
import type { CitationFinding } from './citations.ts'
import type { ClauseContent, MinutesContent, TextContent } from './items/index.ts'
import { element, meeting, plan, say } from './testing/contents.ts'
import { releaseContent } from './testing/text-contents.ts'
import { agree, founded, meet } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

const INSTRUMENTS = [{ instrument: 'fact-sheet', name: say('Fact sheet'), isBinding: false, gates: [] }]

const minutes = (of: string, changed: Partial<MinutesContent> = {}): MinutesContent => ({
  title: say('Record of decisions'), meeting: of, wording: {}, sources: [],
  paragraphs: [{ paragraph: 'p1', topic: null, form: 'decision', words: say('The shores build a weir.'), noCommitment: null }], ...changed,
})
const text = (changed: Partial<TextContent> = {}): TextContent => ({
  title: say('Fact sheet'), instrument: 'fact-sheet', body: null, meeting: null, note: null, sources: [], signatories: [],
  names: ['MEX', 'USA'].map((party) => ({ party, formal: say(party), short: say(party), joined: say(party) })), ...changed,
})
const clause = (of: string, place: string, changed: Partial<ClauseContent> = {}): ClauseContent => ({ text: of, place, form: 'point', words: say('The weir stands.'), draftedIn: 'en', cites: [], ...changed })

/** A plan with one commitment, decided at the meeting of 2021, and two later meetings. */
function table(): Seat[] {
  const change = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })
  return founded(['MEX', 'USA'], [
    change('plan/p', plan()), change('meeting/2021-09-09', meeting('2021-09-09')), change('meeting/2022-09-12', meeting('2022-09-12')), change('meeting/2023-09-29', meeting('2023-09-29')),
    change('minutes/2021-09-09', minutes('meeting/2021-09-09')),
    change('element/1', element('plan/p', 'pillar', '1', { origin: { item: 'minutes/2021-09-09', paragraph: 'p1' } })), change('element/2', element('plan/p', 'pillar', '2')),
  ], { changed: { instruments: INSTRUMENTS } })
}

/** Agreed between the parties, as texts are. */
function agreeApart(seats: Seat[], contents: Record<string, ItemChange['content']>): void {
  const [first, second] = seats
  assert.ok(first !== undefined && second !== undefined)
  const proposal = first.propose(Object.entries(contents).map(([item, content]) => first.change(item, content)), 'parties')
  meet(seats)
  second.do({ name: 'sign', proposal: proposal.hash })
  meet(seats)
}

const codes = (findings: readonly CitationFinding[]) => findings.map(({ clause: item, code }) => `${item} ${code}`)
function rowsOf([first]: Seat[]): Seat['projection'] {
  assert.ok(first !== undefined)
  return first.projection
}

describe('a sentence', () => {
  test('that rests on nothing is flagged, sentence by sentence and in each language; a heading and a preamble need nothing', () => {
    const seats = table()
    agreeApart(seats, {
      'text/t': text(), 'clause/t-1': clause('text/t', '1', { form: 'heading' }), 'clause/t-2': clause('text/t', '2', { form: 'preamble' }),
      'clause/t-3': clause('text/t', '3', { words: { en: 'A weir stands. Two sluices follow, in the U.S. Water Office.', es: 'Se levanta una presa. Siguen dos compuertas.' } }),
      'clause/t-4': clause('text/t', '4', { cites: [{ item: 'element/2', paragraph: null }] }),
    })
    const found = textCitations(rowsOf(seats), 'text/t')
    assert.deepEqual(codes(found), ['clause/t-3 cites-nothing'])
    assert.ok(found[0]?.code === 'cites-nothing')
    assert.deepEqual([found[0].sentences.en, found[0].sentences.es?.length], [['A weir stands.', 'Two sluices follow, in the U.S. Water Office.'], 2])
  })

  test('that rests on what never was, has ended or has lost its paragraph is flagged by which it is', () => {
    const seats = table()
    agree(seats, [seats[0]?.change('element/2', null) ?? assert.fail()])
    const cite = (item: string, paragraph: string | null) => clauseCitations(rowsOf(seats), { clause: 'clause/x', content: clause('text/none', '1', { cites: [{ item, paragraph }] }) }).map(({ code }) => code)
    assert.deepEqual(cite('element/9', null), ['cites-unknown'])
    assert.deepEqual(cite('element/2', null), ['cites-ended'])
    assert.deepEqual(cite('minutes/2021-09-09', 'p9'), ['cites-paragraph-gone'])
    assert.deepEqual(cite('meeting/2021-09-09', 'weirs'), ['cites-paragraph-gone'])
    assert.deepEqual(cite('meeting/2021-09-09', null), [])
  })
})

describe('a commitment announced before', () => {
  test('is told of, with where and when it was decided, but not in the text of that very meeting', () => {
    const seats = table()
    agreeApart(seats, { 'text/then': text({ meeting: 'meeting/2021-09-09' }), 'text/later': text({ meeting: 'meeting/2022-09-12' }) })
    const cites = [{ item: 'element/1', paragraph: null }]
    const [found] = clauseCitations(rowsOf(seats), { clause: 'clause/x', content: clause('text/later', '1', { cites }) })
    assert.deepEqual(found, { clause: 'clause/x', code: 'announced-before', cited: cites[0], announced: { item: 'minutes/2021-09-09', paragraph: 'p1', date: '2021-09-09' } })
    assert.deepEqual(clauseCitations(rowsOf(seats), { clause: 'clause/x', content: clause('text/then', '1', { cites }) }), [])
    assert.deepEqual(clauseCitations(rowsOf(seats), { clause: 'clause/x', content: clause('text/later', '1', { cites: [{ item: 'minutes/2021-09-09', paragraph: 'p1' }] }) }).map(({ code }) => code), ['announced-before'])
    assert.deepEqual(clauseCitations(rowsOf(seats), { clause: 'clause/x', content: clause('text/later', '1', { cites: [{ item: 'element/2', paragraph: null }] }) }), [])
  })

  test('is told of where an earlier text told it, once that text is to be let out and not before', () => {
    const seats = table()
    const cites = [{ item: 'element/2', paragraph: null }]
    agreeApart(seats, { 'text/first': text({ meeting: 'meeting/2022-09-12' }), 'clause/f-1': clause('text/first', '1', { cites }), 'text/second': text(), 'clause/s-1': clause('text/second', '1', { cites }) })
    assert.deepEqual(textCitations(rowsOf(seats), 'text/second'), [])
    agreeApart(seats, { 'joint-release/first': releaseContent({ projection: rowsOf(seats) }, 'text/first') })
    const [found] = textCitations(rowsOf(seats), 'text/second')
    assert.ok(found?.code === 'announced-before')
    assert.deepEqual(found.announced, { item: 'clause/f-1', paragraph: null, date: '2026-11-24' })
    assert.deepEqual(textCitations(rowsOf(seats), 'text/first'), [], 'the first telling is new')
  })

  test('does not count a release that was withdrawn', () => {
    const seats = table()
    const cites = [{ item: 'element/2', paragraph: null }]
    agreeApart(seats, { 'text/first': text({ meeting: 'meeting/2022-09-12' }), 'clause/f-1': clause('text/first', '1', { cites }), 'text/second': text(), 'clause/s-1': clause('text/second', '1', { cites }) })
    const release = releaseContent({ projection: rowsOf(seats) }, 'text/first')
    agreeApart(seats, { 'joint-release/first': release })
    agreeApart(seats, { 'joint-release/first': { ...release, withdrawn: say('It was wrong.') } })
    assert.deepEqual(textCitations(rowsOf(seats), 'text/second'), [])
  })
})
