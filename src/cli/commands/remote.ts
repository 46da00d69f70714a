// A node somewhere else, asked by its API with a token: what it holds is listed and read, statements are made and proposals signed. A
// refusal is told by the same code, sentence and exit code as one of this machine.

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { told } from '../../client/index.ts'
import type { Api, Schemas } from '../../client/index.ts'
import { DESK_OPTIONS, openDesk } from '../desk.ts'
import type { CliCommand } from '../outcome.ts'
import { WrongUse } from '../outcome.ts'
import { askingRemote, everyPageAt, getAt } from '../remote-node.ts'

/** Lists by the word for them, and their addresses. */
const LISTS: Readonly<Record<string, string>> = {
  items: '/items', proposals: '/proposals', statements: '/statements', acts: '/acts', datasets: '/datasets', drafts: '/drafts', clearances: '/clearances', people: '/people', notices: '/notices', requests: '/requests', rounds: '/rounds', audit: '/audit', webhooks: '/webhooks', contacts: '/contacts', releases: '/releases', sources: '/sources',
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals: [task = '', word = ''] } = parseArgs({ args: [...words], allowPositionals: true, options: { ...DESK_OPTIONS, where: { type: 'string', multiple: true }, confirmed: { type: 'boolean', default: false }, key: { type: 'string' } } })
    if (values.node === undefined) throw new WrongUse('--node URL')
    const remote = await openDesk(values, terminal)
    const { api } = remote
    const done = (value: unknown) => { terminal.out(JSON.stringify(value, null, 2)); return 0 }
    return askingRemote(async () => {
      switch (task) {
        case 'inbox': return done(told(await api.GET('/inbox')))
        case 'list': {
          const path = Object.hasOwn(LISTS, word) ? LISTS[word] : undefined
          if (path === undefined) throw new WrongUse(`list ${Object.keys(LISTS).join(' | ')}`)
          for await (const entry of everyPageAt(remote, path, new URLSearchParams((values.where ?? []).map((one) => [one.split('=')[0] ?? '', one.slice(one.indexOf('=') + 1)])))) terminal.out(JSON.stringify(entry))
          return 0
        }
        case 'read': return done(await getAt(remote, addressOf(word)))
        case 'state': return done(await state(api, JSON.parse(await readFile(word, 'utf8')) as Schemas['NewStatement'], values.key))
        case 'sign': return done(told(await api.POST('/proposals/{proposal}/signature', { params: { path: { proposal: word }, header: keyed(values.key) }, body: { confirmed: values.confirmed } })))
        default: throw new WrongUse(task)
      }
    })
  },
}

async function state(api: Api, body: Schemas['NewStatement'], key: string | undefined): Promise<Schemas['Spoken']> {
  return told(await api.POST('/statements', { params: { header: keyed(key) }, body }))
}

function keyed(key: string | undefined): { 'Idempotency-Key'?: string } {
  return key === undefined ? {} : { 'Idempotency-Key': key }
}

/** An item by its id, a proposal or a statement by what it is and its hash: `element/I.1`, `proposals/3f2a…`. */
function addressOf(word: string): string {
  if (/^(proposals|statements|drafts|clearances|people|datasets|acts)\//.test(word)) return `/${word.split('/').map(encodeURIComponent).join('/')}`
  if (!/^[a-z-]+\/./.test(word)) throw new WrongUse('read element/I.1')
  return `/items/${word.split('/').map(encodeURIComponent).join('/')}`
}
