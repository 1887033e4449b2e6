import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileChanges } from '../../src/lsp/file-changes.ts';
import { memoryWorkspace } from '../../src/service/workspace/memory-workspace.ts';
import { WAIT_LIMIT } from '../limits.ts';
import { Client } from './client.ts';

describe('files that change on disk', () => {
  let settled: string[][];
  let changes: FileChanges;
  beforeEach(() => {
    vi.useFakeTimers();
    settled = [];
    changes = new FileChanges((paths) => settled.push([...paths].sort()));
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are looked at together, when no more follow', () => {
    changes.add(['/work/a.bu', '/work/b.bu']);
    vi.advanceTimersByTime(150);
    changes.add(['/work/b.bu', '/work/c.bu']);
    vi.advanceTimersByTime(150);
    expect(settled).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(settled).toEqual([['/work/a.bu', '/work/b.bu', '/work/c.bu']]);
    changes.add(['/work/d.bu']);
    vi.advanceTimersByTime(200);
    expect(settled[1]).toEqual(['/work/d.bu']);
  });

  it('are looked at after two seconds, if changes go on', () => {
    for (let time = 0; time < 2500; time += 100) {
      changes.add(['/work/log']);
      vi.advanceTimersByTime(100);
    }
    expect(settled).toEqual([['/work/log']]);
  });

  it('do not count if git notes them for itself', () => {
    changes.add(['/work/.git/index', '/work/.git/refs/heads/main', 'C:\\work\\.git\\HEAD']);
    vi.advanceTimersByTime(5000);
    expect(settled).toEqual([]);
    changes.add(['/work/.git/index', '/work/.gitignore']);
    vi.advanceTimersByTime(200);
    expect(settled).toEqual([['/work/.gitignore']]);
  });
});

it('a config that git checks out and that includes an open part is found, and forgotten when it is gone', async () => {
  const header = 'variant: fcos\nversion: 1.6.0\n';
  const part = `${header}storage:\n  files:\n    - path: /etc/a\n      contents: {inline: a}\n      user: {name: builder}\n`;
  const root = `compose:\n  include: [part.bu]\n---\n${header}passwd:\n  users:\n    - name: builder\n`;
  const files = new Map([['/work/part.bu', part]]);
  const client = new Client(memoryWorkspace({ files }));
  try {
    await client.start({ workspaceFolders: [{ uri: 'file:///work', name: 'work' }] });
    const uri = 'file:///work/part.bu';
    const codes = async (type: number): Promise<unknown> => {
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///work/root.bu', type }] });
      return vi.waitFor(
        () => {
          const { diagnostics } = client.published(uri)!;
          expect(diagnostics.length).toBe(type === 1 ? 0 : 1);
          return diagnostics.map(({ code }) => code);
        },
        { timeout: WAIT_LIMIT, interval: 20 },
      );
    };
    const opened = await client.open(uri, part);
    expect(opened.diagnostics).toMatchObject([{ code: 'owner/unknown' }]);
    files.set('/work/root.bu', root);
    expect(await codes(1)).toEqual([]);
    files.delete('/work/root.bu');
    expect(await codes(3)).toEqual(['owner/unknown']);
  } finally {
    client.stop();
  }
});
