import type { ApiReferenceMessages } from './api-reference.en.ts'

export const apiReferenceEs: ApiReferenceMessages = {
  title: 'API para programas',
  lead: 'Todo lo que muestra este sitio y todo lo que hace un funcionario de este lado, para programas.',
  begin: 'Una primera consulta',
  beginText: 'Para leer lo público no hace falta ficha de acceso ni registro alguno:',
  document: 'La descripción completa para programas (OpenAPI 3.1)',
  tokens: 'Fichas de acceso',
  tokensText: 'Quien trabaja en este lado expide una ficha en el espacio de trabajo, en «Fichas de acceso». Nunca permite más de lo que puede su titular y termina cuando este deja el cargo.',
  contents: 'Contenido',
  open: 'Cualquier persona',
  scope: 'Alcance',
  parameters: 'Parámetros',
  parameter: 'Nombre',
  place: 'Lugar',
  places: { path: 'dirección', query: 'consulta', header: 'encabezado' },
  meaning: 'Significado',
  required: 'obligatorio',
  takes: 'Contenido',
  statuses: 'Respuestas',
  example: 'Una respuesta de este sitio',
}
