import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { ALGORITHMS, createKeyPair, isSignedBy, keyId, publicKeyOf, sha256, signText } from './crypto.ts'
import { keyFromSeed, testKey } from './testing/keys.ts'

const hexOf = (base64url: string) => Buffer.from(base64url, 'base64url').toString('hex')

test('SHA-256 of the empty text and of abc are those of FIPS 180-4', () => {
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('A text is hashed as its UTF-8 bytes', () => {
  assert.equal(sha256('México'), sha256(Buffer.from([0x4d, 0xc3, 0xa9, 0x78, 0x69, 0x63, 0x6f])))
})

test('Ed25519 agrees with test 1 and test 2 of RFC 8032 section 7.1', () => {
  const one = keyFromSeed('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60')
  assert.equal(hexOf(one.key.publicKey), 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  assert.equal(hexOf(one.sign('')), 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b')
  const two = keyFromSeed('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb')
  assert.equal(hexOf(two.sign('r')), '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00')
  assert.ok(isSignedBy(two.key, 'r', two.sign('r')))
})

test('P-256 accepts the signature of RFC 6979 appendix A.2.5 for "sample"', () => {
  const coordinates = '60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299'
  const signature = 'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8'
  const key = { algorithm: 'ecdsa-p256', publicKey: Buffer.from(coordinates, 'hex').toString('base64url') } as const
  assert.ok(isSignedBy(key, 'sample', Buffer.from(signature, 'hex').toString('base64url')))
  assert.ok(!isSignedBy(key, 'Sample', Buffer.from(signature, 'hex').toString('base64url')))
})

for (const algorithm of ALGORITHMS) {
  test(`A new ${algorithm} pair signs what its public part accepts, and nothing else is accepted`, () => {
    const { key, privateKeyPem } = createKeyPair(algorithm)
    const other = createKeyPair(algorithm).key
    assert.deepEqual(publicKeyOf(algorithm, privateKeyPem), key)
    assert.equal(Buffer.from(key.publicKey, 'base64url').length, algorithm === 'ed25519' ? 32 : 64)
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(511), (text, bit) => {
      const signature = signText(algorithm, privateKeyPem, text)
      const bytes = Buffer.from(signature, 'base64url')
      assert.equal(bytes.length, 64)
      assert.ok(isSignedBy(key, text, signature))
      assert.ok(!isSignedBy(key, text + ' ', signature))
      assert.ok(!isSignedBy(other, text, signature))
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.ok(!isSignedBy(key, text, bytes.toString('base64url')))
    }), { numRuns: 40 })
  })
}

test('A signature has one spelling: padding, the other alphabet, loose final bits and other lengths are refused', () => {
  const { key, sign } = testKey('a')
  const signature = sign('text')
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(signature.slice(-1))
  const loose = signature.slice(0, -1) + 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.charAt(last + 1)
  for (const other of [signature + '==', loose, signature + 'AA', signature.slice(0, 80), '', ' ' + signature, Buffer.from(signature, 'base64url').toString('hex')]) {
    assert.ok(!isSignedBy(key, 'text', other), other)
  }
})

test('A key that is no point of its curve signs nothing and breaks nothing', () => {
  const signature = testKey('a').sign('text')
  for (const publicKey of ['', 'A'.repeat(43), Buffer.alloc(64, 1).toString('base64url'), Buffer.alloc(64).toString('base64url')]) {
    for (const algorithm of ALGORITHMS) assert.ok(!isSignedBy({ algorithm, publicKey }, 'text', signature))
  }
})

test('The id of a key is the hash of its algorithm and public part', () => {
  const { key, id } = testKey('a')
  assert.equal(id, sha256(`{"algorithm":"ed25519","publicKey":"${key.publicKey}"}`))
  assert.notEqual(keyId({ ...key, algorithm: 'ecdsa-p256' }), id)
})
