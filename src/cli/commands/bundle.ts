// Bundles: the exchange as a file, for a side that no network reaches.

import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DialogueNode } from '../../node/dialogue-node.ts'
import { exportBundle } from '../../node/bundle-export.ts'
import type { BundleWish } from '../../node/bundle-export.ts'
import { importBundle } from '../../node/bundle-import.ts'
import { systemClock } from '../../node/clock.ts'
import { BLOBS_FOLDER, openToken } from '../../node/home-files.ts'
import { readSettings, rootsIn } from '../../node/settings.ts'
import { Signer } from '../../node/signer.ts'
import { isName } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'
import { FileBlobs } from '../../store/blobs.ts'
import { openStore } from '../../store/open.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { withStoppedNode } from '../stopped-node.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run([what, ...words], terminal) {
    if (what === 'export') return exportTo(words, terminal)
    if (what === 'import') return importFrom(words, terminal)
    throw new WrongUse('export | import')
  },
}

async function exportTo(words: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { out: { type: 'string' }, for: { type: 'string' }, public: { type: 'boolean' }, after: { type: 'string', multiple: true, default: [] }, party: { type: 'string' } } })
  if (values.out === undefined) throw new WrongUse('--out')
  const out = resolve(values.out)
  const wish: BundleWish = { audience: audienceOf(values.for, values.public === true), after: placesOf(values.after) }
  const home = findHome(terminal.environment, values.party)
  const { party, dialogue, databaseUrl } = readSettings(home)
  const store = await openStore({ dialogue, home, mode: 'read', databaseUrl: terminal.environment.DATABASE_URL ?? databaseUrl ?? undefined })
  try {
    const node = await DialogueNode.open({ party, dialogue, store, signer: new Signer(openToken(home, null)), clock: systemClock, isReadOnly: true })
    const written = await exportBundle(node, new FileBlobs(join(home, BLOBS_FOLDER)), out, wish, progress(terminal))
    if (written === null) throw new CommandFailed('bundle-empty')
    const { acts, blobs, missingBlobs } = written
    terminal.out(terminal.language === 'es' ? `${out}: ${acts} actos, ${blobs} archivos adjuntos` : `${out}: ${acts} acts, ${blobs} attached files`)
    if (missingBlobs > 0) terminal.err(terminal.language === 'es' ? `${missingBlobs} archivos adjuntos aún no han llegado a este nodo y no van en el paquete.` : `${missingBlobs} attached files have not arrived at this node yet and are not in the bundle.`)
    return 0
  } catch (error) {
    throw isFromFiles(error) ? new CommandFailed('bundle-unwritable', `${out} (${error.code})`, { cause: error }) : error
  } finally {
    await store.close()
  }
}

/** What a bundle may tell is never a default. */
function audienceOf(party: string | undefined, isPublic: boolean): BundleWish['audience'] {
  if ((party === undefined) !== isPublic) throw new CommandFailed('bundle-audience-unsaid')
  if (party === undefined) return 'public'
  if (!isName(party)) throw new WrongUse(`--for ${party}`)
  return { party }
}

function placesOf(pairs: readonly string[]): ReadonlyMap<PartyId, number> {
  return new Map(pairs.map((pair) => {
    const [, party = '', sequence = ''] = /^([^=]+)=(\d{1,15})$/.exec(pair) ?? []
    if (!isName(party)) throw new WrongUse(`--after ${pair}`)
    return [party, Number(sequence)]
  }))
}

async function importFrom(words: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { party: { type: 'string' } } })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new WrongUse('FILE')
  const home = findHome(terminal.environment, values.party)
  const roots = rootsIn(readSettings(home))
  return withStoppedNode(home, terminal, async (node) => {
    const charter = () => node.ledger.charter()?.charter.parties ?? []
    const rootOf = (party: PartyId) => roots.get(party) ?? charter().find((member) => member.party === party)?.rootKey ?? null
    const taken = await importBundle(node, new FileBlobs(join(home, BLOBS_FOLDER)), path, rootOf, progress(terminal)).catch((error: unknown) => {
      throw isFromFiles(error) ? new CommandFailed('bundle-unreadable', `${path} (${error.code})`, { cause: error }) : error
    })
    terminal.out(terminal.language === 'es' ? `${node.party}: ${taken.acts} actos y ${taken.blobs} archivos adjuntos incorporados` : `${node.party}: ${taken.acts} acts and ${taken.blobs} attached files taken`)
    for (const { code, detail } of taken.problems) terminal.err(`${detail} ${code}: ${explain(code, terminal.language)}`)
    if (taken.problems.length === 0) return 0
    // What only lacks something is refused; what is not as it was signed or announced is damaged.
    return taken.problems.every(({ code }) => code === 'waiting' || code === 'bundle-root-unknown') ? 1 : 3
  })
}

function isFromFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

function progress({ err }: Terminal): (done: number, of: number) => void {
  let told = 0
  return (done, of) => { if (done === of || done - told >= 10_000) { told = done; err(`${done}/${of}`) } }
}
