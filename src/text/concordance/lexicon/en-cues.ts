import { whenAsked } from '../../when-asked.ts'
import { cuePhrases } from './cues.ts'
import type { CueLexicon, PlacedCue } from './cues.ts'
import type { Word } from '../passage/words.ts'

const TABLE = `
negation n:not~ = not only, not just, not merely, not solely
idiom = he or she, his or her, him or her, she or he, but also, but as well, as soon as possible, as early as possible, as quickly as possible, each other, one another, at all, above all, after all
idiom = first of all, once and for all, any longer, in any case, in any event, at any rate, all time, nonprofit*, non profit*, not for profit, unprecedented, sooner or later, or so, whether or not, north america*
idiom = no doubt, no matter, political will, free will, good will, at will, must have, must haves, can do, all too, all the more, by all means, all but, no later than, not later than, notwithstanding
idiom = may day, not least, if not, more often than not, no man's, in no small part, under way, day to day, year round, year over year, month over month, state of the art, day one, no sooner, all hazards, last but not least

negation n:not = no, not, never, cannot, can't, don't, doesn't, didn't, won't, isn't, aren't, wasn't, weren't, shouldn't, mustn't, shan't, couldn't, wouldn't, hasn't, haven't, hadn't, none, nobody, no one, nothing, nowhere, neither, non
negation n:not = refrain, refrains, refrained, prohibit*, forbid*, forbidden, banned, non binding, not binding, nonbinding, nonintrusive, nontariff, noncomplian*, nongovernment*, nondiscriminat*, nonconfidential, nonimmigrant*, nonproliferation, nonresident*, no longer
negation n:not~ = nor, hardly, scarcely, rarely, seldom, fail, fails, failed, failing, failure, failures, lack, lacks, lacked, lacking, absence, absent, exclud*, exclusion*, prevent*, avoid*, deny, denied, denies, denial, refus*, refuse
negation n:not~ = unable, unauthor*, unnecess*, unlawful*, undue, unduly, unjust*, unaffected, unchanged, unlimited, unfair*, undocumented, unavailab*, uninterrupted, unused, unknown, unsuccess*, unresolved, incomplete, impossible, inadequate*, insufficient*, illegal*, invalid*, ineligib*, inappropriate*, irregular*, seamless*, paperless, contactless, cashless, regardless, free of, free from, nothing but, duty free, other than, otherwise, disagree*, dissent*, instead of, rather than, cease*, ceasing, discontinu*, opposed, objection*, object, objects, objected, little, few, undiminished, unpublished, unofficial, unilateral*, undetected, unimpeded, unhindered, outside, non compliance, non payment, noncompliance, void, missing
negation w:without,n:not = without
negation w:without,n:not~ = without delay, without undue delay, without further delay
negation u:unless,n:not = unless, except, except for, excepting, save as, save for, other than where, with the exception of, but for
negation u:unless~ = apart from, aside from, exception*, exempt*

conjunction c:or = or, or more, or longer, or above, or over, or greater, or less, or fewer, or shorter, or under, or below
conjunction c:and~ = and, as well as, along with, together with, plus, while, in addition to, also, both
conjunction c:or~ = nor, alternatively, failing that, whichever, versus
conjunction c:andor,c:or = and or
idiom = either or
conjunction c:or~ = whether or not

quantifier q:anyOf = any, either party, either side, either government, either country, either of the, either co chair, either participant, anyone, anybody, anything, any other, any such
quantifier q:anyOf,q:all = any and all, at any time, any or all, any kind, any type, of any kind
quantifier q:anyOf~ = if any, either, whatever, whichever, whoever, where any, some, a given, one of the
quantifier q:all,q:every = all, everyone, everybody, everything, all of, all such, all other
quantifier q:all~ = whole, entire*, throughout, across, nationwide, worldwide, in all, full, fully, overall, complete, completely, total, both, universal*, year round, full range, across the board, comprehensive, always, at all times, widespread
quantifier q:every,q:each,q:all = every
quantifier q:each,q:every = each, each of, each one
quantifier q:each,q:every~ = per, a year, a month, a week, a day, an hour, respective*, individual*, every other, per annum, whenever, annually, yearly, monthly, weekly, daily, quarterly, hourly, every day, every year, every month, every week, every quarter, each day, each year, each month, each week, each quarter, day by day, case by case, one by one, apiece

modal m:shall,m:must,m:will = shall
modal m:must,m:shall = must
modal m:should = should, ought to
modal m:may,m:can,m:might = may
modal m:might,m:may,m:could~ = might, could, possibly, potential*, perhaps
modal m:can,m:may~ = can, able to, unable to, capable of, entitled to, entitle*, allowed to, permitted to, permit*, allow*, enabl*, authoriz*, authoris*, possible, possibility, has the right to, have the right to, free to, at liberty to, option*, optional*, eligible, as may be, that may be, which may be, such as may, at its discretion, discretion*, may wish to, so that, opportunit*, empower*, cannot, can't, let, lets
modal m:will,m:shall~ = will, going to, is to, are to, shall be, won't, upcoming, due to be, scheduled to, set to, slated to
modal m:would,m:could,m:should~ = would
modal m:must,m:shall,m:should~ = has to, have to, had to, having to, need to, needs to, needed, need, needs, require*, requirement*, required to, obliged to, obligat*, oblige*, bound to, bound by, mandatory, mandat*, compulsory, due, is due, are due, necessary, is binding, binding, responsible for, task*, instruct*, must be, ensure*, duty, duties, expected to
modal m:should~ = encourag*, recommend*, expected to, advis*, invit*, call on, calls on, called on, desirable, urge*, appropriate, suggest*, ideally, would be well
modal force:intend,m:should~ = intend*, intention*, plan to, plans to, planned, planning to, expect*, aim to, aims to, aiming to, aimed at, seek to, seeks to, seeking to, hope*, look forward, anticipat*, foresee*, propose to, proposes to, endeavo*, strive*, aspire*, wish to, desire*, envisag*, envision*
modal force:commit,m:shall,m:must~ = commit, commits, committed, committing, commitment*, undertak*, undertook, pledge*, guarantee*, agree to, agrees to, agreed to

condition l:appropriate = where appropriate, as appropriate, when appropriate, if appropriate, where applicable, as applicable, if applicable, when applicable, where relevant, as relevant, if relevant, as necessary, where necessary, if necessary, when necessary, whenever necessary, as needed, where needed, if needed, as the case may be
condition l:appropriate~ = as required, if any, if so, in due course, relevant, applicable, appropriate, corresponding, pertinent, where required, when required, as warranted, necessary, in turn, respective
condition l:subject = subject to, contingent on, contingent upon, conditional on, conditional upon, conditioned on, conditioned upon
condition l:provided = provided that, on condition that, on the condition that, so long as, as long as, provided it, provided they
condition l:provided~ = provided, whenever, if, where, when
condition l:extent = to the extent, to the greatest extent, to the maximum extent, to the fullest extent, to the extent possible, to the extent practicable, to the extent permitted, to the extent feasible, insofar as, as far as possible, where possible, wherever possible, when possible, whenever possible, where feasible, when feasible, if possible, if feasible, where practicable, wherever practicable
condition l:accordance = in accordance with, pursuant to, in conformity with
condition l:accordance~ = accordance, consistent with, in line with, in keeping with, according to, under, by virtue of, based on, on the basis of, as provided, as set out, as set forth, as established, as defined, as specified, in compliance with, compliance, comply, complies, complied, in keeping, as per, per, within the framework, consistent*, aligned with, following, conform*, as agreed, in terms of, as stipulated, through, by reference to, in fulfilment of, in fulfillment of, for the purposes of, subject to, in respect of
condition l:prejudice = without prejudice to, without prejudice
condition l:despite,l:prejudice~ = notwithstanding, despite, in spite of, nevertheless, nonetheless, however, even if, although, though, while, without affecting
condition l:only = only, solely, exclusively
condition l:only~ = merely, just, sole, unique, single, exclusive, alone, strictly, purely, no other, nothing but, limited to, confined to, restricted to, nothing more, entirely, specifically, not until, not only, not just
condition l:min = at least, not less than, no less than, no fewer than, not fewer than
condition l:min~ = a minimum of, minimum, or more, or longer, or above, or over, or greater
condition l:max = at most, no more than, not more than, no greater than, no longer than, not greater than, no higher than, not longer than
condition l:max~ = up to, a maximum of, maximum, within, or less, or fewer, not exceed*, not exceeding, ceiling, cap, capped, shorter, or under, or below, until, to, at the latest
condition l:consent = by mutual consent, by mutual agreement, mutual consent, mutual agreement
condition l:consent~ = jointly, by agreement, agreed, mutually, consensus, by common agreement, agree*, by consent
condition l:writing = in writing, written consent, written notice, written notification, written request, written agreement, written approval, written authorization, written authorisation, written confirmation
condition l:writing~ = writing, written, write, writes, wrote, letter, letters, note, notes, drafted, draft
condition l:voluntary = voluntar*
condition l:voluntary~ = volunteer*, optional, willing*, non binding, freely
condition l:request = upon request, on request, at the request of, upon the request of, at its request, on the request of, when requested, if requested, if so requested, upon its request, at their request
condition l:request~ = request, requests, requested, requesting, application, upon application
condition l:reciprocal = on a reciprocal basis, reciprocally
condition l:reciprocal~ = reciprocal*, mutual*, each other, one another

contrary trade:import~ = import, imports, imported, importing, importation, importer*, inbound
contrary trade:export~ = export, exports, exported, exporting, exportation, exporter*, outbound
contrary change:more~ = increas*, expand*, expansion, grow, grows, growing, growth, grew, grown, rise, rises, rising, rose, risen, raise*, raising, higher, strengthen*, widen*, boost*, scale up, scaled up, gain, gains
contrary change:less~ = reduc*, decreas*, declin*, lower*, fell, fall, falls, falling, fallen, shrink*, shrank, diminish*, cut, cuts, cutting, shorten*, weaken*, narrow*, drop, drops, dropped, lessen*, minimi*, down, mitigat*, curb*, curtail*
contrary sequence:before~ = before, prior to, ahead of, in advance of, preceding, until
contrary sequence:after~ = after, following, subsequent*, upon, once, from, since
contrary pole:north~ = north, northern, northward*, northbound
contrary pole:south~ = south, southern, southeast*, southward*, southbound, southwest*
contrary sector:public~ = public, publicly, government, governmental, state
contrary sector:private~ = private, privately, business, businesses, industry
contrary sides:one~ = unilateral*
contrary sides:two~ = bilateral*, binational, two way, bi national
contrary sides:three~ = trilateral*, trinational, tripartite
contrary sides:many~ = multilateral*, plurilateral*
contrary extreme:least~ = minimum, minimal, minima, at least, lowest, least
contrary extreme:most~ = maximum, maximal, highest, most
contrary duration:lasting~ = permanent*, indefinite*, standing
contrary duration:passing~ = temporar*, provisional*, interim, seasonal*
contrary where:home~ = domestic*, national, nationals
contrary where:abroad~ = foreign, abroad, overseas
contrary amount:over~ = more than, over, in excess of, exceed*, greater than, above, upwards of, larger than, or more, longer than, higher than
contrary amount:under~ = less than, fewer than, below, smaller than, lower than, shorter than, within
contrary rhythm:week~ = weekly, every week, each week, per week, a week, once a week
contrary rhythm:month~ = monthly, every month, each month, per month, a month, once a month
contrary rhythm:quarter~ = quarterly, every quarter, each quarter, every three months, per quarter
contrary rhythm:half~ = semiannual*, semi annual*, half yearly, half year, biannual*, twice a year, twice yearly, every six months, mid year, twice per year, two times a year, six monthly
contrary rhythm:year~ = annual, annually, yearly, every year, each year, per year, a year, once a year, per annum, year after year, every twelve months
contrary rhythm:two-years~ = biennial*, every two years, every other year, every second year
contrary rhythm:day~ = daily, every day, each day, per day, a day
contrary unit:minute~ = minute, minutes
contrary unit:hour~ = hour, hours, hourly
contrary unit:day~ = day, days, daily
contrary unit:week~ = week, weeks, weekly
contrary unit:month~ = month, months, monthly
contrary unit:year~ = year, years, annual*, yearly
contrary days:working~ = business day, business days, working day, working days
contrary days:calendar~ = calendar day, calendar days
contrary answer:yes~ = accept*, approv*, agree, agreed, agrees, adopt, adopted, adopts, endors*, consent*, welcom*
contrary answer:no~ = reject*, refus*, oppos*, declin*, den*, disapprov*, disagree*, object*
contrary deal:buy~ = buyer*, purchas*, buy, buys
contrary deal:sell~ = seller*, sell, sells, selling, vendor*
contrary gate:open~ = open, opens, opened, opening
contrary gate:shut~ = close, closes, closed, closing, closure*, shut*
contrary person:wo~ = women, woman, female
contrary person:man~ = men, man, male
contrary legal:yes~ = lawful*, legal, legally, legitimate, regular
contrary legal:no~ = unlawful*, illegal*, illicit, irregular*
contrary bound:yes~ = mandatory, compulsory, obligatory, binding
contrary bound:no~ = voluntar*, optional, non binding, nonbinding, not binding
contrary relation:cause~ = cause, causes, root causes, causing
contrary relation:effect~ = effect, effects, consequence, consequences
`

