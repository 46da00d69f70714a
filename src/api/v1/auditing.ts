// What of a call goes into the audit trail, as of a visit: every deed, done or refused, and every look at one private thing. Who did it by
// a token is told from who did it at the desk: what it was is the endpoint's own name.

import type { Endpoint } from './endpoint.ts'
import type { ReadCall } from './reading.ts'

const LONGEST_ABOUT = 200

export async function audited(endpoint: Endpoint, { running, caller, named, network }: ReadCall, work: () => Promise<Response>): Promise<Response> {
  const answered = await work()
  const isDeed = endpoint.method !== 'GET'
  const isLook = endpoint.scope !== 'public' && (Object.keys(named).length > 0 || endpoint.noted === 'look')
  if (caller.person === null || (!isDeed && !isLook)) return answered
  const refused = answered.status >= 400 ? ((await answered.clone().json()) as { readonly code: string }).code : null
  const about = Object.values(named).join('/')
  running.audit.add({ sort: isDeed ? 'deed' : 'look', who: caller.person.id, what: `api ${endpoint.id}`, about: about === '' ? null : about.slice(0, LONGEST_ABOUT), refused, network: isDeed ? running.networkMarks.markOf(network, running.node.now()) : null })
  if (isDeed) await running.audit.settled()
  return answered
}
