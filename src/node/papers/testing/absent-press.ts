// The press of a machine for which there is no binary, as the real one answers there. For tests.

import { parentPort } from 'node:worker_threads'
import type { Pressed } from '../press-thread.ts'

parentPort?.on('message', () => {
  const pressed: Pressed = { fault: 'no binary for this machine', isUnavailable: true }
  parentPort?.postMessage(pressed)
})
