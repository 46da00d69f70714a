import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BackupRefused, writePrivateBackup, writePublicBackup } from '../../node/backup/index.ts'
import type { BackupManifest } from '../../node/backup/index.ts'
import { systemClock } from '../../node/clock.ts'
import { DialogueNode } from '../../node/dialogue-node.ts'
import { BLOBS_FOLDER, openToken } from '../../node/home-files.ts'
import { readSettings } from '../../node/settings.ts'
import { Signer } from '../../node/signer.ts'
import { FileBlobs } from '../../store/blobs.ts'
import { openStore } from '../../store/open.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { out: { type: 'string' }, public: { type: 'boolean', default: false }, party: { type: 'string' } } })
    if (values.out === undefined) throw new WrongUse('--out')
    const out = resolve(values.out)
    try {
      const manifest = await write(findHome(terminal.environment, values.party), out, values.public, terminal)
      terminal.out(summary(manifest, out, terminal))
      return 0
    } catch (error) {
      if (error instanceof BackupRefused) throw new CommandFailed(error.code, error.place, { cause: error })
      throw isFromFiles(error, out) ? new CommandFailed('backup-unwritable', `${out} (${error.code})`, { cause: error }) : error
    }
  },
}

async function write(home: string, out: string, isPublic: boolean, terminal: Terminal): Promise<BackupManifest> {
  const { party, dialogue, databaseUrl: own } = readSettings(home)
  const databaseUrl = terminal.environment.DATABASE_URL ?? own ?? undefined
  const at = systemClock.now()
  if (!isPublic) return writePrivateBackup({ party, home, store: { dialogue, home, databaseUrl }, at, out })
  const store = await openStore({ dialogue, home, mode: 'read', databaseUrl })
  try {
    const signer = new Signer(openToken(home, null))
    return await writePublicBackup(await DialogueNode.open({ party, dialogue, store, signer, clock: systemClock, isReadOnly: true }), new FileBlobs(join(home, BLOBS_FOLDER)), { at, out })
  } finally {
    await store.close()
  }
}

function summary({ party, parts }: BackupManifest, out: string, { language }: Terminal): string {
  const kilobytes = Math.ceil(parts.reduce((sum, { size }) => sum + size, 0) / 1000)
  return language === 'es' ? `${party} ${out}: ${parts.length} partes, ${kilobytes} kB` : `${party} ${out}: ${parts.length} parts, ${kilobytes} kB`
}

/** A place that refuses or is full, not a file of the home. */
function isFromFiles(error: unknown, out: string): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || !('syscall' in error)) return false
  return !('path' in error) || String(error.path).startsWith(out)
}
