import type { TreatyLexicon } from './word.ts'

const INTEND = 'intend to, plan to'
const CONFIRM = 'reached the understanding, decided'
const SIDES = 'the Participants, the two sides'

export const ENGLISH: TreatyLexicon = {
  language: 'en',
  words: [
    { kind: 'duty', pattern: 'shall(?: not)?', instead: INTEND },
    { kind: 'duty', pattern: 'must(?: not)?', instead: 'should' },
    // "The agreed text" tells what is agreed on; "agree to" agrees.
    { kind: 'duty', pattern: '(?<!(?:the|an|any|all|each|such|as|previously|mutually|already) )(?:hereby )?agree(?:s|d)?(?= (?:to|that|on|upon|as follows|not|with|,)|[,:;.]|$)', instead: CONFIRM },
    { kind: 'duty', pattern: '(?:have|has|having|had) (?:also |further |hereby )?agreed', instead: CONFIRM },
    { kind: 'duty', pattern: '(?:hereby )?undert(?:akes?|ook|aken|aking)(?= (?:not )?to )', instead: INTEND },
    { kind: 'duty', pattern: '(?:is|are|be|being) (?:obliged|obligated|required) (?:not )?to', instead: 'intend to, are expected to' },
    { kind: 'duty', pattern: 'covenants?(?= to| that)', instead: INTEND },
    { kind: 'formula', pattern: 'ent(?:er(?:s|ed|ing)? into|ry into) force', maySpeakOfAnother: true, instead: 'come into operation, take effect' },
    { kind: 'formula', pattern: 'D(?:one|ONE)(?= (?:at|in|AT|IN) )', isCased: true, instead: 'Signed at' },
    { kind: 'formula', pattern: '(?:in|IN|In) (?:witness|WITNESS) (?:whereof|WHEREOF)', isCased: true, instead: 'leave it out' },
    { kind: 'formula', pattern: '(?:equally|both) authentic', instead: 'of equal value' },
    { kind: 'formula', pattern: 'ratif(?:y|ies|ied|ying|ication)', maySpeakOfAnother: true, instead: 'confirm' },
    { kind: 'formula', pattern: 'denunciation|denounces?(?= this| the present)', maySpeakOfAnother: true, instead: 'discontinuation' },
    { kind: 'formula', pattern: 'plenipotentiar(?:y|ies)|full powers', instead: 'representatives' },
    { kind: 'self', pattern: '(?:[Tt]his|[Tt]he [Pp]resent|[Tt]he|[Ss]uch) (?:Agreement|Treaty|Convention|Protocol|Accord|Pact)', isCased: true, instead: 'this Statement, this arrangement' },
    { kind: 'self', pattern: '(?:[Cc]ontracting |[Ss]ignatory )?Part(?:y|ies)', isCased: true, maySpeakOfAnother: true, instead: SIDES },
    { kind: 'effect', pattern: '(?:rights and )?obligations?', instead: 'expectations, intentions' },
    { kind: 'effect', pattern: '(?:legally )?binding', instead: 'leave it out' },
    { kind: 'effect', pattern: '(?:be|is|are|become|becomes) bound', instead: 'intend' },
    { kind: 'effect', pattern: 'under international law', instead: 'leave it out' },
  ],
  titles: [
    { pattern: 'agreements?', instead: 'Joint Statement, Memorandum of Understanding' },
    { pattern: 'treat(?:y|ies)', instead: 'Joint Statement, Memorandum of Understanding' },
    { pattern: 'conventions?|protocols?|pacts?|accords?|covenants?', instead: 'Joint Statement, Arrangement' },
  ],
  headEnds: '(?:on|of|between|among|for|regarding|concerning|about|to|under|following|with|in)',
  cited: [
    // United States–Mexico–Canada Agreement, Paris Agreement, Agreement on Trade Facilitation.
    '(?!(?:This|The|Present|Such|Each|An?|Our|Any|Contracting)\\b)\\p{Lu}[\\p{L}.’\'&]*(?:(?:[ –-]|(?: (?:of|on|and|for|the) ))\\p{Lu}[\\p{L}.’\'&]*)*[ –-](?:Agreement|Treaty|Convention|Protocol|Accord|Pact)(?: (?:on|of|for|to|against) (?:the )?\\p{Lu}[\\p{L}-]*(?:(?: (?:and|of|on|in|the))* \\p{Lu}[\\p{L}-]*)*)?',
    '(?:Agreement|Treaty|Convention|Protocol) (?:on|of|for|against|between|concerning|to) (?:the )?(?:\\p{Lu}[\\p{L}-]*)(?:(?: (?:and|of|on|in|the))* \\p{Lu}[\\p{L}-]*)*',
    'USMCA|NAFTA|CUSMA|T-MEC|WTO|UNCITRAL',
    '(?:trade|investment|extradition|tax|existing|other|international|multilateral|bilateral|free trade|such) (?:agreements?|treaties|obligations)',
    '(?:Conference|Meeting|States) (?:of the )?(?:Parties|Party)',
    'third[- ]part(?:y|ies)|political part(?:y|ies)',
  ],
  denials: '(?:not|no|nor|without|neither|non-?)\\b[^.;]*?(?:bind|bound|legal|rights?|obligat|give rise|creat|constitut|intended)\\p{L}*',
  soft: [
    { pattern: '(?:intends?|intended|expects?|plans?|planned|seeks?|aims?|hopes?) to' }, { pattern: 'Participants?', isCased: true }, { pattern: 'as appropriate|to the extent possible|endeavou?r' }, { pattern: 'non-?binding' },
  ],
}
