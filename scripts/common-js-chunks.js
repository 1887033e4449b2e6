import { basename } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * Bundles entry points to CommonJS files that share chunks. A dynamic import loads its chunk when it is reached. esbuild divides only ES
 * modules into chunks, so each chunk is changed to CommonJS afterwards.
 *
 * @param options the options of esbuild, for Node and with `minify`
 */
export async function commonJsChunks(options) {
  const { outputFiles, metafile } = await build({
    ...options,
    format: 'esm',
    outExtension: { '.js': '.cjs' },
    splitting: true,
    write: false,
    metafile: true,
  });
  const { target, minify } = options;
  const chunks = outputFiles.map(async ({ path, text }) => {
    const { code } = await transform(text, { target, minify, format: 'cjs', supported: { 'dynamic-import': false } });
    return [basename(path), Buffer.from(code)];
  });
  return { chunks: await Promise.all(chunks), metafile };
}
