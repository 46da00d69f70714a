import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readPastedDraft, readPieces } from './pasted-draft.ts'

const EN = `Joint Statement

Recalling the meeting of 12 September 2022, the delegations met in Washington.

I. Supply chains

1. The Parties intend to map the supply chain of semiconductors
by 31 March 2027.
2. The Parties intend to:
   a) publish a joint inventory of 40 plants;
   b) meet twice a year.

II. Water

3. The Parties reaffirm their cooperation on water.`

const ES = `Declaración conjunta

Recordando la reunión del 12 de septiembre de 2022, las delegaciones se reunieron en Washington.

I. Cadenas de suministro

1. Las Partes tienen la intención de mapear la cadena de suministro de semiconductores
a más tardar el 31 de marzo de 2027.
2. Las Partes tienen la intención de:
   a) publicar un inventario conjunto de 40 plantas;
   b) reunirse dos veces al año.

II. Agua

3. Las Partes reafirman su cooperación en materia de agua.`

test('a draft as it comes out of a word processor is split into clauses by its marks, and the marks are taken off', () => {
  assert.deepEqual(readPieces(EN).map(({ form, words }) => [form, words.slice(0, 24)]), [
    ['heading', 'Joint Statement'], ['preamble', 'Recalling the meeting of'], ['heading', 'Supply chains'], ['paragraph', 'The Parties intend to ma'],
    ['paragraph', 'The Parties intend to:'], ['point', 'publish a joint inventor'], ['point', 'meet twice a year.'], ['heading', 'Water'], ['paragraph', 'The Parties reaffirm the'],
  ])
})

test('both languages stand beside each other, clause by clause', () => {
  const clauses = readPastedDraft({ en: EN, es: ES }, ['en', 'es'])
  assert.equal(clauses.length, 9)
  assert.deepEqual(clauses.map(({ words }) => [words.en?.split(' ')[0], words.es?.split(' ')[0]]), [['Joint', 'Declaración'], ['Recalling', 'Recordando'], ['Supply', 'Cadenas'], ['The', 'Las'], ['The', 'Las'], ['publish', 'publicar'], ['meet', 'reunirse'], ['Water', 'Agua'], ['The', 'Las']])
})

test('a clause that one language lacks stands alone, with a blank to be filled, and nothing after it slips', () => {
  const short = ES.replace(/ {3}b\).*\n/, '')
  const clauses = readPastedDraft({ en: EN, es: short }, ['en', 'es'])
  assert.deepEqual(clauses.find(({ words }) => words.en === 'meet twice a year.')?.words.es, '')
  assert.match(clauses.at(-1)?.words.es ?? '', /^Las Partes reafirman/)
})

test('one language alone makes clauses too; nothing makes none', () => {
  assert.equal(readPastedDraft({ en: '', es: ES }, ['en', 'es']).length, 9)
  assert.deepEqual(readPastedDraft({ en: ' \n ', es: '' }, ['en', 'es']), [])
  assert.deepEqual(readPastedDraft({}, []), [])
})

test('where nothing parts the lines, every line is a clause', () => {
  assert.deepEqual(readPieces('1. One.\n2. Two.\n• Three;').map(({ form, words }) => `${form} ${words}`), ['paragraph One.', 'paragraph Two.', 'point Three;'])
})

test('whatever is pasted, every word of every language is in some clause, in its order, and no clause is blank', () => {
  const line = fc.oneof(fc.constant(''), fc.constantFrom('1. Uno dos.', 'a) tres', 'Cuatro, cinco', '# Seis', '- siete;', 'ocho nueve diez'), fc.string({ unit: 'grapheme', maxLength: 30 }))
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
  const lettersOf = (value: string) => (value.normalize('NFC').match(/\p{L}{3,}/gu) ?? []).join(' ')
  fc.assert(fc.property(text, text, (en, es) => {
    const clauses = readPastedDraft({ en, es }, ['en', 'es'])
    for (const [language, pasted] of [['en', en], ['es', es]] as const) assert.equal(lettersOf(clauses.map(({ words }) => words[language] ?? '').join(' ')), lettersOf(readPieces(pasted).map(({ words }) => words).join(' ')))
    assert.ok(clauses.every(({ words }) => Object.values(words).some((one) => one !== '')))
  }))
})
