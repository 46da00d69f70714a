import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACTIVITY_COLUMNS, columnsBeyond } from '../../dialogue/data/activities.ts'
import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { coverageSettings } from '../../dialogue/items/instruments/coverage.ts'
import { exerciseActivity, exerciseFile } from '../../text/iati/testing/file.ts'
import { schemaProblems } from '../../../e2e/schemas/iati.ts'
import { coverage as en } from '../../text/messages/instruments/coverage.en.ts'
import { coverage as es } from '../../text/messages/instruments/coverage.es.ts'
import type { Parameters } from '../asking.ts'
import { toolContext } from '../testing/shelf.ts'
import type { ShelfTable } from '../testing/shelf.ts'
import { shelfOf } from './testing/files.ts'
import { coverageTool } from './view.ts'
import type { CoverageTool } from './view.ts'

const say = (text: string) => ({ en: text, es: text })
const MUNICIPALITIES: ShelfTable = { party: 'MEX', dataset: 'municipalities', columns: { code: 'text', name: 'text', within: 'text' }, rows: [['0101', 'First', 'A4:HN'], ['0102', 'Second', 'A4:HN'], ['0103', 'Third', 'A4:HN'], ['0104', 'Fourth', 'A4:HN']] }
const SETTINGS: SettingsOf<'coverage'> = {
  instrument: 'coverage',
  activities: [{ title: say('One'), dataset: { party: 'MEX', dataset: 'one' } }, { title: say('Two'), dataset: { party: 'USA', dataset: 'two' } }],
  registers: [], places: [{ list: 'municipalities', title: say('Municipalities'), vocabulary: 'HN-INE', dataset: { party: 'MEX', dataset: 'municipalities' }, code: 'code', name: 'name', within: 'within', point: null }],
  kinds: [{ kind: 'youth', title: say('Young people'), unit: say('people'), counts: [{ activity: 'XX-EX-1', indicator: 'r1.i1' }, { activity: 'XX-EX-2', indicator: 'r1.i1' }] }], context: [], smallestCell: 10,
}

const reading = (told: Readonly<Record<string, number>>, kind = 'target') => Object.entries(told).map(([code, value]) => `<${kind} value="${value}">${code === 'HN' ? '' : `<location ref="M${code}"/>`}</${kind}>`).join('')

function shown(one: string, two: string, parameters: Parameters = {}, settings: SettingsOf<'coverage'> = SETTINGS): CoverageTool {
  return coverageTool(toolContext([shelfOf('MEX', 'one', exerciseFile(one)), shelfOf('USA', 'two', exerciseFile(two)), MUNICIPALITIES], parameters), settings)
}
const table = (tool: CoverageTool, name: string) => tool.tables.find((one) => one.name === name)?.rows ?? assert.fail(name)

const ONE = exerciseActivity({ municipalities: ['0101', '0102'] })
const TWO = exerciseActivity({ identifier: 'XX-EX-2', municipalities: ['0102', '0103'] })

