import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { entriesOf } from '../../bin/freshness.mjs'
import { builtProgram } from '../web/testing/built-program.ts'
import { findDialogueModule, programFile, ROOT } from './program.ts'
import { temporaryFolder } from './testing/nodes.ts'

const BUILD = dirname(builtProgram())
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|testing\/|^web\/client\//.test(path))
const read = (source: string) => readFileSync(join(ROOT, 'src', source), 'utf8')

/** Packages that a start may load file by file; everything else is in the build or loaded when it is first needed. */
const AT_START: readonly string[] = []

function run(script: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', cwd: ROOT })
  assert.equal(status, 0, stderr)
  return stdout
}

describe('the built program', () => {
  it('has a file for everything that begins in a thread or process of its own', () => {
    const entries = entriesOf(ROOT)
    for (const name of ['main', 'render', 'engine-process', 'solver-thread', 'press-thread', 'file-thread', 'reading-thread', 'dialogue.hled.founding', 'dialogue.hled.datasets']) assert.ok(entries.some((one) => one.name === name), name)
    assert.equal(new Set(entries.map(({ name }) => name)).size, entries.length, 'two of one name')
    for (const { name } of entries) assert.ok(existsSync(join(BUILD, `${name}.js`)), name)
  })

  it('finds its files by one function alone: what stands beside a source does not stand beside the build', () => {
    const named = sources.flatMap((path) => [...read(path).matchAll(/programFile\('([^']+)'\)/g)].map(([, source = '']) => source))
    assert.ok(named.length >= 6)
    for (const source of named) assert.ok(existsSync(fileURLToPath(programFile(source))), source)
    assert.deepEqual(sources.filter((path) => path !== 'node/program.ts' && /new URL\(['"`]\.|import\.meta\.(dirname|filename)/.test(read(path))), [])
  })

  it('loads of a dialogue elsewhere what stands there', (t) => {
    assert.equal(fileURLToPath(findDialogueModule(join(ROOT, 'dialogues/hled'), 'founding') ?? ''), join(ROOT, 'dialogues/hled/founding.ts'))
    assert.equal(findDialogueModule(join(ROOT, 'dialogues/hled'), 'absent'), null)
    const elsewhere = join(temporaryFolder(t), 'hled')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'founding.ts'), 'export {}\n')
    assert.equal(fileURLToPath(findDialogueModule(elsewhere, 'founding') ?? ''), join(elsewhere, 'founding.ts'))
  })

  it('says in whose lines of the sources an error arose', () => {
    const trace = run(`
      const { main } = await import(${JSON.stringify(builtProgram())})
      let trace = ''
      await main([], { get LANG() { trace = new Error('asked').stack; return 'en' } }, { out() {}, err() {} })
      console.log(trace)`)
    assert.match(trace, /^Error: asked\n/)
    const [, line] = /src\/cli\/main\.ts:(\d+):\d+/.exec(trace) ?? []
    assert.match(read('cli/main.ts').split('\n')[Number(line) - 1] ?? '', /environment\.LANG/, trace)
  })

  it('loads no package that a start does not need', () => {
    const [serve] = readdirSync(BUILD).filter((name) => /^serve-\w+\.js$/.test(name))
    const loaded = run(`
      import { registerHooks } from 'node:module'
      const seen = new Set()
      registerHooks({ resolve(name, context, next) {
        const found = next(name, context)
        const [, one] = /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(found.url) ?? []
        if (one !== undefined) seen.add(one)
        return found
      } })
      for (const file of ['main.js', 'render.js', ${JSON.stringify(serve)}]) await import(${JSON.stringify(`${BUILD}/`)} + file)
      console.log(JSON.stringify([...seen].sort()))`)
    assert.deepEqual(JSON.parse(loaded), AT_START)
  })
})
