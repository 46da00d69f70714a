// The work plan of the first dialogue as files to take along, opened by programs that we did not write.

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { Papers } from '../../src/node/papers/index.ts'
import type { PaperOrder } from '../../src/node/papers/index.ts'
import ICAL from 'ical.js'
import { Site } from '../../src/publication/site.ts'
import { PublicReader } from '../../src/publication/disclose.ts'
import { renderPlanIati } from '../../src/publication/plan/iati.ts'
import { planOutline } from '../../src/publication/plan/outline.ts'
import { planPaper } from '../../src/publication/plan/paper.ts'
import { planPassages } from '../../src/publication/plan/passages.ts'
import { stratmlOf } from '../../src/publication/plan/stratml.ts'
import { renderPlanCsv, renderPlanXlsx } from '../../src/publication/plan/tables.ts'
import { renderPlanTree } from '../../src/publication/plan/tree-file.ts'
import type { PlanTree } from '../../src/publication/plan/tree-file.ts'
import { renderPlanDocx } from '../../src/publication/plan/word-file.ts'
import { renderPerformancePlan, renderStrategicPlan } from '../../src/text/stratml/write.ts'
import { LANGUAGES } from '../../src/text/bilingual.ts'
import { readDocx } from '../../src/text/documents/index.ts'
import { Seat, agree, meet } from '../../src/dialogue/testing/table.ts'
import { readIati } from '../../src/text/iati/read.ts'
import { schemaProblems } from '../../e2e/schemas/iati.ts'
import { xmlProblems } from '../../e2e/schemas/xml.ts'
import { foundingOf } from './founding.ts'

const ORIGIN = 'https://dean.example'
const seats = [new Seat('hled', 'MEX'), new Seat('hled', 'USA')] as const
meet(seats)
const founding = foundingOf(JSON.parse(readFileSync(new URL('plan.json', import.meta.url), 'utf8')), { MEX: seats[0].speaker.root.id, USA: seats[1].speaker.root.id })
agree(seats, founding.changes)
for (const { party, about, type, content } of founding.statements.filter((one) => one.type === 'advance')) seats.find((seat) => seat.party === party)?.state(about, type, content as never)
meet(seats)
const context = { ...seats[0].context(), rows: new PublicReader(seats[0].projection) }
const outline = planOutline(context) ?? assert.fail('no plan')
const facts = { dated: outline.dated, size: 'letter' } as const
const passages = (language: 'en' | 'es') => planPassages(outline, language, `${ORIGIN}/${language}/plan`)

const folder = mkdtempSync(join(tmpdir(), 'alternat-plan-files-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const WITHOUT_WRITER = existsSync(join(dirname(spawnSync('sh', ['-c', 'readlink -f "$(command -v soffice)"'], { encoding: 'utf8' }).stdout.trim()), 'libswlo.so')) ? false : 'this machine has no LibreOffice Writer'
const WITHOUT_POPPLER = spawnSync('pdftotext', ['-v']).error === undefined ? false : 'this machine has no pdftotext'

/** The text of a file as LibreOffice reads it. */
function readByOffice(name: string, bytes: Uint8Array, to: string): string {
  writeFileSync(join(folder, name), bytes)
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), join(folder, name)], { stdio: 'pipe', timeout: 120_000 })
  return readFileSync(join(folder, 'out', name.replace(/\.[a-z]+$/, `.${to.split(':')[0] ?? ''}`)), 'utf8')
}

/** Debian's `python3-icalendar`, which reads every property by its type and gathers what does not fit. */
const PYTHON = '/usr/bin/python3'
const WITHOUT_ICALENDAR = spawnSync(PYTHON, ['-c', 'import icalendar']).status === 0 ? false : 'this machine has no python3-icalendar'
const READ_CALENDARS = `
import json, sys, icalendar
required = {"VCALENDAR": ["PRODID", "VERSION"], "VEVENT": ["UID", "DTSTAMP", "DTSTART"], "VTIMEZONE": ["TZID"]}
def read(text):
    calendar = icalendar.Calendar.from_ical(text)
    errors = [f"{part.name} {error}" for part in calendar.walk() for error in part.errors]
    errors += [f"{part.name} has no {name}" for part in calendar.walk() for name in required.get(part.name, []) if name not in part]
    icalendar.Calendar.from_ical(calendar.to_ical())
    return {"errors": errors, "events": len(calendar.walk("VEVENT"))}
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`

