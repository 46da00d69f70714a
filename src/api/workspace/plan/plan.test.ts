import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { TestContext } from 'node:test'
import { parseCsv } from '../../../text/sheets/csv-read.ts'
import { cellText } from '../../../text/sheets/cell.ts'
import { parseXlsx } from '../../../text/sheets/xlsx-read.ts'
import { explain } from '../../../text/messages/codes/index.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { planFilePath } from '../../../web/workspace/plan/routes.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import type { Answered } from '../../testing/ask.ts'
import { TestDesk, unescaped } from '../../testing/desk.ts'
import type { Fields } from '../../testing/desk.ts'
import { onHled, servedNodes, until } from '../../testing/served.ts'
import type { Served } from '../../testing/served.ts'

let mex: Served
let desk: TestDesk
const cleaners: (() => unknown)[] = []

before(async () => {
  const t = { after: (clean: () => unknown) => cleaners.push(clean) } as unknown as TestContext
  const [one, two] = await servedNodes(t, ['MEX', 'USA'], {
    ...(await onHled()),
  })
  if (one === undefined || two === undefined) return assert.fail()
  mex = one
  for (const { running } of [one, two]) running.start()
  await until(() => one.running.node.rows.find('about', 'element/I.1') !== undefined, () => JSON.stringify([one.faults, two.faults]))
  desk = await new TestDesk(mex.port).signIn('mex-sre')
})
after(async () => { for (const clean of cleaners.toReversed()) await clean() })

const table = { en: workspacePath('plan-table', 'en'), es: workspacePath('plan-table', 'es') } as const

async function bring(bytes: string | Uint8Array, language: 'en' | 'es' = 'en', more: Fields = {}, name = 'plan.csv', by = desk): Promise<Answered> {
  const { csrf = '' } = await by.formOf(table[language], table[language])
  return by.upload(table[language], { csrf, encoding: 'utf-8', dates: 'iso', ...more }, { file: { name, bytes } })
}

/** Brings a file and opens the preview that it leads to. */
async function previewed(bytes: string | Uint8Array, language: 'en' | 'es' = 'en', more: Fields = {}): Promise<{ readonly path: string; readonly id: string; readonly text: string }> {
  const brought = await bring(bytes, language, more)
  assert.equal(brought.status, 303, textOf(brought))
  const path = String(brought.headers.location)
  return { path, id: path.split('/').at(-1) ?? '', text: textOf(await desk.get(path)) }
}

