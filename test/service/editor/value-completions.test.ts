import { describe, expect, it } from 'vitest';
import { labels, offered, taken } from './cursor.ts';

const file = (version: string, source: string): string => `variant: fcos
version: ${version}
storage:
  files:
    - path: /a
      contents:
        source: ${source}
`;

describe('URLs', () => {
  // Ignition's documentation of each version of the spec: gs since 3.2.0, arn since 3.4.0
  it('begin with the schemes that the version can fetch', () => {
    const first = ['https://', 'data:', 's3://'];
    expect(labels(file('1.1.0', '¦'))).toEqual([...first, 'http://', 'tftp://']);
    expect(labels(file('1.2.0', '¦'))).toEqual([...first, 'gs://', 'http://', 'tftp://']);
    expect(labels(file('1.5.0', '¦'))).toEqual([...first, 'arn:', 'gs://', 'http://', 'tftp://']);
    expect(offered(file('1.5.0', '¦')).every(({ detail }) => detail !== undefined)).toBe(true);
    expect(taken(file('1.5.0', 'ht¦'), 'https://')).toBe(file('1.5.0', 'https://'));
  });

  it('of files in a MachineConfig can only be data', () => {
    const text = file('4.14.0', '¦').replace('fcos', 'openshift');
    expect(labels(text)).toEqual(['data:']);
  });

  it('are in quotes in braces', () => {
    const text = (source: string): string => `variant: fcos\nversion: 1.5.0\nignition:\n  config:\n    merge: [{source: ${source}}]\n`;
    expect(taken(text('¦'), 'https://')).toBe(text("'https://'"));
    expect(taken(text('"h¦"'), 'https://')).toBe(text('"https://"'));
  });
});

describe('kernel arguments', () => {
  const argumentsOf = (variant: string, field: string, item: string): string =>
    `variant: ${variant}\nversion: ${variant === 'fcos' ? '1.5.0' : '1.1.0'}\nkernel_arguments:\n  ${field}: ${item}\n`;

  it('are those that the documentation of the system names', () => {
    const ofFcos = labels(argumentsOf('fcos', 'should_exist', '\n    - ¦'));
    expect(ofFcos).toEqual(expect.arrayContaining(['console=ttyS0,115200n8', 'mitigations=off', 'crashkernel=300M']));
    expect(ofFcos).not.toContain('flatcar.autologin');
    const ofFlatcar = labels(argumentsOf('flatcar', 'should_exist', '\n    - ¦'));
    expect(ofFlatcar).toContain('flatcar.autologin');
    expect(ofFlatcar).not.toContain('ostree.prepare-root.composefs=0');
  });

  it('to remove are first those that images have', () => {
    const first = labels(argumentsOf('fcos', 'should_not_exist', '\n    - ¦')).slice(0, 5);
    expect(first).toContain('mitigations=auto,nosmt');
    expect(first).not.toContain('mitigations=off');
  });

  it('with a comma are in quotes in brackets', () => {
    const text = (item: string): string => argumentsOf('fcos', 'should_exist', `[${item}]`);
    expect(taken(text('¦'), 'console=ttyS0,115200n8')).toBe(text("'console=ttyS0,115200n8'"));
    expect(taken(text('¦'), 'quiet')).toBe(text('quiet'));
  });

  it('of OpenShift are in its own section', () => {
    expect(labels('variant: openshift\nversion: 4.14.0\nopenshift:\n  kernel_arguments:\n    - ¦')).toContain('quiet');
  });
});
