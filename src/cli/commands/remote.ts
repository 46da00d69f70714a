// A node somewhere else, asked by its API with a token: what it holds is listed and read, statements are made and proposals signed. A
// refusal is told by the same code, sentence and exit code as one of this machine.

import { parseArgs } from 'node:util'
import { told } from '../../client/index.ts'
import type { Api, Schemas } from '../../client/index.ts'
import { writeStreamDurably } from '../../node/files.ts'
import { DESK_OPTIONS, openDesk } from '../desk.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import { askingRemote, callAt, everyPageAt, getAt, readGiven } from '../remote-node.ts'

/** Lists by the word for them, and their addresses. */
const LISTS: Readonly<Record<string, string>> = {
  items: '/items', proposals: '/proposals', statements: '/statements', acts: '/acts', datasets: '/datasets', drafts: '/drafts', clearances: '/clearances', people: '/people', notices: '/notices', requests: '/requests', rounds: '/rounds', audit: '/audit', webhooks: '/webhooks', contacts: '/contacts', releases: '/releases', sources: '/sources',
}

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals: [task = '', word = '', path = '', file] } = parseArgs({ args: [...words], allowPositionals: true, options: { ...DESK_OPTIONS, where: { type: 'string', multiple: true }, confirmed: { type: 'boolean', default: false }, key: { type: 'string' }, 'if-match': { type: 'string' }, type: { type: 'string', default: 'application/json' }, out: { type: 'string' } } })
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
        case 'state': return done(await state(api, statementIn(word, await readGiven(word)), values.key))
        case 'sign': return done(told(await api.POST('/proposals/{proposal}/signature', { params: { path: { proposal: word }, header: keyed(values.key) }, body: { confirmed: values.confirmed } })))
        case 'call': {
          if (!/^(GET|POST|PUT|PATCH|DELETE)$/.test(word) || !path.startsWith('/') || (word === 'GET' && file !== undefined)) throw new WrongUse('call GET /items/element/I.1')
          const body = file === undefined ? null : new Uint8Array(await readGiven(file))
          return shows(await callAt(remote, { method: word, path, body, mediaType: values.type, key: values.key, held: values['if-match'] }), values.out, terminal)
        }
        default: throw new WrongUse(task)
      }
    })
  },
}

function statementIn(file: string, bytes: Buffer): Schemas['NewStatement'] {
  try {
    // Whether it is one is said by the node, member by member.
    return JSON.parse(bytes.toString('utf8')) as Schemas['NewStatement']
  } catch (cause) {
    throw new CommandFailed('request-malformed', `${file}: ${(cause as SyntaxError).message}`, { cause })
  }
}

/** JSON and text are printed, with the tag to replace it by; what a terminal cannot show goes into a file. */
async function shows(answer: Response, out: string | undefined, terminal: Terminal): Promise<number> {
  const [tag, type] = [answer.headers.get('etag'), answer.headers.get('content-type') ?? '']
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (out !== undefined) await writeStreamDurably(out, [bytes], 0o644)
  else if (/[/+]json\b/.test(type)) terminal.out(JSON.stringify(JSON.parse(bytes.toString()), null, 2))
  else if (/^text\/|[/+]xml\b/.test(type)) terminal.out(bytes.toString())
  else if (bytes.length > 0) throw new WrongUse('--out FILE')
  if (tag !== null) terminal.err(`ETag: ${tag}`)
  return 0
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
