// What the node of another party shows the public of a release, held against what this side published: the data of its
// page, whose hash is computed anew, and the page itself in every language, sentence by sentence.

import { canonicalize, parseJson, sha256 } from '../../record/index.ts'
import type { Json, PartyId } from '../../record/index.ts'
import type { PublicationContent } from '../../dialogue/statements/index.ts'
import { itemPath, twinPath } from '../../publication/routes.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import { comparePosted } from '../../text/posted/index.ts'
import { fetchBounded, USUAL_BOUNDS } from './bounded-fetch.ts'
import type { FetchBounds } from './bounded-fetch.ts'
import { readPosted } from './read-posted.ts'

export const SHOWN_STATES = ['same', 'other-hash', 'other-words', 'absent', 'unreachable'] as const
export type ShownState = (typeof SHOWN_STATES)[number]

export interface Shown {
  readonly state: ShownState
  /** Where the difference was met. */
  readonly url: string
  /** The hash computed of the words that it shows; null where it shows none. */
  readonly hash: string | null
  readonly detail: string
}

/** Worse than any that follows it. */
const WORST: readonly ShownState[] = ['other-words', 'other-hash', 'absent', 'unreachable', 'same']

export async function lookAtSite(site: string, party: PartyId, own: PublicationContent, languages: readonly string[], signal: AbortSignal): Promise<Shown> {
  // The operator has named this address, as that of a peer: it may stand in a network of the two.
  const bounds: FetchBounds = { ...USUAL_BOUNDS, bytes: 16 * 1024 * 1024, allowPrivateNetworks: true }
  const seen = [await twinShown(site, own, bounds, signal)]
  if (seen[0]?.state === 'same') for (const language of LANGUAGES) seen.push(await pageShown(`${site}${itemPath(own.release, language)}`, party, own, languages, bounds, signal))
  return seen.reduce((worst, one) => (WORST.indexOf(one.state) < WORST.indexOf(worst.state) ? one : worst))
}

async function twinShown(site: string, own: PublicationContent, bounds: FetchBounds, signal: AbortSignal): Promise<Shown> {
  const url = `${site}${twinPath(itemPath(own.release, 'en'))}`
  const fetched = await fetchBounded(url, bounds, signal)
  if ('problem' in fetched) return problemShown(url, fetched)
  const parsed = parseJson(Buffer.from(fetched.bytes).toString('utf8'))
  const view = 'code' in parsed || parsed.value === null || typeof parsed.value !== 'object' ? null : (parsed.value as { readonly clean?: Json; readonly hash?: Json })
  if (view?.clean === undefined || typeof view.hash !== 'string') return { state: 'unreachable', url, hash: null, detail: 'no data of a released text' }
  const hash = sha256(canonicalize(view.clean))
  if (canonicalize(view.clean) !== canonicalize(own.clean as unknown as Json)) return { state: hash === own.hash ? 'other-words' : 'other-hash', url, hash, detail: '' }
  return { state: view.hash === own.hash ? 'same' : 'other-hash', url, hash: view.hash, detail: '' }
}

async function pageShown(url: string, party: PartyId, own: PublicationContent, languages: readonly string[], bounds: FetchBounds, signal: AbortSignal): Promise<Shown> {
  const fetched = await fetchBounded(url, bounds, signal)
  if ('problem' in fetched) return problemShown(url, fetched)
  const blocks = await readPosted(fetched.bytes, fetched.mediaType, url)
  if (blocks === null) return { state: 'unreachable', url, hash: null, detail: 'no text' }
  // A page of one language beside the other holds link texts between its clauses: what counts is that every sentence is there.
  const found = comparePosted(own.clean, blocks, languages).languages
  const wrong = found.find(({ counts, outcome }) => outcome === 'absent' || counts.changed + counts.missing > 0)
  const isWrong = wrong !== undefined && own.clean.clauses.length > 0
  const first = wrong?.findings.find(({ kind }) => kind === 'changed' || kind === 'missing')
  return isWrong ? { state: 'other-words', url, hash: null, detail: first !== undefined && 'agreed' in first ? first.agreed : wrong.language } : { state: 'same', url, hash: own.hash, detail: '' }
}

function problemShown(url: string, { problem, detail }: { readonly problem: string; readonly detail: string }): Shown {
  return { state: problem === 'address-status' && detail === '404' ? 'absent' : 'unreachable', url, hash: null, detail: `${problem} ${detail}`.trim() }
}
