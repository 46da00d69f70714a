import type { Messages } from './en.ts'

export const labels: Messages['labels'] = {
  delivery: {
    'no-evidence': 'Sin evidencia disponible',
    'not-started': 'No iniciado',
    limited: 'Limitado',
    substantial: 'Sustancial',
    complete: 'Concluido',
  },
  resultLevel: { input: 'Insumo', output: 'Producto', outcome: 'Efecto', impact: 'Impacto' },
  reportStatus: { 'on-time': 'En tiempo', late: 'Fuera de tiempo', missing: 'Sin informe', pending: 'Aún no' },
  notAssessed: 'No se ha pronunciado',
  schedule: {
    'no-date': 'Sin fecha fijada',
    'on-time': 'En tiempo',
    'due-soon': 'Vence en menos de 60 días',
    late: 'Vencido',
    delivered: 'Cumplido',
  },
  nature: { done: 'Realizado', commitment: 'Compromiso', statement: 'Declaración' },
  link: { dialogue: 'Una fuente lo vincula con el diálogo', context: 'Contexto' },
  figureNature: { target: 'meta', result: 'resultado', pledge: 'promesa', context: 'contexto' },
  wording: { official: 'texto oficial', rendering: 'redacción según las fuentes', translation: 'traducción' },
  mode: { 'in-person': 'Presencial', virtual: 'Virtual' },
  audience: { public: 'público', parties: 'entre las partes' },
  act: {
    key: 'Clave', propose: 'Propuesta', sign: 'Firma', withdraw: 'Retiro', state: 'Manifestación', receipt: 'Acuse', release: 'Divulgación', erase: 'Supresión',
  },
  kind: { dialogue: 'Diálogo', plan: 'Plan', element: 'Elemento del plan', meeting: 'Reunión', body: 'Órgano', organisation: 'Organización' },
  statement: { advance: 'Avance', answer: 'Respuesta a una propuesta', 'answer-by': 'Solicitud de respuesta en un plazo', assessment: 'Valoración', certificate: 'Certificado de conformidad', comment: 'Comentario', round: 'Ronda de informes' },
  role: { root: 'clave raíz', signing: 'clave de firma', recovery: 'clave de recuperación' },
  field: {
    answer: 'Respuesta', asks: 'Se pregunta a', by: 'Respuesta solicitada a más tardar', counter: 'Contrapropuesta', proposal: 'Propuesta', replyTo: 'En respuesta a', question: 'Pregunta',
    about: 'Acerca de', accepted: 'Diferencias aceptadas', acronym: 'Siglas', aim: 'Objetivo', asOf: 'Al', attachments: 'Archivos adjuntos', background: 'Antecedentes', basis: 'Fundamento', body: 'Órgano responsable', created: 'Creación',
    date: 'Fecha', delegations: 'Delegaciones', delivery: 'Cumplimiento', due: 'Fecha límite', everyMonths: 'Cada cuántos meses', evidence: 'Evidencia', figure: 'Cifra',
    from: 'Desde', isClosed: 'Cerrada', language: 'Idioma', languages: 'Idiomas', level: 'Nivel', levels: 'Niveles del plan', link: 'Vínculo con el diálogo', many: 'En plural',
    meetingTypes: 'Tipos de reunión', members: 'Integrantes', milestones: 'Hitos', mode: 'Modalidad', name: 'Nombre', nature: 'Naturaleza', note: 'Nota', notice: 'Aviso',
    number: 'Número', officer: 'Responsable de idiomas', one: 'En singular', opens: 'Apertura', owners: 'Responsables', parent: 'Depende de', participants: 'Participantes', parties: 'Partes', party: 'Parte', pauses: 'Pausas',
    place: 'Lugar', presented: 'Presentación', presentedBy: 'Presentado por', purpose: 'Propósito', reason: 'Motivo', relation: 'Relación con el diálogo', reminders: 'Recordatorios, días antes', result: 'Resultado', role: 'Función',
    rootKey: 'Clave raíz', scope: 'Alcance', since: 'Desde', sources: 'Fuentes', start: 'Inicio', succeeds: 'Sucede a', summary: 'Resumen', target: 'Meta', text: 'Texto', texts: 'Textos',
    title: 'Título', to: 'Hasta', type: 'Tipo', unit: 'Unidad', until: 'Hasta', url: 'Dirección', value: 'Valor', variants: 'Otras redacciones', wording: 'Origen de la redacción',
  },
}
