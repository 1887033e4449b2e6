import { beside, error, warning } from '../../../../diagnostics/make.ts';
import { cleanPath, joinPath } from '../../../../grammar/posix-path.ts';
import { flag, int, type Struct, struct, structs, text } from '../../../../schema/placed.ts';
import type { Rule, Say } from '../../rule.ts';

const USED_LINK = {
  directories: error('link/used-by-directory', 'directory path includes link in config'),
  files: error('link/used-by-file', 'file path includes link in config'),
  links: error('link/used-by-link', 'link path includes link in config'),
};
const NO_TARGET = error('link/no-target', 'link target is required');
const HARD_DIRECTORY = error('link/hard-to-directory', 'hard link target is a directory');
const HARD_OWNER = warning('link/hard-with-owner', 'user/group ignored for hard link');

/** No node may lie behind a link of the same config: it would land wherever the link leads. */
export const nodesBehindLinks: Rule = {
  on: 'Storage',
  check(storage, say) {
    if (structs(storage, 'links').length === 0) return;
    const behind = linksAbove(storage);
    for (const list of ['directories', 'files'] as const) {
      for (const [i, node] of structs(storage, list).entries()) {
        for (const link of behind(node)) say([list, i], beside(USED_LINK[list], 'the link', link.origin));
      }
    }
  },
};

/** Before 3.3 a link had to have a target to be read at all. */
export const linksBefore33: Rule = linkRule(undefined, 'ignition_3_3', false);
export const links: Rule = linkRule('ignition_3_3', undefined, true);

function linkRule(since: string | undefined, until: string | undefined, needsTarget: boolean): Rule {
  return {
    on: 'Storage',
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    check(storage, say) {
      const behind = linksAbove(storage);
      const directories = byPath(storage, 'directories');
      for (const [i, link] of structs(storage, 'links').entries()) {
        for (const above of behind(link)) say(['links', i], beside(USED_LINK.links, 'the link', above.origin));
        const target = text(link, 'target') ?? '';
        if (needsTarget && target === '') say(['links', i, 'target'], NO_TARGET);
        else if (flag(link, 'hard')) checkHard(link, target, i, directories, say);
      }
    },
  };
}

function checkHard(link: Struct, target: string, i: number, directories: ReadonlyMap<string, readonly Struct[]>, say: Say): void {
  const absolute = target.startsWith('/') ? cleanPath(target) : joinPath(text(link, 'path') ?? '', target);
  for (const directory of directories.get(absolute) ?? []) say(['links', i], beside(HARD_DIRECTORY, 'the directory', directory.origin));
  for (const owner of ['user', 'group']) {
    if (int(struct(link, owner), 'id') !== undefined) say(['links', i, owner, 'id'], HARD_OWNER);
    if (text(struct(link, owner), 'name') !== undefined) say(['links', i, owner, 'name'], HARD_OWNER);
  }
}

/** The links of the config that lie on the way to a node. */
function linksAbove(storage: Struct): (node: Struct) => readonly Struct[] {
  const paths = byPath(storage, 'links');
  const lengths = new Set([...paths.keys()].map((path) => path.length));
  return (node) => {
    const path = text(node, 'path') ?? '';
    const above: Struct[] = [];
    for (const length of lengths) {
      if (path[length] !== '/') continue;
      for (const link of paths.get(path.slice(0, length)) ?? []) above.push(link);
    }
    return above;
  };
}

function byPath(storage: Struct, list: string): Map<string, Struct[]> {
  const nodes = new Map<string, Struct[]>();
  for (const node of structs(storage, list)) {
    const path = text(node, 'path') ?? '';
    const known = nodes.get(path);
    if (known) known.push(node);
    else nodes.set(path, [node]);
  }
  return nodes;
}
