// A dialogue that this code has never heard of: three parties, four levels, three languages, on three
// real nodes. Begun from a file of answers, its plan brought as CSV, signed by all, reported on,
// published and verified, without touching code.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { createServer } from '../api/server.ts'
import { TestDesk } from '../api/testing/desk.ts'
import { until } from '../api/testing/served.ts'
import { say } from '../dialogue/testing/contents.ts'
import { findFoundingDraft, openFoundings } from '../node/founding-draft.ts'
import { readKeyFile } from '../node/keys/key-file.ts'
import { RunningNode } from '../node/running-node.ts'
import { systemClock } from '../node/clock.ts'
import { Drafts } from '../node/drafts.ts'
import { temporaryFolder } from '../node/testing/nodes.ts'
import { openStore } from '../store/open.ts'
import { freePort } from '../store/testing/free-port.ts'
import { fingerprintWords } from '../text/fingerprint.ts'
import { explain } from '../text/messages/codes/index.ts'
import { workspacePath } from '../web/workspace/routes.ts'
import { builtRenderer } from '../web/testing/built.ts'
import { alternat } from './testing/run.ts'
import type { Ran } from './testing/run.ts'

const LANGUAGES = ['en', 'es', 'fr']
const PARTIES = ['ALT', 'BAS', 'COR'] as const
type Party = (typeof PARTIES)[number]
const LEVELS = ['pillar', 'objective', 'initiative', 'activity']
const NAMES: Readonly<Record<string, { readonly en: string; readonly es: string; readonly fr: string }>> = {
  pillar: { en: 'pillar', es: 'pilar', fr: 'pilier' }, objective: { en: 'objective', es: 'objetivo', fr: 'objectif' }, initiative: { en: 'initiative', es: 'iniciativa', fr: 'initiative' }, activity: { en: 'activity', es: 'actividad', fr: 'activité' },
}
const text = (words: string) => say(words, LANGUAGES)

const ANSWERS = {
  dialogue: 'basin', name: { en: 'Basin Dialogue', es: 'Diálogo de la Cuenca', fr: 'Dialogue du bassin' }, acronym: { en: 'BD', es: 'DC', fr: 'DB' }, summary: text('Three shores of one basin agree here.'), languages: LANGUAGES, created: '2026-11',
  parties: PARTIES.map((party, index) => ({ party, name: text(`Shore ${party}`), language: LANGUAGES[index] })),
  levels: LEVELS.map((level) => ({ level, one: NAMES[level], many: text(`${level}s`) })),
  meetingTypes: [{ type: 'ministers', name: text('Ministers'), everyMonths: 12 }],
  organisations: PARTIES.map((party) => ({ id: `${party}-WATER`, acronym: `${party}W`, party, name: text(`Water Office of ${party}`) })),
  plan: { title: { en: 'Basin plan', es: 'Plan de la cuenca', fr: 'Plan du bassin' }, presented: '2026-11-25' }, cover: text('The founding of the dialogue.'),
}

const HEADER = 'Number;Level;Stands under;Title (English);Title (Spanish);Title (French);Responsible;Due date'
const ROWS = [
  '1;pilier;;Clean water;Agua limpia;Eau propre;;', '1.1;objetivo;1;Fewer spills;Menos derrames;Moins de déversements;;', '1.1.1;initiative;1.1;Monitoring;Monitoreo;Surveillance;ALTW, BASW;',
  '1.1.1.a;activité;1.1.1;Install 12 stations;Instalar 12 estaciones;Installer 12 stations;CORW;2027-06-30', '1.1.1.b;actividad;1.1.1;Publish the readings;Publicar las lecturas;Publier les relevés;ALTW;2027-12-31',
]

interface Place {
  readonly party: Party
  readonly home: string
  readonly port: number
  readonly environment: NodeJS.ProcessEnv
  readonly keyFile: string
}

interface Started {
  readonly running: RunningNode
  stop(): Promise<void>
}

class World {
  readonly #t: TestContext
  readonly places: readonly Place[]
  readonly #started = new Map<Party, Started>()

