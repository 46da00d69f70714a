// The words of the public pages.

export const dataPages = {
  title: 'Datos',
  lead: 'Cada conjunto de datos que presentó una parte: un archivo inmutable, con su hash por nombre, y su autor, licencia, edición y advertencias.',
  none: 'Todavía no se ha presentado ningún conjunto de datos.',
}
