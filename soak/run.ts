// One soak: two real nodes under the hands of officers, killed at random moments, alone and together,
// with and without their database server, the line between them cut now and then. At the end it is
// quiet, both sides have heard everything, and `alternat doctor` is asked: nothing that was answered may
// be missing, both nodes hold the same, what they serve is what their acts make.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DoctorFinding, DoctorReport } from '../src/node/doctor/index.ts'
import { Holding } from '../src/node/holding.ts'
import { Claims } from './claims.ts'
import { runCli } from './node-process.ts'
import { SoakOfficer } from './officer.ts'
import type { Oddity } from './officer.ts'
import { chanceOf } from './random.ts'
import type { Chance } from './random.ts'
import { headsOf, openWorld, until } from './world.ts'
import type { Engine, Side, World } from './world.ts'

export interface SoakPlan {
  readonly engine: Engine
  readonly seed: string
  /** Ends after so many kills or so long, whichever comes first. */
  readonly kills: number
  readonly milliseconds: number
  /** After the last blow officers work until they had so many answers, or for a minute: on a busy machine blows come faster than answers. */
  readonly leastAnswered: number
  /** The stopped nodes and the backups are examined too; a short soak leaves that to a longer one. */
  readonly isThorough: boolean
  readonly onProgress: (line: string) => void
}

export interface SoakReport {
  readonly engine: Engine
  readonly seed: string
  /** Processes ended by SIGKILL: nodes and database servers. */
  readonly kills: number
  readonly cuts: number
  /** Acts that an officer was told about, and acts in the record at the end. */
  readonly answered: Claims['deeds']
  readonly acts: number
  readonly backups: number
  readonly seconds: number
  /** Empty where everything held. */
  readonly problems: readonly string[]
}

const SETTLES_WITHIN = 120_000
const ANSWERS_WITHIN = 60_000

/** Runs one soak; or says why it cannot. */
export async function soak(plan: SoakPlan): Promise<SoakReport | { readonly reason: string }> {
  const world = await openWorld(plan.engine)
  if ('reason' in world) return world
  try {
    return await new Soak(plan, world).run()
  } finally {
    await world.close()
  }
}

type Blow = 'one' | 'other' | 'both' | 'server' | 'everything' | 'cut' | 'backup'

class Soak {
  readonly #plan: SoakPlan
  readonly #world: World
  readonly #chance: Chance
  readonly #claims: ReadonlyMap<Side, Claims>
  readonly #problems: string[] = []
  readonly #begun = performance.now()
  #officers: readonly SoakOfficer[] = []
  #isEnding = false
  /** Until when the database server may be missed. */
  #awayUntil = 0
  #kills = 0
  #cuts = 0
  #backups = 0

  constructor(plan: SoakPlan, world: World) {
    this.#plan = plan
    this.#world = world
    this.#chance = chanceOf(plan.seed)
    this.#claims = new Map(world.sides.map((side) => [side, new Claims(side.node.party)]))
  }

