// Holds what is posted somewhere against the agreed words of a text. Who has a node compares with what it holds, also
// before a release; anybody else with what a public site publishes, whose hash is computed anew.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { canonicalize, isItemId, parseJson, sha256 } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import { cleanTextHash } from '../../dialogue/clean-text.ts'
import type { CleanText } from '../../dialogue/clean-text.ts'
import { inForce, languagesOf } from '../../dialogue/decide.ts'
import { findAgreedWords } from '../../dialogue/releasing.ts'
import { STATEMENT_TYPES } from '../../dialogue/statements/index.ts'
import { fetchBounded, readPosted, USUAL_BOUNDS } from '../../node/releases/index.ts'
import { itemPath, twinPath } from '../../publication/routes.ts'
import { comparePosted } from '../../text/posted/index.ts'
import type { PostedComparison } from '../../text/posted/index.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { withReadNode } from '../read-node.ts'
import { compareTexts } from './compare-texts.ts'

/** Whoever types an address here reads it as from a browser of this machine. */
const BOUNDS = { ...USUAL_BOUNDS, allowPrivateNetworks: true }

interface Agreed {
  readonly clean: CleanText
  readonly against: 'released' | 'in-force'
  readonly languages: readonly string[]
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const text = { type: 'string' } as const
    const { values, positionals: [target, ...more] } = parseArgs({ args: [...words], allowPositionals: true, options: { text, site: text, party: text, json: { type: 'boolean', default: false } } })
    if (target === undefined || more.length > 0 || values.text === undefined || !isItemId(`text/${values.text}`)) throw new WrongUse('URL | FILE --text SLUG')
    const item = `text/${values.text}`
    const agreed = values.site === undefined ? await heldWords(item, values.party, terminal) : await publishedWords(values.site.replace(/\/+$/, ''), item)
    const posted = await readTarget(target)
    const comparison = comparePosted(agreed.clean, posted.blocks, agreed.languages)
    if (values.json) terminal.out(JSON.stringify({ text: item, target, hash: cleanTextHash(agreed.clean), against: agreed.against, posted: posted.hash, ...comparison }, null, 1))
    else print(comparison, agreed, terminal)
    return comparison.outcome === 'same' ? 0 : 3
  },
}

function heldWords(item: string, party: string | undefined, terminal: Terminal): Promise<Agreed> {
  return withReadNode(findHome(terminal.environment, party), terminal, (node) => {
    const found = findAgreedWords(node.rows, item)
    if (found === null) throw new CommandFailed('item-unknown', item)
    return Promise.resolve({ ...found, languages: languagesOf(inForce(node.rows, node.charterItem)) })
  })
}

async function publishedWords(site: string, item: string): Promise<Agreed> {
  const url = `${site}${twinPath(itemPath(item, 'en'))}`
  const fetched = await fetchBounded(url, BOUNDS)
  if ('problem' in fetched) throw new CommandFailed(fetched.problem, `${url} ${fetched.detail}`.trim())
  const parsed = parseJson(Buffer.from(fetched.bytes).toString('utf8'))
  const view = 'code' in parsed || parsed.value === null || typeof parsed.value !== 'object' ? {} : (parsed.value as { readonly clean?: Json; readonly hash?: Json; readonly frame?: { readonly languages?: readonly string[] } })
  const clean = STATEMENT_TYPES.publication.schema.safeParse({ ...EMPTY_PUBLICATION, clean: view.clean })
  // A site that says one hash and shows other words is not what anything is compared with.
  if (!clean.success || sha256(canonicalize(view.clean ?? null)) !== view.hash) throw new CommandFailed('release-words-differ', url)
  return { clean: clean.data.clean as unknown as CleanText, against: 'released', languages: view.frame?.languages ?? [] }
}

/** What stands around the words in a publication, of which a page has only the words. */
const EMPTY_PUBLICATION = {
  release: 'joint-release/x', version: '0'.repeat(64), title: { en: 'x' }, from: '2000-01-01T00:00:00+00:00[UTC]', corrects: null, hash: '0'.repeat(64), meeting: null, withdrawn: null, disowned: null,
}

async function readTarget(target: string): Promise<{ readonly blocks: readonly string[]; readonly hash: string }> {
  const read = /^https?:\/\//.test(target) ? await fetchBounded(target, BOUNDS) : readFile(target)
  if ('problem' in read) throw new CommandFailed(read.problem, `${target} ${read.detail}`.trim())
  const blocks = await readPosted(read.bytes, read.mediaType, basename(new URL(read.url, 'file:///').pathname))
  if (blocks === null) throw new CommandFailed('answer-not-text', target)
  return { blocks, hash: sha256(read.bytes) }
}

function readFile(path: string): { readonly bytes: Uint8Array; readonly mediaType: string; readonly url: string } {
  try {
    return { bytes: readFileSync(path), mediaType: '', url: `file:///${encodeURIComponent(basename(path))}` }
  } catch (error) {
    throw new CommandFailed('file-unreadable', `${path} (${String((error as NodeJS.ErrnoException).code)})`, { cause: error })
  }
}

function print({ languages, outcome }: PostedComparison, { clean, against }: Agreed, terminal: Terminal): void {
  const texts = compareTexts[terminal.language]
  terminal.out(texts.against(against, cleanTextHash(clean)))
  for (const one of languages) {
    terminal.out(texts.language(one))
    for (const found of one.findings) {
      if (found.kind === 'same') continue
      terminal.out(`  ${texts.kind[found.kind]}`)
      if ('agreed' in found) terminal.out(`    - ${found.agreed}`)
      if ('posted' in found) terminal.out(`    + ${found.posted}`)
    }
    if (one.around.length > 0) terminal.out(`  ${texts.around(one.around.length)}`)
  }
  terminal.out(texts.outcome[outcome])
}
