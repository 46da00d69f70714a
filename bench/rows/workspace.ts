// What an official waits for at the desk of a large plan: every page of the workspace that has an address
// of its own, from the request to the last byte of the answer, as it was and right after something was said.
//
// The method: one node in this process, in its own home, with the synthetic plan; one officer with every
// role; the answer of the workspace itself, rendered, without a socket. Percentiles over all rounds.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerWorkspace } from '../../src/api/workspace/router.ts'
import { cookieName } from '../../src/api/workspace/visit.ts'
import { ROLES } from '../../src/node/access/index.ts'
import { KEYS_FILE } from '../../src/node/home-files.ts'
import { RunningNode } from '../../src/node/running-node.ts'
import { TEST_PIN } from '../../src/node/keys/testing/pin.ts'
import { writeSettings } from '../../src/node/settings.ts'
import { loadRenderer } from '../../src/web/render.ts'
import { workspacePath } from '../../src/web/workspace/routes.ts'
import type { PlainRoute } from '../../src/web/workspace/routes.ts'
import { milliseconds } from '../row.ts'
import type { Figure } from '../figure.ts'
import type { Bench, Plan, Row } from '../row.ts'
import { storeWith } from '../world/nodes.ts'
import { DIALOGUE, HERE, THERE, advanceContent, keysFile, synthetic } from '../world/synthetic.ts'

const ROUTES: readonly PlainRoute[] = ['inbox', 'choose', 'asked', 'drafts', 'clearances', 'notices', 'find', 'since', 'brief', 'translations', 'plan-table', 'rounds', 'state-of-play', 'said', 'people', 'focal-points', 'audit']
const [LOOKS, LOOKS_OF_A_TRIAL] = [12, 2]
const OFFICER = 'ana'

export const workspace: Row = {
  name: 'workspace',
  asks: 'open each page of the workspace over a large plan',
  grows: true,
  async *measure(bench) {
    for (const plan of bench.plans) yield* figuresOf(bench, plan)
  },
}

async function* figuresOf(bench: Bench, plan: Plan): AsyncGenerator<Figure> {
  const desk = await deskOf(bench, plan)
  for (const route of ROUTES) {
    const looks: number[] = []
    const afterwards: number[] = []
    await desk.open(route)
    for (let round = 0; round < bench.rounds; round++) {
      await desk.say()
      afterwards.push(await desk.open(route))
      for (let look = 0; look < (bench.isTrial === true ? LOOKS_OF_A_TRIAL : LOOKS); look++) looks.push(await desk.open(route))
    }
    const figure = { row: `workspace-${route}`, size: plan.activities, unit: 'ms', limit: [], against: '' }
    yield { ...figure, ours: [percentile(looks, 0.95)], aim: { of: 'ours', atMost: 100 }, note: `p95 of ${looks.length} looks; activities, with ${plan.advances} advances; right after an act: median ${percentile(afterwards, 0.5).toFixed(0)} ms, worst ${Math.max(...afterwards).toFixed(0)} ms` }
  }
  await desk.close()
}

async function deskOf(bench: Bench, plan: Plan) {
  const record = synthetic({ ...plan, isSigned: false })
  const home = bench.folder()
  const speaker = record.parties[HERE]
  if (speaker === undefined) throw new Error(`${HERE} is no party here`)
  writeSettings(home, { party: HERE, dialogue: DIALOGUE, port: 0, peers: [{ party: THERE, url: 'http://127.0.0.1:9', rootKey: record.parties[THERE]?.root.id ?? '' }] })
  writeFileSync(join(home, KEYS_FILE), keysFile(speaker), { mode: 0o600 })
  await (await storeWith([...record.founding, ...record.advances], { home })).close()
  const renderer = await loadRenderer()
  const running = await RunningNode.open(home, {
    clock: { now: () => '2024-01-31T12:00:00Z' }, dialogues: home, renderPage: renderer.renderPage, onFault: (error) => { throw error }, pin: TEST_PIN,
  })
  // The peer is nowhere: whoever speaks first asks it and hears nothing.
  const organisation = running.node.rows.find('kind', 'organisation')?.[0] ?? 'organisation/none'
  await running.people.add({ id: OFFICER, name: { en: 'Ana', es: 'Ana' }, post: null, organisation, language: 'en', email: null, isTrial: false }, ROLES.map((role) => ({ role, scope: 'side', from: running.people.today, until: null })), OFFICER)
  const { token } = await running.sessions.open(OFFICER, 'password')
  let number = 0
  return {
    close: () => running.close(),
    async open(route: PlainRoute): Promise<number> {
      const request = new Request(`http://localhost${workspacePath(route, 'en')}`, { headers: { cookie: `${cookieName(running, 'session')}=${token}` } })
      return milliseconds(async () => {
        const answer = await answerWorkspace(running, request, '127.0.0.1', renderer.renderWorkspace)
        const text = await answer?.text()
        if (answer?.status !== 200) throw new Error(`${route} answered ${answer?.status}: ${text?.slice(0, 300)}`)
      })
    },
    async say(): Promise<void> {
      number += 1
      const said = await running.node.say({ name: 'state', about: record.activities[number % record.activities.length] ?? '', type: 'advance', content: advanceContent(number), replaces: null, audience: 'public' })
      if (!('acts' in said)) throw new Error(`not said: ${JSON.stringify(said)}`)
    },
  }
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}
