// An officer at work, all the time: proposes, signs, withdraws, counters, reports, corrects,
// retracts, assesses, drafts and discards, by the same pages and forms as people do. Whatever was
// answered is claimed; whatever was not may have happened or not.

import { fieldsOf, TestDesk } from '../src/api/testing/desk.ts'
import type { Fields } from '../src/api/testing/desk.ts'
import { workspacePath } from '../src/web/workspace/routes.ts'
import type { Claims } from './claims.ts'
import type { NodeProcess } from './node-process.ts'
import type { Chance } from './random.ts'

type Answered = Awaited<ReturnType<TestDesk['get']>>

/** A status that no node may answer, and what was asked. */
export interface Oddity {
  readonly party: string
  readonly asked: string
  readonly status: number
  readonly text: string
}

export interface OfficerWorld {
  readonly node: NodeProcess
  readonly claims: Claims
  readonly chance: Chance
  readonly name: string
  readonly onOddity: (oddity: Oddity) => void
  readonly isEnding: () => boolean
  /** Whether the store itself may be away just now, so that an answer may say that it is. */
  readonly isStoreAway: () => boolean
}

export class SoakOfficer {
  readonly #world: OfficerWorld
  readonly #desk: TestDesk
  #count = 0
  #slugs: readonly string[] = []
  #isSignedIn = false
  /** Texts that were typed once, each: none may be in the record twice. */
  readonly typed: string[] = []
  /** Proposals that were answered as decided, to be signed once that is possible. */
  readonly decided: string[] = []

  get party(): string {
    return this.#world.node.party
  }

  constructor(world: OfficerWorld) {
    this.#world = world
    this.#desk = new TestDesk(world.node.port)
  }

  /** Works until told that it ends. A node that is down is waited for. */
  async work(): Promise<void> {
    const { chance, isEnding } = this.#world
    while (!isEnding()) {
      try {
        if (this.#isSignedIn) await this.#deed(chance)
        else await this.#signIn()
      } catch (error) {
        if (!isFromConnection(error)) throw error
        await pause(20)
      }
    }
  }

  async #signIn(): Promise<void> {
    const door = workspacePath('sign-in', 'en')
    const page = await this.#see(door)
    if (page === null) return pause(50)
    const { status } = await this.#desk.post(door, { ...fieldsOf(page, door), officer: this.#world.name })
    if (status !== 303) return pause(50)
    this.#isSignedIn = true
    const chooser = await this.#see(workspacePath('choose', 'en'))
    this.#slugs = [...new Set([...(chooser ?? '').matchAll(/href="\/en\/workspace\/amend\/([^"?]+)"/g)].map(([, slug]) => decodeURIComponent(slug ?? '')))]
    if (this.#slugs.length === 0) this.#isSignedIn = false
  }

  #deed(chance: Chance): Promise<void> {
    const slug = chance.pick(this.#slugs) ?? ''
    return chance.weighed<() => Promise<void>>([
      [() => this.#report(slug, null), 6], [() => this.#correct(slug), 2], [() => this.#retract(slug), 1], [() => this.#assess(slug), 3],
      [() => this.#amend(slug, ''), 3], [() => this.#answerProposal(), 8],
    ])()
  }

  async #report(slug: string, replaces: string | null): Promise<void> {
    const action = workspacePath('report-advance', 'en', slug)
    const page = await this.#see(replaces === null ? action : `${action}?replaces=${replaces}`)
    if (page === null) return
    const text = this.#type('Advance')
    const fields = {
      ...fieldsOf(page, action), nature: 'done', link: 'dialogue', date: '2026-11-20', 'text.en': text, 'text.es': text, source: 'https://www.trade.gov/',
      audience: this.#world.chance.pick(['public', 'parties']) ?? 'public',
    }
    await this.#sendStubbornly(action, fields, () => this.#world.claims.add({ by: 'text', text }))
  }

  async #correct(slug: string): Promise<void> {
    const page = await this.#see(workspacePath('report-advance', 'en', slug))
    const own = [...(page ?? '').matchAll(/\?replaces=([0-9a-f]{64})/g)].map(([, hash]) => hash ?? '')
    const chosen = this.#world.chance.pick(own)
    if (chosen !== undefined) await this.#report(slug, chosen)
  }

  async #retract(slug: string): Promise<void> {
    const page = await this.#see(workspacePath('report-advance', 'en', slug))
    const action = workspacePath('retract-advance', 'en', slug)
    const own = [...(page ?? '').matchAll(/name="statement" value="([0-9a-f]{64})"/g)].map(([, hash]) => hash ?? '')
    const statement = this.#world.chance.pick(own)
    if (statement === undefined || page === null) return
    await this.#send(action, { ...fieldsOf(page, action), statement }, () => this.#world.claims.add({ by: 'retract', statement }))
  }

