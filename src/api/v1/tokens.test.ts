// Who may do what by a token, what becomes of it, and what is done once.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { found } from '../../node/testing/nodes.ts'
import { DEEDS } from '../../node/access/index.ts'
import { ApiTokens } from '../../node/api-tokens/index.ts'
import { servedNodes } from '../testing/served.ts'
import type { Served } from '../testing/served.ts'
import { ApiClient, tokenOf } from './testing/client.ts'

const say = (name: string) => ({ en: name, es: name })

async function side(t: TestContext): Promise<Served> {
  const [mex = assert.fail(), usa = assert.fail()] = await servedNodes(t, ['MEX', 'USA'])
  await found([mex.running.node, usa.running.node])
  const { people } = mex.running
  const add = (id: string, roles: readonly ('signatory' | 'administrator' | 'viewer' | 'drafter')[]) => people.add({ id, name: say(id), email: null, language: 'en', organisation: 'organisation/WO' }, roles.map((role) => ({ role, scope: 'side', from: '2020-01-01', until: null })), 'command-line')
  await add('ana', ['signatory'])
  await add('boss', ['administrator'])
  await add('vera', ['viewer'])
  return mex
}

const until = (served: Served, days: number) => Temporal.PlainDate.from(served.running.node.now().slice(0, 10)).add({ days }).toString()

test('a token reaches as far as its scopes and no further than its owner, at the moment of asking', async (t) => {
  const served = await side(t)
  const { running, port } = served
  const { people, apiTokens } = running
  const look = new ApiClient(port, await tokenOf(running, 'vera', ['look']))
  assert.deepEqual((await look.get<{ may: string[] }>('/tokens/current')).may, ['look'])
  const own = await apiTokens.make({ person: 'vera', name: 'too much', isService: false, scopes: ['look', 'sign'], until: until(served, 1) }, 'vera')
  assert.deepEqual('refused' in own && [own.refused, own.facts.scopes], ['token-scopes-unfit', 'sign'])
  const ana = new ApiClient(port, await tokenOf(running, 'ana', ['look', 'sign']))
  assert.deepEqual((await ana.get<{ may: string[] }>('/tokens/current')).may, ['look', 'sign'])
  const grant = people.find('ana')?.grants[0]?.id ?? assert.fail()
  await people.revoke('ana', grant, 'boss')
  const refused = await ana.ask('/tokens/current')
  assert.deepEqual([refused.status, (refused.json as unknown as { code: string }).code], [403, 'not-permitted'])
})

test('what needs a token says so, and which scope is missing (RFC 6750)', async (t) => {
  const { running, port } = await side(t)
  const asked = await new ApiClient(port).ask('/search?q=x')
  assert.deepEqual([asked.status, asked.headers['www-authenticate']], [401, 'Bearer realm="alternat"'])
  for (const wrong of ['Bearer alternat_nonsense', 'Basic YTpi', `Bearer alternat_${'A'.repeat(43)}`, 'Bearer']) {
    const answered = await new ApiClient(port).ask('/dialogue', { headers: { authorization: wrong } })
    assert.deepEqual([answered.status, answered.headers['www-authenticate']], [401, 'Bearer realm="alternat", error="invalid_token"'], wrong)
  }
  const signs = await new ApiClient(port, await tokenOf(running, 'ana', ['sign'])).ask('/search?q=x')
  assert.deepEqual([signs.status, signs.headers['www-authenticate']], [403, 'Bearer realm="alternat", error="insufficient_scope", scope="look"'])
})

test('a token ends on its day, when it is revoked, and when its owner leaves', async (t) => {
  const served = await side(t)
  const { running, port, clock } = served
  const short = await running.apiTokens.make({ person: 'ana', name: 'short', isService: false, scopes: ['look'], until: until(served, 0) }, 'ana')
  const [first, second] = [await tokenOf(running, 'ana', ['look']), await tokenOf(running, 'vera', ['look'])]
  const status = async (token: string) => (await new ApiClient(port, token).ask('/tokens/current')).status
  const brief = 'done' in short ? short.done.token : assert.fail()
  assert.deepEqual([await status(brief), await status(first), await status(second)], [200, 200, 200])
  clock.at = Temporal.Instant.from(clock.at).add({ hours: 25 }).toString()
  assert.deepEqual([await status(brief), await status(first)], [401, 200])
  assert.equal((await new ApiClient(port, first).ask('/tokens/current', { method: 'DELETE' })).status, 204)
  assert.equal(await status(first), 401)
  await running.handOvers.handOver('vera', null, 'boss')
  assert.equal(await status(second), 401)
  assert.ok(running.apiTokens.listOf('vera').every(({ ended }) => ended !== null))
})

test('of a token the store holds its hash alone, and it is there after a restart', async (t) => {
  const { running } = await side(t)
  const token = await tokenOf(running, 'ana', ['look'])
  const kept = await running.node.store.listPrivate('api-token')
  assert.ok(kept.length > 0 && kept.every(({ id, body }) => !id.includes(token.slice(9)) && !body.includes(token.slice(9))))
  const again = await ApiTokens.open(running.node.store, running.people, () => running.node.now())
  assert.equal(again.find(token)?.person.id, 'ana')
  assert.equal(again.find(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`), null)
})

test('whoever guesses tokens waits soon, and a token that is one is answered meanwhile', async (t) => {
  const { running, port } = await side(t)
  const good = new ApiClient(port, await tokenOf(running, 'ana', ['look']))
  const guess = () => new ApiClient(port).ask('/dialogue', { headers: { authorization: `Bearer alternat_${'x'.repeat(43)}` } })
  const statuses = []
  for (let number = 0; number < 40; number++) statuses.push((await guess()).status)
  assert.ok(statuses.includes(429))
  assert.equal((await good.ask('/dialogue')).status, 200)
})

test('every deed can be a scope, and no token is longer than a year', async (t) => {
  const served = await side(t)
  const { apiTokens, people } = served.running
  for (const id of ['ana', 'boss', 'vera']) {
    const person = people.find(id) ?? assert.fail()
    for (const deed of DEEDS) {
      const made = await apiTokens.make({ person: id, name: deed, isService: false, scopes: [deed], until: until(served, 1) }, id)
      assert.equal('done' in made, apiTokens.deedsOf(person).includes(deed), `${id} ${deed}`)
    }
  }
  for (const [name, day, code] of [['', until(served, 1), 'token-name-unfit'], ['x', until(served, 367), 'token-until-unfit'], ['x', until(served, -1), 'token-until-unfit'], ['x', '2026-02-30', 'token-until-unfit'], ['x', 'soon', 'token-until-unfit']] as const) {
    const made = await apiTokens.make({ person: 'ana', name, isService: false, scopes: ['look'], until: day }, 'ana')
    assert.equal('refused' in made && made.refused, code)
  }
})

