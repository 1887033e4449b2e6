import { expect, it } from 'vitest';
import { overriddenByMerge } from '../../../../src/lint/checks/config/overridden-by-merge.ts';
import { filesOf, unitsOf } from '../../checks-of.ts';
import { foundBy } from '../found-by.ts';

const MERGE = 'ignition:\n  config:\n    merge:\n      - local: other.ign\n';
const found = (body: string, other: object): string[] => {
  const text = JSON.stringify({ ignition: { version: '3.4.0' }, ...other });
  return foundBy(overriddenByMerge, MERGE + body, { files: { 'other.ign': text } });
};
const file = (fields: object): object => ({ storage: { files: [{ path: '/a', ...fields }] } });
const unit = (fields: object): object => ({ systemd: { units: [{ name: 'a.service', ...fields }] } });

/* "Config Merging" in Ignition's operator notes: fields of the child override those of the parent; nodes of a path replace each other. */
it.each([
  ['a file', filesOf({ '/a': 'b' }), file({ contents: { source: 'data:,c' } }), ['config/overridden-by-merge: /a']],
  ['a file with the same contents', filesOf({ '/a': 'b' }), file({ contents: { source: 'data:,b%0A' } }), []],
  ['a file of which the other one sets the mode', filesOf({ '/a': 'b' }), file({ mode: 384 }), []],
  ['another file', filesOf({ '/b': 'b' }), file({ contents: { source: 'data:,c' } }), []],
  [
    'a file that becomes a link',
    filesOf({ '/a': 'b' }),
    { storage: { links: [{ path: '/a', target: '/b' }] } },
    ['config/overridden-by-merge: /a'],
  ],
  [
    'a link',
    'storage:\n  links:\n    - path: /a\n      target: /b\n',
    { storage: { links: [{ path: '/a', target: '/c' }] } },
    ['config/overridden-by-merge: /a'],
  ],
  ['a unit', unitsOf({ 'a.service': { contents: '[Service]' } }), unit({ contents: '[Unit]' }), ['config/overridden-by-merge: a.service']],
  ['a unit that the other one enables', unitsOf({ 'a.service': { contents: '[Service]' } }), unit({ enabled: true }), []],
])('%s', (_, body, other, expected) => expect(found(body, other)).toEqual(expected));

it('says nothing where the other config is no JSON, or is fetched', () => {
  expect(foundBy(overriddenByMerge, MERGE + filesOf({ '/a': 'b' }), { files: { 'other.ign': '{' } })).toEqual([]);
  const fetched = MERGE.replace('local: other.ign', 'source: https://a.example/b');
  expect(foundBy(overriddenByMerge, fetched + filesOf({ '/a': 'b' }))).toEqual([]);
});
