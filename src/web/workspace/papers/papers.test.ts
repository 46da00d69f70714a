import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { momentOfPlaces, placesOf, rowsAt } from '../../../dialogue/moment.ts'
import { advance, assessment, element, meeting, organisation, plan, say } from '../../../dialogue/testing/contents.ts'
import { agree, founded, meet, projectionOf } from '../../../dialogue/testing/table.ts'
import type { Seat } from '../../../dialogue/testing/table.ts'
import { bookView, headsAt } from '../../../dialogue/views/index.ts'
import type { AnyCite, PaperMoment, PrivateNotes, ViewContext } from '../../../dialogue/views/index.ts'
import { markOfNow } from '../../../dialogue/views/since.ts'
import { Papers } from '../../../node/papers/index.ts'
import { Story } from '../../../publication/testing/story.ts'
import { MARK } from '../../../publication/testing/story.ts'
import type { Choice } from '../../../publication/testing/story.ts'
import type { Act, ItemChange, Seen } from '../../../record/index.ts'
import { Ledger } from '../../../record/index.ts'
import { isReady } from '../../../dialogue/testing/table.ts'
import { readDocx, renderDocx } from '../../../text/documents/index.ts'
import { LANGUAGES } from '../../../text/bilingual.ts'
import type { Language } from '../../../text/bilingual.ts'
import { sharedContent, sideContent } from './content/index.ts'
import type { PaperContent, Section } from './content/paper.ts'
import { paperContext, sharedPaper } from './made.ts'
import { renderMarkdown } from './markdown.ts'
import { paperName, parsePaperName } from './names.ts'
import { paperOrder } from './order.ts'
import { paperWord } from './word.ts'

const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined
const papers = new Papers({ onFault: (error) => { throw error } })
after(() => papers.close())

const SHARED = ['annex~meeting~2021-09-09', 'fact-sheet~1', 'review', 'review~1', 'report~2021-09-09']

/** The content of a paper at a moment, in one language; null where there is none. */
function contentAt(held: ViewContext, name: string, moment: PaperMoment, language: Language, self = held.self): PaperContent | null {
  const asked = parsePaperName(name) ?? assert.fail(name)
  const context = paperContext(held, asked.kind, moment, self)
  const paper = sharedPaper(context, asked, null)
  if (paper === null || 'tooLarge' in paper) return null
  return sharedContent(paper, { name, moment, heads: headsAt(context.rows, moment.places) }, { language, base: '' })
}

function allAt(held: ViewContext, moment: PaperMoment): string {
  return JSON.stringify(SHARED.map((name) => LANGUAGES.map((language) => contentAt(held, name, moment, language))))
}

const choices = fc.array(fc.tuple(fc.nat(40), fc.nat(1), fc.nat(60)) as fc.Arbitrary<Choice>, { minLength: 10, maxLength: 40 })

function told(history: readonly Choice[]): { readonly story: Story; readonly context: ViewContext } {
  const story = new Story()
  for (const choice of history) story.do(choice)
  return { story, context: { ...story.seats[0].context(), rows: projectionOf('lake', inOrder(story.acts)) } }
}

function inOrder(acts: readonly Act[]): readonly Act[] {
  const ledger = new Ledger('lake')
  const order: Act[] = []
  for (let waiting = [...acts]; waiting.length > 0;) {
    const ready = waiting.find((act) => isReady(ledger, act)) ?? assert.fail('acts wait for acts that nobody holds')
    ledger.admit(ready)
    order.push(ready)
    waiting = waiting.filter((act) => act !== ready)
  }
  return order
}

function linesOf(section: Section<AnyCite>): readonly { readonly text: string; readonly labels: readonly string[] }[] {
  const line = (runs: readonly { readonly text: string }[], cites: readonly { readonly label: string }[]) => ({ text: runs.map(({ text }) => text).join(''), labels: cites.map(({ label }) => label) })
  return section.blocks.flatMap((block) => {
    if (block.as === 'lines') return block.lines.map(({ runs, cites }) => line(runs, cites))
    if (block.as === 'table') return block.rows.map(({ cells, cites }) => line(cells.flat(), cites))
    return block.entries.flatMap(({ head, lines }) => [head, ...lines].map(({ runs, cites }) => line(runs, cites)))
  })
}

