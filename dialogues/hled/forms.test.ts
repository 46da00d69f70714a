// Whatever the dialogue defines can be opened in its form and saved again without a change.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formOf, readTyped } from '../../src/dialogue/forms/index.ts'
import type { FormContent } from '../../src/dialogue/forms/index.ts'
import { findKind } from '../../src/dialogue/items/index.ts'
import { shownForm } from '../../src/dialogue/testing/shown-form.ts'
import { INDICATORS } from './indicators.ts'
import { PROJECTS } from './projects.ts'
import { TOOLS } from './tools/index.ts'

describe('the form of an indicator, a tool or a project', () => {
  for (const { item, content } of [...INDICATORS, ...TOOLS, ...PROJECTS]) it(`gives ${item} back as it was`, () => {
    const form = formOf(findKind(item) ?? assert.fail(item))
    const own = JSON.parse(JSON.stringify(content)) as FormContent
    assert.deepEqual(readTyped(form, new URLSearchParams(shownForm(form, own)), ['en', 'es'], own), own)
  })
})
