import { StepFailure, tail } from './step-failure.mjs'

/**
 * @callback Step runs one step and says so in one line: name, detail, ok or failed, duration
 * @param {string} name
 * @param {() => Promise<string>} work does the step and resolves to a short detail, for example `217 packages`
 * @returns {Promise<void>}
 */

/**
 * @param {NodeJS.WritableStream} stream standard output, or standard error where output belongs to a command
 * @returns {Step}
 */
export function stepsOn(stream) {
  return async (name, work) => {
    stream.write(name.padEnd(11))
    const started = performance.now()
    try {
      const detail = await work()
      stream.write(`${detail === '' ? '' : `${detail}  `}ok (${duration(started)})\n`)
    } catch (error) {
      stream.write(`failed (${duration(started)})\n`)
      throw error
    }
  }
}

/** @param {number} started */
function duration(started) {
  const seconds = (performance.now() - started) / 1000
  return `${seconds < 10 ? seconds.toFixed(1) : seconds.toFixed(0)} s`
}

/**
 * What a person reads when a step failed: what the tool said, what went wrong, what to do.
 *
 * @param {StepFailure} failure
 */
export function failureText({ message, output, remedy }) {
  return `${output === '' ? '' : `${tail(output)}\n\n`}${message}\n${remedy}\n`
}

/**
 * The frame of every launcher: an old Node is refused, a failed step ends with its remedy, anything else is a defect.
 *
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function launch(main) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    process.stderr.write(`Moldline needs Node 20 or newer to start; this is ${process.version}.\n`)
    process.stderr.write('Install the current Node.js (it brings npm), then type: npm start\n')
    process.exitCode = 1
    return
  }
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error
    process.stderr.write(failureText(error))
    process.exitCode = 1
  }
}
