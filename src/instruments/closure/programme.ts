// The closure of a port as a linear programme: every truck that was bound for the closed port goes by another one, at
// the cost of the longer road, or waits, at the cost of the days. No port takes more than it has room for, and the
// closed one takes nothing until it opens again.
//
//   x_<port>_<day>  trucks that go by that port on that day
//   y_<day>         waiting trucks that the port itself takes after it has opened again
//   w_<day>         trucks that wait at the end of the day
//   u               trucks that still wait at the end of the last day
//
//   min  Σ cost(port)·x + wait·Σ w + penalty·u
//   stay_<day>:  w(day) − w(day−1) + Σ x(day) + y(day) = arrivals(day)
//   x(port, day) ≤ room(port)
//   y(day) ≤ room of the closed port, after it has opened again
//
// The penalty is above any cost, so that nothing waits to the end while there is room.

export interface Detour {
  readonly port: string
  /** Trucks a day that it can take above its own. */
  readonly room: number
  /** US dollars a truck. */
  readonly cost: number
}

export interface ClosureProgramme {
  readonly closed: string
  /** Days that it is closed. */
  readonly days: number
  /** Trucks a day that are bound for it. */
  readonly arrivals: number
  readonly detours: readonly Detour[]
  /** Waiting trucks a day that it can take above its own when it is open again. */
  readonly roomAfter: number
  /** US dollars a truck and day. */
  readonly waiting: number
  /** Days after it has opened again that are reckoned with. */
  readonly after: number
}

/** Terms on a line at most; some readers of the format take no more than 510 characters. */
const TERMS_A_LINE = 8

/** The programme in the CPLEX LP format. Numbers have six decimals at most; trucks and dollars are not rounded to whole ones. */
export function renderProgramme(programme: ClosureProgramme): string {
  const { closed, days, arrivals, detours, roomAfter, waiting, after } = programme
  const span = daysOf(programme)
  // Numbers of a port are written once, not once a day.
  const usable = usableDetours(programme).map(({ port, cost, room }) => ({ port, cost: plain(cost), room: plain(room) }))
  const wait = plain(waiting)
  const costs = [
    ...span.flatMap((day) => usable.map(({ port, cost }) => `+ ${cost} x_${port}_${day}`)),
    ...span.map((day) => `+ ${wait} w_${day}`),
    `+ ${plain(penaltyOf(programme))} u`,
  ]
  const stay = span.map((day) => {
    const out = [...usable.map(({ port }) => `+ x_${port}_${day}`), ...(day > days && roomAfter > 0 ? [`+ y_${day}`] : [])]
    return row(`stay_${day}`, [`w_${day}`, ...(day > 1 ? [`- w_${day - 1}`] : []), ...out], day <= days ? arrivals : 0)
  })
  const rooms = span.flatMap((day) => usable.map(({ port, room }) => ` x_${port}_${day} <= ${room}`))
  const gate = roomAfter > 0 ? span.filter((day) => day > days).map((day) => ` y_${day} <= ${plain(roomAfter)}`) : []
  return [
    `\\ Port ${closed} closed for ${days} days, ${plain(arrivals)} trucks a day; ${after} days more are reckoned with.`,
    '\\ x_<port>_<day>: by another port; y_<day>: by the port itself, open again; w_<day>: waiting at the end of the day; u: waiting at the end.',
    '\\ Costs in US dollars, quantities in trucks. All variables are zero or more.',
    'Minimize', ` cost: ${wrapped(costs)}`,
    'Subject To', ...stay, row('rest', [`w_${days + after}`, '- u'], 0),
    'Bounds', ...rooms, ...gate,
    'End', '',
  ].join('\n')
}

/** Detours that lead anywhere: a port without room takes no part. */
export function usableDetours({ detours, closed }: ClosureProgramme): readonly Detour[] {
  return detours.filter(({ port, room }) => room > 0 && port !== closed)
}

/** Above what any truck could cost that is served at all. */
export function penaltyOf({ detours, waiting, days, after }: ClosureProgramme): number {
  return Math.ceil(2 * (Math.max(0, ...detours.map(({ cost }) => cost)) + waiting * (days + after)) + 1)
}

export function daysOf({ days, after }: ClosureProgramme): readonly number[] {
  return Array.from({ length: days + after }, (_one, index) => index + 1)
}

function row(name: string, terms: readonly string[], right: number): string {
  return ` ${name}: ${wrapped(terms)} = ${plain(right)}`
}

function wrapped(terms: readonly string[]): string {
  const lines: string[] = []
  for (let from = 0; from < terms.length; from += TERMS_A_LINE) lines.push(terms.slice(from, from + TERMS_A_LINE).join(' '))
  return lines.join('\n  ')
}

/** Without an exponent, which not every reader of the format knows. */
function plain(value: number): string {
  const text = String(Number(value.toFixed(6)))
  return text.includes('e') ? value.toFixed(6) : text
}
