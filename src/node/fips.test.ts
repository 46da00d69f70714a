// FIPS mode for real where the machine gives Node a FIPS provider, and its refusal where it does not.
// Each case is a process of its own: what OpenSSL is told holds for the whole process.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { freshHome } from '../cli/testing/home.ts'
import { alternatProcess } from '../cli/testing/run.ts'
import { explain } from '../text/messages/codes/index.ts'
import { establishProvider, fipsModeOf } from './fips.ts'
import { HomeUnusable } from './settings.ts'
import { temporaryFolder } from './testing/nodes.ts'

const FIPS = new URL('./fips.ts', import.meta.url).href
const RECORD = new URL('../record/index.ts', import.meta.url).href

/** Runs a few lines with `establishProvider` at hand; answers what they print. */
function inProcess(lines: string): string {
  const script = `import { establishProvider } from ${JSON.stringify(FIPS)}\nimport * as record from ${JSON.stringify(RECORD)}\nimport crypto from 'node:crypto'\n${lines}`
  const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  assert.equal(ran.status, 0, ran.stderr)
  return ran.stdout.trim()
}

const hasProvider = inProcess('crypto.setFips(true); try { crypto.hash("sha256", ""); console.log("yes") } catch { console.log("no") }') === 'yes'
const WITHOUT = hasProvider ? 'this machine gives Node a FIPS provider' : false
const WITH = hasProvider ? false : 'this machine gives Node no FIPS provider (OPENSSL_CONF, OPENSSL_MODULES)'
const tried = (mode: string, flag = '/nowhere') => `try { console.log(establishProvider('${mode}', '${flag}').isFips) } catch (error) { console.log(error.code, error.failed.includes('SHA-256'), crypto.getFips()) }`

describe('the cryptography of the machine', () => {
  test('passes its self-test and is named, and is left alone where nobody asks for FIPS mode', () => {
    for (const mode of ['auto', 'off'] as const) {
      const { isFips, description } = establishProvider(mode, '/nowhere')
      assert.equal(isFips, false)
      assert.equal(description, `OpenSSL ${process.versions.openssl}`)
    }
  })

  test('that fails its self-test is not used', () => {
    const said = inProcess(`import { syncBuiltinESMExports } from 'node:module'\nconst real = crypto.pbkdf2Sync\ncrypto.pbkdf2Sync = (...given) => { const bytes = real(...given); bytes[0] ^= 1; return bytes }\nsyncBuiltinESMExports()\n
try { establishProvider('off') } catch (error) { console.log(error.code, error.failed.join()) }`)
    assert.equal(said, 'crypto-unusable PBKDF2-HMAC-SHA-256')
  })

  test('is told by node.json, and by ALTERNAT_FIPS before it; another word is none', () => {
    assert.equal(fipsModeOf({ fips: 'require' }, {}), 'require')
    assert.equal(fipsModeOf({ fips: 'require' }, { ALTERNAT_FIPS: 'off' }), 'off')
    assert.equal(fipsModeOf({ fips: 'auto' }, { ALTERNAT_FIPS: '' }), 'auto')
    assert.throws(() => fipsModeOf({ fips: 'auto' }, { ALTERNAT_FIPS: 'on' }), HomeUnusable)
  })
})

describe('a machine without a FIPS provider', { skip: WITHOUT }, () => {
  test('is refused where FIPS mode is required, though OpenSSL takes the order, and stays usable', () => {
    assert.equal(inProcess(tried('require')), 'fips-unavailable true 0')
  })

  test('is refused by itself where its kernel is in FIPS mode, unless told otherwise', (t) => {
    const flag = join(temporaryFolder(t), 'fips_enabled')
    writeFileSync(flag, '1\n')
    assert.equal(inProcess(tried('auto', flag)), 'fips-unavailable true 0')
    assert.equal(inProcess(tried('off', flag)), 'false')
    writeFileSync(flag, '0\n')
    assert.equal(inProcess(tried('auto', flag)), 'false')
  })

  test('starts no node that requires it: a code, a sentence, and nothing made', async (t) => {
    const home = freshHome(t)
    const ran = await alternatProcess(['serve'], { ALTERNAT_HOME: home, ALTERNAT_FIPS: 'require', LANG: 'es_MX.UTF-8' })
    assert.equal(ran.code, 4, ran.err)
    assert.ok(ran.err.includes(explain('fips-unavailable', 'es')), ran.err)
    assert.ok(!existsSync(join(home, 'node.sqlite')))
  })
})

describe('a machine with a FIPS provider', { skip: WITH }, () => {
  test('runs in FIPS mode where it is required or its kernel is, with everything the node needs', (t) => {
    const flag = join(temporaryFolder(t), 'fips_enabled')
    writeFileSync(flag, '1\n')
    assert.equal(inProcess(tried('require')), 'true')
    assert.equal(inProcess(tried('auto', flag)), 'true')
    assert.equal(inProcess("establishProvider('require'); try { crypto.createHash('md5') } catch { console.log('no MD5') }"), 'no MD5')
  })

  for (const algorithm of ['ecdsa-p256', 'ed25519']) {
    test(`begins a node by ${algorithm}, locks its keys and rotates them, or says that it cannot`, async (t) => {
      const environment = { ALTERNAT_HOME: temporaryFolder(t), ALTERNAT_FIPS: 'require', ALTERNAT_PASSPHRASE: 'una frase de contraseña' }
      const begun = await alternatProcess(['init', '--party', 'MEX', '--dialogue', 'lake', '--port', '0', '--algorithm', algorithm], environment)
      const can = inProcess(`establishProvider('require'); console.log(record.canVerify('${algorithm}'))`) === 'true'
      assert.equal(begun.code, can ? 0 : 4, begun.err)
      if (can) assert.equal((await alternatProcess(['key', 'rotate'], environment)).code, 0)
    })
  }
})
