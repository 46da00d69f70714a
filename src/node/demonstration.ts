// A demonstration: a dialogue founded by itself from data under dialogues/<name>/, so that a
// newcomer has something to read. A real node has none. Each step is taken when the record
// allows it and is not taken twice, so a demonstration interrupted anywhere goes on.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalize } from '../record/index.ts'
import type { ItemChange, ItemId, Json, KeyId, PartyId } from '../record/index.ts'
import type { Command } from '../dialogue/decide.ts'
import { findLiveContact } from '../dialogue/incidents/contacts.ts'
import { contactContent } from '../dialogue/statements/contact.ts'
import { LANGUAGES } from '../text/bilingual.ts'
import type { Bilingual } from '../text/bilingual.ts'
import { parseTermbase } from '../text/termbase.ts'
import type { Termbase } from '../text/termbase.ts'
import { ROLES } from './access/index.ts'
import { rulesContent } from './clearance/index.ts'
import { findDialogueModule } from './program.ts'
import type { DialogueNode } from './dialogue-node.ts'
import type { PeopleRegister } from './people/index.ts'
import { PAPER_SIZES } from './settings.ts'

const bilingual = z.record(z.string(), z.string())

/** `demonstration.json` in the folder of a dialogue. */
const demonstrationFile = z.strictObject({
  dialogue: z.string(),
  parties: z.array(z.strictObject({
    party: z.string(),
    port: z.number().int(),
    /** What that side prints on. */
    paper: z.enum(PAPER_SIZES).optional(),
    /** People who may try the workspace without a password. */
    officers: z.array(z.strictObject({
      id: z.string(), name: bilingual, role: bilingual, roles: z.array(z.enum(ROLES)).min(1), organisation: z.string(), email: z.string(), language: z.enum(LANGUAGES),
      /** What the roles reach; the whole side if it is not given. */
      scope: z.string().default('side'),
    })),
    /** Contact points that trial officers stand in for, and who holds each; said between the parties, and marked as trial in their words. */
    contacts: z.array(z.strictObject({ about: z.string(), content: contactContent, holders: z.array(z.string()) })).default([]),
    /** Whose clearance this side asks, until its people say otherwise. */
    clearance: rulesContent.optional(),
  })).min(2),
  /** Who makes the founding proposal. */
  founder: z.string(),
})
export type Demonstration = z.infer<typeof demonstrationFile>
export type TrialOfficer = Demonstration['parties'][number]['officers'][number]

export interface Founding {
  readonly changes: readonly ItemChange[]
  readonly cover: Bilingual
  readonly statements: readonly { readonly party: PartyId; readonly about: ItemId; readonly type: string; readonly content: { readonly [key: string]: Json } }[]
}

type StateCommand = Extract<Command, { name: 'state' }>

/** What `founding.ts` in the folder of a dialogue exports. */
interface FoundingModule {
  foundingOf(plan: unknown, roots: Readonly<Record<PartyId, KeyId>>): Founding
}

export function readDemonstration(folder: string): Demonstration {
  return demonstrationFile.parse(JSON.parse(readFileSync(join(folder, 'demonstration.json'), 'utf8')))
}

/** The terms that a dialogue starts with, `termbase.json` in its folder; null where it brings none. */
export function readTermbaseFile(folder: string): Termbase | null {
  const place = join(folder, 'termbase.json')
  if (!existsSync(place)) return null
  const parsed = parseTermbase(JSON.parse(readFileSync(place, 'utf8')))
  if ('issues' in parsed) throw new Error(`${place}: ${parsed.issues.map(({ code, path }) => `${code} at ${path}`).join('; ')}`)
  return parsed.termbase
}

export async function readFounding(folder: string, roots: Readonly<Record<PartyId, KeyId>>): Promise<Founding> {
  const place = findDialogueModule(folder, 'founding')
  if (place === null) throw new Error(`${folder} has no founding.ts`)
  const module = (await import(place.href)) as FoundingModule
  const plan: unknown = existsSync(join(folder, 'plan.json')) ? JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) : null
  return module.foundingOf(plan, roots)
}

/** Admits the trial officers of one side that are not there yet; one that left is not called back. */
export async function admitTrialOfficers(people: PeopleRegister, officers: readonly TrialOfficer[]): Promise<void> {
  for (const { id, name, role, roles, organisation, email, language, scope } of officers) {
    if (people.find(id) !== null) continue
    const grants = roles.map((one) => ({ role: one, scope, from: people.today, until: null }))
    await people.add({ id, name, post: role, email, language, organisation, isTrial: true }, grants, 'demonstration')
  }
}

