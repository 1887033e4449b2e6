import { expect, it } from 'vitest';
import { isTemplateName, placeholderIn, placeholderInName } from '../../src/lint/placeholder-text.ts';

it.each([
  // Terraform, shells, Jinja and Go templates, ERB, and what people replace with sed
  ['/etc/${interface}.conf', '${interface}'],
  ['ssh-ed25519 {{ key }} me', '{{ key }}'],
  ['{% if a %}', '{% if a %}'],
  ['%{ if a }', '%{ if a }'],
  ['$(cat key.pub)', '$(cat key.pub)'],
  ['<%= key %>', '<%= key %>'],
  ['node-__NAME__', '__NAME__'],
  ['@SSH_KEY@', '@SSH_KEY@'],
  ['%%SSH_KEY%%', '%%SSH_KEY%%'],
  ['###HOSTNAME###', '###HOSTNAME###'],
  ['worker{WORKER_NUM}', '{WORKER_NUM}'],
  ['$SSH_KEY', '$SSH_KEY'],
  // a hash, an address, a unit's specifier, JSON
  ['$y$j9T$F5Jx5fExrKuPp53xLKQ..1$GmcwIgvdUC9', undefined],
  ['$6$SALTSALT$abc', undefined],
  ['ssh-ed25519 AAAA me@EXAMPLE.COM', undefined],
  ['/etc/a%i.conf', undefined],
  ['{"A": 1}', undefined],
  ['/opt/__pycache__', undefined],
])('%s', (value, placeholder) => {
  expect(placeholderIn(value)).toBe(placeholder);
});

it('a dollar sign in a name begins a variable', () => {
  expect(placeholderInName('/home/$user/.config')).toBe('$user');
  expect(placeholderInName('backup$')).toBeUndefined();
});

it.each([
  ['node.bu.tmpl', true],
  ['node.yaml.j2', true],
  ['node.tftpl', true],
  ['node.bu', false],
  ['template.yaml', false],
])('%s is the name of a template: %s', (name, isTemplate) => {
  expect(isTemplateName(name)).toBe(isTemplate);
});
