// The beginning of a node: its settings and its first keys, locked. The settings are written last:
// where they stand, all of it is there; interrupted before, it can be run again.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { FoundingAnswers } from '../../dialogue/founding/answers.ts'
import { establishProvider, fipsModeOf } from '../../node/fips.ts'
import { findFoundingDraft, saveFoundingDraft } from '../../node/founding-draft.ts'
import type { FoundingContent } from '../../node/founding-draft.ts'
import { createKeyFile, readKeyFile } from '../../node/keys/key-file.ts'
import { makeHome, openToken } from '../../node/home-files.ts'
import { HomeUnusable, SETTINGS_FILE, nodeSettings, writeSettings } from '../../node/settings.ts'
import type { NodeSettings } from '../../node/settings.ts'
import { openStore } from '../../store/open.ts'
import { fingerprintWords } from '../../text/fingerprint.ts'
import { LANGUAGES } from '../../text/bilingual.ts'
import type { KeyId } from '../../record/index.ts'
import { readAnswers } from '../answers-file.ts'
import { algorithmOf } from '../key-task.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { dataFolder } from '../place.ts'
import { choosePassphrase, findPin } from '../secret.ts'
import { foundTexts } from './found-texts.ts'
import { keyTexts } from './key-texts.ts'
import { personTexts } from './person-texts.ts'

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args: [...words], options: { party: text, dialogue: text, port: text, algorithm: text, 'key-file': text, 'dialogue-file': text, clearance: text, quorum: text, json: { type: 'boolean' } } })
    const answers = values['dialogue-file'] === undefined ? null : readAnswers(resolve(values['dialogue-file']), terminal)
    if (answers !== null && values.dialogue !== undefined && values.dialogue !== answers.dialogue) throw new WrongUse(`--dialogue ${values.dialogue}`)
    if (answers !== null && !answers.parties.some(({ party }) => party === values.party)) throw new CommandFailed('party-not-in-answers', values.party ?? '')
    const clearance = clearanceOf(values.clearance, values.quorum, answers)
    const algorithm = algorithmOf(values.algorithm) ?? 'ed25519'
    const keyFile = values['key-file'] === undefined ? null : resolve(values['key-file'])
    const settings = readWords({ party: values.party, dialogue: values.dialogue ?? answers?.dialogue, port: /^\d{1,5}$/.test(values.port ?? '') ? Number(values.port) : values.port, keyFile, peers: [] })
    const home = join(dataFolder(terminal.environment), settings.party.toLowerCase())
    if (existsSync(join(home, SETTINGS_FILE))) throw new CommandFailed('home-occupied', home)
    establishProvider(fipsModeOf(settings, terminal.environment))
    makeHomeAt(home)
    if (keyFile !== null && !existsSync(keyFile)) createKeyFile(keyFile, home)
    const token = openToken(home, keyFile === null ? await passphraseFor(terminal, home) : readKeyFile(keyFile, home))
    const [root] = (['root', 'signing'] as const).map((role) => token.findKeys({ role }).at(-1) ?? token.create(role, algorithm))
    if (answers !== null) await keepAnswers(home, settings, terminal, { answers, elements: [], clearance })
    writeSettings(home, settings)
    if (answers !== null && values.json !== true) terminal.out(foundTexts[terminal.language].kept(answers.dialogue))
    tell(terminal, values.json === true, settings.party, home, root?.id ?? '')
    return 0
  },
}

function readWords(words: unknown) {
  const parsed = nodeSettings.safeParse(words)
  if (parsed.success) return parsed.data
  throw new WrongUse(parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('; '))
}

/** What would be founded, before the settings: where they stand, it is there too. Begun again after an interruption, the answers given last count. */
async function keepAnswers(home: string, settings: NodeSettings, terminal: Terminal, content: FoundingContent): Promise<void> {
  const store = await openStore({ dialogue: settings.dialogue, home, mode: 'write', databaseUrl: terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined })
  try {
    const kept = await findFoundingDraft(store)
    if (await saveFoundingDraft(store, content, kept?.revision ?? 0) === null) throw new CommandFailed('founding-changed-meanwhile')
  } finally {
    await store.close()
  }
}

/** `--clearance ENV,WAT --quorum 2`: organisations of the answers that this side asks before it signs. */
function clearanceOf(organisations: string | undefined, quorum: string | undefined, answers: FoundingAnswers | null): FoundingContent['clearance'] {
  if (organisations === undefined) {
    if (quorum !== undefined) throw new WrongUse('--quorum')
    return null
  }
  const named = organisations.split(',').map((one) => one.trim())
  const unknown = named.find((one) => !(answers?.organisations ?? []).some(({ id }) => id === one))
  const isCount = quorum === undefined || quorum === 'all' || (/^[1-9]\d?$/.test(quorum) && Number(quorum) <= named.length)
  if (unknown !== undefined || !isCount) throw new WrongUse(unknown === undefined ? `--quorum ${quorum ?? ''}` : `--clearance ${unknown}`)
  return { organisations: named.map((one) => `organisation/${one}`), quorum: quorum === undefined || quorum === 'all' ? 'all' : Number(quorum) }
}

function makeHomeAt(home: string): void {
  try {
    makeHome(home)
  } catch (error) {
    throw new HomeUnusable(home, String((error as NodeJS.ErrnoException).code ?? error), { cause: error })
  }
}

/** Keys left by an interrupted beginning open with what they were locked with. */
async function passphraseFor(terminal: Terminal, home: string) {
  const isLocked = openToken(home, null).pinKind !== null
  const pin = isLocked ? await findPin(terminal, home, { keyFile: null, demonstration: null }) : await choosePassphrase(terminal, 'ALTERNAT_PASSPHRASE', home)
  if (pin === null) throw new CommandFailed('keys-locked', home)
  return pin
}

function tell(terminal: Terminal, isJson: boolean, party: string, home: string, root: KeyId): void {
  const texts = keyTexts[terminal.language]
  const words = Object.fromEntries(LANGUAGES.map((language) => [language, fingerprintWords(root, language).join(' ')]))
  if (isJson) { terminal.out(JSON.stringify({ party, home, root, words }, null, 2)); return }
  terminal.out(`${texts.made(party, home)}\n${texts.role.root} ${root}\n\n${texts.fingerprint}`)
  for (const language of LANGUAGES) terminal.out(`  ${language}  ${words[language]}`)
  terminal.out(`\n${texts.recoveryHint}\n\n${personTexts[terminal.language].next}`)
}
