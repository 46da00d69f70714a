// Texts between nodes, for tests: negotiated, agreed, released.

import assert from 'node:assert/strict'
import type { ItemChange } from '../../record/index.ts'
import { versionInForce } from '../../dialogue/decide.ts'
import type { JointReleaseContent, TextContent } from '../../dialogue/items/index.ts'
import { clauseContent, PLAIN_INSTRUMENT, releaseContent, textContent } from '../../dialogue/testing/text-contents.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { exchange, saySoon } from './nodes.ts'

/** The first proposes between the parties, the others sign. Answers the proposal. */
export async function agreeOn(nodes: readonly DialogueNode[], changes: readonly Omit<ItemChange, 'base'>[]): Promise<string> {
  const [first, ...others] = nodes
  assert.ok(first !== undefined)
  const based = changes.map((change) => ({ ...change, base: versionInForce(first.rows, change.item) }))
  const { hash } = await saySoon(first, { name: 'propose', changes: based, cover: null, audience: 'parties' })
  await exchange(...nodes)
  for (const other of others) await saySoon(other, { name: 'sign', proposal: hash })
  await exchange(...nodes)
  return hash
}

/** A text of three clauses, agreed by all, in a class without gates. */
export async function agreeTextOn(nodes: readonly DialogueNode[], slug = 'water', changed: Partial<TextContent> = {}): Promise<void> {
  const [first] = nodes
  assert.ok(first !== undefined)
  const charter = first.rows.find('item', first.charterItem)?.versions.at(-1)?.content ?? assert.fail()
  if (charter.instruments === undefined) await agreeOn(nodes, [{ item: first.charterItem, content: { ...charter, instruments: [PLAIN_INSTRUMENT] } as never }])
  await agreeOn(nodes, [
    { item: `text/${slug}`, content: textContent(nodes.map(({ party }) => party), changed) as never },
    ...['b', 'd', 'f'].map((place, index) => ({ item: `clause/${slug}-${index + 1}`, content: clauseContent(`text/${slug}`, place, `Weir ${index + 1} of ${slug}`) as never })),
  ])
}

/** All sign a release of the text in force. */
export async function agreeRelease(nodes: readonly DialogueNode[], item = 'joint-release/water-1', changed: Partial<JointReleaseContent> = {}, text = 'text/water'): Promise<string> {
  const [first] = nodes
  assert.ok(first !== undefined)
  return agreeOn(nodes, [{ item, content: releaseContent({ projection: first.rows }, text, changed) as never }])
}
