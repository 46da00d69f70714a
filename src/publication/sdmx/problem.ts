// What keeps a query from being answered. The API tells it with the status that the SDMX REST API gives it.

export const SDMX_CODES = ['path', 'parameter', 'version', 'key', 'component', 'period', 'not-offered', 'representation', 'nothing', 'several', 'too-large'] as const
export type SdmxCode = (typeof SDMX_CODES)[number]

export interface SdmxProblem {
  readonly problem: SdmxCode
  /** What of the question it is about. */
  readonly at: string
}

export function sdmxProblem(problem: SdmxCode, at: string): SdmxProblem {
  return { problem, at: at.slice(0, 200) }
}

export function isSdmxProblem(answer: object): answer is SdmxProblem {
  return 'problem' in answer
}
