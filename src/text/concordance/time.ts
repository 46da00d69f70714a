// Hours of the day: `6:00 p.m.`, `18:00 horas`, `a las 18 h`. Durations (`24 hours`) are numbers.

import { mention } from './mention.ts'
import type { Kind, Mention } from './mention.ts'

const TWELVE = /(?<![\d:.,])(1[0-2]|0?[1-9])(?::([0-5]\d))?\s?([ap])\.?\s?m\b\.?/gi
const TWENTY_FOUR = /(?<![\d:.,])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s?(?:h|hrs?|horas|hours)\b\.?)?/g
const AT_THE_HOUR = /(?<=\ba las? )([01]?\d|2[0-3])(?:\s?(?:h|hrs|horas)\b\.?)/g

export const TIME: Kind = {
  read({ rest }) {
    const mentions: Mention[] = []
    for (const match of rest.matchAll(TWELVE)) {
      const hour = (Number(match[1]) % 12) + (match[3]?.toLowerCase() === 'p' ? 12 : 0)
      mentions.push(timeMention(hour, match[2], match))
    }
    for (const match of [...rest.matchAll(TWENTY_FOUR), ...rest.matchAll(AT_THE_HOUR)]) {
      if (!mentions.some((one) => match.index < one.end && one.start < match.index + match[0].length)) mentions.push(timeMention(Number(match[1]), match[2], match))
    }
    return mentions
  },
}

function timeMention(hour: number, minute: string | undefined, match: RegExpExecArray): Mention {
  return mention('time', [`t:${String(hour).padStart(2, '0')}:${minute ?? '00'}`], match.index, match.index + match[0].length)
}
