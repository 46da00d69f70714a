import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'

const STYLES = join(import.meta.dirname, 'styles')

it('has every partial in one of the two sheets, and none in both', async () => {
  const names = await readdir(STYLES)
  const sheets = await Promise.all(['site.scss', 'workspace.scss'].map((name) => readFile(join(STYLES, name), 'utf8')))
  const used = sheets.flatMap((sheet) => [...sheet.matchAll(/@use '([^']+)'/g)].map(([, name = '']) => name)).sort()
  const there = names.filter((name) => name.startsWith('_')).map((name) => name.slice(1).replace('.scss', '')).sort()
  assert.deepEqual(used, there)
})
