// Differences between the languages that are meant: what the check asks about in a draft or a proposal, and what it asks about no more.

import { z } from 'zod'
import { canBeAgreed } from '../../../text/concordance/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { agreeFinding, keyedFindings, placeOf } from '../../workspace/languages/differences.ts'
import { findBundle } from '../../workspace/languages/places.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { hash, instant } from '../schemas.ts'

const LONGEST_REASON = 4_000
const of = z.string().regex(/^([0-9a-f-]{36}|[0-9a-f]{64})$/)
const key = z.string().regex(/^[0-9a-f]{16}$/)
const asked = z.strictObject({ /** The same while the sentences are. */ key, place: z.string(), code: z.string(), detail: z.string() }).meta({ id: 'AskedDifference' })
const difference = z.strictObject({ id: hash, code: z.string(), place: z.string(), reason: z.string(), at: instant, by: z.string() }).meta({ id: 'AgreedDifference' })

const listAsked = endpoint({
  id: 'listAskedDifferences', method: 'GET', path: '/translations/findings', scope: 'certify', answer: { list: asked }, refuses: ['not-found'],
  summary: words('Differences in a draft or a proposal that may be meant', 'Diferencias de un borrador o una propuesta que pueden ser deliberadas'),
  query: { of: { schema: of, about: words('The id of a draft, or the hash of a proposal.', 'El identificador de un borrador o la huella de una propuesta.') } },
  handle: async ({ running, query, limit, after, say }) => {
    const found = await findingsIn(running, query.of)
    return found === null ? null : pageOf(found, (one) => one.key, { after, limit }, ({ key: name, finding }) => ({ key: name, place: placeOf(finding), code: finding.finding.code, detail: say(finding.finding.code) }))
  },
})

const listDifferences = endpoint({
  id: 'listDifferences', method: 'GET', path: '/translations/differences', scope: 'certify', answer: { list: difference },
  summary: words('Differences that are meant, with their reasons', 'Diferencias deliberadas, con sus motivos'),
  handle: ({ running, limit, after }) => pageOf(running.languages.keptPairs, ({ id }) => id, { after, limit }, differenceOf),
})

const agreeDifference = endpoint({
  id: 'agreeDifference', method: 'POST', path: '/translations/differences', scope: 'certify', answer: { schema: difference }, status: 201, refuses: ['not-found'],
  body: { schema: z.strictObject({ /** A draft or a proposal. */ of, key, reason: z.string().trim().min(1).max(LONGEST_REASON) }) },
  summary: words('Say that a difference is meant, and why', 'Decir que una diferencia es deliberada, y por qué'),
  handle: async ({ running, caller, body }) => {
    const found = (await findingsIn(running, body.of))?.find((one) => one.key === body.key)
    if (found === undefined) return null
    const id = await agreeFinding(running, found.finding, body.reason, caller.person?.id ?? '')
    const kept = running.languages.keptPairs.find((one) => one.id === id)
    return kept === undefined ? null : { value: differenceOf(kept) }
  },
})

const removeDifference = endpoint({
  id: 'removeDifference', method: 'DELETE', path: '/translations/differences/{difference}', scope: 'certify', answer: 'nothing', parts: { difference: { schema: hash, about: words('The difference.', 'La diferencia.') } },
  summary: words('Let the check ask about it again', 'Que la revisión vuelva a preguntar por ella'),
  handle: async ({ running, path }) => {
    if (!running.languages.keptPairs.some(({ id }) => id === path.difference)) return null
    await running.languages.askAgain(path.difference)
    return { value: null }
  },
})

export const DIFFERENCES: readonly Endpoint[] = [listAsked, listDifferences, agreeDifference, removeDifference]

async function findingsIn(running: RunningNode, subject: string) {
  const bundle = await findBundle(running, subject)
  return bundle === null ? null : (await keyedFindings({ running, frame: { languages: running.desk.languages } }, bundle)).filter(({ finding }) => canBeAgreed(finding.finding))
}

function differenceOf({ id, pair, place, reason, at, by }: RunningNode['languages']['keptPairs'][number]): z.input<typeof difference> {
  return { id, code: pair.code, place, reason, at, by }
}
