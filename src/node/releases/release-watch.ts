// The hand that lets a text out. At its instant this node says its own publication, whether or not anybody else can be
// reached; then it looks whether the others show the same, and raises an alarm where they do not.
//
// - What is due follows from the record and the clock alone (`duePublications`), and is looked for at the start, at
//   every change, and at least every ten seconds. So a timer that slept, a clock that was set and a node that was down
//   make it late and never lost, and what was said is never said twice: `decide` refuses the second.
// - Publishing waits for nothing: the looks at other sites have a queue of their own.
// - Where it cannot speak (locked keys, a backup, a fork), it says so to people, an hour ahead where it knows.

import type { ItemId } from '../../record/index.ts'
import { duePublications, findRelease, instantOf, publicationOf, publicationsOf } from '../../dialogue/releasing.ts'
import type { DialogueContent } from '../../dialogue/items/index.ts'
import { ITEM_KINDS } from '../../dialogue/items/index.ts'
import { readBy } from '../../dialogue/read-by.ts'
import type { Store } from '../../store/port.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { newsOf } from '../notices/news.ts'
import type { News } from '../notices/news.ts'
import type { Topic } from '../notices/topics.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PersonId } from '../people/index.ts'
import { alarmsOf } from './alarms.ts'
import type { ReleaseAlarm } from './alarms.ts'
import { USUAL_BOUNDS } from './bounded-fetch.ts'
import { actStateOf, afterLook, checkContent, checkId, newCheck, USUAL_CHECK_PACE } from './checks.ts'
import type { CheckPace, ReleaseCheck } from './checks.ts'
import { afterFinding, lookAtPosting, newPosting, postingContent } from './postings.ts'
import type { Posting, PostingContent } from './postings.ts'
import { lookAtSite } from './shown.ts'

export interface ReleaseSettings {
  /** After how many minutes it is an alarm that another side shows nothing. */
  readonly alarmAfterMinutes: number
  readonly postingsEveryMinutes: number
  readonly allowPrivateNetworks: boolean
}

export interface ReleaseSources {
  readonly node: DialogueNode
  readonly settings: ReleaseSettings
  /** The public address of a party's site, without a slash at the end; null where it is not known. */
  readonly siteOf: (party: string) => string | null
  /** Whom an alarm is told. */
  readonly alerted: () => readonly PersonId[]
  readonly tell: (news: News) => Promise<void>
  readonly onFault: (error: unknown) => void
  readonly pace?: Partial<CheckPace>
}

/** Clocks are set, and timers are no calendars: what is due is looked for at least this often, in milliseconds. */
const LONGEST_WAIT = 10_000

export class ReleaseWatch {
  readonly #from: ReleaseSources
  readonly #pace: CheckPace
  readonly #checks: KeptDocuments<ReleaseCheck>
  readonly #postings: KeptDocuments<PostingContent>
  readonly #closing = new AbortController()
  readonly #told = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #publishing: Promise<unknown> = Promise.resolve()
  #looking: Promise<unknown> = Promise.resolve()
  #isStarted = false

  private constructor(store: Store, from: ReleaseSources) {
    this.#from = from
    this.#pace = { ...USUAL_CHECK_PACE, ...from.pace }
    this.#checks = new KeptDocuments(store, 'release-check', (body) => checkContent.parse(body))
    this.#postings = new KeptDocuments(store, 'posting', (body) => postingContent.parse(body))
  }

  static async open(store: Store, from: ReleaseSources): Promise<ReleaseWatch> {
    const watch = new ReleaseWatch(store, from)
    await watch.#checks.refresh()
    await watch.#postings.refresh()
    return watch
  }

