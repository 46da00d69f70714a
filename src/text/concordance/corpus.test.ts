// How good the checker is, measured: on a corpus that the rules were written with, on two that were
// written after them, and on a text of many pages with defects planted in it. Prints a table by kind.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import concordant from './corpus/concordant.json' with { type: 'json' }
import field from './corpus/field.json' with { type: 'json' }
import heldOut from './corpus/held-out.json' with { type: 'json' }
import heldOutSecond from './corpus/held-out-second.json' with { type: 'json' }
import plan from './corpus/hled-plan.json' with { type: 'json' }
import { checkConcordance } from './index.ts'
import type { Finding } from './index.ts'
import { hledReference } from './testing/reference.ts'

interface Defect {
  readonly kind: string
  readonly expect: readonly string[]
  readonly en: string
  readonly es: string
}

interface Clean {
  readonly en: string
  readonly es: string
}

const REFERENCE = hledReference()
/** Of each of these every one must be found. */
const ALWAYS = new Set(['number', 'number behind a like one', 'date', 'code', 'HS code', 'enumeration', 'percent', 'currency'])
const SETS: readonly { readonly name: string; readonly fewest: readonly [number, number]; readonly defects: readonly Defect[]; readonly clean: readonly Clean[] }[] = [
  { name: 'the corpus that the rules were written with', fewest: [60, 40], ...field },
  { name: 'the corpus that was written after the rules', fewest: [30, 30], ...heldOut },
  { name: 'the corpus that was written after the rules had been mended', fewest: [30, 30], ...heldOutSecond },
]

function check({ en, es }: Clean, languages = ['en', 'es']): readonly Finding[] {
  return checkConcordance({ en, es }, languages, REFERENCE)
}

function told(findings: readonly Finding[]): string {
  return findings.map((one) => `${one.code}(${one.sides.map((side) => `${side.language}: ${side.found?.excerpt ?? '—'}`).join(' | ')})`).join(', ')
}

for (const { name, fewest, defects, clean } of SETS) {
  describe(name, () => {
    test('is as large as it must be to mean anything', () => {
      assert.ok(defects.length >= fewest[0] && clean.length >= fewest[1], `${defects.length} defects, ${clean.length} clean`)
    })

    test('of 30 planted defects at least 28 are found, under a code that names them', (t) => {
      const found = defects.filter((defect) => check(defect).some(({ code }) => defect.expect.includes(code)))
      const kinds = [...new Set(defects.map(({ kind }) => kind))]
      t.diagnostic(kinds.map((kind) => `${kind} ${found.filter((one) => one.kind === kind).length}/${defects.filter((one) => one.kind === kind).length}`).join(' · '))
      assert.ok(found.length >= defects.length * 28 / 30, defects.filter((one) => !found.includes(one)).map(({ kind, en, es }) => `${kind}: ${en} | ${es} → ${told(check({ en, es }))}`).join('\n'))
    })

    test('every number, date, code, amount and list that differs is found', () => {
      const missed = defects.filter(({ kind }) => ALWAYS.has(kind)).filter((defect) => !check(defect).some(({ code }) => defect.expect.includes(code)))
      assert.deepEqual(missed, [])
    })

    test('one defect makes at most two findings', () => {
      assert.deepEqual(defects.filter((defect) => check(defect).length > 2).map((defect) => `${defect.en} → ${told(check(defect))}`), [])
    })

    test('the order in which the languages are asked changes nothing that is found', () => {
      for (const one of [...defects, ...clean]) assert.equal(check(one, ['es', 'en']).length > 0, check(one).length > 0, one.en)
    })

    test('of the clean pairs at most one in ten is flagged', (t) => {
      const alarms = clean.filter((pair) => check(pair).length > 0)
      t.diagnostic(`${alarms.length} of ${clean.length} flagged`)
      assert.ok(alarms.length <= clean.length / 10, alarms.map((pair) => `${pair.en} → ${told(check(pair))}`).join('\n'))
    })
  })
}

describe('real pairs, read against the termbase and the organisations of their dialogue', () => {
  test('of the bilingual public record at most one in twenty is flagged', (t) => {
    const alarms = plan.filter((pair) => check(pair).length > 0)
    t.diagnostic(alarms.map((pair) => told(check(pair))).join(' · '))
    assert.ok(alarms.length <= plan.length / 20, alarms.map((pair) => `${pair.en} → ${told(check(pair))}`).join('\n'))
  })

  test('of the pairs that hold values at most one in twenty is flagged', () => {
    const alarms = concordant.filter((pair) => check(pair).length > 0)
    assert.ok(alarms.length <= concordant.length / 20, alarms.map((pair) => `${pair.en} → ${told(check(pair))}`).join('\n'))
  })
})

describe('a text of many pages', () => {
  /** Sentences of all corpora in an order of their own, some of them in one paragraph; the same every time. */
  function pages(planted: readonly Defect[]): { readonly text: Clean; readonly places: readonly (readonly [Defect, number, number])[]; readonly sentences: number } {
    let seed = 20211213
    const next = (): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed / 2147483648
    }
    const clean = [...field.clean, ...heldOut.clean, ...concordant].filter(({ en, es }) => en.endsWith('.') && es.endsWith('.') && !en.includes('\n') && en.length > 30)
    const many = [...clean, ...clean, ...clean, ...clean].map((pair) => [next(), pair] as const).sort(([one], [other]) => one - other).map(([, pair]) => pair)
    const every = Math.floor(many.length / Math.max(1, planted.length))
    let [en, es] = ['', '']
    const places: (readonly [Defect, number, number])[] = []
    for (const [index, pair] of many.entries()) {
      const defect = index % every === 0 ? planted[index / every] : undefined
      if (defect !== undefined) places.push([defect, en.length, en.length + defect.en.length])
      for (const one of defect === undefined ? [pair] : [defect, pair]) {
        const gap = next() < 0.4 ? '\n\n' : ' '
        en += one.en + gap
        es += one.es + gap
      }
    }
    return { text: { en, es }, places, sentences: many.length }
  }

  const plantable = [...field.defects, ...heldOut.defects].filter(({ kind, en }) => !/undefined|dissolved|succession|^enumeration/.test(kind) && !en.includes('\n'))

  test('raises an alarm at no more than one sentence in ten', (t) => {
    const { text, sentences } = pages([])
    const findings = check(text)
    t.diagnostic(`${sentences} sentences, ${text.en.length} characters of English: ${told(findings) || 'nothing'}`)
    assert.ok(text.en.length > 50_000, 'twenty pages')
    assert.ok(findings.length <= sentences / 10, told(findings))
  })

  test('shows of 30 defects planted in it at least 28, each at its own place', () => {
    for (const from of [0, 30, 60]) {
      const planted = plantable.slice(from, from + 30)
      const { text, places } = pages(planted)
      const findings = check(text)
      const missed = places.filter(([, start, end]) => !findings.some(({ sides }) => {
        const place = sides[0]?.found ?? sides[0]?.passage ?? null
        return place !== null && place.start < end && place.end > start
      }) && !findings.some(({ sides }) => isNear(sides[1]?.found ?? null, start / text.en.length * text.es.length)))
      assert.ok(missed.length <= planted.length * 2 / 30, missed.map(([{ kind, en }]) => `${kind}: ${en}`).join('\n'))
    }
  })
})

/** Whether a place of one language is where another language has a place so far in. */
function isNear(found: { readonly start: number } | null, expected: number): boolean {
  return found !== null && Math.abs(found.start - expected) < 300
}
