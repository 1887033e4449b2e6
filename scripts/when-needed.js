/** Node's modules that are slow to load and that most runs do not need, with the functions that are used of them. */
const seldom = { 'node:crypto': ['createHash'], 'node:os': ['availableParallelism'], 'node:tty': ['isatty'], 'node:zlib': ['gzipSync'] };

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
