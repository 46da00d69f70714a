export { DataEngine } from './engine.ts'
export type { EngineOptions } from './engine.ts'
export { Figures } from './figures.ts'