  start(): void {
    this.#isStarted = true
    this.#from.node.onChange((keys) => { if (keys.some((key) => /^(?:item\/joint-release|publications|statement|silence)/.test(key) || key === 'silence')) this.#wake() })
    this.#wake()
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#closing.abort()
    await Promise.allSettled([this.#publishing, this.#looking])
  }

  /** Publishes what is due, and looks at what is due to be looked at; resolves when both are done. */
  async look(): Promise<void> {
    await this.publishDue()
    await this.lookAround()
  }

  /** Says every publication that is due; answers how many were said. */
  publishDue(): Promise<number> {
    return this.#inTurn('publishing', async () => {
      let said = 0
      for (const { release, content, replaces } of duePublications(this.#from.node.rows, this.#hour)) {
        const outcome = await this.#from.node.say({ name: 'state', about: release, type: 'publication', content: content as never, replaces, audience: 'public' })
        if (!('acts' in outcome)) continue
        said += 1
        await this.#tell({ key: `release-published/${content.version}`, code: 'release-published', release, at: this.#from.node.now() })
      }
      return said
    })
  }

  /** Holds what the others say and show against what this side published. */
  lookAround(): Promise<void> {
    return this.#inTurn('looking', async () => {
      for (const [release, party] of this.#pairs()) await this.#check(release, party)
      for (const posting of this.postings()) if (posting.nextAt <= this.#from.node.now()) await this.#lookAtPosting(posting)
      await this.#tellAlarms()
    })
  }

  /** Looks now, whatever the schedule says: an officer wants to know. */
  async lookNow(release: ItemId): Promise<void> {
    const now = this.#from.node.now()
    for (const [id, { content, revision }] of this.#checks.entries()) if (content.release === release) await this.#checks.put(id, { ...content, nextAt: now }, revision)
    for (const [id, { content, revision }] of this.#postings.entries()) if (content.release === release) await this.#postings.put(id, { ...content, nextAt: now }, revision)
    await this.lookAround()
  }

  checksOf(release: ItemId): readonly ReleaseCheck[] {
    return this.#checks.entries().map(([, { content }]) => content).filter((one) => one.release === release)
  }

  postings(release: ItemId | null = null): readonly Posting[] {
    return this.#postings.entries().map(([id, { content }]) => ({ id, ...content })).filter((one) => release === null || one.release === release).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1))
  }

  /** Begins to watch an address; it is looked at soon. */
  async addPosting(release: ItemId, party: string | null, url: string, by: string): Promise<void> {
    const { id, content } = newPosting(release, party, url, by, this.#from.node.now())
    await this.#postings.put(id, content, 0)
    this.#wake()
  }

  removePosting(id: string): Promise<void> {
    return this.#postings.remove(id)
  }

  /** What is wrong now, for every page of the workspace. */
  alarms(): readonly ReleaseAlarm[] {
    const { node } = this.#from
    return alarmsOf({
      rows: node.rows, self: node.party, now: node.now(), silence: node.silence,
      checks: this.#checks.entries().map(([, { content }]) => content), postings: this.postings(),
    })
  }

  get #hour(): { readonly self: string; readonly now: string } {
    return { self: this.#from.node.party, now: this.#from.node.now() }
  }

  get #charter(): DialogueContent | null {
    const content = this.#from.node.ledger.charter() === null ? null : (this.#from.node.rows.find('item', this.#from.node.charterItem)?.versions.at(-1)?.content ?? null)
    return content === null ? null : (readBy(ITEM_KINDS.dialogue.schema, content) as DialogueContent | null)
  }

  /** Every release that this side has published, with every other party. */
  #pairs(): readonly (readonly [ItemId, string])[] {
    const { node } = this.#from
    const others = (this.#charter?.parties ?? []).map(({ party }) => party).filter((party) => party !== node.party)
    return (node.rows.find('kind', 'joint-release') ?? []).filter((release) => this.#own(release) !== undefined).flatMap((release) => others.map((party) => [release, party] as const))
  }

  #own(release: ItemId) {
    return publicationsOf(this.#from.node.rows, release).find(({ row }) => row.made.party === this.#from.node.party)
  }

  async #check(release: ItemId, party: string): Promise<void> {
    const { node, siteOf, settings } = this.#from
    const own = this.#own(release)
    if (own === undefined || this.#closing.signal.aborted) return
    const id = checkId(release, party)
    const kept = this.#checks.find(id)
    const fresh = newCheck(release, own.content.version, party, node.now())
    // A withdrawal is published anew: everything is looked at again, and nothing of what was heard before is forgotten.
    const before = kept === null ? fresh : kept.content.version === own.content.version ? kept.content : { ...fresh, heardAt: kept.content.heardAt }
    const act = actStateOf(own, publicationsOf(node.rows, release).find(({ row }) => row.made.party === party))
    if (before.nextAt > node.now() && before.act === act.act && before.version === kept?.content.version) return
    const site = siteOf(party)
    const shown = site === null ? null : await lookAtSite(site, party, own.content, this.#charter?.languages ?? [], this.#closing.signal)
    if (this.#closing.signal.aborted) return
    await this.#checks.put(id, afterLook(before, act, shown, { now: node.now(), publishedAt: own.row.made.at, alarmAfterMinutes: settings.alarmAfterMinutes, pace: this.#pace }), kept?.revision ?? 0)
  }

  async #lookAtPosting({ id, ...posting }: Posting): Promise<void> {
    const { node, settings } = this.#from
    const revision = this.#postings.find(id)?.revision
    const agreed = publicationOf(node.rows, posting.release)
    if (revision === undefined || agreed === null || this.#closing.signal.aborted) return
    const found = await lookAtPosting(posting.url, agreed, this.#charter?.languages ?? [], { ...USUAL_BOUNDS, allowPrivateNetworks: settings.allowPrivateNetworks }, node.now(), this.#closing.signal)
    if (this.#closing.signal.aborted) return
    // Taken off the list meanwhile: then there is nothing to keep.
    await this.#postings.put(id, afterFinding(posting, found, { from: agreed.from, now: node.now(), alarmAfterMinutes: settings.alarmAfterMinutes, everyMinutes: settings.postingsEveryMinutes }), revision)
  }

  async #tellAlarms(): Promise<void> {
    for (const { code, release, party, about, since } of this.alarms()) await this.#tell({ key: `release-alarm/${release}/${code}/${party ?? ''}/${about}/${since}`, code: 'release-alarm', release, at: since })
  }

  /** Told once in the life of a process, and once for ever by its name. */
  async #tell({ key, code, release, at }: { readonly key: string; readonly code: 'release-alarm' | 'release-published'; readonly release: ItemId; readonly at: string }): Promise<void> {
    if (this.#told.has(key)) return
    await this.#from.tell(newsOf({ key, code, at, items: [release], addressed: new Map(this.#from.alerted().map((person): [PersonId, Topic] => [person, 'releases'])) }))
    this.#told.add(key)
  }

  #wake(): void {
    clearTimeout(this.#timer)
    if (!this.#isStarted || this.#closing.signal.aborted) return
    this.publishDue().catch(this.#from.onFault)
    this.lookAround().catch(this.#from.onFault)
    this.#timer = setTimeout(() => this.#wake(), this.#millisecondsUntilNext())
    this.#timer.unref()
  }

  #millisecondsUntilNext(): number {
    const { node } = this.#from
    const now = Temporal.Instant.from(node.now()).epochMilliseconds
    const instants = (node.rows.find('kind', 'joint-release') ?? []).flatMap((release) => { const content = findRelease(node.rows, release); return content === null ? [] : [instantOf(content.from)] })
    const looks = [...this.#checks.entries(), ...this.#postings.entries()].map(([, { content }]) => Temporal.Instant.from(content.nextAt).epochMilliseconds)
    const next = [...instants, ...looks].filter((at) => at > now).reduce((soonest, at) => Math.min(soonest, at - now), LONGEST_WAIT)
    return Math.max(next, 100)
  }

  #inTurn<T>(queue: 'publishing' | 'looking', work: () => Promise<T>): Promise<T> {
    const done = (queue === 'publishing' ? this.#publishing : this.#looking).then(work)
    const settled = done.catch(() => undefined)
    if (queue === 'publishing') this.#publishing = settled
    else this.#looking = settled
    return done
  }
}
