// Signing notes with the keys of the party. Three kinds of text are signed with one key, and none can
// be taken for another: a header begins with `{`, a note with `alternat/`, a cosignature with
// `cosignature/v1`; a request of RFC 9421 with `"@`.

import { checkpointOrigin, checkpointText, cosignedText, cosignerKey, formatNote, isValidAfter, logKey, noteSignature } from '../../record/index.ts'
import type { KeyId, NoteSignature, PublicKey, TreeHash } from '../../record/index.ts'
import type { DialogueNode } from '../dialogue-node.ts'

/** A checkpoint of our own chain, signed; null while we cannot sign at this size. */
export async function signCheckpoint(node: DialogueNode, size: number, root: TreeHash): Promise<string | null> {
  const found = findKey(node, size, () => true)
  if (found === null) return null
  const origin = checkpointOrigin(node.dialogue, node.party)
  const text = checkpointText({ origin, size, root })
  const signature = noteSignature(logKey(origin, found.key), await node.signer.sign(found.id, text))
  return formatNote({ text, signatures: [signature] })
}

/** Our cosignature of another's checkpoint; null without an Ed25519 key that is valid now. */
export async function cosign(node: DialogueNode, text: string, seconds: number): Promise<NoteSignature | null> {
  const found = findKey(node, node.ledger.chain(node.party).sequence, ({ algorithm }) => algorithm === 'ed25519')
  const key = found === null ? null : cosignerKey(checkpointOrigin(node.dialogue, node.party), found.key)
  if (found === null || key === null) return null
  return noteSignature(key, await node.signer.sign(found.id, cosignedText(text, seconds)), seconds)
}

/** The newest signing key that could sign act `size + 1` and that our signer has; none while the node says nothing. */
function findKey(node: DialogueNode, size: number, isUsable: (key: PublicKey) => boolean): { readonly id: KeyId; readonly key: PublicKey } | null {
  if (node.silence !== null) return null
  const valid = [...node.ledger.chain(node.party).keys].filter(([id, entry]) => isValidAfter(entry, size) && isUsable(entry.key) && node.signer.has(id))
  const [id, entry] = valid.at(-1) ?? []
  return id === undefined || entry === undefined ? null : { id, key: entry.key }
}
