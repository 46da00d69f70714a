// Small datasets of a lake, for tests: one of every shape that the open formats have to carry.

import assert from 'node:assert/strict'
import type { Column } from '../../dialogue/data/columns.ts'
import type { DatasetDescription } from '../../dialogue/statements/index.ts'
import { say } from '../../dialogue/testing/contents.ts'
import type { DatasetDesk } from '../datasets/index.ts'
import { actOf } from './nodes.ts'

export function column(name: string, type: Column['type'], role: Column['role'], changed: Partial<Column> = {}): Column {
  return { name, type, role, title: say(name), definition: null, unit: null, codes: null, ...changed }
}

export function description(dataset: string, columns: readonly Column[], key: readonly string[], changed: Partial<DatasetDescription> = {}): DatasetDescription {
  return {
    dataset, title: say(`Title of ${dataset}`), definition: say('What a row is'), method: say('Counted at the shore'), columns: [...columns], key: [...key],
    licence: { name: say('Public domain'), url: 'https://lake.example/licence' }, originator: { name: say('Bureau of the Lake'), url: 'https://bureau.lake.example/' },
    obtained: { url: 'https://mirror.lake.example/boats.csv', on: '2026-11-20', note: say('Taken from a mirror') }, vintage: '2026-10', caveats: [say('Fog was not counted')], ...changed,
  }
}

const codes = (...names: readonly string[]) => names.map((code) => ({ code, title: say(`Name of ${code}`) }))

/** By month, place and kind: a time, codes, an attribute, one measure with a unit. */
export const BOATS = description('boat-counts', [
  column('month', 'month', 'time'), column('place_code', 'text', 'dimension', { codes: codes('N1', 'S2') }), column('kind', 'text', 'dimension'),
  column('place_name', 'text', 'attribute'), column('value', 'integer', 'measure', { unit: { en: 'boats', es: 'embarcaciones' } }),
], ['month', 'place_code', 'kind'])
export const BOATS_CSV = `month,place_code,kind,place_name,value
2024-01,N1,Sailing boat,"North, ""old"" pier",10
2024-02,N1,Sailing boat,"North, ""old"" pier",12
2024-03,N1,Sailing boat,"North, ""old"" pier",
2024-01,S2,Ferry,Muelle Sur,9007199254740991
2024-02,S2,Ferry,Muelle Sur,7
2024-01,N1,Ferry,,1
`

/** Two measures, each with a unit of its own, by year. */
export const FREIGHT = description('freight', [
  column('year', 'year', 'time'), column('goods', 'text', 'dimension', { codes: codes('01', '02') }),
  column('value_usd', 'decimal', 'measure', { unit: { en: 'U.S. dollars; current', es: 'dólares corrientes' } }), column('weight_t', 'decimal', 'measure', { unit: { en: 'tonnes', es: 'toneladas' } }),
], ['year', 'goods'])
export const FREIGHT_CSV = 'year,goods,value_usd,weight_t\n2023,01,0.1,1e20\n2023,02,2.5,\n2024,01,3,4\n'

/** Neither time nor measure. */
export const PIERS = description('piers', [column('pier', 'text', 'dimension'), column('pier_name', 'text', 'attribute'), column('opened', 'day', 'attribute')], ['pier'])
export const PIERS_CSV = 'pier,pier_name,opened\nN1,North,1999-05-01\nS.2,South,\n'

/** Rows that nothing tells apart. */
export const SIGHTINGS = description('sightings', [column('day', 'day', 'time'), column('what', 'text', 'dimension')], [])
export const SIGHTINGS_CSV = 'day,what\n2024-01-31,bird\n2024-01-31,bird\n2024-02-01,\n'

export const LAKE_DATASETS: readonly (readonly [DatasetDescription, string])[] = [[BOATS, BOATS_CSV], [FREIGHT, FREIGHT_CSV], [PIERS, PIERS_CSV], [SIGHTINGS, SIGHTINGS_CSV]]

/** Loads and states it, or fails the test. */
export async function stateDataset(desk: DatasetDesk, told: DatasetDescription, csv: string, audience: 'public' | 'parties' = 'public'): Promise<void> {
  const loaded = await desk.load({ bytes: Buffer.from(csv) }, told)
  if (!('content' in loaded)) return assert.fail(JSON.stringify(loaded))
  actOf(await desk.state(loaded, audience))
}
