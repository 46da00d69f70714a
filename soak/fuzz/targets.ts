// What reads bytes that others wrote, each with the promise that it keeps for any input whatever: it
// answers a value or a closed code. It does not throw, does not hang, and what it takes is, written
// again, the same bytes.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { returnPath } from '../../src/api/workspace/people/ways-in.ts'
import { readCookies } from '../../src/api/workspace/visit.ts'
import { bilingualField, field, optionalText, revisionField } from '../../src/api/workspace/fields.ts'
import { parseManifest } from '../../src/node/backup/manifest.ts'
import { readHeads } from '../../src/node/doctor/other.ts'
import { nonceIn, readSignatures } from '../../src/node/exchange/http-signature.ts'
import { HomeUnusable, readSettings, SETTINGS_FILE } from '../../src/node/settings.ts'
import { LocalToken } from '../../src/node/keys/local-token.ts'
import { TEST_PIN } from '../../src/node/keys/testing/pin.ts'
import { findPage } from '../../src/publication/pages.ts'
import { parseBundleIndex } from '../../src/record/bundle.ts'
import { readTar, TAR_END, tarHeader, tarPadding, TarProblem } from '../../src/record/tar.ts'
import { canonicalize, collectReport, createKeyPair, lineOf, parseAct, parseCanonical, PARSE_CODES, SHAPE_CODES, VERIFY_CODES, withholdBody } from '../../src/record/index.ts'
import type { Json } from '../../src/record/index.ts'
import { testKey } from '../../src/record/testing/keys.ts'
import { findWorkspaceRoute } from '../../src/web/workspace/routes.ts'
import { actsOfVectors, chainsOfVectors, seedsOf } from './corpus.ts'
import { fuzzedPlan, readAnswersText, readPlanBytes, workbookWith } from './plans.ts'

/** `taken` or the code by which it was refused. */
type Outcome = string

export interface Target {
  readonly name: string
  readonly corpus: readonly string[]
  /** Reads one input; throws only where a promise was broken. */
  read(input: string): Outcome | Promise<Outcome>
}

const isOneOf = (codes: readonly string[], code: string): string => { assert.ok(codes.includes(code), `${code} is no code of this parser`); return code }

function readAct(line: string): Outcome {
  const act = parseAct(line)
  if (!('header' in act)) return isOneOf(SHAPE_CODES, act.code)
  assert.equal(act.line, line)
  const { body, header, salt, signature } = act
  // Header and body are each as deep as they may be, so the whole may be one deeper than a canonical text.
  const again = lineOf(canonicalize(header as unknown as Json), signature, body === null ? null : canonicalize(body as unknown as Json), salt)
  assert.equal(again, line, 'what was taken is written as it was read')
  const withheld = parseAct(withholdBody(act))
  assert.ok('header' in withheld && withheld.hash === act.hash)
  return 'taken'
}

function readCanonical(text: string): Outcome {
  const parsed = parseCanonical(text)
  if ('code' in parsed) return isOneOf(PARSE_CODES, parsed.code)
  assert.equal(canonicalize(parsed.value), text)
  return 'taken'
}

/** A whole chain as a mirror or a peer may send it, beside a sound one. */
async function readChain(text: string): Promise<Outcome> {
  const pages = (whole: string) => async function* () { yield Buffer.from(whole.endsWith('\n') ? whole : `${whole}\n`) }
  const sound = chainsOfVectors()[1]?.split('\n').slice(0, 2).join('\n') ?? ''
  const report = await collectReport('vectors', [{ party: 'MEX', pages: pages(text) }, { party: 'USA', pages: pages(sound) }], { mode: 'full' })
  for (const { code } of report.acts) if (code !== null) isOneOf(VERIFY_CODES, code)
  const { verified, unverified, inconsistent } = report.counts
  assert.equal(verified + unverified + inconsistent, report.acts.length)
  return inconsistent === 0 ? 'taken' : 'inconsistent'
}

function readSignatureFields(text: string): Outcome {
  const request = { method: 'GET', authority: 'a.example', path: '/exchange/lake/MEX', query: '?' }
  const [input = '', value = ''] = text.split('\n')
  const nonce = nonceIn(text)
  assert.ok(nonce === null || nonce.length <= 200)
  for (const headers of [{ 'signature-input': text, signature: seedsOf('signature')[2] ?? '' }, { 'signature-input': seedsOf('signature')[1] ?? '', signature: text }, { 'signature-input': input, signature: value }]) {
    for (const claim of readSignatures(request, headers)) assert.equal(claim.isSignedWith(testKey('nobody').key), false)
  }
  return 'read'
}

function readForm(text: string): Outcome {
  const fields = new URLSearchParams(text)
  const names = [...fields.keys()]
  for (const name of names) {
    const value = field(fields, name)
    assert.equal(value, value.trim().normalize('NFC'))
    assert.ok(!value.includes('\r'))
  }
  const revision = revisionField(fields)
  assert.ok(Number.isSafeInteger(revision) && revision >= 0)
  optionalText(bilingualField(fields, 'title', ['en', 'es']))
  return 'read'
}

