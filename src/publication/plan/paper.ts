// The plan as a paper: what the press is given. The same acts give the same order, and the same order the same bytes.

import { canonicalize } from '../../record/index.ts'
import type { Json } from '../../record/index.ts'
import { MESSAGES } from '../../text/messages/index.ts'
import type { PlanPassages } from './passages.ts'
import type { SheetFacts } from './word-file.ts'

/** As the press takes it: `{ template, data, dated }`, in canonical JSON. */
export function planPaper(passages: readonly [PlanPassages, ...PlanPassages[]], { dated, size }: SheetFacts): string {
  const [own] = passages
  const words = MESSAGES[own.language].formats.plan
  const columns = passages.map(({ language, title, dialogue, lead, blocks, about }) => ({
    lang: language, title: said(title), dialogue, about, lead: lead.map((one) => ({ label: one.label, ...said(one.words) })),
    blocks: blocks.map(({ depth, number, title: name, lines }) => ({ depth, number, title: said(name), lines: lines.map((one) => ({ label: one.label, ...said(one.words) })) })),
  }))
  const data = { paper: size === 'letter' ? 'us-letter' : 'a4', page: words.page, contents: words.contents, columns }
  return canonicalize({ template: 'plan', dated, data } as unknown as Json)
}

function said({ words, language }: { readonly words: string; readonly language: string }): { readonly text: string; readonly lang: string } {
  return { text: words, lang: language }
}
