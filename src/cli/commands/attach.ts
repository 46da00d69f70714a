// Puts a file where the node keeps the bytes that acts name, and prints the attachment that an act
// would carry. Nothing is said by it: a file that no act names is given to nobody.

import { createReadStream } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { attachment } from '../../dialogue/attachments.ts'
import { BLOBS_FOLDER } from '../../node/home-files.ts'
import { readSettings } from '../../node/settings.ts'
import { FileBlobs } from '../../store/blobs.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand } from '../outcome.ts'
import { findHome } from '../place.ts'

const MEDIA_TYPES: { readonly [extension: string]: string } = {
  '.pdf': 'application/pdf', '.csv': 'text/csv', '.json': 'application/json', '.txt': 'text/plain', '.png': 'image/png', '.jpg': 'image/jpeg', '.parquet': 'application/vnd.apache.parquet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.zip': 'application/zip',
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { party: { type: 'string' }, name: { type: 'string' }, type: { type: 'string' } } })
    const [path] = positionals
    if (path === undefined || positionals.length > 1) throw new WrongUse('FILE')
    const home = findHome(terminal.environment, values.party)
    readSettings(home)
    const name = (values.name ?? basename(path)).normalize('NFC')
    const mediaType = values.type ?? MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
    // Shape first: a file of gigabytes is not copied for a name that no act can carry.
    const shape = attachment.safeParse({ blob: '0'.repeat(64), bytes: 0, mediaType, name })
    if (!shape.success) throw new WrongUse(shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
    const kept = await new FileBlobs(join(home, BLOBS_FOLDER)).keep(bytesOf(path)).catch((error: unknown) => {
      throw error instanceof Error && 'code' in error ? new CommandFailed('file-unreadable', `${path} (${String(error.code)})`, { cause: error }) : error
    })
    terminal.out(JSON.stringify({ ...kept, mediaType, name }))
    return 0
  },
}

/** Opened only when it is read, so that a failure is met where it is waited for. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}
