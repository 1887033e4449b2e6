import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isExperimental, stabilise, TABLES } from '../../scripts/generate/stabilise.ts';
import { newestIgnition, newestOf } from '../versions-by-layer.ts';

/* The edits on tables that are written here in small, and that all of them find their places in the real ones. */

const versions = `import { base_0_7, base_0_8 } from './base.ts';
  row('fcos', '1.7.0', base_0_7, fcos_1_7),
  row('fcos', '1.8.0-experimental', base_0_8, fcos_1_7),
  row('r4e', '1.2.0-experimental', base_0_8, r4e_1_0),
`;
const tables: readonly (readonly [string, string])[] = [
  [TABLES.versions, versions],
  [
    TABLES.base,
    `export const base_0_7 = revise(base_0_6, 'base_0_7', { ignition: '3.6.0' });
export const base_0_8 = revise(base_0_7, 'base_0_8', { ignition: '3.7.0-experimental' });
`,
  ],
  [TABLES.ignitionVersions, "  ignition_3_7,\n} from './shapes.ts';\n  ['3.7.0-experimental', 'ignition_3_7', ignition_3_7],\n"],
  [TABLES.shapes, 'export const ignition_3_7: ShapeDelta = {};\n'],
  [TABLES.releases, "  '3.6.0': '2.26.0',\n};\n"],
  [TABLES.ledger, '{ "versions": [], "cases": [] }\n'],
  ['src/a.ts', "see fcos 1.8.0-experimental, butane('fcos', '1.8.0-experimental'), r4e 1.8.0-experimental"],
  ['src/b.ts', 'nothing'],
];

function stabilised(changes: readonly (readonly [string, string])[] = [], release?: string) {
  return stabilise(new Map([...tables, ...changes]), 'fcos', '1.8.0', release);
}

function filesOf(result: ReturnType<typeof stabilise>): ReadonlyMap<string, string> {
  if ('fault' in result) throw new Error(result.fault);
  return result.files;
}

describe('stabilise', () => {
  it('makes the version stable, opens the next, and moves the other experimental ones to the next base', () => {
    const files = filesOf(stabilised());
    expect(files.get(TABLES.versions)).toBe(`import { base_0_7, base_0_8, base_0_9 } from './base.ts';
  row('fcos', '1.7.0', base_0_7, fcos_1_7),
  row('fcos', '1.8.0', base_0_8, fcos_1_7),
  row('fcos', '1.9.0-experimental', base_0_9, fcos_1_7),
  row('r4e', '1.2.0-experimental', base_0_9, r4e_1_0),
`);
  });

  it('stabilises the Ignition version of its base first', () => {
    const files = filesOf(stabilised([], '2.27.0'));
    expect(files.get(TABLES.base)).toContain("'base_0_8', { ignition: '3.7.0' });");
    expect(files.get(TABLES.base)).toContain("export const base_0_9 = revise(base_0_8, 'base_0_9', { ignition: '3.8.0-experimental' });");
    expect(files.get(TABLES.shapes)).toContain('export const ignition_3_8: ShapeDelta = {};');
    expect(files.get(TABLES.ignitionVersions)).toBe(
      "  ignition_3_7,\n  ignition_3_8,\n} from './shapes.ts';\n  ['3.7.0', 'ignition_3_7', ignition_3_7],\n  ['3.8.0-experimental', 'ignition_3_8', ignition_3_8],\n",
    );
    expect(files.get(TABLES.releases)).toBe("  '3.6.0': '2.26.0',\n  '3.7.0': '2.27.0',\n};\n");
  });

  it('says that the release of Ignition is missing where it was not given', () => {
    const result = stabilised();
    expect(filesOf(result).has(TABLES.releases)).toBe(false);
    expect(result).toMatchObject({ notes: expect.arrayContaining([expect.stringContaining(`${TABLES.releases}: add the first release`)]) });
  });

  it('leaves Ignition alone where the base makes a stable version, and opens on the newest base', () => {
    const base: [string, string] = [
      TABLES.base,
      "export const base_0_8 = revise(base_0_7, 'base_0_8', { ignition: '3.7.0' });\nexport const base_0_9 = revise(base_0_8, 'base_0_9', { ignition: '3.8.0-experimental' });\n",
    ];
    const files = filesOf(stabilised([base]));
    expect([...files.keys()]).toEqual([TABLES.versions, TABLES.ledger, 'src/a.ts']);
    expect(files.get(TABLES.versions)).toContain(
      "'1.8.0', base_0_8, fcos_1_7),\n  row('fcos', '1.9.0-experimental', base_0_9, fcos_1_7),\n  row('r4e', '1.2.0-experimental', base_0_8,",
    );
  });

  it('renames the version where a source names it with its variant, and changes no other file', () => {
    const files = filesOf(stabilised());
    expect(files.get('src/a.ts')).toBe("see fcos 1.8.0, butane('fcos', '1.8.0'), r4e 1.8.0-experimental");
    expect(files.has('src/b.ts')).toBe(false);
  });

  it('lists what the recorded cases still call experimental', () => {
    expect(JSON.parse(filesOf(stabilised()).get(TABLES.ledger)!)).toMatchObject({
      versions: [
        { recorded: 'ignition 3.7.0-experimental', ours: 'ignition 3.7.0', opened: 'ignition 3.8.0-experimental' },
        { recorded: 'fcos 1.8.0-experimental', ours: 'fcos 1.8.0', opened: 'fcos 1.9.0-experimental' },
      ],
    });
  });

  it.each([TABLES.versions, TABLES.base, TABLES.ignitionVersions, TABLES.shapes])('says where %s lacks the place to edit', (path) => {
    expect(stabilised([[path, 'something else\n']])).toEqual({ fault: expect.stringContaining(path) });
  });

  it('says that the table of releases lacks its place', () => {
    expect(stabilised([[TABLES.releases, '']], '2.27.0')).toEqual({ fault: expect.stringContaining(TABLES.releases) });
  });
});

it('only an experimental version is stabilised', () => {
  expect(isExperimental(versions, 'fcos', '1.8.0')).toBe(true);
  expect(isExperimental(versions, 'fcos', '1.7.0')).toBe(false);
  expect(isExperimental(versions, 'r4e', '1.8.0')).toBe(false);
});

it('the real tables have all places', () => {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const real = new Map([...paths.map((path) => `src/${path}`), TABLES.ledger].map((path) => [path, readFileSync(path, 'utf8')]));
  for (const variant of ['fcos', 'openshift']) {
    const version = newestOf(variant).replace('-experimental', '');
    const files = filesOf(stabilise(real, variant, version, '9.9.9'));
    for (const path of Object.values(TABLES)) expect([...files.keys()], path).toContain(path);
    expect(files.get(TABLES.versions)).toContain(`row('${variant}', '${version}', `);
    const ignition = newestIgnition.replace('-experimental', '');
    expect(files.get(TABLES.ignitionVersions)).toContain(`['${ignition}', `);
    expect(files.get(TABLES.releases)).toContain(`'${ignition}': '9.9.9',`);
  }
});
