// The order of the parties, organisations with successors, terms: what needs to know the dialogue.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkConcordance } from '../index.ts'
import type { Finding, Reference } from '../index.ts'
import { hledReference } from '../testing/reference.ts'

const REFERENCE = hledReference()

function check(en: string, es: string, more: Partial<Reference> = {}): readonly Finding[] {
  return checkConcordance({ en, es }, ['en', 'es'], { ...REFERENCE, ...more })
}

function codes(en: string, es: string, more: Partial<Reference> = {}): readonly string[] {
  return check(en, es, more).map(({ code }) => code)
}

describe('the order of the parties', () => {
  test('differs by the alternat: each side first in its own original', () => {
    assert.deepEqual(codes('The United States and Mexico met.', 'México y Estados Unidos se reunieron.'), [])
    assert.deepEqual(codes('U.S.-Mexico trade grew.', 'Creció el comercio México-EE. UU.'), [])
    assert.deepEqual(codes('U.S. and Mexican agencies met.', 'Se reunieron dependencias mexicanas y estadounidenses.'), [])
  })

  test('is found where one language names the other side first, and says who should be', () => {
    const [finding] = check('The United States and Mexico met.', 'Estados Unidos y México se reunieron.')
    assert.equal(finding?.code, 'order')
    assert.deepEqual(finding?.sides.map(({ expected, found }) => [found?.excerpt, expected]), [['United States and Mexico', null], ['Estados Unidos y México', 'México']])
  })

  test('is found where each names the other first, whatever the rule', () => {
    for (const order of ['alternat', 'same', null] as const) assert.deepEqual(codes('Mexico and the United States met.', 'Estados Unidos y México se reunieron.', { order }), ['order'])
  })

  test('is one order in all languages where the dialogue says so', () => {
    assert.deepEqual(codes('The United States and Mexico met.', 'Estados Unidos y México se reunieron.', { order: 'same' }), [])
    assert.deepEqual(codes('The United States and Mexico met.', 'México y Estados Unidos se reunieron.', { order: 'same' }), ['order'])
  })

  test('is held to the habit of a text that keeps one order throughout', () => {
    const [en, es] = ['The United States and Mexico met. ', 'Estados Unidos y México se reunieron. ']
    assert.deepEqual(codes(en.repeat(4), es.repeat(4)), [])
    assert.deepEqual(codes(en.repeat(4), es.repeat(3) + 'México y Estados Unidos se reunieron.'), ['order'])
  })

  test('says nothing of parties that are named apart, or in a name that stands in the termbase', () => {
    assert.deepEqual(codes('Mexico exported more. The United States imported less.', 'México exportó más. Estados Unidos importó menos.'), [])
    assert.deepEqual(codes('The Mexico-U.S. Entrepreneurship and Innovation Council met.', 'Se reunió el Consejo Mexicano-Estadounidense para el Emprendimiento y la Innovación.'), [])
  })

  test('needs the parties to be told', () => {
    assert.deepEqual(codes('The United States and Mexico met.', 'Estados Unidos y México se reunieron.', { parties: [] }), [])
  })
})

describe('delegations', () => {
  const [us, mexican] = ['Secretary of Commerce Gina Raimondo and Ambassador Ken Salazar chaired for the United States.', 'Secretary of Economy Tatiana Clouthier and Ambassador Esteban Moctezuma chaired for Mexico.']
  const [losDeMexico, losDeEstadosUnidos] = ['La secretaria de Economía, Tatiana Clouthier, y el embajador Esteban Moctezuma presidieron por México.', 'La secretaria de Comercio, Gina Raimondo; el embajador Ken Salazar, presidieron por Estados Unidos.']

  test('may stand in the order of each side; none of them was dropped', () => {
    assert.deepEqual(codes(`${us} ${mexican}`, `${losDeMexico} ${losDeEstadosUnidos}`), [])
  })

  test('are found where one of them is not there', () => {
    assert.ok(codes(`${us} ${mexican}`, losDeMexico).includes('clause'))
  })
})

