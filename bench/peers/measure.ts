// What is measured of one peer, with ours beside it: by turns, A B A B …, on the same machine and in the same minutes, by
// the same process of load. Whoever answers something else than the plan is not measured.

import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../../src/web/place.ts'
import type { Figure } from '../figure.ts'
import { milliseconds } from '../row.ts'
import { askText, untilAnswered } from './ask.ts'
import { Contradiction, mustHold } from './compare.ts'
import type { PlanLoad } from './load.ts'
import type { Peer, Question, Reading, Running } from './peer.ts'
import { textsOf } from './plan.ts'
import type { PlannedPillar } from './plan.ts'
import { residentMegabytes } from './processes.ts'

/** How long, how often, how much. */
export interface Bounds {
  readonly rounds: number
  /** Of load on a peer, per round; ours gets half of it. */
  readonly seconds: number
  /** Copies of the plan to load, one after the other. */
  readonly copies: number
  /** Seconds for one peer, all in all: what has not begun by then is not measured. */
  readonly budget: number
  /** For all copies after the first; what is there when it is over is what is measured. */
  readonly loadingSeconds: number
}

export interface Ours {
  readonly reading: Reading
  /** What was measured of ours once, for all peers, by row: founding with one copy and with many. */
  readonly once: ReadonlyMap<string, readonly number[]>
  start(): Promise<Running>
}

export type Say = (what: string) => void

const REST_MILLISECONDS = 4_000
const SEES_WITHIN_MILLISECONDS = 30_000
const CHANGES = 5

/** Bodies of all addresses, in order. */
export async function bodiesOf({ addresses }: Pick<Question, 'addresses'>): Promise<readonly string[]> {
  const bodies: string[] = []
  for (const address of addresses) bodies.push(await askText(address))
  return bodies
}

export class PeerMeasure {
  readonly #peer: Peer
  readonly #ours: Ours
  readonly #bounds: Bounds
  readonly #plans: readonly (readonly PlannedPillar[])[]
  readonly #folder: string
  readonly #tell: Say
  readonly #began = performance.now()
  readonly figures: Figure[] = []
  /** What a reader sees when one language is empty; filled on the way. */
  half: string | null = null

  constructor({ peer, ours, bounds, plans, folder, say }: { readonly peer: Peer; readonly ours: Ours; readonly bounds: Bounds; readonly plans: readonly (readonly PlannedPillar[])[]; readonly folder: string; readonly say: Say }) {
    this.#peer = peer
    this.#ours = ours
    this.#bounds = bounds
    this.#plans = plans
    this.#folder = folder
    this.#tell = say
    mkdirSync(folder, { recursive: true })
  }

