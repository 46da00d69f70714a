// What an operator installs without a network: the starter that needs no Node of the machine, and the installer, which puts
// nothing in the place of what stands there unless every byte is as it was packed.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { TestContext } from 'node:test'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { ROOT } from '../web/place.ts'

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
const hasTools = ['tar', 'sha256sum', 'readlink'].every((tool) => spawnSync(tool, ['--version']).status === 0)
const skip = hasTools ? false : 'no tar and sha256sum of GNU on this machine'

/** A packed file as ops/pack.sh makes it, of one small version. */
function packed(t: TestContext, version: string): string {
  const folder = temporaryFolder(t)
  const tree = join(folder, 'alternat')
  mkdirSync(join(tree, 'ops'), { recursive: true })
  writeFileSync(join(tree, 'package.json'), JSON.stringify({ version }))
  writeFileSync(join(tree, 'ops/alternat'), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 })
  writeFileSync(join(tree, 'SHA256SUMS'), ['package.json', 'ops/alternat'].map((name) => `${hashOf(join(tree, name))}  ./${name}\n`).join(''))
  seal(folder)
  return folder
}

function seal(folder: string): void {
  assert.equal(spawnSync('tar', ['-C', folder, '-cf', join(folder, 'alternat.tar'), 'alternat']).status, 0)
  writeFileSync(join(folder, 'alternat.tar.sha256'), `${hashOf(join(folder, 'alternat.tar'))}  alternat.tar\n`)
}

const unpack = (from: string, place: string) => spawnSync('sh', [join(ROOT, 'ops/unpack.sh'), 'alternat.tar', place], { cwd: from, encoding: 'utf8' })
const versionAt = (place: string, name = 'alternat') => (JSON.parse(readFileSync(join(place, name, 'package.json'), 'utf8')) as { version: string }).version

describe('ops/unpack.sh', { skip }, () => {
  it('puts the program there, and keeps the one before it', (t) => {
    const place = temporaryFolder(t)
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) {
      const ran = unpack(packed(t, version), place)
      assert.equal(ran.status, 0, ran.stderr)
    }
    assert.deepEqual([versionAt(place), versionAt(place, 'alternat.before'), readdirSync(place).sort()], ['3.0.0', '2.0.0', ['alternat', 'alternat.before']])
    assert.equal(spawnSync(join(place, 'alternat/ops/alternat'), { encoding: 'utf8' }).stdout, '3.0.0\n')
  })

  const damages: Readonly<Record<string, (folder: string) => void>> = {
    'one byte of the file is another': (folder) => { const file = join(folder, 'alternat.tar'); const bytes = readFileSync(file); bytes[700] = (bytes[700] ?? 0) ^ 1; writeFileSync(file, bytes) },
    'the file was cut': (folder) => { const file = join(folder, 'alternat.tar'); writeFileSync(file, readFileSync(file).subarray(0, 2048)) },
    'there is no checksum': (folder) => { writeFileSync(join(folder, 'alternat.tar.sha256'), '') },
    'a file within is another than was packed': (folder) => { writeFileSync(join(folder, 'alternat/ops/alternat'), '#!/bin/sh\necho mine\n'); seal(folder) },
    'the program does not start on this machine': (folder) => { const file = join(folder, 'alternat/ops/alternat'); writeFileSync(file, '#!/bin/sh\nexit 127\n'); writeFileSync(join(folder, 'alternat/SHA256SUMS'), `${hashOf(file)}  ./ops/alternat\n`); seal(folder) },
    'a file within is missing': (folder) => { writeFileSync(join(folder, 'alternat/SHA256SUMS'), readFileSync(join(folder, 'alternat/SHA256SUMS'), 'utf8') + `${'0'.repeat(64)}  ./gone\n`); seal(folder) },
  }
  for (const [what, damage] of Object.entries(damages)) {
    it(`touches nothing where ${what}`, (t) => {
      const [place, folder] = [temporaryFolder(t), packed(t, '2.0.0')]
      assert.equal(unpack(packed(t, '1.0.0'), place).status, 0)
      damage(folder)
      const ran = unpack(folder, place)
      assert.notEqual(ran.status, 0)
      assert.deepEqual([versionAt(place), readdirSync(place)], ['1.0.0', ['alternat']])
    })
  }
})

describe('ops/alternat', { skip }, () => {
  it('starts on the Node among the dependencies, through a link and from any folder, where the machine has none', (t) => {
    const folder = temporaryFolder(t)
    const tools = join(folder, 'tools')
    mkdirSync(tools)
    for (const tool of ['sh', 'dirname', 'readlink', 'uname', 'tr']) {
      const found = ['/bin', '/usr/bin'].map((place) => join(place, tool)).find((path) => existsSync(path)) ?? assert.fail(tool)
      symlinkSync(found, join(tools, tool))
    }
    symlinkSync(join(ROOT, 'ops/alternat'), join(folder, 'alternat'))
    const ran = spawnSync(join(folder, 'alternat'), ['help'], { cwd: folder, encoding: 'utf8', env: { PATH: tools, HOME: folder, LANG: 'es_MX.UTF-8' }, timeout: 120_000 })
    assert.equal(ran.status, 0, ran.stderr)
    assert.match(ran.stdout, /alternat <command>[\s\S]*doctor/)
  })
})
