import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chromiumLaunchOptions } from './scripts/find-chromium.mjs'

const exclude = ['**/node_modules/**', 'out/**', '.tsc/**']

/** For hanging, never for speed: a busy machine must not fail a test. Milliseconds. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    // As many as CI has cores; by itself it would leave one of two idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          include: ['src/**/*.test.ts', 'e2e/**/*.test.ts', 'bench/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude,
          environment: 'node',
          globalSetup: 'src/testing/bundle-programs.ts',
          ...limits,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'browser',
          // Side by side in one Chromium the screens fight for the focus, and none comes to an end.
          fileParallelism: false,
          ...limits,
          include: ['src/renderer/**/*.test.tsx'],
          exclude,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
          },
        },
      },
    ],
  },
})
