// Round trips through the programs that translators use: OmegaT, the Translate Toolkit, and the validators of the
// standards. Each is run as it comes from Debian (`translate-toolkit`, `omegat`, `libxml2-utils`, `jing`); where a machine
// has it not, its part is skipped and says so.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { plainOf, readExchange, writeTbx, writeTmx, writeXliff12, writeXliff21, writable } from '../src/text/exchange/index.ts'
import type { Content, ExchangeFile, MemoryEntry, TranslationFile } from '../src/text/exchange/index.ts'
import { unwritten } from '../src/text/exchange/content.ts'
import { DIFFICULT, fileOf, segmentOf, unitOf } from '../src/text/exchange/testing/files.ts'
import { ROOT } from '../src/web/place.ts'

const folder = mkdtempSync(join(tmpdir(), 'alternat-translators-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const SCHEMAS = join(ROOT, 'e2e/schemas/xliff-2.1')

const has = (program: string) => spawnSync('which', [program]).status === 0
const without = (program: string) => (has(program) ? false : `${program} is not installed`)

function run(program: string, words: readonly string[], more: { readonly env?: NodeJS.ProcessEnv } = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: folder, encoding: 'utf8', timeout: 180_000, env: { ...process.env, ...more.env } })
  assert.equal(error, undefined)
  assert.equal(status, 0, `${program} ${words.join(' ')}\n${stdout}\n${stderr}`)
  return stdout + stderr
}

