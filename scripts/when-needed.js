import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Node's modules that are slow to load and that most runs do not need, with the functions that are used of them. */
const seldom = {
  'node:crypto': ['createHash'],
  'node:os': ['availableParallelism'],
  'node:tty': ['isatty'],
  'node:v8': ['setFlagsFromString'],
  'node:zlib': ['gunzipSync', 'gzipSync'],
};

/** An esbuild plugin for CommonJS bundles. They load these modules at the first call instead of at startup. */
export const whenNeeded = {
  name: 'modules of Node when they are needed',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      path in seldom && namespace !== 'needed' ? { path, namespace: 'needed' } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'needed' }, ({ path }) => ({
      contents: seldom[path].map((name) => `export const ${name} = (...args) => require('${path}').${name}(...args);`).join('\n'),
    }));
  },
};

/** Our own modules that a run needs only when it has something to report, with the functions that other modules use of them. */
const reporting = [['src/diagnostics/catalogue.ts', ['codeEntry', 'codeSubjects', 'codes']]];
/** The same with the descriptions of codes. */
const describing = [['src/diagnostics/described-code.ts', ['describedCode']]];

/** The names and entry points of the bundles that `loadedLate` loads. Those of `describing` have the long texts. */
export const lateBundles = { reporting: entryPoints(reporting), describing: entryPoints(describing) };

/** An esbuild plugin for CommonJS bundles. The top-level code of these modules runs at the first call instead of at startup. */
export const evaluatedLate = late('modules that are evaluated when they are needed', reporting, (path) => path);

/** An esbuild plugin for CommonJS chunks. These modules are bundles of their own, `lateBundles`, which are loaded at the first call. */
export const loadedLate = late(
  'modules that are loaded when they are needed',
  [...reporting, ...describing],
  (path) => `./${bundleName(path)}.cjs`,
);

function entryPoints(modules) {
  return Object.fromEntries(modules.map(([file]) => [bundleName(file), file]));
}

function bundleName(file) {
  return `subcommands-${basename(file, '.ts')}`;
}

/** A plugin that replaces imports of modules by functions that require them. `required` returns what they require, for the path of a module. */
function late(name, modules, required) {
  return {
    name,
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\//, namespace: 'late' }, ({ path }) => ({ path, external: true }));
      for (const [file, names] of modules) {
        const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
        const filter = new RegExp(`/${basename(file)}$`);
        const what = required(path);
        bundler.onResolve({ filter }, ({ path: name, resolveDir, namespace, kind }) =>
          namespace !== 'late' && kind === 'import-statement' && resolve(resolveDir, name) === path
            ? { path, namespace: 'late' }
            : undefined,
        );
        bundler.onLoad({ filter, namespace: 'late' }, () => ({
          contents: names
            .map((name) => `export const ${name} = (...args) => require(${JSON.stringify(what)}).${name}(...args);`)
            .join('\n'),
          resolveDir: dirname(path),
        }));
      }
    },
  };
}
