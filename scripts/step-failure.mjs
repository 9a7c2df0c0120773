/** A step that could not be done, told so that a person can mend it. */
export class StepFailure extends Error {
  /** What the tool behind the step printed. */
  output
  /** One sentence, and the command to type after a colon. */
  remedy

  /**
   * @param {string} message what went wrong, in one sentence
   * @param {{ remedy: string, output?: string }} options
   */
  constructor(message, { remedy, output = '' }) {
    super(message)
    this.name = 'StepFailure'
    this.remedy = remedy
    this.output = output
  }
}

/**
 * The last lines of what a tool printed, where it says what is wrong.
 *
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 40) {
  const all = output.trimEnd().split(/\r?\n/)
  return all.length > lines ? ['…', ...all.slice(-lines)].join('\n') : all.join('\n')
}
