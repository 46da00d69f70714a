// The people of a side from the command line: how a new node gets its first administrator, and how an operator
// helps when nobody can sign in. Changes need the node stopped, since a store has one writer, and stand in the audit trail.

import { parseArgs } from 'node:util'
import { isRole } from '../../node/access/index.ts'
import { AuditTrail } from '../../node/audit/index.ts'
import { systemClock } from '../../node/clock.ts'
import { Drafts, holderOf } from '../../node/drafts.ts'
import { HandOvers, PeopleRegister, plainName } from '../../node/people/index.ts'
import type { NewGrant, PeopleOutcome } from '../../node/people/index.ts'
import { originOf } from '../../node/settings.ts'
import { Sessions } from '../../node/sessions.ts'
import { readSettings } from '../../node/settings.ts'
import type { NodeSettings } from '../../node/settings.ts'
import { Credentials, Invitations } from '../../node/sign-in/index.ts'
import { openStore } from '../../store/open.ts'
import { StoreUnusable } from '../../store/port.ts'
import type { Store } from '../../store/port.ts'
import { isLanguage } from '../../text/bilingual.ts'
import { workspacePath } from '../../web/workspace/routes.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { personTexts } from './person-texts.ts'

const BY = 'command-line'
const now = () => systemClock.now()
const OPTIONS = {
  party: { type: 'string' }, json: { type: 'boolean' }, name: { type: 'string' }, 'name-es': { type: 'string' }, email: { type: 'string' }, organisation: { type: 'string' }, language: { type: 'string' },
  role: { type: 'string' }, scope: { type: 'string' }, from: { type: 'string' }, until: { type: 'string' }, invite: { type: 'boolean' }, to: { type: 'string' },
} as const

interface Desk {
  readonly terminal: Terminal
  readonly settings: NodeSettings
  readonly store: Store
  readonly people: PeopleRegister
  readonly id: string
  readonly word: string
  readonly options: ReturnType<typeof read>['values']
}

const TASKS: Readonly<Record<string, (desk: Desk) => Promise<void>>> = { list, add, grant, revoke, invite, deactivate }

function read(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals: [task = '', id = '', word = ''] } = read(words)
    const work = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined
    if (work === undefined || (task !== 'list' && id === '')) throw new WrongUse(task)
    const home = findHome(terminal.environment, values.party)
    const settings = readSettings(home)
    const databaseUrl = terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined
    const store = await openStore({ dialogue: settings.dialogue, home, mode: task === 'list' ? 'read' : 'write', databaseUrl }).catch((error: unknown) => {
      if (task === 'list' && error instanceof StoreUnusable && error.code === 'store-missing') return null
      throw error
    })
    if (store === null) { terminal.out(`${personTexts[terminal.language].nobody}\n${personTexts[terminal.language].next}`); return 0 }
    try {
      await work({ terminal, settings, store, people: await PeopleRegister.open(store, now), id, word, options: values })
      if (task !== 'list') await note(store, task, id)
    } finally {
      await store.close()
    }
    return 0
  },
}

async function list({ terminal, people, options }: Desk): Promise<void> {
  const all = people.list().map((person) => ({ ...person, rolesToday: people.grantsOf(person).map(({ role, scope, delegatedBy }) => ({ role, scope, delegatedBy })) }))
  if (options.json === true) { terminal.out(JSON.stringify(all, null, 2)); return }
  if (all.length === 0) { terminal.out(`${personTexts[terminal.language].nobody}\n${personTexts[terminal.language].next}`); return }
  for (const { id, name, email, organisation, leftAt, rolesToday } of all) {
    const roles = rolesToday.map(({ role, scope }) => (scope === 'side' ? role : `${role} (${scope})`)).join(', ')
    terminal.out([id, name[terminal.language] ?? '', email ?? '·', organisation, leftAt === null ? roles || '·' : `† ${leftAt.slice(0, 10)}`].join('  '))
  }
}

async function add(desk: Desk): Promise<void> {
  const { terminal, people, id, options } = desk
  const { name, email, organisation, language = terminal.language } = options
  if (name === undefined || organisation === undefined || !isLanguage(language)) throw new WrongUse('--name --organisation --language en|es')
  const grants = options.role === undefined ? [] : [grantOf(desk, options.role)]
  must(await people.add({ id, name: options['name-es'] === undefined ? plainName(name) : { en: name, es: options['name-es'] }, email: email ?? null, language, organisation }, grants, BY))
  terminal.out(personTexts[terminal.language].added(id))
  if (options.invite === true) await invite(desk)
}

async function grant(desk: Desk): Promise<void> {
  const { terminal, people, id, word } = desk
  const given = grantOf(desk, word)
  must(await people.grant(id, given, BY))
  terminal.out(personTexts[terminal.language].granted(id, given.role, given.scope))
}

/** Ends the role wherever it was given; with --scope only there. */
async function revoke({ terminal, people, id, word, options }: Desk): Promise<void> {
  const found = (people.find(id)?.grants ?? []).filter((one) => one.role === word && one.ended === null && (options.scope === undefined || one.scope === options.scope))
  if (found.length === 0) throw new CommandFailed(people.find(id) === null ? 'person-unknown' : 'grant-unknown', id)
  for (const one of found) must(await people.revoke(id, one.id, BY))
  terminal.out(personTexts[terminal.language].revoked(id, word))
}

async function invite({ terminal, settings, store, people, id }: Desk): Promise<void> {
  const person = people.find(id)
  if (person === null) throw new CommandFailed('person-unknown', id)
  if (person.leftAt !== null) throw new CommandFailed('person-left', id)
  const { token, expires } = await new Invitations(store, now).invite(id, BY)
  terminal.out(`${personTexts[terminal.language].invitation(expires)}\n  ${originOf(settings)}${workspacePath('welcome', person.language, token)}`)
}

async function deactivate({ terminal, store, people, id, options }: Desk): Promise<void> {
  const handOvers = await HandOvers.open(store, people, now)
  const drafts = new Drafts(store)
  handOvers.include({ what: 'draft', list: async (person) => (await drafts.list()).filter((draft) => holderOf(draft) === person).map((draft) => draft.id), pass: (from, to) => drafts.passOn(from, to) })
  handOvers.whenLeft(async (person) => {
    await (await Credentials.open(store, now)).remove(person)
    await new Invitations(store, now).withdraw(person)
    await new Sessions(store, now).closeAll(person)
  })
  const done = must(await handOvers.handOver(id, options.to ?? null, BY))
  terminal.out(options.to === undefined ? personTexts[terminal.language].left(id) : personTexts[terminal.language].handedOver(id, options.to, done.things.length))
}

function grantOf({ people, options }: Desk, role: string): NewGrant {
  if (!isRole(role)) throw new WrongUse(`role: ${role}`)
  return { role, scope: options.scope ?? 'side', from: options.from ?? people.today, until: options.until ?? null }
}

async function note(store: Store, task: string, about: string): Promise<void> {
  const trail = new AuditTrail(store, now, () => undefined)
  trail.add({ sort: 'deed', who: BY, what: `person-${task}`, about, refused: null, network: null })
  await trail.settled()
}

function must<T>(outcome: PeopleOutcome<T>): T {
  if ('done' in outcome) return outcome.done
  throw new CommandFailed(outcome.refused, Object.values(outcome.facts).join(' '))
}