describe('a paper of a moment', () => {
  it('is not changed by anything that is said later, nor by who hears it when', () => {
    let [made, grown] = [0, 0]
    fc.assert(fc.property(choices, fc.nat(1000), (history, pick) => {
      const { story, context } = told(history)
      const act = story.acts[10 + (pick % (story.acts.length - 10))] ?? story.acts.at(-1) ?? assert.fail()
      const places = placesOf(context.rows, act.header) ?? assert.fail()
      const held = { ...context, rows: projectionOf('lake', inOrder(story.acts.filter(({ header }) => header.sequence <= (places[header.party] ?? 0)))) }
      const moment = { places: { MEX: 0, USA: 0, ...places }, day: '2026-11-23' }
      const then = allAt(held, moment)
      assert.equal(allAt(context, moment), then)
      // Also where the rows are read through a moment of their own.
      assert.equal(allAt({ ...held, rows: rowsAt(context.rows, momentOfPlaces(places)) }, moment), then)
      made += Number(then.includes('"cites"'))
      grown += Number(allAt(context, { places: markOfNow(context), day: '2026-11-23' }) !== then)
    }), { numRuns: 60, seed: 20261126 })
    assert.ok(made > 50 && grown > 20, JSON.stringify({ made, grown }))
  })

  it('is the same on both nodes, but for the order in which each names the parties', () => {
    fc.assert(fc.property(choices, (history) => {
      const { context } = told(history)
      const moment = { places: markOfNow(context), day: '2026-11-23' }
      for (const name of SHARED) {
        const [mex, usa] = ['MEX', 'USA'].map((self) => contentAt({ ...context, self }, name, moment, 'es', 'MEX'))
        assert.deepEqual(mex, usa)
      }
    }), { numRuns: 20, seed: 5 })
  })

  it('rests on something in every line, the same in every language', () => {
    fc.assert(fc.property(choices, (history) => {
      const { context } = told(history)
      const moment = { places: markOfNow(context), day: '2026-11-23' }
      for (const name of SHARED) {
        const [english, spanish] = LANGUAGES.map((language) => contentAt(context, name, moment, language))
        for (const [index, section] of (english?.sections ?? []).entries()) {
          const [lines, other] = [linesOf(section), linesOf(spanish?.sections[index] ?? assert.fail())]
          for (const { text, labels } of lines) assert.ok(labels.length > 0 && labels.every((label) => /^\S+ (v\d+|\d+)$/.test(label)), `${name}: ${text} ${labels.join()}`)
          assert.deepEqual(lines.map(({ labels }) => labels), other.map(({ labels }) => labels))
        }
      }
    }), { numRuns: 30, seed: 8 })
  })

  it('that the public may read has nothing of what is between the parties, at any moment', () => {
    let shown = 0
    fc.assert(fc.property(choices, (history) => {
      const { story, context } = told(history)
      for (const act of story.acts.slice(10)) {
        const places: Seen = { MEX: 0, USA: 0, ...placesOf(context.rows, act.header) }
        const text = JSON.stringify(contentAt(context, 'fact-sheet~1', { places, day: '2026-11-23' }, 'en'))
        // What was released later was not public then.
        const open = new Set(story.acts.filter(({ header }) => header.sequence <= (places[header.party] ?? 0) && header.kind === 'release').map(({ body }) => (body as { act?: string } | null)?.act))
        if (text.includes(MARK) && open.size === 0) assert.fail(text)
        shown += Number(text.includes('Open'))
      }
    }), { numRuns: 30, seed: 13 })
    assert.ok(shown > 10, String(shown))
  })
})

const added = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })

