import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { advance, say } from '../../dialogue/testing/contents.ts'
import { BLOBS_FOLDER, openToken } from '../../node/home-files.ts'
import { writeSettings } from '../../node/settings.ts'
import { TEST_PIN, writeTestKeyFile } from '../../node/keys/testing/pin.ts'
import { FileBlobs } from '../../store/blobs.ts'
import { DIALOGUE, exchange, found, openNode, retitle, saySoon, temporaryFolder } from '../../node/testing/nodes.ts'

/** The folder of a node that was told who it is and nothing else. */
export function freshHome(t: Pick<TestContext, 'after'>, port = 0): string {
  const home = temporaryFolder(t)
  openToken(home, TEST_PIN).create('root', 'ed25519')
  const keyFile = writeTestKeyFile(join(temporaryFolder(t), 'key'))
  writeSettings(home, { party: 'MEX', dialogue: DIALOGUE, host: '127.0.0.1', port, origin: null, peers: [], databaseUrl: null, keyFile, demonstration: null })
  return home
}

/** The folder of a stopped node of a founded dialogue, with something public, released and between the parties in its record. */
export async function foundedHome(t: TestContext): Promise<string> {
  const home = freshHome(t)
  const [mex, usa] = [await openNode(t, 'MEX', { home }), await openNode(t, 'USA')]
  await found([mex, usa])
  const state = (audience: 'public' | 'parties') => ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('A weir was opened.') }) as never, replaces: null, audience }) as const
  const blobs = new FileBlobs(join(home, BLOBS_FOLDER))
  for (const audience of ['public', 'parties'] as const) {
    const blob = await blobs.keep(contentOf(`A file for ${audience}.`))
    await saySoon(mex, { ...state(audience), content: advance({ text: say('With a file.'), attachments: [{ ...blob, mediaType: 'text/plain', name: `${audience}.txt` }] }) as never })
  }
  for (const node of [mex, usa, mex]) await saySoon(node, state('public'), state('parties'))
  const { hash } = await saySoon(mex, retitle(mex, 'element/1.1', 'Wells'))
  await exchange(mex, usa)
  await saySoon(usa, { name: 'sign', proposal: hash })
  await saySoon(usa, retitle(usa, 'element/1', 'Rivers'))
  await usa.rotate('yearly')
  await exchange(mex, usa)
  await mex.close()
  return home
}

async function* contentOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
