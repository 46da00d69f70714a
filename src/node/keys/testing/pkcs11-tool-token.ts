// A PKCS#11 module spoken to through OpenSC's `pkcs11-tool`, a process a call: proof that the port
// has the shape of the standard. Too slow for a node; a real module would be spoken to in-process.

import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { KEY_ROLES, keyId } from '../../../record/index.ts'
import type { Algorithm, KeyRole } from '../../../record/index.ts'
import { MECHANISMS, TokenProblem, algorithmOf, isMatching, labelOf } from '../token.ts'
import type { KeyHandle, Mechanism, Pin, Template, Token, TokenKey } from '../token.ts'

const run = promisify(execFile)
const CURVES: Record<Algorithm, string> = { ed25519: 'EC:edwards25519', 'ecdsa-p256': 'EC:prime256v1' }

export class Pkcs11ToolToken implements Token {
  readonly #module: string
  readonly #label: string
  readonly #environment: NodeJS.ProcessEnv
  #pin: string | null = null
  #keys: readonly TokenKey[]
  #before: Promise<unknown> = Promise.resolve()

  constructor(module: string, label: string, environment: NodeJS.ProcessEnv) {
    this.#module = module
    this.#label = label
    this.#environment = environment
    this.#keys = this.#readKeys()
  }

  get description(): string {
    return `${this.#module} ${this.#label}`
  }

  get isLoggedIn(): boolean {
    return this.#pin !== null
  }

  async login({ bytes }: Pin): Promise<void> {
    const pin = Buffer.from(bytes).toString()
    try {
      await run('pkcs11-tool', this.#words('--login', '--list-objects', '--type', 'data'), { env: { ...this.#environment, PIN: pin } })
    } catch (error) {
      throw String((error as { stderr?: string }).stderr).includes('CKR_PIN') ? new TokenProblem('keys-secret-wrong', this.description) : error
    }
    this.#pin = pin
  }

  logout(): Promise<void> {
    this.#pin = null
    return Promise.resolve()
  }

  findKeys(template: Template): readonly TokenKey[] {
    return this.#keys.filter((key) => isMatching(key, template))
  }

  async sign(handle: KeyHandle, mechanism: Mechanism, bytes: Uint8Array): Promise<Uint8Array> {
    const environment = this.#loggedIn()
    const found = this.#keys.find((key) => key.handle === handle)
    if (found === undefined) throw new TokenProblem('key-missing', handle)
    if (MECHANISMS[found.key.algorithm] !== mechanism) throw new Error(`the key ${handle} does not sign by ${mechanism}`)
    const folder = mkdtempSync(join(tmpdir(), 'alternat-test-'))
    try {
      // SoftHSM has CKM_ECDSA alone: CKM_ECDSA_SHA256 is the same after the digest (PKCS#11 v3.1, 6.3.12).
      const [name, data] = mechanism === 'CKM_EDDSA' ? ['EDDSA', bytes] : ['ECDSA', createHash('sha256').update(bytes).digest()]
      writeFileSync(join(folder, 'in'), data)
      const words = this.#words('--login', '--sign', '--id', handle, '--mechanism', name, '--input-file', join(folder, 'in'), '--output-file', join(folder, 'out'))
      // A session of PKCS#11 does one thing at a time.
      const turn = this.#before.then(() => run('pkcs11-tool', words, { env: environment }))
      this.#before = turn.catch(() => undefined)
      await turn
      return readFileSync(join(folder, 'out'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  async generateKeyPair(mechanism: Mechanism, role: KeyRole): Promise<TokenKey> {
    const environment = this.#loggedIn()
    // Numbered, since a module lists its objects in no order.
    const handle = String(this.#keys.length + 1).padStart(8, '0')
    await run('pkcs11-tool', this.#words('--login', '--keypairgen', '--key-type', CURVES[algorithmOf(mechanism)], '--label', labelOf(role), '--id', handle), { env: environment })
    this.#keys = this.#readKeys()
    const made = this.#keys.find((key) => key.handle === handle)
    if (made === undefined) throw new Error(`${handle} was not made`)
    return made
  }

  #words(...words: readonly string[]): string[] {
    return ['--module', this.#module, '--token-label', this.#label, ...(words.includes('--login') ? ['--pin', 'env:PIN'] : []), ...words]
  }

  #loggedIn(): NodeJS.ProcessEnv {
    if (this.#pin === null) throw new TokenProblem('keys-locked', this.description)
    return { ...this.#environment, PIN: this.#pin }
  }

  #readKeys(): readonly TokenKey[] {
    const text = execFileSync('pkcs11-tool', this.#words('--list-objects', '--type', 'pubkey'), { env: this.#environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const keys = [...text.matchAll(/Public Key Object; (EC\S*)[\s\S]*?EC_POINT:\s+([0-9a-f]+)[\s\S]*?label:\s+(.+)\n\s+ID:\s+([0-9a-f]+)/g)]
    return keys.map(([, type, point = '', label = '', handle = '']) => {
      const algorithm: Algorithm = type === 'EC_EDWARDS' ? 'ed25519' : 'ecdsa-p256'
      const key = { algorithm, publicKey: Buffer.from(point, 'hex').subarray(algorithm === 'ed25519' ? -32 : -64).toString('base64url') }
      return { handle, id: keyId(key), label, role: KEY_ROLES.find((role) => labelOf(role) === label) ?? 'signing', key }
    }).sort((a, b) => (a.handle < b.handle ? -1 : 1))
  }
}
