// What the pages of paired projects show.

export type ProjectsPage = never
