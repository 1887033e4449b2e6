import { expect, it } from 'vitest';
import { worldWritable } from '../../../../src/lint/checks/files/world-writable.ts';
import { directory, file, foundBy, helpsOf } from '../found-by.ts';

it.each([
  [file('path: /a, mode: 0666'), ['mode/world-writable: 0666']],
  [directory('path: /a, mode: 0777'), ['mode/world-writable: 0777']],
  // /tmp is like that
  [directory('path: /a, mode: 01777'), []],
  [file('path: /a, mode: 0664'), []],
  // decimal: 01411
  [file('path: /a, mode: 777'), []],
])('%s', (body, found) => {
  expect(foundBy(worldWritable, body)).toEqual(found);
});

it('keeps what the owner may do', () => {
  expect(helpsOf(worldWritable, directory('path: /a, mode: 0777'))).toEqual(['use 0755, and name who has to write there in `user`']);
});
