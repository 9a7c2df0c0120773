/** Phases of the production pipeline by their agents (design 3). */
const PHASES: Readonly<Record<string, string>> = {
  DataCollector: 'collect',
  DataLoader: 'load',
  ValidationOrchestrator: 'check',
  OrderProgressTracker: 'track',
}

/** The phase an agent does; null of what is no agent of the pipeline. */
export function phaseOfAgent(agent: string): string | null {
  return PHASES[agent] ?? null
}
