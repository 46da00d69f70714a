// What the page of lanes shows, as tables for people and programs.

import type { ShownTable } from '../asking.ts'
import type { DayResult, Sensitivity } from './view.ts'

const both = (en: string, es: string) => ({ en, es })
const MINUTES = both('minutes', 'minutos')
const VEHICLES = both('vehicles', 'vehículos')
const UNSTABLE = { unstable: both('no steady state', 'sin régimen estable') }

export function hourTable(result: DayResult | null): ShownTable {
  return {
    name: 'hours', title: both('Hour by hour', 'Hora por hora'),
    columns: [
      { name: 'hour', title: both('Hour', 'Hora'), unit: null, isName: true },
      { name: 'arrivals', title: both('Come', 'Llegan'), unit: VEHICLES, decimals: 0 },
      { name: 'lanes', title: both('Lanes', 'Carriles'), unit: null, decimals: 0 },
      { name: 'utilisation', title: both('ρ of the hour', 'ρ de la hora'), unit: null, decimals: 4 },
      { name: 'steady', title: both('M/M/c', 'M/M/c'), unit: null, words: UNSTABLE },
      { name: 'probability', title: both('M/M/c: probability of a wait', 'M/M/c: probabilidad de esperar'), unit: null, decimals: 3 },
      { name: 'steady-queue', title: both('M/M/c: queue', 'M/M/c: fila'), unit: VEHICLES, decimals: 1 },
      { name: 'steady-wait', title: both('M/M/c: mean wait', 'M/M/c: espera media'), unit: MINUTES, decimals: 1 },
      { name: 'published', title: both('Published average', 'Promedio publicado'), unit: MINUTES, decimals: 0 },
      { name: 'median', title: both('Simulated median', 'Mediana simulada'), unit: MINUTES, decimals: 1 },
      { name: 'p95', title: both('Simulated P95', 'P95 simulado'), unit: MINUTES, decimals: 1 },
      { name: 'n', title: both('Simulated vehicles', 'Vehículos simulados'), unit: null, decimals: 0 },
      { name: 'queue', title: both('Queue at the end of the hour', 'Fila al terminar la hora'), unit: VEHICLES, decimals: 0 },
    ],
    rows: (result?.hours ?? []).map(({ hour, arrivals, lanes, steady, publishedMinutes, simulated }) => [
      hour, arrivals, lanes, steady.utilisation, steady.isStable ? null : 'unstable', steady.isStable ? steady.probabilityOfWait : null, steady.isStable ? steady.queue : null, steady.isStable ? steady.waitMinutes : null,
      publishedMinutes, simulated?.medianMinutes ?? null, simulated?.p95Minutes ?? null, simulated?.n ?? null, simulated?.queueAtEnd ?? null,
    ]),
  }
}

const CHANGES = {
  'lane-less': both('one lane fewer in every hour', 'un carril menos en cada hora'),
  'lane-more': both('one lane more in every hour', 'un carril más en cada hora'),
  'service-shorter': both('service 10 % shorter', 'atención 10 % más corta'),
  'service-longer': both('service 10 % longer', 'atención 10 % más larga'),
}

export function sensitivityTable(sensitivity: readonly Sensitivity[]): ShownTable {
  return {
    name: 'sensitivity', title: both('What one lane or a tenth of the service time changes', 'Qué cambia un carril o una décima del tiempo de atención'),
    columns: [
      { name: 'change', title: both('Change', 'Cambio'), unit: null, words: CHANGES },
      { name: 'utilisation', title: both('ρ of the day', 'ρ del día'), unit: null, decimals: 4 },
      { name: 'median', title: both('Median', 'Mediana'), unit: MINUTES, decimals: 1 },
      { name: 'p95', title: both('P95', 'P95'), unit: MINUTES, decimals: 1 },
      { name: 'growth', title: both('The line grows each day by', 'La fila crece cada día'), unit: VEHICLES, decimals: 0 },
    ],
    rows: sensitivity.map(({ change, result }) => [change, result.utilisation, result.isStable ? result.medianMinutes : null, result.isStable ? result.p95Minutes : null, result.isStable ? null : result.growthPerDay]),
  }
}
