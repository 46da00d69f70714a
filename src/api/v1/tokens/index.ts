import { z } from 'zod'
import { DEEDS } from '../../../node/access/index.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { instant, partyId } from '../schemas.ts'

const token = z.strictObject({
  id: z.string(), name: z.string(), person: z.string(), party: partyId, isService: z.boolean(), scopes: z.array(z.enum(DEEDS)),
  /** What its owner may do now, of these: a scope whose role has ended is not among them. */
  may: z.array(z.enum(DEEDS)), madeAt: instant, expires: instant,
}).meta({ id: 'Token' })

const getToken = endpoint({
  id: 'getToken', method: 'GET', path: '/tokens/current', scope: 'look', answer: { schema: token },
  summary: words('The token of this request, and what it may do now', 'La ficha de esta solicitud y lo que permite ahora'),
  handle: ({ running, caller }) => {
    const { token: own, person } = caller
    if (own === null || person === null) return null
    return { value: { id: own.id, name: own.name, person: person.id, party: running.settings.party, isService: own.isService, scopes: [...own.scopes], may: own.scopes.filter((deed) => caller.may(deed)), madeAt: own.madeAt, expires: own.expires } }
  },
})

const revokeToken = endpoint({
  id: 'revokeToken', method: 'DELETE', path: '/tokens/current', scope: 'look', answer: 'nothing',
  summary: words('End this token now', 'Revocar esta ficha ahora'),
  handle: async ({ running, caller }) => {
    await running.apiTokens.revoke(caller.token?.id ?? '', caller.person?.id ?? '')
    return { value: null }
  },
})

export const TOKENS: readonly Endpoint[] = [getToken, revokeToken]
