import { expect, it } from 'vitest';
import { unrenderedValues } from '../../../../src/lint/checks/files/unrendered-values.ts';
import { file, foundBy, users } from '../found-by.ts';

it.each([
  ['a path', file('path: "/etc/${interface}.conf"'), ['text/literal-placeholder: "/etc/${interface}.conf"']],
  ['a variable of a shell', file('path: /home/$user/a'), ['text/literal-placeholder: /home/$user/a']],
  ['an owner', file('path: /a, user: {name: "{{ user }}"}'), ['text/literal-placeholder: "{{ user }}"']],
  ['said once, at the first place', `${users('name: "${a}"')}${file('path: "/${b}"')}`, ['text/literal-placeholder: "${a}"']],
  // someone renders what has a placeholder for a key
  ['a key', users('name: core, ssh_authorized_keys: ["${key}"]'), ['text/unrendered-template: "${key}"']],
  ['a key and a path', `${users('name: core, password_hash: "${hash}"')}${file('path: "/${b}"')}`, ['text/unrendered-template: "${hash}"']],
  // a shell script has variables, and a unit has its own
  ['contents', file('path: /a, contents: {inline: "echo ${HOME}"}'), []],
  ['a template of a unit', 'systemd:\n  units:\n    - {name: "a@.service", contents: "[Service]\\nExecStart=/x ${ARG}"}\n', []],
])('a placeholder in %s', (_, body, found) => {
  expect(foundBy(unrenderedValues, body)).toEqual(found);
});
