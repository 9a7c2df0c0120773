import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from './scripts/find-chromium.mjs'

/** `npm run screenshots`: takes the pictures of the documents anew; no part of `npm test`. */
export default defineConfig({
  testDir: 'e2e/pictures',
  testMatch: '*.pictures.ts',
  outputDir: 'test-results/pictures',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    launchOptions: chromiumLaunchOptions(),
    viewport: { width: 1440, height: 810 },
    locale: 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
  },
})