  async run(): Promise<SoakReport> {
    this.#officers = this.#world.sides.flatMap((side) => side.officers.map((name) => this.#officerOf(side, name)))
    const working = this.#officers.map((officer) => officer.work().catch((error: unknown) => { this.#fail(`an officer cannot go on: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`) }))
    try {
      await this.#blows()
      await this.#answers()
    } catch (error) {
      this.#fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    this.#isEnding = true
    await Promise.all(working)
    if (this.#problems.length === 0) await this.#end().catch((error: unknown) => this.#fail(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    return this.#report()
  }

  #officerOf(side: Side, name: string): SoakOfficer {
    return new SoakOfficer({
      node: side.node, name, claims: this.#claims.get(side) ?? new Claims(side.node.party), chance: this.#chance.apart(name),
      onOddity: (oddity: Oddity) => this.#fail(`${oddity.party} answered ${oddity.status} to ${oddity.asked}: ${oddity.text}`),
      isEnding: () => this.#isEnding, isStoreAway: () => performance.now() < this.#awayUntil,
    })
  }

  async #blows(): Promise<void> {
    let told = 0
    while (this.#kills < this.#plan.kills && performance.now() - this.#begun < this.#plan.milliseconds && this.#problems.length === 0) {
      await pause(this.#chance.between(30, 700))
      await this.#strike(this.#nextBlow())
      if (performance.now() - told > 5_000) { told = performance.now(); this.#plan.onProgress(this.#line()) }
    }
  }

  async #answers(): Promise<void> {
    const deadline = performance.now() + ANSWERS_WITHIN
    while (sumOf(this.#answered()) < this.#plan.leastAnswered && performance.now() < deadline && this.#problems.length === 0) await pause(50)
  }

  #nextBlow(): Blow {
    const ofServer = this.#world.server?.crash === null || this.#world.server === null ? 0 : 1
    return this.#chance.weighed([['one', 4], ['other', 4], ['both', 3], ['server', 3 * ofServer], ['everything', 2 * ofServer], ['cut', 2], ['backup', this.#plan.isThorough ? 0.3 : 0]] as const)
  }

  async #strike(blow: Blow): Promise<void> {
    const [one, other] = this.#world.sides
    if (one === undefined || other === undefined) return
    switch (blow) {
      case 'one': return this.#kill([one])
      case 'other': return this.#kill([other])
      case 'both': return this.#kill([one, other])
      case 'server': return this.#crashServer()
      case 'everything': await Promise.all([one.node.kill(), other.node.kill()]); this.#kills += 2; await this.#crashServer(); return this.#startAgain([one, other])
      case 'cut': return this.#cut(this.#chance.pick(this.#world.sides) ?? one)
      case 'backup': return this.#backup(this.#chance.pick(this.#world.sides) ?? one)
    }
  }

  async #kill(sides: readonly Side[]): Promise<void> {
    await Promise.all(sides.map(({ node }) => node.kill()))
    this.#kills += sides.length
    await this.#startAgain(sides)
  }

