// The classes of text of this dialogue, and what each side passes at home before a text of the class is
// let out, or owes after it. Only what a public source says; the text of the law counts, and each side
// says for itself whether a gate is passed or not needed. Two systems stand here side by side and are
// never merged: Mexican law knows the treaty and the inter-institutional agreement, United States
// practice the treaty, the other international agreement and, for reporting, the qualifying
// non-binding instrument.
//
// 22 CFR 181 is cited as amended in October 2023 (88 FR 67643): consultation under the Circular 175
// procedure, § 181.4 before, is § 181.6 since.

import type { DialogueContent } from '../../src/dialogue/items/index.ts'
import { both, sources } from './words.ts'

type Instruments = NonNullable<DialogueContent['instruments']>
type Gate = Instruments[number]['gates'][number]

const CFR = 'https://www.govregs.com/regulations/expand/title22_chapterI_part181_section181.1'
const FINAL_RULE = 'https://regulations.justia.com/regulations/fedreg/2023/10/02/2023-21666.html'
const CASE_ACT = 'https://www.lawserver.com/law/country/us/code/1_usc_112b'
const FAM_720 = 'https://fam.state.gov/fam/11fam/11fam0720.html'
const FAM_730 = 'https://fam.state.gov/fam/11fam/11fam0730.html'
const FAM_1510 = 'https://fam.state.gov/fam/06FAM/06FAM1510.html'
const NON_BINDING = 'https://webarchive.library.unt.edu/eot2008/20080916125550/http:/state.gov/s/l/treaty/guidance'
const TREATIES_ACT = 'http://lena.mx/v/celeb-trat/a:2o'
const REGISTRY = 'https://coordinacionpolitica.sre.gob.mx/index.php/disposiciones-legales'
const GUIDELINES = 'https://dof.vlex.com.mx/vid/acuerdo-dan-conocer-lineamientos-862510034'

/** Not found in any source: said so, so that nobody reads a duty into it. */
const NO_BASIS = both('No provision was found that prescribes this step for texts of this class; the side may say that it is not needed.', 'No se encontró disposición que prescriba este paso para textos de esta clase; la parte puede manifestar que no se requiere.')

const LANGUAGES: Gate = {
  gate: 'language-comparison', party: 'USA', stage: 'before-signature',
  name: both('Language Services compares the texts in both languages', 'Los Servicios Lingüísticos comparan los textos en ambos idiomas'),
  basis: both('6 FAM 1510: comparing renditions is within the remit of the Office of Language Services. No form of certificate is claimed here.', '6 FAM 1510: comparar versiones es función de la Oficina de Servicios Lingüísticos. Aquí no se supone ninguna forma de certificado.'),
  sources: sources(FAM_1510),
}

const NATURE: Gate = {
  gate: 'qnbi-consultation', party: 'USA', stage: 'before-signature',
  name: both('Department of State consulted on whether this is a qualifying non-binding instrument', 'Consulta al Departamento de Estado sobre si se trata de un instrumento no vinculante que debe notificarse (QNBI)'),
  basis: both('22 CFR 181.6(a): agencies consult, as appropriate, so that such instruments are recognized early and their non-binding character shows in their drafting; guidance on non-binding documents.', '22 CFR 181.6(a): las dependencias consultan, según proceda, para identificar pronto esos instrumentos y para que su carácter no vinculante se refleje en la redacción; guía sobre documentos no vinculantes.'),
  sources: sources(CFR, NON_BINDING),
}

const LEGAL: Gate = {
  gate: 'l-clearance', party: 'USA', stage: 'before-signature',
  name: both('Office of the Legal Adviser (L) clears the final text', 'La Oficina del Asesor Jurídico (L) da su visto bueno al texto final'),
  basis: both('11 FAM 722(7): final texts are approved by L and by the interested bureaus.', '11 FAM 722(7): los textos finales son aprobados por L y por las oficinas interesadas.'),
  sources: sources(FAM_720),
}

const CIRCULAR_175: Gate = {
  gate: 'circular-175', party: 'USA', stage: 'before-signature',
  name: both('Authority to negotiate and conclude under the Circular 175 procedure', 'Autorización para negociar y celebrar conforme al procedimiento de la Circular 175'),
  basis: both('1 U.S.C. 112b(g) and 22 CFR 181.6: no agency concludes an international agreement without prior consultation with the Secretary of State; 11 FAM 721.', '1 U.S.C. 112b(g) y 22 CFR 181.6: ninguna dependencia celebra un acuerdo internacional sin consulta previa al Secretario de Estado; 11 FAM 721.'),
  sources: sources(CFR, FAM_720),
}

