import { test } from 'node:test'
import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { asJson, asMarkdown, figureLines, growthLines, machine } from '../report.ts'
import { isMet, ratioOf } from '../figure.ts'
import { rowsNamed, run } from '../main.ts'

const TINY = { sizes: [10, 20], rounds: 1, seconds: 0.1, plans: [{ activities: 10, advances: 20 }, { activities: 20, advances: 40 }], isTrial: true }
const rowsThatGrow = ['verify', 'exchange', 'rebuild']

// The rows that need a founded demonstration share one; `first-start` is how it is founded.
for (const words of [...rowsThatGrow.map((word) => [word]), ['append'], ['republish'], ['search'], ['workspace'], ['pictures'], ['page', 'weight', 'start', 'memory']]) {
  test(`The rows of ${words.join(', ')} measure something at a tiny size and leave nothing running`, { timeout: 180_000 }, async () => {
    const figures = await run({ rows: rowsNamed(words), bench: TINY }, () => undefined)
    assert.ok(figures.length > 0)
    for (const figure of figures) {
      if (figure.row === 'append-postgres' && figure.ours.length === 0) continue
      assert.ok(figure.ours.length > 0 && figure.ours.every((value) => Number.isFinite(value) && value >= 0), figure.note ?? figure.row)
      assert.ok(figure.limit.length === 0 || ratioOf(figure) !== null)
      assert.notEqual(isMet(figure), null)
      assert.ok(figureLines(figure).length >= 2)
    }
    if (words.some((word) => rowsThatGrow.includes(word))) assert.ok(growthLines(figures).length > 0)
    await nothingRuns()
    assert.equal(asMarkdown(machine('2024-01-31'), figures).match(/^\| /gm)?.length, figures.length + 1)
    assert.equal((JSON.parse(asJson(machine('2024-01-31'), figures)) as { rows: unknown[] }).rows.length, figures.length)
  })
}

/** Ends when this process has no child left; a child that stays is ended by the time limit of the test. */
async function nothingRuns(): Promise<void> {
  while (process.getActiveResourcesInfo().includes('ProcessWrap')) await setTimeout(20)
}

test('Words choose the rows whose names they begin, and a word that begins none is refused', () => {
  assert.deepEqual(rowsNamed(['verify']).map(({ name }) => name), ['verify-quick', 'verify-full', 'verify-memory'])
  assert.deepEqual(rowsNamed(['page', 'append']).map(({ name }) => name), ['append', 'page'])
  assert.throws(() => rowsNamed(['speed']), /no row begins with speed/)
})

test('Republishing renders exactly the pages whose bytes differ', { timeout: 60_000 }, async () => {
  const [figure] = await run({ rows: rowsNamed(['republish']), bench: { ...TINY, plans: [{ activities: 40, advances: 80 }] } }, () => undefined)
  const [, made, differ] = /(\d+) were rendered and (\d+) differ/.exec(figure?.note ?? '') ?? []
  assert.ok(Number(made) > 0)
  assert.equal(made, differ)
})
