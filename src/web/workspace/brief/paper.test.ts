import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { after, describe, it } from 'node:test'
import { inflateSync } from 'node:zlib'
import { BRIEF_LIMITS, briefView } from '../../../dialogue/views/index.ts'
import type { ItemChange } from '../../../record/index.ts'
import { assessment, element, organisation, plan, say } from '../../../dialogue/testing/contents.ts'
import { founded, meet } from '../../../dialogue/testing/table.ts'
import type { Seat } from '../../../dialogue/testing/table.ts'
import { Papers } from '../../../node/papers/index.ts'
import type { Paper } from '../../../node/papers/index.ts'
import type { Language } from '../../../text/bilingual.ts'
import { briefOrder } from './paper.ts'

const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined
const OFFICER = { id: 'o', name: { en: 'Officer', es: 'Funcionaria' }, role: null, grants: [], organisation: { acronym: 'SRE', name: {} } }

const papers = new Papers({ onFault: (error) => { throw error } })
after(() => papers.close())

const added = (item: string, content: ItemChange['content']): ItemChange => ({ item, base: null, content })

/** A table whose titles, names and reasons are made by `words`, with `activities` of which every third is late. */
function tableWith(activities: number, words: (what: string) => Record<string, string> = say): Seat {
  const languages = Object.keys(words('any'))
  const [mex = assert.fail(), usa = assert.fail()] = founded(['MEX', 'USA'], [
    added('plan/p', plan({ title: words('Plan') })), added('organisation/M', organisation('MEX', { name: words('Office'), acronym: 'SRE' })), added('organisation/U', organisation('USA', { name: words('Office'), acronym: 'DOC' })),
    added('element/1', element('plan/p', 'pillar', '1', {}, languages)), added('element/1.1', element('element/1', 'initiative', '1.1', {}, languages)),
    ...Array.from({ length: activities }, (_, index) => added(`element/1.1.${index}`, element('element/1.1', 'activity', `1.1.${index}`, {
      title: words(`Activity ${index}`), owners: [['organisation/M'], ['organisation/U'], ['organisation/M', 'organisation/U'], []][index % 4] ?? [], due: index % 3 === 0 ? '2026-01-31' : null,
    }))),
  ], { languages })
  for (const [seat, delivery] of [[mex, 'limited'], [usa, 'substantial']] as const) {
    for (let index = 0; index < Math.min(activities, 12); index += 3) seat.state(`element/1.1.${index}`, 'assessment', assessment(delivery, { reason: words('Reason') }))
  }
  usa.do({ name: 'propose', changes: [usa.change('element/1.1', element('element/1', 'initiative', '1.1', { title: words('Offer') }))], cover: words('Cover'), audience: 'parties' })
  meet([mex, usa])
  return mex
}

async function press(seat: Seat, language: Language, limits = BRIEF_LIMITS, by = papers): Promise<Paper> {
  const view = briefView(seat.context('2026-11-25'), limits) ?? assert.fail()
  const made = await by.renderPaper(briefOrder({ view, language, origin: 'https://dean.example', officer: OFFICER, size: 'letter', isDense: false }))
  return 'refused' in made ? assert.fail(made.refused) : made
}

/** The file, with every stream that is compressed unpacked beside it. */
function unpacked({ bytes }: Paper): string {
  const file = Buffer.from(bytes)
  const plain = file.toString('latin1')
  const streams = [...plain.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    try { return [inflateSync(file.subarray(index + mark.length)).toString('latin1')] } catch { return [] }
  })
  return [plain, ...streams].join('\n')
}

function textOf({ bytes }: Paper): string {
  const { stdout, status } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes })
  assert.equal(status, 0)
  return stdout.toString().replaceAll(/\s+/g, ' ')
}

