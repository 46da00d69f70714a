import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openStore } from '../store/open.ts'
import { DIALOGUE } from '../node/testing/nodes.ts'
import { edgeOf } from '../api/edges.ts'
import { explain } from '../text/messages/codes/index.ts'
import { freshHome } from './testing/home.ts'
import { alternat } from './testing/run.ts'

const ANA = ['add', 'ana-ruiz', '--name', 'Ana Ruiz', '--email', 'ana@example.org', '--organisation', 'organisation/SRE', '--role', 'administrator']

describe('people from the command line', () => {
  test('a node that nobody has entered says how to admit the first', async (t) => {
    const home = freshHome(t)
    const { code, out } = await alternat(['person', 'list'], { ALTERNAT_HOME: home })
    assert.deepEqual([code, /Nobody is admitted yet/.test(out), /alternat person add/.test(out)], [0, true, true])
  })

  test('the first administrator is admitted, invited once, listed, and stands in the audit trail', async (t) => {
    const home = freshHome(t)
    const added = await alternat(['person', ...ANA, '--invite'], { ALTERNAT_HOME: home })
    assert.equal(added.code, 0, added.err)
    const link = /http:\/\/localhost:0\/en\/workspace\/welcome\/([A-Za-z0-9_-]{43})/.exec(added.out) ?? assert.fail(added.out)
    const listed = await alternat(['person', 'list'], { ALTERNAT_HOME: home })
    assert.match(listed.out, /ana-ruiz {2}Ana Ruiz {2}ana@example\.org {2}organisation\/SRE {2}administrator/)
    const store = await openStore({ dialogue: DIALOGUE, home, mode: 'read' })
    t.after(() => store.close())
    const kept = JSON.stringify([await store.listPrivate('invitation'), await store.listPrivate('audit')])
    assert.ok(!kept.includes(link[1] ?? ''))
    assert.match(kept, /"who\\":\\"command-line\\",\\"what\\":\\"person-add\\",\\"about\\":\\"ana-ruiz/)
  })

  test('roles are given with days and scope and ended again; who leaves hands over', async (t) => {
    const home = freshHome(t)
    const run = (...words: string[]) => alternat(['person', ...words], { ALTERNAT_HOME: home })
    await run(...ANA)
    await run('add', 'ben', '--name', 'Ben', '--name-es', 'Benjamín', '--organisation', 'organisation/SE', '--language', 'es')
    assert.equal((await run('grant', 'ben', 'clearer', '--scope', 'organisation/SE', '--from', '2026-01-01', '--until', '2099-12-31')).code, 0)
    const [, ben] = JSON.parse((await run('list', '--json')).out) as { name: object; email: string | null; rolesToday: object[] }[]
    assert.deepEqual([ben?.name, ben?.email, ben?.rolesToday], [{ en: 'Ben', es: 'Benjamín' }, null, [{ role: 'clearer', scope: 'organisation/SE', delegatedBy: null }]])
    assert.equal((await run('revoke', 'ben', 'clearer')).code, 0)
    assert.equal((await run('deactivate', 'ana-ruiz', '--to', 'ben')).code, 0)
    assert.match((await run('list')).out, /ana-ruiz .*†[\s\S]*ben .*administrator/)
  })

  test('what is not possible is refused with its sentence and changes nothing', async (t) => {
    const home = freshHome(t)
    const run = (...words: string[]) => alternat(['person', ...words], { ALTERNAT_HOME: home })
    await run(...ANA)
    const before = (await run('list', '--json')).out
    for (const [words, code] of [
      [ANA, 'person-taken'], [['add', 'Ben', '--name', 'B', '--organisation', 'organisation/SE'], 'person-id-malformed'], [['add', 'ben', '--name', 'B', '--email', 'ANA@example.org', '--organisation', 'organisation/SE'], 'email-taken'],
      [['grant', 'nobody', 'viewer'], 'person-unknown'], [['grant', 'ana-ruiz', 'viewer', '--from', '2026-02-30'], 'day-malformed'], [['grant', 'ana-ruiz', 'viewer', '--scope', 'element/I.1'], 'scope-unknown'],
      [['revoke', 'ana-ruiz', 'administrator'], 'last-administrator'], [['revoke', 'ana-ruiz', 'viewer'], 'grant-unknown'], [['invite', 'nobody'], 'person-unknown'], [['deactivate', 'ana-ruiz'], 'last-administrator'], [['deactivate', 'ana-ruiz', '--to', 'nobody'], 'person-unknown'],
    ] as const) {
      const { code: exit, err } = await run(...words)
      assert.equal(exit, edgeOf(code).exit, `${words.join(' ')}: ${err}`)
      assert.ok(err.includes(explain(code, 'en')), `${words.join(' ')}: ${err}`)
    }
    for (const words of [[], ['add'], ['add', 'ben'], ['grant', 'ana-ruiz', 'king'], ['nothing', 'ana-ruiz'], ['add', 'ben', '--password', 'x']]) assert.equal((await run(...words)).code, 2, words.join(' '))
    assert.equal((await run('list', '--json')).out, before)
  })
})
