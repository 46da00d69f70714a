// What a newcomer finds: both portals with the whole public record, every page with its twin, the
// same again after a restart, and the same once more as plain files.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { serveFolder } from './static-server.ts'
import { runCli, startDemonstration } from './demonstration.ts'
import type { Demonstration } from './demonstration.ts'

const NOTICE = { en: 'not an official site', es: 'no es un sitio oficial' }

let demonstration: Demonstration

describe('the portals', () => {
  before(async () => { demonstration = await startDemonstration() })
  after(async () => { await demonstration?.clear() })

  it('the start names both addresses, the trial sign-in and the data', () => {
    for (const expected of [demonstration.mex, demonstration.usa, 'trial sign-in', demonstration.home]) assert.ok(demonstration.output().includes(expected), expected)
  })

  it('hold the whole record of the HLED, the same on both', async () => {
    for (const node of [demonstration.mex, demonstration.usa]) {
      const plan = await twin<PlanTwin>(`${node}/en/plan.json`)
      assert.deepEqual(plan.counts.map(({ count }) => count), [4, 11, 29])
      const { done, commitment, statement, context } = plan.advances
      assert.deepEqual([done + commitment + statement, context], [41, 12])
      const meetings = await twin<{ timeline: { meeting?: object; pause?: { from: string; to: string } }[] }>(`${node}/es/reuniones.json`)
      assert.equal(meetings.timeline.filter((entry) => entry.meeting !== undefined).length, 13)
      assert.ok(meetings.timeline.some((entry) => entry.pause?.from === '2016-02-25' && entry.pause.to === '2021-09-09'))
      assert.equal((await twin<{ bodies: object[] }>(`${node}/en/bodies.json`)).bodies.length, 12)
      assert.equal((await twin<{ total: number }>(`${node}/en/organizations.json`)).total, 28)
    }
  })

  it('list every page, and every page is there in both languages with the notice and its data', async () => {
    const map = await text(`${demonstration.mex}/sitemap.xml`)
    const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
    assert.equal(addresses.length, new Set(addresses).size)
    assert.equal(addresses.filter((address) => address.includes('/en/')).length, addresses.length / 2)
    for (const address of addresses) {
      const html = await text(address)
      const language = address.includes('/en/') ? 'en' : 'es'
      assert.ok(html.includes(NOTICE[language]), `${address} says what it is not`)
      assert.match(html, new RegExp(`<html[^>]* lang="${language}"`))
      const data = JSON.parse(await text(address.endsWith('/') ? `${address}index.json` : `${address}.json`)) as { page: string }
      assert.ok(address.endsWith(data.page))
    }
  })

  it('every fact of the plan names its source', async () => {
    const sourceless: string[] = []
    const visit = async (path: string): Promise<void> => {
      const element = await twin<ElementTwin>(`${demonstration.usa}${path}.json`)
      if (element.content.sources.length === 0) sourceless.push(path)
      for (const advance of element.advances) if (advance.sources.length === 0) sourceless.push(`${path} ${advance.statement}`)
      for (const child of element.children) await visit(`/en/plan/${child.slug}`)
    }
    for (const pillar of ['I', 'II', 'III', 'IV']) await visit(`/en/plan/${pillar}`)
    assert.deepEqual(sourceless, [])
  })

  it('stop cleanly and come back as they were', async () => {
    const before = await Promise.all([demonstration.mex, demonstration.usa].map((node) => text(`${node}/record/hled/index.json`)))
    assert.equal(await demonstration.stop(), 0)
    await demonstration.startAgain()
    assert.deepEqual(await Promise.all([demonstration.mex, demonstration.usa].map((node) => text(`${node}/record/hled/index.json`))), before)
  })

  it('are files too: published, served by any static server, and verified from bytes', async () => {
    const out = mkdtempSync(join(tmpdir(), 'alternat-site-'))
    try {
      const done = await runCli(['publish', '--out', out, '--party', 'USA'], { ALTERNAT_HOME: demonstration.home })
      assert.equal(done.code, 0, done.output)
      const server = await serveFolder(out)
      try {
        const live = await text(`${demonstration.usa}/en/plan/I.1`)
        const published = await text(`${server.url}/en/plan/I.1/`)
        // It leads to no program: that alone is not as the node has it.
        const toProgram = /<li><a href="\/en\/api">[^<]*<\/a><\/li>/
        assert.match(live, toProgram)
        assert.equal(published, live.replace(toProgram, ''))
        const links = [...published.matchAll(/href="(\/[^"#?]*)"/g)].map(([, path]) => path ?? '').filter((path) => !/workspace|espacio/.test(path))
        for (const path of new Set(links)) assert.equal((await fetch(server.url + path)).status, 200, path)
        assert.equal((await runCli(['verify', server.url])).code, 0)
      } finally {
        await server.close()
      }
      assert.equal((await runCli(['verify', out])).code, 0)
    } finally {
      rmSync(out, { recursive: true, force: true })
    }
  })
})

interface PlanTwin {
  readonly counts: readonly { readonly count: number }[]
  readonly advances: Readonly<Record<'done' | 'commitment' | 'statement' | 'context', number>>
}

interface ElementTwin {
  readonly content: { readonly sources: readonly object[] }
  readonly advances: readonly { readonly statement: string; readonly sources: readonly object[] }[]
  readonly children: readonly { readonly slug: string }[]
}

async function text(url: string): Promise<string> {
  const answer = await fetch(url)
  assert.equal(answer.status, 200, url)
  return answer.text()
}

async function twin<T>(url: string): Promise<T> {
  return JSON.parse(await text(url)) as T
}