  /** Fills `figures`; throws where the peer cannot be run, and `Contradiction` where it answers something else than was loaded. */
  async run(): Promise<void> {
    this.#say('an empty database')
    await this.#peer.prepare(this.#folder)
    await this.#loadFirst()
    const [ours, peer] = await this.#starts()
    try {
      await pause(REST_MILLISECONDS)
      this.#memory('memory, started', ours, peer)
      await this.#answers(ours, peer, '')
      await this.#exports(ours, peer)
      await this.#changes(ours, peer)
      await pause(REST_MILLISECONDS)
      this.#memory('memory, after work', ours, peer)
      this.half = (await this.#peer.halfPublished(peer)).said
    } finally {
      await peer.stop()
    }
    try {
      if (this.#peer.cache !== null) await this.#withCache(ours)
    } finally {
      await ours.stop()
    }
    await this.#loadMore()
  }

  /** Names the next step; throws where the time of this peer is up. */
  #say(step: string): void {
    if (performance.now() - this.#began > this.#bounds.budget * 1000) throw new Error(`its ${this.#bounds.budget} s were over before: ${step}`)
    this.#tell(step)
  }

  #expected(copies: number) {
    return textsOf(this.#plans.slice(0, copies).flat())
  }

  /** Throws unless the answers hold exactly the plan. */
  async #checked(who: string, question: Question, copies = 1): Promise<Question> {
    mustHold(`${who}, ${question.addresses[0] ?? ''}`, question.read(await bodiesOf(question)), this.#expected(copies), question.levels)
    return question
  }

  /** Beside what was measured of ours once. */
  #addOnce(row: string, unit: string, peer: readonly number[], note?: string): void {
    this.#add(row, unit, this.#ours.once.get(row) ?? [], peer, null, note)
  }

  #add(row: string, unit: string, ours: readonly number[], limit: readonly number[], aim: Figure['aim'], note?: string): void {
    this.figures.push({ row, size: this.#peer.title, unit, ours, limit, against: this.#peer.title, aim, ...(note === undefined ? {} : { note }) })
  }

  async #started(isCached = false): Promise<Running> {
    const running = await this.#peer.start(this.#folder, isCached)
    await untilAnswered(running.url + this.#peer.ready, running.ended).catch(async (error: unknown) => { await running.stop(); throw error })
    return running
  }

  async #loadFirst(): Promise<void> {
    const running = await this.#started()
    try {
      this.#say('loading the plan')
      const time = await milliseconds(() => this.#peer.loadCopy(running, this.#plans[0] ?? []))
      await this.#checked(this.#peer.title, await this.#peer.json(running, 1))
      this.#addOnce('plan loaded', 's', [time / 1000])
    } finally {
      await running.stop()
    }
  }

  /** From nothing running to the first right answer, by turns; the last two stay. */
  async #starts(): Promise<readonly [Running, Running]> {
    const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] }
    this.#say('starting, by turns')
    for (let round = 1; ; round++) {
      const [ours, oursTime] = await this.#timedStart('ours', () => this.#ours.start(), this.#ours.reading)
      const [peer, peerTime] = await this.#timedStart(this.#peer.title, () => this.#peer.start(this.#folder, false), this.#peer).catch(async (error: unknown) => { await ours.stop(); throw error })
      times.ours.push(oursTime / 1000)
      times.peer.push(peerTime / 1000)
      if (round === this.#bounds.rounds) {
        this.#add('start', 's', times.ours, times.peer, { of: 'ratio', atMost: 1 })
        return [ours, peer]
      }
      await Promise.all([ours.stop(), peer.stop()])
    }
  }

  async #timedStart(who: string, start: () => Promise<Running>, reading: Reading): Promise<readonly [Running, number]> {
    const begin = performance.now()
    const running = await start()
    try {
      // Whole and right: an answer while it still wakes up, or without the plan, is asked again.
      for (;;) {
        const reason = running.ended()
        if (reason !== null) throw new Error(reason)
        const isRight = await reading.json(running, 1).then((question) => this.#checked(who, question)).then(() => true, () => false)
        if (isRight) return [running, performance.now() - begin]
        if (performance.now() - begin > 90_000) throw new Error(`${who} gave no right answer within 90 s`)
        await pause(10)
      }
    } catch (error) {
      await running.stop()
      throw error
    }
  }

  /** All processes of each at the same moment. */
  #memory(row: string, ours: Running, peer: Running): void {
    const [own, theirs] = [ours, peer].map((running) => running.processes().map(residentMegabytes))
    const sum = (list: readonly number[] = []) => list.reduce((total, one) => total + one, 0)
    const note = `by process: ${[own, theirs].map((list = []) => list.map((one) => Math.round(one)).join(' + ')).join(' / ')}`
    this.#add(row, 'MB', [sum(own)], [sum(theirs)], { of: 'ratio', atMost: 0.5 }, note)
  }

  /** The plan as JSON and as pages, over one connection and over many. */
  async #answers(ours: Running, peer: Running, suffix: string): Promise<void> {
    const kinds = [['JSON', await this.#ours.reading.json(ours, 1), await this.#peer.json(peer, 1)], ['pages', await this.#ours.reading.page(ours), await this.#peer.page(peer)]] as const
    for (const [kind, own, theirs] of kinds) {
      if (own === null || theirs === null) continue
      await this.#checked('ours', own)
      await this.#checked(this.#peer.title, theirs)
      for (const connections of [1, 32]) await this.#underLoad(`${kind}${suffix}`, connections, own, theirs)
    }
  }

  async #underLoad(kind: string, connections: number, own: Question, theirs: Question): Promise<void> {
    this.#say(`${kind}, ${connections} connection${connections === 1 ? '' : 's'}`)
    const { rounds, seconds } = this.#bounds
    await loadOf(own, connections, seconds / 4)
    await loadOf(theirs, connections, seconds / 4)
    const turns: { readonly ours: PlanLoad; readonly peer: PlanLoad }[] = []
    for (let round = 0; round < rounds; round++) turns.push({ ours: await loadOf(own, connections, seconds / 2), peer: await loadOf(theirs, connections, seconds) })
    const of = (read: (load: PlanLoad) => number) => [turns.map(({ ours }) => read(ours)), turns.map(({ peer }) => read(peer))] as const
    const row = `${kind}, ${connections} conn.`
    const note = `requests for one plan: ${own.addresses.length} / ${theirs.addresses.length}; kB: ${of(({ bytes }) => bytes / 1000).map((list) => Math.round(list[0] ?? NaN)).join(' / ')}`
    this.#add(row, 'plans/s', ...of(({ perSecond }) => perSecond), { of: 'ratio', atLeast: 10 }, note)
    this.#add(`${row} p50`, 'ms', ...of(({ p50 }) => p50), null)
    this.#add(`${row} p99`, 'ms', ...of(({ p99 }) => p99), null)
  }

  async #exports(ours: Running, peer: Running): Promise<void> {
    this.#say('export')
    const sides = [[this.#ours.reading, ours], [this.#peer, peer]] as const
    const times: number[] = []
    const bytes: number[] = []
    for (const [reading, running] of sides) {
      const begin = performance.now()
      const { bytes: size, texts } = await reading.export(running, this.#folder)
      times.push((performance.now() - begin) / 1000)
      bytes.push(size / 1000)
      mustHold(`${reading.title}, export`, texts, this.#expected(1))
    }
    this.#add('export', 's', times.slice(0, 1), times.slice(1), null)
    this.#add('export, size', 'kB', bytes.slice(0, 1), bytes.slice(1), null)
  }

  /** One advance gets other words in both languages: until the writing is answered, and until a reader has both. At the end it has its own again. */
  async #changes(ours: Running, peer: Running, suffix = ''): Promise<void> {
    this.#say(`one change in both languages${suffix}`)
    const times: Record<'ours' | 'peer', { written: number; seen: number }[]> = { ours: [], peer: [] }
    for (let number = 1; number <= CHANGES; number++) {
      const words = { en: `Words of change ${number}.`, es: `Palabras del cambio ${number}.` }
      times.ours.push(await timedChange(this.#ours.reading, ours, words))
      times.peer.push(await timedChange(this.#peer, peer, words))
    }
    const original = this.#plans[0]?.[0]?.initiatives[0]?.advances[0]?.text ?? {}
    await this.#ours.reading.change(ours, original)
    await this.#peer.change(peer, original)
    this.#add(`change written${suffix}`, 'ms', times.ours.map(({ written }) => written), times.peer.map(({ written }) => written), null)
    this.#add(`change seen${suffix}`, 'ms', times.ours.map(({ seen }) => seen), times.peer.map(({ seen }) => seen), null)
  }

  async #withCache(ours: Running): Promise<void> {
    this.#say('again with its cache')
    const peer = await this.#started(true)
    try {
      await this.#answers(ours, peer, ', cached')
      await this.#changes(ours, peer, ', cached')
    } finally {
      await peer.stop()
    }
  }

  /** Copy after copy until the time is up, and one question to what is there then. */
  async #loadMore(): Promise<void> {
    const { copies, loadingSeconds } = this.#bounds
    if (copies < 2) return
    this.#say(`loading up to ${copies} copies, ${loadingSeconds} s at most`)
    const peer = await this.#started()
    try {
      let there = 1
      const begin = performance.now()
      for (; there < copies && performance.now() - begin < loadingSeconds * 1000; there++) await this.#peer.loadCopy(peer, this.#plans[there] ?? [])
      const seconds = (performance.now() - begin) / 1000
      this.#addOnce('copies loaded', 'copies/s', [(there - 1) / seconds], there < copies ? `the time was up at ${there} copies` : `all ${copies} copies`)
      const question = await this.#peer.json(peer, there)
      const times: number[] = []
      for (let round = 0; round < 3; round++) times.push(await milliseconds(async () => { await bodiesOf(question) }))
      await this.#checked(this.#peer.title, question, there)
      this.#addOnce('large plan, JSON', 's a copy', times.map((time) => time / 1000 / there), `${there} copies, ${question.addresses.length} requests for all`)
    } finally {
      await peer.stop()
    }
  }
}

export async function loadOf({ addresses }: Question, connections: number, seconds: number): Promise<PlanLoad> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, 'bench/peers/load.ts'), String(connections), String(seconds), ...addresses], { timeout: 120_000 })
  return JSON.parse(stdout) as PlanLoad
}

async function timedChange(reading: Reading, running: Running, words: { readonly en: string; readonly es: string }): Promise<{ written: number; seen: number }> {
  const addresses = await reading.changed(running)
  const begin = performance.now()
  await reading.change(running, words)
  const written = performance.now() - begin
  while (performance.now() - begin < SEES_WITHIN_MILLISECONDS) {
    const seen = (await bodiesOf({ addresses })).join('\n')
    if (seen.includes(words.en) && seen.includes(words.es)) return { written, seen: performance.now() - begin }
  }
  throw new Contradiction(`${reading.title}: a change that was answered is not seen after ${SEES_WITHIN_MILLISECONDS / 1000} s`)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds) })
}
