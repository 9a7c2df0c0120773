import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from './scripts/find-chromium.mjs'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  // Limits are for what hangs, never for speed.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { launchOptions: chromiumLaunchOptions() },
})