function textOf({ text }: Answered): string {
  return unescaped(text.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
}

describe('the plan as a table', () => {
  for (const language of ['en', 'es'] as const) {
    test(`is taken away as a file, whole and empty, in every form (${language})`, async () => {
      const book = await desk.get(planFilePath(language, 'xlsx', ',', false))
      assert.equal(book.headers['content-type'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      assert.match(String(book.headers['content-disposition']), /^attachment; filename="hled-[a-z-]+\.xlsx"; filename\*=UTF-8''/)
      const sheets = parseXlsx(book.body)
      assert.ok(!('code' in sheets))
      assert.equal(sheets[0]?.rows.length, 45)
      const csv = parseCsv((await desk.get(planFilePath(language, 'csv', ';', true))).body, '')
      assert.ok('sheet' in csv)
      assert.deepEqual([csv.delimiter, csv.sheet.rows.length, cellText(csv.sheet.rows[0]?.cells[0])], [';', 1, language === 'en' ? 'Number' : 'Número'])
    })

    test(`brought back unchanged would change nothing, and no draft is offered (${language})`, async () => {
      const { text, path, id } = await previewed((await desk.get(planFilePath(language, 'xlsx', ',', false))).body, language)
      assert.ok(text.includes(MESSAGES[language].workspace.planTable.nothing), text.slice(0, 600))
      const { csrf = '' } = await desk.formOf(path, workspacePath('sign-out', language))
      const drafted = await desk.post(workspacePath('plan-draft', language, id), { csrf })
      assert.deepEqual([drafted.status, textOf(drafted).includes(explain('nothing-changed', language))], [422, true])
    })

    test(`with problems shows each by its cell, makes nothing, and is brought again corrected (${language})`, async () => {
      const before = (await mex.running.drafts.list()).length
      const words = MESSAGES[language].workspace.planTable
      const header = language === 'en' ? 'Number,Due date,Responsible,Title (English),Title (Spanish)' : 'Número;Fecha límite;Responsables;Título (inglés);Título (español)'
      const line = (due: string, owner: string) => (language === 'en' ? `I.1.a,${due},${owner},A new title,Un título nuevo` : `I.1.a;${due};${owner};A new title;Un título nuevo`)
      const { text, id, path } = await previewed(`${header}\n${line('03/04/2027', 'NOBODY')}\n`, language)
      for (const part of [words.problems(2), `B2 ${explain('date-ambiguous', language)}`, `C2 ${explain('owner-unknown', language)}`, 'NOBODY']) assert.ok(text.includes(part), `${part}: ${text.slice(0, 2000)}`)
      assert.ok(!text.includes(words.make))
      const { csrf = '' } = await desk.formOf(path, workspacePath('sign-out', language))
      assert.equal((await desk.post(workspacePath('plan-draft', language, id), { csrf })).status, 422)
      assert.equal((await mex.running.drafts.list()).length, before)

      const again = await previewed(`${header}\n${line('2027-04-03', 'SE')}\n`, language)
      assert.ok(again.text.includes(words.changed(1)))
      const made = await desk.submit(again.path, workspacePath('plan-draft', language, again.id), {})
      assert.equal(made.status, 303, textOf(made))
      assert.match(String(made.headers.location), language === 'en' ? /\/drafts\// : /\/borradores\//)
      assert.ok(textOf(await desk.get(String(made.headers.location))).includes(MESSAGES[language].workspace.flash['plan-draft-made']))
      const id2 = String(made.headers.location).split('/').at(-1) ?? ''
      const draft = await mex.running.drafts.find(id2)
      assert.deepEqual(draft?.changes.map(({ item, content }) => [item, content?.due, content?.owners]), [['element/I.1.a', '2027-04-03', ['organisation/SE']]])
      await mex.running.drafts.discard(id2)
      assert.equal((await desk.get(again.path)).status, 404, 'the preview is gone with its draft')
    })
  }

  test('is read anew in other letters and another order of dates, once a person says so', async () => {
    const bytes = Buffer.from('number,title.en,title.es,due\nI.1.a,Year,A\xf1o,03/04/2027\n', 'latin1')
    const { text, path, id } = await previewed(bytes)
    assert.ok(text.includes(`2:13 : ${explain('sheet-not-utf-8', 'en')}`), text.slice(0, 1500))
    const read = await desk.submit(path, workspacePath('plan-preview', 'en', id), { encoding: 'windows-1252', dates: 'day-first' })
    assert.equal(read.status, 303)
    const again = textOf(await desk.get(String(read.headers.location)))
    assert.ok(again.includes(MESSAGES.en.workspace.planTable.changed(1)), again.slice(0, 1500))
    const made = await desk.submit(String(read.headers.location), workspacePath('plan-draft', 'en', String(read.headers.location).split('/').at(-1) ?? ''), {})
    const draft = await mex.running.drafts.find(String(made.headers.location).split('/').at(-1) ?? '')
    assert.deepEqual([draft?.changes[0]?.content?.due, (draft?.changes[0]?.content?.title as Record<string, string>).es], ['2027-04-03', 'Año'])
    await mex.running.drafts.discard(draft?.id ?? '')
  })

  test('ends what is not in the file only where that is said', async () => {
    const kept = await previewed('number,level\nI,pillar\n')
    assert.ok(kept.text.includes(MESSAGES.en.workspace.planTable.absent(43)), kept.text)
    const made = await desk.submit(kept.path, workspacePath('plan-draft', 'en', kept.id), { ends: 'yes' })
    const draft = await mex.running.drafts.find(String(made.headers.location).split('/').at(-1) ?? '')
    assert.equal(draft?.changes.filter(({ content }) => content === null).length, 43)
    await mex.running.drafts.discard(draft?.id ?? '')
  })

  test('shows long lists page by page', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => `N${index},pillar,Pillar ${index},`).join('\n')
    const { text, path } = await previewed(`number,level,title.en,title.es\n${rows}\n`)
    assert.ok(text.includes(MESSAGES.en.workspace.planTable.problems(450)))
    const page = await desk.get(`${path}?show=problems&page=3`)
    assert.ok(textOf(page).includes('D451') && !textOf(page).includes('D401 '), 'the last fifty')
    assert.ok(textOf(page).includes(MESSAGES.en.workspace.planTable.pageOf(3, 3)))
    assert.equal((await desk.get(`${path}?show=problems&page=999`)).status, 200)
  })

  test('is refused without a file, of a stranger, and to whom another brought it', async () => {
    const { csrf = '' } = await desk.formOf(table.en, table.en)
    const none = await desk.upload(table.en, { csrf }, {})
    assert.deepEqual([none.status, textOf(none).includes(explain('plan-file-missing', 'en'))], [422, true])
    const { path } = await previewed('number,due\nI.1.a,2027-01-01\n')
    const colleague = await new TestDesk(mex.port).signIn('mex-se')
    assert.equal((await colleague.get(path)).status, 404)
    assert.equal((await new TestDesk(mex.port).get(path)).status, 303)
    assert.equal((await desk.upload(table.en, { csrf: 'forged' }, { file: { name: 'a.csv', bytes: 'a' } })).status, 403)
  })
})
