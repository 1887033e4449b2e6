import { expect, it } from 'vitest';
import { splitCommands } from '../../../src/lint/units/command-lines.ts';

const outline = (value: string): unknown[] =>
  splitCommands(value).commands.map(({ prefixes, program, args }) => [prefixes, program, ...args.map(({ text }) => text)]);

// by the rules of systemd.service(5), "Command lines", and of config_parse_exec()
it.each([
  [
    '/bin/echo one ; /bin/echo "two two"',
    [
      ['', '/bin/echo', 'one'],
      ['', '/bin/echo', 'two two'],
    ],
  ],
  ['/bin/echo / >/dev/null & \\; /bin/ls', [['', '/bin/echo', '/', '>/dev/null', '&', ';', '/bin/ls']]],
  ['-@/bin/sh sh -c "a; b"', [['-@', '/bin/sh', 'sh', '-c', 'a; b']]],
  ['+-:!/bin/a', [['+-:', '!/bin/a']]],
  ['!!/bin/a', [['!!', '/bin/a']]],
  ['!!!/bin/a', [['!!', '!/bin/a']]],
  ['--/bin/a', [['-', '-/bin/a']]],
  ['/a ";" b', [['', '/a', ';', 'b']]],
  ['; /a', [['', '/a']]],
  ['/a ;b', [['', '/a', ';b']]],
  ['/a ;', [['', '/a']]],
])('%s', (value, expected) => {
  expect(outline(value)).toEqual(expected);
});

it('a program has its place, without the prefixes', () => {
  const [{ programSpan }] = splitCommands('/a ; -@/b c').commands.slice(1) as [ReturnType<typeof splitCommands>['commands'][number]];
  expect(programSpan).toEqual({ start: 7, end: 9 });
});

it('a quote that is not closed', () => {
  expect(splitCommands('"/a')).toMatchObject({ commands: [], isProgramFault: true });
  expect(splitCommands('/a "b')).toMatchObject({ commands: [{ program: '/a' }], fault: { reason: 'unclosed-quote' } });
});
