import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const features = readdirSync('src/features', { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Who may import whom, as CONTRIBUTING.md draws it. `from` lists the rooms that are closed to `target`. */
const walls = [
  { target: './src/core', from: './src', except: ['./core'] },
  { target: './src/shared', from: './src', except: ['./shared', './core'] },
  { target: './src/host', from: './src', except: ['./host', './core'] },
  { target: './src/workspace', from: './src', except: ['./workspace', './host', './core'] },
  { target: './src/webview', from: './src', except: ['./webview', './shared', './core'] },
  { target: './src/cli', from: './src', except: ['./cli', './core'] },
  {
    target: './src/features',
    from: ['./src/webview', './src/cli', './src/extension.ts', './src/noteFeatures.ts'],
  },
  ...features.map(({ name }) => ({
    target: `./src/features/${name}`,
    from: './src/features',
    except: [`./${name}`],
    message: 'Features do not import each other: share through core, host or workspace.',
  })),
];

// Any piece of a path counts: of highlight.js' languages one is called `http`.
const nodeBuiltins = [...builtinModules, 'node:*', '!highlight.js/lib/languages/*'];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'media/sample/', 'test/fixtures/'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: nodeBuiltins, message: 'Only src/cli may use Node.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'VariableDeclarator[init.name="vscode"]',
          message:
            'Write vscode.x where it is used: taken apart, the whole of the API ends up in the bundle.',
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/shared/**/*.ts', 'src/webview/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['vscode'], patterns: [{ group: nodeBuiltins, message: 'Only src/cli may use Node.' }] },
      ],
    },
  },
  {
    // Mocha's `it` and `describe` take promises and hold them.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['it', 'describe', 'test', 'suite'], package: 'mocha' },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
