import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { plainOf, unwritten } from './content.ts'
import type { Content } from './content.ts'
import { readExchange } from './read.ts'
import { anyFile, DIFFICULT, fileOf, segmentOf, unitOf } from './testing/files.ts'
import type { TranslationFile } from './unit.ts'
import { writeXliff12 } from './xliff-12.ts'
import { writeXliff21 } from './xliff-21.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function back(xml: string): TranslationFile {
  const read = readExchange(bytes(xml))
  if (!('value' in read) || !('file' in read.value)) return assert.fail(JSON.stringify(read))
  return read.value.file
}

/** As a file comes back: control characters are characters again. */
function asRead(file: TranslationFile, keepsGaps: boolean): TranslationFile {
  return {
    ...file, units: file.units.map((unit) => ({
      ...unit, matches: unit.matches.map((match) => ({ ...match, source: unwritten(match.source), target: unwritten(match.target) })),
      segments: unit.segments.map((segment) => ({ ...segment, gap: keepsGaps ? segment.gap : '', source: unwritten(segment.source), target: segment.target === null ? null : unwritten(segment.target) })),
    })),
  }
}

const WRITERS = [['XLIFF 2.1', writeXliff21, true], ['XLIFF 1.2', writeXliff12, false]] as const

for (const [name, write, keepsGaps] of WRITERS) {
  describe(name, () => {
    it('comes back as it was written, whatever stands in the texts', () => {
      fc.assert(fc.property(anyFile, (file) => assert.deepEqual(back(write(file)), asRead(file, keepsGaps))), { numRuns: 300 })
    })

    it('keeps every difficult text, to the letter', () => {
      const units = DIFFICULT.map((text, index) => unitOf(`element:I.${index}:aim`, [segmentOf('s1', text, text.toUpperCase())]))
      assert.deepEqual(back(write(fileOf(units))).units.map((unit) => unit.segments.map((segment) => [plainOf(segment.source), plainOf(segment.target ?? [])])), DIFFICULT.map((text) => [[text, text.toUpperCase()]]))
    })

    it('keeps codes of other programs with what they stood for', () => {
      const content: Content = ['Open ', { id: '1', span: 'open', type: 'x-b', data: '<b>' }, 'bold', { id: '1', span: 'close', type: null, data: '</b>' }, ' and ', { id: '2', span: 'alone', type: 'x-br', data: '<br/>' }, ' alone ', { id: '3', span: 'open', type: 'x-i', data: '<i & "q">' }]
      const [unit] = back(write(fileOf([unitOf('element:a:b', [{ id: 's1', source: content, target: content, state: 'final', gap: '' }])]))).units
      assert.deepEqual([unit?.segments[0]?.source, unit?.segments[0]?.target], [content, content])
    })

    it('tells an empty target from none', () => {
      const [unit] = back(write(fileOf([unitOf('element:a:b', [{ id: 's1', source: ['One.'], target: [], state: 'initial', gap: ' ' }, segmentOf('s2', 'Two.', null)])]))).units
      assert.deepEqual(unit?.segments.map(({ target }) => target), [[], null])
    })

    it('refuses two units of one identifier', () => {
      const one = unitOf('element:a:b', [segmentOf('s1', 'One.', null)])
      const read = readExchange(bytes(write(fileOf([one, one]))))
      assert.deepEqual('problem' in read && [read.problem.code, read.problem.what], ['exchange-duplicate', 'element:a:b'])
    })
  })
}

