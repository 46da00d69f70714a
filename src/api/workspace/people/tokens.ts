// Tokens by which programs ask in an officer's name. Who manages people sees everybody's and can end any.

import { LONGEST_LIFE_IN_DAYS } from '../../../node/api-tokens/index.ts'
import type { ApiToken } from '../../../node/api-tokens/index.ts'
import { DEEDS } from '../../../node/access/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { RefusalView } from '../../../web/workspace/models.ts'
import type { TokenLine, TokensPage } from '../../../web/workspace/people/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { field } from '../fields.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { statusOf } from './people.ts'
import { personRef } from './refs.ts'

const USUAL_LIFE_IN_DAYS = 90

export async function showTokens(visit: Visit, refusal: RefusalView | null = null, made: TokensPage['made'] = null): Promise<Outcome | null> {
  const { running, officer, fields } = visit
  const person = officer === null ? null : running.people.find(officer.id)
  if (person === null) return null
  const isEverybodys = visit.may('manage-people')
  const tokens = isEverybodys ? running.apiTokens.list() : running.apiTokens.listOf(person.id)
  const today = Temporal.PlainDate.from(running.people.today)
  const typed = field(fields, 'do') === 'make' && made === null
  const page: TokensPage = {
    ...(await frameFor(visit)), kind: 'tokens', tokens: tokens.map((token) => lineOf(running, token)), isEverybodys, deeds: running.apiTokens.deedsOf(person), made, today: today.toString(), latest: today.add({ days: LONGEST_LIFE_IN_DAYS }).toString(),
    values: typed ? { name: field(fields, 'name'), until: field(fields, 'until'), scopes: fields.getAll('scope'), isService: field(fields, 'service') === 'yes' } : { name: '', until: today.add({ days: USUAL_LIFE_IN_DAYS }).toString(), scopes: ['look'], isService: false },
    refusal,
  }
  return { page, status: statusOf([], refusal) }
}

export async function changeTokens(visit: Visit): Promise<Outcome | null> {
  const { running, officer, fields, match } = visit
  if (officer === null) return null
  if (field(fields, 'do') === 'revoke') {
    const token = running.apiTokens.list().find(({ id }) => id === field(fields, 'token'))
    if (token === undefined || (token.person !== officer.id && !visit.may('manage-people'))) return showTokens(visit, { code: 'token-unknown', facts: {} })
    await running.apiTokens.revoke(token.id, officer.id)
    return { redirect: workspacePath('tokens', match.language), flash: { code: 'token-revoked', path: null } }
  }
  const scopes = DEEDS.filter((deed) => fields.getAll('scope').includes(deed))
  const outcome = await running.apiTokens.make({ person: officer.id, name: field(fields, 'name'), isService: field(fields, 'service') === 'yes', scopes, until: field(fields, 'until') }, officer.id)
  if ('refused' in outcome) return showTokens(visit, { code: outcome.refused, facts: outcome.facts })
  // Shown by this answer alone: it stands in no address, no cookie and no store.
  return showTokens(visit, null, { name: outcome.done.made.name, token: outcome.done.token })
}

function lineOf(running: RunningNode, token: ApiToken): TokenLine {
  const { id, name, person, isService, scopes, madeAt, expires, usedAt, ended } = token
  return { id, name, person: personRef(running, person), isService, scopes, madeAt, expires, usedAt, state: ended !== null ? 'revoked' : running.apiTokens.isAlive(token) ? 'alive' : 'expired' }
}
