import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
/** The name under which a bundle imports the parts that several packed values share. */
const SHARED = 'shared parts of folded versions';

/**
 * An esbuild plugin that folds all versions when a bundle is built. Folding one when a command starts takes 3 ms with cold code, and
 * reading the tables that it is folded from takes 1 ms. The bundle has the folded versions as JSON texts and reads the one that a config names.
 */
export const foldedSpecs = {
  name: 'folded specs',
  setup(bundler) {
    let modules;
    const contentsOf = async (name) => {
      modules ??= foldedModules();
      return (await modules).get(name);
    };
    bundler.onResolve({ filter: new RegExp(`^${SHARED}$`) }, ({ path }) => ({ path, namespace: 'folded' }));
    bundler.onLoad({ filter: /.*/, namespace: 'folded' }, async ({ path }) => ({ contents: await contentsOf(path), resolveDir: root }));
    bundler.onLoad({ filter: /[\\/]src[\\/](?:spec|ignition)[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
      const contents = await contentsOf(relative(root, path).replaceAll('\\', '/'));
      return contents === undefined ? undefined : { contents, resolveDir: root };
    });
  },
};

/** The modules that a bundle has in place of those that fold versions, by path. */
async function foldedModules() {
  const { specs, versions, revisions, pack } = await fold();
  const { texts, parts } = pack([...specs.map((spec) => ({ ...spec, ignition: spec.ignition.version })), ...versions]);
  const packedSpecs = specs.map(({ variant, version }, i) => [`${variant} ${version}`, texts[i]]);
  const packedVersions = versions.map(({ version }, i) => [version, texts[specs.length + i]]);
  return new Map([
    [SHARED, `import { unpacker } from './scripts/packed-values.ts'; export const unpack = unpacker(${JSON.stringify(parts)});`],
    [
      'src/ignition/versions.ts',
      `import { unpack } from '${SHARED}';
       import { onceByType } from './src/schema/shape.ts';
       const packed = new Map(${JSON.stringify(packedVersions)});
       export const ignitionVersions = [...packed.keys()];
       const unpacked = onceByType((version) => unpack(packed.get(version)));
       export const ignitionVersion = (version) => (packed.has(version) ? unpacked(version) : undefined);`,
    ],
    [
      'src/spec/spec.ts',
      `import { unpack } from '${SHARED}';
       import { ignitionVersion } from './src/ignition/versions.ts';
       import { onceByType } from './src/schema/shape.ts';
       const packed = new Map(${JSON.stringify(packedSpecs)});
       const unpacked = onceByType((name) => {
         const spec = unpack(packed.get(name));
         return { ...spec, ignition: ignitionVersion(spec.ignition) };
       });
       export const foldSpec = ({ variant, version }) => unpacked(variant + ' ' + version);`,
    ],
    // the rows of src/spec/versions.ts name revisions, and only folding reads them
    ...[...revisions].map(([path, names]) => [path, names.map((name) => `export const ${name} = {};`).join('\n')]),
  ]);
}

/** All versions, folded by the code in `src/`; the function `pack`; and the names of the revisions in each module that `src/spec/versions.ts` imports. */
async function fold() {
  const contents = `
    import { ignitionVersion, ignitionVersions } from './src/ignition/versions.ts';
    import { foldSpec } from './src/spec/spec.ts';
    import { rows } from './src/spec/versions.ts';
    export { pack } from './scripts/packed-values.ts';
    export const specs = rows.map(foldSpec);
    export const versions = ignitionVersions.map(ignitionVersion);`;
  const { code, metafile } = await bundled(contents);
  const paths = metafile.inputs['src/spec/versions.ts'].imports.map(({ path }) => path);
  const names = await bundled(paths.map((path, i) => `export * as module${i} from './${path}';`).join('\n'));
  const modules = Object.values(await imported(names.code));
  return { ...(await imported(code)), revisions: paths.map((path, i) => [path, Object.keys(modules[i])]) };
}

async function bundled(contents) {
  const options = { absWorkingDir: root, bundle: true, format: 'esm', write: false, metafile: true };
  const { outputFiles, metafile } = await build({ ...options, stdin: { contents, resolveDir: root } });
  return { code: outputFiles[0].text, metafile };
}

function imported(code) {
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
