import { StepFailure, tail } from './step-failure.mjs'

/**
 * @callback Step runs one step and says so in one line: name, detail, ok or failed, duration
 * @param {string} name
 * @param {() => Promise<string>} work does the step and resolves to a short detail, for example `217 packages`
 * @returns {Promise<void>}
 */

/**
 * One step after the other: its name stands there while it works.
 *
 * @param {NodeJS.WritableStream} stream standard output, or standard error where output belongs to a command
 * @returns {Step}
 */
export function stepsOn(stream) {
  return async (name, work) => {
    stream.write(nameOf(name))
    stream.write(await said(work, end => stream.write(end)))
  }
}

/**
 * Steps side by side: each says so in one whole line when it ends.
 *
 * @param {NodeJS.WritableStream} stream
 * @returns {Step}
 */
export function parallelStepsOn(stream) {
  return async (name, work) => {
    stream.write(nameOf(name) + (await said(work, end => stream.write(nameOf(name) + end))))
  }
}

/** @param {string} name */
function nameOf(name) {
  return name.padEnd(11)
}

/**
 * @param {() => Promise<string>} work
 * @param {(end: string) => void} tellFailure
 * @returns {Promise<string>} the end of the line of a step that succeeded
 */
async function said(work, tellFailure) {
  const started = performance.now()
  try {
    const detail = await work()
    return `${detail === '' ? '' : `${detail}  `}ok (${duration(started)})\n`
  } catch (error) {
    tellFailure(`failed (${duration(started)})\n`)
    throw error
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
