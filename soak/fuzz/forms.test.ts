// Forms and addresses of the workspace as no browser would send them, to a real node: refused with a
// page or taken, never a fault, and whatever was taken is in the record in a form that still reads.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TestDesk } from '../../src/api/testing/desk.ts'
import { servedNodes, until } from '../../src/api/testing/served.ts'
import { ROOT } from '../../src/web/place.ts'
import { loadRenderer } from '../../src/web/render.ts'
import { workspacePath } from '../../src/web/workspace/routes.ts'
import type { ParameterRoute, PlainRoute } from '../../src/web/workspace/routes.ts'
import { seedsOf } from './corpus.ts'
import { mutated } from './mutation.ts'

const POSTS: readonly (readonly [route: PlainRoute | ParameterRoute, parameter: string])[] = [
  ['amend', 'I.1'], ['report-advance', 'I.1'], ['retract-advance', 'I.1'], ['report-assessment', 'I.1'], ['create', ''], ['end-item', '00000000-0000-4000-8000-000000000009'], ['remove-item', 'x'], ['draft-cover', 'x'], ['restore-draft', 'x'], ['draft-presence', 'x'], ['add-note', ''], ['turn-note', 'x'], ['request-clearance', 'x'], ['answer-clearance', 'x'], ['call-off-clearance', 'x'], ['send-draft', 'x'], ['discard-draft', 'x'],
  ['sign-proposal', 'f'.repeat(64)], ['withdraw-proposal', 'x'],
]
const GETS: readonly (PlainRoute | ParameterRoute)[] = ['choose', 'amend', 'draft', 'proposal', 'report-advance', 'report-assessment', 'sign-in']

test('a node under forms and addresses that no browser would send answers every one and has no fault', { timeout: 180_000 }, async (t) => {
  const [mex, usa] = await servedNodes(t, ['MEX', 'USA'], {
    dialogue: 'hled', demonstration: 'hled', dialogues: `${ROOT}dialogues`, renderer: await loadRenderer(), pace: { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 },
  })
  if (mex === undefined || usa === undefined) return assert.fail()
  for (const { running } of [mex, usa]) running.start()
  await until(() => mex.running.site.find('/en/') !== null, () => JSON.stringify([mex.faults, usa.faults]), 60_000)
  const desk = await new TestDesk(mex.port).signIn('mex-sre')
  const csrf = /name="csrf" value="([^"]+)"/.exec((await desk.get(workspacePath('report-advance', 'en', 'I.1'))).text)?.[1] ?? assert.fail()
  const statuses = new Map<number, number>()
  const count = ({ status }: { readonly status: number }, asked: string) => {
    assert.ok(status < 500, `${status} to ${asked}`)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const post = fc.tuple(fc.constantFrom(...POSTS), mutated(seedsOf('form')))
  await fc.assert(fc.asyncProperty(post, async ([[route, parameter], form]) => {
    const fields = Object.fromEntries([...new URLSearchParams(form.slice(0, 200_000))].map(([name, value]) => [name, value]))
    count(await desk.post(workspacePath(route as ParameterRoute, 'en', parameter), { ...fields, csrf }), `POST ${route} ${form.slice(0, 500)}`)
  }), { numRuns: 150 })
  // A path is bytes in a request line: what cannot stand there cannot be asked.
  const get = fc.tuple(fc.constantFrom(...GETS), mutated(seedsOf('path')), mutated(seedsOf('form')))
  await fc.assert(fc.asyncProperty(get, async ([route, parameter, query]) => {
    const path = `${workspacePath(route as ParameterRoute, 'es', '')}/${encodeURIComponent(parameter.slice(0, 2_000).toWellFormed())}?${encodeURI(query.slice(0, 2_000).toWellFormed()).replaceAll('#', '')}`
    count(await desk.get(path), `GET ${path.slice(0, 500)}`)
  }), { numRuns: 100 })
  assert.deepEqual(mex.faults, [])
  assert.ok(statuses.size > 2, JSON.stringify([...statuses]))
  t.diagnostic(JSON.stringify([...statuses]))
  assert.equal((await desk.get(workspacePath('inbox', 'en'))).status, 200)
})
