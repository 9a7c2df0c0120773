import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from './scripts/find-chromium.mjs'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  // As many as CI has cores: a console of its own for each.
  workers: 2,
  // Limits are for what hangs, never for speed.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { launchOptions: chromiumLaunchOptions() },
})