for (const language of ['en', 'es'] as const) {
  describe(`the brief in ${language} as a file`, () => {
    const seat = tableWith(12)

    it('is PDF/UA-1: says so, and has tags, a language, a title that is shown, headings, table headers and lists', async () => {
      const text = unpacked(await press(seat, language))
      assert.match(text, /<pdfuaid:part>1<\/pdfuaid:part>/)
      for (const mark of [/\/MarkInfo\s*<<[^>]*\/Marked true/, new RegExp(`/Lang\\s*\\(${language}(-[A-Z]{2})?\\)`), /\/DisplayDocTitle true/, /\/StructTreeRoot/, /\/S\s*\/H1/, /\/S\s*\/H2/, /\/S\s*\/TH/, /\/S\s*\/LI/]) assert.match(text, mark)
      assert.match(text, new RegExp(`<dc:title>.*${language === 'es' ? 'Tarjeta informativa' : 'Brief'}: `, 's'))
    })

    it('leads to the pages of what it names, at the address of the site', async () => {
      assert.match(unpacked(await press(seat, language)), new RegExp(`/URI\\s*\\(https://dean\\.example/${language}/plan/1\\.1\\.1\\)`))
    })

    it('the same record, day and reader make the same bytes, on any press', async (t) => {
      const sum = (paper: Paper) => createHash('sha256').update(paper.bytes).digest('hex')
      const one = sum(await press(seat, language))
      const other = new Papers({ onFault: (error) => { throw error } })
      t.after(() => other.close())
      assert.equal(one, sum(await press(seat, language)))
      assert.equal(one, sum(await press(seat, language, BRIEF_LIMITS, other)))
      assert.notEqual(one, sum(await press(seat, language, { ...BRIEF_LIMITS, lines: 3 })))
    })

    it('can be read as text, reasons and all', { skip: HAS_PDFTOTEXT ? false : 'this machine has no pdftotext' }, async () => {
      const text = textOf(await press(seat, language))
      for (const said of [`Activity 0 [${language}]`, `Reason [${language}]`, `Cover [${language}]`, 'MEX', 'SRE']) assert.ok(text.includes(said), said)
    })
  })
}

const HOSTILE = '#panic("x") #[*_`$ \\ ]] "quoted" {{}} <label> @ref // comment /* #sys.inputs #read("/etc/passwd") #import "@preview/x:1.0.0" -- ~ = Heading'

it('text of people is text, whatever it looks like to the press', { skip: HAS_PDFTOTEXT ? false : 'this machine has no pdftotext' }, async () => {
  const seat = tableWith(4, () => ({ en: HOSTILE, es: HOSTILE }))
  const text = textOf(await press(seat, 'en'))
  for (const part of ['#panic("x") #[*_`$ \\ ]] "quoted"', '<label> @ref // comment']) assert.ok(text.includes(part), text.slice(0, 2000))
  assert.ok(!text.includes('root:'))
})

it('a passage in another language than the reader\'s is marked as such, and what is missing is said to be', { skip: HAS_PDFTOTEXT ? false : 'this machine has no pdftotext' }, async () => {
  const paper = await press(tableWith(2, (words) => ({ es: `${words} (español)`, fr: `${words} (français)` })), 'en')
  const text = unpacked(paper)
  for (const language of ['es', 'fr']) assert.match(text, new RegExp(`/Lang\\s*\\(${language}\\)`))
  assert.match(textOf(paper), /No text in English/)
})

describe('a brief stays a brief', () => {
  it('of thousands of activities it is two pages at most, and says how many it left out', { skip: HAS_PDFTOTEXT ? false : 'this machine has no pdftotext' }, async () => {
    const paper = await press(tableWith(3_000), 'es')
    assert.ok(paper.pages <= 2, `${paper.pages} pages`)
    assert.match(textOf(paper), /Hay 992 vencidos más/)
  })

  it('of texts without end and without spaces it shows the beginning', async () => {
    const long = 'W'.repeat(5_000)
    const paper = await press(tableWith(40, () => ({ en: long, es: long })), 'es', { late: 1, open: 1, lines: 5 })
    assert.ok(paper.pages <= 2, `${paper.pages} pages`)
  })
})
