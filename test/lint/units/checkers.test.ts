import { describe, expect, it } from 'vitest';
import { findDirective } from '../../../src/lint/facts/systemd/directives.ts';
import { checkValue } from '../../../src/lint/units/checkers.ts';
import { kindValues } from './values.ts';

const marked = (kind: Parameters<typeof checkValue>[0], value: string): unknown => {
  const problem = checkValue(kind, value);
  return problem && { text: value.slice(problem.at.start, problem.at.end), meant: problem.meant, fatal: problem.isFatal };
};

describe.each(kindValues)('$kind', ({ kind, directive, good, bad }) => {
  it('is the kind of its directive', () => {
    const [section, key] = directive.split('.') as [string, string];
    expect(findDirective(section, key)?.kind).toBe(kind);
  });

  it.each(good)('takes %s', (value) => {
    expect(checkValue(kind, value)).toBeUndefined();
  });

  it.each(bad)('does not take %s', (value) => {
    const problem = checkValue(kind, value);
    expect(problem).toBeDefined();
    expect(problem!.at.start).toBeLessThan(problem!.at.end);
    expect(problem!.at.end).toBeLessThanOrEqual(value.length);
  });

  it('does not judge an empty value', () => {
    expect(checkValue(kind, '')).toBeUndefined();
  });
});

describe('what was meant, and where', () => {
  it.each([
    ['boolean', 'enabled', 'enabled', 'yes'],
    ['memory', '1GB', '1GB', '1G'],
    ['memory', '512 mib', '512 mib', '512M'],
    ['mode', '0o755', '0o755', '0755'],
    ['cpu-quota', '20', '20', '20%'],
    ['limit-count', 'unlimited', 'unlimited', 'infinity'],
    ['signal', 'SIGTEMR', 'SIGTEMR', 'SIGTERM'],
    ['seconds', '5min 3secs', 'secs', 'sec'],
    ['seconds', '5min x', '5min x', undefined],
    ['seconds', '90secnds', 'secnds', 'seconds'],
    ['calendar', 'dayly', 'dayly', 'daily'],
    ['units', 'a.service network-online', 'network-online', 'network-online.target'],
    ['units', 'a.service,b.service', 'a.service,b.service', 'a.service b.service'],
    ['command', '/bin/date +%Q', '%Q', '%%Q'],
    ['command', '/bin/true ; bin/false x', 'bin/false', '/bin/false'],
    ['command', './true', './true', undefined],
    ['units', 'multi-user.taget', 'multi-user.taget', 'multi-user.target'],
    ['units', 'a', 'a', undefined],
    ['command', "/bin/echo it's", "'", undefined],
    ['environment', 'A=b c D=e', 'c', undefined],
    ['environment', 'A=\\d', '\\d', '\\\\d'],
    ['user', '1000:1000', '1000:1000', '1000'],
    ['capabilities', '~CAP_KILL NET_ADMIN', 'NET_ADMIN', 'CAP_NET_ADMIN'],
    ['address-families', 'AF_UNIX AF_INET4', 'AF_INET4', 'AF_INET'],
    ['restart', 'Always', 'Always', 'always'],
    ['paths', '/a "b c"', '"b c"', undefined],
    ['standard-output', 'file:log', 'log', undefined],
    ['working-directory', '-a', 'a', undefined],
  ] as const)('%s %s', (kind, value, text, meant) => {
    expect(marked(kind, value)).toMatchObject({ text, meant });
  });

  it.each([
    ['command', 'bin/true', true],
    ['command', '-bin/true', undefined],
    ['command', '/bin/echo "a', true],
    ['command', '"/bin/true', undefined],
    ['command', '-/bin/echo "a', undefined],
    ['user', 'a:b', true],
    ['working-directory', 'a', true],
    ['working-directory', '-a', undefined],
    ['seconds', '5x', undefined],
  ] as const)('%s %s: refuses the unit: %s', (kind, value, fatal) => {
    expect(marked(kind, value)).toMatchObject({ fatal });
  });

  it('a capability that systemd does not know is ignored without a word, but here it is said', () => {
    for (const value of ['CAP_CHOWN', '~cap_net_raw CAP_KILL', '5']) expect(checkValue('capabilities', value)).toBeUndefined();
    expect(checkValue('capabilities', 'CAP_CHWON')).toMatchObject({ meant: 'CAP_CHOWN' });
  });
});