function written(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function readBack(path: string): ExchangeFile {
  const read = readExchange(readFileSync(path))
  return 'value' in read ? read.value : assert.fail(JSON.stringify(read.problem))
}

function translationIn(path: string): TranslationFile {
  const read = readBack(path)
  return 'file' in read ? read.file : assert.fail(read.format)
}

const CODES: Content = ['Open ', { id: '1', span: 'open', type: 'x-b', data: '<b>' }, 'bold', { id: '1', span: 'close', type: null, data: '</b>' }, ' and ', { id: '2', span: 'alone', type: 'x-br', data: '<br/>' }, ' done.']
/** Everything difficult, a text of two sentences, codes of another program, a text that is only shown, matches and notes. */
const FILE = fileOf([
  ...DIFFICULT.map((text, index) => unitOf(`element:I.${index}:aim`, [segmentOf('s1', text, null)], { notes: ['Agreed in 2021 & 2022'], matches: [{ segment: 's1', quality: index % 2 === 0 ? 88 : 101, origin: 'I.1 “Ports”', source: writable(text), target: writable(`T ${text}`) }] })),
  unitOf('element:II.1:title', [segmentOf('s1', 'Train officers.', null, ' '), segmentOf('s2', 'Open the port now.', 'Abrir el puerto ahora.')]),
  unitOf('element:II.2:title', [{ id: 's1', source: CODES, target: CODES, state: 'final', gap: '' }]),
  unitOf('element:II.3:title', [segmentOf('s1', 'Only context.', 'Solo contexto.')], { isTranslatable: false }),
])
/** As a translator would type it. */
const typed = (text: string) => `Ñandú «${text}»`
const isControlled = (text: string) => /[\u0000-\u0008\u000b-\u001f]/.test(text)

type Lines = readonly (readonly [id: string, source: string, target: string | null])[]
const characters = (content: Content) => plainOf(unwritten(content))
/** Identifiers, sources and targets, as characters. */
const textsOf = (file: TranslationFile): Lines => file.units.flatMap((unit) => unit.segments.map(({ source, target }) => [unit.id, characters(source), target === null ? null : characters(target)] as const))
const expected = (target: (source: string) => string | null): Lines => textsOf(FILE).map(([id, source, before]) => [id, source, before ?? target(source)])

describe('the validators', () => {
  it('of XLIFF 2.1 find nothing wrong: its schema', { skip: without('xmllint') }, () => {
    run('xmllint', ['--nonet', '--noout', '--schema', join(SCHEMAS, 'xliff_core_2.0.xsd'), written('valid.xlf', writeXliff21(FILE))])
    const broken = written('broken.xlf', writeXliff21(FILE).replace('<segment id="s1"', '<segment id="s 1"'))
    assert.notEqual(spawnSync('xmllint', ['--nonet', '--noout', '--schema', join(SCHEMAS, 'xliff_core_2.0.xsd'), broken]).status, 0)
  })

  it('of XLIFF 2.1 find nothing wrong: the rules that its schema cannot hold', { skip: without('jing') }, () => {
    const valid = written('valid.xlf', writeXliff21(FILE))
    for (const rules of ['xliff_core_2.1.sch', 'matches.sch', 'metadata.sch']) run('jing', [join(SCHEMAS, rules), valid])
    const twice = written('twice.xlf', writeXliff21({ ...FILE, units: [...FILE.units, ...FILE.units.slice(0, 1)] }))
    assert.notEqual(spawnSync('jing', [join(SCHEMAS, 'xliff_core_2.1.sch'), twice]).status, 0)
  })
})

describe('the Translate Toolkit', { skip: without('xliff2po') }, () => {
  const python = (script: string, ...words: string[]) => run('/usr/bin/python3', ['-c', script, ...words])

  it('translates our XLIFF 1.2 in its own store, and it comes back without loss', () => {
    const [from, to] = [written('toolkit.xlf', writeXliff12(FILE)), join(folder, 'toolkit-back.xlf')]
    python(`
import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    if unit.istranslatable() and not unit.target and '<x ' not in str(unit):
        unit.target = 'Ñandú «' + unit.source + '»'
store.savefile(sys.argv[2])`, from, to)
    const back = translationIn(to)
    assert.deepEqual(textsOf(back), expected((source) => (isControlled(source) ? null : typed(source))))
    const beside = (file: TranslationFile) => file.units.map(({ sourceHash, notes, matches, isTranslatable }) => ({ sourceHash, notes, matches, isTranslatable }))
    assert.deepEqual(beside(back), beside(translationIn(from)))
    assert.deepEqual([back.original, back.revision, back.reuse], [FILE.original, FILE.revision, FILE.reuse])
    assert.equal(back.units.find(({ id }) => id === 'element:II.2:title')?.segments[0]?.target?.length, CODES.length)
  })

  it('makes PO of it and XLIFF of that again; units are known by where they stood', () => {
    const plain = { ...FILE, units: FILE.units.filter((unit) => unit.segments.every(({ source }) => source.every((piece) => typeof piece === 'string'))) }
    written('for-po.xlf', writeXliff12(plain))
    run('xliff2po', ['for-po.xlf', 'made.po'])
    const po = readFileSync(join(folder, 'made.po'), 'utf8')
    assert.ok(po.includes('#: element:I.0:aim'))
    run('po2xliff', ['made.po', 'made.xlf'])
    assert.deepEqual(translationIn(join(folder, 'made.xlf')).units.map(({ id }) => id), plain.units.map(({ id }) => id))
    run('pomerge', ['-t', 'for-po.xlf', '-i', 'made.po', '-o', 'merged.xlf'])
    assert.deepEqual(textsOf(translationIn(join(folder, 'merged.xlf'))).map(([id, source]) => [id, source]), textsOf(plain).map(([id, source]) => [id, source]))
  })

  it('finds the number that a translator changed', { skip: without('pofilter') }, () => {
    written('planted.xlf', writeXliff12(fileOf([unitOf('element:a:aim', [segmentOf('s1', 'Open 12 ports by 2026.', 'Abrir 12 puertos para 2025.')]), unitOf('element:b:aim', [segmentOf('s1', 'Open 12 ports.', 'Abrir 12 puertos.')])])))
    run('pofilter', ['-t', 'numbers', 'planted.xlf', 'found.xlf'])
    assert.deepEqual(translationIn(join(folder, 'found.xlf')).units.map(({ id }) => id), ['element:a:aim'])
  })

  it('reads our TMX and writes it again without loss', () => {
    const entries = DIFFICULT.filter((text) => !isControlled(text)).map((text): MemoryEntry => ({ id: null, texts: { en: [text], es: [typed(text)] }, properties: [['x-item', 'element/I.1']], notes: [], created: '20211213T180000Z' }))
    const path = written('memory.tmx', writeTmx(entries, '1'))
    const told = python(`
import sys, json
from translate.storage import factory
store = factory.getobject(sys.argv[1])
print(json.dumps([[unit.source, unit.target] for unit in store.units]))
store.savefile(sys.argv[2])`, path, join(folder, 'memory-back.tmx'))
    assert.deepEqual(JSON.parse(told), entries.map(({ texts }) => [plainOf(texts.en ?? []), plainOf(texts.es ?? [])]))
    const back = readBack(join(folder, 'memory-back.tmx'))
    assert.deepEqual('entries' in back && back.entries, entries)
  })

  it('reads the terms of our TBX, of the edition that it knows', () => {
    written('terms.tbx', writeTbx([{ id: 'port', notes: [], sources: [], terms: [{ language: 'en', term: 'port of entry', status: 'preferred' }, { language: 'es', term: 'puerto de entrada & «cruce»', status: 'preferred' }] }], '2008', 'en', 'test'))
    run('tbx2po', ['terms.tbx', 'terms.po'])
    const po = readFileSync(join(folder, 'terms.po'), 'utf8')
    assert.ok(po.includes('msgid "port of entry"') && po.includes('msgstr "puerto de entrada & «cruce»"'), po)
  })
})

describe('OmegaT', { skip: without('omegat') }, () => {
  /** A project in which the translator has typed everything: our memory, in the folder that fills in what it holds. */
  function project(): { target: TranslationFile; memory: ExchangeFile; log: string } {
    const home = join(folder, 'omegat')
    for (const one of ['source', 'target', 'omegat', 'tm/auto', 'glossary', 'dictionary']) mkdirSync(join(home, one), { recursive: true })
    const tag = (name: string) => `<${name}>__DEFAULT__</${name}>`
    writeFileSync(join(home, 'omegat.project'), `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><omegat><project version="1.0">${['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'].map(tag).join('')}<source_lang>en</source_lang><target_lang>es</target_lang><source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>`)
    writeFileSync(join(home, 'source/clauses.xlf'), writeXliff12(FILE, true))
    const entries = FILE.units.flatMap((unit) => unit.segments.map(({ source }): MemoryEntry => ({ id: null, texts: { en: source, es: [typed(plainOf(source))] }, properties: [], notes: [], created: null })))
    writeFileSync(join(home, 'tm/auto/agreed.tmx'), writeTmx(entries, '1'))
    writeFileSync(join(home, 'glossary/terms.tbx'), writeTbx([{ id: 'port', notes: [], sources: [], terms: [{ language: 'en', term: 'port', status: 'preferred' }, { language: 'es', term: 'puerto', status: 'preferred' }] }], '2008', 'en', 'test'))
    const log = run('omegat', [home, '--mode=console-translate', '--no-team', `--config-dir=${join(folder, 'omegat-settings')}`], { env: { HOME: folder } })
    cpSync(join(home, 'omegat-omegat.tmx'), join(folder, 'exported.tmx'))
    return { target: translationIn(join(home, 'target/clauses.xlf')), memory: readBack(join(folder, 'exported.tmx')), log }
  }

  it('fills in our XLIFF 1.2 from our TMX; its file and its own memory come back without loss', () => {
    const { target, memory, log } = project()
    assert.ok(!/\b(ERROR|SEVERE|Exception)\b/.test(log), log)
    const plain = (text: string) => !isControlled(text)
    assert.deepEqual(textsOf(target), expected((source) => (plain(source) ? typed(source) : source)))
    assert.deepEqual(target.units.map(({ sourceHash }) => sourceHash), FILE.units.map(({ sourceHash }) => sourceHash))
    // What it left as it was is no translation; what it filled in is one, though it keeps no states.
    assert.deepEqual(target.units.filter(({ id }) => id.startsWith('element:I.')).map(({ segments }) => segments[0]?.state), DIFFICULT.map((text) => (plain(text) ? 'translated' : 'initial')))
    const remembered = new Map('entries' in memory ? memory.entries.map(({ texts }) => [plainOf(texts.en ?? []), plainOf(texts.es ?? [])]) : [])
    for (const text of DIFFICULT.filter(plain)) assert.equal(remembered.get(text), typed(text))
  })
})
