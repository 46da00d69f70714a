// What was answered is there afterwards: both nodes are killed (-9) at arbitrary moments while
// officers report, on SQLite and on PostgreSQL. At the end both nodes hold the same record, every
// answered statement is in it, and what is published from the stopped nodes is what they served.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { workspacePath } from '../src/web/workspace/routes.ts'
import { startPostgres } from '../src/store/testing/postgres.ts'
import { runCli, startDemonstration, until } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'
import { TestOfficer } from './officer.ts'

const ROUNDS = 3

const skip = existsSync('/proc/self/environ') ? false : 'this test finds the processes to kill under /proc'

describe('kill -9 loses nothing that was answered', { skip }, () => {
  it('on SQLite', async () => survive({}))

  it('on PostgreSQL', async (test) => {
    const postgres = await startPostgres()
    if ('reason' in postgres) return test.skip(postgres.reason)
    after(() => postgres.stop())
    await survive({ DATABASE_URL: postgres.url })
  })
})

async function survive(environment: NodeJS.ProcessEnv): Promise<void> {
  const demonstration = await startDemonstration(environment)
  const answered: string[] = []
  const served = new Map<string, string>()
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const reporting = [report(demonstration.mex, 'mex-sre', `M${round}`, answered), report(demonstration.usa, 'usa-state', `U${round}`, answered)]
      await until(() => answered.length >= (round + 1) * 4, 30_000)
      killNodes(demonstration)
      await Promise.all(reporting)
      await demonstration.stop()
      await demonstration.startAgain()
    }
    for (const node of [demonstration.mex, demonstration.usa]) {
      await until(async () => { const texts = await advanceTexts(node); return answered.every((text) => texts.has(text)) }, 20_000, () => `${node} lacks some of ${answered.length} answered advances`)
    }
    assert.deepEqual(await heads(demonstration.mex), await heads(demonstration.usa))
    const verified = await runCli(['verify', demonstration.mex])
    assert.equal(verified.code, 0, verified.output)
    for (const [party, node] of [['MEX', demonstration.mex], ['USA', demonstration.usa]] as const) served.set(party, await (await fetch(`${node}/en/plan/I.1.json`)).text())
  } finally {
    await demonstration.stop()
  }
  for (const party of ['MEX', 'USA']) {
    const url = environment.DATABASE_URL
    const out = join(demonstration.home, `site-${party}`)
    const published = await runCli(['publish', '--party', party, '--out', out], { ...environment, ALTERNAT_HOME: demonstration.home, ...(url === undefined ? {} : { DATABASE_URL: `${url}${url.includes('?') ? '&' : '?'}schema=alternat_${party.toLowerCase()}` }) })
    assert.equal(published.code, 0, published.output)
    assert.equal(readFileSync(join(out, 'en/plan/I.1.json'), 'utf8'), served.get(party))
  }
  await demonstration.clear()
}

/** Reports advances one after the other until the node no longer answers. */
async function report(node: string, who: string, name: string, answered: string[]): Promise<void> {
  try {
    const officer = await TestOfficer.signIn(node, who)
    const path = workspacePath('report-advance', 'en', 'I.1')
    for (let n = 0; n < 1000; n++) {
      const text = `Advance ${name}-${n}`
      const fields = { once: '', replaces: '', nature: 'done', link: 'dialogue', date: '2026-11-20', 'text.en': text, 'text.es': `Avance ${name}-${n}`, source: 'https://www.trade.gov/', audience: 'public' }
      const answer = await officer.post(path, fields, path)
      assert.equal(answer.status, 303, answer.text.slice(0, 500))
      answered.push(text)
    }
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error
  }
}

/** The node processes of this demonstration, by the home in their environment. */
function killNodes(demonstration: Demonstration): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (read(`/proc/${pid}/environ`).includes(`ALTERNAT_HOME=${demonstration.home}/`)) process.kill(Number(pid), 'SIGKILL')
  }
}

/** Empty where the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

async function advanceTexts(node: string): Promise<Set<string>> {
  const twin = (await (await fetch(`${node}/en/plan/I.1.json`)).json()) as { advances: { text: { en: string } }[] }
  return new Set(twin.advances.map((advance) => advance.text.en))
}

async function heads(node: string): Promise<unknown> {
  return ((await (await fetch(`${node}/record/hled/index.json`)).json()) as { parties: unknown }).parties
}
