/**
 * Who may import whom: the one table behind the lint rules (`oxlint.config.ts`) and the check that the whole
 * build keeps to it (`check-arrows.mjs`). The tsconfig of each folder says the same in its references.
 *
 * Source: design 3, `contract ← storage · ingest · watcher ← pipeline ← pipelines ← engine ← hosts` and
 * `contract ← renderer · preload · shell`.
 *
 * @typedef {object} Layer
 * @property {string} name as people say it
 * @property {string} path below `src/`: a folder, or the single file `main/index.ts`
 * @property {readonly string[]} mayImport names of other layers
 * @property {boolean} [node] may import Node's own modules
 * @property {{ only: readonly string[] } | { allBut: readonly string[] }} [electron] what it may take from `electron`;
 *   without it, nothing
 * @property {string} why shown when lint refuses an import
 */

const belowPipeline = ['contract', 'storage', 'ingest', 'watcher']
const belowEngine = [...belowPipeline, 'pipeline', 'pipelines']

/** @type {readonly Layer[]} */
export const layers = [
  {
    name: 'contract',
    path: 'contract',
    mayImport: [],
    why: 'contract/ rests on zod and @trpc/server alone: no Node, no DOM, no host.',
  },
  ...['storage', 'ingest', 'watcher'].map(name => ({
    name,
    path: `main/${name}`,
    mayImport: ['contract'],
    node: true,
    why: `${name}/ knows contract/ alone.`,
  })),
  {
    name: 'pipeline',
    path: 'main/pipeline',
    mayImport: belowPipeline,
    node: true,
    why: 'pipeline/ rests on contract/, storage/, ingest/ and watcher/.',
  },
  {
    name: 'pipelines',
    path: 'main/pipelines',
    mayImport: [...belowPipeline, 'pipeline'],
    node: true,
    why: 'pipelines/ rest on pipeline/ and what is below it; they know no engine and no host.',
  },
  { name: 'engine', path: 'main/engine', mayImport: belowEngine, node: true, why: 'engine/ knows no host.' },
  {
    name: 'hosts',
    path: 'main/hosts',
    mayImport: [...belowEngine, 'engine'],
    node: true,
    why: 'hosts/ know the engine and what it rests on, and no window.',
  },
  {
    name: 'shell',
    path: 'main/shell',
    mayImport: ['contract'],
    node: true,
    electron: { allBut: ['contextBridge', 'ipcRenderer'] },
    why: 'shell/ knows contract/ and Electron; the engine is another process, ipcRenderer another side.',
  },
  {
    name: 'electron entry',
    path: 'main/index.ts',
    mayImport: ['contract', 'shell'],
    node: true,
    electron: { allBut: ['MessageChannelMain', 'contextBridge', 'ipcMain', 'ipcRenderer', 'utilityProcess'] },
    why: 'The Electron entry knows contract/ and shell/; windows, ports and processes are made in shell/.',
  },
  {
    name: 'preload',
    path: 'preload',
    mayImport: ['contract'],
    electron: { only: ['contextBridge', 'ipcRenderer'] },
    why: 'A sandboxed preload has contract/ and two things of electron, nothing else.',
  },
  {
    name: 'renderer',
    path: 'renderer',
    mayImport: ['contract'],
    why: 'The renderer reaches the engine only through contract/.',
  },
  {
    name: 'testing',
    path: 'testing',
    mayImport: ['contract'],
    node: true,
    why: 'What tests share rests on contract/ alone, so that the tests of every layer may use it.',
  },
]

/** Libraries that tests alone may import. */
export const testLibraries = ['vitest', 'vitest/**', 'fast-check', 'hyparquet', '@playwright/**', 'smtp-server']
