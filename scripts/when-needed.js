/** What most runs do without: Node's modules that take time to load, and what is asked of them. */
const seldom = { 'node:crypto': ['createHash'], 'node:os': ['availableParallelism'], 'node:tty': ['isatty'], 'node:zlib': ['gzipSync'] };

/** Bundles for CommonJS load these modules at the first call and not at the start. */
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
