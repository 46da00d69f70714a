// The literal examples of transparency.md, computed from the scene of the checkpoint vectors.

import { cosignedText, cosignerKey, logKey, tilesOf, tilePath, vkeyOf } from '../src/record/index.ts'
import { CASES, MEX, SECONDS, USA, leaves, mex, mexSecond, textOf, usaSecond } from './scenes/checkpoints.ts'
import { SUBMISSIONS } from './scenes/submissions.ts'

/** Name of the fenced block → its text, without the line feed at its end. */
export function transparencyExamples(): { readonly [name: string]: string } {
  const witness = cosignerKey(USA, usaSecond.key)
  const note = CASES.find(({ name }) => name === 'whole')?.note
  const submission = SUBMISSIONS.find(({ name }) => name === 'grown')?.body
  if (witness === null || note === undefined || submission === undefined) throw new Error('the scene lacks an example')
  return {
    'leaf-text': mex.acts[1]?.signed ?? '',
    'leaf-hash': leaves[1]?.toString('hex') ?? '',
    checkpoint: note.trimEnd(),
    'log-vkey': vkeyOf(logKey(MEX, mexSecond.key)),
    'witness-vkey': vkeyOf(witness),
    'cosigned-text': cosignedText(textOf(6), SECONDS).trimEnd(),
    submission: submission.trimEnd(),
    tiles: [...tilesOf(600)].map(tilePath).join('\n'),
  }
}
