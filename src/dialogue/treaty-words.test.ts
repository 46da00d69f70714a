import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Bilingual } from '../text/bilingual.ts'
import { agreedPairOf } from '../text/concordance/index.ts'
import { charterOf, softWordsIn, treatyFindings } from './treaty-words.ts'
import { clause, text, withText } from './testing/instruments.ts'

const WORDS: Bilingual = { en: 'The Participants shall meet.', es: 'Los Participantes deberán reunirse.' }

function table(instrument = 'statement') {
  const [mex = assert.fail()] = withText(['MEX', 'USA'], { instrument })
  const charter = charterOf(mex.projection)
  const find = (item: string) => mex.projection.find('item', item)?.versions.at(-1)?.content ?? null
  const found = (item: string, content: object, path: string, words: Bilingual, agreed: Parameters<typeof treatyFindings>[6] = undefined) => treatyFindings(charter, item, content as never, path, words, find, agreed)
  return { charter, find, found }
}
const told = (findings: ReturnType<typeof treatyFindings>) => findings.map(({ code, sides }) => `${code} ${sides[0]?.language} ${sides[0]?.found?.excerpt} → ${sides[0]?.expected}`)

describe('treaty words in a text', () => {
  it('are found in each language by itself where the class is not meant to bind, with what is said instead', () => {
    assert.deepEqual(told(table().found('clause/one', clause('x', 'a'), 'words', WORDS)), ['treaty-word en shall → intend to, plan to', 'treaty-word es deberán → tienen la intención de, prevén'])
  })

  it('are not looked for where the class is meant to bind, in other items, or in a text that nobody knows', () => {
    assert.deepEqual(table('treaty').found('clause/one', clause('x', 'a'), 'words', WORDS), [])
    const { found } = table()
    assert.deepEqual(found('element/1', { title: WORDS }, 'title', WORDS), [])
    assert.deepEqual(found('clause/one', clause('x', 'a', { text: 'text/other' }), 'words', WORDS), [])
    assert.deepEqual(found('text/lake', text(), 'note', WORDS), [])
  })

  it('are read in a title by its head, by the class that the text would have', () => {
    const title = { en: '{Parties-joined} Agreement on the lake', es: 'Acuerdo sobre el lago' }
    const { found } = table()
    assert.deepEqual(told(found('text/lake', text({ title }), 'title', title)).map((line) => line.split(' → ')[0]), ['treaty-title en Agreement', 'treaty-title es Acuerdo'])
    assert.deepEqual(found('text/lake', text({ title, instrument: 'treaty' }), 'title', title), [])
  })

  it('are left where officers agreed to leave them, in that sentence alone', () => {
    const { found } = table()
    const [first = assert.fail()] = found('clause/one', clause('x', 'a'), 'words', WORDS)
    const agreed = { names: [], agreed: [agreedPairOf(first, WORDS)] }
    assert.deepEqual(told(found('clause/one', clause('x', 'a'), 'words', WORDS, agreed)), ['treaty-word es deberán → tienen la intención de, prevén'])
    assert.equal(found('clause/one', clause('x', 'a'), 'words', { ...WORDS, en: 'The Participants shall meet twice.' }, agreed).length, 2)
  })

  it('of mere intention are hinted at where the class is meant to bind', () => {
    const soft = clause('x', 'a', { words: { en: 'They intend to meet.', es: 'Tienen la intención de reunirse.' } })
    const binding = table('treaty')
    assert.deepEqual(softWordsIn(binding.charter, 'clause/one', soft as never, binding.find).map(({ language, found }) => `${language} ${found}`), ['en intend to', 'es Tienen la intención de'])
    const other = table()
    assert.deepEqual(softWordsIn(other.charter, 'clause/one', soft as never, other.find), [])
  })
})
