import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObjectLiteralExpression, isPropertyAssignment } from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

/** What `butane explain`, docs/checks.md and SARIF logs print of the entry of a code, and the drop-in commands do not. */
const LONG_TEXTS = new Set(['title', 'why', 'remedy', 'example']);

const folder = fileURLToPath(new URL('../src/diagnostics/codes/', import.meta.url));

/**
 * An esbuild plugin that leaves the long texts out of the entries of codes (`src/diagnostics/codes/`). Reading them takes the
 * drop-in commands a millisecond at each start.
 */
export const withoutLongTexts = {
  name: 'without long texts',
  setup(bundler) {
    let contents;
    bundler.onLoad({ filter: /[\\/]src[\\/]diagnostics[\\/]codes[\\/][^\\/]+\.ts$/ }, ({ path }) => {
      contents ??= new Map(Object.entries(shortened(readFolder())).map(([name, text]) => [join(folder, name), text]));
      return { contents: contents.get(path), loader: 'ts' };
    });
  },
};

function readFolder() {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** TypeScript files by name, each without the long texts of its entries: of the object literals that have a severity. */
export function shortened(files) {
  // no file of the disk is read: the syntax is all that is needed
  const options = { compilerOptions: { noLib: true, noResolve: true, types: [] }, files: Object.keys(files) };
  const inRoot = Object.entries(files).map(([name, text]) => [`/entries/${name}`, text]);
  const fs = createVirtualFileSystem({ '/entries/tsconfig.json': JSON.stringify(options), ...Object.fromEntries(inRoot) });
  const api = new API({ cwd: '/entries', fs });
  try {
    const [{ program }] = api.updateSnapshot({ openProjects: ['/entries/tsconfig.json'] }).getProjects();
    return Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, withoutStretches(text, longTexts(program.getSourceFile(`/entries/${name}`)))]),
    );
  } finally {
    // The program ends when its stdin does. `api.close()` also sends it SIGTERM, and it prints "context canceled" if that comes between two
    // requests.
    api.client.channel.child.stdin.destroy();
  }
}

/** The stretches of a file that hold long texts, in order. */
function longTexts(file) {
  const stretches = [];
  const visit = (node) => {
    if (isObjectLiteralExpression(node)) {
      const properties = node.properties.filter(isPropertyAssignment);
      const isEntry = properties.some(({ name }) => name.text === 'severity');
      for (const property of properties) {
        if (isEntry && LONG_TEXTS.has(property.name.text)) stretches.push(property);
        else visit(property);
      }
    } else node.forEachChild(visit);
  };
  visit(file);
  return stretches;
}

/** The text without these nodes and the commas after them. */
function withoutStretches(text, nodes) {
  const parts = [];
  let at = 0;
  for (const { pos, end } of nodes) {
    parts.push(text.slice(at, pos));
    at = end + /^\s*,?/.exec(text.slice(end))[0].length;
  }
  return parts.join('') + text.slice(at);
}
