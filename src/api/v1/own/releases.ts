// The joint release of texts: what stands before and after its instant, addresses that are watched, and what can still be done about it.

import { z } from 'zod'
import { frameOf } from '../../../dialogue/views/index.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import type { Posting } from '../../../node/releases/index.ts'
import { findAnyRelease, releaseLine, releaseLines } from '../../workspace/releases/lines.ts'
import { disowningOf, isPostable, watchPosting, withdrawalOf } from '../../workspace/releases/releases.ts'
import { oneAtATime } from '../../workspace/reporting/saying.ts'
import { endpoint, words } from '../endpoint.ts'
import type { Endpoint } from '../endpoint.ts'
import { pageOf } from '../paging.ts'
import { hash, instant, itemId, partyId, slugPart, texts } from '../schemas.ts'
import { SAYING, sayBy, spoken } from '../speaking/said.ts'

const alarm = z.strictObject({ code: z.string(), party: partyId.nullable(), about: z.string().nullable(), since: instant })
const release = z.strictObject({ release: itemId, title: texts, /** The moment, with its zone. */ from: z.string(), hash, state: z.enum(['proposed', 'waiting', 'due', 'published', 'corrected', 'withdrawn']), proposal: hash.nullable(), alarms: z.array(alarm) }).meta({ id: 'Release' })
const looked = z.strictObject({ at: instant, outcome: z.string(), hash: hash.nullable(), url: z.string() })
const posting = z.strictObject({ id: z.string(), url: z.string(), party: partyId.nullable(), addedAt: instant, addedBy: z.string(), nextAt: instant, alarm: z.string().nullable(), alarmSince: instant.nullable(), /** What was found there, the newest last. */ findings: z.array(looked) }).meta({ id: 'Posting' })

const PARTS = { release: { schema: slugPart, about: words('The name of the release.', 'El nombre de la publicación conjunta.') } }
const REASON = { schema: z.strictObject({ reason: texts }) }

const listReleases = endpoint({
  id: 'listReleases', method: 'GET', path: '/releases', scope: 'comment', answer: { list: release },
  summary: words('Releases, agreed and on offer', 'Publicaciones conjuntas, acordadas y propuestas'),
  description: words('A release is proposed as a draft of an item of the kind `joint-release`.', 'Una publicación conjunta se propone con un borrador de un elemento de clase `joint-release`.'),
  handle: ({ running, limit, after }) => pageOf(releaseLines(running), (one) => one.release, { after, limit }, (one) => releaseOf(running, one)),
})

const getRelease = endpoint({
  id: 'getRelease', method: 'GET', path: '/releases/{release}', scope: 'comment', parts: PARTS, answer: { schema: release },
  summary: words('One release', 'Una publicación conjunta'),
  handle: ({ running, path }) => {
    const found = releaseLine(running, itemOf(path))
    return found === null ? null : { value: releaseOf(running, found) }
  },
})

const lookAtRelease = endpoint({
  id: 'lookAtRelease', method: 'POST', path: '/releases/{release}/look', scope: 'comment', parts: PARTS, answer: { schema: release }, status: 201,
  summary: words('Look now at what the others say and show of it', 'Consultar ahora lo que los demás dicen y muestran de ella'),
  handle: async ({ running, path }) => {
    if (findAnyRelease(running, itemOf(path)) === null) return null
    await running.releases.lookNow(itemOf(path))
    const found = releaseLine(running, itemOf(path))
    return found === null ? null : { value: releaseOf(running, found) }
  },
})

const listPostings = endpoint({
  id: 'listPostings', method: 'GET', path: '/releases/{release}/postings', scope: 'comment', parts: PARTS, answer: { list: posting },
  summary: words('Addresses that are watched, with what was found there', 'Direcciones vigiladas y lo que se halló en ellas'),
  handle: ({ running, path, limit, after }) => (findAnyRelease(running, itemOf(path)) === null ? null : pageOf(running.releases.postings(itemOf(path)), (one) => one.id, { after, limit }, postingOf)),
})

