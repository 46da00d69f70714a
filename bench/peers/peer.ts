// What a system of the comparison has to be able to do. One file each; everything that is measured is measured in
// measure.ts, the same for all.

import type { Bilingual } from '../../src/text/bilingual.ts'
import type { PlannedPillar, Texts } from './plan.ts'

/** What one reader asks to have the whole plan in both languages, and what was read in the answers. */
export interface Question {
  /** One or several addresses, asked one after the other over one connection. */
  readonly addresses: readonly string[]
  /** The texts that the answers hold, by the structure of the answers. */
  read(bodies: readonly string[]): Texts
  /** Where the answers show less than all levels to be read so, those that are read. */
  readonly levels?: readonly (keyof Texts)[]
}

/** What is asked of everybody, ours too. */
export interface Reading {
  /** With version, as the table shows it. */
  readonly title: string
  /** The plan as JSON for programs, all copies that are there. */
  json(running: Running, copies: number): Promise<Question>
  /** The plan as pages for people; null where the system makes none. */
  page(running: Running): Promise<Question | null>
  /** Everything of the plan by the system's own export. */
  export(running: Running, folder: string): Promise<Exported>
  readonly exportIs: string
  /** Gives one advance, always the same, these words in both languages; resolves when the last write has been answered. */
  change(running: Running, words: Bilingual): Promise<void>
  /** Where a reader finds that advance. */
  changed(running: Running): Promise<readonly string[]>
  /** What happens when something is published whose text in one language is empty. */
  halfPublished(running: Running): Promise<Half>
}

export interface Exported {
  readonly bytes: number
  /** The texts found in it, as the export itself has them. */
  readonly texts: Texts
}

/** A program that runs, or begins to. */
export interface Running {
  /** Without a slash at the end. */
  readonly url: string
  /** All of its processes at this moment. */
  processes(): readonly number[]
  /** Why it ended by itself, if it did. */
  ended(): string | null
  stop(): Promise<void>
}

export interface Peer extends Reading {
  readonly name: string
  /** How it was set up, in sentences: what it runs on, how languages are kept, what was left out. */
  readonly setUp: string
  /** Its own standard switch for caching answers; null where it has none. */
  readonly cache: string | null
  /** A path that answers with success once it serves, whatever it holds. */
  readonly ready: string
  /** Puts it beside the project, once; throws with the reason where it cannot be had. */
  install(): Promise<void>
  /** An empty database with the structure of the plan, in a folder of its own. Nothing runs when it returns. */
  prepare(folder: string): Promise<void>
  /** Begins its processes; does not wait until they answer. */
  start(folder: string, isCached: boolean): Promise<Running>
  /** Loads one copy of the plan through the system's own interface, in both languages. */
  loadCopy(running: Running, pillars: readonly PlannedPillar[]): Promise<void>
}

export interface Half {
  readonly isPublished: boolean
  /** What was asked and what came back, in a sentence. */
  readonly said: string
}