  async #assess(slug: string): Promise<void> {
    const action = workspacePath('report-assessment', 'en', slug)
    const page = await this.#see(action)
    if (page === null) return
    const text = this.#type('Reason')
    const delivery = this.#world.chance.pick(['limited', 'substantial']) ?? 'limited'
    const fields = { ...fieldsOf(page, action), delivery, 'reason.en': text, 'reason.es': text, asOf: '2026-11-20', evidence: 'https://www.trade.gov/', audience: 'public' }
    await this.#sendStubbornly(action, fields, () => this.#world.claims.add({ by: 'text', text }))
  }

  /** A draft, which is then sent, or kept, or discarded. */
  async #amend(slug: string, query: string): Promise<void> {
    const action = workspacePath('amend', 'en', slug)
    const page = await this.#see(action + query)
    if (page === null) return
    const title = this.#type('Title')
    let draft = ''
    await this.#send(action, { ...fieldsOf(page, action), 'title.en': title, 'title.es': title }, ({ headers }) => {
      draft = /drafts\/([0-9a-f-]{36})/.exec(String(headers.location))?.[1] ?? ''
      if (draft !== '') this.#world.claims.drafts.add(draft)
    })
    const next = draft === '' ? 'keep' : this.#world.chance.weighed([['send', 8], ['keep', 1], ['discard', 1]] as const)
    if (next !== 'keep') await this.#endDraft(draft, next)
  }

  /** The co-chairs of the side clear it: a node asks them before it signs. */
  async #clear(draft: string): Promise<void> {
    const [request, answer] = [workspacePath('request-clearance', 'en', draft), workspacePath('answer-clearance', 'en', draft)]
    const before = await this.#see(workspacePath('draft', 'en', draft))
    if (before === null || !before.includes(`action="${request}"`)) return
    await this.#send(request, fieldsOf(before, request), () => undefined)
    const asked = await this.#see(workspacePath('draft', 'en', draft))
    if (asked === null || !asked.includes(`action="${answer}"`)) return
    for (const [, organisation = ''] of asked.matchAll(/name="organisation" value="([^"]+)"/g)) await this.#send(answer, { ...fieldsOf(asked, answer), organisation, answer: 'cleared' }, () => undefined)
  }

  async #endDraft(draft: string, way: 'send' | 'discard'): Promise<void> {
    if (way === 'send') await this.#clear(draft)
    const shown = await this.#see(workspacePath('draft', 'en', draft))
    const action = workspacePath(way === 'send' ? 'send-draft' : 'discard-draft', 'en', draft)
    if (shown === null || !shown.includes(`action="${action}"`)) return
    // From here on nobody knows whether it is there, until an answer comes.
    this.#world.claims.drafts.delete(draft)
    await this.#send(action, { ...fieldsOf(shown, action), confirmed: 'yes' }, ({ headers }) => {
      const hash = /proposals\/([0-9a-f]{64})/.exec(String(headers.location))?.[1]
      if (hash !== undefined) this.#world.claims.add({ by: 'hash', hash })
    })
  }

  /** Signs, withdraws from, or counters one of the open proposals. */
  async #answerProposal(): Promise<void> {
    const { chance, claims } = this.#world
    const inbox = await this.#see(workspacePath('inbox', 'en'))
    const proposal = chance.pick([...new Set([...(inbox ?? '').matchAll(/href="\/en\/workspace\/proposals\/([0-9a-f]{64})"/g)].map(([, hash]) => hash ?? ''))])
    if (proposal === undefined) return
    const page = await this.#see(workspacePath('proposal', 'en', proposal))
    if (page === null) return
    const [sign, withdraw] = [workspacePath('sign-proposal', 'en', proposal), workspacePath('withdraw-proposal', 'en', proposal)]
    const counter = /href="\/en\/workspace\/amend\/([^"?]+)(\?counter=[0-9a-f]{64})"/.exec(page)
    const deed = chance.weighed([['sign', 10], ['withdraw', 2], ['counter', 3]] as const)
    if (deed === 'sign' && page.includes(`action="${sign}"`)) {
      await this.#send(sign, { ...fieldsOf(page, sign), confirmed: 'yes' }, () => {
        if (this.#flash() === 'signature-decided') this.decided.push(proposal)
        else claims.add({ by: 'sign', proposal })
      })
    } else if (deed === 'withdraw' && page.includes(`action="${withdraw}"`)) {
      await this.#send(withdraw, { ...fieldsOf(page, withdraw), reason: '' }, () => claims.add({ by: 'withdraw', proposal }))
    } else if (deed === 'counter' && counter !== null) await this.#amend(decodeURIComponent(counter[1] ?? ''), counter[2] ?? '')
  }

  /** A page, or null where the node says with right that there is none. */
  async #see(path: string): Promise<string | null> {
    const answered = await this.#desk.get(path)
    if (answered.status === 200) return answered.text
    this.#note('GET', path, answered)
    return null
  }

  /** Sends a form once; `done` hears of it if it was taken. */
  async #send(action: string, fields: Fields, done: (answered: Answered) => void): Promise<void> {
    const answered = await this.#desk.post(action, fields)
    if (answered.status === 303 && !isSignIn(answered)) done(answered)
    else this.#note('POST', action, answered)
  }

  /** Where no answer came, a person sends the same form again; it must not be said twice. */
  async #sendStubbornly(action: string, fields: Fields, done: () => void): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.#send(action, fields, done)
        return
      } catch (error) {
        if (!isFromConnection(error) || attempt > 200 || this.#world.isEnding()) throw error
        await pause(50)
      }
    }
  }

  /** A refusal is an answer; a fault of the node, or a session that it forgot, is not. */
  #note(method: string, path: string, answered: Answered): void {
    const isForgotten = answered.status === 303 && isSignIn(answered)
    if (isForgotten) this.#isSignedIn = false
    const isAway = this.#world.isStoreAway() && (answered.status === 503 || answered.status === 500)
    if (isAway || [404, 409, 422].includes(answered.status)) return
    this.#world.onOddity({ party: this.#world.node.party, asked: `${method} ${path}`, status: answered.status, text: isForgotten ? 'the session is forgotten' : answered.text.replace(/\s+/g, ' ').slice(0, 300) })
  }

  #type(kind: string): string {
    const text = `${kind} ${this.#world.name} ${wordOf(++this.#count)}`
    if (kind !== 'Title') this.typed.push(text)
    return text
  }

  /** The code of what the last answer said. */
  #flash(): string {
    const value = this.#desk.cookies.get(`alternat-${this.#world.node.party}-flash`) ?? ''
    try {
      return (JSON.parse(Buffer.from(value, 'base64url').toString()) as { code: string }).code
    } catch {
      return ''
    }
  }
}

/** Letters only: a number in a text would be compared between the languages. */
function wordOf(count: number): string {
  return [...count.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('') + 'q'
}

function isSignIn({ headers }: Answered): boolean {
  return /\/(sign-in|entrar)/.test(String(headers.location))
}

/** The node went away while it was asked, or is not there. */
function isFromConnection(error: unknown): boolean {
  return error instanceof Error && (('code' in error && /^E(CONN|PIPE|HOST|TIMEDOUT|AI_)/.test(String(error.code))) || /aborted|socket hang up|got no answer|ECONN/.test(error.message))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
