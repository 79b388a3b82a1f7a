// An ESLint rule for the house of docs/architecture.md: which package, and inside core which layer, may import which.
import { isBuiltin } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

/** The layers of core, lowest first: a layer imports only layers before it. */
const layers = ['define', 'source', 'hours', 'platform', 'flow', 'machine', 'explore', 'facts', 'rule', 'report'];

/** Layers that stand on nothing, although others come before them. */
const independentLayers = ['define', 'source', 'hours', 'platform'];

/** The workspace packages each package may import. */
const packages = {
  core: [],
  packing: [],
  rules: ['core'],
  testing: ['core'],
  linter: ['core', 'rules'],
  views: ['core'],
  cli: ['core', 'linter', 'views'],
  'eslint-plugin': ['core', 'linter'],
  'language-server': ['core', 'linter', 'views'],
  playground: ['core', 'linter', 'views'],
  vscode: ['views'],
  workbench: ['core', 'rules', 'testing', 'linter', 'cli'],
};

/** These run in browsers and editors too, so their sources use no module of Node and only the libraries listed. */
const librariesOfPortableCode = { core: { source: ['jsonc-parser'] }, rules: {}, views: {} };

/** What a test may import beyond its sources; core is left out because testing is built on it. */
const packagesForTests = {
  rules: ['testing'],
  linter: ['testing'],
  cli: ['packing'],
  'eslint-plugin': ['testing', 'packing'],
  workbench: ['packing'],
};

/** @param {string} path relative to the repository, with forward slashes */
function placeOf(path) {
  const [, packagesFolder, name, inside] = /^(?:(packages)\/)?([^/]+)\/(.+)$/.exec(path) ?? [];
  if (name === undefined || (packagesFolder === undefined && name !== 'rules')) return undefined;
  const layer = name === 'core' ? /^src\/([^/]+)\//.exec(inside)?.[1] : undefined;
  return { package: name, layer, inside, isTest: /(^|\/)test\/|\.test\.ts$/.test(inside) };
}

function packageNamed(specifier) {
  if (specifier === 'callflow-lint') return 'cli';
  return /^@callflow-lint\/([^/]+)/.exec(specifier)?.[1];
}

function libraryNamed(specifier) {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

function problemWithPackage(from, to) {
  if (to === from.package) return { messageId: 'self', data: { to } };
  const allowed = [...(packages[from.package] ?? []), ...((from.isTest && packagesForTests[from.package]) || [])];
  if (allowed.includes(to)) return undefined;
  return { messageId: 'package', data: { from: from.package, to, allowed: allowed.join(', ') || 'no other package' } };
}

function problemWithLibrary(from, specifier) {
  const portable = librariesOfPortableCode[from.package];
  if (portable === undefined || from.isTest) return undefined;
  const allowed = portable[from.layer] ?? [];
  if (!isBuiltin(specifier) && allowed.includes(libraryNamed(specifier))) return undefined;
  const where = from.layer === undefined ? from.package : `${from.package}/${from.layer}`;
  return { messageId: 'library', data: { where, specifier, allowed: allowed.join(', ') || 'none' } };
}

function problemWithRelativePath(from, to) {
  if (to?.package !== from.package) return { messageId: 'escape' };
  if (from.package !== 'core' || from.isTest || to.layer === undefined || to.layer === from.layer) return undefined;
  if (from.layer !== undefined && !isLayerBelow(from.layer, to.layer)) {
    return { messageId: 'layer', data: { from: from.layer, to: to.layer } };
  }
  return to.inside === `src/${to.layer}/index.ts` ? undefined : { messageId: 'deep', data: { to: to.layer } };
}

function isLayerBelow(layer, other) {
  return !independentLayers.includes(layer) && layers.indexOf(other) < layers.indexOf(layer) && layers.includes(other);
}

export const importBoundaries = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      self: 'A package imports its own files by relative path, not by its name ({{to}}).',
      package: '{{from}} may not import {{to}}; it may import: {{allowed}}.',
      library: '{{where}} may not import "{{specifier}}"; libraries allowed there: {{allowed}}.',
      escape: 'A relative import may not leave its package; import other packages by name.',
      layer: 'The layer {{from}} may not import the layer {{to}}: imports go only downwards.',
      deep: "Import another layer through its front door, '../{{to}}/index.ts'.",
    },
  },
  create(context) {
    const repositoryPath = (path) => relative(context.cwd, path).split(sep).join('/');
    const from = placeOf(repositoryPath(context.filename));
    if (from === undefined) return {};

    const problemWith = (specifier) => {
      if (specifier.startsWith('.')) {
        return problemWithRelativePath(from, placeOf(repositoryPath(join(dirname(context.filename), specifier))));
      }
      const target = packageNamed(specifier);
      return target === undefined ? problemWithLibrary(from, specifier) : problemWithPackage(from, target);
    };
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const problem = problemWith(source.value);
      if (problem !== undefined) context.report({ node: source, ...problem });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      TSImportType: check,
    };
  },
};
