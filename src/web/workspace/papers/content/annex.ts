// The annex to a joint statement, in words.

import type { AnnexRow, AnnexView, RecordCite, Some } from '../../../../dialogue/views/index.ts'
import { run } from '../../brief/run.ts'
import type { Run } from '../../brief/run.ts'
import type { Composer } from './composer.ts'
import type { Block, Row, Section } from './paper.ts'

export function annexSections(view: AnnexView, composer: Composer): readonly Section[] {
  const { words } = composer
  if (view.groups.length === 0) return [composer.section(words.annex.commitments, [{ as: 'lines', lines: [composer.line([view.subject.cite], [run(words.annex.none)], 'quiet')] }])]
  return view.groups.map(({ top, rows }) => {
    const heading: Some<Run> = [run(`${top.number} `), ...composer.text(top.title)]
    const targets = rows.flatMap((row) => (row.target === null ? [] : [composer.line([row.cite], [run(`${row.number}: `), ...composer.figure(row.target)])]))
    const [first, ...others] = rows.map((row) => annexRow(row, composer))
    const table: readonly Block[] = first === undefined ? [] : [{ as: 'table', caption: words.annex.caption(top.number), head: headOf(view, composer), rows: [first, ...others] }]
    return composer.section(heading, [...table, ...(targets.length === 0 ? [] : [{ as: 'lines' as const, lines: targets }])])
  })
}

function headOf({ frame }: AnnexView, { words }: Composer): Some<string> {
  return [words.annex.commitment, ...frame.parties.map(({ party }) => words.annex.owners(party)), words.annex.due, words.annex.origin]
}

function annexRow(row: AnnexRow, composer: Composer): Row {
  const { words } = composer
  const how = row.how === 'updated' && row.fields.length > 0 ? words.annex.updated(composer.fields(row.fields)) : words.annex.how[row.how]
  // Where it was decided, the words of the decision say so.
  const origin: readonly Run[] = row.origin?.words == null ? [run(how)] : composer.text(row.origin.words, row.how === 'decided' ? '' : `${how}: `)
  const aim: readonly Run[] = row.aim === null ? [] : [run(' · '), ...composer.text(row.aim)]
  const cites: Some<RecordCite> = row.origin === null ? [row.cite] : [row.cite, row.origin.cite]
  return composer.row(cites, [[...composer.titled(row), ...aim], ...row.owners.map((side) => composer.owners(side, row.ownersOf)), [run(composer.dayOrNone(row.due))], origin])
}
