// The pairing ceremony. Nothing of another node is taken before somebody has heard the fingerprint
// of its root key over another channel and typed it here.
//
// The danger: a fingerprint that is shown is a fingerprint that somebody copies. So the words are
// asked for before those that the address offers are shown.

import { parseArgs } from 'node:util'
import { LANGUAGES } from '../../text/bilingual.ts'
import { fingerprintWords, verifyWords } from '../../text/fingerprint.ts'
import type { KeyId, PartyId } from '../../record/index.ts'
import { nodeSettings, readSettings, writeSettings } from '../../node/settings.ts'
import type { NodeSettings } from '../../node/settings.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { getOwnRoot } from '../own-chain.ts'
import { fetchRoots } from '../peer-index.ts'
import type { OfferedRoot } from '../peer-index.ts'
import { findHome } from '../place.ts'
import { peerTexts } from './peer-texts.ts'

interface PeerTask {
  readonly terminal: Terminal
  readonly home: string
  readonly settings: NodeSettings
  readonly values: { readonly of?: string; readonly words?: string; readonly json?: boolean }
  readonly target: string
}

const TASKS: Readonly<Record<string, { readonly target: string | null; readonly run: (task: PeerTask) => Promise<void> | void }>> = {
  show: { target: null, run: show }, list: { target: null, run: list }, add: { target: 'URL', run: add }, remove: { target: 'PARTY', run: remove },
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const text = { type: 'string' } as const
    const { values: { party, ...values }, positionals: [name = '', target, ...more] } = parseArgs({ args: [...words], allowPositionals: true, options: { party: text, of: text, words: text, json: { type: 'boolean' } } })
    const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined
    if (task === undefined) throw new WrongUse(Object.keys(TASKS).join(' | '))
    if (more.length > 0 || (target === undefined) !== (task.target === null)) throw new WrongUse(`${name} ${task.target ?? ''}`)
    const home = findHome(terminal.environment, party)
    await task.run({ terminal, home, settings: readSettings(home), values, target: target ?? '' })
    return 0
  },
}

async function show(task: PeerTask): Promise<void> {
  const { terminal, settings: { party }, values } = task
  const root = await getOwnRoot(task)
  if (values.json === true) terminal.out(JSON.stringify(described(party, root), null, 2))
  else terminal.out([peerTexts[terminal.language].own(party), ...wordLines(root)].join('\n'))
}

function list({ terminal, settings: { peers }, values }: PeerTask): void {
  if (values.json === true) { terminal.out(JSON.stringify(peers.map(({ party, url, rootKey }) => ({ ...described(party, rootKey), url })), null, 2)); return }
  if (peers.length === 0) terminal.out(peerTexts[terminal.language].none)
  for (const { party, url, rootKey } of peers) terminal.out([`${party} ${url}`, ...wordLines(rootKey)].join('\n'))
}

async function add({ terminal, home, settings, values, target }: PeerTask): Promise<void> {
  const url = target.replace(/\/+$/, '')
  if (!nodeSettings.shape.peers.element.shape.url.safeParse(url).success) throw new WrongUse(`add ${target}`)
  const { party, root } = chosen(await fetchRoots(url, settings.dialogue), settings, values.of)
  const typed = values.words ?? await terminal.ask(peerTexts[terminal.language].ask(party, url), false)
  if (typed === null) throw new WrongUse('--words')
  const { verdict, unknown } = verifyWords(typed, root)
  if (verdict === 'mistyped') throw new CommandFailed('words-mistyped', unknown ?? '')
  if (verdict === 'other-key') throw new CommandFailed('words-differ', `${party} ${url}`)
  writeSettings(home, { ...settings, peers: [...settings.peers, { party, url, rootKey: root }] })
  terminal.out([peerTexts[terminal.language].paired(party, url), ...wordLines(root)].join('\n'))
}

function remove({ terminal, home, settings, target }: PeerTask): void {
  const peers = settings.peers.filter(({ party }) => party !== target)
  if (peers.length === settings.peers.length) throw new WrongUse(`remove ${settings.peers.map(({ party }) => party).join(' | ')}`)
  writeSettings(home, { ...settings, peers })
  terminal.out(peerTexts[terminal.language].removed(target))
}

/** Whose node it is: a node lists the chains that it has, not only its own. */
function chosen(offered: readonly OfferedRoot[], { party: self, peers }: NodeSettings, of: PartyId | undefined): OfferedRoot {
  const isPaired = (party: PartyId) => peers.some((peer) => peer.party === party)
  if (of !== undefined && isPaired(of)) throw new CommandFailed('peer-paired', of)
  const others = offered.filter(({ party }) => party !== self && (of === undefined || party === of))
  const strangers = others.filter(({ party }) => !isPaired(party))
  const [only] = strangers
  if (only !== undefined && strangers.length === 1) return only
  if (only === undefined && others.length > 0) throw new CommandFailed('peer-paired', others.map(({ party }) => party).join(', '))
  throw new WrongUse(`--of ${strangers.map(({ party }) => party).join(' | ')}`)
}

function described(party: PartyId, root: KeyId) {
  return { party, root, words: Object.fromEntries(LANGUAGES.map((language) => [language, fingerprintWords(root, language).join(' ')])) }
}

function wordLines(root: KeyId): readonly string[] {
  return [`  ${root}`, ...LANGUAGES.map((language) => `  ${language}  ${fingerprintWords(root, language).join(' ')}`)]
}
