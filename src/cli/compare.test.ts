import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { PLAIN_INSTRUMENT, agreeText, releaseContent } from '../dialogue/testing/text-contents.ts'
import { duePublications } from '../dialogue/releasing.ts'
import { agree, founded } from '../dialogue/testing/table.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { plainSite } from '../publication/testing/plain-site.ts'
import { main } from './main.ts'

const EN = ['Weir 1', 'Weir 2', 'Weir 3'].map((one) => `${one} of water shall be kept clean by both shores of the lake.`)

/** What a party has published, as its site shows it. */
function publishedSite() {
  const seats = founded(['MEX', 'USA'], [], { changed: { instruments: [PLAIN_INSTRUMENT] } })
  agreeText(seats)
  const [mex = assert.fail()] = seats
  agree(seats, [mex.change('joint-release/water-1', releaseContent(mex) as never)], 'parties')
  mex.now = '2026-11-24T18:00:00Z'
  for (const { release, content } of duePublications(mex.projection, { self: 'MEX', now: mex.now })) mex.do({ name: 'state', about: release, type: 'publication', content: content as never, replaces: null, audience: 'public' })
  return plainSite(mex.projection).site
}

async function compare(...words: string[]): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = []
  const code = await main(['compare', ...words], { LANG: 'en_US.UTF-8' }, { out: (text) => lines.push(text), err: (text) => lines.push(text), ask: () => Promise.resolve(null) })
  return { code, text: lines.join('\n') }
}

describe('alternat compare', () => {
  test('holds a file or an address against what a public site publishes, and says what differs', async (t) => {
    const site = publishedSite()
    let changed = (text: string) => text
    const server = createServer((request, response) => {
      const file = site.find(request.url ?? '')
      if (request.url === '/statement') response.writeHead(200, { 'content-type': 'text/html' }).end(EN.map((one) => `<p>${one}</p>`).join(''))
      else response.writeHead(file === null ? 404 : 200).end(changed(file?.text ?? ''))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    t.after(() => { server.closeAllConnections(); server.close() })
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const folder = temporaryFolder(t)
    const posted = (name: string, text: string) => { const file = join(folder, name); writeFileSync(file, text); return file }
    const against = ['--text', 'water', '--site', origin]

    const same = await compare(`${origin}/statement`, ...against)
    assert.deepEqual([same.code, /These are the agreed words/.test(same.text)], [0, true], same.text)
    const other = await compare(posted('x.md', EN.join('\n\n').replace('Weir 2', 'Weir 8')), ...against)
    assert.deepEqual([other.code, /not the agreed words/.test(other.text)], [3, true])
    assert.match(other.text, /changed\n {4}- Weir 2 .*\n {4}\+ Weir 8 /)
    const none = await compare(posted('y.txt', 'Something that nobody on the other side has seen.'), ...against, '--json')
    assert.deepEqual([none.code, (JSON.parse(none.text) as { outcome: string }).outcome], [3, 'absent'])

    changed = (text) => text.replaceAll('Weir 1', 'Weir 7')
    const lying = await compare(`${origin}/statement`, ...against)
    assert.deepEqual([lying.code, /hash of this release is not that of the words/.test(lying.text)], [1, true], lying.text)
  })

  test('says a code for what it cannot read, and how it is used', async (t) => {
    const file = join(temporaryFolder(t), 'x.bin')
    writeFileSync(file, Buffer.alloc(100))
    for (const [words, code] of [[[], 2], [['x.txt'], 2], [['x.txt', '--text', 'A b'], 2], [['x.txt', '--text', 'water', '--site', 'ftp://x.example'], 4], [['x.txt', '--text', 'water', '--site', 'http://127.0.0.1:1'], 4]] as const) {
      assert.equal((await compare(...words)).code, code, words.join(' '))
    }
  })
})
