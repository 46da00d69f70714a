// What became of organisations since the compilation was made: those that ended, those that answer
// today. plan.json ends in April 2024 and knows nothing of it; each fact here has its own source.
//
// FDA stands here because terms of its own are told beside those of COFEPRIS. IFT and CRT answer for nothing in the plan: no source ties them to it. They stand here because the two
// governments coordinate spectrum at the border through them, and because whoever asks the one is to be
// told of the other.

import type { OrganisationContent } from '../../src/dialogue/items/index.ts'
import type { Side } from './plan-file.ts'
import { both, noted } from './words.ts'

interface Came {
  readonly id: string
  readonly content: OrganisationContent
}

interface Ended {
  /** The first day on which it was no longer there. */
  readonly until: string
  readonly sources: OrganisationContent['sources']
}

/** Agencies of the compilation that have ended since, by id. */
export const ENDED: Readonly<Record<string, Ended>> = {
  INAI: {
    until: '2025-03-21',
    sources: [noted('https://acsan.mx/en/new-regulation-on-the-protection-of-personal-data-held-by-private-parties', 'End of INAI, March 21, 2025', 'Extinción del INAI, 21 de marzo de 2025')],
  },
}

const MEXICO: Side = 'MEX'
const blank = { party: MEXICO, wording: { en: 'translation', es: 'official' }, since: null, until: null, succeeds: [] } satisfies Partial<OrganisationContent>

/** Organisations that the compilation does not name. */
export const CAME: readonly Came[] = [
  {
    id: 'SABG',
    content: {
      ...blank, name: both('Secretariat of Anti-Corruption and Good Government', 'Secretaría Anticorrupción y Buen Gobierno'), acronym: 'SABG', succeeds: ['organisation/INAI'],
      role: both('took over what INAI answered for; access to information through a body of its own', 'asumió las funciones del INAI; el acceso a la información, por medio de un órgano propio'),
      sources: [
        noted('https://emmanews.mx/contenido/raquel-buenrostro-destaca-transicion-ordenada-del-inai-a-la-secretaria-anticorrupcion', 'Handed over on May 9, 2025', 'Entrega-recepción del 9 de mayo de 2025'),
        noted('https://www.cronica.com.mx/nacional/2025/05/10/formalizan-entrega-recepcion-tras-desaparicion-del-inai', 'Functions passed to it', 'Transferencia de funciones'),
      ],
    },
  },
  {
    id: 'FDA',
    content: {
      ...blank, party: 'USA', wording: { en: 'official', es: 'translation' }, name: both('U.S. Food and Drug Administration', 'Administración de Alimentos y Medicamentos de Estados Unidos'), acronym: 'FDA',
      role: both('decides on medical devices in the United States; its approvals were recognized in Mexico from 2010', 'decide sobre dispositivos médicos en Estados Unidos; México reconoció sus aprobaciones desde 2010'),
      sources: [noted('https://es.scribd.com/document/561483295/Acuerdo-de-Equivalencias-de-Dispositivos-Medicos', 'Order of October 26, 2010, as copied on Scribd', 'Acuerdo del 26 de octubre de 2010, en copia de Scribd')],
    },
  },
  {
    id: 'IFT',
    content: {
      ...blank, name: both('Federal Telecommunications Institute', 'Instituto Federal de Telecomunicaciones'), acronym: 'IFT', until: '2025-10-17',
      role: both('met FCC and NTIA on the radio spectrum at the border; no source ties it to the plan', 'se reunió con la FCC y la NTIA sobre el espectro radioeléctrico en la frontera; ninguna fuente lo vincula con el plan'),
      sources: [
        noted('https://www.bnamericas.com/en/news/ift-holds-a-bilateral-meeting-with-the-fcc-and-ntia-to-discuss-various-issues-related-to-the-use-of-the-radio-spectrum-on-the-common-border', 'Meeting on the spectrum', 'Reunión sobre el espectro'),
        noted('https://www.eleconomista.com.mx/empresas/ift-baja-cortina-redes-sociales-quedan-inactivas-extincion-20251017-782323.html', 'End of IFT, October 17, 2025', 'Extinción del IFT, 17 de octubre de 2025'),
      ],
    },
  },
  {
    id: 'CRT',
    content: {
      ...blank, name: both('Telecommunications Regulatory Commission', 'Comisión Reguladora de Telecomunicaciones'), acronym: 'CRT', since: '2025-10-17', succeeds: ['organisation/IFT'],
      role: both('took over what IFT answered for; a body of the digital transformation agency (ATDT)', 'asumió las funciones del IFT; adscrita a la Agencia de Transformación Digital y Telecomunicaciones (ATDT)'),
      sources: [
        noted('https://www.eleconomista.com.mx/empresas/ift-baja-cortina-redes-sociales-quedan-inactivas-extincion-20251017-782323.html', 'Functions passed to it', 'Transferencia de funciones'),
        noted('https://tavilatam.com/?p=17948', 'Beginning of CRT', 'Inicio de la CRT'),
      ],
    },
  },
  {
    id: 'FCC',
    content: {
      ...blank, party: 'USA', wording: { en: 'official', es: 'translation' }, name: both('Federal Communications Commission', 'Comisión Federal de Comunicaciones'), acronym: 'FCC',
      role: both('administration for spectrum that is not of federal agencies; met IFT on the border; no source ties it to the plan', 'administración del espectro que no es de dependencias federales; se reunió con el IFT sobre la frontera; ninguna fuente la vincula con el plan'),
      sources: [noted('https://www.fcc.gov/news-events/blog/2016/02/12/spectrum-coordination-meeting-mexico', 'Meeting on spectrum coordination with Mexico, 2016', 'Reunión de coordinación de espectro con México, 2016')],
    },
  },
  {
    id: 'NTIA',
    content: {
      ...blank, party: 'USA', wording: { en: 'official', es: 'translation' }, name: both('National Telecommunications and Information Administration', 'Administración Nacional de Telecomunicaciones e Información'), acronym: 'NTIA',
      role: both('administration for spectrum of federal agencies, by the protocol of 2005; no source ties it to the plan', 'administración del espectro de dependencias federales, según el protocolo de 2005; ninguna fuente la vincula con el plan'),
      sources: [noted('https://2009-2017.state.gov/e/eb/rls/othr/telecom/50857.htm', 'Protocol on the 406.1–420 MHz band, article II', 'Protocolo de la banda 406.1–420 MHz, artículo II')],
    },
  },
]
