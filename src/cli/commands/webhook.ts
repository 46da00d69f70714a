// Webhooks of whoever owns the token: added with their secret shown once, tried out, paused, given a new secret, sent again, removed. At the node of
// this home while it runs, or at one somewhere else.

import { parseArgs } from 'node:util'
import { everyEntry, told } from '../../client/index.ts'
import type { Schemas } from '../../client/index.ts'
import { DESK_OPTIONS, openDesk } from '../desk.ts'
import { WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { askingRemote } from '../remote-node.ts'
import { webhookTexts } from './webhook-texts.ts'

type Delivery = Schemas['Delivery']
type Webhook = Schemas['Webhook']

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals: [task = '', id = '', delivery = ''] } = parseArgs({ args: [...words], allowPositionals: true, options: { ...DESK_OPTIONS, name: { type: 'string' }, url: { type: 'string' }, kinds: { type: 'string' }, json: { type: 'boolean', default: false } } })
    if (!TASKS.includes(task) || (id === '') !== (task === 'list' || task === 'add') || (delivery === '') !== (task !== 'resend')) throw new WrongUse(task)
    const { api } = await openDesk(values, terminal)
    const shows = new Shows(terminal, values.json)
    const at = { params: { path: { webhook: id } } }
    return askingRemote(async () => {
      switch (task) {
        case 'list': return shows.hooks(await all((page) => api.GET('/webhooks', { params: { query: page } })))
        case 'deliveries': return shows.deliveries(await all((page) => api.GET('/webhooks/{webhook}/deliveries', { params: { path: { webhook: id }, query: page } })))
        case 'add': return shows.secret(told(await api.POST('/webhooks', { body: newHook(values) })))
        case 'rotate': return shows.secret(told(await api.POST('/webhooks/{webhook}/secret', at)))
        case 'test': return shows.sent(told(await api.POST('/webhooks/{webhook}/test', at)))
        case 'resend': return shows.sent(told(await api.POST('/webhooks/{webhook}/deliveries/{delivery}/resending', { params: { path: { webhook: id, delivery } } })))
        case 'pause': return shows.hooks([told(await api.POST('/webhooks/{webhook}/pause', at))])
        case 'resume': return shows.hooks([told(await api.POST('/webhooks/{webhook}/enabling', at))])
        default: return shows.removed(await api.DELETE('/webhooks/{webhook}', at))
      }
    })
  },
}

const TASKS = ['list', 'add', 'test', 'deliveries', 'resend', 'pause', 'resume', 'rotate', 'remove']

function newHook({ name, url, kinds }: { readonly name?: string | undefined; readonly url?: string | undefined; readonly kinds?: string | undefined }): { name: string; url: string; kinds: Webhook['kinds'] } {
  if (name === undefined || url === undefined) throw new WrongUse('add --name NAME --url URL')
  // Whether they are kinds is said by the node.
  return { name, url, kinds: kinds === undefined ? null : (kinds.split(',').map((one) => one.trim()) as Webhook['kinds']) }
}

async function all<E>(ask: Parameters<typeof everyEntry<E>>[0]): Promise<readonly E[]> {
  const found: E[] = []
  for await (const one of everyEntry(ask)) found.push(one)
  return found
}

/** For people a line each, or everything as JSON. A delivery that was not taken is a failure of the command. */
class Shows {
  readonly #terminal: Terminal
  readonly #isJson: boolean

  constructor(terminal: Terminal, isJson: boolean) {
    this.#terminal = terminal
    this.#isJson = isJson
  }

  hooks(hooks: readonly Webhook[]): number {
    return this.#lines(hooks, (hook) => [hook.id, this.#texts.state(hook), hook.name, hook.url, hook.kinds?.join(',') ?? '*'])
  }

  deliveries(deliveries: readonly Delivery[]): number {
    return this.#lines(deliveries, (one) => [one.id, one.at, this.#texts.outcome(one.outcome), `${one.kind} ${one.party}:${one.sequence}`, one.status ?? one.problem ?? ''])
  }

  secret(hook: Webhook): number {
    if (this.#isJson) this.#terminal.out(JSON.stringify(hook, null, 2))
    else this.#terminal.out(`${hook.id}\n${this.#texts.made}\n  ${hook.secret ?? ''}`)
    return 0
  }

  sent(one: Delivery): number {
    this.deliveries([one])
    return one.outcome === 'delivered' ? 0 : 1
  }

  removed(answer: { readonly error?: unknown; readonly response: Response }): number {
    if (!answer.response.ok) told({ response: answer.response, error: answer.error })
    this.#terminal.out(this.#texts.removed)
    return 0
  }

  get #texts() {
    return webhookTexts[this.#terminal.language]
  }

  #lines<T>(all: readonly T[], lineOf: (one: T) => readonly (string | number)[]): number {
    if (this.#isJson) this.#terminal.out(JSON.stringify(all, null, 2))
    else for (const one of all) this.#terminal.out(lineOf(one).join('  '))
    return 0
  }
}
