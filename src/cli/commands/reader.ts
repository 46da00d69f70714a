import { parseArgs } from 'node:util'
import { openReaderKey } from '../../node/reader-key.ts'
import { readSettings } from '../../node/settings.ts'
import type { CliCommand } from '../outcome.ts'
import { findHome } from '../place.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { party: { type: 'string' } } })
    const home = findHome(terminal.environment, values.party)
    const { party } = readSettings(home)
    terminal.out(JSON.stringify({ name: party, key: openReaderKey(home).key }))
    return 0
  },
}
