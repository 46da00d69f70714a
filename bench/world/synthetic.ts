// A dialogue made for measuring: two parties, a plan, and as many advances as asked for. Keys,
// salts and times follow from names and numbers, so that every run measures the same bytes.

import { createPrivateKey } from 'node:crypto'
import { advance, charter, element, plan } from '../../src/dialogue/testing/contents.ts'
import { sha256 } from '../../src/record/index.ts'
import type { Act, ItemChange, PartyId } from '../../src/record/index.ts'
import { Speaker } from '../../src/record/testing/speaker.ts'
import type { StoredAct } from '../../src/store/port.ts'
import type { Bilingual } from '../../src/text/bilingual.ts'

export const DIALOGUE = 'lake'
export const [HERE, THERE] = ['MEX', 'USA'] as const

export interface Synthetic {
  /** Keys, founding with the plan, and the signature under it: what both sides hold before the advances. */
  readonly founding: readonly StoredAct[]
  readonly advances: readonly StoredAct[]
  readonly activities: readonly string[]
  readonly parties: Readonly<Record<PartyId, Speaker>>
}

export interface Shape {
  readonly advances: number
  readonly activities: number
  /** Without signatures it is made four times as fast; only for what never checks them. */
  readonly isSigned?: boolean
  /** Both sides advance by turns of ten and hear each other, as in life; otherwise only `HERE` speaks. */
  readonly isTwoSided?: boolean
  /** What the advances say; the same sentence with another number if it is not given. */
  readonly words?: (number: number) => Bilingual
}

export function synthetic({ advances, activities, isSigned = true, isTwoSided = false, words = sameWords }: Shape): Synthetic {
  const [here, there] = [Speaker.begin(DIALOGUE, HERE), Speaker.begin(DIALOGUE, THERE)]
  const tree = planOf(activities)
  const found: ItemChange = { item: `dialogue/${DIALOGUE}`, base: null, content: charter({ parties: [here, there].map(({ party, root }) => ({ party, rootKey: root.id })) }) }
  here.hear(there)
  const proposal = here.propose(null, [found, ...tree.changes])
  there.hear(here).sign(proposal)
  here.hear(there)
  const founding = [...here.acts.slice(0, 2), ...there.acts.slice(0, 2), proposal, ...there.acts.slice(2)].map(stored)
  const said: Act[] = []
  for (let number = 0; number < advances; number++) {
    const speaker = isTwoSided && Math.floor(number / 10) % 2 === 1 ? there : here
    if (isTwoSided && number % 10 === 0) speaker.hear(speaker === here ? there : here)
    said.push(sayAdvance(speaker, tree.activities[number % tree.activities.length] ?? '', advanceContent(number, words(number)), isSigned))
  }
  return { founding, advances: said.map(stored), activities: tree.activities, parties: { [HERE]: here, [THERE]: there } }
}

export function advanceContent(number: number, text: Bilingual = sameWords(number)) {
  const date = new Date(Date.UTC(2022, 0, 1 + (number % 900))).toISOString().slice(0, 10)
  return advance({ date, text })
}

function sameWords(number: number): Bilingual {
  return {
    en: `Advance ${number}: both shores finished one more stretch of the fish passage and published its counts.`,
    es: `Avance ${number}: las dos orillas terminaron otro tramo del paso de peces y publicaron sus conteos.`,
  }
}

/** The keys of a speaker as the file that a node reads; see `testKey` for how they are made. */
export function keysFile({ party, root, signing }: Speaker): string {
  const kept = Object.entries({ root, signing }).map(([role, { key }]) => {
    const der = Buffer.from('302e020100300506032b657004220420' + sha256(`${party} ${role}`), 'hex')
    return { role, ...key, privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }).toString() }
  })
  return JSON.stringify({ format: 'alternat-keys/1', keys: kept }, null, 2)
}

const UNSIGNED = 'A'.repeat(86)

function sayAdvance(speaker: Speaker, about: string, content: ReturnType<typeof advanceContent>, isSigned: boolean): Act {
  const body = { about, type: 'advance', content, replaces: null }
  return speaker.say('state', body, isSigned ? {} : { key: { ...speaker.signing, sign: () => UNSIGNED } })
}

/** Four pillars at most, ten activities an initiative: the proportions of a work plan. */
function planOf(activities: number): { changes: readonly ItemChange[]; activities: readonly string[] } {
  const initiatives = Math.ceil(activities / 10)
  const pillars = Math.min(4, initiatives)
  const at = (number: string, parent: string, level: string): ItemChange => ({ item: `element/${number}`, base: null, content: element(parent, level, number) })
  const changes: ItemChange[] = [{ item: 'plan/work', base: null, content: plan() }]
  for (let pillar = 1; pillar <= pillars; pillar++) changes.push(at(`${pillar}`, 'plan/work', 'pillar'))
  const leaves: string[] = []
  for (let index = 0; index < initiatives; index++) {
    const number = `${(index % pillars) + 1}.${Math.floor(index / pillars) + 1}`
    changes.push(at(number, `element/${number.split('.')[0]}`, 'initiative'))
    for (let leaf = 1; leaf <= 10 && leaves.length < activities; leaf++) {
      changes.push(at(`${number}.${leaf}`, `element/${number}`, 'activity'))
      leaves.push(`element/${number}.${leaf}`)
    }
  }
  return { changes, activities: leaves }
}

function stored(act: Act): StoredAct {
  return { party: act.header.party, sequence: act.header.sequence, hash: act.hash, line: act.line }
}
