// The words of the public pages.

export const projectsPages = {
  title: 'Paired projects',
  lead: 'Projects of which each side builds its half, with what waits for what across the border.',
  none: 'No paired project has been agreed yet.',
}
