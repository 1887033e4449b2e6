import { isShared } from '../fix/written-node.ts';
import { templateOf } from '../grammar/quadlet-name.ts';
import { quadletExtensions } from '../spec/values.ts';
import { isInBrackets, type ScalarNode, type SourceNode, step } from '../syntax/source-tree.ts';
import { type Change, insertEntry } from '../syntax/yaml/edit-entries.ts';
import type { Layouts } from '../syntax/yaml/layout.ts';
import type { Source } from '../text/source.ts';
import { onOneLine, type PlainFile } from './plain-files.ts';

/** Where podman looks for the quadlets of root and of users. */
const QUADLET_FILE = /^\/etc\/containers\/systemd\/(users\/)?([^/]+\.[a-z]+)$/;

const SOURCE = 'https://coreos.github.io/butane/config-fcos-v1_8-exp/';

/** Files that become quadlets, and the change that adds these. */
export interface QuadletFiles {
  readonly files: readonly { readonly file: PlainFile; readonly remark: string; readonly source: string }[];
  readonly change: Change;
}

/**
 * Files where podman looks for quadlets become quadlets. These make the same files again.
 *
 * Before:
 *
 *     storage:
 *       files:
 *         - path: /etc/containers/systemd/web.container
 *           contents:
 *             local: web.container
 *
 * After:
 *
 *     systemd:
 *       quadlets:
 *         - name: web.container
 *           rootful: true
 *           contents_local: web.container
 */
export function quadletFiles(root: SourceNode, files: readonly PlainFile[], source: Source, layouts: Layouts): QuadletFiles | undefined {
  const movable: (QuadletFiles['files'][number] & { readonly lines: readonly string[] })[] = [];
  for (const file of files) {
    const [, users, name = ''] = QUADLET_FILE.exec(file.path) ?? [];
    const isQuadlet = quadletExtensions.some((extension) => name.endsWith(extension)) && templateOf(name) === undefined;
    const contents = isQuadlet && isPlainWord(name) ? contentsLines(file, source.text) : undefined;
    if (!contents) continue;
    const lines = [`name: ${name}`, `rootful: ${users === undefined}`, ...contents];
    movable.push({ file, lines, remark: `${name} is a quadlet, instead of a file ${file.path}`, source: SOURCE });
  }
  const change =
    movable.length > 0
      ? addQuadlets(
          root,
          movable.map(({ lines }) => lines),
          source,
          layouts,
        )
      : undefined;
  return change && { files: movable, change };
}

/** True for a name that needs no quotes. */
function isPlainWord(name: string): boolean {
  return /^[A-Za-z][\w.@-]*$/.test(name);
}

/** The field with the contents, in lines from column 0. Undefined for contents that are not written in a way that can be moved. */
function contentsLines({ field, value }: PlainFile, text: string): readonly string[] | undefined {
  const name = field === 'local' ? 'contents_local' : 'contents';
  const written = onOneLine(value, text);
  if (written !== undefined) return [`${name}: ${written}`];
  return value.style === 'literal' ? literalLines(name, value, text) : undefined;
}

/** A block scalar (`|`), with as much indentation as it needs. */
function literalLines(name: string, { span, text: value }: ScalarNode, text: string): readonly string[] | undefined {
  const [indicator] = /^\|-?(?=[ \t]*[\r\n])/.exec(text.slice(span.start, span.end)) ?? [];
  const lines = (indicator === '|' ? value.replace(/\n$/, '') : value).split('\n');
  // one that begins with blanks needs an indentation indicator
  if (indicator === undefined || /^(?:\s|$)/.test(lines[0]!)) return undefined;
  return [`${name}: ${indicator}`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

/** Adds items behind the last quadlet, or the list behind what is in the section, or the section behind all others. */
function addQuadlets(root: SourceNode, items: readonly (readonly string[])[], source: Source, layouts: Layouts): Change | undefined {
  const systemd = step(root, 'systemd');
  const quadlets = systemd && step(systemd, 'quadlets');
  if (root.kind !== 'map' || (systemd && (systemd.kind !== 'map' || isShared(root, systemd.span, { source, root })))) return undefined;
  if (quadlets) {
    if (quadlets.kind !== 'list' || isInBrackets(quadlets)) return undefined;
    const changes = items.flatMap((lines) => insertEntry(quadlets, quadlets.items.length, lines, layouts) ?? []);
    return changes[0] && { span: changes[0].span, text: changes.map(({ text }) => text).join('') };
  }
  const list = items.flatMap((lines) => lines.map((line, i) => (line === '' ? '' : `${i === 0 ? '  - ' : '    '}${line}`)));
  if (systemd) return isInBrackets(systemd) ? undefined : insertEntry(systemd, systemd.entries.length, ['quadlets:', ...list], layouts);
  const section = ['systemd:', '  quadlets:', ...list.map((line) => (line === '' ? '' : `  ${line}`))];
  return isInBrackets(root) ? undefined : insertEntry(root, root.entries.length, section, layouts);
}
