import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { blocksIn, comparePosted, formOf } from './index.ts'
import type { AgreedText, PostedComparison } from './index.ts'

const NAMES = [
  { party: 'MEX', formal: { en: 'the United Mexican States', es: 'los Estados Unidos Mexicanos' }, short: { en: 'Mexico', es: 'México' }, joined: { en: 'Mexico', es: 'México' } },
  { party: 'USA', formal: { en: 'the United States of America', es: 'los Estados Unidos de América' }, short: { en: 'the United States', es: 'Estados Unidos' }, joined: { en: 'U.S.', es: 'Estados Unidos' } },
]
const AGREED: AgreedText = {
  title: { en: 'Joint statement of {parties-short}', es: 'Declaración conjunta de {parties-short}' }, names: NAMES,
  clauses: [
    { clause: 'clause/h', words: { en: 'Water', es: 'Agua' } },
    { clause: 'clause/1', words: { en: '{Parties} intend to deliver 1,200 gauges by March 31, 2027. They will report twice a year.', es: '{Parties} tienen la intención de entregar 1,200 medidores a más tardar el 31 de marzo de 2027. Informarán dos veces al año.' } },
    { clause: 'clause/2', words: { en: 'The working group meets every quarter in alternating cities.', es: 'El grupo de trabajo se reúne cada trimestre en ciudades alternas.' } },
    { clause: 'clause/3', words: { en: 'Both sides keep the register of gauges open to the public.', es: 'Ambas partes mantienen abierto al público el registro de medidores.' } },
  ],
}
const EN = [
  'Joint statement of Mexico and the United States', 'Water', 'The United Mexican States and the United States of America intend to deliver 1,200 gauges by March 31, 2027. They will report twice a year.',
  'The working group meets every quarter in alternating cities.', 'Both sides keep the register of gauges open to the public.',
]
const FOREIGN_ORDER = EN.map((one) => one.replace('The United Mexican States and the United States of America', 'The United States of America and the United Mexican States'))
const page = (blocks: readonly string[]) => `<!doctype html><html><head><title>Ministry</title><script>var x = "Water is stolen."</script></head><body><nav><a href="/">Water</a> <a href="/x">Press</a></nav><main><h1>News</h1>${blocks.map((block) => `<p>${block}</p>`).join('')}</main><footer>Contact the press office.</footer></body></html>`

function compared(blocks: readonly string[]): PostedComparison {
  return comparePosted(AGREED, blocksIn(page(blocks), 'html'), ['en', 'es'])
}

function english(blocks: readonly string[]) {
  return compared(blocks).languages.find(({ language }) => language === 'en') ?? assert.fail()
}

