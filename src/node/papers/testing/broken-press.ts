// A press that does what the order's template says: crashes, hangs, or is not to be had. For tests.

import { parentPort } from 'node:worker_threads'
import type { PaperOrder } from '../paper.ts'
import type { Pressed } from '../press-thread.ts'

parentPort?.on('message', ({ data }: PaperOrder) => {
  if (data === 'crash') throw new Error('as a press may')
  if (data === 'exit') process.exit(7)
  // As a native call does: nothing else happens in this thread.
  if (data === 'hang') for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
  const pressed: Pressed = data === 'absent' ? { fault: 'no binary for this machine', isUnavailable: true } : { bytes: new TextEncoder().encode(String(data)), pages: 1 }
  parentPort?.postMessage(pressed)
})
