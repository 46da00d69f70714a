// What was counted, in words: results of the work and, apart from them, what surrounds it. The last two values of every
// count; a count without a value says so.

import type { PaperCount } from '../../../../instruments/indicators/papers.ts'
import type { Told } from '../../../../instruments/indicators/compute.ts'
import { changeText, drawn, periodText, valueText } from '../../../pages/indicators/telling.ts'
import { run } from '../../brief/run.ts'
import type { Composer } from './composer.ts'
import type { Row, Section } from './paper.ts'

export function countSections(counts: readonly PaperCount[], composer: Composer): readonly Section[] {
  const words = composer.words.counts
  return (['result', 'context'] as const).flatMap((use) => {
    const own = counts.filter(({ content }) => content.use === use)
    const [first, ...others] = own.map((one) => countRow(one, composer))
    return first === undefined ? [] : [composer.section(words.heading[use], [{ as: 'table', caption: words.caption[use], head: [words.indicator, words.count, words.last, words.before], rows: [first, ...others] }])]
  })
}

function countRow({ content, number, series, values: [last, before], cites }: PaperCount, composer: Composer): Row {
  const { words: { counts: words }, language } = composer
  const told = (value: Told | undefined) => (value === undefined ? [run(series.computed === null ? words.notReported : words.noData)] : [run(`${valueText(drawn(value) ?? 0, content, language)} (${periodText(value.period, content, language)})`)])
  const change = last?.change == null ? [] : [run(`; ${changeText(last.change, content, language)}`)]
  const vintage = series.note?.vintage == null ? [] : [run(` · ${words.asOf(series.note.vintage.content.vintage)}`)]
  return composer.row(cites, [[...(number === null ? [] : [run(`${number} `)]), ...composer.text(content.title), run(', '), ...composer.text(content.unit)], [...composer.text(series.title), ...vintage], [...told(last), ...change], before === undefined ? [] : told(before)])
}
