// What CBP posts of waits at the border (bwt.cbp.gov): one snapshot, every port with its lanes. Each row says when it was
// posted, since the next answer has forgotten it; and how it was measured nobody says, which the dataset's caveats must.

import { z } from 'zod'
import type { Connector, SourceCell } from './contract.ts'

const lanes = z.looseObject({ update_time: z.string(), operational_status: z.string(), delay_minutes: z.string().regex(/^\d*$/), lanes_open: z.string().regex(/^\d*$/) })
const port = z.looseObject({
  port_number: z.string(), border: z.string(), port_name: z.string(), crossing_name: z.string(), date: z.string().regex(/^\d{1,2}\/\d{1,2}\/\d{4}$/), time: z.string(),
  commercial_vehicle_lanes: z.looseObject({ standard_lanes: lanes, FAST_lanes: lanes }),
  passenger_vehicle_lanes: z.looseObject({ standard_lanes: lanes, NEXUS_SENTRI_lanes: lanes, ready_lanes: lanes }),
  pedestrian_lanes: z.looseObject({ standard_lanes: lanes, ready_lanes: lanes }),
})
type Port = z.infer<typeof port>
type Lanes = z.infer<typeof lanes>

const settings = z.strictObject({ border: z.string().max(60).default('Mexican Border') })

export const cbpWaits: Connector<z.infer<typeof settings>> = {
  connector: 'cbp-waits', origin: 'https://bwt.cbp.gov', token: 'none', tokenField: null, settings,
  async read(asking, { border }) {
    const ports = (await asking.json('/api/bwtnew', z.array(port).min(1))).filter((one) => one.border === border)
    const rows = ports.flatMap((one) => lanesOf(one).map(([group, type, found]) => rowOf(one, group, type, found)).filter((row) => row !== null))
    return {
      columns: ['cbp_port_number', 'port_name', 'crossing_name', 'date', 'time_local', 'lane_group', 'lane_type', 'status', 'delay_minutes', 'lanes_open', 'update_time'],
      rows, vintage: rows.map((one) => `${one[3]} ${one[4]}`).toSorted().at(-1) ?? '',
    }
  },
}

function lanesOf({ commercial_vehicle_lanes: commercial, passenger_vehicle_lanes: passenger, pedestrian_lanes: pedestrian }: Port): readonly (readonly [string, string, Lanes])[] {
  return [
    ['commercial', 'standard', commercial.standard_lanes], ['commercial', 'FAST', commercial.FAST_lanes],
    ['passenger', 'standard', passenger.standard_lanes], ['passenger', 'NEXUS_SENTRI', passenger.NEXUS_SENTRI_lanes], ['passenger', 'ready', passenger.ready_lanes],
    ['pedestrian', 'standard', pedestrian.standard_lanes], ['pedestrian', 'ready', pedestrian.ready_lanes],
  ]
}

/** Null where the crossing has no such lanes. */
function rowOf({ port_number, port_name, crossing_name, date, time }: Port, group: string, type: string, found: Lanes): SourceCell[] | null {
  const status = found.operational_status.trim()
  if (status === '' || status === 'N/A') return null
  const [month = '', day = '', year = ''] = date.split('/')
  const orNone = (text: string) => (text.trim() === '' ? null : text.trim())
  return [port_number, port_name, orNone(crossing_name), `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, time, group, type, status, orNone(found.delay_minutes), orNone(found.lanes_open), orNone(found.update_time)]
}
