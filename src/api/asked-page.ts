// Public pages that are made for what a reader asks of them (`?port=2304&days=7`), and those whose figures are
// still being made: the only public pages on whose way something is awaited.

import type { RunningNode } from '../node/running-node.ts'
import type { Parameters } from '../instruments/asking.ts'

/** How long a reader waits for figures; after that the page comes as it is and says what is missing. */
const LONGEST_WAIT_IN_MILLISECONDS = 5_000
/** … and for a paper, which is whole or not there. */
const LONGEST_PRESSING_IN_MILLISECONDS = 60_000
const MOST_PARAMETERS = 30
const LONGEST_PARAMETER = 500

/** Waits until a file has its figures, or what is pressed for it. What a figure shows may ask for the next one. */
export async function awaitFigures({ site, data, presses }: Pick<RunningNode, 'site' | 'data' | 'presses'>, path: string, parameters?: Parameters): Promise<void> {
  const end = performance.now() + (path.endsWith('.pdf') ? LONGEST_PRESSING_IN_MILLISECONDS : LONGEST_WAIT_IN_MILLISECONDS)
  for (;;) {
    const awaited = site.awaitedAt(path, parameters)
    const left = end - performance.now()
    if (awaited.size === 0 || left <= 0) return
    let timer: NodeJS.Timeout | undefined
    await Promise.race([Promise.all([data.figures.settled(awaited), presses.settled(awaited)]), new Promise<void>((resolve) => { timer = setTimeout(resolve, left) })])
    clearTimeout(timer)
  }
}

/** A page as it was asked for; null where there is none. What cannot be used of the question is said on the page, with status 400. */
export async function answerAsked(running: Pick<RunningNode, 'site' | 'data' | 'presses'>, path: string, parameters: Parameters): Promise<Response | null> {
  await awaitFigures(running, path, parameters)
  const file = running.site.ask(path, parameters)
  if (file === null) return null
  return new Response(file.bytes === undefined ? file.text : new Uint8Array(file.bytes), { status: file.hasProblems ? 400 : 200, headers: { 'content-type': file.type, 'cache-control': 'no-cache' } })
}

/** What a question names, each once, the last where one stands twice; what nobody needs to type is left out, blank fields of a form too. */
export function parametersOf(query: string): Parameters {
  const named = [...new URLSearchParams(query)].filter(([name, value]) => /^[a-z][a-z0-9-]{0,31}$/.test(name) && value.trim() !== '' && value.length <= LONGEST_PARAMETER)
  return Object.fromEntries(named.slice(0, MOST_PARAMETERS).map(([name, value]) => [name, value.trim()]))
}
