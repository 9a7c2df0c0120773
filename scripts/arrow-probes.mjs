import { posix } from 'node:path'
import { layers } from './arrows.mjs'

/**
 * @typedef {import('./arrows.mjs').Layer} Layer
 *
 * @typedef {object} Probe one import, alone on its line
 * @property {string} file below the project, with forward slashes
 * @property {number} line from 1
 * @property {string} code
 * @property {boolean} allowed
 * @property {string} [target] the file it imports, when that is one of ours
 */

const electronNames = ['BrowserWindow', 'MessageChannelMain', 'app', 'contextBridge', 'ipcMain', 'ipcRenderer', 'net']

/**
 * Every import that tells a layer's arrow from another's, in a source and in a test of that layer.
 *
 * @param {Layer} layer
 * @returns {Probe[]}
 */
export function probesOf(layer) {
  // The entry is one file, so its tests would sit in no folder of their own.
  const kinds = isFile(layer) ? /** @type {const} */ (['source']) : /** @type {const} */ (['source', 'test'])
  return kinds.flatMap(kind => {
    const file = isFile(layer) ? `src/${layer.path}` : `src/${layer.path}/probe.${kind === 'test' ? 'test.ts' : 'ts'}`
    return importsOf(layer, kind, file).map((probe, index) => ({
      ...probe,
      file,
      line: index + 1,
      code: probe.code.replace('$', `probe${index + 1}`),
    }))
  })
}

/**
 * @param {Layer} layer
 * @param {'source' | 'test'} kind
 * @param {string} file
 * @returns {{ code: string, allowed: boolean, target?: string }[]}
 */
function importsOf(layer, kind, file) {
  const mayTest = kind === 'test' || layer.name === 'testing'
  const own = layers
    .filter(other => other !== layer)
    .map(other => {
      // A target for each probe: the compiler names only the first of two imports of one file.
      const name = `for-${layer.name.replace(' ', '-')}-${kind}.ts`
      const target = isFile(other) ? `src/${other.path}` : `src/${other.path}/${name}`
      const path = posix.relative(posix.dirname(file), target)
      return {
        code: `import { target as $ } from '${path.startsWith('.') ? path : `./${path}`}'`,
        allowed: layer.mayImport.includes(other.name) || (other.name === 'testing' && mayTest),
        ...(isFile(other) ? {} : { target }),
      }
    })
  return [
    ...own,
    ...electronNames.map(name => ({ code: `import { ${name} as $ } from 'electron'`, allowed: mayUse(layer, name) })),
    ...['node:path', 'path'].map(name => ({
      code: `import { join as $ } from '${name}'`,
      allowed: layer.node === true && name.startsWith('node:'),
    })),
    { code: "import { expect as $ } from 'vitest'", allowed: mayTest },
    { code: "import { property as $ } from 'fast-check'", allowed: mayTest },
  ]
}

/**
 * @param {Layer} layer
 * @param {string} name
 */
function mayUse({ electron }, name) {
  if (!electron) return false
  return 'only' in electron ? electron.only.includes(name) : !electron.allBut.includes(name)
}

/** @param {Layer} layer */
function isFile({ path }) {
  return path.endsWith('.ts')
}
