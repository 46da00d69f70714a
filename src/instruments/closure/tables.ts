// What the page of a closed port shows as tables.

import type { SettingsOf } from '../../dialogue/items/instruments/index.ts'
import { closure as en } from '../../text/messages/instruments/closure.en.ts'
import { closure as es } from '../../text/messages/instruments/closure.es.ts'
import type { ShownTable } from '../asking.ts'
import { columnsOf, KILOMETRES, USD } from '../columns.ts'
import type { ClosureFound } from './view.ts'

const column = columnsOf(en.columns, es.columns)
const TRUCKS = { en: 'trucks', es: 'camiones' }
const TRUCKS_A_DAY = { en: 'trucks a day', es: 'camiones al día' }
const USD_A_TRUCK = { en: 'USD a truck', es: 'USD por camión' }

type Settings = Pick<SettingsOf<'closure'>, 'directions' | 'modes' | 'others'>

export function closureTables(found: ClosureFound, settings: Settings): readonly ShownTable[] {
  return [portsTable(found), daysTable(found), waitsTable(found, settings), variantsTable(found)]
}

function portsTable({ case: { closed, others }, outcome }: ClosureFound): ShownTable {
  const taken = new Map(outcome.ports.map((one) => [one.port, one]))
  return {
    name: 'ports',
    title: { en: en.portsTitle(closed.name), es: es.portsTitle(closed.name) },
    columns: [
      column('port_code', { isName: true }), column('port'), column('region'), column('usual', { unit: TRUCKS_A_DAY, decimals: 0 }), column('peak', { unit: TRUCKS_A_DAY, decimals: 0 }), column('peak_month'),
      column('room', { unit: TRUCKS_A_DAY, decimals: 0 }), column('extra_km', { unit: KILOMETRES, decimals: 0 }), column('road_cost', { unit: USD_A_TRUCK, decimals: 0 }), column('trucks', { unit: TRUCKS, decimals: 0 }), column('worth', { unit: USD, decimals: 0 }),
    ],
    rows: others.map(({ port, name, region, usual, peak, peakMonth, room, km, cost }) => [port, name, region, usual, peak, peakMonth, room, km, cost, taken.get(port)?.trucks ?? 0, taken.get(port)?.worth ?? null]),
  }
}

function daysTable({ outcome, case: { valuePerTruck } }: ClosureFound): ShownTable {
  return {
    name: 'days',
    title: { en: en.daysTitle, es: es.daysTitle },
    columns: [
      column('day'), column('state', { words: { closed: { en: en.isClosed, es: es.isClosed }, open: { en: en.isOpen, es: es.isOpen } } }), column('arrivals', { unit: TRUCKS, decimals: 0 }), column('rerouted', { unit: TRUCKS, decimals: 0 }),
      column('cleared', { unit: TRUCKS, decimals: 0 }), column('waiting', { unit: TRUCKS, decimals: 0 }), column('waiting_value', { unit: USD, decimals: 0 }),
    ],
    rows: outcome.days.map(({ day, isClosed, arrivals, rerouted, cleared, waiting }) => [day, isClosed ? 'closed' : 'open', arrivals, rerouted, cleared, waiting, waiting * valuePerTruck]),
  }
}

function waitsTable({ waits, case: { closed, valueYear } }: ClosureFound, { directions, modes, others }: Settings): ShownTable {
  const words = (named: readonly { readonly code: string; readonly title: Readonly<Record<string, string>> }[]) => Object.fromEntries(named.map(({ code, title }) => [code, title]))
  return {
    name: 'waits',
    title: { en: en.waitsTitle(closed.name, valueYear), es: es.waitsTitle(closed.name, valueYear) },
    columns: [column('mode', { words: words([...modes, ...others]) }), column('direction', { words: words(directions) }), column('value_per_day', { unit: USD, decimals: 0 })],
    rows: waits.map(({ mode, direction, perDay }) => [mode, direction, perDay]),
  }
}

function variantsTable({ variants }: ClosureFound): ShownTable {
  const varied = Object.fromEntries(Object.keys(en.varied).map((name) => [name, { en: en.varied[name as keyof typeof en.varied], es: es.varied[name as keyof typeof es.varied] }]))
  return {
    name: 'sensitivity',
    title: { en: en.variantsTitle, es: es.variantsTitle },
    columns: [column('varied', { words: varied }), column('instead'), column('rerouted_percent', { unit: { en: '%', es: '%' }, decimals: 1 }), column('shortfall', { unit: TRUCKS, decimals: 0 }), column('clears_after'), column('cost', { unit: USD, decimals: 0 })],
    rows: variants.map(({ varied: name, value, reroutedPercent, shortfall, clearsAfter, cost }) => [name, value, reroutedPercent, shortfall, clearsAfter, cost]),
  }
}