describe('an organisation', () => {
  test('must be the same in both languages, by name or acronym', () => {
    assert.deepEqual(codes('The Secretariat of Economy will report.', 'La SE informará.'), [])
    const [finding] = check('The Secretariat of Economy will report.', 'La Secretaría de Educación Pública informará.')
    assert.equal(finding?.code, 'organisation')
    assert.equal(finding?.sides[1]?.expected, 'Secretaría de Economía')
  })

  test('that one language calls by its predecessor is found', () => {
    assert.deepEqual(codes('SABG answers requests.', 'El INAI atiende las solicitudes.', { on: null }), ['organisation'])
  })

  test('with a successor is found after the succession, with the successor’s name', () => {
    const [finding, ...more] = check('INAI answers requests. INAI also keeps the register.', 'El INAI atiende las solicitudes. El INAI también lleva el registro.')
    assert.deepEqual([finding?.code, more], ['succeeded', []])
    assert.deepEqual(finding?.sides.map(({ expected }) => expected), ['Secretariat of Anti-Corruption and Good Government', 'Secretaría Anticorrupción y Buen Gobierno'])
  })

  test('is right before the succession, in a sentence dated before it, and beside its successor', () => {
    assert.deepEqual(codes('INAI answers requests.', 'El INAI atiende las solicitudes.', { on: '2025-03-20' }), [])
    assert.deepEqual(codes('INAI answers requests.', 'El INAI atiende las solicitudes.', { on: '2025-03-21' }), ['succeeded'])
    assert.deepEqual(codes('In March 2023 INAI hosted the workshop.', 'En marzo de 2023 el INAI fue sede del taller.'), [])
    assert.deepEqual(codes('INAI was dissolved on 21 March 2025.', 'El INAI se extinguió el 21 de marzo de 2025.'), [])
    assert.deepEqual(codes('SABG took over from INAI.', 'La SABG sustituyó al INAI.'), [])
    assert.deepEqual(codes('INAI will report in May 2026.', 'El INAI informará en mayo de 2026.'), ['succeeded'])
  })

  test('is not seen in a pronoun: `se` is no secretariat', () => {
    assert.deepEqual(codes('The plan is published.', 'Se publica el plan.'), [])
  })
})

describe('a term', () => {
  test('is known in every number and gender, and with a word inside it', () => {
    assert.deepEqual(codes('Every port of entry reports; ports of entry are listed.', 'Cada puerto de entrada informa; se enumeran los puertos de entrada.'), [])
    assert.deepEqual(codes('Global supply chains recovered.', 'Las cadenas globales de suministro se recuperaron.'), [])
  })

  test('that the other language calls otherwise is found once, with what both would say', () => {
    const [finding, ...more] = check('Ports of entry closed.', 'Cerraron los cruces fronterizos.')
    assert.deepEqual([finding?.code, more], ['term', []])
    assert.deepEqual(finding?.sides.map(({ expected }) => expected), ['border crossing', 'puerto de entrada'])
  })

  test('may be shortened where the text goes on to speak of it', () => {
    assert.deepEqual(codes('The work plan has four pillars.', 'El plan tiene cuatro pilares.'), [])
  })

  test('that is forbidden is found with the one to use', () => {
    const finding = check('Investing in Our People is under way.', 'Invertir en nuestra gente está en marcha.').find(({ code }) => code === 'forbidden-term')
    assert.equal(finding?.sides[1]?.expected, 'Invertir en nuestro pueblo')
  })

  test('in capitals is to be defined, and is not asked for where it is', () => {
    assert.deepEqual(codes('Costs fall on the Requesting Carrier in all cases.', 'Los costos corresponden al Transportista Solicitante en todos los casos.'), ['undefined-term'])
    assert.deepEqual(codes('The firm (the “Requesting Carrier”) asks. Costs fall on the Requesting Carrier in all cases.', 'La empresa (el «Transportista Solicitante») solicita. Los costos corresponden al Transportista Solicitante en todos los casos.'), [])
  })

  test('needs a termbase', () => {
    assert.deepEqual(codes('Ports of entry closed.', 'Cerraron los cruces fronterizos.', { termbase: { concepts: [] } }), [])
  })
})
