import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Site } from '../../publication/site.ts'
import { DialogueNode } from '../../node/dialogue-node.ts'
import { systemClock } from '../../node/clock.ts'
import { PlaceOccupied, publishTree } from '../../node/publish.ts'
import { PublishingDesk } from '../../node/publishing-desk.ts'
import { BLOBS_FOLDER, openToken } from '../../node/running-node.ts'
import { originOf } from '../../node/settings.ts'
import { readSettings } from '../../node/settings.ts'
import { Signer } from '../../node/signer.ts'
import { openStore } from '../../store/open.ts'
import { loadRenderer } from '../../web/render.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand } from '../outcome.ts'
import { findHome } from '../place.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { out: { type: 'string' }, party: { type: 'string' } } })
    if (values.out === undefined) throw new WrongUse('--out')
    const home = findHome(terminal.environment, values.party)
    const settings = readSettings(home)
    const { party, dialogue } = settings
    const databaseUrl = terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined
    const store = await openStore({ dialogue, home, mode: 'read', databaseUrl })
    try {
      const node = await DialogueNode.open({ party, dialogue, store, signer: new Signer(openToken(home, null)), clock: systemClock, isReadOnly: true })
      if (node.ledger.charter() === null) throw new CommandFailed('not-founded')
      const renderer = await loadRenderer({ origin: originOf(settings) })
      const origin = originOf(settings)
      const report = await withDesk(join(home, BLOBS_FOLDER), terminal.err, (desk) => {
        const site = new Site({ rows: node.rows, dialogue, self: party, origin, today: () => systemClock.now().slice(0, 10), renderPage: renderer.renderPage, figures: desk.figures, presses: desk.presses, openData: settings.openData, contested: () => node.proofs })
        return publishTree(node, site, desk.blobs, renderer.assets, resolve(values.out ?? ''), progress(terminal.err), { desk, origin })
      })
      terminal.out(terminal.language === 'es'
        ? `${party} ${resolve(values.out)}: ${report.files} archivos, ${report.pages} páginas, ${report.acts} actos`
        : `${party} ${resolve(values.out)}: ${report.files} files, ${report.pages} pages, ${report.acts} acts`)
      return 0
    } catch (error) {
      if (error instanceof PlaceOccupied) throw new CommandFailed('out-occupied', error.place, { cause: error })
      throw isFromFiles(error) ? new CommandFailed('out-unwritable', `${resolve(values.out)} (${error.code})`, { cause: error }) : error
    } finally {
      await store.close()
    }
  },
}

/** The engine and its files end with the work, however it ends. */
async function withDesk<T>(blobs: string, tell: (text: string) => void, work: (desk: PublishingDesk) => Promise<T>): Promise<T> {
  const desk = new PublishingDesk(blobs, (error) => { tell(error instanceof Error ? error.message : String(error)) })
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

/** A file system that refuses or is full: ENOTDIR, EACCES, EROFS, ENOSPC … */
function isFromFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error
}

function progress(tell: (text: string) => void): (done: number, of: number) => void {
  return (done, of) => { if (done === of || done % 500 === 0) tell(`${done}/${of}`) }
}
