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

/** Our own modules that a run needs only when it has something to report, with the functions that the drop-in commands use of them. */
const reporting = [['src/diagnostics/catalogue.ts', ['codeEntry']]];

/** An esbuild plugin for CommonJS bundles. The top-level code of these modules runs at the first call instead of at startup. */
export const evaluatedLate = {
  name: 'modules that are evaluated when they are needed',
  setup(bundler) {
    for (const [file, names] of reporting) {
      const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
      bundler.onResolve({ filter: new RegExp(`/${basename(file)}$`) }, ({ path: name, resolveDir, namespace, kind }) =>
        namespace !== 'late' && kind === 'import-statement' && resolve(resolveDir, name) === path ? { path, namespace: 'late' } : undefined,
      );
      bundler.onLoad({ filter: new RegExp(`/${basename(file)}$`), namespace: 'late' }, () => ({
        contents: names.map((name) => `export const ${name} = (...args) => require(${JSON.stringify(path)}).${name}(...args);`).join('\n'),
        resolveDir: dirname(path),
      }));
    }
  },
};
