// The areas of the API, in the order in which people read of them. An endpoint is of the area that its path begins with.

import { words } from './endpoint.ts'
import type { Words } from './endpoint.ts'

export const AREAS: readonly { readonly name: string; readonly about: Words }[] = [
  { name: 'dialogue', about: words('The dialogue and its parties', 'El diálogo y sus partes') },
  { name: 'items', about: words('What is joint: the plan, bodies, meetings, texts, indicators …', 'Lo conjunto: el plan, los órganos, las reuniones, los textos, los indicadores…') },
  { name: 'proposals', about: words('What is offered and signed', 'Lo que se ofrece y se firma') },
  { name: 'statements', about: words('What each side says for itself', 'Lo que cada parte dice por su cuenta') },
  { name: 'consultations', about: words('Consultations, what people said and how each side answered', 'Las consultas, lo que dijo la gente y cómo respondió cada parte') },
  { name: 'acts', about: words('The signed record', 'El registro firmado') },
  { name: 'erasures', about: words('Texts that had to be erased', 'Textos que debieron suprimirse') },
  { name: 'datasets', about: words('Data, their vintages and rows', 'Los datos, sus ediciones y sus filas') },
  { name: 'sources', about: words('Where this side’s data come from', 'De dónde vienen los datos de este lado') },
  { name: 'views', about: words('Public pages as data, with the instruments', 'Las páginas públicas como datos, con los instrumentos') },
  { name: 'blobs', about: words('Files', 'Archivos') },
  { name: 'search', about: words('Search', 'Búsqueda') },
  { name: 'drafts', about: words('What this side prepares', 'Lo que este lado prepara') },
  { name: 'translations', about: words('Translations: files, memories, terms, differences that are meant', 'Traducciones: archivos, memorias, términos, diferencias deliberadas') },
  { name: 'positions', about: words('Own positions on clauses', 'Posturas propias sobre las cláusulas') },
  { name: 'releases', about: words('The joint release of texts', 'La publicación conjunta de textos') },
  { name: 'clearances', about: words('The side’s own clearance', 'Los vistos buenos de este lado') },
  { name: 'inbox', about: words('What awaits this side', 'Lo que espera a este lado') },
  { name: 'notices', about: words('Notices', 'Avisos') },
  { name: 'requests', about: words('Requests and their threads', 'Las solicitudes y su curso') },
  { name: 'rounds', about: words('Reporting rounds', 'Rondas de informes') },
  { name: 'contacts', about: words('Who answers for the contact points', 'Quién responde por los puntos de contacto') },
  { name: 'people', about: words('People of this side', 'Personas de este lado') },
  { name: 'audit', about: words('Who looked at and did what', 'Quién consultó e hizo qué') },
  { name: 'files', about: words('Files to load and take away', 'Archivos que se cargan y se llevan') },
  { name: 'events', about: words('What happens, as it happens', 'Lo que ocurre, mientras ocurre') },
  { name: 'webhooks', about: words('Being called', 'Recibir llamadas') },
  { name: 'tokens', about: words('This token', 'Esta ficha de acceso') },
  { name: 'problems', about: words('What a refusal means', 'Qué significa un rechazo') },
]
