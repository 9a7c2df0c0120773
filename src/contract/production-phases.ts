import type { Escalation } from './setting.ts'

/** A phase as its policy in Settings knows it. */
export interface PhaseFacts {
  readonly name: string
  readonly agent: string
  /** Whether it runs only when something asks for it. */
  readonly onDemand?: true
  /** What may raise a notice although the phase went well. */
  readonly escalations: readonly Escalation[]
}

/** The phases of the production pipeline in their order (design 1), for whoever sets or keeps their policies. */
export const PRODUCTION_PHASES: readonly PhaseFacts[] = [
  {
    name: 'collect',
    agent: 'DataCollector',
    escalations: ['healed', 'held-file', 'missing-file', 'ignored-file'],
  },
  { name: 'backup', agent: 'BackupKeeper', onDemand: true, escalations: ['healed'] },
  { name: 'load', agent: 'DataLoader', escalations: ['healed', 'quarantined'] },
  { name: 'check', agent: 'ValidationOrchestrator', escalations: ['healed', 'error-findings'] },
  { name: 'track', agent: 'OrderProgressTracker', escalations: ['healed'] },
]
