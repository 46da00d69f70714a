// A fact as a form: that a step holds since a day, or has ceased to.

import { standingAbout } from '../../../dialogue/clocks/index.ts'
import { stepsOf } from '../../../dialogue/items/instruments/board.ts'
import type { PlacedStep } from '../../../dialogue/items/instruments/board.ts'
import { factContent } from '../../../dialogue/statements/fact.ts'
import type { FactContent } from '../../../dialogue/statements/index.ts'
import { findContent } from '../../../dialogue/views/index.ts'
import type { FactPage, FactValues, SayingPage } from '../../../web/workspace/rules/models.ts'
import { bilingualField, field, optional, optionalText } from '../fields.ts'
import type { Outcome, Visit } from '../visit.ts'
import { nameFor } from './naming.ts'
import { corrected, decideForm, opened, pageOf } from './saying.ts'
import { settingsOf, toolOf } from './tools.ts'
import type { OpenTool } from './tools.ts'

interface Subject {
  readonly tool: OpenTool
  /** Those of which this side may speak. */
  readonly steps: readonly PlacedStep[]
  readonly before: FactContent | null
  readonly replaces: string | null
}

export async function showFact(visit: Visit): Promise<Outcome | null> {
  const subject = subjectOf(visit)
  return subject === null ? null : pageOf<FactPage>(visit, subject.tool, opened(visit, subject.replaces), own(visit, subject, valuesFrom(subject)))
}

export async function sayFact(visit: Visit): Promise<Outcome | null> {
  const subject = subjectOf(visit)
  if (subject === null) return null
  const values = typed(visit)
  const decided = await decideForm(visit, { type: 'fact', tool: subject.tool, content: contentOf(visit, subject, values) })
  return 'outcome' in decided ? decided.outcome : pageOf<FactPage>(visit, subject.tool, decided.saying, own(visit, subject, values), decided.status)
}

function subjectOf(visit: Visit): Subject | null {
  const tool = toolOf(visit)
  const settings = tool === null ? null : settingsOf(tool, 'board')
  if (tool === null || settings === null) return null
  const replaced = corrected(visit, tool, 'fact')
  return { tool, steps: stepsOf(settings).filter(({ party }) => party === null || party === visit.running.settings.party), before: replaced?.content ?? null, replaces: replaced?.statement ?? null }
}

function own({ running }: Visit, { steps }: Subject, values: FactValues): Omit<FactPage, keyof SayingPage> {
  const { rows } = running.node
  const organisations = (rows.find('kind', 'organisation') ?? []).flatMap((item) => { const content = findContent(rows, 'organisation', item); return content === null ? [] : [{ value: item, title: content.name }] })
  return { kind: 'fact', values, organisations, steps: steps.map(({ path, title }) => ({ value: path, title })) }
}

function contentOf(visit: Visit, { tool, before }: Subject, values: FactValues): FactContent {
  const taken = standingAbout(visit.running.node.rows, tool.ref.item, 'fact', factContent).filter(({ party }) => party === visit.running.settings.party).map(({ content }) => content.fact)
  const [first] = before?.sources ?? []
  return {
    fact: before?.fact ?? (values.fact === '' ? nameFor(values.says, taken, 'fact') : values.fact), step: values.step, says: values.says, from: values.from, until: optional(values.until), ended: optionalText(values.ended), organisation: optional(values.organisation),
    sources: [...(values.source === '' ? [] : [first?.url === values.source ? first : { url: values.source, note: null }]), ...(before?.sources.slice(1) ?? [])],
  }
}

function valuesFrom({ before, steps }: Subject): FactValues {
  return {
    step: before?.step ?? steps[0]?.path ?? '', fact: before?.fact ?? '', says: before?.says ?? {}, from: before?.from ?? '', until: before?.until ?? '', ended: before?.ended ?? {}, organisation: before?.organisation ?? '', source: before?.sources[0]?.url ?? '',
  }
}

function typed({ fields, frame }: Visit): FactValues {
  return {
    step: field(fields, 'step'), fact: field(fields, 'fact'), says: bilingualField(fields, 'says', frame.languages), from: field(fields, 'from'), until: field(fields, 'until'),
    ended: bilingualField(fields, 'ended', frame.languages), organisation: field(fields, 'organisation'), source: field(fields, 'source'),
  }
}