function readPath(text: string): Outcome {
  const back = returnPath(text)
  assert.ok(back === null || (back === text && /^\/(en|es)\/[!-~]*$/.test(back) && !back.startsWith('//')))
  readCookies(text)
  const found = findWorkspaceRoute(text)
  const page = findPage(text)
  return found === null && page === null ? 'nothing there' : 'taken'
}

async function readArchive(text: string): Promise<Outcome> {
  const bytes = Buffer.from(text, 'latin1')
  let read = 0
  try {
    for await (const { name, size, content } of readTar((async function* () { yield bytes })())) {
      assert.ok(!name.includes('..') && !name.startsWith('/'))
      let length = 0
      for await (const part of content) length += part.length
      assert.equal(length, size)
      read += length
    }
  } catch (error) {
    assert.ok(error instanceof TarProblem, String(error))
    return error.code
  }
  assert.ok(read <= bytes.length)
  return 'taken'
}

function archiveSeeds(): readonly string[] {
  const files = [['manifest.json', seedsOf('manifest')[0] ?? ''], ['store/act/000001.ndjson', actsOfVectors().slice(0, 2).join('\n')], ['empty', '']] as const
  const parts = files.flatMap(([name, text]) => [tarHeader({ name, size: Buffer.byteLength(text) }), Buffer.from(text), tarPadding(Buffer.byteLength(text))])
  return [Buffer.concat([...parts, TAR_END]).toString('latin1')]
}

function readManifest(text: string): Outcome {
  const manifest = parseManifest(text)
  if (manifest === null) return 'refused'
  assert.deepEqual(parseManifest(JSON.stringify(manifest)), manifest)
  return 'taken'
}

/** Whatever stands in a file of a home: it is used, or named as unusable, and no key is in the message. */
function readHomeFile(name: string, read: (home: string) => unknown): Target['read'] {
  return (text) => {
    const home = mkdtempSync(join(tmpdir(), 'alternat-fuzz-'))
    try {
      writeFileSync(join(home, name), text)
      read(home)
      return 'taken'
    } catch (error) {
      assert.ok(error instanceof HomeUnusable, String(error))
      assert.ok(!/PRIVATE KEY|MC4CAQ/.test(`${error.message} ${error.stack}`))
      return 'refused'
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }
}

/** One file of each format: keys under lock, and the first, which held them in clear. */
function keySeeds(): readonly string[] {
  const { key, privateKeyPem } = createKeyPair('ed25519')
  const home = mkdtempSync(join(tmpdir(), 'alternat-fuzz-'))
  const token = new LocalToken(join(home, 'keys.json'))
  token.unlock(TEST_PIN)
  for (const role of ['root', 'signing'] as const) token.create(role, 'ed25519')
  const locked = readFileSync(join(home, 'keys.json'), 'utf8')
  rmSync(home, { recursive: true, force: true })
  return [locked, JSON.stringify({ format: 'alternat-keys/1', keys: [{ role: 'root', ...key, privateKey: privateKeyPem }] })]
}

export function targets(): readonly Target[] {
  const base = fuzzedPlan()
  return [
    { name: 'an act', corpus: actsOfVectors(), read: readAct },
    { name: 'canonical text', corpus: [...seedsOf('canonical'), ...actsOfVectors().slice(0, 10)], read: readCanonical },
    { name: 'a chain of acts', corpus: chainsOfVectors(), read: readChain },
    { name: 'the index of a record', corpus: seedsOf('index'), read: (text) => (readHeads(text) === null ? 'refused' : 'taken') },
    { name: 'the fields of an HTTP signature', corpus: seedsOf('signature'), read: readSignatureFields },
    { name: 'a form', corpus: seedsOf('form'), read: readForm },
    { name: 'an address', corpus: seedsOf('path'), read: readPath },
    { name: 'an archive', corpus: archiveSeeds(), read: readArchive },
    { name: 'the index of a bundle', corpus: seedsOf('bundle'), read: (text) => (parseBundleIndex(text) === null ? 'refused' : 'taken') },
    { name: 'the manifest of a backup', corpus: seedsOf('manifest'), read: readManifest },
    { name: 'a plan as CSV', corpus: seedsOf('plan'), read: (text) => readPlanBytes(Buffer.from(text), base) },
    { name: 'a sheet of a workbook', corpus: seedsOf('sheet'), read: (text) => readPlanBytes(workbookWith(text), base) },
    { name: 'the answers of a founding', corpus: seedsOf('answers'), read: readAnswersText },
    { name: 'settings', corpus: seedsOf('settings'), read: readHomeFile(SETTINGS_FILE, readSettings) },
    { name: 'the file of keys', corpus: keySeeds(), read: readHomeFile('keys.json', (home) => new LocalToken(join(home, 'keys.json'))) },
  ]
}
