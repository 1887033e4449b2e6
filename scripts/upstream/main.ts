import { accessSync, constants, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Case, caseLines, groupsIn, stageFilesOf } from './cases.ts';
import { ledgerText, readLedger } from './ledger.ts';
import { recordCases } from './record.ts';
import { type Outcome, runCase } from './run-case.ts';

/*
 * `npm run record` runs all recorded cases with the reference programs and writes the lines that changed. Run it in the root of the
 * repository.
 */

/** The time in milliseconds after which a program is killed. */
const LIMIT = 60_000;

const folder = resolve('fixtures/upstream');
const variables = { butane: 'BUTANE_REF', 'ignition-validate': 'IGNITION_VALIDATE_REF' } as const;

try {
  record();
} catch (fault) {
  console.error(`record: ${(fault as Error).message}`);
  process.exitCode = 1;
}

function record(): void {
  const programs = new Map(Object.entries(variables).map(([tool, variable]) => [tool, programIn(variable)]));
  if ([...programs.values()].every((program) => program === undefined)) {
    throw new Error(
      "no reference program: set BUTANE_REF to the path of upstream's butane, IGNITION_VALIDATE_REF to that of its ignition-validate, or both",
    );
  }
  for (const [tool, variable] of Object.entries(variables)) {
    if (!programs.get(tool)) console.log(`${variable} is not set: the cases of ${tool} are not changed`);
  }
  const files = stageFilesOf(folder);
  const run = (kase: Case): Outcome | undefined => {
    const program = programs.get(kase.tool);
    return program === undefined ? undefined : runCase(kase, [program], files, LIMIT);
  };
  const groups = new Map(groupsIn(folder).map((group) => [group, caseLines(folder, group)]));
  const ledger = readLedger(folder);
  const result = recordCases(groups, ledger, { run, reads: (variant, version) => reads(run, variant, version) });
  for (const [group, lines] of result.lines) {
    const text = `${lines.join('\n')}\n`;
    if (text !== `${groups.get(group)!.join('\n')}\n`) writeFileSync(join(folder, 'cases', `${group}.jsonl`), text);
  }
  for (const { ours } of ledger.versions.filter((entry) => !result.ledger.versions.includes(entry))) {
    console.log(`ledger.json: the reference programs accept ${ours}; the entry is removed`);
  }
  if (result.ledger.versions.length < ledger.versions.length) writeFileSync(join(folder, 'ledger.json'), ledgerText(result.ledger));
  for (const id of result.changed) console.log(`changed: ${id}`);
  if (result.kept.length > 0) console.log(`${result.kept.length} cases are not changed, because ledger.json lists them or their version`);
  console.log(`${result.changed.length} of ${result.count} cases changed`);
}

/** The path in an environment variable; undefined if it is not set. */
function programIn(variable: string): string | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  try {
    accessSync(resolve(path), constants.X_OK);
  } catch {
    throw new Error(`${variable}: ${path} is not an executable program`);
  }
  return resolve(path);
}

/** True if the reference program accepts the version. */
function reads(run: (kase: Case) => Outcome | undefined, variant: string, version: string): boolean {
  const isIgnition = variant === 'ignition';
  const outcome = run({
    id: `${variant} ${version}`,
    tool: isIgnition ? 'ignition-validate' : 'butane',
    spec: '',
    args: isIgnition ? ['-'] : [],
    input: isIgnition ? JSON.stringify({ ignition: { version } }) : `variant: ${variant}\nversion: ${version}\n`,
    exit: 0,
    stdout: '',
    stderr: '',
  });
  return outcome !== undefined && !/No translator exists|unsupported config version/.test(outcome.stdout + outcome.stderr);
}
