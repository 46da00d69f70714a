// Originators that can be asked for their data. A new one is a file here and a line in this list.

import { banxico } from './banxico.ts'
import { btsCrossings } from './bts-crossings.ts'
import { cbpWaits } from './cbp-waits.ts'
import { cisaKev } from './cisa-kev.ts'
import type { Connector } from './contract.ts'
import { fileAtAddress } from './file.ts'
import { inegi } from './inegi.ts'
import { worldBank } from './world-bank.ts'

export const CONNECTORS = { 'bts-crossings': btsCrossings, 'cisa-kev': cisaKev, 'world-bank': worldBank, 'cbp-waits': cbpWaits, banxico, inegi, file: fileAtAddress } as const satisfies Readonly<Record<string, Connector<never> | Connector<{}>>>
export type ConnectorName = keyof typeof CONNECTORS

export function findConnector(name: string): Connector<unknown> | null {
  return Object.hasOwn(CONNECTORS, name) ? (CONNECTORS[name as ConnectorName] as unknown as Connector<unknown>) : null
}

export { pull } from './pull.ts'
export type { Pulled, PullOptions } from './pull.ts'
export { SOURCE_PROBLEMS, SourceTrouble } from './contract.ts'
export type { Answered, AnsweredFile, Asking, Connector, SourceProblem } from './contract.ts'
export type { AskingOptions } from './asking.ts'
