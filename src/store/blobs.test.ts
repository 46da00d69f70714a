import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { BlobProblem, FileBlobs } from './blobs.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const BYTES = Buffer.from('The weir at the northern shore, measured in July.')
const NAMED = { blob: hashOf(BYTES), bytes: BYTES.length }

async function* parts(...some: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* some
}

async function* cutOff(...some: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* some
  throw new Error('the line went dead')
}

function opened(t: TestContext): { blobs: FileBlobs; folder: string } {
  const home = mkdtempSync(join(tmpdir(), 'alternat-blobs-'))
  t.after(() => rmSync(home, { recursive: true, force: true }))
  return { blobs: new FileBlobs(join(home, 'blobs')), folder: join(home, 'blobs') }
}

async function read(blobs: FileBlobs, start = 0, end = BYTES.length): Promise<string> {
  const some: Uint8Array[] = []
  for await (const part of blobs.read(NAMED.blob, start, end)) some.push(part)
  return Buffer.concat(some).toString()
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('a blob', () => {
  test('that is kept stands under its hash, for its owner only, and nothing else does', async (t) => {
    const { blobs, folder } = opened(t)
    assert.equal(await blobs.sizeOf(NAMED.blob), null)
    assert.deepEqual(await blobs.keep(parts(BYTES.subarray(0, 7), BYTES.subarray(7))), NAMED)
    const place = join(folder, NAMED.blob.slice(0, 2), NAMED.blob.slice(2))
    assert.deepEqual(filesIn(folder), [place])
    assert.deepEqual(readFileSync(place), BYTES)
    assert.equal(statSync(place).mode & 0o777, 0o600)
    assert.deepEqual(await blobs.keep(parts(BYTES)), NAMED)
    assert.equal(await blobs.sizeOf(NAMED.blob), BYTES.length)
    assert.deepEqual([await read(blobs), await read(blobs, 4, 8), await read(blobs, 5, 5)], [BYTES.toString(), 'weir', ''])
  })

  test('may be empty', async (t) => {
    const { blobs } = opened(t)
    const empty = await blobs.keep(parts())
    assert.deepEqual(empty, { blob: hashOf(Buffer.alloc(0)), bytes: 0 })
    assert.equal(await blobs.receive(empty, 'USA', 0, parts()), true)
  })

  test('that is not read to its end leaves nothing', async (t) => {
    const { blobs, folder } = opened(t)
    await assert.rejects(blobs.keep(cutOff(BYTES)), /went dead/)
    assert.deepEqual(filesIn(folder), [])
  })

  test('that arrives in pieces is gone on with, and stands there only when it is whole', async (t) => {
    const { blobs } = opened(t)
    await assert.rejects(blobs.receive(NAMED, 'USA', 0, cutOff(BYTES.subarray(0, 10))), /went dead/)
    assert.deepEqual([await blobs.arrivedOf(NAMED.blob, 'USA'), await blobs.sizeOf(NAMED.blob)], [10, null])
    assert.equal(await blobs.receive(NAMED, 'USA', 10, parts(BYTES.subarray(10, 20))), false)
    assert.equal(await blobs.receive(NAMED, 'USA', 18, parts(BYTES.subarray(18, 21))), false)
    assert.equal(await blobs.arrivedOf(NAMED.blob, 'USA'), 21)
    assert.equal(await blobs.receive(NAMED, 'USA', 21, parts(BYTES.subarray(21))), true)
    assert.deepEqual([await read(blobs), await blobs.arrivedOf(NAMED.blob, 'USA')], [BYTES.toString(), 0])
    assert.equal(await blobs.receive(NAMED, 'USA', 0, cutOff()), true)
  })

  test('that turns out to be another never stands there, and is not gone on with', async (t) => {
    const { blobs, folder } = opened(t)
    const other = Buffer.from(BYTES)
    other[3] = 0
    await assert.rejects(blobs.receive(NAMED, 'USA', 0, cutOff(other.subarray(0, 10))))
    await assert.rejects(blobs.receive(NAMED, 'USA', 10, parts(BYTES.subarray(10))), { code: 'blob-mismatch' })
    assert.deepEqual([await blobs.sizeOf(NAMED.blob), await blobs.arrivedOf(NAMED.blob, 'USA'), filesIn(folder)], [null, 0, []])
    assert.equal(await blobs.receive(NAMED, 'USA', 0, parts(BYTES)), true)
  })

  test('of which one sender sent something wrong is had from another as if nothing had been', async (t) => {
    const { blobs, folder } = opened(t)
    await assert.rejects(blobs.receive(NAMED, 'CAN', 0, cutOff(Buffer.alloc(10))), /went dead/)
    assert.deepEqual([await blobs.arrivedOf(NAMED.blob, 'CAN'), await blobs.arrivedOf(NAMED.blob, 'USA')], [10, 0])
    assert.equal(await blobs.receive(NAMED, 'USA', 0, parts(BYTES)), true)
    assert.equal(filesIn(folder).length, 1)
  })

  test('that is longer than it was said is cut off', async (t) => {
    const { blobs, folder } = opened(t)
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> { for (;;) { given += 1; yield BYTES } }
    await assert.rejects(blobs.receive(NAMED, 'USA', 0, endless()), (error) => error instanceof BlobProblem && error.code === 'blob-too-long')
    assert.deepEqual([given, filesIn(folder)], [2, []])
  })

  test('whose name would lead elsewhere has no place', async (t) => {
    const { blobs } = opened(t)
    for (const name of ['', '..', '../../etc/passwd', NAMED.blob.toUpperCase(), `${NAMED.blob}0`, `../${NAMED.blob}`]) {
      await assert.rejects(blobs.sizeOf(name), RangeError)
      await assert.rejects(blobs.arrivedOf(NAMED.blob, name), RangeError)
      await assert.rejects(blobs.receive({ blob: name, bytes: 1 }, 'USA', 0, parts()), RangeError)
    }
  })

  test('of 300 MB needs no memory for it', { timeout: 120_000 }, async (t) => {
    const { blobs } = opened(t)
    const portion = Buffer.alloc(1024 * 1024, 0x77)
    async function* many(): AsyncGenerator<Uint8Array> { for (let index = 0; index < 300; index++) yield portion }
    const before = process.memoryUsage().rss
    let most = 0
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss) }, 20)
    const named = await blobs.keep(many())
    let read = 0
    for await (const part of blobs.read(named.blob, 0, named.bytes)) read += part.length
    clearInterval(watch)
    assert.deepEqual([named.bytes, read], [300 * portion.length, 300 * portion.length])
    assert.ok(most - before < 100 * 1024 * 1024, `${Math.round((most - before) / 1e6)} MB more`)
  })
})
