import { builtinModules } from 'node:module'
import { defineConfig, type OxlintConfig } from 'oxlint'
import { layers, testLibraries } from './scripts/arrows.mjs'

type Layer = (typeof layers)[number]
type Override = NonNullable<OxlintConfig['overrides']>[number]
type Rules = NonNullable<Override['rules']>

// Tests, and what the tests of one layer share among themselves.
const anyTest = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**']

export default defineConfig({
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'vitest', 'promise', 'node'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['out', '.tsc', 'node_modules'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'import/no-dynamic-require': 'error',
    'import/default': 'off',
    // A style sheet has nothing to assign, and a language of cronstrue adds itself.
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', 'cronstrue/locales/*'] }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/react-in-jsx-scope': 'off',
    'eslint/eqeqeq': ['error', 'smart'],
    'eslint/no-await-in-loop': 'off',
    'eslint/max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'eslint/no-console': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/prefer-add-event-listener': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'assert', 'fc.assert'] }],
    'promise/always-return': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    // Values are built anew, not patched.
    'oxc/no-map-spread': 'off',
  },
  overrides: [
    // What tests share may name each other's types: a double of a program is as entangled as the program.
    { files: anyTest, rules: { 'import/no-cycle': 'error' } },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['src/main/hosts/cli.ts', 'src/main/hosts/cli/**', 'scripts/**', 'bench/**'],
      rules: { 'eslint/no-console': 'off' },
    },
    // No React outside the renderer: a function may be named `use` there, as Playwright's fixtures are.
    { files: ['src/main/**', 'src/testing/**', 'e2e/**', 'bench/**'], rules: { 'react/rules-of-hooks': 'off' } },
    ...layers.flatMap(arrowsOf),
  ],
})

/** A layer's sources obey its arrow; so do its tests, which may also use `src/testing` and the test libraries. */
function arrowsOf(layer: Layer): Override[] {
  const refused = refusedBy(layer)
  const onlyTests = {
    group: ['**/testing/**', ...testLibraries],
    message: 'src/testing and the test libraries are for tests.',
  }
  const files = [layer.path.endsWith('.ts') ? `src/${layer.path}` : `src/${layer.path}/**`]
  if (layer.name === 'testing') return [{ files, rules: restrict(layer, [refused]) }]
  return [
    { files, excludeFiles: anyTest, rules: restrict(layer, [refused, onlyTests]) },
    { files: anyTest.map(test => `src/${layer.path}/${test}`), rules: restrict(layer, [refused]) },
  ]
}

function restrict(layer: Layer, patterns: readonly { group: string[]; message: string }[]): Rules {
  return { 'eslint/no-restricted-imports': ['error', { paths: refusedNames(layer), patterns }] }
}

/** Modules named exactly: Node's without their prefix, and of electron what the layer may not take. */
function refusedNames({ electron, why }: Layer) {
  const bare = builtinModules.map(name => ({ name, message: 'Node modules are written with node: before their name.' }))
  const names =
    electron && ('only' in electron ? { allowImportNames: electron.only } : { importNames: electron.allBut })
  return [...bare, { name: 'electron', message: why, ...names }]
}

function refusedBy(layer: Layer): { group: string[]; message: string } {
  const others = layers.filter(other => other !== layer && !layer.mayImport.includes(other.name))
  return {
    group: [
      ...new Set(others.filter(other => other.name !== 'testing').map(other => patternFor(other, layer))),
      ...(layer.node ? [] : ['node:*']),
    ],
    message: layer.why,
  }
}

/** Inside `main/` the layers are named one by one; from outside, all of it is one forbidden folder. */
function patternFor({ path }: Layer, from: Layer): string {
  const [first, last = ''] = path.split('/')
  if (first !== 'main') return `**/${path}/**`
  if (!from.path.startsWith('main/')) return '**/main/**'
  return last.endsWith('.ts') ? `**/${last}` : `**/${last}/**`
}