  /** Sometimes what was answered is looked for before the node comes back, sometimes after: either may be first to open what was left. */
  async #startAgain(sides: readonly Side[]): Promise<void> {
    const isFirst = this.#chance.next() < 0.6
    if (isFirst) for (const side of sides) await this.#settle(side)
    await Promise.all(sides.map(({ node }) => node.start()))
    if (!isFirst) for (const side of sides) await this.#settle(side)
  }

  async #settle(side: Side): Promise<void> {
    const store = await side.readStore()
    try {
      for (const lost of (await this.#claims.get(side)?.settle(store)) ?? []) this.#fail(lost)
    } finally {
      await store.close()
    }
  }

  /** The nodes stay up and must find their way back by themselves. */
  async #crashServer(): Promise<void> {
    this.#awayUntil = Infinity
    await this.#world.server?.crash?.()
    this.#kills += 1
    this.#awayUntil = performance.now() + 10_000
  }

  async #cut({ line }: Side): Promise<void> {
    line.cut()
    this.#cuts += 1
    await pause(this.#chance.between(100, 1_500))
    line.mend()
  }

  /** A backup taken under load; the last of each side is restored and examined at the end. */
  async #backup(side: Side): Promise<void> {
    const out = this.#backupOf(side)
    rmSync(out, { force: true })
    const { code, err } = await runCli(['backup', '--out', out], side.node.home)
    if (code !== 0) this.#fail(`no backup of ${side.node.party}: ${err}`)
    this.#backups += 1
  }

  #backupOf(side: Side): string {
    return join(this.#world.folder, `${side.node.party}.backup`)
  }

  async #end(): Promise<void> {
    const { sides, dialogue } = this.#world
    this.#plan.onProgress(`${this.#line()}; quiet now`)
    let since = performance.now()
    let before = ''
    await until(async () => {
      const heads = await Promise.all(sides.map((side) => headsOf(side, dialogue)))
      const isSame = heads[0] !== null && heads.every((one) => one === heads[0])
      if (!isSame || heads[0] !== before) { since = performance.now(); before = heads[0] ?? '' }
      return isSame && performance.now() - since > 1_000
    }, SETTLES_WITHIN, () => `the nodes do not come to hold the same: ${sides.map(({ node }) => node.said.slice(-1500)).join('\n')}`)
    for (const side of sides) { await this.#settle(side); this.#askSaidOnce(side); await this.#askDecided(side) }
    for (const side of sides) await this.#examine(side, true)
    if (!this.#plan.isThorough) return
    for (const { node } of sides) await node.stop()
    for (const side of sides) await this.#examine(side, false)
    for (const side of sides) await this.#restore(side)
  }

  /** The other side's acts too: each side is asked for everything that either was told. */
  async #examine(side: Side, isServed: boolean): Promise<void> {
    const answered = join(this.#world.folder, 'answered')
    writeFileSync(answered, [...this.#claims.values()].flatMap(({ found }) => found).join('\n'))
    const others = this.#world.sides.filter((other) => other !== side).flatMap(({ node }) => ['--against', node.home, ...(isServed ? ['--against', node.url] : [])])
    const findings = await this.#doctor(side.node.home, [...others, '--answered', answered, ...(isServed ? ['--served', side.node.url] : [])])
    // A quiet node is neither ahead nor behind; a key made by a rotation that was killed is no harm.
    const harmless = ['key-never-introduced']
    for (const { code, about, detail } of findings.filter((finding) => !harmless.includes(finding.code))) this.#fail(`doctor of ${side.node.party}: ${code} ${about} ${detail}`)
  }

  async #restore(side: Side): Promise<void> {
    const file = this.#backupOf(side)
    if (!existsSync(file)) return
    const home = join(this.#world.folder, `${side.node.party}-restored`)
    const { code, err } = await runCli(['restore', file, '--home', home, '--sqlite'], home)
    if (code !== 0) { this.#fail(`no restoration of ${side.node.party}: ${err}`); return }
    const allowed = ['key-never-introduced', 'behind-other']
    for (const finding of await this.#doctor(home, ['--against', side.node.home])) if (!allowed.includes(finding.code)) this.#fail(`doctor of the restored ${side.node.party}: ${finding.code} ${finding.about} ${finding.detail}`)
  }

  async #doctor(home: string, words: readonly string[]): Promise<readonly DoctorFinding[]> {
    const { code, out, err } = await runCli(['doctor', '--json', ...words], home)
    if (code !== 0 && code !== 3) { this.#fail(`the doctor could not look at ${home}: ${err}`); return [] }
    return (JSON.parse(out) as DoctorReport).checks.flatMap(({ findings }) => findings)
  }

  #officersOf(side: Side): readonly SoakOfficer[] {
    return this.#officers.filter(({ party }) => party === side.node.party)
  }

  /** What was answered as decided, to be signed once it may be, was signed or cannot be any more. */
  async #askDecided(side: Side): Promise<void> {
    const store = await side.readStore()
    try {
      const { rows } = await Holding.open(this.#world.dialogue, store, true)
      for (const proposal of this.#officersOf(side).flatMap(({ decided }) => decided)) {
        const isForgotten = rows.find('proposal', proposal)?.status === 'open' && this.#claims.get(side)?.hasSigned(proposal) !== true
        if (isForgotten) this.#fail(`decided by ${side.node.party}, open, and not signed: ${proposal}`)
      }
    } finally {
      await store.close()
    }
  }

  #askSaidOnce(side: Side): void {
    const claims = this.#claims.get(side)
    for (const text of this.#officersOf(side).flatMap(({ typed }) => typed)) if ((claims?.said(text) ?? 0) > 1) this.#fail(`said twice by ${side.node.party}: ${text}`)
  }

  #fail(problem: string): void {
    if (this.#problems.length < 50) this.#problems.push(problem)
  }

  #line(): string {
    const seconds = Math.round((performance.now() - this.#begun) / 1000)
    return `${this.#plan.engine} ${seconds} s: ${this.#kills} kills, ${this.#cuts} cuts, ${sumOf(this.#answered())} answered, ${this.#backups} backups`
  }

  #answered(): Claims['deeds'] {
    const sums = { hash: 0, sign: 0, withdraw: 0, text: 0, retract: 0 }
    for (const { deeds } of this.#claims.values()) for (const by of Object.keys(sums) as (keyof typeof sums)[]) sums[by] += deeds[by]
    return sums
  }

  #report(): SoakReport {
    const { engine, seed } = this.#plan
    const acts = [...this.#claims.values()].reduce((sum, { acts: read }) => sum + read, 0)
    const seconds = Math.round((performance.now() - this.#begun) / 1000)
    return { engine, seed, kills: this.#kills, cuts: this.#cuts, answered: this.#answered(), acts, backups: this.#backups, seconds, problems: this.#problems }
  }
}

/** All deeds together. */
export function sumOf(deeds: Claims['deeds']): number {
  return Object.values(deeds).reduce((sum, count) => sum + count, 0)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