  private constructor(t: TestContext, places: readonly Place[]) {
    this.#t = t
    this.places = places
    t.after(() => this.stopAll())
  }

  static async of(t: TestContext): Promise<World> {
    const folder = temporaryFolder(t)
    const keys = temporaryFolder(t)
    return new World(t, await Promise.all(PARTIES.map(async (party) => {
      const home = join(folder, party.toLowerCase())
      return { party, home, port: await freePort(), environment: { ALTERNAT_HOME: home }, keyFile: join(keys, `${party}.key`) }
    })))
  }

  place(party: Party): Place {
    return this.places.find((one) => one.party === party) ?? assert.fail(party)
  }

  async run(party: Party, ...words: readonly string[]): Promise<Ran> {
    return alternat(words, this.place(party).environment)
  }

  async done(party: Party, ...words: readonly string[]): Promise<string> {
    const ran = await this.run(party, ...words)
    assert.equal(ran.code, 0, `${words.join(' ')}: ${ran.err}${ran.out}`)
    return ran.out
  }

  node(party: Party): RunningNode {
    return this.#started.get(party)?.running ?? assert.fail(`${party} is stopped`)
  }

  async start(...parties: readonly Party[]): Promise<void> {
    const renderer = await builtRenderer()
    for (const party of parties) {
      const { home, port, keyFile } = this.place(party)
      const onFault = (error: unknown) => { this.#t.diagnostic(String(error)) }
      const pace = { quiet: 100, shortestRetry: 50, longestRetry: 100, shortestPause: 10 }
      const running = await RunningNode.open(home, { clock: systemClock, dialogues: '/nowhere', renderPage: renderer.renderPage, onFault, pin: readKeyFile(keyFile, home), pace })
      const server = createServer(running, renderer, onFault)
      await new Promise<void>((resolve, reject) => { server.http.once('error', reject).listen(port, '127.0.0.1', resolve) })
      running.start()
      this.#started.set(party, { running, stop: async () => { await server.close(); await running.close() } })
    }
  }

  /** Somebody of this side who may do everything, signed in. */
  async officer(party: Party): Promise<TestDesk> {
    const running = this.node(party)
    const added = await running.people.add({ id: 'ana', name: { en: 'Ana', es: 'Ana' }, email: null, language: 'es', organisation: `organisation/${party}-WATER` }, (['signatory', 'administrator'] as const).map((role) => ({ role, scope: 'side' as const, from: '2026-01-01', until: null })), 'test')
    assert.ok(!('refused' in added), JSON.stringify(added))
    const desk = new TestDesk(this.place(party).port)
    desk.cookies.set(`alternat-${party}-session`, (await running.sessions.open('ana', 'trial')).token)
    return desk
  }

  async stop(party: Party): Promise<void> {
    const started = this.#started.get(party)
    this.#started.delete(party)
    await started?.stop()
  }

  async stopAll(): Promise<void> {
    for (const party of PARTIES) await this.stop(party)
  }

  /** Every node holds this. */
  async everywhere(isTrue: (running: RunningNode) => boolean): Promise<void> {
    await until(() => PARTIES.every((party) => isTrue(this.node(party))), () => JSON.stringify(PARTIES.map((party) => this.node(party).peers.map(({ status }) => status))))
  }
}

/** Three homes with keys and answers, paired with each other by the words of their fingerprints. */
async function paired(t: TestContext): Promise<World> {
  const world = await World.of(t)
  const file = join(temporaryFolder(t), 'basin.json')
  writeFileSync(file, JSON.stringify(ANSWERS))
  for (const { party, home, port, keyFile } of world.places) {
    const clearance = party === 'BAS' ? ['--clearance', 'BAS-WATER', '--quorum', '1'] : []
    const begun = await alternat(['init', '--party', party, '--dialogue-file', file, '--port', String(port), '--key-file', keyFile, ...clearance], { ALTERNAT_HOME: join(home, '..') })
    assert.equal(begun.code, 0, begun.err)
  }
  await world.start(...PARTIES)
  const rootOf = (party: Party) => world.node(party).node.findOwnRoot() ?? ''
  for (const { party } of world.places) {
    for (const other of world.places) if (other.party !== party) await world.done(party, 'peer', 'add', `http://127.0.0.1:${other.port}`, '--of', other.party, '--words', fingerprintWords(rootOf(other.party), 'es').join(' '))
  }
  await world.stopAll()
  return world
}

describe('a new dialogue of three parties, four levels and three languages', () => {
  test('is founded, planned from a CSV, signed by all, reported on, published and verified', { timeout: 240_000 }, async (t) => {
    const world = await paired(t)

    // The plan comes as a file of Excel in French: with mistakes nothing is taken, corrected it comes with the founding.
    const file = join(temporaryFolder(t), 'plan.csv')
    writeFileSync(file, [HEADER, ...ROWS.map((row) => row.replace('2027-06-30', '30/06/2027').replace('CORW', 'NOBODY'))].join('\r\n'))
    const wrong = await world.run('ALT', 'plan', 'import', file)
    assert.equal(wrong.code, 2)
    for (const [cell, code] of [['G5', 'owner-unknown'], ['H5', 'date-ambiguous']] as const) assert.ok(wrong.err.includes(`!${cell}  ${explain(code, 'en')}`), wrong.err)
    writeFileSync(file, [HEADER, ...ROWS].join('\r\n'))
    assert.match(await world.done('ALT', 'plan', 'import', file, '--check'), /5 new/)
    assert.match(await world.done('ALT', 'plan', 'import', file), /founding/)
    assert.match(await world.done('ALT', 'found', 'show'), /Elements of the plan: 5/)

    // Nobody has been met while no other node runs.
    const alone = await world.run('ALT', 'found', 'propose')
    assert.equal(alone.code, 1, alone.err)
    assert.ok(alone.err.includes(explain('parties-unmet', 'en')), alone.err)

    await world.start('BAS', 'COR')
    const [, proposal = ''] = /([0-9a-f]{64})/.exec(await world.done('ALT', 'found', 'propose')) ?? []
    assert.notEqual(proposal, '')
    const again = await world.run('ALT', 'found', 'propose')
    assert.ok(again.err.includes(explain('founding-open', 'en')), again.err)

    await world.start('ALT')
    await world.everywhere(({ node }) => openFoundings(node).includes(proposal))
    // One signs from the command line, the other in its workspace, which the founding on offer opens.
    await world.stop('BAS')
    assert.match(await world.done('BAS', 'found', 'show'), /says what the answers of this node say/)
    assert.match(await world.done('BAS', 'found', 'sign', proposal), /Signed/)
    await world.start('BAS')
    await world.everywhere(({ node }) => node.rows.find('proposal', proposal)?.signed.length === 2)
    assert.equal(world.node('COR').node.ledger.charter(), null, 'two of three found nothing')
    const desk = await world.officer('COR')
    const shown = await desk.get(`${workspacePath('proposal', 'es', proposal)}?beside=fr`)
    const words = shown.text.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
    for (const title of ['Instalar 12 estaciones', 'Installer 12 stations']) assert.ok(words.includes(title), words.slice(0, 3000))
    const signed = await desk.submit(workspacePath('proposal', 'es', proposal), workspacePath('sign-proposal', 'es', proposal), { confirmed: 'yes' })
    assert.equal(signed.status, 303, signed.text)
    await world.everywhere(({ node }) => node.ledger.charter() !== null)

    // What was said at the beginning of whom to ask holds until people set otherwise; who said nothing asks nobody.
    assert.deepEqual(world.node('BAS').clearances.rules.now.roster, { organisations: ['organisation/BAS-WATER'], obligatory: [], quorum: 1 })
    assert.deepEqual(world.node('COR').clearances.rules.now.roster.organisations, [])

    // Amended in the workspace, with a field for each of the three languages.
    const amend = workspacePath('amend', 'es', '1.1.1.b')
    const fields = await desk.formOf(amend, amend)
    assert.deepEqual(LANGUAGES.map((language) => fields[`title.${language}`]), ['Publish the readings', 'Publicar las lecturas', 'Publier les relevés'])

    // Reported by the third party, in all three languages.
    const statement = { name: 'state', about: 'element/1.1.1.a', type: 'advance', content: {
      nature: 'done', link: 'dialogue', date: '2026-11-25', text: { en: 'Four stations stand.', es: 'Cuatro estaciones están en pie.', fr: 'Quatre stations sont debout.' }, figure: null, wording: {}, note: null, sources: [],
    }, replaces: null, audience: 'public' } as const
    const said = await world.node('COR').node.say(statement)
    assert.ok('acts' in said, JSON.stringify(said))
    const incomplete = await world.node('COR').node.say({ ...statement, content: { ...statement.content, text: { en: 'Only', es: 'Solo' } } })
    assert.deepEqual('issues' in incomplete ? incomplete.issues.map(({ code, path }) => [code, path]) : incomplete, [['missing-language', 'content.text.fr']])
    await world.everywhere(({ node }) => (node.rows.find('about', 'element/1.1.1.a') ?? []).length > 0)

    // Both languages of the interface show all four levels, and what is French as French.
    for (const [party, language] of [['ALT', 'en'], ['COR', 'es'], ['COR', 'en']] as const) {
      const page = (path: string) => world.node(party).site.find(path)?.text ?? assert.fail(`${party} has no ${path}`)
      const outline = page(`/${language}/plan`)
      for (const title of language === 'en' ? ['Clean water', 'Fewer spills', 'Monitoring', 'Install 12 stations'] : ['Agua limpia', 'Menos derrames', 'Monitoreo', 'Instalar 12 estaciones']) assert.ok(outline.includes(title), `${title} on ${path(party, language)}`)
      for (const level of LEVELS) assert.ok(outline.includes(NAMES[level]?.[language] ?? '?') || outline.includes(`${level}s [${language}]`), `${level} on the plan in ${language}`)
      const element = page(`/${language}/plan/1.1.1.a`)
      assert.match(element, /lang="fr"[^>]*>[^<]*Installer 12 stations/, 'the French title, said to be French')
      assert.match(element, /lang="fr"[^>]*>[^<]*Quatre stations sont debout/, 'the French advance')
      for (const other of PARTIES) assert.ok(element.includes(`Shore ${other}`), `${other} on the element`)
    }

    await world.stopAll()
    for (const party of PARTIES) {
      const out = join(temporaryFolder(t), 'site')
      await world.done(party, 'publish', '--out', out)
      const verified = await alternat(['verify', out])
      assert.equal(verified.code, 0, verified.out + verified.err)
      assert.match(verified.out, /The record is consistent\./)
    }

    // Out as a workbook and as CSV, and back: nothing would change; changed, it is one draft of this side.
    const exported = join(temporaryFolder(t), 'plan.xlsx')
    await world.done('BAS', 'plan', 'export', '--out', exported)
    const same = await world.run('BAS', 'plan', 'import', exported)
    assert.ok(same.out.includes('0 new, 0 changed, 5 unchanged') && same.err.includes(explain('nothing-changed', 'en')), same.out + same.err)
    assert.ok((await world.run('BAS', 'plan', 'export', '--out', exported)).err.includes(explain('file-occupied', 'en')))
    writeFileSync(file, 'number;due\n1.1.1.a;2027-07-31\n')
    assert.match(await world.done('BAS', 'plan', 'import', file), /Draft/)
    const store = await openStore({ dialogue: 'basin', home: world.place('BAS').home, mode: 'read' })
    const [draft] = await new Drafts(store).list()
    assert.ok(draft !== undefined)
    assert.deepEqual((await new Drafts(store).find(draft.id))?.changes.map(({ item, content }) => [item, content?.due]), [['element/1.1.1.a', '2027-07-31']])
    assert.deepEqual((await findFoundingDraft(store))?.clearance, { organisations: ['organisation/BAS-WATER'], quorum: 1 })
    await store.close()
  })
})

function path(party: string, language: string): string {
  return `/${language}/plan of ${party}`
}

describe('the file of answers', () => {
  const file = (t: TestContext, content: unknown) => {
    const place = join(temporaryFolder(t), 'answers.json')
    writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content))
    return place
  }