describe('the page of coverage', () => {
  it('import two IATI files → table of shared municipalities; 500,000 claimed by 2 activities, unduplicated between 500,000 and 1,000,000', () => {
    const tool = shown(ONE, TWO)
    assert.deepEqual(table(tool, 'overlaps'), [['Second', 'HN-INE:0102', 'XX-EX-1', 'XX-EX-2', '2022-01-01', '2024-12-31', 'yes']])
    assert.deepEqual([tool.found?.range?.atLeast, tool.found?.range?.atMost, tool.found?.range?.byActivity.length], [500_000, 1_000_000, 2])
    assert.equal(en.range('500,000', 2, '500,000', '1,000,000'), '500,000 claimed by 2 activities: between 500,000 and 1,000,000 different people.')
    assert.equal(es.range('500,000', 2, '500,000', '1,000,000'), '500,000 afirmadas por 2 actividades: entre 500,000 y 1,000,000 personas distintas.')
    for (const rows of tool.tables.flatMap((one) => one.rows)) assert.equal(rows.includes(1_000_000), false, 'a sum is nowhere in a table')
  })

  it('tells places without any, and those that lie in an area for which an activity is meant as a whole', () => {
    assert.deepEqual(table(shown(ONE, TWO), 'gaps'), [['Fourth', 'HN-INE:0104', 0]])
    const national = exerciseActivity({ identifier: 'XX-EX-2', municipalities: [] })
    assert.deepEqual(table(shown(ONE, national), 'gaps'), [['Third', 'HN-INE:0103', 1], ['Fourth', 'HN-INE:0104', 1]])
  })

  it('puts claims of different kinds of people, and targets and what was achieved, nowhere together', () => {
    const other = { ...SETTINGS, kinds: [{ ...SETTINGS.kinds[0] ?? assert.fail(), counts: [{ activity: 'XX-EX-1', indicator: 'r1.i1' }] }] }
    assert.deepEqual([shown(ONE, TWO, {}, other).found?.range?.atMost, table(shown(ONE, TWO, {}, other), 'overlaps')[0]?.at(-1)], [500_000, 'no'])
    assert.equal(shown(ONE, TWO, { claims: 'actual' }).found?.range, null)
    assert.equal(shown(ONE, TWO, {}, { ...SETTINGS, kinds: [] }).found?.range, null)
  })

  it('cells under a set size are suppressed, complementary too, on the page, in its tables, in its range and in the file of IATI', async () => {
    const one = exerciseActivity({ municipalities: ['0101', '0102', '0103'], readings: reading({ HN: 500, '0101': 200, '0102': 297, '0103': 3 }) })
    const two = exerciseActivity({ identifier: 'XX-EX-2', municipalities: ['0101', '0102', '0103'], readings: reading({ HN: 300, '0101': 100, '0102': 100, '0103': 100 }) })
    const tool = shown(one, two)
    const cells = table(tool, 'places').map(([name, , , ...programmes]) => [name, ...programmes])
    assert.deepEqual(cells.filter(([name]) => ['First', 'Second', 'Third'].includes(String(name))), [['First', 'withheld', 'withheld'], ['Second', 297, 100], ['Third', 'withheld', 'withheld']])
    assert.equal(shown(one, two, { place: 'HN-INE:0103' }).found?.isRangeWithheld, true)
    const [file] = tool.files ?? []
    assert.ok(file !== undefined)
    assert.deepEqual(await schemaProblems(file.text), [])
    assert.deepEqual([...file.text.matchAll(/<target(?: value="(\d+)")?/g)].map(([, value]) => value ?? 'withheld'), ['500', 'withheld', '297', 'withheld', '300', 'withheld', '100', 'withheld'])
  })

  it('no personal data field exists in the schema, and a dataset with a column beyond it is not read', () => {
    const names = ACTIVITY_COLUMNS.map(({ name }) => name)
    for (const name of names) assert.doesNotMatch(name, /person|people_name|first_name|last_name|surname|apellido|curp|passport|dni|birth|nacimiento|phone|telefono|email|correo|address|domicilio|beneficiary_|household|contact|gender_of|sex_of/, name)
    assert.deepEqual(names, [
      'activity', 'claim', 'place', 'period_start', 'period_end', 'kind', 'value', 'measure', 'indicator', 'indicator_en', 'indicator_es', 'indicator_other', 'result_type', 'result_en', 'result_es', 'result_other', 'may_be_added', 'dimensions',
      'comment_en', 'comment_es', 'comment_other', 'place_name', 'place_within', 'latitude', 'longitude', 'title_en', 'title_es', 'title_other', 'description_en', 'description_es', 'description_other', 'other_language', 'reporting', 'funding', 'accountable', 'extending', 'implementing',
      'status', 'planned_start', 'actual_start', 'planned_end', 'actual_end', 'recipients', 'sectors', 'budget', 'budget_currency', 'committed', 'committed_currency', 'disbursed', 'disbursed_currency', 'document_url', 'updated',
    ], 'whoever adds a column here has asked whether a person can stand in it')
    assert.deepEqual(columnsBeyond([{ name: 'activity' }, { name: 'beneficiary_name' }]), ['beneficiary_name'])
    const shelf = shelfOf('MEX', 'one', exerciseFile(ONE))
    const widened: ShelfTable = { ...shelf, columns: { ...shelf.columns, beneficiary_name: 'text' }, rows: shelf.rows.map((row) => [...row, 'Nomen Nescio']) }
    const tool = coverageTool(toolContext([widened, shelfOf('USA', 'two', exerciseFile(TWO)), MUNICIPALITIES]), SETTINGS)
    assert.deepEqual(tool.found?.beyond, ['beneficiary_name'])
    assert.equal(JSON.stringify([tool.found?.activities, tool.tables, tool.files]).includes('Nomen'), false)
    assert.equal(coverageSettings.safeParse({ ...SETTINGS, person: 'x' }).success, false)
  })

  it('shows what its file calls suspended or cancelled beside the dates, which stay', () => {
    const tool = shown(exerciseActivity({ status: '6' }), TWO)
    assert.deepEqual(tool.found?.activities.map(({ status, period }) => [status, period.until]), [['6', '2024-12-31'], ['2', '2024-12-31']])
  })

  it('says what cannot be used of a question, and answers one that fits', () => {
    assert.deepEqual(shown(ONE, TWO, { list: 'x', place: 'y', from: '1200' }).problems.map(({ parameter, code }) => [parameter, code]), [['list', 'parameter-unknown'], ['place', 'parameter-unknown'], ['from', 'parameter-too-small']])
    assert.deepEqual(shown(ONE, TWO, { place: 'HN-INE:0102', list: 'municipalities' }).found?.lines.map(({ area }) => area.name), ['Second'])
  })
})
