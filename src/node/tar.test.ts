import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { temporaryFolder } from './testing/nodes.ts'
import { ArchiveBroken, isPlainName, readTar, writeTar } from './tar.ts'

type Files = readonly (readonly [name: string, content: Buffer])[]

async function written(files: Files): Promise<Buffer> {
  const parts: Uint8Array[] = []
  const entries = (async function* () { for (const [name, content] of files) yield { name, size: content.length, content: [content] } })()
  for await (const part of writeTar(entries)) parts.push(part)
  return Buffer.concat(parts)
}

/** As a file comes: in pieces of any size. */
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function read(bytes: Buffer, size = 1000): Promise<Files> {
  const files: [string, Buffer][] = []
  for await (const { name, content } of readTar(pieces(bytes, size))) {
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(part)
    files.push([name, Buffer.concat(parts)])
  }
  return files
}

const FILES: Files = [['a.json', Buffer.from('{}')], ['store/act/000001.ndjson', Buffer.alloc(1300, 'x')], ['empty', Buffer.alloc(0)], ['block', Buffer.alloc(512, 7)]]
const SYSTEM_TAR = spawnSync('tar', ['--version']).status === 0 ? false : 'no tar on this machine'

describe('an archive', () => {
  test('gives back what was put, in order, however its bytes arrive', async () => {
    const name = fc.stringMatching(/^[a-z0-9_]{1,9}(\/[a-z0-9_][a-z0-9._-]{0,9}){0,4}$/)
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 1600 })), { selector: ([one]) => one, maxLength: 6 }), fc.integer({ min: 1, max: 3000 }), async (files, size) => {
      const put = files.map(([one, content]) => [one, Buffer.from(content)] as const)
      assert.deepEqual(await read(await written(put), size), put)
    }), { numRuns: 100 })
  })

  test('is read by the tar of the system, and reads what that writes', { skip: SYSTEM_TAR }, async (t) => {
    const folder = temporaryFolder(t)
    writeFileSync(join(folder, 'ours.tar'), await written(FILES))
    execFileSync('tar', ['-xf', 'ours.tar'], { cwd: folder })
    for (const [name, content] of FILES) assert.deepEqual(readFileSync(join(folder, name)), content)
    execFileSync('tar', ['--format=ustar', '-cf', 'theirs.tar', ...FILES.map(([name]) => name)], { cwd: folder })
    assert.deepEqual(await read(readFileSync(join(folder, 'theirs.tar'))), FILES)
  })

  test('that is cut anywhere is refused with a code', async () => {
    const bytes = await written(FILES)
    for (let end = 0; end < bytes.length - 512; end += 37) {
      await assert.rejects(read(bytes.subarray(0, end)), (error) => error instanceof ArchiveBroken && error.code === 'archive-truncated', String(end))
    }
  })

  test('with one bit of a header turned is refused, or is the same archive', async () => {
    const bytes = await written(FILES)
    for (let at = 0; at < 512 * 8; at += 5) {
      const turned = Buffer.from(bytes)
      turned[at >> 3] = (turned[at >> 3] ?? 0) ^ (1 << (at & 7))
      await read(turned).then((files) => assert.deepEqual(files, FILES, String(at)), (error: unknown) => assert.ok(error instanceof ArchiveBroken, String(error)))
    }
  })

  test('that holds a name twice, or goes on after its end, is refused', async () => {
    const twice = [...FILES.slice(0, 1), ...FILES.slice(0, 1)]
    await assert.rejects(written(twice).then((bytes) => read(bytes)), ArchiveBroken)
    await assert.rejects(read(Buffer.concat([await written(FILES), Buffer.from('more')])), ArchiveBroken)
  })

  test('of links, folders or names that lead out is refused', { skip: SYSTEM_TAR }, async (t) => {
    const folder = temporaryFolder(t)
    mkdirSync(join(folder, 'in'))
    symlinkSync('/etc/passwd', join(folder, 'in/link'))
    writeFileSync(join(folder, 'out'), 'x')
    for (const [words, cwd] of [[['link'], 'in'], [['in'], '.'], [['-P', '../out'], 'in'], [['-P', join(folder, 'out')], '.']] as const) {
      execFileSync('tar', ['--format=ustar', '-cf', join(folder, 'evil.tar'), ...words], { cwd: join(folder, cwd) })
      await assert.rejects(read(readFileSync(join(folder, 'evil.tar'))), ArchiveBroken, words.join(' '))
    }
  })

  test('takes only plain names', () => {
    for (const name of ['', '.', '..', '/a', 'a/', 'a//b', 'a/../b', '.hidden', 'a/.b', 'a\\b', 'a\0b', 'ñ', 'a b', 'C:x', '-rf']) assert.equal(isPlainName(name), false, name)
    for (const name of ['node.json', 'store/act/000001.ndjson', 'blobs/ab/cd_1.x']) assert.equal(isPlainName(name), true, name)
  })

  test('is not written with sizes that are not so', async () => {
    const lying = (async function* () { yield { name: 'a', size: 3, content: [Buffer.from('four')] } })()
    await assert.rejects(async () => { for await (const _part of writeTar(lying)); }, /4 bytes and not 3/)
  })
})
