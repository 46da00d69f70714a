// What the parties signed, read: proposals, statements, acts, erasures.

import { z } from 'zod'
import { actKey } from '../../../dialogue/rows.ts'
import type { StatementRow } from '../../../dialogue/rows.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { hash, itemId, partyId, statementType } from '../schemas.ts'
import { orderedPage } from '../order.ts'
import { ACT_ORDERS, scanActs } from './scan.ts'
import { act, actOf, change, changeOf, proposal, proposalOf, statement, statementOf } from './shapes.ts'

const PROPOSAL = { proposal: { schema: hash, about: words('The hash of the act that made it.', 'La huella del acto que la hizo.') } }
const SINCE = { schema: z.iso.datetime({ offset: true }).optional(), about: words('Said at this moment or later, by the claims of the acts.', 'Dicho en este momento o después, según lo que dicen los actos.') }
const isSince = (at: string, since: string | undefined) => since === undefined || Temporal.Instant.compare(at, since) >= 0
const PARTY = { schema: partyId.optional(), about: words('By this party.', 'De esta parte.') }

const listProposals = endpoint({
  id: 'listProposals', method: 'GET', path: '/proposals', scope: 'public', answer: { list: proposal }, orders: ACT_ORDERS,
  summary: words('Proposals, by party and sequence', 'Propuestas, por parte y número'),
  query: {
    status: { schema: z.array(z.enum(['open', 'adopted', 'withdrawn', 'superseded'])).optional(), about: words('As they stand.', 'Según su estado.') },
    item: { schema: itemId.optional(), about: words('Those that would change this item, or did.', 'Las que cambiarían o cambiaron este elemento.') },
    party: PARTY, since: SINCE,
  },
  handle: ({ running, caller: { rows }, query: { status, item, party, since }, limit, after, order }) => {
    const named = item === undefined ? null : new Set(rows.find('proposals', item) ?? [])
    return scanActs(running, rows, party, { after, limit, order }, ({ kind, hash: id, at }) => {
      const row = kind !== 'propose' || !isSince(at, since) || (named !== null && !named.has(id)) ? undefined : rows.find('proposal', id)
      return row === undefined || (status !== undefined && !status.includes(row.status)) ? null : proposalOf(row)
    })
  },
})

const getProposal = endpoint({
  id: 'getProposal', method: 'GET', path: '/proposals/{proposal}', scope: 'public', parts: PROPOSAL, answer: { schema: proposal },
  summary: words('One proposal with its signatures', 'Una propuesta con sus firmas'),
  handle: ({ caller: { rows }, path }) => {
    const row = rows.find('proposal', path.proposal)
    return row === undefined ? null : { value: proposalOf(row) }
  },
})

const listChanges = endpoint({
  id: 'listChanges', method: 'GET', path: '/proposals/{proposal}/changes', scope: 'public', parts: PROPOSAL, answer: { list: change },
  summary: words('What a proposal would change', 'Lo que una propuesta cambiaría'),
  handle: ({ caller: { rows }, path, limit, after }) => {
    const row = rows.find('proposal', path.proposal)
    return row === undefined ? null : pageOf(row.changes, ({ item }) => item, { after, limit }, changeOf)
  },
})

