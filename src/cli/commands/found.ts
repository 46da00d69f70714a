// The founding of a dialogue on real nodes: what this side would found, who has been met, the one
// proposal that all parties sign. Until one is proposed a node has no workspace, so it is proposed from
// here; it is signed from here or in the workspace, which the proposal opens.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { isHash } from '../../record/index.ts'
import { foundingAnswers } from '../../dialogue/founding/answers.ts'
import type { DialogueNode, Said } from '../../node/dialogue-node.ts'
import type { PeerPull } from '../../node/exchange/index.ts'
import { writeFileDurably } from '../../node/files.ts'
import { findFoundingDraft, isAsAnswered, metRoots, openFoundings, proposeFounding } from '../../node/founding-draft.ts'
import type { FoundingRefusal } from '../../node/founding-draft.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { askForAnswers, readAnswers } from '../answers-file.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { withReadNode } from '../read-node.ts'
import { withStoppedNode } from '../stopped-node.ts'
import { foundTexts } from './found-texts.ts'

interface FoundTask {
  readonly terminal: Terminal
  readonly target: string
  readonly party: string | undefined
}

const TASKS: Readonly<Record<string, { readonly target: string | null; readonly run: (task: FoundTask) => Promise<void> | void }>> = {
  ask: { target: 'FILE', run: ask }, check: { target: 'FILE', run: check }, schema: { target: null, run: schema },
  show: { target: null, run: show }, propose: { target: null, run: propose }, sign: { target: 'HASH', run: sign },
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values: { party }, positionals: [name = '', target, ...more] } = parseArgs({ args: [...words], allowPositionals: true, options: { party: { type: 'string' } } })
    const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined
    if (task === undefined) throw new WrongUse(Object.keys(TASKS).join(' | '))
    if (more.length > 0 || (target === undefined) !== (task.target === null)) throw new WrongUse(`${name} ${task.target ?? ''}`)
    await task.run({ terminal, target: target ?? '', party })
    return 0
  },
}

async function ask({ terminal, target }: FoundTask): Promise<void> {
  const file = resolve(target)
  if (existsSync(file)) throw new CommandFailed('file-occupied', file)
  writeFileDurably(file, await askForAnswers(terminal), 0o644)
  readAnswers(file, terminal)
  terminal.out(foundTexts[terminal.language].ask.written(file))
}

function check({ terminal, target }: FoundTask): void {
  const { parties, languages, levels } = readAnswers(resolve(target), terminal)
  terminal.out(foundTexts[terminal.language].summary(parties.map(({ party }) => party).join(', '), languages.join(', '), levels.map(({ level }) => level).join(', '), 0))
}

/** For editors: the shape of the file of answers, as JSON Schema (2020-12). */
function schema({ terminal }: FoundTask): void {
  terminal.out(JSON.stringify(z.toJSONSchema(foundingAnswers, { io: 'input' }), null, 2))
}

function show({ terminal, party }: FoundTask): Promise<void> {
  return withReadNode(findHome(terminal.environment, party), terminal, async (node) => {
    const [say, draft] = [foundTexts[terminal.language], await findFoundingDraft(node.store)]
    if (draft !== null) {
      const { answers, elements } = draft
      terminal.out(say.summary(answers.parties.map((one) => one.party).join(', '), answers.languages.join(', '), answers.levels.map(({ level }) => level).join(', '), elements.length))
      const { unmet } = metRoots(node, answers)
      for (const { party: one } of answers.parties) terminal.out(unmet.includes(one) ? say.unmet(one) : say.met(one))
    }
    if (node.ledger.charter() !== null) { terminal.out(say.founded); return }
    if (draft === null && openFoundings(node).length === 0) throw new CommandFailed('founding-missing')
    for (const id of openFoundings(node)) {
      const row = node.rows.find('proposal', id)
      terminal.out(say.open(id, row?.made.party ?? '', row?.signed.map((one) => one.party).join(', ') ?? ''))
      const isSame = await isAsAnswered(node, id)
      if (isSame !== null) terminal.out(isSame ? say.asAnswered : say.notAsAnswered)
    }
  })
}

function propose(task: FoundTask): Promise<void> {
  return speak(task, async (node) => proposeFounding(node), foundTexts[task.terminal.language].proposed)
}

async function sign(task: FoundTask): Promise<void> {
  if (!isHash(task.target)) throw new WrongUse('sign HASH')
  await speak(task, (node) => (openFoundings(node).includes(task.target) ? node.say({ name: 'sign', proposal: task.target }) : Promise.resolve({ refused: 'proposal-unknown' as const, facts: { proposal: task.target } })), () => foundTexts[task.terminal.language].signed(task.target))
}

/** Hears the others first: an act names what its author has seen, and a founding names the chains of all. */
function speak({ terminal, party }: FoundTask, say: (node: DialogueNode) => Promise<Said | FoundingRefusal>, told: (hash: string) => string): Promise<void> {
  return withStoppedNode(findHome(terminal.environment, party), terminal, async (node, peers) => {
    await node.introduce()
    await hearAll(peers, terminal)
    const said = await say(node)
    if ('issues' in said) {
      terminal.err(said.issues.map(({ path, code }) => `  ${path}  ${explain(code, terminal.language)}`).join('\n'))
      throw new CommandFailed('answers-unreadable')
    }
    if ('refused' in said) throw new CommandFailed(said.refused, Object.values(said.facts).join(' '))
    terminal.out(told(said.acts[0]?.hash ?? ''))
    if (node.ledger.charter() !== null) terminal.out(foundTexts[terminal.language].adopted)
  })
}

/** Twice, since an act of one may wait for an act of another. A peer that does not answer is told of: what it said may have come before. */
async function hearAll(peers: readonly PeerPull[], terminal: Terminal): Promise<void> {
  const troubles = new Map<string, string>()
  for (let round = 0; round < 2; round++) {
    for (const peer of peers) await peer.pull().then(() => troubles.delete(peer.status.party), (error: unknown) => { troubles.set(peer.status.party, error instanceof Error ? error.message : String(error)) })
  }
  for (const [party, why] of troubles) terminal.err(foundTexts[terminal.language].unreachable(party, why))
}
