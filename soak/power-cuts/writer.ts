// A node without its doors, to lose its power: says one thing after another, keeps drafts, changes its
// key, and tells each act once it is answered. Run with `WriterOptions` as JSON.

import { appendFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DialogueNode } from '../../src/node/dialogue-node.ts'
import { TEST_PIN } from '../../src/node/keys/testing/pin.ts'
import { openToken } from '../../src/node/home-files.ts'
import { Signer } from '../../src/node/signer.ts'
import { DIALOGUE } from '../../src/node/testing/nodes.ts'
import { advance, say } from '../../src/dialogue/testing/contents.ts'
import { openStore } from '../../src/store/open.ts'

export interface WriterOptions {
  readonly party: string
  readonly home: string
  readonly databaseUrl: string | undefined
}

/** Every line told, once more, into a file that nobody asks to be durable: what the cut must lose. */
export const UNSYNCED_FILE = 'unsynced'
const ACTS_PER_KEY = 25

if (import.meta.main) {
  const { party, home, databaseUrl } = JSON.parse(process.argv[2] ?? '') as WriterOptions
  const store = await openStore({ dialogue: DIALOGUE, home, databaseUrl, mode: 'write' })
  const clock = { now: () => '2026-11-25T12:00:00Z' }
  const node = await DialogueNode.open({ party, dialogue: DIALOGUE, store, signer: new Signer(openToken(home, TEST_PIN)), clock })
  // Written at once and not through a stream: what is read there was answered here.
  const tell = (line: string) => { writeSync(1, `${line}\n`); appendFileSync(join(home, UNSYNCED_FILE), `${line}\n`) }
  for (let number = 1; ; number++) {
    const content = advance({ text: say(`Weir ${number}`) }) as never
    const said = number % ACTS_PER_KEY === 0 ? await node.rotate('yearly') : await node.say({ name: 'state', about: 'element/1.1', type: 'advance', content, replaces: null, audience: 'public' })
    if (!('acts' in said)) throw new Error(JSON.stringify(said))
    for (const { header, hash } of said.acts) tell(`act ${party} ${header.sequence} ${hash}`)
    if (number % 4 === 0 && (await store.putPrivate('draft', `d${number}`, '{}', 0)) !== null) tell(`draft d${number}`)
  }
}