const NEGATIVE = new Set(['not', 'no', 'never', 'nor', 'neither', 'without', 'cannot', 'unless', 'nothing', 'none', 'hardly', 'than'])
const DENYING = /^(?:prohibit|prevent|forbid|refus|den(?:y|ie)|avoid|refrain|exclud|lack|fail|hardly)/
const NUMBER = /^(?:\d|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)/
const TIME = new Set('day days week weeks month months year years quarter hour hours minute minutes two three four five six ten twelve other second third time'.split(' '))
const NOUN_BEFORE_WILL = new Set(['the', 'their', 'its', 'political', 'free', 'good', 'a', 'of', 'collective', 'common', 'this'])

/** `any` in a negation or condition is often left out in Spanish; `every six months` counts time; `May` opens a wish, `Should` a condition. */
function settle(cue: PlacedCue, words: readonly Word[], all: readonly PlacedCue[]): PlacedCue | null {
  const [form, before, after] = [words[cue.from]?.form ?? '', words[cue.from - 1], words[cue.to]]
  const loose = { ...cue, isLoose: true }
  if (cue.code === 'quantifier') {
    if (form === 'any') {
      const isDenied = words.slice(Math.max(0, cue.from - 5), cue.from).some((word) => NEGATIVE.has(word.form)) || words.slice(Math.max(0, cue.from - 10), cue.from).some((word) => DENYING.test(word.form))
      if (isDenied || words.slice(cue.to, cue.to + 4).some((word, index, near) => word.form === 'than' && near[index - 1]?.form === 'other')) return loose
    }
    if (form === 'all' && after !== undefined && (TIME.has(after.form) || NUMBER.test(after.form))) return loose
    if ((form === 'every' || form === 'each') && after !== undefined && (TIME.has(after.form) || /^\d/.test(after.form))) return loose
  }
  if (cue.code === 'modal') {
    if (form === 'will' && before !== undefined && NOUN_BEFORE_WILL.has(before.form)) return null
    if ((form === 'should' || form === 'may') && (cue.from === 0 || isCapital(words[cue.from])) ) return loose
    if (form === 'may' && before !== undefined && /^(?:as|that|which|who|whatever|however|whichever|whoever)$/.test(before.form)) return loose
    const isDenied = after !== undefined && /^(?:not|never|no|neither)$/.test(after.form) || before !== undefined && /^(?:nor|neither|no)$/.test(before.form) || all.some((one) => one.code === 'negation' && !one.isLoose && one.to <= cue.from && cue.from - one.to <= 3)
    if (isDenied && !cue.isLoose) return { ...cue, values: ['m:shall', 'm:must', 'm:may', 'm:can', 'm:will', 'm:should'].sort((a, b) => Number(b === cue.values[0]) - Number(a === cue.values[0])) }
  }
  // `No. 5` is a number; `neither … nor` is one negation, and so is `nor` after `not`.
  if (cue.code === 'negation' && form === 'no' && /^\d/.test(after?.form ?? '') && words[cue.from]?.written === 'No') return null
  return cue
}

