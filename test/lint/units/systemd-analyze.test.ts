import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directiveNames, findDirective, sections } from '../../../src/lint/facts/systemd/directives.ts';
import { checkValue } from '../../../src/lint/units/checkers.ts';
import { systemd } from '../../../src/syntax/unit/dialect.ts';
import { readUnit } from '../../../src/syntax/unit/read-unit.ts';
import { kindValues } from './values.ts';

/** The version of a program of systemd; 0 where it is not installed. */
function versionOf(program: string): number {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? Number(/^systemd (\d+)/.exec(stdout)?.[1] ?? 0) : 0;
}

/** Older versions than 252 say other things. */
const isJudge = versionOf('systemd-analyze') >= 252;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'units-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What makes a unit of the type that is complete. */
const rest: Readonly<Record<string, string>> = {
  service: '[Service]\nType=oneshot\nExecStart=/bin/true\n',
  socket: '[Socket]\nListenStream=/run/judged\nService=emergency.service\n',
  timer: '[Timer]\nOnBootSec=1\n',
  path: '[Path]\nPathExists=/judged\nUnit=emergency.service\n',
};

it.runIf(isJudge)('systemd-analyze finds the values wrong that are found wrong here, and no others', () => {
  const judged: { readonly file: string; readonly line: number; readonly value: string; readonly isBad: boolean }[] = [];
  for (const { directive, good, bad } of kindValues) {
    const [section, key] = directive.split('.') as [string, string];
    const type = Object.hasOwn(rest, section.toLowerCase()) ? section.toLowerCase() : 'service';
    // one unit for each value: some make systemd refuse the unit
    for (const [index, value] of [...good, ...bad].entries()) {
      const head = key === 'ExecStart' ? '[Service]\nType=oneshot\n' : `${rest[type]}[${section}]\n`;
      const file = `${key}-${index}.${type}`;
      writeFileSync(join(folder, file), `${head}${key}=${value}\n`);
      judged.push({ file, line: head.split('\n').length, value, isBad: index >= good.length });
    }
  }
  const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...judged.map(({ file }) => join(folder, file))], {
    encoding: 'utf8',
  });
  const messages = new Map<string, string>();
  for (const [, file, line, message] of stderr.matchAll(/^.*\/([^/\n]+?):(\d+): (.*)$/gm)) {
    // notes on values that are taken
    if (/unknown escape sequences|Accepting user|obsolete/.test(message!)) continue;
    messages.set(`${file}:${line}`, message!);
  }
  const differing = judged.filter(({ file, line, isBad }) => messages.has(`${file}:${line}`) !== isBad);
  expect(differing.map(({ file, line, value }) => `${file}: ${value}: ${messages.get(`${file}:${line}`) ?? 'taken'}`)).toEqual([]);
});

it.runIf(isJudge)('no value in the units of this system is found wrong', () => {
  let entries = 0;
  const problems: string[] = [];
  for (const path of systemUnits()) {
    for (const section of readUnit(readFileSync(path, 'utf8'), systemd).sections) {
      if (!sections.includes(section.name)) continue;
      for (const { key, value } of section.entries) {
        const directive = findDirective(section.name, key);
        const problem = directive ? checkValue(directive.kind, value) : { problem: 'is unknown' };
        if (problem && !key.startsWith('X-')) problems.push(`${path}: ${key}=${value}: ${problem.problem}`);
        entries++;
      }
    }
  }
  expect(problems).toEqual([]);
  expect(entries).toBeGreaterThan(0);
});

/** The unit files that packages have brought. */
function systemUnits(): string[] {
  const units: string[] = [];
  for (const directory of ['/usr/lib/systemd/system', '/usr/lib/systemd/user']) {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
    const isUnit = /\.(?:service|socket|mount|automount|swap|timer|path|slice|scope|target|conf)$/;
    for (const entry of entries)
      if (entry.isFile() && isUnit.test(entry.name)) units.push(join(entry.parentPath ?? entry.path, entry.name));
  }
  return units;
}

/** The service manager, and its version: a newer one than the tables may have what they do not. */
const MANAGER = '/usr/lib/systemd/systemd';
const manager = versionOf(MANAGER);

it.runIf(manager >= 252 && manager <= 262)('this systemd has the directives that the tables say it has', () => {
  const { stdout: dump } = spawnSync(MANAGER, ['--dump-configuration-items'], { encoding: 'utf8' });
  let section = '';
  const differing: string[] = [];
  const parsed = new Set<string>();
  for (const line of dump.split('\n')) {
    section = /^\[(\w+)\]$/.exec(line)?.[1] ?? section;
    const [, key, label] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (key === undefined || !sections.includes(section)) continue;
    parsed.add(`${section}.${key}`);
    const directive = findDirective(section, key);
    if (directive === undefined && label !== 'NOTSUPPORTED') differing.push(`${section}.${key} is missing`);
    if (directive?.since !== undefined && directive.since > manager) differing.push(`${section}.${key} is older`);
  }
  // an empty dump says nothing
  if (parsed.size === 0) return;
  for (const name of sections) {
    for (const key of directiveNames(name)) {
      const { since = 0, until } = findDirective(name, key)!;
      // what systemd only still knows of is not in its list
      if (since <= manager && until === undefined && !parsed.has(`${name}.${key}`)) differing.push(`${name}.${key} is not there`);
    }
  }
  expect(differing).toEqual([]);
});
