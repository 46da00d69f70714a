// What somebody who takes over a dialogue gets to read on the first day: `alternat state`. It reads the
// store and nothing else: no key, no sign-in, no other node; the node may run or not.

import { parseArgs } from 'node:util'
import { momentOfDay, rowsAt } from '../../dialogue/moment.ts'
import { inheritanceView } from '../../dialogue/views/index.ts'
import type { InheritanceView, InheritedLine, OrganisationRef } from '../../dialogue/views/index.ts'
import { PeopleRegister } from '../../node/people/index.ts'
import { openStore } from '../../store/open.ts'
import type { Bilingual, Language } from '../../text/bilingual.ts'
import { formatDate } from '../../text/format.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { withReadNode } from '../read-node.ts'
import { readSettings } from '../../node/settings.ts'
import { stateTexts } from './state-texts.ts'

/** Of a list, unless `--all`. */
const SHOWN = 25

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values } = parseArgs({ args: [...words], options: { party: { type: 'string' }, at: { type: 'string' }, all: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } })
    if (values.at !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.at)) throw new WrongUse('--at 2016-12-31')
    const home = findHome(terminal.environment, values.party)
    const people = await activePeople(home, terminal)
    return withReadNode(home, terminal, (node, settings) => {
      const today = node.now().slice(0, 10)
      const day = values.at ?? today
      const rows = day < today ? rowsAt(node.rows, momentOfDay(day)) : node.rows
      const view = inheritanceView({ rows, dialogue: settings.dialogue, self: settings.party, today: () => day })
      if (view === null) throw new CommandFailed('not-founded')
      if (values.json) terminal.out(JSON.stringify(view, null, 2))
      else for (const line of told(view, people, terminal.language, values.all ? Infinity : SHOWN)) terminal.out(line)
      return Promise.resolve(0)
    })
  },
}

async function activePeople(home: string, terminal: Terminal): Promise<number> {
  const settings = readSettings(home)
  const store = await openStore({ dialogue: settings.dialogue, home, mode: 'read', databaseUrl: terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined })
  try {
    return (await PeopleRegister.open(store, () => new Date().toISOString())).active().length
  } finally {
    await store.close()
  }
}

function told(view: InheritanceView, people: number, language: Language, most: number): readonly string[] {
  const say = stateTexts[language]
  const plain = (text: Bilingual) => text[language] ?? Object.values(text)[0] ?? ''
  const day = (date: string) => formatDate(date, language)
  const partyOf = (party: string | null) => plain(view.frame.parties.find((one) => one.party === party)?.name ?? {})
  const acronyms = (refs: readonly OrganisationRef[]) => refs.map(({ acronym }) => acronym).join(', ')
  const cut = <T>(all: readonly T[], lineOf: (one: T) => readonly string[]) => [...all.slice(0, most).flatMap(lineOf), ...(all.length > most ? [`  ${say.more(all.length - most)}`] : [])]
  const { status } = view
  return [
    `${plain(view.frame.name)}: ${say.title(day(view.asOf))}`,
    ...(view.record === null ? [] : [say.record(view.record.acts, day(view.record.from), day(view.record.to))]),
    '', say.status(MESSAGES[language].pages.life[status.state]),
    ...(status.dormancy?.because === 'silence' ? [`  ${MESSAGES[language].pages.life.silence(day(status.dormancy.since))}`] : []),
    ...(status.dormancy?.declarations ?? []).map(({ by, from, reason }) => `  ${by === null ? MESSAGES[language].pages.life.agreed(day(from)) : MESSAGES[language].pages.life.declared(day(from))(partyOf(by))} ${plain(reason)}`),
    `  ${say.last}: ${status.last === null ? MESSAGES[language].pages.life.neverMet : `${day(status.last.date)}, ${plain(status.last.title)}`}`,
    `  ${say.next}: ${status.next === null ? say.none : `${day(status.next.date)}, ${plain(status.next.title)}`}`,
    ...view.coChairs.map(({ party, organisations }) => `  ${say.coChairs}, ${party === null ? say.nobody : plain(party.name)}: ${acronyms(organisations)}`),
    '', say.open(view.open.length, view.delivered), ...cut(view.open, (line) => commitment(line, language, { day, plain, acronyms, partyOf })),
    '', say.bodies(view.bodies.length),
    ...cut(view.bodies, ({ name, status: life }) => [`  ${plain(name)}: ${MESSAGES[language].pages.life[life.state]}${life.last === null ? '' : `, ${say.last.toLocaleLowerCase(language)} ${day(life.last.date)}`}${life.isNextOwed ? ` (${MESSAGES[language].workspace.bodies.owed})` : ''}`]),
    ...(view.ended.length === 0 ? [] : ['', say.ended, ...view.ended.map(({ chain, organisation, places }) => `  ${(chain.length === 0 ? [organisation] : chain).map(({ acronym }) => acronym).join(' → ')}${places > 0 ? `: ${MESSAGES[language].workspace.bodies.endedPlaces(places)}` : ''}`)]),
    '', say.first, ...duties(view, people, language).map((duty) => `  - ${duty}`),
  ]
}

interface Words {
  readonly day: (date: string) => string
  readonly plain: (text: Bilingual) => string
  readonly acronyms: (refs: readonly OrganisationRef[]) => string
  readonly partyOf: (party: string) => string
}

function commitment(line: InheritedLine, language: Language, { day, plain, acronyms, partyOf }: Words): readonly string[] {
  const say = stateTexts[language]
  const hasMoved = acronyms(line.owners) !== acronyms(line.answering)
  const facts = [
    line.owners.length === 0 ? say.nobodyNamed : hasMoved ? say.answersToday(acronyms(line.owners), acronyms(line.answering)) : acronyms(line.owners),
    ...(line.due === null ? [] : [line.daysLate > 0 ? say.late(day(line.due), line.daysLate) : say.due(day(line.due))]),
    ...line.suspended.map(({ suspension }) => MESSAGES[language].pages.suspension.since(day(suspension.from))(partyOf(suspension.by))),
    ...line.readings.flatMap(({ party, current }) => (current === null ? [] : [`${partyOf(party)}: ${MESSAGES[language].labels.delivery[current.delivery]}`])),
  ]
  return [`  ${line.number} ${plain(line.ref.title)}`, `      ${facts.join(' · ')}`]
}

/** What waits for whoever takes over, in the order in which it is best done. */
function duties(view: InheritanceView, people: number, language: Language): readonly string[] {
  const say = stateTexts[language]
  const stillNamed = view.ended.filter(({ places }) => places > 0)
  return [
    ...(people === 0 ? [say.duty.people] : [say.duty.handOver(people)]), say.duty.keys,
    ...(view.proposals > 0 ? [say.duty.proposals(view.proposals)] : []),
    ...(stillNamed.length > 0 ? [say.duty.successions(stillNamed.map(({ organisation }) => organisation.acronym).join(', '))] : []),
    ...(view.status.isNextOwed ? [say.duty.date] : []),
    ...(view.open.some(({ owners }) => owners.length === 0) ? [say.duty.nobody(view.open.filter(({ owners }) => owners.length === 0).length)] : []),
  ]
}
