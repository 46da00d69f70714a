// One page, looked at by axe: no violation of WCAG 2.2 AA that a machine can find, and nothing wider than the screen.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Colours are the same at every width: whoever looks at one page at several leaves them out after the first, since they take most of the time. */
export async function checkPage(page: Page, name: string, { colours = true }: { readonly colours?: boolean } = {}): Promise<void> {
  await page.evaluate(AXE)
  const violations = await page.evaluate(async ({ tags, colours }) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    const report = await axe.run({ runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast': { enabled: colours } } })
    return report.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`)
  }, { tags: TAGS, colours })
  assert.deepEqual(violations, [], name)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(overflow <= 0, `${name} is ${overflow} px wider than the screen`)
}
