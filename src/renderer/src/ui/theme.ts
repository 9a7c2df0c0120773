import {
  createTheme,
  Menu,
  mergeThemeOverrides,
  Modal,
  Popover,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import type { Language } from '../state/preferences.ts'

const accent: MantineColorsTuple = [
  '#eef5fd',
  '#dbe9fa',
  '#b6d2f4',
  '#8db8ee',
  '#6aa2e8',
  '#4c8cdd',
  '#3576cb',
  '#1d5fb8',
  '#174f9a',
  '#12407e',
]

/** Mantine's dark neutrals in the hue of our own. */
const dark: MantineColorsTuple = [
  '#dfe3e9',
  '#b8c0cb',
  '#9ba5b2',
  '#727d8c',
  '#2d333c',
  '#262b33',
  '#20242b',
  '#16191e',
  '#111317',
  '#0c0e11',
]

const fontFamily =
  "'Segoe UI', -apple-system, BlinkMacSystemFont, 'Inter Variable', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"

/** Nothing moves longer than this, in milliseconds (ui.md, rule 10). */
const MOTION = 100

/** Mantine in the console's look: 13 px base, 4 px grid, radius 4, one accent, borders before shadows. */
const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark },
  fontFamily,
  fontFamilyMonospace: "'Cascadia Mono', 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  shadows: {
    md: '0 4px 16px rgb(0 0 0 / 14%)',
    lg: '0 8px 24px rgb(0 0 0 / 18%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: MOTION }, shadow: 'md' } }),
    // The page itself never scrolls, so there is nothing to lock; locking would write style tags of its own.
    Modal: Modal.extend({ defaultProps: { transitionProps: { duration: MOTION }, lockScroll: false } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: MOTION }, shadow: 'md' } }),
    Spotlight: Spotlight.extend({ defaultProps: { transitionProps: { duration: MOTION }, lockScroll: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        transitionProps: { duration: MOTION },
        openDelay: 400,
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
})

const THEMES: Readonly<Record<Language, MantineThemeOverride>> = { en: withDecimals('.'), vi: withDecimals(',') }

/** The look, with fields that write 0.2 in English and 0,2 in Vietnamese; typing either is understood. */
export function themeIn(language: Language): MantineThemeOverride {
  return THEMES[language]
}

function withDecimals(decimalSeparator: string): MantineThemeOverride {
  // By name: the field itself is loaded with the screens that have one.
  return mergeThemeOverrides(theme, { components: { NumberInput: { defaultProps: { decimalSeparator } } } })
}

/** Mantine's own variables from our tokens, so that both look the same in both themes. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-muted)',
    '--mantine-color-placeholder': 'var(--text-muted)',
    '--mantine-color-default': 'var(--surface-raised)',
    '--mantine-color-default-hover': 'var(--surface-hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--bad)',
  }
  return { variables: {}, light: shared, dark: shared }
}
