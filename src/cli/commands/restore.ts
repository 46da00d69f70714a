import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BackupRefused, readBackup, restoreBackup } from '../../node/backup/index.ts'
import { systemClock } from '../../node/clock.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand } from '../outcome.ts'
import { dataFolder } from '../place.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { home: { type: 'string' }, sqlite: { type: 'boolean', default: false } } })
    const [file] = positionals
    if (file === undefined || positionals.length > 1) throw new WrongUse('FILE')
    if (!existsSync(file)) throw new WrongUse(file)
    try {
      const { party } = await readBackup(file)
      const home = resolve(values.home ?? join(dataFolder(terminal.environment), party.toLowerCase()))
      const databaseUrl = values.sqlite ? null : terminal.environment.DATABASE_URL
      const { at, parts } = await restoreBackup({ file, home, at: systemClock.now(), databaseUrl })
      terminal.out(terminal.language === 'es'
        ? `${party} ${home}: ${parts.length} partes del respaldo del ${at}. Antes de firmar, el nodo espera a que una contraparte le responda.`
        : `${party} ${home}: ${parts.length} parts of the backup of ${at}. Before it signs, the node waits for a peer to answer.`)
      return 0
    } catch (error) {
      throw error instanceof BackupRefused ? new CommandFailed(error.code, error.place, { cause: error }) : error
    }
  },
}
