// An original in one language as Akoma Ntoso 3.0 (OASIS Standard, 29 August 2018), for archives.
//
// `statement`: the standard's document "that may or may not be normative in structure". An `act` would
// claim legal effect and a `doc` would leave the kind open; the class of instrument stands in `name`.
//
// The text is one Work. Every original in every language is an Expression of it, and none is the master of
// the others: `FRBRmasterExpression` without a target is the standard's way to say so; clauses have one `wId` in all
// of them. What an archive cannot know from the words is data of ours: the state and the hash of the clean text.

import { printedNumber } from '../../dialogue/negotiation/numbering.ts'
import type { Original, OriginalClause } from '../../dialogue/original.ts'
import type { PartyId } from '../../record/index.ts'
import type { LanguageTag } from '../../text/bilingual.ts'
import { block, element, escapeText, XML_DECLARATION } from '../../text/exchange/xml-write.ts'
import { FORMAT } from '../../record/index.ts'
import { bodyOf } from './akoma-body.ts'
import { signedFor } from './facts.ts'
import type { OriginalFacts } from './facts.ts'

export const AKOMA_NTOSO = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'
const OWN = 'urn:alternat:1'
/** ISO 3166-1 keeps `xa` to `xz` for its users: a joint text has no one country, and its country is that of neither party. */
const JOINT = 'xx'
/** ISO 639-2/T, as the naming convention asks for it; a language that is not here stands by its tag. */
const THREE_LETTERS: Readonly<Record<LanguageTag, string>> = { en: 'eng', es: 'spa', fr: 'fra', pt: 'por', de: 'deu', it: 'ita', zh: 'zho', ru: 'rus', ar: 'ara', nl: 'nld' }

export interface ArchiveFacts extends Pick<OriginalFacts, 'words' | 'dialogue' | 'slug' | 'dated'> {
  /** The language that this file is in; one of the original's. */
  readonly language: LanguageTag
  /** All in which the text stands, this one among them: each has a file of its own. */
  readonly languages: readonly LanguageTag[]
}

/** The whole file. The same original and facts give the same bytes. */
export function renderAkomaNtoso(original: Original, facts: ArchiveFacts): string {
  const { language } = facts
  const numbered = original.clauses.map((clause) => ({ ...clause, printed: clause.number === null ? null : printedNumber(clause.number, clause.form), text: clause.words[language] ?? '' }))
  const { preamble, mainBody } = bodyOf(numbered)
  const statement = block('statement', { name: original.instrument }, [
    meta(original, facts), preface(original, language), ...(preamble === null ? [] : [preamble]), mainBody, ...(original.signatories.length === 0 ? [] : [conclusions(original, language)]),
  ])
  return `${XML_DECLARATION}${element('akomaNtoso', { xmlns: AKOMA_NTOSO }, `\n${statement}\n`)}\n`
}

function meta(original: Original, facts: ArchiveFacts): string {
  const { language } = facts
  return block('meta', {}, [
    identification(original, facts),
    block('lifecycle', { source: '#alternat' }, [element('eventRef', { eId: 'agreed', date: dayOf(facts.dated), source: '#original', type: 'generation' }, null)]),
    block('references', { source: '#alternat' }, [
      element('original', { eId: 'original', href: expressionUri(original, facts, language), showAs: original.title[language] ?? '' }, null),
      ...original.parties.map(({ party, formal }) => element('TLCOrganization', { eId: partyId(party), href: ontology('organization', `${facts.dialogue}/${party}`), showAs: formal[language] ?? party }, null)),
      ...original.signatories.flatMap(({ name, office }, index) => [
        ...(name === null ? [] : [element('TLCPerson', { eId: `person_${index + 1}`, href: ontology('person', `${facts.dialogue}/${facts.slug}/${index + 1}`), showAs: name }, null)]),
        element('TLCRole', { eId: `office_${index + 1}`, href: ontology('role', `${facts.dialogue}/${facts.slug}/${index + 1}`), showAs: office[language] ?? '' }, null),
      ]),
      element('TLCObject', { eId: 'alternat', href: ontology('object', 'alternat'), showAs: 'Alternat' }, null),
      ...facts.languages.filter((tag) => tag !== language).map((tag) => element('TLCReference', { eId: `expression_${code(tag)}`, name: 'languageVersion', href: expressionUri(original, facts, tag), showAs: original.title[tag] ?? code(tag) }, null)),
    ]),
    element('proprietary', { source: '#alternat', 'xmlns:a': OWN }, `\n  ${[
      element('a:format', {}, FORMAT), element('a:dialogue', {}, escapeText(facts.dialogue)), element('a:text', {}, escapeText(original.text)), element('a:sha-256', {}, original.hash),
      element('a:original', {}, original.party), element('a:state', {}, facts.words.state), ...(facts.words.from === null ? [] : [element('a:from', {}, escapeText(facts.words.from))]),
      ...original.clauses.flatMap(({ clause, cites }) => cites.map(({ item, paragraph }) => element('a:cites', { clause, item, paragraph }, null))),
    ].join('\n  ')}\n`),
  ])
}

