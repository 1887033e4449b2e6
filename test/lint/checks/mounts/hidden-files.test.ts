import { expect, it } from 'vitest';
import { filesOf, said, unitsOf } from '../../checks-of.ts';

const CODES = /^mount-unit\/hides-files$/;
const MOUNT = unitsOf({ 'var-a.mount': { contents: '[Mount]\nWhat=/dev/b\nWhere=/var/a' } });
const FILES = filesOf({ '/var/a/b': 'c\n', '/var/a/d': 'e\n' });

/* Ignition docs, "Operator notes": filesystems with a path are mounted while files are written. */
it.each([
  ['files below a mount', MOUNT + FILES, ['mount-unit/hides-files /var/a/b']],
  ['files beside a mount', MOUNT + filesOf({ '/var/ab': 'c\n' }), []],
  ['a filesystem that Ignition mounts too', `${MOUNT}${FILES}  filesystems:\n    - {device: /dev/b, path: /var/a, format: xfs}\n`, []],
  ['a masked mount', unitsOf({ 'var-a.mount': { fields: 'mask: true' } }) + FILES, []],
])('%s', (_, body, expected) => expect(said(body, CODES)).toEqual(expected));
