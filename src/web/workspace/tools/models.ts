// What the pages of the tools of each initiative show.

export type ToolsPage = never
