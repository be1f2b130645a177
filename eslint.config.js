import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { broadsheet } from './packages/testing/src/lint-rules.js';

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/generated/',
      '**/storybook-static/',
      'packages/benchmarks/',
      'coverage/',
      '.data/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-control-regex': 'error',
      // A leading underscore says "not used, and on purpose".
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { broadsheet },
    settings: { wc: { elementBaseClasses: ['LitElement', 'NewsElement'] } },
    rules: {
      // LitElement has all lifecycle callbacks, and the type checker knows it.
      'wc/guard-super-call': 'off',
      // Listeners end with the element's signal (`this.life`), which the rule does not know.
      'wc/require-listener-teardown': 'off',
      'broadsheet/still-host': 'error',
      'broadsheet/no-style-attribute': 'error',
      // Every way from a string to markup or script that a content policy would stop.
      'no-restricted-syntax': [
        'error',
        ...[
          [
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|setHTMLUnsafe)$/]',
            'string to markup',
          ],
          [
            'ImportDeclaration[source.value=/directives.(unsafe-html|unsafe-svg|style-map)/]',
            'unsafeHTML, styleMap',
          ],
          [
            'Decorator[expression.callee.name="customElement"]',
            '@customElement registers on import: use a define file',
          ],
        ].map(([selector, what]) => ({ selector, message: `Not in the kit: ${what}.` })),
      ],
    },
  },
  {
    // The `html` of server faces is our own: lit's rules do not hold for it.
    files: ['packages/elements/src/**/*.html.ts', 'packages/elements/src/core/html*.ts'],
    rules: Object.fromEntries(Object.keys(lit.rules).map((name) => [`lit/${name}`, 'off'])),
  },
  {
    files: ['**/*.{test,stories}.ts', '**/*.test.js'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai: expect(x).to.be.true
      '@typescript-eslint/no-explicit-any': 'off',
      'no-restricted-syntax': 'off',
      'broadsheet/still-host': 'off',
      'broadsheet/no-style-attribute': 'off',
      'lit/no-legacy-template-syntax': 'off',
    },
  },
);
