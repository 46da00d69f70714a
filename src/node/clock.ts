import type { Clock } from './dialogue-node.ts'

export const systemClock: Clock = {
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'second' }),
}
