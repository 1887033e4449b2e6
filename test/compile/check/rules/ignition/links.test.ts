import { describe, expect, it } from 'vitest';
import { NEWEST, reportOf } from './report-of.ts';

function storage(parts: Record<string, unknown>): Record<string, unknown> {
  return { storage: parts };
}

describe('nodes behind links', () => {
  const link = { path: '/l', target: '/t' };

  it('are refused, directories first', () => {
    const config = storage({ files: [{ path: '/l/f' }], directories: [{ path: '/l/d' }], links: [link, { path: '/l/x/y', target: 'z' }] });
    expect(reportOf('3.0.0', config)).toEqual([
      'error at $.storage.directories.0: directory path includes link in config',
      'error at $.storage.files.0: file path includes link in config',
      'error at $.storage.links.1: link path includes link in config',
    ]);
  });

  it('are named once for every link on the way', () => {
    const twice = storage({ files: [{ path: '/l/m/f' }], links: [link, { path: '/l/m', target: 'z' }] });
    expect(reportOf(NEWEST, twice)).toEqual([
      'error at $.storage.files.0: file path includes link in config',
      'error at $.storage.files.0: file path includes link in config',
      'error at $.storage.links.1: link path includes link in config',
    ]);
  });

  it('are not those beside a link', () => {
    expect(reportOf(NEWEST, storage({ files: [{ path: '/lf' }, { path: '/m/l/f' }], links: [link] }))).toEqual([]);
  });
});

describe('targets', () => {
  const without = storage({ links: [{ path: '/l' }] });

  it('are needed from 3.3', () => {
    expect(reportOf('3.2.0', without)).toEqual([]);
    expect(reportOf('3.3.0', without)).toEqual(['error at $.storage.links.0.target: link target is required']);
    expect(reportOf('3.3.0', storage({ links: [{ path: '/l', target: '', hard: true, user: { id: 1 } }] }))).toEqual([
      'error at $.storage.links.0.target: link target is required',
    ]);
  });
});

describe('hard links', () => {
  it.each([
    ['/d', true],
    ['/d/', true],
    ['../d', true],
    ['d', false],
    ['/e', false],
  ])('to %j', (target, isDirectory) => {
    const config = storage({ directories: [{ path: '/d' }], links: [{ path: '/l', target, hard: true }] });
    expect(reportOf(NEWEST, config)).toEqual(isDirectory ? ['error at $.storage.links.0: hard link target is a directory'] : []);
  });

  it('to a directory may be soft', () => {
    expect(reportOf(NEWEST, storage({ directories: [{ path: '/d' }], links: [{ path: '/l', target: '/d' }] }))).toEqual([]);
  });

  it('without a path are relative to nothing, and above everything', () => {
    expect(reportOf(NEWEST, storage({ directories: [{ path: '/d' }], links: [{ target: 'd', hard: true }] }))).toEqual([
      'error at $.storage.directories.0: directory path includes link in config',
      'error at $.storage.links.0.path: path not specified',
    ]);
  });

  it('have no owner of their own', () => {
    const link = { path: '/l', target: '/t', user: { id: 0 }, group: { name: '' } };
    expect(reportOf('3.0.0', storage({ links: [{ ...link, hard: true }] }))).toEqual([
      'warning at $.storage.links.0.user.id: user/group ignored for hard link',
      'warning at $.storage.links.0.group.name: user/group ignored for hard link',
    ]);
    expect(reportOf('3.0.0', storage({ links: [link] }))).toEqual([]);
  });
});
