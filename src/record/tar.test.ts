import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseTarHeader, readTar, TAR_BLOCK, TAR_END, tarHeader, tarPadding, TarProblem } from './tar.ts'

interface File { readonly name: string; readonly content: string }

function archive(files: readonly File[]): Buffer {
  return Buffer.concat([...files.flatMap(({ name, content }) => {
    const bytes = Buffer.from(content)
    return [tarHeader({ name, size: bytes.length }), bytes, tarPadding(bytes.length)]
  }), TAR_END])
}

async function* parts(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let place = 0; place < bytes.length; place += size) yield bytes.subarray(place, place + size)
}

async function read(bytes: Buffer, size = 700): Promise<{ files: File[]; problem: string | null }> {
  const files: File[] = []
  try {
    for await (const { name, content } of readTar(parts(bytes, size))) {
      const some: Uint8Array[] = []
      for await (const part of content) some.push(part)
      files.push({ name, content: Buffer.concat(some).toString() })
    }
    return { files, problem: null }
  } catch (error) {
    assert.ok(error instanceof TarProblem, String(error))
    return { files, problem: error.code }
  }
}

const FILES = [{ name: 'index.json', content: '{}\n' }, { name: 'lake/MEX.ndjson', content: 'a\n'.repeat(700) }, { name: `blobs/${'ab'.repeat(32)}`, content: '' }]
const hasTar = spawnSync('tar', ['--version']).status === 0

describe('an archive', () => {
  test('is read as it was written, however the bytes are cut', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ maxLength: 2000 }), { maxLength: 5 }), fc.integer({ min: 1, max: 3000 }), async (contents, size) => {
      const files = contents.map((content, at) => ({ name: `f${at}`, content: content.toWellFormed() }))
      assert.deepEqual(await read(archive(files), size), { files, problem: null })
    }), { numRuns: 50 })
  })

  test('is read by any tar, and what any tar writes is read here', { skip: hasTar ? false : 'there is no tar on this machine' }, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'alternat-tar-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'a.tar'), archive(FILES))
    assert.deepEqual(execFileSync('tar', ['-tf', join(folder, 'a.tar')]).toString().trim().split('\n'), FILES.map(({ name }) => name))
    execFileSync('tar', ['-xf', join(folder, 'a.tar'), '-C', folder])
    for (const { name, content } of FILES) assert.equal(readFileSync(join(folder, name), 'utf8'), content)
    execFileSync('tar', ['--format=ustar', '-cf', join(folder, 'b.tar'), '-C', folder, ...FILES.map(({ name }) => name)])
    assert.deepEqual(await read(readFileSync(join(folder, 'b.tar'))), { files: FILES, problem: null })
  })

  test('that is cut anywhere is noticed, and what came whole before was handed on', async () => {
    const whole = archive(FILES)
    for (const end of [0, 1, 511, 512, 513, 515, 1023, 1024, 1536, 2000, 3072, 3584, whole.length - 1024]) {
      const { files, problem } = await read(whole.subarray(0, end))
      assert.equal(problem, 'tar-cut-short', String(end))
      assert.ok(files.length <= FILES.length && files.every((file, at) => file.content === FILES[at]?.content))
    }
  })

  test('with one byte of a header changed is noticed', async () => {
    // Byte 155 stands behind the end of the sum and says nothing.
    for (const place of Array.from({ length: TAR_BLOCK }, (_, at) => at).filter((at) => at !== 155)) {
      const bytes = archive(FILES)
      bytes[place] = (bytes[place] ?? 0) ^ 0x01
      assert.match((await read(bytes)).problem ?? `nothing at ${place}`, /^tar-(damaged|foreign)$/)
    }
  })

  test('that holds anything but plain files with plain names is foreign', async () => {
    const resealed = (change: (block: Buffer) => void) => {
      const block = Buffer.from(tarHeader({ name: 'a', size: 0 }))
      change(block)
      block.fill(0x20, 148, 156)
      block.write(`${block.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
      return Buffer.concat([block, TAR_END])
    }
    for (const type of ['1', '2', '3', '5', 'x', 'g', 'L']) assert.equal((await read(resealed((block) => block.write(type, 156)))).problem, 'tar-foreign', type)
    for (const name of ['/etc/passwd', '../a', 'a/../b', 'a//b', '.', 'a\u00e9', 'a b']) assert.equal((await read(resealed((block) => block.write(name, 0)))).problem, 'tar-foreign', name)
    assert.equal((await read(resealed((block) => block.write('..', 345)))).problem, 'tar-foreign')
    assert.equal((await read(resealed((block) => block.write('77777777x', 124)))).problem, 'tar-damaged')
    assert.throws(() => tarHeader({ name: '../a', size: 0 }), RangeError)
    assert.equal((await read(Buffer.from('PK\u0003\u0004'.padEnd(2048, 'x')))).problem, 'tar-damaged')
  })

  test('may hold files beyond 8 GiB', () => {
    for (const size of [0, 1, 0o77777777777, 0o100000000000, 2 ** 40 + 17, Number.MAX_SAFE_INTEGER]) assert.deepEqual(parseTarHeader(tarHeader({ name: 'a', size })), { name: 'a', size })
  })
})
