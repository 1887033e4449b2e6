import { expect, it } from 'vitest';
import { selectionsAt } from '../../../src/service/editor/selections.ts';

/** What is selected, one step after the other, where a text has `¦`. */
function selections(marked: string): string[] {
  const text = marked.replace('¦', '');
  return selectionsAt(text, marked.indexOf('¦')).map(({ start, end }) => text.slice(start, end));
}

it('grow from the word to the value, the entry, the mapping, the list and the whole text', () => {
  expect(selections('storage:\n  files:\n    - path: /etc/mo¦td\n      mode: 0644\n')).toEqual([
    'motd',
    '/etc/motd',
    'path: /etc/motd',
    'path: /etc/motd\n      mode: 0644',
    '- path: /etc/motd\n      mode: 0644',
    'files:\n    - path: /etc/motd\n      mode: 0644',
    'storage:\n  files:\n    - path: /etc/motd\n      mode: 0644',
    'storage:\n  files:\n    - path: /etc/motd\n      mode: 0644\n',
  ]);
});

it('grow in quotes to what is in them, and then to the quotes', () => {
  expect(selections('a: "one t¦wo"\n').slice(0, 4)).toEqual(['two', 'one two', '"one two"', 'a: "one two"']);
});

it('grow in a unit to the setting and the section', () => {
  const text =
    'systemd:\n  units:\n    - name: a.service\n      contents: |\n        [Unit]\n        After=b.service c.s¦ervice\n        [Install]\n';
  expect(selections(text).slice(0, 5)).toEqual([
    'service',
    'b.service c.service',
    'After=b.service c.service',
    '[Unit]\n        After=b.service c.service\n',
    '[Unit]\n        After=b.service c.service\n        [Install]\n',
  ]);
});

it('each is longer than the one before and contains it, at every offset, also in an incomplete text', () => {
  const text = 'compose: {vars: {a: b}}\n---\nstorage:\n  files:\n    - path: "/a"\n      contents: {inline: |\n  x: [\n';
  for (let offset = 0; offset <= text.length; offset++) {
    const spans = selectionsAt(text, offset);
    for (const [i, { start, end }] of spans.entries()) {
      expect(start <= offset && offset <= end).toBe(true);
      const inner = spans[i - 1];
      if (inner) expect(start <= inner.start && end >= inner.end && end - start > inner.end - inner.start).toBe(true);
    }
    expect(spans.at(-1)).toEqual({ start: 0, end: text.length });
  }
});
