import { expect, it } from 'vitest';
import { templateOf } from '../../src/grammar/quadlet-name.ts';

// podman-systemd.unit(5): foo@.container is a template, foo@100.container an instance of it
it.each([
  ['foo@100.container', 'foo@.container'],
  ['foo@a.b.container', 'foo@.container'],
  ['foo@.container', undefined],
  ['foo.container', undefined],
  ['foo@100', undefined],
])('%s is an instance of %s', (name, template) => {
  expect(templateOf(name)).toBe(template);
});
