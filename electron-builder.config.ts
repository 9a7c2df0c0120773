import type { Configuration } from 'electron-builder'

/**
 * Where installed programs look for newer versions, when their person switches that on; a static web folder. Without it the program knows no
 * address and cannot look (`docs/decisions/0018-packaging.md`).
 */
const updates = process.env['MOLDLINE_UPDATE_URL']

/**
 * What is packed for a system, by its name in Node. The list stands with each system and nowhere else: beside one at the top, a list that only
 * leaves out would bring in the whole project.
 */
const files = (system: string) => [
  'out/**',
  '!out/.moldline-stamp',
  'resources/icons/{icon,tray*}.png',
  'resources/sample-plant/**',
  'LICENSE',
  // Production dependencies, without what only their builders and readers need.
  '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
  // It brings its addon for each system and processor; electron-builder fills in the latter.
  `!node_modules/better-sqlite3/prebuilds/!(${system}-\${arch}).node`,
  '!node_modules/node-addon-api',
  '!node_modules/@e965/xlsx/{dist,bower.json}',
  '!node_modules/**/{test,tests,__tests__,example,examples,benchmark,benchmarks,docs,.github}{,/**}',
  '!node_modules/**/*.{md,markdown,map,ts,mts,cts,flow,tsbuildinfo,sh,bnf,png,ico}',
  '!node_modules/**/.*',
]

/**
 * What the installers are made of. Signing is by environment, as electron-builder reads it (`CSC_LINK`, `WIN_CSC_LINK`, `APPLE_ID` …);
 * without it they are unsigned.
 */
export default {
  // As `src/main/shell/app-id.ts` says it; a test holds them together, and the scheme to the links' own.
  appId: 'com.moldline.console',
  productName: 'Moldline',
  copyright: 'Copyright © 2026 the authors of Moldline',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  asar: true,
  // A native addon, and folders that the engine watches and other programs open, are no files inside an archive.
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/*.node', 'resources/sample-plant/**'],
  npmRebuild: false,
  // A Debian package names both; whoever publishes one gives their own.
  extraMetadata: { homepage: process.env['MOLDLINE_HOMEPAGE'] ?? 'https://moldline.invalid', author: 'Moldline' },
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  protocols: { name: 'Moldline', schemes: ['moldline'] },
  publish: updates ? { provider: 'generic', url: updates } : null,
  win: { target: { target: 'nsis', arch: ['x64'] }, icon: 'resources/icons/icon.ico', files: files('win32') },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ],
    icon: 'resources/icons/icon.png',
    category: 'Office',
    maintainer: process.env['MOLDLINE_MAINTAINER'] ?? 'Moldline <nobody@moldline.invalid>',
    synopsis: 'Console for the planners of injection-molding plants',
    files: files('linux'),
  },
  mac: {
    target: { target: 'dmg', arch: ['x64', 'arm64'] },
    icon: 'resources/icons/icon.icns',
    category: 'public.app-category.business',
    hardenedRuntime: true,
    files: files('darwin'),
  },
} satisfies Configuration
