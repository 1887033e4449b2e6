import { describe, expect, it } from 'vitest';
import { butaneFlags } from '../../../src/cli/drop-in/butane-flags.ts';
import { flagTable, parseFlags } from '../../../src/cli/drop-in/flags.ts';

const parse = (...args: string[]) => parseFlags(args, butaneFlags);
const values = (...args: string[]): Record<string, unknown> => {
  const parsed = parse(...args);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return { ...Object.fromEntries(parsed.values), files: parsed.files };
};

// what pflag 1.0.10 makes of the same arguments
describe('parseFlags', () => {
  it.each([
    [['-ps', 'f.bu'], { pretty: true, strict: true, files: ['f.bu'] }],
    [['f.bu', '-p'], { pretty: true, files: ['f.bu'] }],
    [['-o', 'out', '-p'], { output: 'out', pretty: true, files: [] }],
    [['-oout'], { output: 'out', files: [] }],
    [['-o=out'], { output: 'out', files: [] }],
    [['-po', 'out'], { pretty: true, output: 'out', files: [] }],
    [['--output=a=b'], { output: 'a=b', files: [] }],
    [['--pretty=false'], { pretty: false, files: [] }],
    [['-p=0', '-s=T'], { pretty: false, strict: true, files: [] }],
    [['--color', 'f.bu'], { color: 'always', files: ['f.bu'] }],
    [['--color=never'], { color: 'never', files: [] }],
    [['--colour=yes'], { color: 'yes', files: [] }],
    [['--', '-p', '--x'], { files: ['-p', '--x'] }],
    [['-'], { files: ['-'] }],
    [['-o', '-p'], { output: '-p', files: [] }],
    [['-p', '-p=false'], { pretty: false, files: [] }],
    // a value needs something behind the equals sign
    [['-o='], { output: '=', files: [] }],
    [['--output='], { output: '', files: [] }],
    [['--color=never', '--colour'], { color: 'always', files: [] }],
    // what Go's test runner would add
    [['-ptest.x'], { pretty: true, files: [] }],
  ])('%j', (args, expected) => {
    expect(values(...args)).toEqual(expected);
  });

  it.each([
    [['--nope'], 'unknown flag: --nope'],
    [['--nope=1'], 'unknown flag: --nope'],
    [['-pzs'], "unknown shorthand flag: 'z' in -zs"],
    [['---x'], 'bad flag syntax: ---x'],
    [['--=x'], 'bad flag syntax: --=x'],
    [['-p='], "unknown shorthand flag: '=' in -="],
    [["-'"], "unknown shorthand flag: '\\'' in -'"],
    [['-"'], `unknown shorthand flag: '"' in -"`],
    [['-\t'], "unknown shorthand flag: '\\t' in -\t"],
    [['-日'], "unknown shorthand flag: 'Ã' in -日"],
    [['--output'], 'flag needs an argument: --output'],
    [['-po'], "flag needs an argument: 'o' in -o"],
    [['--pretty=maybe'], 'invalid argument "maybe" for "-p, --pretty" flag: strconv.ParseBool: parsing "maybe": invalid syntax'],
    [['--raw-errors=2'], 'invalid argument "2" for "--raw-errors" flag: strconv.ParseBool: parsing "2": invalid syntax'],
    // a property that every object has is no boolean
    [['-c=toString'], 'invalid argument "toString" for "-c, --check" flag: strconv.ParseBool: parsing "toString": invalid syntax'],
    [['-c=\x7f'], 'invalid argument "\\x7f" for "-c, --check" flag: strconv.ParseBool: parsing "\\x7f": invalid syntax'],
    [['--help', '--nope'], 'unknown flag: --nope'],
  ])('refuses %j', (args, fault) => {
    expect(parse(...args)).toMatchObject({ fault });
  });

  it('says what is deprecated', () => {
    expect(parse('--input', 'f.bu').notices).toEqual(['Flag --input has been deprecated, specify filename directly on command line\n']);
  });
});

it('lists the flags that are not hidden, by name', () => {
  const table = flagTable(butaneFlags);
  expect(table.split('\n').map((line) => /--[a-z-]+/.exec(line)?.[0])).toEqual([
    '--check',
    '--color',
    '--files-dir',
    '--help',
    '--output',
    '--pretty',
    '--raw',
    '--raw-errors',
    '--strict',
    '--version',
    undefined,
  ]);
  expect(table).toContain('      --color string[="always"]   control color output: "auto", "always", or "never" (default "auto")\n');
});
