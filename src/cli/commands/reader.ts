import { parseArgs } from 'node:util'
import { openReaderKey } from '../../node/reader-key.ts'
import { readSettings } from '../../node/settings.ts'
import { CommandFailed } from '../outcome.ts'
import type { CliCommand } from '../outcome.ts'
import { findHome } from '../place.ts'
import { findPin } from '../secret.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { party: { type: 'string' } } })
    const home = findHome(terminal.environment, values.party)
    const settings = readSettings(home)
    const pin = await findPin(terminal, home, settings)
    if (pin === null) throw new CommandFailed('keys-locked', home)
    terminal.out(JSON.stringify({ name: settings.party, key: (await openReaderKey(home, pin)).key }))
    return 0
  },
}
