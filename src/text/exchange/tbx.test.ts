import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readExchange } from './read.ts'
import { record } from './testing/files.ts'
import { writeTbx } from './tbx.ts'
import type { ExchangedConcept, ReadTermbase } from './tbx.ts'

function back(xml: string): ReadTermbase {
  const read = readExchange(new TextEncoder().encode(xml))
  return 'value' in read && read.value.format === 'tbx' ? read.value.termbase : assert.fail(JSON.stringify(read))
}

const PORT: ExchangedConcept = {
  id: 'port-of-entry', notes: [{ language: 'en', text: 'Where people & goods are inspected.' }, { language: 'es', text: 'Donde se inspecciona.' }], sources: ['https://example.org/a?b=1&c=2'],
  terms: [
    { language: 'en', term: 'port of entry', status: 'preferred' }, { language: 'en', term: 'border crossing', status: 'forbidden' },
    { language: 'es', term: 'puerto de entrada', status: 'preferred' }, { language: 'es', term: 'cruce «fronterizo»', status: 'admitted' },
  ],
}

describe('TBX', () => {
  for (const edition of ['2019', '2008'] as const) {
    it(`of ${edition} comes back as it was written`, () => {
      const term = fc.stringMatching(/^[A-Za-zÀ-ÿ&<>"'«» -]{1,20}$/).map((text) => text.normalize('NFC').replace(/ +/g, ' ').trim()).filter((text) => text !== '')
      const concept = record({
        id: fc.constantFrom('port-of-entry', 'MEX', '5G', 'a/b', 'año nuevo', '_x002f_', 'I.1'), sources: fc.array(term, { maxLength: 2 }), notes: fc.array(term.map((text) => ({ language: 'es', text })), { maxLength: 2 }),
        terms: fc.uniqueArray(record({ language: fc.constantFrom('en', 'es', 'fr'), term, status: fc.constantFrom('preferred' as const, 'admitted' as const, 'forbidden' as const) }), { minLength: 1, maxLength: 5 })
          .map((terms) => [...terms].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))),
      })
      fc.assert(fc.property(fc.uniqueArray(concept, { selector: ({ id }) => id, maxLength: 4 }), (concepts) => assert.deepEqual(back(writeTbx(concepts, edition, 'en', 'a & b')).concepts, concepts)), { numRuns: 200 })
      assert.deepEqual(back(writeTbx([PORT], edition, 'en', 'x')), { concepts: [PORT], leftOut: {} })
    })
  }

  it('reads categories named by their element, ranks said nowhere, groups, and counts what it does not take over', () => {
    const dct = back(`<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader/><text><body>
      <conceptEntry id="c5"><min:subjectField>trade</min:subjectField><langSec xml:lang="en"><termSec><term>tariff</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
      <langSec xml:lang="es"><descripGrp><basic:definition>Lo que\n se paga.</basic:definition></descripGrp><termSec><term>arancel</term></termSec><termSec><term>tarifa</term></termSec></langSec></conceptEntry></body></text></tbx>`)
    assert.deepEqual(dct.concepts, [{ id: 'c5', notes: [], sources: [], terms: [{ language: 'en', term: 'tariff', status: 'forbidden' }, { language: 'es', term: 'arancel', status: 'preferred' }, { language: 'es', term: 'tarifa', status: 'admitted' }] }])
    assert.deepEqual(dct.leftOut, { definition: 1, partOfSpeech: 1, subjectField: 1 })
    const older = back('<martif type="TBX"><text><body><termEntry><descripGrp><descrip type="definition">d</descrip><admin type="source">s</admin></descripGrp><langSet xml:lang="en"><ntig><termGrp><term>port</term><termNote type="termType">fullForm</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>')
    assert.deepEqual(older, { concepts: [{ id: 'c1', notes: [], sources: ['s'], terms: [{ language: 'en', term: 'port', status: 'preferred' }] }], leftOut: { definition: 1, termType: 1 } })
  })

  for (const [what, entry, code] of [
    ['a concept without a term', '<termEntry id="b"/>', 'exchange-incomplete'], ['a blank term', '<termEntry id="b"><langSet xml:lang="en"><tig><term> </term></tig></langSet></termEntry>', 'exchange-incomplete'],
    ['a term without a language', '<termEntry id="b"><langSet><tig><term>x</term></tig></langSet></termEntry>', 'exchange-incomplete'], ['one concept twice', '<termEntry id="a"><langSet xml:lang="en"><tig><term>x</term></tig></langSet></termEntry>', 'exchange-duplicate'],
  ] as const) {
    it(`refuses ${what}`, () => {
      const read = readExchange(new TextEncoder().encode(`<martif type="TBX"><text><body><termEntry id="a"><langSet xml:lang="en"><tig><term>y</term></tig></langSet></termEntry>${entry}</body></text></martif>`))
      assert.equal('problem' in read ? read.problem.code : 'read', code)
    })
  }
})
