// Builds the extension for VS Code from editors/vscode/ and dist/: the folder dist/vscode/ with its files, and
// dist/butane-VERSION.vsix, which `code --install-extension` installs. It needs dist/ as `npm run build` writes it.
//   node scripts/build-vscode.js [FOLDER]
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { bundledPackages, licencesText } from './bundled-licences.js';
import { iconPng } from './vscode/icon-png.js';
import { iconSvg } from './vscode/icon-svg.js';
import { vsix } from './vscode/vsix.js';

/** The absolute path of a file in the repository, whatever the working directory is. */
const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
const out = process.argv[2] ?? inRepository('dist');

/** The files of the extension, by path. */
const files = new Map();
/** Adds the files of a folder of the repository that `isWanted`, below a folder of the extension that ends with `/`. */
const addFolder = (folder, target, isWanted) => {
  for (const name of readdirSync(inRepository(folder), { recursive: true })) {
    const path = name.replaceAll('\\', '/');
    const file = inRepository(`${folder}/${path}`);
    if (isWanted(path) && statSync(file).isFile()) files.set(target + path, readFileSync(file));
  }
};

addFolder('editors/vscode', '', (path) => !path.startsWith('src/'));
const manifest = JSON.parse(files.get('package.json').toString());
files.set('package.json', Buffer.from(`${JSON.stringify({ ...manifest, version }, undefined, 2)}\n`));
files.set('CHANGELOG.md', readFileSync(inRepository('CHANGELOG.md')));
files.set('LICENSE.txt', readFileSync(inRepository('LICENSE')));
files.set('images/icon.png', iconPng());
files.set('images/butane.svg', Buffer.from(iconSvg()));

const { outputFiles, metafile } = await bundle({
  entryPoints: [inRepository('editors/vscode/src/extension.ts')],
  bundle: true,
  write: false,
  metafile: true,
  outfile: 'client.js',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});
files.set('client.js', Buffer.from(outputFiles[0].contents));
files.set('client-licences.txt', Buffer.from(licencesText(inRepository('.'), bundledPackages(metafile))));

// The server is the whole command, so that the extension can also build.
for (const file of ['bin/butane.js', 'bin/package.json', 'docs/checks.md']) files.set(`server/${file}`, readFileSync(inRepository(file)));
files.set('server/package.json', Buffer.from('{ "type": "module" }\n'));
const isPartOfCommand = (name) => /^(?:butane\.cjs|start\.cjs|encode-worker\.cjs|subcommands.*\.cjs|licences\.txt)$/.test(name);
addFolder('dist', 'server/dist/', isPartOfCommand);

const folder = join(out, 'vscode');
rmSync(folder, { recursive: true, force: true });
for (const [path, contents] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), contents);
}
writeFileSync(join(out, `butane-${version}.vsix`), vsix(files));