  test('is refused with every problem by its place, and nothing is begun', async (t) => {
    const home = temporaryFolder(t)
    const { fr: _fr, ...twoLanguages } = ANSWERS.name
    const wrong = file(t, { ...ANSWERS, name: twoLanguages, levels: [], parties: [ANSWERS.parties[0]] })
    const ran = await alternat(['init', '--party', 'ALT', '--dialogue-file', wrong, '--port', '4000', '--key-file', join(temporaryFolder(t), 'k')], { ALTERNAT_HOME: home })
    assert.equal(ran.code, 2)
    for (const place of ['levels', 'parties']) assert.match(ran.err, new RegExp(`^ {2}${place} {2}`, 'm'))
    assert.equal(existsSync(join(home, 'alt')), false)
    for (const [content, code] of [['{', 'answers-unreadable'], [{ ...ANSWERS, name: twoLanguages }, 'answers-unreadable']] as const) {
      const checked = await alternat(['found', 'check', file(t, content)])
      assert.deepEqual([checked.code, checked.err.includes(explain(code, 'en'))], [2, true])
    }
    assert.match((await alternat(['found', 'check', file(t, { ...ANSWERS, name: twoLanguages })])).err, /name\.fr {2}/)
    const stranger = await alternat(['init', '--party', 'DEL', '--dialogue-file', file(t, ANSWERS), '--port', '4000'], { ALTERNAT_HOME: home })
    assert.ok(stranger.err.includes(explain('party-not-in-answers', 'en')), stranger.err)
    const quorum = await alternat(['init', '--party', 'ALT', '--dialogue-file', file(t, ANSWERS), '--port', '4000', '--clearance', 'NOBODY'], { ALTERNAT_HOME: home })
    assert.equal(quorum.code, 2)
  })

