// The keys of a node. All tasks but `list` change something and need the node stopped.

import { parseArgs } from 'node:util'
import { readSettings } from '../../node/settings.ts'
import { addKey, revokeKey, rotateKey } from '../key-acts.ts'
import { exportKey, relock } from '../key-files.ts'
import { listKeys } from '../key-list.ts'
import type { KeyTask } from '../key-task.ts'
import { WrongUse } from '../outcome.ts'
import type { CliCommand } from '../outcome.ts'
import { findHome } from '../place.ts'

const TASKS: Readonly<Record<string, (task: KeyTask) => Promise<void>>> = { list: listKeys, add: addKey, rotate: rotateKey, revoke: revokeKey, export: exportKey, passphrase: relock }

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const text = { type: 'string' } as const
    const { values: { party, ...values }, positionals: [name = '', id, ...more] } = parseArgs({
      args: [...words], allowPositionals: true,
      options: { party: text, role: text, algorithm: text, out: text, with: text, reason: text, 'key-file': text, json: { type: 'boolean' } },
    })
    const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined
    if (task === undefined) throw new WrongUse(Object.keys(TASKS).join(' | '))
    if (more.length > 0 || (id === undefined) === (name === 'revoke')) throw new WrongUse(name === 'revoke' ? 'revoke ID' : name)
    const home = findHome(terminal.environment, party)
    await task({ terminal, home, settings: readSettings(home), values, id })
    return 0
  },
}
