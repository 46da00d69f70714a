// Re-checks a published record. Uses record/ alone: no store, no node, no trust in either side.

import { parseArgs } from 'node:util'
import { explain } from '../../text/messages/codes/index.ts'
import { WrongUse } from '../outcome.ts'
import type { CliCommand } from '../outcome.ts'
import { exitOf } from '../verify/exits.ts'
import { judge } from '../verify/judging.ts'
import { findRecords } from '../verify/place.ts'
import { openThreads } from '../verify/threads.ts'

/** A shorter record is verified before the threads have begun. */
const ACTS_WORTH_THREADS = 4000

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } })
    const target = positionals[0]
    if (target === undefined || positionals.length > 1) throw new WrongUse('URL | DIR | FILE')
    const records = await findRecords(target)
    const announced = records.flatMap(({ chains }) => chains).reduce((sum, { head }) => sum + (head?.sequence ?? 0), 0)
    const workshop = announced < ACTS_WORTH_THREADS ? null : openThreads()
    try {
      return exitOf(await judge(records, { mode: values.quick === true ? 'quick' : 'full', isJson: values.json === true, ...(workshop === null ? {} : { workshop }) }, { ...terminal, explain }))
    } finally {
      await workshop?.close()
    }
  },
}
