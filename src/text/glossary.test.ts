import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { ACT_KINDS } from '../record/index.ts'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))
const GLOSSARY = readFileSync(new URL('../../GLOSSARY.md', import.meta.url), 'utf8')

interface Row {
  readonly english: string
  readonly spanish: string
  /** Null for `—`: a word of the field without a name of its own in the code. */
  readonly code: string | null
}

const cells = GLOSSARY.split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
const rows = cells.filter(([english]) => english?.startsWith('**') === false)
  .map(([english = '', spanish = '', code = '']): Row => ({ english, spanish, code: code === '—' ? null : code.replace(/^`(.+)`$/, '$1') }))

/** The source as the machine reads it: no tests, no comments, no text of the interface. */
const code = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|svelte)$/.test(path) && !/\.test\.ts$|(?:^|[\\/])testing[\\/]|text[\\/]messages[\\/]/.test(path))
  .map((path) => readFileSync(`${SOURCE}/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
  .join('\n')

function isUsed(word: string): boolean {
  return new RegExp(`(?<![\\w$-])${word.replaceAll('-', '\\-')}(?![\\w$-])`).test(code)
}

test('every name of the glossary is used in the source', (t) => {
  assert.ok(rows.length >= 70, 'the table was not found')
  assert.deepEqual(rows.filter((row) => row.code !== null && !isUsed(row.code)).map((row) => row.code), [])
  t.diagnostic(`without a name in the code: ${rows.filter((row) => row.code === null).map((row) => row.english).join(', ')}`)
})

test('a name that is nowhere in the source would be noticed', () => {
  assert.equal(isUsed('thisNameIsNowhere'.toUpperCase()), false)
  assert.equal(isUsed('missingLang'), false, 'part of a name is not the name')
})

test('every word has both languages and either a name or a dash', () => {
  for (const { english, spanish, code: name } of rows) {
    assert.notEqual(english, '')
    assert.notEqual(spanish, '', english)
    assert.match(name ?? '—', /^(?:[A-Za-z][A-Za-z-]*|—)$/, english)
  }
})

test('no word and no name stands for two concepts', () => {
  for (const column of [rows.map((row) => row.english), rows.map((row) => row.spanish), rows.flatMap((row) => row.code ?? [])]) {
    assert.deepEqual(column.filter((word, index) => column.indexOf(word) !== index), [])
  }
})

test('every kind of act is in the glossary', () => {
  assert.deepEqual(ACT_KINDS.filter((kind) => !rows.some((row) => row.code === kind)), [])
})
