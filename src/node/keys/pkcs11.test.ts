// The port against a real PKCS#11 module, where the machine has one: Debian's softhsm2 and opensc.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { temporaryFolder } from '../testing/nodes.ts'
import { tokenContract } from './contract.ts'
import { Pkcs11ToolToken } from './testing/pkcs11-tool-token.ts'
import { passphrasePin } from './wrapping.ts'

const MODULE = '/usr/lib/softhsm/libsofthsm2.so'
const isThere = existsSync(MODULE) && ['softhsm2-util', 'pkcs11-tool'].every((tool) => spawnSync(tool, ['--help']).error === undefined)
const PIN = 'una frase de paso'

function fresh(t: TestContext) {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, 'tokens'))
  writeFileSync(join(folder, 'softhsm2.conf'), `directories.tokendir = ${join(folder, 'tokens')}\nlog.level = ERROR\n`)
  const environment = { ...process.env, SOFTHSM2_CONF: join(folder, 'softhsm2.conf') }
  execFileSync('softhsm2-util', ['--init-token', '--free', '--label', 'mex', '--pin', PIN, '--so-pin', '12345678'], { env: environment, stdio: 'ignore' })
  const open = () => new Pkcs11ToolToken(MODULE, 'mex', environment)
  return { token: open(), pin: passphrasePin(PIN), wrongPin: passphrasePin('otra frase de paso'), again: open }
}

tokenContract('a PKCS#11 module', fresh, isThere ? false : 'softhsm2 and opensc are not installed')
