import type { EdgeCode } from '../api/edges.ts'
import type { Language } from '../text/bilingual.ts'

export interface Terminal {
  readonly language: Language
  readonly environment: NodeJS.ProcessEnv
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Asks whoever sits at the terminal; null if nobody does. A hidden answer is not echoed. */
  readonly ask: (question: string, isHidden: boolean) => Promise<string | null>
  /** Waits until what was written has left: who writes without end asks in between. */
  readonly drain?: () => Promise<void>
}

export interface CliCommand {
  /** What follows its name. */
  readonly usage: string
  /** First line for the overview, then the rest. */
  readonly help: Readonly<Record<Language, string>>
  /** Answers the exit code. */
  run(words: readonly string[], terminal: Terminal): Promise<number>
}

/** The words do not make a command. */
export class WrongUse extends Error {}

/** Understood and not possible: a code of the one table, and what it is about. */
export class CommandFailed extends Error {
  readonly code: EdgeCode
  readonly detail: string
  constructor(code: EdgeCode, detail = '', options?: ErrorOptions) {
    super(`${code} ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}