describe('XLIFF of other programs', () => {
  const version12 = (inner: string, attributes = 'original="draft/1" source-language="en" target-language="es" datatype="plaintext"') =>
    `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file ${attributes}><body>${inner}</body></file></xliff>`

  it('reads every state of XLIFF 1.2', () => {
    const states = ['new', 'needs-translation', 'needs-adaptation', 'needs-l10n', 'needs-review-translation', 'needs-review-adaptation', 'needs-review-l10n', 'translated', 'signed-off', 'final', 'x-own']
    const units = states.map((state, index) => `<trans-unit id="u${index}"><source>a</source><target state="${state}">b</target></trans-unit>`).join('')
    assert.deepEqual(back(version12(units)).units.map(({ segments }) => segments[0]?.state), ['translated', 'translated', 'translated', 'translated', 'translated', 'translated', 'translated', 'translated', 'reviewed', 'final', 'translated'])
    assert.equal(back(version12('<trans-unit id="u"><source>a</source><target state="new"/></trans-unit>')).units[0]?.segments[0]?.state, 'initial')
  })

  it('takes a target that still repeats its source for nothing, and one typed over for a translation, where the program left the state as it was', () => {
    const written = writeXliff12(fileOf([unitOf('element:a:b', [segmentOf('s1', 'One.', null)]), unitOf('element:a:c', [segmentOf('s1', 'Two.', null)])]), true)
    const typed = back(written.replace('<target xml:lang="es" state="needs-translation">Two.', '<target xml:lang="es" state="needs-translation">Dos.'))
    assert.deepEqual(typed.units.map(({ segments }) => [segments[0]?.target, segments[0]?.state]), [[['One.'], 'initial'], [['Dos.'], 'translated']])
  })

  it('takes a target without a state for translated, an empty one for not', () => {
    const file = back(version12('<trans-unit id="a"><source>a</source><target>b</target></trans-unit><trans-unit id="b"><source>a</source><target/></trans-unit><trans-unit id="c" approved="yes"><source>a</source><target>b</target></trans-unit>'))
    assert.deepEqual(file.units.map(({ segments }) => segments[0]?.state), ['translated', 'initial', 'reviewed'])
  })

  it('reads paired elements as an opening and a closing code, and marks as nothing', () => {
    const file = back(version12('<trans-unit id="a"><source>x <g id="1" ctype="bold">y</g> <mrk mtype="term">z</mrk><bpt id="2">{</bpt>w<ept id="2">}</ept><it id="3" pos="close">)</it></source></trans-unit>'))
    assert.deepEqual(file.units[0]?.segments[0]?.source, [
      'x ', { id: '1', span: 'open', type: 'bold', data: null }, 'y', { id: '1', span: 'close', type: 'bold', data: null }, ' z', { id: '2', span: 'open', type: null, data: '{' }, 'w', { id: '2', span: 'close', type: null, data: '}' }, { id: '3', span: 'close', type: null, data: ')' },
    ])
  })

  it('reads XLIFF 2.0 with a prefix, paired codes, annotations and a segment without an identifier', () => {
    const file = back(`<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es"><x:file id="f"><x:group id="g"><x:unit id="u"><x:segment><x:source>a <x:pc id="1">b</x:pc><x:mrk id="m" type="term">c</x:mrk><x:cp hex="0007"/></x:source></x:segment><x:ignorable><x:source> </x:source></x:ignorable><x:segment state="reviewed"><x:source>d</x:source><x:target>e</x:target></x:segment></x:unit></x:group></x:file></x:xliff>`)
    assert.deepEqual(file.units[0]?.segments, [
      { id: 's1', source: ['a ', { id: '1', span: 'open', type: null, data: null }, 'b', { id: '1', span: 'close', type: null, data: null }, 'c\u0007'], target: null, state: 'initial', gap: ' ' },
      { id: 's2', source: ['d'], target: ['e'], state: 'reviewed', gap: '' },
    ])
  })

  const REFUSED: readonly (readonly [string, string, string])[] = [
    ['no file', `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>`, 'exchange-incomplete'],
    ['two files', `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="a"><unit id="u"><segment><source/></segment></unit></file><file id="b"/></xliff>`, 'exchange-incomplete'],
    ['a unit without an identifier', version12('<trans-unit><source>a</source></trans-unit>'), 'exchange-incomplete'],
    ['a unit without a source', version12('<trans-unit id="a"><target>a</target></trans-unit>'), 'exchange-incomplete'],
    ['no source language', version12('', 'original="a"'), 'exchange-incomplete'],
    ['an element of nowhere in a text', version12('<trans-unit id="a"><source>a <b>c</b></source></trans-unit>'), 'exchange-incomplete'],
    ['a unit that stands twice', version12('<trans-unit id="a"><source>a</source></trans-unit><trans-unit id="a"><source>b</source></trans-unit>'), 'exchange-duplicate'],
    ['a state of no version', '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="a"><unit id="u"><segment state="done"><source/></segment></unit></file></xliff>', 'exchange-incomplete'],
    ['a unit of XLIFF 2 without a segment', '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="a"><unit id="u"/></file></xliff>', 'exchange-incomplete'],
  ]
  for (const [what, xml, code] of REFUSED) {
    it(`refuses ${what}`, () => {
      const read = readExchange(bytes(xml))
      assert.equal('problem' in read ? read.problem.code : 'read', code)
    })
  }
})
