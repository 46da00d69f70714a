// The file of answers from which a dialogue begins: read whole or refused with everything that is
// wrong in it, and asked for question by question where somebody sits at the terminal.

import { readFileSync } from 'node:fs'
import { parseAnswers } from '../dialogue/founding/answers.ts'
import type { FoundingAnswers } from '../dialogue/founding/answers.ts'
import { parseJson } from '../record/index.ts'
import { explain } from '../text/messages/codes/index.ts'
import { foundTexts } from './commands/found-texts.ts'
import { CommandFailed, WrongUse } from './outcome.ts'
import type { Terminal } from './outcome.ts'

export function readAnswers(path: string, terminal: Terminal): FoundingAnswers {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new CommandFailed('file-unreadable', `${path} (${String((error as NodeJS.ErrnoException).code)})`, { cause: error })
  }
  const raw = parseJson(text)
  if ('code' in raw) throw new CommandFailed('answers-unreadable', `${path}: ${explain(raw.code, terminal.language)}`)
  const parsed = parseAnswers(raw.value)
  if ('answers' in parsed) return parsed.answers
  terminal.err(parsed.issues.map(({ path: place, code }) => `  ${place === '' ? path : place}  ${explain(code, terminal.language)}`).join('\n'))
  throw new CommandFailed('answers-unreadable', path)
}

/** Everything that a file of answers must have, as text; throws where nobody is there to answer. */
export async function askForAnswers(terminal: Terminal): Promise<string> {
  const say = foundTexts[terminal.language].ask
  const ask = async (question: string) => {
    const answer = await terminal.ask(question, false)
    if (answer === null) throw new WrongUse('ask')
    return answer.trim()
  }
  const several = async (question: string) => (await ask(question)).split(',').map((one) => one.trim()).filter((one) => one !== '')
  const dialogue = await ask(say.dialogue)
  const languages = await several(say.languages)
  const inAll = async (what: string) => {
    const texts: Record<string, string> = {}
    for (const language of languages) texts[language] = await ask(say.text(what, language))
    return texts
  }
  const [name, acronym, summary] = [await inAll(say.what.name), await inAll(say.what.acronym), await inAll(say.what.summary)]
  const created = await ask(say.created)
  const parties: object[] = []
  const named = await several(say.parties)
  for (const party of named) parties.push({ party, name: await inAll(say.what.party(party)), language: await ask(say.greets(party, languages.join(', '))) })
  const levels: object[] = []
  for (const level of await several(say.levels)) levels.push({ level, one: await inAll(say.what.one(level)), many: await inAll(say.what.many(level)) })
  const organisations: object[] = []
  for (const acronymOf of await several(say.organisations)) {
    const party = await ask(say.owner(acronymOf, named.join(', ')))
    organisations.push({ id: acronymOf, acronym: acronymOf, party: party === '' ? null : party, name: await inAll(say.what.organisation(acronymOf)) })
  }
  const plan = { title: await inAll(say.what.plan) }
  return `${JSON.stringify({ dialogue, name, acronym, summary, languages, parties, levels, created, organisations, plan }, null, 2)}\n`
}
