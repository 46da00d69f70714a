// Checkpoints and submissions for tests: true ones, signed by a node's own signer, and whatever a
// party that lies could sign with the same key.

import { checkpointOrigin, checkpointText, formatNote, formatSubmission, HashTree, leafHash, logKey, noteSignature, signedOf } from '../../record/index.ts'
import type { PartyId, TreeHash } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { linesOf } from './nodes.ts'

/** The tree over what a node holds of a chain, made anew. */
export async function treeOf(node: DialogueNode, party: PartyId = node.party): Promise<HashTree> {
  const tree = new HashTree()
  for (const line of await linesOf(node, party)) tree.append(leafHash(signedOf(line)))
  return tree
}

/** A tree of the same chain in which one act is another. */
export async function otherTree(node: DialogueNode, place: number, extra = 0, said = 'never said'): Promise<HashTree> {
  const tree = new HashTree()
  const lines = await linesOf(node)
  lines.forEach((line, index) => tree.append(leafHash(index === place ? JSON.stringify({ said }) : signedOf(line))))
  for (let more = 0; more < extra; more++) tree.append(leafHash(`{"later":${more}}`))
  return tree
}

/** A checkpoint signed with the node's signing key, over any size and root. */
export async function signedNote(node: DialogueNode, size: number, root: TreeHash, origin = checkpointOrigin(node.dialogue, node.party)): Promise<string> {
  const key = node.findKey('signing')
  if (key === null) throw new Error('the node has no signing key')
  const text = checkpointText({ origin, size, root })
  return formatNote({ text, signatures: [noteSignature(logKey(checkpointOrigin(node.dialogue, node.party), key.key), await node.signer.sign(key.id, text))] })
}

/** A submission from one size to another of a tree. */
export async function submission(node: DialogueNode, tree: HashTree, from: number, to: number = tree.size): Promise<string> {
  return formatSubmission(from, from <= to ? tree.consistencyProof(from, to) : [], await signedNote(node, to, tree.root(to)))
}
