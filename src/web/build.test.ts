import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it } from 'node:test'
import { isBuildFresh } from '../../bin/freshness.mjs'
import { build } from './build.ts'
import { ROOT } from './place.ts'
import { temporaryDirectory } from './testing/built.ts'

async function bytesOf(directory: string): Promise<Record<string, string>> {
  const names = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name.slice(directory.length), (await readFile(name)).toString('base64')] as const)))
}

it('builds the same bytes from the same sources, and knows when they changed', async () => {
  const [one, other] = [await temporaryDirectory(), await temporaryDirectory()]
  assert.equal(isBuildFresh(ROOT, one), false, 'nothing was built yet')
  await build(one)
  await build(other)
  assert.deepEqual(await bytesOf(one), await bytesOf(other))
  assert.equal(isBuildFresh(ROOT, one), true)

  const inputs = JSON.parse(await readFile(join(one, 'inputs.json'), 'utf8')) as Record<string, string>
  assert.ok('src/web/components/Layout.svelte' in inputs && 'src/text/messages/pages.es.ts' in inputs && 'src/web/styles/_base.scss' in inputs)
  await writeFile(join(one, 'inputs.json'), JSON.stringify({ ...inputs, 'src/web/components/Layout.svelte': 'of an earlier text' }))
  assert.equal(isBuildFresh(ROOT, one), false, 'a component was edited')
  const { 'src/web/client/workspace.ts': _, ...without } = inputs
  await writeFile(join(one, 'inputs.json'), JSON.stringify(without))
  assert.equal(isBuildFresh(ROOT, one), false, 'a script was added')
})
