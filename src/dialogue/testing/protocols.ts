// A contact protocol on the lake, with points on both shores, for tests.

import type { InstrumentContent } from '../items/index.ts'
import type { SettingsOf } from '../items/instruments/index.ts'
import type { ContactContent, IncidentContent, IncidentStepContent, Step } from '../statements/index.ts'
import { organisation, say } from './contents.ts'

export const PROTOCOL = 'instrument/lake-alarm'
export const UNLABELLED: IncidentContent['handling'] = { tlp: 'GREEN', markings: [], readers: [] }

/** Three modes: an answer within an hour, half an hour, ten minutes; deputies after half of that. */
export function protocolSettingsOf(changed: Partial<SettingsOf<'protocol'>> = {}): SettingsOf<'protocol'> {
  const mode = (name: string, answerWithinMinutes: number, deputiesAfterMinutes: number) => ({ mode: name, title: say(name), says: say(`What ${name} means`), answerWithinMinutes, deputiesAfterMinutes })
  return {
    instrument: 'protocol', modes: [mode('watch', 60, 30), mode('sharing', 30, 15), mode('full', 10, 5)],
    categories: [{ category: 'flood', title: say('Floods') }, { category: 'cyber', title: say('Cyber') }],
    sections: [{ section: 'what', title: say('What happened'), help: null }, { section: 'needs', title: say('Needs'), help: say('By place') }], pingEveryMonths: 3, ...changed,
  }
}

export function protocolContent(changed: Partial<SettingsOf<'protocol'>> = {}): InstrumentContent {
  return { title: say('Lake alarm'), purpose: say('Whom to call'), elements: [], settings: protocolSettingsOf(changed), method: say('By the clock'), assumptions: [], caveats: [], sources: [] }
}

/** Items for a founding: the protocol, and an organisation on each shore. */
export function protocolItems(parties: readonly string[] = ['MEX', 'USA'], changed: Partial<SettingsOf<'protocol'>> = {}) {
  return [
    { item: PROTOCOL, base: null, content: protocolContent(changed) as never },
    ...parties.map((party) => ({ item: `organisation/${party}-OFFICE`, base: null, content: organisation(party, { acronym: `${party}-OFFICE` }) as never })),
  ]
}

export function contactOf(party: string, contact: string, changed: Partial<ContactContent> = {}): ContactContent {
  return {
    contact, category: 'flood', organisation: `organisation/${party}-OFFICE`, office: say(`Office ${contact}`), person: null, reach: [{ way: 'mail', address: `${contact}@${party.toLowerCase()}.example` }], languages: ['en', 'es'],
    duty: [], zone: party === 'MEX' ? 'America/Mexico_City' : 'America/New_York', deputies: [], from: '2026-01-01', until: null, ...changed,
  }
}

export function incidentOf(changed: Partial<IncidentContent> = {}): IncidentContent {
  return { nature: 'drill', title: say('High water'), says: say('The gauge at the dam shows high water.'), mode: 'sharing', began: '2026-11-23T12:00:00Z', handling: UNLABELLED, categories: [], attachments: [], ...changed }
}

export function stepOf(thread: string, at: string, step: Step): IncidentStepContent {
  return { thread, at, handling: UNLABELLED, step, attachments: [] }
}
