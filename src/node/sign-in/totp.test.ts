import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { findStep, fromBase32, newTotpSecret, otpauthLink, stepAt, toBase32, totpAt } from './totp.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'

const RFC_SECRET = toBase32(Buffer.from('12345678901234567890'))

describe('a one-time code', () => {
  test('is that of RFC 6238, appendix B (SHA-1), at every time given there', () => {
    for (const [seconds, code] of [[59, '94287082'], [1111111109, '07081804'], [1111111111, '14050471'], [1234567890, '89005924'], [2000000000, '69279037'], [20000000000, '65353130']] as const) {
      const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString()
      assert.equal(totpAt(RFC_SECRET, stepAt(at), 8), code, at)
    }
  })

  test('is that of RFC 4226, appendix D, at every counter given there', () => {
    const codes = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
    assert.deepEqual(codes.map((_, counter) => totpAt(RFC_SECRET, counter)), codes)
  })

  test('counts in its own half minute and one to either side, and in no other', () => {
    const now = '2026-11-23T12:00:15Z'
    const found = [-2, -1, 0, 1, 2].map((offset) => findStep(RFC_SECRET, totpAt(RFC_SECRET, stepAt(now) + offset), now, 0))
    assert.deepEqual(found, [null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null])
  })

  test('counts once: not again, nor any from before it', () => {
    const now = '2026-11-23T12:00:15Z'
    const used = findStep(RFC_SECRET, totpAt(RFC_SECRET, stepAt(now)), now, 0) ?? assert.fail()
    assert.equal(findStep(RFC_SECRET, totpAt(RFC_SECRET, stepAt(now)), now, used), null)
    assert.equal(findStep(RFC_SECRET, totpAt(RFC_SECRET, stepAt(now) - 1), now, used), null)
    assert.notEqual(findStep(RFC_SECRET, totpAt(RFC_SECRET, stepAt(now) + 1), now, used), null)
  })

  test('is nothing else that is typed', () => {
    const now = '2026-11-23T12:00:15Z'
    const code = totpAt(RFC_SECRET, stepAt(now))
    assert.notEqual(findStep(RFC_SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, now, 0), null)
    for (const wrong of ['', '0', code.slice(1), `${code}0`, `-${code}`, 'abcdef', '１２３４５６']) assert.equal(findStep(RFC_SECRET, wrong, now, 0), null, wrong)
  })
})

test('Base32 is that of RFC 4648, section 10, and comes back as it went', () => {
  for (const [text, base32] of [['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']] as const) assert.equal(toBase32(Buffer.from(text)), base32)
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => { assert.deepEqual([...fromBase32(toBase32(bytes).toLowerCase())], [...bytes]) }))
})

test('a secret has 160 bits, and its link says whose it is', () => {
  assert.equal(fromBase32(newTotpSecret()).length, 20)
  assert.notEqual(newTotpSecret(), newTotpSecret())
  const link = new URL(otpauthLink('MZXW6YTB', 'HLED · México', 'ana@sre.gob.mx'))
  assert.deepEqual([link.protocol, link.host, decodeURIComponent(link.pathname), link.searchParams.get('secret'), link.searchParams.get('issuer')], ['otpauth:', 'totp', '/HLED · México:ana@sre.gob.mx', 'MZXW6YTB', 'HLED · México'])
})

test('recovery codes are ten, all different, and known again however they are typed', () => {
  const codes = newRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) {
    assert.match(code, /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/)
    assert.equal(hashRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ')} `), hashRecoveryCode(code))
    assert.ok(!hashRecoveryCode(code).includes(code))
  }
})
