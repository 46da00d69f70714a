// The desk that a command works at: a node by its API, whichever it is. `--node` names one somewhere else; without it, it is the node of the home
// that is meant, which has to run. The way, the rights and the refusals are the same for both, so a command is written once.

import { connect } from '../client/index.ts'
import type { Api } from '../client/index.ts'
import { basePathOf } from '../publication/links.ts'
import { readSettings } from '../node/settings.ts'
import { WrongUse } from './outcome.ts'
import type { Terminal } from './outcome.ts'
import { findHome } from './place.ts'
import { readToken } from './remote-node.ts'
import type { Remote } from './remote-node.ts'

/** The options by which a desk is named, for `parseArgs`. */
export const DESK_OPTIONS = { node: { type: 'string' }, 'token-file': { type: 'string' }, party: { type: 'string' } } as const

interface DeskNamed {
  readonly node?: string | undefined
  readonly 'token-file'?: string | undefined
  readonly party?: string | undefined
}

export interface Desk extends Remote {
  readonly api: Api
}

/** Without a token (a file, or ALTERNAT_TOKEN) what the public may read. */
export async function openDesk(named: DeskNamed, terminal: Terminal): Promise<Desk> {
  if (named.node !== undefined && !URL.canParse(named.node)) throw new WrongUse('--node URL')
  const node = named.node ?? ownAddress(findHome(terminal.environment, named.party))
  const token = await readToken(named['token-file'], terminal)
  return { node, token, language: terminal.language, api: connect({ node, language: terminal.language, ...(token === null ? {} : { token }) }) }
}

/** Where the node of a home answers on this machine itself, past any proxy. */
function ownAddress(home: string): string {
  const { host, port, origin } = readSettings(home)
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${here.includes(':') ? `[${here}]` : here}:${port}${basePathOf(origin ?? '')}`
}
