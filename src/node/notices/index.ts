// Notes, and what people are told. For the rest of the house:
//
//   running.notices.notes                 notes on items and proposals, private to the side
//   running.notices.told                  what a person was told, read or not (`countUnread(person)`)
//   running.notices.tell(news)            something happened that the record does not show: `newsOf({ key, code, at, … })`. It may be
//                                         told again under its key, and should be, whenever it is not sure that it was
//   running.notices.subscriptions         what each person wants to be told of; who follows an item or a body
//   running.notices.post                  the outgoing mail
//   running.notices.tokens                addresses that work without signing in

import type { Store } from '../../store/port.ts'
import type { PersonId } from '../people/index.ts'
import { Notes } from './notes.ts'
import { Notices } from './notices.ts'
import { Post } from './mail/post.ts'
import type { PostOffice } from './mail/post.ts'
import { Subscriptions } from './subscriptions.ts'
import { Tokens } from './tokens.ts'
import { NoticeWatch } from './watch.ts'
import type { NoticeSources } from './watch.ts'
import type { News } from './news.ts'

export class NoticeDesk {
  readonly notes: Notes
  readonly told: Notices
  readonly subscriptions: Subscriptions
  readonly post: Post
  readonly tokens: Tokens
  readonly watch: NoticeWatch

  private constructor(notes: Notes, told: Notices, subscriptions: Subscriptions, post: Post, tokens: Tokens, watch: NoticeWatch) {
    this.notes = notes
    this.told = told
    this.subscriptions = subscriptions
    this.post = post
    this.tokens = tokens
    this.watch = watch
  }

  /** `zone` is whose clock the digests follow where a person has not said. */
  static async open(store: Store, from: Omit<NoticeSources, 'notes'>, zone: string): Promise<NoticeDesk> {
    const now = () => from.node.now()
    const isColleague = (person: PersonId) => from.people.find(person)?.leftAt === null
    const notes = await Notes.open(store, now, isColleague)
    const told = await Notices.open(store, now)
    const subscriptions = await Subscriptions.open(store, zone)
    const post = await Post.open(store, from.people, told, subscriptions, now)
    const tokens = await Tokens.open(store, from.people, now)
    const watch = await NoticeWatch.open({ ...from, notes }, told, subscriptions)
    // Who has left is told nothing more, and what was only for that person goes.
    from.handOvers.whenLeft(async (person) => {
      await tokens.closeFeed(person)
      await subscriptions.remove(person)
      await told.removeAllOf(person)
    })
    return new NoticeDesk(notes, told, subscriptions, post, tokens, watch)
  }

  /** `office` is null where no mail goes out. */
  start(office: PostOffice | null, onFault: (error: unknown) => void): void {
    if (office !== null) {
      this.post.start(office, onFault)
      this.watch.onTold((people) => { this.post.look(people).catch(onFault) })
    }
    this.watch.start(onFault)
  }

  tell(news: News): Promise<void> {
    return this.watch.tell(news)
  }

  async close(): Promise<void> {
    await this.watch.close()
    await this.post.close()
  }
}

export { Feed } from './feed.ts'
export type { FeedSources, LeftOut } from './feed.ts'
export type { Mail, PostOffice } from './mail/post.ts'
export { openOffice } from './mail/office.ts'
export { newsOf } from './news.ts'
export type { News } from './news.ts'
export type { Note, NoteCode, NoteOutcome, NoteSubject } from './notes.ts'
export type { Notice } from './notices.ts'
export type { Choice, Subscription } from './subscriptions.ts'
export { sentenceOf, subjectOf } from './telling.ts'
export type { NoticeSubject, WorkspaceLinks } from './telling.ts'
export { PACES, TOPICS } from './topics.ts'
export type { Pace, Topic } from './topics.ts'
export { isZone } from './zone.ts'
