// The board of the Cross-Border Privacy Rules: what blocks is derived from dated facts, and is gone when a fact is entered.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { enterAt, fact } from '../../src/dialogue/testing/rules.ts'
import { Seat, agree, meet } from '../../src/dialogue/testing/table.ts'
import { instrumentView } from '../../src/instruments/view.ts'
import type { BoardTool } from '../../src/instruments/board/view.ts'
import type { FactContent } from '../../src/dialogue/statements/index.ts'
import { foundingOf } from './founding.ts'

const PLAN = JSON.parse(readFileSync(new URL('plan.json', import.meta.url), 'utf8'))
const BOARD = 'instrument/cbpr-board'

function founded(): Seat {
  const [mex, usa] = [new Seat('hled', 'MEX'), new Seat('hled', 'USA')]
  meet([mex, usa])
  const { changes, statements } = foundingOf(PLAN, { MEX: mex.speaker.root.id, USA: usa.speaker.root.id })
  agree([mex, usa], changes)
  for (const { party, about, type, content } of statements.filter((one) => one.about === BOARD)) (party === 'MEX' ? mex : usa).state(about, type, content as never)
  meet([mex, usa])
  return mex
}

function boardOf(seat: Seat, day: string, more: Readonly<Record<string, string>> = {}): BoardTool {
  return instrumentView(seat.context('2026-11-26'), BOARD, { day, ...more })?.tool as BoardTool
}

const statesOf = (tool: BoardTool, track: string) => tool.tracks.find((one) => one.track === track)?.steps.map(({ step, state }) => `${step.step} ${state}`)
const saysOf = (tool: BoardTool, track: string) => tool.tracks.find((one) => one.track === track)?.says
/** Nobody has said so: an exercise of this test. */
const EXERCISE = (name: string, step: string, from: string): FactContent => fact(name, step, from, { organisation: null })

describe('the board of the Cross-Border Privacy Rules', () => {
  const seat = founded()

  it('from dated inputs the board itself derives: blocked, no certifier in Mexico, designated body dissolved 21 Mar 2025, and unblocks when a new certifier is entered', () => {
    const today = boardOf(seat, '2026-11-26')
    assert.deepEqual(statesOf(today, 'mexico'), ['law holds', 'participates holds', 'certifier blocked', 'recognized not-yet', 'company not-yet'])
    assert.deepEqual(saysOf(today, 'mexico'), {
      en: 'Blocked: no certifier in Mexico; designated body dissolved March 21, 2025 (National Institute for Transparency, Access to Information and Personal Data Protection), successor: Secretariat of Anti-Corruption and Good Government.',
      es: 'Bloqueado: no hay certificador en México; organismo designado extinguido el 21 de marzo de 2025 (Instituto Nacional de Transparencia, Acceso a la Información y Protección de Datos Personales), sucesora: Secretaría Anticorrupción y Buen Gobierno.',
    })
    const [reason] = today.tracks[0]?.steps[2]?.reasons ?? []
    assert.ok(reason?.because === 'organisation-ended' && reason.on === '2025-03-21' && reason.fact.content.sources.length > 0)

    const table = founded()
    enterAt(table, BOARD, EXERCISE('exercise-certifier', 'mexico/certifier', '2026-12-01'), '2026-11-26T12:00:00Z')
    assert.deepEqual(statesOf(boardOf(table, '2026-11-30'), 'mexico')?.[2], 'certifier blocked')
    assert.deepEqual(statesOf(boardOf(table, '2026-12-01'), 'mexico'), ['law holds', 'participates holds', 'certifier holds', 'recognized blocked', 'company not-yet'])
    enterAt(table, BOARD, EXERCISE('exercise-recognized', 'mexico/recognized', '2026-12-02'), '2026-11-26T12:01:00Z')
    enterAt(table, BOARD, EXERCISE('exercise-company', 'mexico/company', '2026-12-03'), '2026-11-26T12:02:00Z')
    assert.deepEqual(saysOf(boardOf(table, '2026-12-03'), 'mexico'), { en: 'Every step holds.', es: 'Se cumplen todos los pasos.' })
  })

  it('held otherwise before the dissolution, and says so on each day that is chosen', () => {
    assert.deepEqual(statesOf(boardOf(seat, '2025-03-20'), 'mexico'), ['law holds', 'participates holds', 'certifier holds', 'recognized blocked', 'company not-yet'])
    assert.deepEqual(statesOf(boardOf(seat, '2025-03-21'), 'mexico'), ['law holds', 'participates holds', 'certifier blocked', 'recognized not-yet', 'company not-yet'])
    assert.deepEqual(saysOf(boardOf(seat, '2023-03-08'), 'mexico')?.en, 'Blocked: no certifier in Mexico; INAI prepares to become the certifier, with the Secretariat of Economy from March 9, 2023 only.')
    assert.deepEqual(statesOf(boardOf(seat, '2010-01-01'), 'mexico')?.[0], 'law blocked')
  })

  it('tells the United States as in place since 2013, and that both together wait for Mexico', () => {
    const tool = boardOf(seat, '2026-11-26')
    assert.deepEqual(saysOf(tool, 'usa')?.en, 'Every step holds.')
    assert.deepEqual(tool.tracks[2]?.steps.map(({ step, state, roots }) => [step.step, state, roots]), [['treaty', 'holds', []], ['flows', 'not-yet', ['mexico/certifier']]])
  })

  it('has the change of that day in its history, with the day before and after', () => {
    const change = boardOf(seat, '2026-11-26').changes.find(({ day, path }) => day === '2025-03-21' && path === 'mexico/certifier')
    assert.deepEqual([change?.from, change?.to], ['holds', 'blocked'])
    assert.equal(boardOf(seat, '2026-11-26').changes.some(({ day, path }) => day === '2025-03-21' && path === 'mexico/law'), false)
  })

  it('reads the record as it stood: what is entered later changes nothing that is asked of before', () => {
    const table = founded()
    enterAt(table, BOARD, EXERCISE('exercise-certifier', 'mexico/certifier', '2025-06-01'), '2026-11-26T12:00:00Z')
    assert.deepEqual(statesOf(boardOf(table, '2026-11-26'), 'mexico')?.[2], 'certifier holds')
    assert.deepEqual(statesOf(boardOf(table, '2026-11-26', { known: '2026-11-25' }), 'mexico')?.[2], 'certifier blocked')
  })
})