/** A year of the lake: a meeting with a record of decisions, commitments that came of it, reports of both sides. */
function lakeYear(): Seat[] {
  const seats = founded(['MEX', 'USA'], [
    added('plan/p', plan()), added('organisation/M', organisation('MEX', { acronym: 'SE' })), added('organisation/U', organisation('USA', { acronym: 'DOC' })),
    added('meeting/2025-09-09', meeting('2025-09-09')), added('meeting/2026-09-09', meeting('2026-09-09', { roster: [{ organisation: 'organisation/M', seats: [say('Minister')] }], agenda: [{ topic: 'water', title: say('Water'), aim: 'decide', from: 'MEX', minutes: 30, about: ['element/1.1.1'] }] })),
    added('minutes/2025-09-09', { title: say('Record'), meeting: 'meeting/2025-09-09', paragraphs: [
      { paragraph: 'p1', topic: null, form: 'decision', words: say('They will build a weir.'), noCommitment: null }, { paragraph: 'p2', topic: null, form: 'decision', words: say('They will talk.'), noCommitment: say('Talk is no work.') },
      { paragraph: 'p3', topic: null, form: 'decision', words: say('They will count fish.'), noCommitment: null }, { paragraph: 'p4', topic: null, form: 'note', words: say('It rained.'), noCommitment: null },
    ], wording: {}, sources: [] }),
    added('element/1', element('plan/p', 'pillar', '1')), added('element/1.1', element('element/1', 'initiative', '1.1')),
    added('element/1.1.1', element('element/1.1', 'activity', '1.1.1', { owners: ['organisation/M', 'organisation/U'], due: '2026-01-31', origin: { item: 'minutes/2025-09-09', paragraph: 'p1' }, target: { value: 3, unit: say('weirs'), nature: 'target' } })),
    added('element/1.1.2', element('element/1.1', 'activity', '1.1.2')),
  ])
  const [mex = assert.fail(), usa = assert.fail()] = seats
  mex.state('element/1.1.1', 'assessment', assessment('limited', { reason: say('Slow.') }))
  usa.state('element/1.1.1', 'assessment', assessment('substantial', { reason: say('Fast.') }))
  mex.state('element/1.1.1', 'advance', advance({ text: say('One weir stands.'), figure: { value: 1, unit: say('weir'), nature: 'result' }, sources: [{ url: 'https://example.org/weir', note: null }] }))
  mex.state('element/1.1.1', 'advance', advance({ text: say('A dam far away.'), link: 'context', figure: { value: 9, unit: say('dams'), nature: 'result' } }))
  usa.state('element/1.1.1', 'advance', advance({ text: say('Money is promised.'), nature: 'commitment', figure: { value: 5, unit: say('pesos'), nature: 'pledge' } }))
  meet(seats)
  return seats
}

