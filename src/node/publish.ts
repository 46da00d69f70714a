// Writes the public site as files: whole or not at all. The tree is made beside its place and
// moved there, so that a reader never meets half a site.

import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import { parseAct } from '../record/index.ts'
import type { PartyId } from '../record/index.ts'
import { frameOf } from '../dialogue/views/index.ts'
import { publicLine, recordDirectory, recordIndex, recordIndexPath, recordListPath } from '../publication/record-file.ts'
import type { Site } from '../publication/site.ts'
import { fileOf, renderRoot } from '../publication/tree.ts'
import type { DialogueNode } from './dialogue-node.ts'

export interface PublishReport {
  readonly files: number
  readonly pages: number
  readonly acts: number
}

/** The place holds something that is not an earlier publication; nothing was written. */
export class PlaceOccupied extends Error {
  readonly place: string
  constructor(place: string) {
    super(`${place} holds something else`)
    this.place = place
  }
}

const ACTS_AT_ONCE = 1000

export async function publishTree(node: DialogueNode, site: Site, assets: ReadonlyMap<string, { readonly bytes: Uint8Array }>, out: string, onProgress: (done: number, of: number) => void): Promise<PublishReport> {
  const listing = join(out, recordListPath().slice(1))
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(listing)) throw new PlaceOccupied(out)
  const staging = `${out.replace(/\/+$/, '')}.${randomBytes(4).toString('hex')}.new`
  try {
    const report = await writeTree(node, site, assets, staging, onProgress)
    rmSync(out, { recursive: true, force: true })
    renameSync(staging, out)
    return report
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    throw error
  }
}

async function writeTree(node: DialogueNode, site: Site, assets: ReadonlyMap<string, { readonly bytes: Uint8Array }>, place: string, onProgress: (done: number, of: number) => void): Promise<PublishReport> {
  const paths = site.paths()
  let files = 0
  for (const path of paths) {
    const file = site.find(path)
    if (file === null) throw new Error(`the site lists ${path} and has it not`)
    write(place, fileOf(path), file.text)
    files += 1
    if (files % 50 === 0 || files === paths.length) onProgress(files, paths.length)
  }
  for (const [path, { bytes }] of assets) write(place, path.slice(1), bytes)
  const frame = frameOf({ rows: node.rows, dialogue: node.dialogue, self: node.party, today: () => '' })
  write(place, 'index.html', renderRoot(frame?.name ?? {}))
  const heads = node.ledger.heads()
  for (const party of Object.keys(heads)) await writeChain(node, party, heads[party] ?? 0, join(place, recordDirectory(node.dialogue).slice(1), `${party}.ndjson`))
  write(place, recordIndexPath(node.dialogue).slice(1), JSON.stringify(recordIndex(node.rows, node.dialogue, Object.keys(heads)), null, 1) + '\n')
  write(place, recordListPath().slice(1), JSON.stringify({ dialogues: [node.dialogue] }) + '\n')
  const acts = Object.values(heads).reduce((sum, sequence) => sum + sequence, 0)
  return { files: files + assets.size + 3 + Object.keys(heads).length, pages: paths.length, acts }
}

async function writeChain(node: DialogueNode, party: PartyId, last: number, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const stream = createWriteStream(path)
  for (let after = 0; after < last;) {
    const acts = (await node.store.acts(party, after, ACTS_AT_ONCE)).filter((act) => act.sequence <= last)
    const text = acts.map(({ line }) => {
      const act = parseAct(line)
      if (!('header' in act)) throw new Error(`the store holds a damaged act: ${act.code}`)
      return publicLine(node.rows, act) + '\n'
    }).join('')
    if (!stream.write(text)) await once(stream, 'drain')
    after = acts.at(-1)?.sequence ?? last
  }
  stream.end()
  await once(stream, 'finish')
}

function write(place: string, path: string, content: string | Uint8Array): void {
  const full = join(place, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, content)
}
