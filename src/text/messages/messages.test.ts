import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { describe, it } from 'node:test'
import { CODES, explain } from './codes/index.ts'
import { MESSAGES } from './index.ts'
import { counted } from './plural.ts'

/** Words that both languages write alike, among them the names of labels, which nobody translates. */
const ALIKE = new Set(['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR', 'Reservada', 'Confidencial', 'Reservada (LGTAIP)', 'Confidencial (LGTAIP)', 'Plan', 'Agenda', 'Virtual', 'Original', 'Error:', 'URL', 'Word', 'Akoma Ntoso', 'DCAT-US 1.1 (data.json)', 'DCAT-US 3'])

function textsOf(messages: object, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, string])[] => {
    const path = above === '' ? key : `${above}.${key}`
    if (typeof value === 'string') return [[path, value]]
    return value !== null && typeof value === 'object' ? textsOf(value, path) : []
  })
}

describe('the messages of the interface', () => {
  it('are said in each language, none copied from the other', () => {
    const spanish = new Map(textsOf(MESSAGES.es))
    const copied = textsOf(MESSAGES.en).filter(([path, text]) => /\p{L}{4}/u.test(text) && spanish.get(path) === text && !ALIKE.has(text))
    assert.deepEqual(copied, [])
  })

  it('have the same paths in both languages', () => {
    assert.deepEqual(textsOf(MESSAGES.en).map(([path]) => path), textsOf(MESSAGES.es).map(([path]) => path))
  })

  it('of one area of the workspace stand in no other area, where one would silently take the place of the other', async () => {
    const folder = new URL('workspace/', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.en.ts') && !/^(index|visited)/.test(name))
    const areas = await Promise.all(files.map(async (name) => Object.values((await import(new URL(name, folder).href)) as Record<string, Record<string, object>>)))
    assert.ok(areas.length > 20)
    for (const pick of [(area: Record<string, object>) => area, (area: Record<string, object>) => area.nav ?? {}, (area: Record<string, object>) => area.flash ?? {}]) {
      const names = areas.flat().flatMap((area) => Object.keys(pick(area)).filter((name) => name !== 'nav' && name !== 'flash'))
      assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), [])
    }
  })

  it('are composed Unicode without blank ends', () => {
    for (const messages of [MESSAGES.en, MESSAGES.es]) {
      for (const [path, text] of textsOf(messages)) {
        assert.equal(text, text.normalize('NFC').trim(), path)
        assert.notEqual(text, '', path)
      }
    }
  })

  it('choose the word by the number', () => {
    assert.equal(counted('en', 1, 'act', 'acts'), '1 act')
    assert.equal(counted('es', 0, 'acto', 'actos'), '0 actos')
    assert.equal(MESSAGES.es.pages.home.meetings(1), 'reunión')
    assert.equal(MESSAGES.en.pages.element.divergent(1), 'The readings differ by 1 step of the scale')
    assert.equal(MESSAGES.es.pages.element.divergent(2), 'Las lecturas difieren en 2 grados de la escala')
  })
})

describe('the table of codes', () => {
  it('says every code as whole sentences in both languages', () => {
    for (const [code, { en, es }] of Object.entries(CODES)) {
      for (const text of [en, es]) assert.match(text, /^[\p{Lu}¿¡].*\.$/u, code)
      assert.notEqual(en, es, code)
    }
  })

  it('names a code that it does not hold beside the sentence for the unexpected', () => {
    assert.equal(explain('never-heard-of', 'es'), `${CODES.unexpected.es} (never-heard-of)`)
    assert.equal(explain('not-found', 'en'), CODES['not-found'].en)
  })
})
