export { Papers } from './papers.ts'
export { originalOrder } from './original.ts'
export type { PapersOptions } from './papers.ts'
export type { Paper, PaperCode, PaperOrder, PaperRefusal, Template } from './paper.ts'
