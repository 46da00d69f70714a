// A plan out of a node as a file, and back as one draft. Before the founding the plan is that of the
// answers, and what is imported comes with the founding proposal.

import { existsSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { NOTHING_KNOWN, referenceOf } from '../../api/workspace/reference.ts'
import { foundingChanges } from '../../dialogue/founding/answers.ts'
import type { FoundingElement } from '../../dialogue/founding/answers.ts'
import type { ElementContent } from '../../dialogue/items/index.ts'
import { DATE_ORDERS, planBaseOf, planBaseOfFounding, revived } from '../../dialogue/plan-table/index.ts'
import type { PlanBase, PlanImport, TableProblem } from '../../dialogue/plan-table/index.ts'
import type { DialogueNode } from '../../node/dialogue-node.ts'
import { Drafts } from '../../node/drafts.ts'
import { writeStreamDurably } from '../../node/files.ts'
import { findFoundingDraft, metRoots, saveFoundingDraft } from '../../node/founding-draft.ts'
import type { FoundingDraft } from '../../node/founding-draft.ts'
import { readPlanFile, writePlanFile } from '../../node/plan-files/index.ts'
import type { PlanFile } from '../../node/plan-files/index.ts'
import type { Language } from '../../text/bilingual.ts'
import { explain } from '../../text/messages/codes/index.ts'
import { CSV_ENCODINGS } from '../../text/sheets/csv-text.ts'
import { CommandFailed, WrongUse } from '../outcome.ts'
import type { CliCommand, Terminal } from '../outcome.ts'
import { findHome } from '../place.ts'
import { withReadNode } from '../read-node.ts'
import { withStoppedNode } from '../stopped-node.ts'
import { planTexts } from './plan-texts.ts'

const SHOWN_ABSENT = 20

export const command: Pick<CliCommand, 'run'> = {
  async run([what, ...words], terminal) {
    if (what === 'template' || what === 'export') return write(words, terminal, what === 'template')
    if (what === 'import') return bring(words, terminal)
    throw new WrongUse('template | export | import')
  },
}

async function write(words: readonly string[], terminal: Terminal, isTemplate: boolean): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { out: { type: 'string' }, semicolon: { type: 'boolean' }, party: { type: 'string' } } })
  const form = { '.xlsx': 'xlsx', '.csv': 'csv' }[extname(values.out ?? '').toLowerCase()] as 'xlsx' | 'csv' | undefined
  if (values.out === undefined || form === undefined) throw new WrongUse('--out FILE.xlsx | FILE.csv')
  const out = resolve(values.out)
  if (existsSync(out)) throw new CommandFailed('file-occupied', out)
  return withReadNode(findHome(terminal.environment, values.party), terminal, async (node) => {
    const { base } = await baseOf(node)
    const bytes = writePlanFile({ form, delimiter: values.semicolon === true ? ';' : ',', isTemplate, reader: terminal.language }, base)
    await writeStreamDurably(out, [bytes], 0o644).catch((error: NodeJS.ErrnoException) => { throw new CommandFailed('out-unwritable', `${out} (${error.code ?? ''})`, { cause: error }) })
    terminal.out(planTexts[terminal.language].written(out, isTemplate ? 0 : base.items.filter(({ item }) => item.startsWith('element/')).length))
    return 0
  })
}

async function bring(words: readonly string[], terminal: Terminal): Promise<number> {
  const text = { type: 'string' } as const
  const { values, positionals: [path, ...more] } = parseArgs({ args: [...words], allowPositionals: true, options: { check: { type: 'boolean' }, encoding: text, dates: text, 'end-absent': { type: 'boolean' }, party: text } })
  const encoding = CSV_ENCODINGS.find((one) => one === (values.encoding ?? 'utf-8'))
  const dates = DATE_ORDERS.find((one) => one === (values.dates ?? 'iso'))
  if (path === undefined || more.length > 0 || encoding === undefined || dates === undefined) throw new WrongUse(`FILE --encoding ${CSV_ENCODINGS.join('|')} --dates ${DATE_ORDERS.join('|')}`)
  const file: PlanFile = { bytes: bytesOf(path), name: basename(path), encoding, dates }
  const home = findHome(terminal.environment, values.party)
  const [endsAbsent, say] = [values['end-absent'] === true, planTexts[terminal.language]]
  if (values.check === true) {
    return withReadNode(home, terminal, async (node) => {
      tell(await readAgainst(node, file, terminal.language), terminal, endsAbsent)
      terminal.out(say.checked)
      return 0
    })
  }
  return withStoppedNode(home, terminal, async (node) => {
    const plan = await readAgainst(node, file, terminal.language)
    tell(plan, terminal, endsAbsent)
    if (plan.changes.length === 0 && (!endsAbsent || plan.ends.length === 0)) throw new CommandFailed('nothing-changed')
    const { founding } = await baseOf(node)
    terminal.out(founding === null ? say.drafted(await saveDraft(node, plan, endsAbsent)) : await joinFounding(node, founding, plan, endsAbsent).then(() => say.founding))
    return 0
  })
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new CommandFailed('file-unreadable', `${path} (${String((error as NodeJS.ErrnoException).code)})`, { cause: error })
  }
}

