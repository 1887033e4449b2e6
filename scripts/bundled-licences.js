import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULE = `\n${'-'.repeat(80)}\n\n`;

/** The folders of the packages that a bundle contains, according to esbuild's metafile. */
export function bundledPackages({ outputs }) {
  const folders = new Set();
  for (const output of Object.values(outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return folders;
}

/** The licence of butane, and the names and licence texts of the bundled packages, as their licences require. `more`: texts to append. */
export function licencesText(root, packages, more = []) {
  const parts = [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
  const ownLicence = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return [`butane\n\n${ownLicence}\n`, `The subcommands contain these packages.\n`, ...parts, ...more].join(RULE);
}
