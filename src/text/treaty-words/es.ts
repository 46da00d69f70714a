import type { TreatyLexicon } from './word.ts'

const INTEND = 'tienen la intención de, prevén'
const SIDES = 'los Participantes, ambas partes'

export const SPANISH: TreatyLexicon = {
  language: 'es',
  words: [
    { kind: 'duty', pattern: '(?:no )?deberán?', instead: INTEND },
    { kind: 'duty', pattern: '(?:no )?habrán? de', instead: INTEND },
    { kind: 'duty', pattern: 'se (?:compromete[n]?|comprometieron|comprometió|comprometerán?|obligan?|obligaron|obligó|obligarán?)(?= a(?:l)? | a$|[:,])', instead: INTEND },
    { kind: 'duty', pattern: '(?:ha|han|hemos|habiendo) (?:acordado|convenido|pactado)', instead: 'llegaron al entendimiento de, decidieron' },
    { kind: 'duty', pattern: '(?:(?<!\\b(?:se|lo que|según) )acuerdan|acordaron|acordamos|acordó|acordarán?)', instead: 'llegaron al entendimiento de, decidieron' },
    { kind: 'duty', pattern: 'convienen|convinieron|convenimos|(?:conviene|convino)(?= en )|convendrán?', instead: 'llegaron al entendimiento de, decidieron' },
    { kind: 'duty', pattern: 'pactan|pactaron|estipulan', instead: 'llegaron al entendimiento de, decidieron' },
    { kind: 'duty', pattern: '(?:está[n]?|estarán?|queda[n]?|quedarán?) obligad[oa]s? a', instead: INTEND },
    { kind: 'formula', pattern: '(?:entrará[n]?|entra[n]?|entró|entraron|entrar|entre[n]?|entrada) en vigor', maySpeakOfAnother: true, instead: 'comenzará a aplicarse' },
    { kind: 'formula', pattern: '(?:Hech[oa]|HECH[OA])(?= (?:en|EN) (?:\\p{Lu}|dos|duplicado|la [Cc]iudad|el día|dos ejemplares)[^.]{0,80}(?: a los | el | en (?:dos|duplicado)| por duplicado|, a |ejemplares|EJEMPLARES))', isCased: true, instead: 'Firmado en' },
    { kind: 'formula', pattern: 'en fe de lo cual', instead: 'omítase' },
    { kind: 'formula', pattern: '(?:igualmente|ambos|ambas) auténtic[oa]s', instead: 'de igual valor' },
    { kind: 'formula', pattern: '(?:sujet[oa] a |instrumentos? de )?ratificación|será[n]? ratificad[oa]s?', maySpeakOfAnother: true, instead: 'confirmación' },
    { kind: 'formula', pattern: '(?:denuncia[r]?|denunciar) (?:el presente|la presente|este|esta)|dar por terminad[oa] (?:el presente|la presente|este|esta)', instead: 'concluir' },
    { kind: 'formula', pattern: 'plenipotenciari[oa]s?|plenos poderes', instead: 'representantes' },
    { kind: 'self', pattern: '(?:[Ee]l presente|[Ll]a presente|[Ee]ste|[Ee]sta|[Ee]l|[Dd]el|[Dd]icho|[Aa]l) (?:Acuerdo|Tratado|Convenio|Convención|Protocolo|Pacto)', isCased: true, instead: 'la presente Declaración, este entendimiento' },
    { kind: 'self', pattern: 'Partes?(?: Contratantes?| Signatarias?)?', isCased: true, maySpeakOfAnother: true, instead: SIDES },
    { kind: 'effect', pattern: '(?:derechos y )?obligaci(?:ón|ones)', instead: 'expectativas, intenciones' },
    { kind: 'effect', pattern: '(?:jurídicamente )?vinculantes?', instead: 'omítase' },
    { kind: 'effect', pattern: 'conforme al derecho internacional|en virtud del derecho internacional', instead: 'omítase' },
  ],
  titles: [
    { pattern: 'acuerdos?', instead: 'Declaración Conjunta, Memorándum de Entendimiento' },
    { pattern: 'tratados?|convenios?|convenci(?:ón|ones)|protocolos?|pactos?', instead: 'Declaración Conjunta, Memorándum de Entendimiento' },
  ],
  headEnds: '(?:sobre|de|del|entre|para|relativ[oa]|en|con|respecto|por|acerca|al|a|tras)',
  cited: [
    '(?:Acuerdo|Tratado|Convenio|Convención|Protocolo|Pacto)(?: (?:General|Marco|Integral|Multilateral|Bilateral|Interamericana?))*(?: (?:de|del|sobre|entre|para|contra|relativo a)(?: (?:la|las|los|el))?) \\p{Lu}[\\p{L}-]*(?:,? (?:(?:y|e|de|del|la|las|los|el|en) )*\\p{Lu}[\\p{L}-]*)*',
    'T-MEC|TMEC|TLCAN|OMC|USMCA',
    '(?:acuerdos?|tratados?) (?:comercial(?:es)?|de libre comercio|de inversión|internacional(?:es)?|multilateral(?:es)?|bilateral(?:es)?|vigentes?)|otros acuerdos|de común acuerdo|de acuerdo con|acuerdos? interinstitucional(?:es)?',
    'obligaciones (?:internacionales|comerciales|existentes|vigentes)',
    'Conferencia de las Partes|Estados? Partes?',
  ],
  denials: '(?:no|ni|sin|ningún|ninguna|tampoco)\\b[^.;]*?(?:vincul|jurídic|derechos?|obligac|crea|gener|constitu|oblig|origina)\\p{L}*',
  soft: [
    { pattern: '(?:tiene[n]?|tienen) (?:la intención|el propósito) de' }, { pattern: '(?:prevé|prevén|procurará[n]?|buscará[n]?|buscan|aspira[n]?|esperan)(?= )' }, { pattern: 'Participantes?', isCased: true }, { pattern: 'según proceda|en la medida de lo posible' }, { pattern: 'no vinculantes?' },
  ],
}
