// Which side reports an advance. plan.json is one compilation and names no reporter, while in the
// record every advance is one party's own word; so a rule decides, stated once and applied to all:
//
// 1. the first source of the advance is a page of one government, or a copy of its text: that side;
// 2. it is the press, a firm or an institution of one country: that side;
// 3. otherwise Mexico, whose three secretariats issued the release of 13 December 2021.
//
// A rule for a demonstration: neither government has made these statements.

import type { Side } from './plan-file.ts'

interface Host { readonly side: Side; readonly because: string }

/** Hosts that their name does not place. Those that nothing here places fall under the third rule. */
export const HOSTS: Readonly<Record<string, Host>> = {
  'agenparl.eu': { side: 'USA', because: 'reprints a text of the Department of State' },
  'public-preview-server.prod.cstreetsandbox.com': { side: 'USA', because: 'mirror of state.gov' },
  'lawnews.today': { side: 'USA', because: 'reprints remarks of the Secretary of Commerce' },
  'www.strtrade.com': { side: 'USA', because: 'report of a U.S. trade law firm' },
  'austinlatino.com': { side: 'USA', because: 'press of Austin, Texas' },
  'es-us.noticias.yahoo.com': { side: 'USA', because: 'U.S. edition, in Spanish' },
  'www.publicnow.com': { side: 'MEX', because: 'reprints a text of the SRE' },
  'abarloventoinforma.com': { side: 'MEX', because: 'Mexican press' },
  'elceo.com': { side: 'MEX', because: 'Mexican press' },
  'opportimes.com': { side: 'MEX', because: 'Mexican press' },
  'www.opportimes.com': { side: 'MEX', because: 'Mexican press' },
  'rioaxaca.com': { side: 'MEX', because: 'press of Oaxaca' },
  'www.tvazteca.com': { side: 'MEX', because: 'Mexican broadcaster' },
}

export type Grounds = 'government-or-country-domain' | 'host-table' | 'convener'

/** The side that reports what was first read at this address, and by which part of the rule. */
export function reporterOf(url: string): { readonly side: Side; readonly grounds: Grounds } {
  const host = new URL(url).hostname
  if (host.endsWith('.gov')) return { side: 'USA', grounds: 'government-or-country-domain' }
  if (host.endsWith('.mx')) return { side: 'MEX', grounds: 'government-or-country-domain' }
  const known = HOSTS[host]
  return known === undefined ? { side: 'MEX', grounds: 'convener' } : { side: known.side, grounds: 'host-table' }
}