describe('what papers say', () => {
  const seats = lakeYear()
  const held = (seats[0] ?? assert.fail()).context('2026-11-23')
  const moment = { places: markOfNow(held), day: '2026-11-23' }
  const sectionsOf = (name: string) => (contentAt(held, name, moment, 'en') ?? assert.fail(name)).sections
  const textOf = (section: Section<AnyCite>) => [section.heading.map(({ text }) => text).join(''), ...linesOf(section).map(({ text }) => text)].join('\n')
  const under = (name: string, heading: string) => textOf(sectionsOf(name).find((section) => section.heading.some(({ text }) => text === heading)) ?? assert.fail(heading))

  it('the annex of a meeting has what it decided, with the words and the paragraph, and nothing else', () => {
    const [section, ...others] = sectionsOf('annex~meeting~2025-09-09')
    const [row] = linesOf(section ?? assert.fail())
    assert.deepEqual([others.length, linesOf(section ?? assert.fail()).length], [0, 2])
    assert.match(row?.text ?? '', /1\.1\.1 Element 1\.1\.1 \[en\]SEDOCJanuary 31, 2026They will build a weir\. \[en\]/)
    assert.deepEqual(row?.labels, ['1.1.1 v1', 'minutes/2025-09-09#p1 v1'])
    assert.match(textOf(sectionsOf('annex~meeting~2026-09-09')[0] ?? assert.fail()), /No commitment names this/)
  })

  it('the annex tells what was changed by agreement since the meeting before in the series, and which members', () => {
    const later = lakeYear()
    const [mex = assert.fail()] = later
    agree(later, [mex.change('element/1.1.2', element('element/1.1', 'activity', '1.1.2', { due: '2027-01-31' }))])
    const agreed = (mex.projection.find('item', 'element/1.1.2')?.versions.at(-1)?.signed ?? []).map(({ at }) => at.slice(0, 10)).sort().at(-1) ?? ''
    const [before, same] = [Temporal.PlainDate.from(agreed).subtract({ days: 1 }).toString(), agreed]
    agree(later, [added(`meeting/${before}`, meeting(before)), added('meeting/then', meeting(same))])
    const context = mex.context('2030-01-01')
    const annex = (name: string) => JSON.stringify(contentAt(context, `annex~meeting~${name}`, { places: markOfNow(context), day: '2030-01-01' }, 'en'))
    assert.match(annex('then'), /1\.1\.2[^]*changed \(due date\)/)
    assert.doesNotMatch(annex(before), /1\.1\.2/)
  })

  it('a fact sheet never mixes figures of one nature with another, nor context with results', () => {
    assert.match(under('fact-sheet~1', 'Figures: results'), /1 weir \[en\] \(result\)/)
    assert.doesNotMatch(under('fact-sheet~1', 'Figures: results'), /dams|weirs|pesos/)
    assert.match(under('fact-sheet~1', 'Figures: targets'), /3 weirs \[en\] \(target\)/)
    assert.match(under('fact-sheet~1', 'Figures: pledges'), /5 pesos \[en\] \(pledge\)/)
    assert.match(under('fact-sheet~1', 'Figures: context, not results of the dialogue'), /9 dams \[en\] \(context\)/)
    assert.doesNotMatch(under('fact-sheet~1', 'What is done'), /dam far away|Money/)
    assert.match(under('fact-sheet~1', 'What is next'), /Due January 31, 2026, 296 days late: 1\.1\.1/)
  })

  it('a fact sheet counts against the set that was frozen, of its own pillar alone', () => {
    const later = lakeYear()
    const [mex = assert.fail()] = later
    agree(later, [mex.change('element/1.1.2', null), added('element/2', element('plan/p', 'pillar', '2')), added('element/2.1', element('element/2', 'initiative', '2.1')), added('element/2.1.1', element('element/2.1', 'activity', '2.1.1'))])
    const context = mex.context('2026-11-23')
    const lead = (name: string) => contentAt(context, name, { places: markOfNow(context), day: '2026-11-23' }, 'en')?.lead.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n') ?? ''
    assert.match(lead('fact-sheet~1'), /^2 commitments were agreed with the plan, and 0 added later\. Of all these, 1 withdrawn, 0 superseded by another and 1 in force/)
    assert.match(lead('fact-sheet~2'), /^0 commitments were agreed with the plan, and 1 added later/)
  })

  it('the review tells late, divergent and silent, and what is on offer, each item once', () => {
    assert.match(under('review', 'Past due'), /MEX says: limited, as of January 31, 2023\. Slow\. \[en\][^]*USA says: substantial[^]*The sides read it differently\.[^]*Decision: \[ \] keep {3}\[ \] change {3}\[ \] drop/)
    assert.match(under('review', 'Without a report since the last meeting'), /1\.1\.2[^]*Has reported nothing since the last meeting: MEX, USA\./)
    const later = lakeYear()
    const [mex = assert.fail()] = later
    mex.propose([mex.change('element/1.1.2', null)])
    const context = mex.context('2026-11-23')
    assert.match(JSON.stringify(contentAt(context, 'review', { places: markOfNow(context), day: '2026-11-23' }, 'en')), /On offer by MEX: to end it\./)
  })

  it('what is suspended stands first, with cause and effect, and hides no delay', () => {
    const later = lakeYear()
    const [mex = assert.fail()] = later
    mex.state('element/1.1', 'suspension', { from: '2026-02-01', until: null, cause: say('A freeze of funds.'), effect: say('The weir waits.'), affects: [], sources: [] })
    const context = mex.context('2026-11-23')
    const text = (contentAt(context, 'review', { places: markOfNow(context), day: '2026-11-23' }, 'en')?.sections ?? []).map(textOf).join('\n')
    assert.match(text, /^Suspended\n1\.1\.1[^]*296 days late[^]*Suspended by MEX since February 1, 2026: A freeze of funds\. \[en\] The weir waits\. \[en\]/m)
  })

  it('the report tells of every decision what became of it: a commitment, the word that there is none, or nothing', () => {
    const decided = under('report~2025-09-09', 'What was decided')
    assert.match(decided, /They will build a weir\. \[en\]\nBecame 1\.1\.1/)
    assert.match(decided, /They will talk\. \[en\]\nNo commitment, by agreement: Talk is no work\./)
    assert.match(decided, /They will count fish\. \[en\]\nOwed/)
    assert.match(under('report~2025-09-09', 'What stayed open'), /count fish/)
    assert.doesNotMatch(under('report~2025-09-09', 'What stayed open'), /build a weir|will talk/)
    assert.match(under('report~2026-09-09', 'Who was there'), /SE Water Office \[en\]Minister \[en\]on the roster/)
  })

  it('the book has both readings beside each other, what became of the last decisions, and notes of this side only there', () => {
    const view = bookView({ ...held, today: () => '2026-11-23' }, 'meeting/2026-09-09') ?? assert.fail()
    const notes: PrivateNotes = new Map([['element/1.1.1', [{ cite: { kind: 'private', what: 'note', id: '0123abcd', about: 'element/1.1.1' }, text: 'We can live with two weirs.', by: say('Ana'), at: '2026-10-01T00:00:00Z', cleared: null }]]])
    const content = sideContent({ kind: 'briefing-book', view, notes }, { name: 'briefing-book~2026-09-09', moment, heads: [] }, { language: 'en', base: '' })
    const text = content.sections.map(textOf).join('\n')
    assert.match(text, /1\. Water \[en\]\nTo decide · 30 minutes · Asked for by MEX\n[^]*Limited: Slow\. \[en\]Substantial: Fast\. \[en\]/)
    assert.match(text, /Own side only, note on element\/1\.1\.1 \(Ana \[en\], October 1, 2026\): We can live with two weirs\./)
    assert.match(text, /They will count fish\. \[en\]\nOwed/)
    for (const name of ['annex~meeting~2025-09-09', 'fact-sheet~1', 'review', 'report~2026-09-09']) assert.doesNotMatch(JSON.stringify(contentAt(held, name, moment, 'en')), /live with two weirs/)
  })

  it('a long review comes in parts, and whole it is refused with how much it would hold', () => {
    const [mex = assert.fail()] = founded(['MEX', 'USA'], [added('plan/p', plan()), added('element/1', element('plan/p', 'pillar', '1')), added('element/1.1', element('element/1', 'initiative', '1.1')), ...Array.from({ length: 400 }, (_, index) => added(`element/1.1.${index}`, element('element/1.1', 'activity', `1.1.${index}`)))])
    const context = mex.context('2026-11-23')
    assert.deepEqual(sharedPaper(context, { kind: 'review', subject: null }, null), { tooLarge: 400 })
    const part = sharedPaper(context, { kind: 'review', subject: null }, 7) ?? assert.fail()
    assert.ok(!('tooLarge' in part) && part.kind === 'review')
    assert.deepEqual([part.view.part, part.view.parts, part.view.total, part.view.groups.flatMap(({ rows }) => rows).length], [7, 7, 400, 40])
  })

  it('a Word file says the same, page for page in the order of the page, and with the same bytes again', () => {
    for (const name of SHARED.map((one) => one.replace('2021', '2025'))) {
      const content = contentAt(held, name, moment, 'es') ?? assert.fail(name)
      const document = paperWord({ content, audience: 'parties', stamp: { name, moment, heads: headsAt(held.rows, moment.places) }, language: 'es', size: 'letter', author: 'MEX' })
      const file = renderDocx(document)
      assert.deepEqual(file, renderDocx(document))
      const read = readDocx(file)
      assert.ok(!('code' in read))
      const text = bare(read.paragraphs.join('\n'))
      for (const { text: said, labels } of content.sections.flatMap(linesOf)) for (const part of [said, ...labels]) assert.ok(text.includes(bare(part)), `${name}: ${part}`)
    }
  })

  it('Markdown says the same, and no text of people is markup in it', () => {
    const content = contentAt(held, 'report~2025-09-09', moment, 'en') ?? assert.fail()
    const text = renderMarkdown({ ...content, lead: content.lead.map((line) => ({ ...line, runs: [{ text: '# [x](y) | *z* <b>', lang: null, href: null }] })) }, 'en')
    assert.match(text, /\\# \\\[x\\\]\(y\) \\\| \\\*z\\\* \\<b\\>/)
    assert.match(text, /They will build a weir\./)
  })
})

for (const language of LANGUAGES) {
  describe(`a paper in ${language} as a file`, () => {
    const [mex = assert.fail()] = lakeYear()
    const held = mex.context('2026-11-23')
    const moment = { places: markOfNow(held), day: '2026-11-23' }
    const press = async (name: string, by = papers) => {
      const content = contentAt(held, name, moment, language) ?? assert.fail(name)
      const made = await by.renderPaper(paperOrder({ content, audience: 'parties', stamp: { name, moment, heads: headsAt(held.rows, moment.places) }, language, size: 'letter', theme: 'garnet', author: 'MEX' }))
      return 'refused' in made ? assert.fail(made.refused) : { bytes: made.bytes, content }
    }

    it('has the same bytes for the same moment, on any press', async (t) => {
      const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
      const other = new Papers({ onFault: (error) => { throw error } })
      t.after(() => other.close())
      for (const name of SHARED.map((one) => one.replace('2021', '2025'))) assert.equal(sum((await press(name)).bytes), sum((await press(name, other)).bytes), name)
    })

    it('says every word of its page, and what each line rests on', { skip: HAS_PDFTOTEXT ? false : 'this machine has no pdftotext' }, async () => {
      for (const name of SHARED.map((one) => one.replace('2021', '2025'))) {
        const { bytes, content } = await press(name)
        const { stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: bytes })
        const text = bare(stdout.toString())
        for (const { text: said, labels } of content.sections.filter(({ blocks }) => blocks.every(({ as }) => as !== 'table')).flatMap(linesOf)) for (const part of [said, ...labels]) assert.ok(text.includes(bare(part)), `${name}: ${part}`)
      }
    })
  })
}

/** Letters and digits alone: lines break anywhere on paper. */
function bare(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '')
}

describe('the name of a paper', () => {
  it('is read again from its address', () => {
    for (const [kind, subject] of [['annex', 'meeting/2023-09-29'], ['annex', 'text/x'], ['fact-sheet', 'element/I.1'], ['review', null], ['review', 'element/I'], ['briefing-book', 'meeting/2016-07'], ['own-report', 'meeting/x']] as const) {
      assert.deepEqual(parsePaperName(paperName(kind, subject)), { kind, subject })
    }
  })

  it('of nothing is none', () => {
    for (const name of ['', 'annex', 'annex~2023', 'annex~element~I', 'annex~meeting~', 'fact-sheet', 'fact-sheet~', 'fact-sheet~a~b', 'review~', 'novel~I', 'report~../x', 'constructor', 'annex~meeting~x~y']) assert.equal(parsePaperName(name), null, name)
  })
})
