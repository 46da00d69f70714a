// Pictures of everything that is hard to draw, for tests and measurements. All numbers here are invented.

import type { Language } from '../../text/bilingual.ts'
import { STATES } from '../pictures/boundaries/states.ts'
import type { BarChartProps, ChoroplethProps, FlowMapProps, LineChartProps, LinePoint, LineSeries, MapPoint, PointMapProps, SmallMultiplesProps } from '../pictures/types.ts'
import type { Drawing } from './pictures.ts'

export interface Specimen {
  readonly name: string
  readonly drawing: Drawing
}

const LONG = {
  en: 'Electrical machinery and equipment and parts thereof; sound recorders and reproducers, television image and sound recorders',
  es: 'Máquinas, aparatos y material eléctrico, y sus partes; aparatos de grabación o reproducción de sonido, y de imagen y sonido en televisión',
} as const satisfies Record<Language, string>
const UNIT = { kind: 'number', label: 'units' } as const

/** A value for every number, the same in every run. */
function invented(index: number, most: number): number {
  return Math.round(((index * 7919 + 104_729) % 9973) / 9973 * most)
}

function months(count: number, valueAt: (index: number) => number | null, from = 1996): readonly LinePoint[] {
  return Array.from({ length: count }, (_, index) => ({ period: `${from + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, value: valueAt(index) }))
}

function series(label: string, points: readonly LinePoint[], more: Partial<LineSeries> = {}): LineSeries {
  return { key: label, label, points, ...more }
}

export function specimens(language: Language): readonly Specimen[] {
  const frame = (name: string) => ({ title: `${language === 'es' ? 'Muestra inventada' : 'An invented specimen'}: ${name}`, caption: language === 'es' ? 'Inventado para una prueba.' : 'Invented for a test.' })
  const line = (name: string, chart: Partial<LineChartProps>): Specimen => ({ name, drawing: { component: 'LineChart', props: { ...frame(`LineChart, ${name}`), axis: 'month', unit: UNIT, series: [], ...chart } satisfies LineChartProps } })
  const bar = (name: string, chart: Partial<BarChartProps>): Specimen => ({ name, drawing: { component: 'BarChart', props: { ...frame(`BarChart, ${name}`), unit: UNIT, rowLabel: 'Row', series: [{ key: 'a', label: 'A' }], rows: [], ...chart } satisfies BarChartProps } })
  const row = (label: string, ...values: readonly (number | null)[]) => ({ key: label, label, values })
  const area = (name: string, chart: Partial<ChoroplethProps>): Specimen => ({ name, drawing: { component: 'Choropleth', props: { ...frame(`Choropleth, ${name}`), unit: UNIT, area: 'both', values: [], ...chart } satisfies ChoroplethProps } })
  const points = (name: string, map: Partial<PointMapProps>): Specimen => ({ name, drawing: { component: 'PointMap', props: { ...frame(`PointMap, ${name}`), unit: UNIT, rowLabel: 'Place', points: [], ...map } satisfies PointMapProps } })
  const flows = (name: string, map: Partial<FlowMapProps>): Specimen => ({ name, drawing: { component: 'FlowMap', props: { ...frame(`FlowMap, ${name}`), unit: { kind: 'usd', label: '' }, places: [], flows: [], ...map } satisfies FlowMapProps } })
  const multiples = (name: string, chart: Partial<SmallMultiplesProps>): Specimen => ({ name, drawing: { component: 'SmallMultiples', props: { ...frame(`SmallMultiples, ${name}`), axis: 'month', unit: UNIT, panels: [], ...chart } satisfies SmallMultiplesProps } })
  const wave = (phase: number) => months(350, (index) => 400_000 + 1000 * index + invented(index + phase, 60_000))
  const places = inventedPlaces()
  return [
    line('no series', {}),
    line('no value', { series: [series('A', months(12, () => null))] }),
    line('one point', { series: [series('A', months(1, () => 7))], incompleteFrom: '1996-01' }),
    line('all equal', { series: [series('A', months(30, () => 5)), series('B', months(30, () => 5))] }),
    line('all zero', { series: [series('A', months(30, () => 0))] }),
    line('negative', { series: [series('A', months(40, (index) => index - 30)), series('B', months(40, (index) => -index * 2))], levels: [{ kind: 'target', value: -40, label: 'Target' }] }),
    line('huge and tiny', { series: [series('A', months(24, (index) => 1.234e15 * (index + 1))), series('B', months(24, () => 0.000_01))] }),
    line('with gaps', { series: [series('A', months(60, (index) => (index % 7 === 3 ? null : index))), series('B', months(60, (index) => (index === 20 ? 50 : null)))] }),
    line('twenty-nine years', { series: [series('A', wave(0))], events: [{ period: '2001-09', label: LONG[language] }, { period: '2020-03', label: 'B' }], incompleteFrom: '2025-01' }),
    line('eight lines that end together', { series: Array.from({ length: 8 }, (_, index) => series(`${LONG[language].slice(0, 10 + 6 * index)} ${index}`, months(50, (month) => 100 + month + index / 10))) }),
    line('events close together', { series: [series('A', wave(1))], events: Array.from({ length: 9 }, (_, index) => ({ period: `2008-0${index + 1}`, label: `${index} ${LONG[language].slice(0, 24)}` })) }),
    line('events in words', { series: [series('A', wave(1))], events: ['2001-09', '2016-07', '2019-10', '2023-12', '2024-06'].map((period) => ({ period, label: `${period} ${LONG[language].slice(0, 26)}` })) }),
    line('events at numbers', { axis: 'number', series: [series('A', [1, 5, 9, 10, 60].map((at) => ({ period: String(at), value: at })))], events: [{ period: '10', label: 'Ten' }, { period: '9', label: 'Nine' }, { period: '7', label: 'Seven' }] }),
    line('anomalies and a band', { series: [series('A', months(36, (index) => 50 + invented(index, 20)).map((point, index) => ({ ...point, low: 40, high: 75, ...(index % 12 === 11 ? { anomaly: LONG[language] } : {}) })))] }),
    line('anomalies side by side', { series: [series('A', months(350, (index) => 50 + invented(index, 20)).map((point, index) => (index % 5 < 2 ? { ...point, anomaly: index % 2 === 0 ? 'High' : 'Low' } : point)))] }),
    line('levels close together', { series: [series('A', months(36, (index) => index)), series('B', months(36, (index) => 36 - index))], levels: [{ kind: 'baseline', value: 17, label: 'Baseline' }, { kind: 'target', value: 17.2, label: 'Target' }, { kind: 'reference', value: 17.1, label: LONG[language] }] }),
    line('logarithmic', { scale: 'log', series: [series('A', months(60, (index) => 10 ** (index / 10)))] }),
    line('logarithmic with zero', { scale: 'log', series: [series('A', months(60, (index) => index))] }),
    line('not from zero', { fromZero: false, series: [series('A', months(60, (index) => 1000 + index))], unit: { kind: 'percent', label: '' } }),
    line('days', { axis: 'day', series: [series('A', Array.from({ length: 45 }, (_, index) => ({ period: new Date(Date.UTC(2024, 11, 10 + index)).toISOString().slice(0, 10), value: index })))] }),
    line('quarters', { axis: 'quarter', series: [series('A', Array.from({ length: 9 }, (_, index) => ({ period: `${2020 + Math.floor(index / 4)}-Q${(index % 4) + 1}`, value: index })))] }),
    line('fiscal years', { axis: 'us-fiscal-year', series: [series('A', ['2019', '2020', '2022'].map((period, index) => ({ period, value: index * 1e9 })), { hue: 1 }), series('B', [{ period: '2021', value: 3e9 }], { hue: 2 })], unit: { kind: 'usd', label: '' } }),
    line('hours', { axis: 'hour', series: [series('A', Array.from({ length: 24 }, (_, hour) => ({ period: String(hour), value: invented(hour, 90) }))), series('B', Array.from({ length: 24 }, (_, hour) => ({ period: String(hour), value: 30 })), { isContext: true })] }),
    line('numbers', { axis: 'number', axisLabel: LONG[language].slice(0, 30), series: [series('A', [0, 0.5, 3, 12, 60].map((at) => ({ period: String(at), value: at * at })))] }),
    line('words that are no periods', { series: [series('A', [{ period: 'soon', value: 3 }, { period: '2024-13', value: 3 }, { period: '2024-01', value: Number.NaN }])] }),
    line('a unit of many words', { unit: { kind: 'number', label: LONG[language] }, series: [series('A', wave(2))], events: [{ period: '2010-01', label: 'A' }] }),
    bar('a unit of many words', { unit: { kind: 'usd', label: LONG[language] }, rows: [row('A', 3e9)], levels: [{ kind: 'target', value: 2e9, label: 'Target' }] }),
    bar('no row', {}),
    bar('one row', { rows: [row('A', 1)] }),
    bar('no value', { rows: [row('A', null), row('B', null)] }),
    bar('all zero', { rows: [row('A', 0), row('B', 0)] }),
    bar('forty rows', { rows: Array.from({ length: 40 }, (_, index) => row(`Place ${index}`, invented(index, 3_000_000))) }),
    bar('long names', { rows: [row(LONG[language], 12), row(`${LONG[language]}.`, 3)], levels: [{ kind: 'reference', value: 11.9, label: LONG[language] }, { kind: 'target', value: 0, label: 'Target' }] }),
    bar('groups with negative values', { unit: { kind: 'percent', label: '' }, series: [{ key: 'a', label: 'A', hue: 1 }, { key: 'b', label: 'B', hue: 2 }], rows: [row('A', -3.25, 4), row('B', null, -22.5), row('C', 0, 0.01)] }),
    bar('stacked', { mode: 'stacked', unit: { kind: 'usd', label: '' }, series: ['A', 'B', 'C', 'D'].map((key) => ({ key, label: key })), rows: [row('A', 4e11, 1e9, 1e3, null), row('B', 1e7, -2e11, 5e10, 0)] }),
    bar('all negative', { rows: [row('A', -5), row('B', -0.001)] }),
    multiples('no panel', {}),
    multiples('twelve panels', { panels: Array.from({ length: 12 }, (_, index) => ({ key: String(index), label: `${LONG[language].slice(0, 12 + index)}`, series: [series('A', wave(index)), series('B', months(350, () => index * 1e5), { isContext: true })] })), levels: [{ kind: 'target', value: 5e5, label: 'Target' }] }),
    multiples('panels of their own scale, some empty', { scale: 'own', panels: [1, 1e3, 1e9, 0].map((size) => ({ key: String(size), label: `× ${size}`, series: size === 0 ? [] : [series('A', months(13, (index) => size * (index - 4)))] })) }),
    area('no value', {}),
    area('all equal', { values: STATES.map(({ country, code, short }) => ({ id: country === 'MX' ? code : short, value: 3 })) }),
    area('one state', { area: 'mx-states', values: [{ id: '18', value: 5 }, { id: '99', value: 5 }] }),
    area('both countries', { unit: { kind: 'usd', label: '' }, values: STATES.map(({ country, code, short }, index) => ({ id: country === 'MX' ? code : short, value: index % 9 === 0 ? null : invented(index, 1e10) })) }),
    area('changes', { area: 'us-states', isDiverging: true, unit: { kind: 'percent', label: '' }, values: STATES.filter(({ country }) => country === 'US').map(({ code }, index) => ({ id: code, value: invented(index, 40) / 4 - 5 })) }),
    area('classes that were set', { area: 'mx-states', classes: { kind: 'set', bounds: [10, 20, 50, 1000] }, values: STATES.filter(({ country }) => country === 'MX').map(({ code }, index) => ({ id: code, value: invented(index, 80) })) }),
    points('no point', {}),
    points('one point', { points: places.slice(0, 1) }),
    points('points side by side', { points: places }),
    points('without values', { points: places.map((place) => ({ ...place, value: null })) }),
    points('in both countries', { region: 'both', points: places }),
    points('outside', { points: [{ key: 'a', label: 'Paris', lat: 48.9, lon: 2.3, value: 4 }] }),
    flows('no flow', {}),
    flows('there and back, and closed', {
      places: [...places.slice(0, 8), { key: '19', label: 'Nuevo León', state: '19', country: 'MX' }, { key: 'TX', label: 'Texas', state: 'TX', country: 'US' }, { key: 'NY', label: 'New York', state: 'NY', country: 'US' }],
      flows: [{ from: '19', to: 'p0', value: 9e9 }, { from: 'p0', to: '19', value: 4e9, kind: 'added' }, { from: 'p0', to: 'TX', value: 1e3 }, { from: 'p0', to: 'p0', value: 1 }, { from: 'p3', to: 'nowhere', value: 1 }, { from: '19', to: 'p5', value: 2e9, kind: 'shortfall' }], closed: ['p5'],
    }),
    flows('between whole countries', { region: 'both', places: [{ key: '19', label: 'Nuevo León', state: '19', country: 'MX' }, { key: 'NY', label: 'New York', state: 'NY', country: 'US' }], flows: [{ from: '19', to: 'NY', value: 5 }] }),
    { name: 'sparkline', drawing: { component: 'Sparkline', props: { label: 'A', values: [1, 2, null, 4, 3], incompleteFrom: 4 } } },
    { name: 'sparkline of nothing', drawing: { component: 'Sparkline', props: { label: 'A', values: [] } } },
    { name: 'sparkline of one, and of negatives', drawing: { component: 'Sparkline', props: { label: 'A', values: [-5] } } },
    { name: 'choice', drawing: { component: 'PeriodChoice', props: { action: '/en/instruments/x', axis: 'month', first: '1996-01', last: '2025-02', from: '2010-01', to: '2025-02', keep: { port: '2304' }, pictures: ['trucks'] } } },
  ]
}

/** Pairs and clusters along the line between the countries, two of them at one place. */
function inventedPlaces(): readonly MapPoint[] {
  const at: readonly (readonly [number, number])[] = [[27.5, -99.51], [32.54, -117.03], [32.55, -116.94], [32.55, -116.97], [32.67, -115.39], [32.67, -115.39], [31.76, -106.45], [31.67, -106.34], [31.78, -106.68], [26.1, -98.27], [26.06, -97.95], [26.37, -98.8], [26.4, -99.02], [25.95, -97.4], [31.33, -110.94], [28.7, -100.5], [29.33, -100.93], [29.56, -104.4], [31.33, -109.56]]
  return at.map(([lat, lon], index) => ({ key: `p${index}`, label: `Place number ${index}`, lat, lon, value: index === 4 ? null : index === 8 ? 0 : invented(index, 3_000_000) }))
}
