// A checkpoint that the party of a home signed, over any acts.

import { join } from 'node:path'
import { LocalSigner } from '../../node/signer.ts'
import { HashTree, checkpointOrigin, checkpointText, formatNote, leafHash, logKey, noteSignature } from '../../record/index.ts'
import type { PartyId } from '../../record/index.ts'

/** `signed`: the canonical header of each act. */
export function noteOver(home: string, dialogue: string, party: PartyId, signed: readonly string[]): string {
  const tree = new HashTree()
  for (const one of signed) tree.append(leafHash(one))
  const signer = new LocalSigner(join(home, 'keys.json'))
  const key = signer.find('signing')
  if (key === null) throw new Error(`${home} has no signing key`)
  const origin = checkpointOrigin(dialogue, party)
  const text = checkpointText({ origin, size: tree.size, root: tree.root() })
  return formatNote({ text, signatures: [noteSignature(logKey(origin, key.key), signer.sign(key.id, text))] })
}
