import assert from 'node:assert/strict'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { temporaryFolder } from '../../node/testing/nodes.ts'
import { TAR_BLOCK } from '../../record/tar.ts'
import { foundedHome } from '../testing/home.ts'
import { alternat } from '../testing/run.ts'

let home: string
let whole: string
const cleaners: (() => unknown)[] = []
before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  home = await foundedHome(t)
  whole = join(temporaryFolder(t), 'whole.bundle')
  assert.equal((await alternat(['bundle', 'export', '--out', whole, '--for', 'USA'], { ALTERNAT_HOME: home })).code, 0)
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

function copy(t: TestContext, change: (bytes: Buffer) => void = () => undefined): string {
  const [file, bytes] = [join(temporaryFolder(t), 'copy.bundle'), readFileSync(whole)]
  change(bytes)
  writeFileSync(file, bytes)
  return file
}

describe('alternat verify of a bundle', () => {
  test('checks every act in it, with the bodies that are between the parties, and quickly', async () => {
    const { code, out } = await alternat(['verify', whole])
    assert.equal(code, 0, out)
    assert.match(out, /unverified 0, inconsistent 0$/m)
    assert.equal((await alternat(['verify', whole, '--quick'])).code, 0)
  })

  test('of one for the public leaves withheld what is withheld', async (t) => {
    const file = join(temporaryFolder(t), 'public.bundle')
    assert.equal((await alternat(['bundle', 'export', '--out', file, '--public'], { ALTERNAT_HOME: home })).code, 0)
    const { code, out } = await alternat(['verify', file])
    assert.equal(code, 0, out)
    assert.match(out, /body-withheld/)
  })

  test('names the act in which a byte was changed', async (t) => {
    const file = copy(t, (bytes) => {
      const at = bytes.indexOf('"header":', bytes.indexOf('MEX.ndjson') + TAR_BLOCK) + 60
      bytes[at] = (bytes[at] ?? 0) ^ 1
    })
    const { code, out } = await alternat(['verify', file])
    assert.equal(code, 3)
    assert.match(out, /^ {2}MEX 1: inconsistent /m)
  })

  test('says that one is damaged, cut short, or has another file under the name of a blob', async (t) => {
    const cut = copy(t)
    truncateSync(cut, readFileSync(cut).length - 3000)
    const header = copy(t, (bytes) => { bytes[TAR_BLOCK * (1 + Math.ceil(Number.parseInt(bytes.toString('latin1', 124, 135), 8) / TAR_BLOCK)) + 3] = 0x7a })
    const index = copy(t, (bytes) => { bytes[TAR_BLOCK] = 0x5b })
    const blob = copy(t, (bytes) => {
      const at = bytes.lastIndexOf('blobs/')
      if (at > 0) bytes[at + TAR_BLOCK] = (bytes[at + TAR_BLOCK] ?? 0) ^ 1
      else bytes[TAR_BLOCK] = 0x5b
    })
    for (const file of [cut, header, index, blob]) {
      const { code, err } = await alternat(['verify', file])
      assert.equal(code, 3, file)
      assert.match(err, /^This bundle is damaged or cut short/)
    }
  })

  test('says that one which begins later cannot be checked alone', async (t) => {
    const file = join(temporaryFolder(t), 'later.bundle')
    assert.equal((await alternat(['bundle', 'export', '--out', file, '--public', '--after', 'MEX=3'], { ALTERNAT_HOME: home })).code, 0)
    const { code, err } = await alternat(['verify', file], { LANG: 'es_MX.UTF-8' })
    assert.equal(code, 2)
    assert.match(err, /^Este paquete contiene solo lo posterior a cierto acto/)
  })

  test('takes no other file for a bundle', async (t) => {
    const file = join(temporaryFolder(t), 'notes.txt')
    for (const content of ['', 'notes', 'x'.repeat(2000)]) {
      writeFileSync(file, content)
      assert.equal((await alternat(['verify', file])).code, 2)
    }
  })
})
