import { failure, type Failure } from '../../../../../contract/failure.ts'
import type { EffectiveRules } from '../effective-rules.ts'
import { counted } from '../shown.ts'
import type { Blocked } from './blocked-orders.ts'

/** One entry for each blocking rule with undecided findings: the run is partial and a notice says why (design 5). */
export function blockingFailures({ poNos, findings }: Blocked, rules: EffectiveRules): readonly Failure[] {
  const orders = `the figures of ${counted(poNos.size, 'order')} are not confirmed`
  return [...findings]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([rule, count]) =>
      failure(
        'blocking_findings',
        `${counted(count, 'finding')} of the blocking rule "${rules[rule].sentence}"; ${orders}.`,
        {
          remedy: 'Correct the rows and run again, or confirm the figures of these findings.',
        },
      ),
    )
}
