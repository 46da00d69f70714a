// The literal examples of record.md, computed: by the record where it writes lines, by plain
// SHA-256 where the spec says what is hashed.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { RECORD_FORMAT, withholdBody } from '../src/record/index.ts'
import { founded } from '../src/record/testing/speaker.ts'

/** Name of the fenced block → its text. */
export function examples(): { readonly [name: string]: string } {
  const { speakers: [mex, usa] } = founded('vectors', ['MEX', 'USA'])
  const [first, , third] = mex?.acts ?? []
  if (mex === undefined || usa === undefined || first?.salt == null || third === undefined) throw new Error('the founding has three acts of MEX')
  const keyText = `{"algorithm":"ed25519","publicKey":"${mex.root.key.publicKey}"}`
  const bodyText = /^\{"body":(.*),"header":/.exec(first.line)?.[1] ?? ''
  const versionText = /"changes":\[(.*)\],"cover"/.exec(third.line)?.[1] ?? ''
  const index = {
    format: RECORD_FORMAT, dialogue: 'vectors',
    parties: [mex, usa].map(({ party, acts, root }) => ({ party, file: `${party}.ndjson`, root: root.id, head: { sequence: acts.length, hash: acts.at(-1)?.hash } })),
  }
  return {
    seed: sha256('MEX root'),
    'public-key': mex.root.key.publicKey,
    'key-text': keyText,
    'key-id': sha256(keyText),
    'line-1': first.line,
    'signed-1': first.signed,
    'hash-1': sha256(first.signed),
    'body-1': bodyText,
    'salt-1': first.salt,
    'commitment-1': sha256(Buffer.concat([Buffer.from(first.salt, 'hex'), Buffer.from(bodyText)])),
    'line-3': third.line,
    'version-text': versionText,
    'version-id': sha256(versionText),
    'withheld-3': withholdBody(third),
    index: JSON.stringify(index, null, 2),
    ...wordExamples(mex.root.id),
  }
}

/** As another program computed them; `src/text/fingerprint.test.ts` holds this program to the same file. */
function wordExamples(id: string): { readonly [name: string]: string } {
  const all = JSON.parse(readFileSync(new URL('fingerprints.json', import.meta.url), 'utf8')) as { id: string; numbers: number[]; en: string; es: string }[]
  const one = all.find((example) => example.id === id)
  if (one === undefined) throw new Error(`fingerprints.json has no ${id}`)
  return { 'word-numbers': one.numbers.join(' '), 'words-en': one.en, 'words-es': one.es }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