/** Takes the next step of founding that this party can take; answers whether it took one. */
export async function stepFounding(node: DialogueNode, demonstration: Demonstration, folder: string): Promise<boolean> {
  const roots: Record<PartyId, KeyId> = {}
  for (const { party } of demonstration.parties) {
    const chain = node.ledger.chain(party)
    if (chain.root === null || chain.sequence < 2) return false
    roots[party] = chain.root
  }
  if (node.ledger.charter() !== null) {
    const hasStated = await stateOwn(node, folder, roots)
    return (await stateContacts(node, demonstration)) || hasStated
  }
  const open = node.rows.find('open', 'all') ?? []
  if (open.length === 0) return node.party === demonstration.founder && proposeFounding(node, folder, roots)
  const awaiting = open.find((id) => !node.ledger.standing.standingOn(id).includes(node.party))
  return awaiting !== undefined && signFounding(node, folder, roots, awaiting)
}

async function proposeFounding(node: DialogueNode, folder: string, roots: Record<PartyId, KeyId>): Promise<boolean> {
  const { changes, cover } = await readFounding(folder, roots)
  return said(await node.say({ name: 'propose', changes, cover, audience: 'parties' }))
}

/** Signs only what this side would itself have proposed, word for word. */
async function signFounding(node: DialogueNode, folder: string, roots: Record<PartyId, KeyId>, proposal: string): Promise<boolean> {
  const row = node.rows.find('proposal', proposal)
  const { changes } = await readFounding(folder, roots)
  const offered = row?.changes.map(({ item, base, content }) => ({ item, base, content }))
  const isOurs = canonicalize((offered ?? null) as unknown as Json) === canonicalize(changes as unknown as Json)
  return isOurs && said(await node.say({ name: 'sign', proposal }))
}

async function stateOwn(node: DialogueNode, folder: string, roots: Record<PartyId, KeyId>): Promise<boolean> {
  if (await node.store.findPrivate('demonstration', 'stated') !== null) return false
  const { statements } = await readFounding(folder, roots)
  const own = statements.filter((statement) => statement.party === node.party)
  const commands = own.filter((one) => !isStated(node, one)).map(({ about, type, content }): StateCommand => ({ name: 'state', about, type, content, replaces: null, audience: 'public' }))
  await sayInTurn(node, commands)
  await node.store.putPrivate('demonstration', 'stated', '{}', 0)
  return true
}

/** Whether this side has said it before, whatever has become of it: where a start was cut short, the rest is said by the next. */
function isStated(node: DialogueNode, { about, type, content }: Founding['statements'][number]): boolean {
  const text = canonicalize(content as Json)
  return (node.rows.find('about', about) ?? []).some((id) => {
    const row = node.rows.find('statement', id)
    return row?.made.party === node.party && row.type === type && row.content !== null && canonicalize(row.content) === text
  })
}

/** Several at once as far as they can be; what names another of them, as a provision that ends one, follows it. */
async function sayInTurn(node: DialogueNode, commands: readonly StateCommand[]): Promise<void> {
  for (let left = commands; left.length > 0;) {
    const ready = left.filter((command) => 'speech' in node.decide(command))
    // Where none is ready the first is said all the same, so that the fault names what is wrong with it.
    const now = ready.length > 0 ? ready : left.slice(0, 1)
    said(await node.say(...now))
    left = left.filter((command) => !now.includes(command))
  }
}

/** The trial contact points of this side, those first that others have as deputies. They are no part of any founding: a real record has none until its people state them. */
async function stateContacts(node: DialogueNode, { parties }: Demonstration): Promise<boolean> {
  const own = parties.find(({ party }) => party === node.party)?.contacts ?? []
  if (own.length === 0 || await node.store.findPrivate('demonstration', 'contacts') !== null) return false
  const isThere = own.some(({ about, content }) => findLiveContact(node.wholeRows, about, node.party, content.contact) !== null)
  const commands = own.map(({ about, content }): Command => ({ name: 'state', about, type: 'contact', content, replaces: null, audience: 'parties' }))
  if (!isThere) for (const command of commands) said(await node.say(command))
  await node.store.putPrivate('demonstration', 'contacts', '{}', 0)
  return true
}

function said(outcome: Awaited<ReturnType<DialogueNode['say']>>): true {
  if ('acts' in outcome) return true
  throw new Error(`the demonstration could not be founded: ${JSON.stringify(outcome).slice(0, 2000)}`)
}
