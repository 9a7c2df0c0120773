import type { TFunction } from 'i18next'
import type { z } from 'zod'
import type { Formats } from '../../format/formats.ts'

/** What the words of a problem are put together from. */
export interface ProblemWords {
  readonly t: TFunction
  readonly formats: Formats
  /** What is kept is this many times what is shown. */
  readonly scale?: number
}

/** Why the contract does not take a value, as a sentence in the language of the window; null when it takes it. */
export function settingProblem(
  schema: z.ZodType,
  value: unknown,
  { t, formats, scale = 1 }: ProblemWords,
): string | null {
  const result = schema.safeParse(value)
  if (result.success) return null
  const [issue] = result.error.issues
  if (!issue) return t('settings.problems.other')
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? t('settings.problems.empty')
        : t('settings.problems.least', { least: formats.decimal(Number(issue.minimum) / scale) })
    case 'too_big':
      return issue.origin === 'string'
        ? t('settings.problems.long', { most: formats.whole(Number(issue.maximum)) })
        : t('settings.problems.most', { most: formats.decimal(Number(issue.maximum) / scale) })
    case 'invalid_type':
      return issue.expected === 'int' ? t('settings.problems.whole') : t('settings.problems.number')
    case 'invalid_format':
      return issue.format === 'email' ? t('settings.problems.email') : t('settings.problems.other')
    case 'invalid_union':
      return unionProblem(issue.errors.flat(), t)
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_value':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return t('settings.problems.other')
    default:
      return issue satisfies never
  }
}

/** An address that may also be empty is a union for the contract: what the filled one lacks is said. */
function unionProblem(issues: readonly { readonly code?: string | undefined }[], t: TFunction): string {
  const format = issues.find(({ code }) => code === 'invalid_format')
  const name: unknown = format && Reflect.get(format, 'format')
  if (name === 'email') return t('settings.problems.email')
  return name === 'url' ? t('settings.problems.url') : t('settings.problems.other')
}