const addPosting = endpoint({
  id: 'addPosting', method: 'POST', path: '/releases/{release}/postings', scope: 'comment', parts: PARTS, answer: { schema: posting }, status: 201,
  body: { schema: z.strictObject({ url: z.string().max(2_000), /** Who posts there; null for somebody else, such as the press. */ party: partyId.nullable().optional() }) },
  summary: words('Watch an address at which the text is posted', 'Vigilar una dirección en la que se difunde el texto'),
  handle: async ({ running, caller, path, body: { url, party = null } }) => {
    if (findAnyRelease(running, itemOf(path)) === null) return null
    const issues = [...(isPostable(url) ? [] : [{ path: 'url', code: 'address-not-http' }]), ...(party === null || frameOf(caller.context)?.parties.some((one) => one.party === party) === true ? [] : [{ path: 'party', code: 'party-unknown' }])]
    if (issues.length > 0) return { issues }
    const watched = await watchPosting(running, itemOf(path), { url, party }, caller.person?.id ?? '')
    return watched === null ? null : { value: postingOf(watched) }
  },
})

const removePosting = endpoint({
  id: 'removePosting', method: 'DELETE', path: '/releases/{release}/postings/{posting}', scope: 'comment', answer: 'nothing',
  parts: { ...PARTS, posting: { schema: z.uuid(), about: words('The watched address, by its id.', 'La dirección vigilada, por su identificador.') } },
  summary: words('Watch an address no more', 'Dejar de vigilar una dirección'),
  handle: async ({ running, path }) => {
    const found = running.releases.postings(itemOf(path)).find((one) => idOf(one) === path.posting)
    if (found === undefined) return null
    await running.releases.removePosting(found.id)
    return { value: null }
  },
})

const withdrawRelease = endpoint({
  id: 'withdrawRelease', method: 'POST', path: '/releases/{release}/withdrawal', scope: 'sign', parts: PARTS, body: REASON, answer: { schema: spoken }, status: 201, refuses: [...SAYING, 'release-settled'],
  summary: words('Propose that every side withdraws it, with a reason', 'Proponer que todas las partes la retiren, con un motivo'),
  handle: async (call) => {
    const { running, path, body } = call
    if (findAnyRelease(running, itemOf(path)) === null) return null
    return oneAtATime(running, async () => {
      const command = withdrawalOf(running, itemOf(path), body.reason)
      return command === null ? { refused: 'release-settled' } : sayBy(call, 'api release', (id) => `/proposals/${id}`, command)
    })
  },
})

const disownRelease = endpoint({
  id: 'disownRelease', method: 'POST', path: '/releases/{release}/disowning', scope: 'sign', parts: PARTS, body: REASON, answer: { schema: spoken }, status: 201, refuses: [...SAYING, 'publication-not-released'],
  summary: words('Say publicly that this side stands by it no longer, with a reason', 'Decir públicamente que este lado ya no la sostiene, con un motivo'),
  handle: async (call) => {
    const { running, path, body } = call
    if (findAnyRelease(running, itemOf(path)) === null) return null
    return oneAtATime(running, async () => {
      const command = disowningOf(running, itemOf(path), body.reason)
      return command === null ? { refused: 'publication-not-released' } : sayBy(call, 'api release', (id) => `/statements/${id}`, command)
    })
  },
})

export const RELEASES: readonly Endpoint[] = [listReleases, getRelease, lookAtRelease, listPostings, addPosting, removePosting, withdrawRelease, disownRelease]

function itemOf({ release: name }: { readonly release: string }): string {
  return `joint-release/${name}`
}

function releaseOf(running: RunningNode, { release: item, title, from, hash: words_, state, proposal }: ReturnType<typeof releaseLines>[number]): z.input<typeof release> {
  const alarms = running.releases.alarms().filter((one) => one.release === item)
  return { release: item, title, from, hash: words_, state, proposal, alarms: alarms.map(({ code, party, about, since }) => ({ code, party, about, since })) }
}

/** Without the name of the release before it. */
function idOf({ id }: Posting): string {
  return id.slice(id.lastIndexOf('/') + 1)
}

function postingOf(one: Posting): z.input<typeof posting> {
  const { url, party, addedAt, addedBy, nextAt, alarm: code, alarmSince, findings } = one
  return { id: idOf(one), url, party, addedAt, addedBy, nextAt, alarm: code, alarmSince, findings: findings.map(({ at, outcome, hash: bytes, url: reached }) => ({ at, outcome, hash: bytes, url: reached })) }
}
