import type { INCIDENTS_ROUTES } from '../../../web/workspace/incidents/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showAfterAction } from './after-action.ts'
import { sayContact, showContact } from './contact.ts'
import { openRoom, showOpenRoom } from './open-room.ts'
import { showIncidents, showProtocol } from './protocols.ts'
import { showRoom } from './room.ts'
import { sayStep } from './say-step.ts'

export const INCIDENTS: Handlers<typeof INCIDENTS_ROUTES> = {
  incidents: { get: showIncidents, deed: null },
  'contact-protocol': { get: showProtocol, deed: null },
  contact: { get: showContact, post: sayContact, deed: 'report', look: 'report' },
  'open-room': { get: showOpenRoom, post: openRoom, deed: 'report', look: 'report' },
  // Who may report may speak in a room, whatever the office: in a crisis nobody looks for the right desk first.
  room: { get: showRoom, post: sayStep, deed: 'report' },
  'after-action': { get: showAfterAction, deed: null },
}
