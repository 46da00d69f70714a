// Two nodes of a small dialogue with people of one side and their tokens, for tests of the API.

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Deed } from '../../../node/access/index.ts'
import { found } from '../../../node/testing/nodes.ts'
import { servedNodes } from '../../testing/served.ts'
import type { Served, ServedOptions } from '../../testing/served.ts'
import { ApiClient, tokenOf } from './client.ts'

export interface Side {
  readonly mex: Served
  readonly usa: Served
  /** Asks as one person, with these scopes; as the public where nobody is named. */
  as(person?: string, ...scopes: readonly Deed[]): Promise<ApiClient>
}

const PEOPLE = { ana: 'signatory', boss: 'administrator', vera: 'viewer', dora: 'drafter', carl: 'clearer', tina: 'translator' } as const

export async function founded(t: Pick<TestContext, 'after'>, options: ServedOptions = {}): Promise<Side> {
  const [mex = assert.fail(), usa = assert.fail()] = await servedNodes(t as TestContext, ['MEX', 'USA'], options)
  await found([mex.running.node, usa.running.node])
  for (const [id, role] of Object.entries(PEOPLE)) {
    const name = { en: id, es: id }
    const added = await mex.running.people.add({ id, name, email: null, language: 'en', organisation: 'organisation/WO' }, [{ role, scope: 'side', from: '2020-01-01', until: null }], 'command-line')
    assert.ok('done' in added)
  }
  return { mex, usa, as: async (person, ...scopes) => new ApiClient(mex.port, person === undefined ? null : await tokenOf(mex.running, person, scopes)) }
}

/** For `before` and `after` of a whole file. */
export function cleaning(): { readonly t: Pick<TestContext, 'after'>; readonly clean: () => Promise<void> } {
  const cleaners: (() => unknown)[] = []
  const t = { after: (one: () => unknown) => { cleaners.push(one) } } as unknown as Pick<TestContext, 'after'>
  return { t, clean: async () => { for (const one of cleaners.toReversed()) await one() } }
}
