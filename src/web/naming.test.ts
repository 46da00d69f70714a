import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Names } from '../dialogue/views/index.ts'
import { languageHeading, languageName } from './language.ts'
import { nameFor } from './naming.ts'

const title = { en: 'Supply chains', es: 'Cadenas de suministro' }
const names: Names = {
  items: { 'element/I.1': { title, short: 'I.1', isInForce: true }, 'organisation/OLD': { title, short: 'OLD', isInForce: false } },
  levels: { initiative: { en: 'initiative', es: 'iniciativa' } }, meetingTypes: { cabinet: { en: 'Cabinet' } }, parties: { MEX: { en: 'Mexico', es: 'México' } },
}

it('names items, levels, types of meeting and parties by what people call them', () => {
  assert.deepEqual(nameFor('parent', 'element/I.1', names), { title, short: 'I.1', hasPage: true })
  assert.deepEqual(nameFor('owners', 'organisation/OLD', names), { title, short: 'OLD', hasPage: false })
  assert.deepEqual(['initiative', 'cabinet', 'MEX'].map((value, index) => nameFor(['level', 'type', 'party'][index] ?? '', value, names)?.title.en), ['initiative', 'Cabinet', 'Mexico'])
})

it('names nothing that is only spelled like an identifier, or that nobody named', () => {
  assert.equal(nameFor('number', 'initiative', names), null)
  assert.equal(nameFor('level', 'toString', names), null)
  assert.equal(nameFor('parent', 'element/X', names), null)
})

it('calls languages by their names in the language of the page', () => {
  assert.deepEqual([languageName('es', 'en'), languageName('en', 'es'), languageHeading('en', 'es'), languageHeading('fr', 'en')], ['Spanish', 'inglés', 'Inglés', 'French'])
})