  test('is made by questions, in the words of who answers', async (t) => {
    const place = join(temporaryFolder(t), 'answers.json')
    const answers = ['lago', 'en, es', 'Lake', 'Lago', 'LD', 'DL', 'One lake.', 'Un lago.', '2026', 'A, B', 'Shore A', 'Orilla A', 'en', 'Shore B', 'Orilla B', 'es', 'goal', 'goal', 'meta', 'goals', 'metas', 'WO', 'A', 'Water Office', 'Oficina del Agua', 'Plan', 'Plan de trabajo']
    const ran = await alternat(['found', 'ask', place], { LANG: 'es_MX' }, answers)
    assert.equal(ran.code, 0, ran.err)
    assert.match(ran.err, /Nombre del diálogo, en es/)
    const { parties, levels, organisations } = JSON.parse(readFileSync(place, 'utf8')) as typeof ANSWERS
    assert.deepEqual([parties.map(({ party }) => party), levels.map(({ one }) => one), organisations[0]?.party], [['A', 'B'], [{ en: 'goal', es: 'meta' }], 'A'])
    assert.equal((await alternat(['found', 'check', place])).code, 0)
    assert.equal((await alternat(['found', 'ask', place])).code, 1, 'a file that is there is not written over')
    assert.equal((await alternat(['found', 'ask', `${place}2`])).code, 2, 'nobody sits there')
  })

  test('has a schema for editors, and a dialogue that is founded or has no answers is told so', async (t) => {
    const schema = JSON.parse((await alternat(['found', 'schema'])).out) as { readonly properties: object; readonly required: readonly string[] }
    assert.ok('levels' in schema.properties && schema.required.includes('parties') && !schema.required.includes('bodies'))
    assert.equal((await alternat(['found', 'dance'])).code, 2)
    assert.equal((await alternat(['found', 'sign', 'x'], { ALTERNAT_HOME: temporaryFolder(t) })).code, 2)
  })
})
