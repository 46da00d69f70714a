// A checkpoint that the party of a home signed, over any acts.

import { testSigner } from '../../node/testing/nodes.ts'
import { HashTree, checkpointOrigin, checkpointText, formatNote, leafHash, logKey, noteSignature } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'

/** `signed`: the canonical header of each act. */
export async function noteOver(home: string, dialogue: string, party: PartyId, signed: readonly string[]): Promise<string> {
  const tree = new HashTree()
  for (const one of signed) tree.append(leafHash(one))
  const signer = testSigner(home)
  const key = signer.keysFor('signing').at(-1)
  if (key === undefined) throw new Error(`${home} has no signing key`)
  const origin = checkpointOrigin(dialogue, party)
  const text = checkpointText({ origin, size: tree.size, root: tree.root() })
  return formatNote({ text, signatures: [noteSignature(logKey(origin, key.key), await signer.sign(key.id, text))] })
}