/** What the Case-Zablocki Act asks after the fact. Where the law counts from another day than the release, the basis says from which. */
function caseZablocki(isBinding: boolean): readonly Gate[] {
  const what = isBinding ? both('agreement', 'acuerdo') : both('instrument', 'instrumento')
  return [
    {
      gate: 'case-act-transmittal', party: 'USA', stage: 'after', ...(isBinding ? { withinDays: 15 } : {}),
      name: both(`Text of the ${what.en} transmitted to the Assistant Legal Adviser for Treaty Affairs`, `Texto del ${what.es} remitido al Asesor Jurídico Adjunto para Asuntos de Tratados`),
      basis: isBinding
        ? both('22 CFR 181.7(a)(1): to arrive no later than 15 days after the agreement is signed or otherwise concluded, in all languages in which it was signed. Counted here from the release; the rule counts from signature.', '22 CFR 181.7(a)(1): debe llegar a más tardar 15 días después de la firma o celebración, en todos los idiomas en que se firmó. Aquí se cuenta desde la difusión; la norma cuenta desde la firma.')
        : both('22 CFR 181.7(a), as amended in 2023 to implement section 5947 of Pub. L. 117-263. No number of days is given here: that for such instruments could not be confirmed in the sources read.', '22 CFR 181.7(a), reformado en 2023 para aplicar la sección 5947 de la Pub. L. 117-263. Aquí no se indica un número de días: el de estos instrumentos no pudo confirmarse en las fuentes consultadas.'),
      sources: sources(CFR, FINAL_RULE),
    },
    {
      gate: 'congress-report', party: 'USA', stage: 'after',
      name: both(`The ${what.en} reported to Congress`, `El ${what.es} informado al Congreso`),
      basis: both('1 U.S.C. 112b(a)(1): at least once each month, what was signed, concluded or otherwise finalized in the month before. No number of days is set.', '1 U.S.C. 112b(a)(1): al menos una vez al mes, lo firmado, celebrado o concluido en el mes anterior. No se fija un número de días.'),
      sources: sources(CASE_ACT),
    },
  ]
}

const SRE_REVIEW: Gate = {
  gate: 'sre-review', party: 'MEX', stage: 'before-publication',
  name: both('Ministry of Foreign Affairs (Legal Adviser’s office) reviews the text', 'La Secretaría de Relaciones Exteriores (Consultoría Jurídica) revisa el texto'),
  basis: NO_BASIS, sources: sources(GUIDELINES),
}

const SRE_OPINION: Gate = {
  gate: 'sre-opinion', party: 'MEX', stage: 'before-signature',
  name: both('Ministry of Foreign Affairs gives its formal opinion on whether it may be signed', 'La Secretaría de Relaciones Exteriores emite dictamen sobre la procedencia de suscribirlo'),
  basis: both('Law on the Making of Treaties, art. 7: the Ministry is kept informed of any inter-institutional agreement intended and gives its opinion on signing it. Its Legal Adviser’s office reviews the text.', 'Ley sobre la Celebración de Tratados, art. 7o.: se mantiene informada a la Secretaría de cualquier acuerdo interinstitucional que se pretenda celebrar y ésta formula el dictamen acerca de la procedencia de suscribirlo. La Consultoría Jurídica revisa el texto.'),
  sources: sources(REGISTRY),
}

const SRE_REGISTRY: Gate = {
  gate: 'sre-registry', party: 'MEX', stage: 'after',
  name: both('Entered in the registry kept by the Ministry of Foreign Affairs', 'Inscripción en el registro de la Secretaría de Relaciones Exteriores'),
  basis: both('Law on the Making of Treaties, art. 7: entered in the registry where the opinion so concludes. No number of days is set.', 'Ley sobre la Celebración de Tratados, art. 7o.: la Secretaría, en su caso, lo inscribe en el Registro respectivo. No se fija un número de días.'),
  sources: sources(REGISTRY),
}

const EXECUTIVE_COUNSEL: Gate = {
  gate: 'executive-counsel', party: 'MEX', stage: 'before-signature',
  name: both('Legal Counsel of the Federal Executive gives its opinion on the draft treaty', 'La Consejería Jurídica del Ejecutivo Federal opina sobre el proyecto de tratado'),
  basis: both('Organic Law of the Federal Public Administration, art. 43, III and VI, as cited in the Guidelines for the Making of Treaties.', 'Ley Orgánica de la Administración Pública Federal, art. 43, fracciones III y VI, citado en los Lineamientos para la Celebración de Tratados.'),
  sources: sources(GUIDELINES),
}