const listStatements = endpoint({
  id: 'listStatements', method: 'GET', path: '/statements', scope: 'public', answer: { list: statement }, orders: ACT_ORDERS,
  summary: words('Statements, by party and sequence', 'Declaraciones, por parte y número'),
  query: {
    type: { schema: z.array(statementType).optional(), about: words('Of these types.', 'De estos tipos.') },
    about: { schema: itemId.optional(), about: words('About this item.', 'Sobre este elemento.') },
    concerning: { schema: hash.optional(), about: words('Speaking of this proposal.', 'Que hablan de esta propuesta.') },
    thread: { schema: hash.optional(), about: words('Said under what this statement began: a request, an incident.', 'Dichas bajo lo que inició esta declaración: una solicitud, un incidente.') },
    party: PARTY, since: SINCE,
    current: { schema: z.boolean().optional(), about: words('Only those that nothing has replaced or taken back.', 'Solo las que nada ha reemplazado ni retirado.') },
  },
  handle: ({ running, caller: { rows }, query: { type, about, concerning, thread, party, current, since }, limit, after, order }) => {
    const fits = (row: StatementRow) => (type === undefined || (type as readonly string[]).includes(row.type)) && (party === undefined || row.made.party === party) && isSince(row.made.at, since) && (current !== true || (row.replacedBy === null && row.content !== null))
    const indexed = about !== undefined ? rows.find('about', about) : concerning !== undefined ? rows.find('concerning', concerning) : thread !== undefined ? rows.find('thread', thread) : null
    if (indexed !== null) {
      const isMeant = (row: StatementRow) => fits(row) && (about === undefined || row.about === about) && (concerning === undefined || row.content?.proposal === concerning)
      const found = (indexed ?? []).flatMap((id) => rows.find('statement', id) ?? []).filter(isMeant)
      return orderedPage(found, ({ made }) => actKey(made.party, made.sequence), { time: ({ made }) => made.at }, { after, limit, order }, statementOf)
    }
    return scanActs(running, rows, party, { after, limit, order }, ({ kind, hash: id }) => {
      const row = kind === 'state' ? rows.find('statement', id) : undefined
      return row === undefined || !fits(row) ? null : statementOf(row)
    })
  },
})

const getStatement = endpoint({
  id: 'getStatement', method: 'GET', path: '/statements/{statement}', scope: 'public', answer: { schema: statement },
  parts: { statement: { schema: hash, about: words('The hash of the act that said it.', 'La huella del acto que la hizo.') } },
  summary: words('One statement', 'Una declaración'),
  handle: ({ caller: { rows }, path }) => {
    const row = rows.find('statement', path.statement)
    return row === undefined ? null : { value: statementOf(row) }
  },
})

const listActs = endpoint({
  id: 'listActs', method: 'GET', path: '/acts', scope: 'public', answer: { list: act }, orders: ACT_ORDERS,
  summary: words('Acts, by party and sequence', 'Actos, por parte y número'),
  description: words('The headers of all acts are public. The signed lines themselves, for checking, stand in the record: `/record/<dialogue>/<party>.ndjson`.', 'Los encabezados de todos los actos son públicos. Las líneas firmadas, para verificarlas, están en el registro: `/record/<diálogo>/<parte>.ndjson`.'),
  query: { party: PARTY, since: SINCE, kind: { schema: z.array(z.enum(['key', 'propose', 'sign', 'withdraw', 'state', 'receipt', 'release', 'erase'])).optional(), about: words('Of these kinds.', 'De estas clases.') } },
  handle: ({ running, caller: { rows }, query: { party, kind, since }, limit, after, order }) =>
    scanActs(running, rows, party, { after, limit, order }, (row) => (!isSince(row.at, since) ? null : kind === undefined || (kind as readonly string[]).includes(row.kind) ? actOf(row) : null)),
})

const getAct = endpoint({
  id: 'getAct', method: 'GET', path: '/acts/{party}/{sequence}', scope: 'public', answer: { schema: act },
  parts: { party: { schema: partyId, about: words('Whose chain.', 'De quién es la cadena.') }, sequence: { schema: z.number().int().min(1), about: words('Its place in the chain.', 'Su lugar en la cadena.') } },
  summary: words('One act', 'Un acto'),
  handle: ({ caller: { rows }, path: { party, sequence } }) => {
    const row = rows.find('act', actKey(party, sequence))
    return row === undefined ? null : { value: actOf(row) }
  },
})

const listErasures = endpoint({
  id: 'listErasures', method: 'GET', path: '/erasures', scope: 'public', answer: { list: act },
  summary: words('Acts whose body was erased', 'Actos cuyo cuerpo fue suprimido'),
  handle: ({ caller: { rows }, limit, after }) =>
    pageOf([...(rows.find('erased', 'all') ?? [])].flatMap((key) => { const row = rows.find('act', key); return row === undefined ? [] : [{ key, row }] }), ({ key }) => key, { after, limit }, ({ row }) => actOf(row)),
})

export const READING: readonly Endpoint[] = [listProposals, getProposal, listChanges, listStatements, getStatement, listActs, getAct, listErasures]
