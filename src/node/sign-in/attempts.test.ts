import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Attempts } from './attempts.ts'

function made() {
  const clock = { seconds: 0 }
  return { clock, attempts: new Attempts(() => clock.seconds) }
}

describe('who guesses', () => {
  test('waits twice as long after each failure beyond the fifth, and never longer than a quarter of an hour', () => {
    const { clock, attempts } = made()
    const waits = Array.from({ length: 20 }, () => {
      attempts.failed('ana@example.org', null)
      const wait = attempts.secondsToWait('ana@example.org', null)
      clock.seconds += wait
      assert.equal(attempts.secondsToWait('ana@example.org', null), 0)
      return wait
    })
    assert.deepEqual(waits, [0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900, 900])
  })

  test('is the same account however it is typed, and the same whether it exists', () => {
    const { attempts } = made()
    for (const typed of ['Ana@Example.org', ' ana@example.org', 'ana@example.org ', 'ANA@EXAMPLE.ORG', 'ana@example.org', 'ana@example.org']) attempts.failed(typed, null)
    assert.equal(attempts.secondsToWait('ana@example.org', null), 2)
    assert.equal(attempts.secondsToWait('nobody@example.org', null), 0)
  })

  test('locks nobody out: a browser known to the account is counted apart, and time clears everything', () => {
    const { clock, attempts } = made()
    for (let one = 0; one < 100; one++) attempts.failed('ana@example.org', null)
    assert.equal(attempts.secondsToWait('ana@example.org', null), 900)
    assert.equal(attempts.secondsToWait('ana@example.org', 'a known device'), 0)
    clock.seconds += 3601
    attempts.failed('ana@example.org', null)
    assert.equal(attempts.secondsToWait('ana@example.org', null), 0)
  })

  test('from a known browser waits as well', () => {
    const { attempts } = made()
    for (let one = 0; one < 6; one++) attempts.failed('ana@example.org', 'stolen laptop')
    assert.deepEqual([attempts.secondsToWait('ana@example.org', 'stolen laptop'), attempts.secondsToWait('ana@example.org', null)], [2, 0])
  })

  test('is forgotten at a success, seen by an administrator, and let in again by one', () => {
    const { attempts } = made()
    for (let one = 0; one < 7; one++) attempts.failed('ana@example.org', null)
    assert.deepEqual(attempts.waiting(), [{ account: 'ana@example.org', isKnownDevice: false, failures: 7, secondsLeft: 4 }])
    attempts.clear('ANA@example.org')
    assert.deepEqual([attempts.waiting(), attempts.secondsToWait('ana@example.org', null)], [[], 0])
    for (let one = 0; one < 7; one++) attempts.failed('ana@example.org', null)
    attempts.succeeded('ana@example.org', null)
    assert.equal(attempts.secondsToWait('ana@example.org', null), 0)
  })

  test('with a million names costs no more memory than ten thousand', () => {
    const { attempts } = made()
    for (let one = 0; one < 30_000; one++) attempts.failed(`nobody-${one}@example.org`, null)
    for (let one = 0; one < 5; one++) attempts.failed('nobody-1@example.org', null)
    assert.equal(attempts.secondsToWait('nobody-1@example.org', null), 0, 'the oldest are forgotten')
    for (let one = 0; one < 5; one++) attempts.failed('nobody-29999@example.org', null)
    assert.equal(attempts.secondsToWait('nobody-29999@example.org', null), 2)
  })
})
