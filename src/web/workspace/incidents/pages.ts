// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import AfterActionPage from './AfterActionPage.svelte'
import ContactPage from './ContactPage.svelte'
import ContactProtocolPage from './ContactProtocolPage.svelte'
import IncidentsListPage from './IncidentsListPage.svelte'
import type { IncidentsPage } from './models.ts'
import OpenRoomPage from './OpenRoomPage.svelte'
import RoomPage from './RoomPage.svelte'

export const INCIDENTS_PAGES: Pages<IncidentsPage> = {
  incidents: { component: IncidentsListPage, title: (_page, words) => words.incidents.title, tab: 'incidents' },
  'contact-protocol': { component: ContactProtocolPage, title: (page) => plain(page.protocol.title, page.language), tab: 'incidents' },
  contact: { component: ContactPage, title: (page, words) => (page.contact === null ? words.incidents.contact.add : words.incidents.contact.change), tab: 'incidents' },
  'open-room': { component: OpenRoomPage, title: (_page, words) => words.incidents.open.title, tab: 'incidents' },
  room: { component: RoomPage, title: (page) => plain(page.room.incident.content.title, page.language), tab: 'incidents' },
  'after-action': { component: AfterActionPage, title: (page, words) => words.incidents.sheet.title(plain(page.room.incident.content.title, page.language)), tab: 'incidents' },
}
