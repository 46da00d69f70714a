import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ItemChange } from '../../record/index.ts'
import { advance, assessment, element, plan, say } from '../../dialogue/testing/contents.ts'
import { founded, meet } from '../../dialogue/testing/table.ts'
import type { Seat } from '../../dialogue/testing/table.ts'
import { readIati } from '../../text/iati/read.ts'
import type { IatiActivity } from '../../text/iati/activity.ts'
import { schemaProblems } from '../../../e2e/schemas/iati.ts'
import { PublicReader } from '../disclose.ts'
import { Site } from '../site.ts'
import { NO_OPEN_DATA_SETTINGS } from '../open-data/catalogue.ts'
import { PLAN_IATI_PATH } from './file-names.ts'

const ORIGIN = 'https://lake.example'
const REPORTER = 'XX-EXERCISE-1'
const TODAY = '2026-11-23'
const begin = (item: string, content: object): ItemChange => ({ item, base: null, content: content as ItemChange['content'] })
const NAMED = { iatiOrganisation: REPORTER }

function seatOf(...changes: readonly ItemChange[]): Seat {
  const [mex, usa] = founded(['MEX', 'USA'], changes)
  assert.ok(mex !== undefined && usa !== undefined)
  meet([mex, usa])
  return mex
}

function siteOf(seat: Seat, settings: Partial<typeof NO_OPEN_DATA_SETTINGS> = NAMED): Site {
  return new Site({ rows: seat.projection, dialogue: seat.context().dialogue, self: 'MEX', origin: ORIGIN, today: () => TODAY, renderPage: ({ path }) => path, openData: { ...NO_OPEN_DATA_SETTINGS, ...settings } })
}

async function activitiesOf(seat: Seat): Promise<readonly IatiActivity[]> {
  const xml = siteOf(seat).find(PLAN_IATI_PATH)?.text ?? assert.fail('no file')
  assert.deepEqual(await schemaProblems(xml), [])
  const read = readIati(new TextEncoder().encode(xml), TODAY)
  return 'activities' in read ? read.activities : assert.fail(JSON.stringify(read))
}

const PILLAR = begin('element/1', element('plan/p', 'pillar', '1', { start: null }))
const INITIATIVE = begin('element/1.1', element('element/1', 'initiative', '1.1', { start: '2022-03', due: '2026-01-31' }))
const ACTIVITY = begin('element/1.1.a', element('element/1.1', 'activity', '1.1.a', { start: null, due: '2027-01-31' }))

/** Where the files of a site and what its page of formats says of this one agree. */
function assertTold(site: Site, iati: string): void {
  assert.equal((JSON.parse(site.find('/en/formats.json')?.text ?? '{}') as { readonly iati?: string }).iati, iati)
  assert.deepEqual([site.find(PLAN_IATI_PATH) !== null, site.paths().includes(PLAN_IATI_PATH)], iati === 'made' ? [true, true] : [false, false], iati)
}

describe('the plan as IATI', () => {
  test('is valid by the official schema and breaks no rule of the standard, with words that would break XML', async () => {
    const seat = seatOf(begin('plan/p', plan({ presented: '2021-09-09' })), PILLAR, INITIATIVE, begin('element/1.1.a', element('element/1.1', 'activity', '1.1.a', { title: say('<b>&"\u0001'), start: '2022-05-01', due: '2027-01-31' })))
    seat.state('element/1.1.a', 'assessment', assessment('limited') as never)
    seat.state('element/1.1.a', 'advance', advance() as never)
    const activities = await activitiesOf(seat)
    assert.deepEqual(activities.map(({ identifier, status, dates }) => [identifier, status, dates]), [
      [`${REPORTER}-lake-1`, '2', { 1: '2021-09-09' }], [`${REPORTER}-lake-1.1`, '1', { 1: '2022-03-01', 3: '2026-01-31' }], [`${REPORTER}-lake-1.1.a`, '2', { 1: '2022-05-01', 3: '2027-01-31' }],
    ])
    assert.deepEqual(activities.map(({ reporting, participants }) => [reporting.ref, participants.map(({ ref, role }) => [ref, role])]), Array(3).fill([REPORTER, [[REPORTER, '2'], [null, '2']]]))
    assert.equal(activities[2]?.results[0]?.indicators[0]?.periods[0]?.actuals.length, 1)
  })

  test('says in both languages where a day is that of something else, and of what an element is part', () => {
    const xml = siteOf(seatOf(begin('plan/p', plan({ presented: '2021-09-09' })), PILLAR, INITIATIVE, ACTIVITY)).find(PLAN_IATI_PATH)?.text ?? ''
    for (const words of ['this is the day on which the plan was presented', 'este es el día en que se presentó el plan', 'Agreed as 2022-03', 'Se acordó como 2022-03', 'this is the start of 1.1', 'este es el de 1.1, del que depende']) assert.ok(xml.includes(words), words)
    assert.deepEqual(xml.match(/hierarchy="\d"/g), ['hierarchy="1"', 'hierarchy="2"', 'hierarchy="3"'])
    assert.deepEqual(xml.match(/<related-activity [^>]*>/g)?.length, 4)
    assert.deepEqual(xml.match(/<sector [^>]*code="([^"]*)"/g)?.length, 3)
    assert.ok(xml.includes(`<document-link url="${ORIGIN}/es/plan/1.1.a"`))
  })

  test('has the status that the side that reports reads, and nobody else', async () => {
    for (const [delivery, status] of [['not-started', '1'], ['limited', '2'], ['substantial', '2'], ['complete', '3'], ['no-evidence', '2']] as const) {
      const [mex, usa] = founded(['MEX', 'USA'], [begin('plan/p', plan({ presented: '2020-09-09' })), PILLAR])
      assert.ok(mex !== undefined && usa !== undefined)
      mex.state('element/1', 'assessment', assessment(delivery) as never)
      usa.state('element/1', 'assessment', assessment('not-started') as never)
      meet([mex, usa])
      assert.deepEqual((await activitiesOf(mex)).map((one) => one.status), [status], delivery)
    }
  })

  test('leaves out what would begin after it is due, and with it every name of it', async () => {
    const seat = seatOf(begin('plan/p', plan({ presented: '2021-09-09' })), PILLAR, begin('element/1.1', element('element/1', 'initiative', '1.1', { start: null, due: '2021-01-31' })))
    assert.deepEqual((await activitiesOf(seat)).map(({ identifier }) => identifier), [`${REPORTER}-lake-1`])
    assert.doesNotMatch(siteOf(seat).find(PLAN_IATI_PATH)?.text ?? '', /related-activity/)
  })

  test('is not there where no organisation is named, where nothing has a start, or where there is no plan, and the page of formats says which', () => {
    const dated = seatOf(begin('plan/p', plan({ presented: '2021-09-09' })), PILLAR)
    assertTold(siteOf(dated), 'made')
    assertTold(siteOf(dated, {}), 'no-organisation')
    assertTold(siteOf(seatOf(begin('plan/p', plan({ presented: null })), PILLAR)), 'no-start')
    assertTold(siteOf(seatOf(begin('plan/p', plan({ presented: '2021-09-09' })))), 'no-start')
    assertTold(siteOf(seatOf()), 'no-plan')
  })
})
