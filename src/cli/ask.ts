// Asking the person at the terminal. What is secret is not echoed; it never comes from the command
// line, where every process of the machine could read it.

import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Null where nobody sits at a terminal. */
export async function askAtTerminal(question: string, isHidden: boolean): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null
  const silence = new Writable({ write: (_text, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: isHidden ? silence : process.stderr, terminal: true, historySize: 0 })
  try {
    process.stderr.write(question)
    const gone = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
    return await Promise.race([lines.question(''), gone])
  } finally {
    lines.close()
    if (isHidden) process.stderr.write('\n')
  }
}