function isCapital(word: Word | undefined): boolean {
  return /^\p{Lu}/u.test(word?.written ?? '')
}

const phrases = whenAsked(() => cuePhrases(TABLE))

export const ENGLISH_CUES: CueLexicon = {
  get phrases() { return phrases() },
  settle,
  inWord: () => null,
  sayings: new Map([
    ['n:not', 'not, no, never'], ['w:without', 'without'], ['u:unless', 'unless, except'], ['c:or', 'or'], ['c:and', 'and'], ['c:andor', 'and/or'],
    ['q:anyOf', 'any'], ['q:all', 'all'], ['q:every', 'every'], ['q:each', 'each'], ['m:shall', 'shall'], ['m:must', 'must, shall'], ['m:should', 'should'], ['m:may', 'may'], ['m:can', 'can, may'],
    ['m:will', 'will'], ['m:might', 'might, could'], ['m:would', 'would'], ['force:intend', 'intend to'], ['force:commit', 'commit to, undertake to'],
    ['l:appropriate', 'as appropriate'], ['l:subject', 'subject to'], ['l:provided', 'provided that'], ['l:extent', 'to the extent possible'], ['l:accordance', 'in accordance with'],
    ['l:prejudice', 'without prejudice to'], ['l:despite', 'notwithstanding'], ['l:only', 'only'], ['l:min', 'at least'], ['l:max', 'no more than'], ['l:consent', 'by mutual consent'],
    ['l:writing', 'in writing'], ['l:voluntary', 'voluntary'], ['l:request', 'upon request'], ['l:reciprocal', 'on a reciprocal basis'],
  ]),
}
