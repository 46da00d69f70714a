// Tokens for programs from the command line: for a service that nobody signs in for, and to end one when nobody can sign in. Changes
// need the node stopped, since a store has one writer, and stand in the audit trail.

import { parseArgs } from 'node:util'
import { DEEDS } from '../../node/access/index.ts'
import { ApiTokens } from '../../node/api-tokens/index.ts'
import { AuditTrail } from '../../node/audit/index.ts'
import { systemClock } from '../../node/clock.ts'
import { PeopleRegister } from '../../node/people/index.ts'
import { readSettings } from '../../node/settings.ts'
import { openStore } from '../../store/open.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand } from '../outcome.ts'
import { findHome } from '../place.ts'
import { tokenTexts } from './token-texts.ts'

const BY = 'command-line'
const now = () => systemClock.now()
const USUAL_LIFE_IN_DAYS = 90
/** Characters by which a token is named in a list. */
const SHOWN = 12

export const command: Pick<CliCommand, 'run'> = {
  async run(words, terminal) {
    const { values, positionals: [task = '', word = ''] } = parseArgs({ args: [...words], allowPositionals: true, options: { party: { type: 'string' }, name: { type: 'string' }, scopes: { type: 'string' }, until: { type: 'string' }, service: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } })
    if (!['list', 'make', 'revoke'].includes(task) || (task !== 'list' && word === '')) throw new WrongUse(task)
    const home = findHome(terminal.environment, values.party)
    const settings = readSettings(home)
    const store = await openStore({ dialogue: settings.dialogue, home, mode: task === 'list' ? 'read' : 'write', databaseUrl: terminal.environment.DATABASE_URL ?? settings.databaseUrl ?? undefined })
    const texts = tokenTexts[terminal.language]
    try {
      const tokens = await ApiTokens.open(store, await PeopleRegister.open(store, now), now)
      if (task === 'list') {
        const all = tokens.list()
        if (values.json) terminal.out(JSON.stringify(all, null, 2))
        else for (const token of all) terminal.out([token.id.slice(0, SHOWN), token.person, token.name, token.scopes.join(','), texts.state(token.ended !== null ? 'revoked' : tokens.isAlive(token) ? 'alive' : 'expired'), token.expires.slice(0, 10)].join('  '))
        return 0
      }
      if (task === 'revoke') {
        const [found, ...others] = tokens.list().filter(({ id }) => word.length >= 6 && id.startsWith(word))
        if (found === undefined || others.length > 0) throw new CommandFailed('token-unknown', word)
        await tokens.revoke(found.id, BY)
        terminal.out(texts.revoked(found.name))
      } else {
        const scopes = (values.scopes ?? 'look').split(',').map((one) => one.trim())
        const unknown = scopes.filter((one) => !(DEEDS as readonly string[]).includes(one))
        if (unknown.length > 0 || values.name === undefined) throw new WrongUse(unknown.length > 0 ? `--scopes ${DEEDS.join(',')}` : '--name')
        const until = values.until ?? Temporal.PlainDate.from(now().slice(0, 10)).add({ days: USUAL_LIFE_IN_DAYS }).toString()
        const made = await tokens.make({ person: word, name: values.name, isService: values.service, scopes: DEEDS.filter((deed) => scopes.includes(deed)), until }, BY)
        if ('refused' in made) throw new CommandFailed(made.refused, Object.values(made.facts).join(' '))
        terminal.out(values.json ? JSON.stringify({ id: made.done.made.id, token: made.done.token, expires: made.done.made.expires }) : `${texts.made(made.done.made.expires.slice(0, 10))}\n  ${made.done.token}`)
      }
      const trail = new AuditTrail(store, now, () => undefined)
      trail.add({ sort: 'deed', who: BY, what: `token-${task}`, about: word, refused: null, network: null })
      await trail.close()
    } finally {
      await store.close()
    }
    return 0
  },
}
