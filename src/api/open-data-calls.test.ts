// Every call in docs/open-data.md is made as it stands there.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { BOATS, BOATS_CSV, stateDataset } from '../node/testing/datasets.ts'
import { found } from '../node/testing/nodes.ts'
import { ROOT } from '../web/place.ts'
import { ask } from './testing/ask.ts'
import { servedNodes } from './testing/served.ts'

const calls = [...readFileSync(join(ROOT, 'docs/open-data.md'), 'utf8').matchAll(/^curl (.+)$/gm)].map(([, call = '']) => call)

test('every call of the guide is answered with data', async (t) => {
  assert.ok(calls.length >= 16)
  const [usa, mex] = await servedNodes(t, ['USA', 'MEX'])
  if (usa === undefined || mex === undefined) return assert.fail()
  await found([usa.running.node, mex.running.node])
  await stateDataset(usa.running.data.datasets, BOATS, BOATS_CSV)
  for (const call of calls) {
    const headers = Object.fromEntries([...call.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]))
    const target = /'?SITE(\/[^\s']*)'?$/.exec(call)?.[1] ?? assert.fail(call)
    const answer = await ask(usa.port, target, { headers })
    assert.equal(answer.status, 200, `${call}: ${answer.text.slice(0, 300)}`)
    assert.ok(answer.body.length > 50, call)
    assert.equal(/"problem"|"errors"/.test(answer.text), false, call)
  }
})
