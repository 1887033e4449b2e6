import { cleanPath } from '../../../../names/posix-path.ts';
import { text } from '../../../../tree/placed.ts';
import { error, type Finding, type Rule } from '../../rule.ts';

const NO_PATH = error('path/missing', 'path not specified');
const RELATIVE = error('path/relative', 'path not absolute', 'start the path with a slash');
const DIRTY = error(
  'path/not-simplified',
  'path is not fully simplified',
  'write it without `.`, `..`, double slashes and a slash at the end',
);

/** What is wrong with a path that has to be there. */
export function pathFault(path: string | undefined): Finding | undefined {
  if (!path) return NO_PATH;
  if (!path.startsWith('/')) return RELATIVE;
  const clean = cleanPath(path);
  return clean === path ? undefined : { ...DIRTY, help: `write it as ${clean}`, instead: clean };
}

function pathRule(on: string): Rule {
  return {
    on,
    check(node, say) {
      const fault = pathFault(text(node, 'path'));
      if (fault) say(['path'], fault);
    },
  };
}

export const directoryPath = pathRule('Directory');
export const filePath = pathRule('File');
export const linkPath = pathRule('Link');
