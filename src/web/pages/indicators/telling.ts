// How the values of indicators are written: in the unit of the definition, with its decimals, and always with what they are not.

import type { IndicatorContent } from '../../../dialogue/items/index.ts'
import type { Change, Told } from '../../../instruments/indicators/compute.ts'
import type { ToldSeries } from '../../../instruments/indicators/run.ts'
import type { Language } from '../../../text/bilingual.ts'
import { formatNumber } from '../../../text/format.ts'
import { MESSAGES } from '../../../text/messages/index.ts'
import { formatPeriod, formatPeriodShort } from '../../../text/periods.ts'
import type { Unit } from '../../../text/quantity.ts'
import { plain } from '../../reading.ts'

type Definition = Pick<IndicatorContent, 'quantity' | 'decimals' | 'scale' | 'unit' | 'period'>

/** `7,617,207`, `42.5%`; of a score what it means. */
export function valueText(value: number, { quantity, decimals, scale }: Definition, language: Language): string {
  if (quantity === 'score') {
    const step = scale.find(({ score }) => score === value)
    return step === undefined ? formatNumber(value, language) : `${formatNumber(value, language)} (${plain(step.title, language)})`
  }
  const text = signed(formatNumber(value, language, decimals))
  return quantity === 'share' ? `${text}%` : text
}

/** `+260,548 (+3.5%)`, `−1.2 points`. */
export function changeText({ absolute, percent }: Pick<Change, 'absolute' | 'percent'>, definition: Definition, language: Language): string {
  const m = MESSAGES[language].pages.indicators
  const number = plus(formatNumber(absolute, language, definition.quantity === 'score' ? 0 : definition.decimals), absolute)
  if (definition.quantity === 'share') return `${number} ${m.points}`
  if (definition.quantity === 'score') return `${number} ${m.steps}`
  return percent === null ? number : `${number} (${percentText(percent, language)})`
}

/** `+3.5%` */
export function percentText(percent: number, language: Language): string {
  return `${plus(formatNumber(percent, language, 1), percent)}%`
}

export function periodText(period: string, definition: Pick<Definition, 'period'>, language: Language): string {
  return formatPeriod(period, definition.period, language)
}

export function periodShort(period: string, definition: Pick<Definition, 'period'>, language: Language): string {
  return formatPeriodShort(period, definition.period, language)
}

/** What pictures write beside their numbers. */
export function unitOf({ quantity, unit, decimals }: Definition, language: Language): Unit {
  return quantity === 'share' ? { kind: 'percent', label: '', decimals } : { kind: 'number', label: plain(unit, language), decimals: quantity === 'score' ? 0 : decimals }
}

/** Whose count it is, in a few words: the title of the series. */
export function seriesName({ title }: Pick<ToldSeries, 'title'>, language: Language): string {
  return plain(title, language)
}

/** What is drawn of a value: the running total where there is one. Nothing of what is not whole. */
export function drawn({ value, running }: Told): number | null {
  return running?.total ?? value
}

/** Of what is not whole: the months or quarters that are there, or days. */
export function partText({ part }: Told, language: Language): string | null {
  return part === null ? null : MESSAGES[language].pages.indicators.part(part.present, part.of, part.by)
}

function plus(text: string, value: number): string {
  return value > 0 ? `+${text}` : signed(text)
}

/** A minus as long as a plus. */
function signed(text: string): string {
  return text.replace(/^-/, '−')
}
