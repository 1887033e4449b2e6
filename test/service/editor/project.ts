import type { Occurrence } from '../../../src/service/editor/names/name-index.ts';
import type { NamedFile } from '../../../src/service/editor/names/named-files.ts';
import { type LocalFile, NamesCache, WorkspaceGroups } from '../../../src/service/workspace/file-groups.ts';
import { Workspace } from '../../../src/service/workspace/workspace.ts';
import { memoryHost } from '../../lsp/memory-host.ts';

/** Files in a workspace whose configs were checked once, and the place of `¦` in one of them. */
export interface Project {
  readonly workspace: Workspace;
  readonly groups: WorkspaceGroups;
  readonly file: NamedFile;
  /** If the file is a local file: what embeds it. */
  readonly local: LocalFile | undefined;
  readonly offset: number;
}

/** @param files by their paths below `/work` */
export function project(files: Readonly<Record<string, string>>): Project {
  const [marked = '', text = ''] = Object.entries(files).find(([, one]) => one.includes('¦')) ?? [];
  const plain = Object.fromEntries(Object.entries(files).map(([path, one]) => [`/work/${path}`, one.replace('¦', '')]));
  const workspace = new Workspace(memoryHost(plain));
  for (const path of workspace.host.configsBelow('/work')) workspace.check(path);
  const groups = new WorkspaceGroups(workspace, new NamesCache());
  const path = `/work/${marked}`;
  const local = marked.endsWith('.bu') ? undefined : groups.local(path);
  const file = marked.endsWith('.bu') ? groups.config(path) : local?.file;
  if (!file) throw new Error('no file has the mark');
  return { workspace, groups, file, local, offset: text.indexOf('¦') };
}

/** `PATH:LINE:COLUMN` of each place, and what stands there. */
export function shown(occurrences: readonly Occurrence[]): string[] {
  return occurrences.map(({ file: { path, text }, use: { span } }) => {
    const before = text.slice(0, span.start).split('\n');
    return `${path.slice('/work/'.length)}:${before.length}:${before.at(-1)!.length + 1} ${text.slice(span.start, span.end)}`;
  });
}
