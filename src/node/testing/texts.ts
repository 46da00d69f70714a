// A text that two nodes have agreed, for tests: proposed by one, signed by the other, with all its clauses.

import assert from 'node:assert/strict'
import type { ItemChange, ItemId } from '../../record/index.ts'
import { inForce, versionInForce } from '../../dialogue/decide.ts'
import type { DialogueContent } from '../../dialogue/items/index.ts'
import { JOINT_STATEMENT } from '../../publication/testing/originals.ts'
import { TEXT, textChanges } from '../../dialogue/testing/lake-statement.ts'
import type { DialogueNode } from '../dialogue-node.ts'
import { saySoon } from './nodes.ts'

/** `settled` waits until every node holds what was said. The charter gets the class of the text where it has none. */
export async function agreeText(nodes: readonly DialogueNode[], settled: () => Promise<unknown>, changed: Parameters<typeof textChanges>[0] = {}): Promise<ItemId> {
  const [first = assert.fail('no node')] = nodes
  const charter: ItemId = `dialogue/${first.dialogue}`
  const content = inForce(first.rows, charter) as unknown as DialogueContent
  if (content.instruments?.some(({ instrument }) => instrument === JOINT_STATEMENT.instrument) !== true) {
    await agreeOn(nodes, settled, [{ item: charter, base: versionInForce(first.rows, charter), content: { ...content, instruments: [...(content.instruments ?? []), JOINT_STATEMENT] } }])
  }
  await agreeOn(nodes, settled, textChanges(changed))
  return TEXT
}

/** The first proposes, the others sign; between the parties. */
export async function agreeOn([first = assert.fail('no node'), ...others]: readonly DialogueNode[], settled: () => Promise<unknown>, changes: readonly ItemChange[]): Promise<void> {
  const { hash } = await saySoon(first, { name: 'propose', changes, cover: null, audience: 'parties' })
  await settled()
  for (const other of others) await saySoon(other, { name: 'sign', proposal: hash })
  await settled()
}
