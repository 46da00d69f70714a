// The words of the public pages.

export const projectsPages = {
  title: 'Proyectos pareados',
  lead: 'Proyectos de los que cada parte construye su mitad, con lo que espera a qué a través de la frontera.',
  none: 'Todavía no se ha acordado ningún proyecto pareado.',
}
