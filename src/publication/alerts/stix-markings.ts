// The five marking objects of TLP 2.0, byte for byte as OASIS publishes them (cti-stix-common-objects, extension
// extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d). STIX 2.1 itself knows TLP 1.0 alone; whoever mints markings of
// its own under these names, or names of its own for these markings, is refused by other programs.

import type { Tlp } from '../../dialogue/handling/label.ts'

const EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'

export interface TlpMarking {
  readonly type: 'marking-definition'
  readonly spec_version: '2.1'
  readonly id: `marking-definition--${string}`
  readonly created: '2022-10-01T00:00:00.000Z'
  readonly name: string
  readonly extensions: { readonly [EXTENSION]: { readonly extension_type: 'property-extension'; readonly tlp_2_0: string } }
}

export const TLP_MARKINGS: Readonly<Record<Tlp, TlpMarking>> = {
  RED: marking('e828b379-4e03-4974-9ac4-e53a884c97c1', 'TLP:RED', 'red'),
  'AMBER+STRICT': marking('939a9414-2ddd-4d32-a0cd-375ea402b003', 'TLP:AMBER+STRICT', 'amber+strict'),
  AMBER: marking('55d920b0-5e8b-4f79-9ee9-91f868d9b421', 'TLP:AMBER', 'amber'),
  GREEN: marking('bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'TLP:GREEN', 'green'),
  CLEAR: marking('94868c89-83c2-464b-929b-a1a8aa3c8487', 'TLP:CLEAR', 'clear'),
}

function marking(uuid: string, name: string, level: string): TlpMarking {
  return { type: 'marking-definition', spec_version: '2.1', id: `marking-definition--${uuid}`, created: '2022-10-01T00:00:00.000Z', name, extensions: { [EXTENSION]: { extension_type: 'property-extension', tlp_2_0: level } } }
}