describe('what is posted somewhere', () => {
  test('is the agreed text, whatever stands around it, in either original and however it is typeset', () => {
    for (const [blocks, original] of [[EN, 'MEX'], [FOREIGN_ORDER, 'USA']] as const) {
      const found = english(blocks)
      assert.deepEqual([found.outcome, found.original, found.counts], ['same', original, { same: 5, changed: 0, missing: 0, added: 0 }])
      assert.ok(found.around.includes('Contact the press office.'))
    }
    const typeset = EN.map((one, index) => `${index}. ${one.replaceAll(' ', '&nbsp;').replace('twice', '<em>twice</em>').replace('-', '–')}`)
    assert.equal(english(typeset).outcome, 'same')
    assert.deepEqual(compared(EN).languages.map(({ language, outcome }) => [language, outcome]), [['en', 'same'], ['es', 'absent']])
  })

  test('is told apart sentence by sentence: changed, missing, and not agreed at all', () => {
    const cases: readonly [string, readonly string[], object][] = [
      ['a number', EN.map((one) => one.replace('1,200', '1,500')), { same: 4, changed: 1, missing: 0, added: 0 }],
      ['a verb', EN.map((one) => one.replace('intend to', 'shall')), { same: 4, changed: 1, missing: 0, added: 0 }],
      ['one letter', EN.map((one) => one.replace('quarter', 'quarters')), { same: 4, changed: 1, missing: 0, added: 0 }],
      ['a clause gone', EN.filter((one) => !one.startsWith('The working')), { same: 4, changed: 0, missing: 1, added: 0 }],
      ['a sentence put between', EN.toSpliced(3, 0, 'Steel quotas end in January.'), { same: 5, changed: 0, missing: 0, added: 1 }],
      ['the last one gone', EN.slice(0, -1), { same: 4, changed: 0, missing: 1, added: 0 }],
      ['the first one changed', EN.map((one) => one.replace('deliver', 'sell')), { same: 4, changed: 1, missing: 0, added: 0 }],
    ]
    for (const [what, blocks, counts] of cases) {
      const found = english(blocks)
      assert.deepEqual([found.counts, found.outcome], [counts, 'differs'], what)
    }
    assert.deepEqual(english(EN.map((one) => one.replace('1,200', '1,500'))).findings.find(({ kind }) => kind === 'changed'), {
      kind: 'changed', clause: 'clause/1', agreed: 'The United Mexican States and the United States of America intend to deliver 1,200 gauges by March 31, 2027.', posted: 'The United Mexican States and the United States of America intend to deliver 1,500 gauges by March 31, 2027.',
    })
  })

  test('is another text altogether, or none', () => {
    for (const blocks of [[], ['Water'], ['A statement on steel that nobody on the other side has ever seen.', 'It has three paragraphs.']]) {
      assert.equal(compared(blocks).outcome, 'absent')
    }
  })

  test('holds both languages side by side, and a difference in one of them is found', () => {
    const spanish = ['Declaración conjunta de México y Estados Unidos', 'Agua', 'Los Estados Unidos Mexicanos y los Estados Unidos de América tienen la intención de entregar 1,200 medidores a más tardar el 31 de marzo de 2027. Informarán dos veces al año.', 'El grupo de trabajo se reúne cada trimestre en ciudades alternas.', 'Ambas partes mantienen abierto al público el registro de medidores.']
    const both = EN.flatMap((one, index) => [one, spanish[index] ?? ''])
    assert.deepEqual(compared(both).languages.map(({ outcome, counts }) => [outcome, counts.added]), [['same', 0], ['same', 0]])
    const changed = compared(both.map((one) => one.replace('1,200 medidores', '1,250 medidores')))
    assert.equal(changed.outcome, 'differs')
    assert.equal(changed.languages[1]?.counts.changed, 1)
  })

  test('is read from Markdown and from plain text as from a page', () => {
    assert.equal(formOf('text/html; charset=utf-8', 'x'), 'html')
    assert.equal(formOf('', 'statement.md'), 'markdown')
    assert.equal(formOf('text/plain', 'a.txt'), 'plain')
    const markdown = `# ${EN[0]}\n\n## ${EN[1]}\n\n1. ${EN[2]?.replace('twice', '**twice**')}\n2. ${EN[3]}\n\n> ${EN[4]?.replace('register', '[register](https://x.example)')}\n`
    for (const [text, form] of [[markdown, 'markdown'], [EN.join('\n\n').replaceAll('. ', '.\n'), 'plain']] as const) {
      assert.equal(comparePosted(AGREED, blocksIn(text, form), ['en']).outcome, 'same', form)
    }
  })

  test('reads nothing that a page hides, and breaks at nothing that it holds', () => {
    const hidden = `<p>${EN[2]}<!-- not --><span hidden>But not really.</span></p><template><p>x</p></template><p>&#65;&#x42;&bogus;&#xD800;&#99999999;</p><script>unclosed`
    assert.deepEqual(blocksIn(hidden, 'html'), [EN[2], 'AB&bogus;&#99999999;'])
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('html', 'markdown', 'plain'), (text, form) => {
      comparePosted(AGREED, blocksIn(text, form as 'html'), ['en', 'es'])
    }), { numRuns: 300 })
  })

  test('is found the same only if every agreed sentence stands there in its order', () => {
    fc.assert(fc.property(fc.nat(4), fc.nat(4), (a, b) => {
      const swapped = [...EN.slice(1)]
      ;[swapped[a % 4], swapped[b % 4]] = [swapped[b % 4] ?? '', swapped[a % 4] ?? '']
      const isSame = swapped.every((one, index) => one === EN[index + 1])
      assert.equal(english(swapped).outcome === 'same', isSame, JSON.stringify(swapped))
    }))
  })

  test('of hundreds of pages is compared within seconds', () => {
    const filler = Array.from({ length: 20_000 }, (_, index) => `Paragraph ${index} of something else that stands here.`)
    const start = performance.now()
    assert.equal(english([...filler, ...EN, ...filler]).outcome, 'same')
    assert.ok(performance.now() - start < 10_000)
  })
})
