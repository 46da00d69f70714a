// The rules of the house that a machine can hold: who may import whom, what pure rooms may not
// touch, how long a file may be. Each failure says what to do instead.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inOrder, LONGEST } from '../bin/test-order.mjs'

const SRC = dirname(fileURLToPath(import.meta.url))
/** From the left: no room knows one to its right. */
const ROOMS = ['record', 'text', 'dialogue', 'instruments', 'publication', 'store', 'node', 'web', 'api', 'client', 'cli']
const PURE = ['record', 'text', 'dialogue', 'instruments', 'publication']
const NOT_PURE = [/\bDate\.now\b/, /\bMath\.random\b/, /\bnew Date\(\)/, /\bTemporal\.Now\b/, /\bprocess\./, /\bfetch\(/, /from 'node:(fs|http|https|net|child_process|os|worker_threads)/, /\brandomBytes\b|\brandomUUID\b/]
const LONGEST_FILE = 400
const FORBIDDEN_NAMES = /(^|\/)(utils?|helpers?|common|misc|manager)\.(ts|svelte)$/

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
const code = files.filter((file) => !file.endsWith('.test.ts') && !file.includes('/testing/') && !/contract\.ts$/.test(file))

describe('the house', () => {
  it('imports run one way', () => {
    const wrong = code.flatMap((file) => importsOf(file).flatMap((target) => {
      const [from, to] = [roomOf(file), roomOf(target)]
      if (from === null || to === null || ROOMS.indexOf(to) <= ROOMS.indexOf(from)) return []
      return [`${file} imports ${target}: ${from} may not know ${to}; hand it in as an argument, or move the rule to the left`]
    }))
    assert.deepEqual(wrong, [])
  })

  it('the record imports nothing of ours', () => {
    const wrong = code.filter((file) => roomOf(file) === 'record').flatMap((file) => importsOf(file).filter((target) => roomOf(target) !== 'record'))
    assert.deepEqual(wrong, [])
  })

  it('pure rooms do not touch the world', () => {
    const wrong = code.filter((file) => PURE.includes(roomOf(file) ?? '')).flatMap((file) => {
      const text = withoutComments(read(file))
      return NOT_PURE.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern} — clock, ids and bytes come in as arguments`)
    })
    assert.deepEqual(wrong, [])
  })

  it('pure rooms use neither any nor the non-null assertion', () => {
    const wrong = code.filter((file) => PURE.includes(roomOf(file) ?? '')).filter((file) => /:\s*any\b|\bas any\b|<any>|[\w)\]]!(\.|\[|;|,|\)|$)/m.test(withoutComments(read(file))))
    assert.deepEqual(wrong, [])
  })

  it('every room is one of the house, and files are named for what they are', () => {
    assert.deepEqual([...new Set(files.map(roomOf).filter((room) => room !== null && !ROOMS.includes(room)))], [])
    assert.deepEqual(files.filter((file) => FORBIDDEN_NAMES.test(file)), [])
  })

  it('test files that begin first are there, and every other one comes after them', () => {
    assert.deepEqual(LONGEST.filter((path) => !existsSync(join(SRC, '..', path))), [])
    const all = ['src/a.test.ts', ...LONGEST.toReversed(), 'e2e/z.test.ts']
    assert.deepEqual(inOrder(all), [...LONGEST, 'src/a.test.ts', 'e2e/z.test.ts'])
  })

  it(`no file is longer than ${LONGEST_FILE} lines`, () => {
    // What is generated is read by nobody.
    const long = code.filter((file) => !file.endsWith('.d.ts')).map((file) => ({ file, lines: read(file).split('\n').length })).filter(({ lines }) => lines > LONGEST_FILE)
    assert.deepEqual(long, [])
  })

  it('nothing outside dialogues/ knows the first dialogue', () => {
    const wrong = code.filter((file) => /\bhled\b|\bHLED\b|\bDEAN\b|'(MEX|USA)'/.test(withoutComments(read(file))) && !file.startsWith('cli/commands/'))
    assert.deepEqual(wrong, [])
  })
})

function roomOf(file: string): string | null {
  return file.includes('/') ? (file.split('/')[0] ?? null) : null
}

function read(file: string): string {
  return readFileSync(join(SRC, file), 'utf8')
}

function importsOf(file: string): readonly string[] {
  const found = withoutComments(read(file)).matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)
  return [...found].map(([, target]) => relative(SRC, resolve(SRC, dirname(file), target ?? ''))).filter((target) => !target.startsWith('..'))
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
