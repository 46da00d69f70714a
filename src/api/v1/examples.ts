// Examples of the document: what this node answers to anybody. Each list gives its first entry; what is asked by name is asked
// by the names found there.

import type { RunningNode } from '../../node/running-node.ts'
import type { Json } from '../../record/index.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { publicCaller } from './caller.ts'
import type { Call } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'

type Entry = { readonly [key: string]: Json }

export async function examplesOf(running: RunningNode): Promise<ReadonlyMap<string, Json>> {
  const caller = publicCaller(running)
  const ask = async (id: string, path: object = {}): Promise<Entry | null> => {
    const endpoint = ENDPOINTS.find((one) => one.id === id)
    const call: Call = { running, caller, path, query: {}, body: undefined, language: 'en', say: (code) => explain(code, 'en'), held: null, once: null, limit: 1, after: null, order: { by: '', isFalling: false }, network: '', lastEventId: null }
    const said = (await endpoint?.handle(call as never)) as { readonly value?: Json; readonly page?: readonly Json[]; readonly total?: number } | null | undefined
    if (said?.value !== undefined) return said.value as Entry
    return said?.page?.[0] === undefined ? null : { data: said.page.slice(0, 1) as Json, next: null, ...(said.total === undefined ? {} : { total: said.total }) }
  }
  const first = (list: Entry | null): Entry | null => (list?.data as readonly Entry[] | undefined)?.[0] ?? null
  const found = new Map<string, Json>()
  const note = async (id: string, path?: object): Promise<Entry | null> => {
    const example = await ask(id, path)
    if (example !== null) found.set(id, example)
    return example
  }
  await note('getDialogue')
  const item = first(await note('listItems'))
  const [kind, name] = String(item?.item ?? '').split('/')
  if (item !== null) for (const id of ['getItem', 'listVersions', 'getVersion']) await note(id, { kind, name, number: 1 })
  const proposal = first(await note('listProposals'))
  if (proposal !== null) for (const id of ['getProposal', 'listChanges']) await note(id, { proposal: proposal.proposal })
  const statement = first(await note('listStatements'))
  if (statement !== null) await note('getStatement', { statement: statement.statement })
  const act = first(await note('listActs'))
  if (act !== null) await note('getAct', { party: act.party, sequence: act.sequence })
  const dataset = first(await note('listDatasets'))
  if (dataset !== null) for (const id of ['getDataset', 'listVintages']) await note(id, { party: dataset.party, dataset: dataset.dataset })
  await note('listViews')
  return found
}
