// What the node at an address says of itself, before anything is believed of it.

import { isHash, isName, parseJson } from '../record/index.ts'
import type { KeyId, PartyId } from '../record/index.ts'
import { CommandFailed } from './outcome.ts'

const LARGEST_ANSWER = 1024 * 1024
const ANSWER_WITHIN_MILLISECONDS = 20_000

export interface OfferedRoot {
  readonly party: PartyId
  readonly root: KeyId
}

/** The chains that a node says it has, and the roots they begin with. Throws `peer-unreachable` and `peer-garbled`. */
export async function fetchRoots(url: string, dialogue: string): Promise<readonly OfferedRoot[]> {
  const address = `${url}/exchange/${dialogue}`
  const parties = partiesIn(await fetchText(address))
  if (parties === null) throw new CommandFailed('peer-garbled', address)
  return parties.map(({ party, root }) => ({ party, root }))
}

async function fetchText(address: string): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS) })
    if (!answer.ok) throw new CommandFailed('peer-unreachable', `${address} (${answer.status})`)
    for await (const part of answer.body ?? []) {
      size += part.length
      if (size > LARGEST_ANSWER) throw new CommandFailed('peer-garbled', `${address} (> ${LARGEST_ANSWER} bytes)`)
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof CommandFailed ? error : new CommandFailed('peer-unreachable', address, { cause: error })
  }
  return Buffer.concat(parts).toString()
}

function partiesIn(text: string): readonly OfferedRoot[] | null {
  const parsed = parseJson(text)
  if ('code' in parsed) return null
  try {
    const { parties } = parsed.value as unknown as { parties: readonly OfferedRoot[] }
    return Array.isArray(parties) && parties.every(({ party, root }) => isName(party) && isHash(root)) ? parties : null
  } catch {
    return null
  }
}
