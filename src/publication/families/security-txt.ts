// Whom to tell of a weakness of the site (RFC 9116), where its operator names somebody. It stands at the root of a host alone.

import { LANGUAGES } from '../../text/bilingual.ts'
import type { Family, Source } from './family.ts'

const PATH = '/.well-known/security.txt'
/** What it says is looked at again within this time; the RFC asks for less than a year. */
const MONTHS_VALID = 6

export const securityTxt: Family = {
  name: 'security-txt',
  find: (path) => (path === PATH ? { make: (source) => (isOffered(source) ? { type: 'text/plain; charset=utf-8', text: renderSecurityTxt(source) } : null) } : null),
  portions: () => ['security-txt'],
  paths: (source) => (isOffered(source) ? [PATH] : []),
}

function isOffered({ base, operator }: Source): boolean {
  return base === '' && operator.securityContacts.length > 0
}

/** It lapses at the beginning of a month, so that it changes once a month and not each day. */
function renderSecurityTxt({ context, origin, operator }: Source): string {
  const lapses = Temporal.PlainDate.from(context.today()).with({ day: 1 }).add({ months: MONTHS_VALID })
  return [
    ...operator.securityContacts.map((contact) => `Contact: ${contact}`), `Expires: ${lapses.toString()}T00:00:00Z`, `Preferred-Languages: ${LANGUAGES.join(', ')}`, `Canonical: ${origin}${PATH}`,
    ...(operator.securityPolicy === null ? [] : [`Policy: ${operator.securityPolicy}`]),
  ].map((line) => `${line}\n`).join('')
}
