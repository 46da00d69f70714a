// The words that stand on the page of every instrument.

export const shared = {
  lead: 'Herramientas que ambas partes acordaron: qué muestra cada una, con qué datos y cómo calcula.',
  none: 'Todavía no se ha acordado ningún instrumento.',
  method: 'Cómo calcula',
  caveats: 'Qué tener presente',
  serves: 'Sirve a',
  data: 'Datos que usa',
  vintage: 'Edición',
  making: 'Se están preparando las cifras. Vuelva a cargar esta página en un momento.',
  noDataset: 'Ninguna parte ha presentado todavía este conjunto de datos.',
  permalink: 'Esta página con estos ajustes',
  asData: 'Como datos',
}