/** The order is the schema's. */
function identification(original: Original, facts: ArchiveFacts): string {
  const { language } = facts
  const [work, expression, day] = [workUri(facts), expressionUri(original, facts, language), dayOf(facts.dated)]
  const value = (name: string, of: string) => element(name, { value: of }, null)
  // The work is that of all alike: only its expressions have an order of the parties.
  const authors = original.parties.map(({ party }) => party).sort().map((party) => element('FRBRauthor', { href: `#${partyId(party)}` }, null))
  const date = (name: string) => element('FRBRdate', { date: day, name }, null)
  return block('identification', { source: '#alternat' }, [
    block('FRBRWork', {}, [
      value('FRBRthis', `${work}/!main`), value('FRBRuri', work), element('FRBRalias', { name: 'sha-256', value: original.hash }, null), date('agreed'), ...authors,
      value('FRBRcountry', JOINT), value('FRBRsubtype', original.instrument), value('FRBRname', facts.slug),
    ]),
    block('FRBRExpression', {}, [
      value('FRBRthis', `${expression}/!main`), value('FRBRuri', expression), element('FRBRalias', { name: 'alternat', value: original.party }, null), date('agreed'),
      ...original.parties.map(({ party }) => element('FRBRauthor', { href: `#${partyId(party)}` }, null)),
      element('FRBRmasterExpression', { eId: 'master', href: '', showAs: '' }, null), element('FRBRlanguage', { language: code(language) }, null),
    ]),
    block('FRBRManifestation', {}, [
      value('FRBRthis', `${expression}/!main.xml`), value('FRBRuri', `${expression}.akn`), date('generated'), element('FRBRauthor', { href: '#alternat' }, null), value('FRBRformat', 'application/akn+xml'),
    ]),
  ])
}

function preface(original: Original, language: LanguageTag): string {
  return block('preface', {}, [element('p', {}, element('docTitle', {}, escapeText(original.title[language] ?? '')))])
}

function conclusions(original: Original, language: LanguageTag): string {
  return block('conclusions', {}, original.signatories.flatMap(({ party, formal, name, office }, index) => {
    const number = index + 1
    const isFirst = original.signatories.findIndex((one) => one.party === party) === index
    const who = [
      ...(name === null ? [] : [element('person', { eId: `signature_${number}__person`, refersTo: `#person_${number}`, as: `#office_${number}` }, escapeText(name))]),
      element('role', { eId: `signature_${number}__role`, refersTo: `#office_${number}` }, escapeText(office[language] ?? '')),
    ].join(', ')
    return [
      ...(isFirst ? [element('p', {}, element('organization', { eId: `signature_${number}__party`, refersTo: `#${partyId(party)}` }, escapeText(signedFor(formal, language))))] : []),
      element('p', {}, element('signature', { eId: `signature_${number}`, refersTo: `#${partyId(party)}` }, who)),
    ]
  }))
}

function workUri({ dialogue, slug, dated }: Pick<ArchiveFacts, 'dialogue' | 'slug' | 'dated'>): string {
  return `/akn/${JOINT}/statement/${dialogue}/${dayOf(dated)}/${slug}`
}

/** The language and the date of the words, as the naming convention has them; then whose original. */
function expressionUri({ party }: Original, facts: ArchiveFacts, language: LanguageTag): string {
  return `${workUri(facts)}/${code(language)}@${dayOf(facts.dated)}/${party.toLowerCase()}`
}

function ontology(kind: string, name: string): string {
  return `/akn/ontology/${kind}/${name}`
}

function partyId(party: PartyId): string {
  return `party_${party}`
}

function code(language: LanguageTag): string {
  return THREE_LETTERS[language] ?? language
}

function dayOf(dated: string): string {
  return dated.slice(0, 10)
}

export type PrintedClause = OriginalClause & { readonly printed: string | null; readonly text: string }
