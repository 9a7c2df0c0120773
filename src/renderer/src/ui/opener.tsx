import { UnstyledButton } from '@mantine/core'
import type { ComponentProps } from 'react'
import styles from './opener.module.css'

/** Text that opens what it stands for: a figure or a place looks the same wherever it can be opened (ui.md, rule 2). */
export function Opener({ className = '', ...props }: ComponentProps<'button'>) {
  // A tooltip hands down a class of its own, which may be none.
  return <UnstyledButton type="button" className={`${styles['root']} ${className}`} {...props} />
}
