// The checker of program and components has nothing to say; and it would, if there were something.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { ROOT } from '../src/web/place.ts'

/** Room for what is young: by itself a fifth of the time goes into moving it. In MiB. */
const ROOM = ['--min-semi-space-size=64', '--max-semi-space-size=256']
const check = (tool: string, ...words: string[]) => spawnSync(process.execPath, [...ROOM, join(ROOT, 'node_modules', tool), ...words], { cwd: ROOT, encoding: 'utf8' })

describe('types', () => {
  it('the program and its components compile, and the checker is awake', () => {
    const found = check('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'error', '--output', 'machine')
    assert.equal(found.status, 0, found.stdout)
    const folder = mkdtempSync(join(ROOT, 'build/canary-'))
    try {
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*.svelte'] }))
      writeFileSync(join(folder, 'Canary.svelte'), '<script lang="ts">\n  const wrong: number = "text"\n</script>\n{wrong}\n')
      const canary = check('svelte-check/bin/svelte-check', '--tsconfig', join(folder, 'tsconfig.json'), '--workspace', folder, '--threshold', 'error', '--output', 'machine')
      assert.notEqual(canary.status, 0, 'a planted error is found')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
