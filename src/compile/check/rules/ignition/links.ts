import { beside } from '../../../../diagnostics/beside.ts';
import { diagnose } from '../../../../diagnostics/diagnose.ts';
import { cleanPath, joinPath } from '../../../../grammar/posix-path.ts';
import { flag, int, type Struct, struct, structs, text } from '../../../../schema/placed.ts';
import type { Rule, Say } from '../../rule.ts';

/** The code of a node that lies behind a link, by the list of the node. */
const BEHIND_LINK = { directories: 'link/used-by-directory', files: 'link/used-by-file' } as const;

/** No node may lie behind a link of the same config: it would be created at the target of the link. */
export const nodesBehindLinks: Rule = {
  on: 'Storage',
  check(storage, say) {
    if (structs(storage, 'links').length === 0) return;
    const behind = linksAbove(storage);
    for (const [list, code] of Object.entries(BEHIND_LINK)) {
      for (const [i, node] of structs(storage, list).entries()) {
        for (const link of behind(node)) say([list, i], beside(diagnose(code), 'the link', link.origin));
      }
    }
  },
};

/** Before 3.3 the target is a required field, so this rule does not look for it. */
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
        for (const above of behind(link)) say(['links', i], beside(diagnose('link/used-by-link'), 'the link', above.origin));
        const target = text(link, 'target') ?? '';
        if (needsTarget && target === '') say(['links', i, 'target'], diagnose('link/no-target'));
        else if (flag(link, 'hard')) checkHard(link, target, i, directories, say);
      }
    },
  };
}

function checkHard(link: Struct, target: string, i: number, directories: ReadonlyMap<string, readonly Struct[]>, say: Say): void {
  const absolute = target.startsWith('/') ? cleanPath(target) : joinPath(text(link, 'path') ?? '', target);
  for (const directory of directories.get(absolute) ?? [])
    say(['links', i], beside(diagnose('link/hard-to-directory'), 'the directory', directory.origin));
  for (const owner of ['user', 'group']) {
    if (int(struct(link, owner), 'id') !== undefined) say(['links', i, owner, 'id'], diagnose('link/hard-with-owner'));
    if (text(struct(link, owner), 'name') !== undefined) say(['links', i, owner, 'name'], diagnose('link/hard-with-owner'));
  }
}

/** A function that returns the links of the config which a path leads through. */
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
    const same = nodes.get(path);
    if (same) same.push(node);
    else nodes.set(path, [node]);
  }
  return nodes;
}