/** The plan in force, or the one that would be founded. */
async function baseOf(node: DialogueNode): Promise<{ readonly base: PlanBase; readonly founding: FoundingDraft | null }> {
  const inForce = planBaseOf({ rows: node.rows, dialogue: node.dialogue, self: node.party, today: () => node.now().slice(0, 10) })
  if (inForce !== null) return { base: inForce, founding: null }
  const founding = node.ledger.charter() === null ? await findFoundingDraft(node.store) : null
  const base = founding === null ? null : planBaseOfFounding(node.charterItem, foundingChanges(founding.answers, rootsFor(node, founding), founding.elements))
  if (founding === null || base === null) throw new CommandFailed(node.ledger.charter() === null ? 'not-founded' : 'plan-missing')
  return { base, founding }
}

/** Keys that are not known yet stand for themselves: a plan can be prepared before the nodes are paired. */
function rootsFor(node: DialogueNode, { answers }: FoundingDraft): ReadonlyMap<string, string> {
  const { roots } = metRoots(node, answers)
  return new Map(answers.parties.map(({ party }) => [party, roots.get(party) ?? '0'.repeat(64)]))
}

/** What the file would change; throws where it cannot be read. */
async function readAgainst(node: DialogueNode, file: PlanFile, language: Language): Promise<PlanImport> {
  const reading = readPlanFile({ ...file, reference: referenceOf(node.rows, NOTHING_KNOWN) }, (await baseOf(node)).base)
  if ('plan' in reading) return reading.plan
  throw new CommandFailed('plan-file-unreadable', `${file.name} ${reading.unreadable.at}: ${explain(reading.unreadable.code, language)}`)
}

function tell({ problems, warnings, added, changed, unchanged, absent }: PlanImport, terminal: Terminal, endsAbsent: boolean): void {
  const say = planTexts[terminal.language]
  const line = ({ sheet, cell, code, said }: TableProblem) => `  ${[sheet, cell].filter((part) => part !== '').join('!')}  ${explain(code, terminal.language)}${said === '' ? '' : ` (${said})`}`
  if (warnings.length > 0) terminal.err([say.warnings(warnings.length), ...warnings.map(line)].join('\n'))
  if (problems.length > 0) {
    terminal.err([say.problems(problems.length), ...problems.map(line)].join('\n'))
    throw new CommandFailed('plan-import-problems')
  }
  terminal.out(say.counts(added.length, changed.length, unchanged, absent.length))
  if (absent.length > 0 && !endsAbsent) terminal.out(say.absent(absent.slice(0, SHOWN_ABSENT).map(({ number }) => number), Math.max(0, absent.length - SHOWN_ABSENT)))
}

async function saveDraft(node: DialogueNode, plan: PlanImport, endsAbsent: boolean): Promise<string> {
  const changes = revived(node.rows, [...plan.changes, ...(endsAbsent ? plan.ends : [])])
  const draft = await new Drafts(node.store).save({ changes, cover: null, counters: null, savedAt: node.now(), savedBy: userInfo().username }, null)
  if (draft === null) throw new CommandFailed('draft-changed-meanwhile')
  return draft.id
}

async function joinFounding(node: DialogueNode, founding: FoundingDraft, plan: PlanImport, endsAbsent: boolean): Promise<void> {
  const gone = new Set(endsAbsent ? plan.ends.map(({ item }) => item) : [])
  const elements = new Map(founding.elements.filter(({ item }) => !gone.has(item)).map((one) => [one.item, one]))
  for (const { item, content } of plan.changes) elements.set(item, { item, content: content as unknown as ElementContent } satisfies FoundingElement)
  const { revision, ...content } = founding
  if (await saveFoundingDraft(node.store, { ...content, elements: [...elements.values()] }, revision) === null) throw new CommandFailed('founding-changed-meanwhile')
}
