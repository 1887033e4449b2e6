import { bytesWords } from '../text/bytes-words.ts';
import { logLine } from '../text/log-text.ts';
import { cutTo } from './columns.ts';
import type { InspectedNode, Inspection } from './inspection.ts';
import { type Look, type Signs, signsOf } from './look.ts';

interface TreeNode {
  readonly name: string;
  readonly children: Map<string, TreeNode>;
  words: string;
}

/** Where Ignition writes units. */
export const UNIT_FOLDER = '/etc/systemd/system';

/** What a config puts into the file system of a machine, units and drop-ins too, as a tree. */
export function fileTree({ nodes, units }: Inspection, look: Look): string {
  const root: TreeNode = { name: '/', children: new Map(), words: '' };
  const at = (path: string): TreeNode => {
    let node = root;
    for (const step of path.split('/').filter((one) => one !== '')) {
      const child = node.children.get(step) ?? { name: step, children: new Map(), words: '' };
      node.children.set(step, child);
      node = child;
    }
    return node;
  };
  const signs = signsOf(look);
  for (const node of nodes) at(node.path).words = nodeWords(node, signs);
  for (const { name, bytes, dropins, state, scope } of units) {
    if (scope !== 'system') continue;
    const path = `${UNIT_FOLDER}/${name}`;
    if (bytes !== undefined && at(path).words === '') at(path).words = bytesWords(bytes);
    if (state === 'masked') at(path).words = `${signs.arrow} /dev/null`;
    for (const dropin of dropins) at(`${path}.d/${dropin}`);
  }
  const lines = [root.words === '' ? '/' : `/  ${root.words}`];
  addChildren(root, '', lines, signs);
  return `${lines.map((line) => cutTo(line, look.columns, look)).join('\n')}\n`;
}

function addChildren({ children }: TreeNode, indent: string, lines: string[], signs: Signs): void {
  const sorted = [...children.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [i, child] of sorted.entries()) {
    const isLast = i === sorted.length - 1;
    lines.push(`${indent}${isLast ? signs.lastBranch : signs.branch}${logLine(child.name)}${child.words === '' ? '' : `  ${child.words}`}`);
    addChildren(child, `${indent}${isLast ? ' ' : signs.vertical}   `, lines, signs);
  }
}

function nodeWords({ kind, mode, user, group, bytes, target, hard }: InspectedNode, { arrow }: Signs): string {
  const owner = `${user}:${group}`;
  if (kind === 'link') return `${hard ? '=' : arrow} ${logLine(target ?? '')}`;
  const size = kind === 'directory' ? [] : [bytes === undefined ? 'fetched' : bytesWords(bytes)];
  return logLine([...(mode === undefined ? [] : [mode]), owner, ...size].join(' '));
}
