import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

/** Every program of the main side: Electron's entry, the engine's hosts, the threads they start. */
const programs = {
  index: 'src/main/index.ts',
  utility: 'src/main/hosts/utility.ts',
  cli: 'src/main/hosts/cli.ts',
  library: 'src/main/hosts/library/library.ts',
  'run-worker': 'src/main/engine/run-worker.ts',
  reader: 'src/main/ingest/reader.ts',
}

export default defineConfig({
  main: {
    build: {
      rollupOptions: { input: programs },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: { minify: true, rollupOptions: { input: resolve('src/renderer/index.html') } },
  },
})