const FOREIGN_AFFAIRS: Gate = {
  gate: 'sre-treaty', party: 'MEX', stage: 'before-signature',
  name: both('Ministry of Foreign Affairs takes part in the making of the treaty', 'Intervención de la Secretaría de Relaciones Exteriores en la celebración del tratado'),
  basis: both('Organic Law of the Federal Public Administration, art. 28, I; Law on the Making of Treaties, art. 6; both as cited in the Guidelines.', 'Ley Orgánica de la Administración Pública Federal, art. 28, fr. I; Ley sobre la Celebración de Tratados, art. 6o.; ambos citados en los Lineamientos.'),
  sources: sources(GUIDELINES),
}

function senateOf(party: 'MEX' | 'USA'): Gate {
  return party === 'MEX'
    ? {
        gate: 'senate-approval', party, stage: 'after', name: both('Approved by the Senate', 'Aprobación del Senado'),
        basis: both('Constitution, art. 76, I; Law on the Making of Treaties, art. 2, I and IV. It follows signature, which may be ad referendum (art. 2, III); no number of days is set.', 'Constitución, art. 76, fr. I; Ley sobre la Celebración de Tratados, art. 2o., fracciones I y IV. Sigue a la firma, que puede ser «ad referéndum» (art. 2o., fr. III); no se fija un número de días.'),
        sources: sources(TREATIES_ACT),
      }
    : {
        gate: 'senate-advice', party, stage: 'after', name: both('Advice and consent of the Senate', 'Consejo y consentimiento del Senado'),
        basis: both('Constitution, art. II, sec. 2. It follows signature; no number of days is set.', 'Constitución, art. II, sec. 2. Sigue a la firma; no se fija un número de días.'),
        sources: sources('https://core-cms.prod.aop.cambridge.org/core/product/38C11164B75D9D738F39C98C804595D8/core-reader'),
      }
}

const FULL_POWER: Gate = {
  gate: 'full-power', party: 'USA', stage: 'before-signature', name: both('Full power issued to the negotiators', 'Plenos poderes expedidos a los negociadores'),
  basis: both('11 FAM 731.3(a): for a treaty that is to go to the Senate. It is never by itself a final authorization to sign.', '11 FAM 731.3(a): para un tratado que se someterá al Senado. Nunca equivale por sí solo a la autorización final para firmar.'),
  sources: sources(FAM_730),
}

/** What is signed government to government, and Mexico counts as a treaty whatever it is called (art. 2, I). */
const MEXICAN_TREATY: readonly Gate[] = [FOREIGN_AFFAIRS, EXECUTIVE_COUNSEL, senateOf('MEX')]

export const INSTRUMENTS: Instruments = [
  { instrument: 'joint-statement', name: both('Joint statement', 'Declaración conjunta'), isBinding: false, gates: [SRE_REVIEW, NATURE, LANGUAGES] },
  { instrument: 'work-plan', name: both('Work plan', 'Plan de trabajo'), isBinding: false, gates: [SRE_REVIEW, NATURE, LANGUAGES] },
  { instrument: 'fact-sheet', name: both('Fact sheet', 'Hoja informativa'), isBinding: false, gates: [SRE_REVIEW, LANGUAGES] },
  {
    instrument: 'qnbi', name: both('Qualifying non-binding instrument', 'Instrumento no vinculante que debe notificarse (QNBI)'), isBinding: false,
    gates: [SRE_REVIEW, NATURE, LANGUAGES, ...caseZablocki(false)],
  },
  {
    instrument: 'interinstitutional', name: both('Inter-institutional agreement', 'Acuerdo interinstitucional'), isBinding: true,
    gates: [SRE_OPINION, SRE_REGISTRY, CIRCULAR_175, LEGAL, LANGUAGES, ...caseZablocki(true)],
  },
  {
    instrument: 'executive-agreement', name: both('Executive agreement', 'Acuerdo ejecutivo'), isBinding: true,
    gates: [...MEXICAN_TREATY, CIRCULAR_175, LEGAL, LANGUAGES, ...caseZablocki(true)],
  },
  {
    instrument: 'treaty', name: both('Treaty', 'Tratado'), isBinding: true,
    gates: [...MEXICAN_TREATY, CIRCULAR_175, FULL_POWER, LEGAL, LANGUAGES, senateOf('USA')],
  },
]