describe('the work plan to take along', () => {
  test('says every title in both languages, in Word, in one language and side by side', () => {
    for (const language of LANGUAGES) {
      const other = language === 'en' ? 'es' : 'en'
      const [one, both] = [readDocx(renderPlanDocx([passages(language)], facts)), readDocx(renderPlanDocx([passages(language), passages(other)], facts))]
      assert.ok(!('code' in one) && !('code' in both))
      for (const { content } of outline.elements) {
        assert.ok(one.paragraphs.includes(`${content.number} ${content.title[language]}`), content.number)
        for (const tag of LANGUAGES) assert.ok(both.paragraphs.includes(`${content.number} ${content.title[tag]}`), `${content.number} ${tag}`)
      }
    }
  })

  test('opens in LibreOffice as what it is', { skip: WITHOUT_WRITER }, () => {
    const text = readByOffice('plan.docx', renderPlanDocx([passages('es'), passages('en')], facts), 'txt:Text')
    for (const { content } of outline.elements) for (const tag of LANGUAGES) assert.ok(text.includes(content.title[tag] ?? ''), `${content.number} ${tag}`)
    const csv = readByOffice('plan.xlsx', renderPlanXlsx(context, outline, 'es', `${ORIGIN}/es/plan`), 'csv:Text - txt - csv (StarCalc):44,34,76,1')
    assert.ok(csv.startsWith('"Número","Nivel",') && csv.includes('"IV.3"'))
  })

  test('is one file for programs with everything of it, each element below the one that it stands under', () => {
    const { elements, organisations } = JSON.parse(renderPlanTree(outline, ORIGIN)) as { readonly elements: readonly PlanTree[]; readonly organisations: object }
    const below = (tree: PlanTree): readonly PlanTree[] => [tree, ...tree.elements.flatMap(below)]
    const all = elements.flatMap(below)
    assert.deepEqual(all.map(({ item, content, advances }) => ({ item, content, advances })), JSON.parse(JSON.stringify(outline.elements.map(({ item, content, advances }) => ({ item, content, advances })))))
    assert.deepEqual([elements.length, elements.flatMap((one) => one.elements).length, all.flatMap(({ advances }) => advances).length], [4, 11, 53])
    for (const tree of all) for (const one of tree.elements) assert.equal(one.content.parent, tree.item)
    assert.deepEqual(all.flatMap(({ owners }) => owners).filter((owner) => !(owner in organisations)), [])
    assert.deepEqual(all.find(({ number }) => number === 'I.1.a')?.address, { en: `${ORIGIN}/en/plan/I.1.a`, es: `${ORIGIN}/es/plan/I.1.a` })
  })

  test('is IATI 2.03 by the official schema and by the rules of the standard, where a side names who reports', async () => {
    const xml = renderPlanIati({ ...context, iatiOrganisation: 'XX-EXERCISE-1' }, outline, ORIGIN) ?? assert.fail('no file')
    assert.deepEqual(await schemaProblems(xml), [])
    const read = readIati(new TextEncoder().encode(xml), '2026-11-26')
    assert.ok('activities' in read, JSON.stringify(read))
    assert.equal(read.activities.length, outline.elements.length)
    for (const [index, { content }] of outline.elements.entries()) assert.deepEqual(read.activities[index]?.title, content.title, content.number)
  })

  test('gives calendars that two programs of others read, each day of the plan in them', { skip: WITHOUT_ICALENDAR }, () => {
    const site = new Site({ rows: seats[0].projection, dialogue: 'hled', self: 'MEX', origin: ORIGIN, today: () => '2026-11-26', renderPage: ({ path }) => path })
    const texts = site.paths().filter((path) => path.endsWith('.ics')).map((path) => site.find(path)?.text ?? '')
    const read = spawnSync(PYTHON, ['-c', READ_CALENDARS], { input: JSON.stringify(texts), encoding: 'utf8' })
    assert.equal(read.status, 0, read.stderr)
    const events = texts.map((text) => new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').length)
    assert.deepEqual(JSON.parse(read.stdout), events.map((own) => ({ errors: [], events: own })))
    assert.ok(events.length >= 4 && Math.max(...events) > 10, events.join())
  })

  test('is read by DuckDB row by row', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const ask = async (name: 'plan' | 'readings' | 'advances', query: string) => {
      const path = join(folder, `${name}.csv`)
      writeFileSync(path, renderPlanCsv(name, context, outline, 'en'))
      return (await connection.runAndReadAll(query.replace('FILE', `read_csv('${path}', header = true)`))).getRowsJson()
    }
    assert.deepEqual(await ask('plan', 'SELECT count(*)::INT, count(DISTINCT "Number")::INT FROM FILE'), [[44, 44]])
    assert.deepEqual(await ask('advances', 'SELECT count(*)::INT FROM FILE'), [[53]])
    const [first] = outline.elements
    assert.deepEqual(await ask('plan', `SELECT "Title (Spanish)" FROM FILE WHERE "Number" = '${first?.content.number ?? ''}'`), [[first?.content.title.es]])
    connection.closeSync()
    instance.closeSync()
  })

  test('is valid StratML of both parts, goals and objectives as the plan has them', async () => {
    for (const language of LANGUAGES) {
      const stratml = stratmlOf(context, outline, ORIGIN, language)
      assert.deepEqual([stratml.goals.length, stratml.goals.flatMap(({ objectives }) => objectives).length], [4, 40])
      assert.deepEqual(await xmlProblems(renderPerformancePlan(stratml), 'stratml/part-2.xsd'), [])
      assert.deepEqual(await xmlProblems(renderStrategicPlan(stratml), 'stratml/part-1.xsd'), [])
      assert.match(renderPerformancePlan(stratml), /<PerformanceIndicator PerformanceIndicatorType="Qualitative">/)
    }
    assert.notDeepEqual(await xmlProblems(renderStrategicPlan(stratmlOf(context, outline, ORIGIN, 'en')).replace('<Name>', '<Nombre>').replace('</Name>', '</Nombre>'), 'stratml/part-1.xsd'), [])
  })

  test('is pressed as a paper for everybody, the same bytes each time, with every title in it', { skip: WITHOUT_POPPLER }, async (t) => {
    const papers = new Papers({ onFault: (error) => { t.diagnostic(String(error)) }, boundInMilliseconds: 60_000 })
    t.after(() => papers.close())
    const press = async (...languages: readonly ('en' | 'es')[]) => {
      const [first = 'en', ...others] = languages
      const made = await papers.renderPaper(JSON.parse(planPaper([passages(first), ...others.map(passages)], facts)) as PaperOrder)
      return 'bytes' in made ? made.bytes : assert.fail(made.refused)
    }
    const both = await press('es', 'en')
    assert.deepEqual(await press('es', 'en'), both)
    writeFileSync(join(folder, 'both.pdf'), both)
    // Layout is left out, so that a title that breaks over two lines is found.
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'both.pdf'), '-'], { encoding: 'utf8' }).replace(/-\n/g, '-').replace(/\s+/g, ' ')
    for (const { content } of outline.elements) assert.ok(text.includes(content.number), content.number)
    assert.match(execFileSync('pdfinfo', [join(folder, 'both.pdf')], { encoding: 'utf8' }), /Tagged: +yes/)
    assert.match(Buffer.from(both).toString('latin1'), /pdfuaid:part/)
  })
})
