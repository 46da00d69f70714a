// The documents say what the program does: every command, setting, kind of act, room and decision.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { ACT_KINDS } from '../record/index.ts'
import { ROOT } from '../web/place.ts'
import { COMMANDS } from './commands/index.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('the documents', () => {
  it('the README names every command, and no other', () => {
    const named = new Set([...read('README.md').matchAll(/^\| `alternat ([a-z]+)/gm)].map(([, name]) => name))
    assert.deepEqual([...named].sort(), Object.keys(COMMANDS).sort())
  })

  it('every npm script that the documents name exists', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
    const named = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'].flatMap((file) => [...read(file).matchAll(/`npm (?:run )?([a-z:]+)/g)].map(([, name]) => name ?? ''))
    assert.deepEqual(named.filter((name) => !scripts.includes(name) && name !== 'ci'), [])
  })

  it('the spec describes every kind of act', () => {
    const spec = read('spec/record.md')
    assert.deepEqual(ACT_KINDS.filter((kind) => !spec.includes(`\`${kind}\``)), [])
  })

  it('every test that ARCHITECTURE names as holding an invariant exists', () => {
    const named = [...read('ARCHITECTURE.md').matchAll(/`((?:src\/)?[a-z-]+\/[a-z0-9/.-]+\.ts)`/g)].map(([, path]) => path ?? '')
    const missing = named.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, 'src', path)))
    assert.ok(named.length > 15)
    assert.deepEqual(missing, [])
  })

  it('links between the documents lead somewhere', () => {
    const files = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md']
    const links = files.flatMap((file) => [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target ?? ''))
    assert.deepEqual(links.filter((target) => !existsSync(join(ROOT, target))), [])
  })

  it('decisions are numbered without a gap and say their status', () => {
    const names = readdirSync(join(ROOT, 'docs/decisions')).sort()
    names.forEach((name, index) => assert.ok(name.startsWith(String(index + 1).padStart(4, '0')), name))
    assert.deepEqual(names.filter((name) => !/^Status: (accepted|superseded)/m.test(read(`docs/decisions/${name}`))), [])
  })
})
