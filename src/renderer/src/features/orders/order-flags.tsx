import { IconFlag } from '@tabler/icons-react'
import { StateWord } from '../../ui/state-word.tsx'

/** Flags of an order in one cell: the first in words, how many more behind it. */
export function OrderFlags({ flags }: { readonly flags: readonly string[] }) {
  const [first, ...more] = flags
  if (first === undefined) return null
  return (
    <StateWord icon={IconFlag} tone="warn">
      <span title={flags.join(', ')}>{more.length === 0 ? first : `${first} +${more.length}`}</span>
    </StateWord>
  )
}
