/**
 * Shows that the arrows of design 3 hold: a small tree with the project's own folders and configuration gets, in every
 * layer, each import that layer may not make and each it may. The build (`tsc -b` and lint) must refuse every one of
 * the first and accept every one of the second. The sources are not copied: folders and configuration draw the arrows.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { probesOf } from './arrow-probes.mjs'
import { layers } from './arrows.mjs'
import { projectEnvironment, projectNode, root, toolScript } from './project.mjs'

const tree = mkdtempSync(join(tmpdir(), 'moldline-arrows-'))
try {
  process.exitCode = check()
} finally {
  rmSync(tree, { recursive: true, force: true })
}

/** @returns {number} the exit code */
function check() {
  const strangers = placesWithoutLayer()
  const probes = layers.flatMap(layer => probesOf(layer))
  layTree(probes)
  const refused = new Set([...refusedByTypes(), ...refusedByLint()])
  const wrong = probes.filter(({ file, line, allowed }) => refused.has(`${file}:${line}`) === allowed)
  for (const place of strangers) console.error(`${place} belongs to no layer of scripts/arrows.mjs`)
  for (const { file, code, allowed } of wrong) console.error(`${allowed ? 'refused' : 'not refused'}: ${file}: ${code}`)
  const allowed = probes.filter(probe => probe.allowed).length
  console.log(
    strangers.length + wrong.length > 0
      ? `arrows: ${strangers.length + wrong.length} do not hold`
      : `arrows: ${probes.length - allowed} forbidden imports rejected, ${allowed} allowed accepted`,
  )
  return strangers.length + wrong.length > 0 ? 1 : 0
}

/** Folders and files of `src/` that no layer speaks for: an arrow nobody drew is not kept either. */
function placesWithoutLayer() {
  const known = new Set(layers.map(layer => layer.path))
  const entries = [
    ...readdirSync(join(root, 'src')),
    ...readdirSync(join(root, 'src/main')).map(name => `main/${name}`),
  ]
  return entries.filter(entry => !known.has(entry) && entry !== 'main' && !entry.endsWith('tsconfig.json'))
}

/** @param {readonly import('./arrow-probes.mjs').Probe[]} probes */
function layTree(probes) {
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction')
  const own = readdirSync(root).filter(name => /^(tsconfig.*|package)\.json$|^oxlint\.config\.ts$/.test(name))
  const nested = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const configs = nested.filter(name => /(^|[\\/])tsconfig(\.\w+)?\.json$/.test(name)).map(name => join('src', name))
  for (const file of [...own, ...configs, 'scripts/arrows.mjs']) copy(file)
  for (const folder of ['e2e', 'bench']) copy(join(folder, 'tsconfig.json'))
  /** @type {Map<string, string[]>} */
  const files = new Map()
  for (const { file, code, line, target } of probes) {
    files.set(file, [...(files.get(file) ?? []), code])
    if (target) write(target, "export const target = 'reached'\n")
    if (files.get(file)?.length !== line) throw new Error(`${file} has no line ${line}`)
  }
  for (const [file, lines] of files) {
    const names = lines.map((_, index) => `probe${index + 1}`)
    write(
      file,
      [...lines, `export const probes = [${names.join(', ')}]`, "export const target = 'reached'", ''].join('\n'),
    )
  }
}

/** The places the compiler refuses. What it says of a file while compiling another folder's project is left out. */
function refusedByTypes() {
  const errors = output('typescript', 'tsc', ['-b']).matchAll(/^(\S+)\((\d+),\d+\): error (.*)$/gm)
  return [...errors].flatMap(([, file = '', line, text = '']) => {
    const project = /file list of project '(.*)[\\/]tsconfig[^'\\/]*'/.exec(text)?.[1]
    const own = project === undefined || join(realpathSync(tree), file).startsWith(join(project, sep))
    return own ? [`${file}:${line}`] : []
  })
}

function refusedByLint() {
  const errors = output('oxlint', 'oxlint', ['--format=unix']).matchAll(/^(\S+):(\d+):\d+: /gm)
  return [...errors].map(([, file = '', line]) => `${file.replaceAll('\\', '/')}:${line}`)
}

/**
 * What a tool prints about the tree. One that finds no fault at all has not looked.
 *
 * @param {string} packageName
 * @param {string} command
 * @param {readonly string[]} args
 */
function output(packageName, command, args) {
  const { status, stdout, stderr } = spawnSync(
    projectNode() ?? process.execPath,
    [toolScript(packageName, command), ...args],
    { cwd: tree, env: projectEnvironment(), encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  if (status === 0) throw new Error(`${command} refused nothing at all:\n${stdout}\n${stderr}`)
  return stdout
}

/** @param {string} file */
function copy(file) {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  cpSync(join(root, file), join(tree, file))
}

/**
 * @param {string} file
 * @param {string} content
 */
function write(file, content) {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), content)
}
