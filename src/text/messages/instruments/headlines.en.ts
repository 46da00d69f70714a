// One line of what a tool tells now.

import { counted } from '../plural.ts'

export const headlines = {
  data: (vintage: string, party: string) => `Data up to ${vintage}. Stated by: ${party}.`,
  noData: 'No side has stated the data yet.',
  board: (blocked: number, of: number, says: string) => (blocked === 0 ? 'Nothing is blocked.' : `${blocked} of ${of} ${of === 1 ? 'track' : 'tracks'} blocked. ${says}`),
  rules: (provisions: number, last: string | null) => `${counted('en', provisions, 'provision', 'provisions')} with ${provisions === 1 ? 'its' : 'their'} dates${last === null ? '' : `, the latest in force from ${last}`}.`,
  noRules: 'No side has stated its law yet.',
  register: (all: number, stale: number) => `${counted('en', all, 'entry', 'entries')}${stale === 0 ? '' : `, ${stale} not looked at for too long`}.`,
  noEntries: 'No entry yet.',
  crosswalk: (linked: number, lines: number, agreed: number) => `${linked} of ${counted('en', lines, 'line', 'lines')} linked, by ${counted('en', agreed, 'link', 'links')} that both sides signed.`,
  making: 'The lists are being made ready.',
  queue: (open: number, all: number, median: number | null) => `${counted('en', open, 'request', 'requests')} open of ${all}${median === null ? '' : `, median ${counted('en', median, 'day', 'days')} to the reply`}.`,
  noRequests: 'No public request yet.',
  protocol: (modes: number, pingMonths: number | null) => `${counted('en', modes, 'mode', 'modes')}${pingMonths === null ? '' : `; the contact points are tried every ${counted('en', pingMonths, 'month', 'months')}`}.`,
  drills: (drills: number, day: string) => `${counted('en', drills, 'drill or trial', 'drills and trials')} on record, the last on ${day}.`,
  range: (activities: number, least: string, most: string) => `${counted('en', activities, 'activity claims', 'activities claim')} between ${least} and ${most} different people.`,
  coverage: (activities: number, overlaps: number) => `${counted('en', activities, 'programme', 'programmes')}, ${counted('en', overlaps, 'overlap', 'overlaps')}.`,
  consultation: (phase: string, published: number, answered: string) => `${phase}. ${counted('en', published, 'submission', 'submissions')} published${answered === '' ? '' : `; answered: ${answered}`}.`,
  spectrum: (bands: number) => `${counted('en', bands, 'band', 'bands')} that can be checked before anybody is asked.`,
}
