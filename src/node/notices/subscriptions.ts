// What each person wants to be told of, on the page and by mail, and what it follows. Who has said nothing
// has the usual: everything on the page, and one mail a day.

import { z } from 'zod'
import type { ItemId } from '../../record/index.ts'
import type { Store } from '../../store/port.ts'
import { KeptDocuments } from '../people/kept.ts'
import type { PersonId } from '../people/index.ts'
import { PACES, TOPICS } from './topics.ts'
import type { Pace, Topic } from './topics.ts'
import { isZone } from './zone.ts'

export interface Choice {
  /** Among the notices of the workspace. */
  readonly isShown: boolean
  readonly mail: Pace
}

export interface SubscriptionContent {
  readonly choices: Readonly<Record<Topic, Choice>>
  /** Items, with all that hangs under them, and bodies, with all that they look after. */
  readonly follows: readonly ItemId[]
  /** Whose clock the digest follows: `America/Mexico_City`. */
  readonly zone: string
  /** The hour of that clock from which the digest goes out, 0 to 23. */
  readonly hour: number
}

export interface Subscription extends SubscriptionContent {
  readonly person: PersonId
  /** 0 where nothing was said yet. */
  readonly revision: number
}

const MOST_FOLLOWED = 500
const USUAL_HOUR = 7
const USUAL: Readonly<Record<Topic, Choice>> = {
  'own-items': { isShown: true, mail: 'daily' }, followed: { isShown: true, mail: 'daily' }, mentions: { isShown: true, mail: 'immediately' },
  proposals: { isShown: true, mail: 'daily' }, clearances: { isShown: true, mail: 'immediately' }, rounds: { isShown: true, mail: 'daily' }, meetings: { isShown: true, mail: 'daily' },
  releases: { isShown: true, mail: 'immediately' }, incidents: { isShown: true, mail: 'immediately' },
}

const choice = z.strictObject({ isShown: z.boolean(), mail: z.enum(PACES) })
const subscriptionContent: z.ZodType<SubscriptionContent> = z.strictObject({
  // Said before a topic was there: it is as usual.
  choices: z.partialRecord(z.enum(TOPICS), choice).transform((said) => ({ ...USUAL, ...said }) as SubscriptionContent['choices']), follows: z.array(z.string()).max(500), zone: z.string().refine(isZone), hour: z.number().int().min(0).max(23),
})

export class Subscriptions {
  readonly #kept: KeptDocuments<SubscriptionContent>
  readonly #zone: string
  #followers: Map<ItemId, PersonId[]> | null = null

  private constructor(store: Store, zone: string) {
    this.#kept = new KeptDocuments(store, 'subscription', (body) => subscriptionContent.parse(body), () => { this.#followers = null })
    this.#zone = zone
  }

  /** `zone` is that of people who have said nothing. */
  static async open(store: Store, zone: string): Promise<Subscriptions> {
    const subscriptions = new Subscriptions(store, zone)
    await subscriptions.#kept.refresh()
    return subscriptions
  }

  of(person: PersonId): Subscription {
    const kept = this.#kept.find(person)
    return kept === null ? { person, revision: 0, choices: USUAL, follows: [], zone: this.#zone, hour: USUAL_HOUR } : { person, revision: kept.revision, ...kept.content }
  }

  /** Who follows just this item or body. */
  followersOf(item: ItemId): readonly PersonId[] {
    this.#followers ??= followersIn(this.#kept.entries().map(([person, { content }]) => [person, content]))
    return this.#followers.get(item) ?? []
  }

  /** Null if it was changed meanwhile: by the same person in another window, or by a link in a mail. */
  async put(person: PersonId, content: SubscriptionContent, revision: number): Promise<Subscription | null> {
    try {
      const kept = await this.#kept.put(person, content, revision)
      return kept === null ? null : { person, revision: kept.revision, ...kept.content }
    } finally {
      this.#followers = null
    }
  }

  /** Begins or ends following, whatever else was changed meanwhile. */
  async follow(person: PersonId, item: ItemId, isFollowing: boolean): Promise<void> {
    await this.#change(person, (content) => ({ ...content, follows: [...content.follows.filter((one) => one !== item), ...(isFollowing ? [item] : [])].slice(-MOST_FOLLOWED) }))
  }

  /** No more mail of any kind; what is shown in the workspace stays. */
  async stopMail(person: PersonId): Promise<void> {
    await this.#change(person, (content) => ({ ...content, choices: Object.fromEntries(TOPICS.map((topic) => [topic, { ...content.choices[topic], mail: 'never' }])) as Record<Topic, Choice> }))
  }

  /** Whether any mail could go to this person. */
  wantsMail(person: PersonId): boolean {
    return TOPICS.some((topic) => this.of(person).choices[topic].mail !== 'never')
  }

  async remove(person: PersonId): Promise<void> {
    this.#followers = null
    await this.#kept.remove(person)
  }

  async #change(person: PersonId, change: (content: SubscriptionContent) => SubscriptionContent): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      const { person: _person, revision, ...content } = this.of(person)
      if ((await this.put(person, change(content), revision)) !== null) return
    }
    throw new Error(`the subscription of ${person} could not be changed`)
  }
}

function followersIn(all: readonly (readonly [PersonId, SubscriptionContent])[]): Map<ItemId, PersonId[]> {
  const followers = new Map<ItemId, PersonId[]>()
  for (const [person, { follows }] of all) for (const item of follows) followers.set(item, [...(followers.get(item) ?? []), person])
  return followers
}
