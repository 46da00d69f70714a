// Requests to a system of the comparison, outside what is timed under load.

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Answer {
  readonly status: number
  readonly text: string
}

const WITHIN_MILLISECONDS = 120_000

export async function ask(address: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(address, { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...sent, signal: AbortSignal.timeout(WITHIN_MILLISECONDS) })
  return { status: answer.status, text: await answer.text() }
}

/** The text of an answer; throws with it where the status is not one of success. */
export async function askText(address: string, asked: Asked = {}): Promise<string> {
  const { status, text } = await ask(address, asked)
  if (status < 200 || status > 299) throw new Error(`${asked.method ?? 'GET'} ${address}: ${status} ${text.slice(0, 600)}`)
  return text
}

/** Parsed; `null` for an answer without a body. The shape is the caller's to know: it is somebody else's interface. */
export async function askJson<Shape>(address: string, asked: Asked = {}): Promise<Shape> {
  const text = await askText(address, asked)
  return (text === '' ? null : JSON.parse(text)) as Shape
}

/** Asks until the program answers this with success; throws when it ends or the time is up. */
export async function untilAnswered(address: string, ended: () => string | null, milliseconds = 90_000): Promise<void> {
  const begin = performance.now()
  while (!(await ask(address).then(({ status }) => status >= 200 && status < 300, () => false))) {
    const reason = ended()
    if (reason !== null) throw new Error(reason)
    if (performance.now() - begin > milliseconds) throw new Error(`${address} did not answer within ${milliseconds / 1000} s`)
    await new Promise((resolve) => { setTimeout(resolve, 10) })
  }
}

/** Works through all in order, so many at once. */
export async function eachOf<One, Made>(all: readonly One[], atOnce: number, work: (one: One) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = []
  let next = 0
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, async () => {
    for (let index = next++; index < all.length; index = next++) made[index] = await work(all[index] as One)
  }))
  return made
}
