import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { unwritten, writable } from './content.ts'
import { readExchange } from './read.ts'
import { anyText, DIFFICULT, record } from './testing/files.ts'
import { writeTmx } from './tmx.ts'
import type { MemoryEntry } from './tmx.ts'

const entry = (texts: MemoryEntry['texts'], more: Partial<MemoryEntry> = {}): MemoryEntry => ({ id: null, texts, properties: [], notes: [], created: null, ...more })

function back(xml: string): readonly MemoryEntry[] {
  const read = readExchange(new TextEncoder().encode(xml))
  return 'value' in read && read.value.format === 'tmx' ? read.value.entries : assert.fail(JSON.stringify(read))
}

const asRead = (one: MemoryEntry): MemoryEntry => ({ ...one, texts: Object.fromEntries(Object.entries(one.texts).map(([language, content]) => [language, unwritten(content)])) })

describe('TMX', () => {
  it('comes back as it was written, in three languages', () => {
    const anyEntry = record({ en: anyText, es: anyText, fr: anyText, id: fc.option(fc.constantFrom('a', 'element/I.1 title'), { nil: null }), created: fc.constantFrom(null, '20211213T180000Z') })
      .map(({ en, es, fr, id, created }) => entry({ en: writable(en), es: writable(es), fr: writable(fr) }, { id, created, properties: [['x-item', 'element/I.1'], ['x-field', 'title & "aim"']], notes: ['agreed <both>'] }))
    fc.assert(fc.property(fc.array(anyEntry, { maxLength: 5 }), (entries) => assert.deepEqual(back(writeTmx(entries, '1')), entries.map(asRead))), { numRuns: 200 })
  })

  it('keeps every difficult text, to the letter', () => {
    assert.deepEqual(back(writeTmx(DIFFICULT.map((text) => entry({ en: writable(text), es: writable(text) })), '1')).map(({ texts }) => texts.es), DIFFICULT.map((text) => [text]))
  })

  it('keeps formatting of other programs, paired, alone and without its other half', () => {
    const xml = '<tmx version="1.4"><header/><body><tu tuid="7"><tuv xml:lang="en-US"><seg>a <bpt i="1" type="bold">{\\b </bpt>b<ept i="1">}</ept> <ph x="2" type="x-br">&lt;br/&gt;</ph><it pos="begin" x="3">(</it><hi>c</hi></seg></tuv><tuv xml:lang="es-MX"><seg>a</seg></tuv></tu></body></tmx>'
    const [one] = back(xml)
    assert.deepEqual(one?.texts['en-US'], ['a ', { id: '1', span: 'open', type: 'bold', data: '{\\b ' }, 'b', { id: '1', span: 'close', type: null, data: '}' }, ' ', { id: '2', span: 'alone', type: 'x-br', data: '<br/>' }, { id: '3', span: 'open', type: null, data: '(' }, 'c'])
    assert.deepEqual(back(writeTmx(one === undefined ? [] : [one], '1')), [one])
  })

  it('reads what older versions wrote: `lang`, a document type, tags as text', () => {
    const [one] = back('<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1"><header creationtool="OmegaT"/><body><tu><tuv lang="en"><seg>a <x0/></seg></tuv></tu></body></tmx>'.replace(' <x0/>', ' &lt;x0/&gt;'))
    assert.deepEqual(one?.texts, { en: ['a <x0/>'] })
  })

  for (const [what, body, code] of [
    ['a unit without a variant', '<tu></tu>', 'exchange-incomplete'], ['a variant without a segment', '<tu><tuv xml:lang="en"/></tu>', 'exchange-incomplete'], ['a variant without a language', '<tu><tuv><seg>a</seg></tuv></tu>', 'exchange-incomplete'],
    ['one language twice', '<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv></tu>', 'exchange-duplicate'], ['an element of nowhere in a text', '<tu><tuv xml:lang="en"><seg>a<x/></seg></tuv></tu>', 'exchange-incomplete'],
  ] as const) {
    it(`refuses ${what}, and takes nothing of the rest`, () => {
      const read = readExchange(new TextEncoder().encode(`<tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>good</seg></tuv></tu>${body}</body></tmx>`))
      assert.equal('problem' in read ? read.problem.code : 'read', code)
    })
  }
})
