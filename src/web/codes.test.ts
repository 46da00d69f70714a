import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CANONICAL_CODES, CHAIN_CODES, CHECKPOINT_CODES, INADMISSIBLE_CODES, ORDER_CODES, SHAPE_CODES, STANDING_CODES, VERIFY_CODES, WITNESS_CODES } from '../record/index.ts'
import { ISSUE_CODES } from '../dialogue/issues.ts'
import { DELIVERY } from '../dialogue/statements/index.ts'
import { isCode } from '../text/messages/codes/index.ts'
import { LABELS } from './labels.ts'

it('knows a sentence for every code that the record and the dialogue can answer with', () => {
  const all = [...CANONICAL_CODES, ...CHAIN_CODES, ...INADMISSIBLE_CODES, ...ORDER_CODES, ...SHAPE_CODES, ...STANDING_CODES, ...VERIFY_CODES, ...CHECKPOINT_CODES, ...WITNESS_CODES, ...ISSUE_CODES]
  assert.deepEqual(all.filter((code) => !isCode(code)), [])
})

it('knows a label for every step of the delivery scale in both languages', () => {
  for (const labels of Object.values(LABELS)) assert.deepEqual(Object.keys(labels.delivery).sort(), [...DELIVERY].sort())
})
