import { butaneProgram } from '../../src/cli/commands/butane-program.ts';
import { commandTable } from '../../src/cli/commands/command-table.ts';
import { butaneManPage, ignitionValidateManPage } from '../../src/cli/commands/man-page.ts';
import type { Surroundings } from '../../src/cli/commands/surroundings.ts';
import { codes } from '../../src/diagnostics/catalogue.ts';
import { type IgnitionVersion, ignitionVersion, ignitionVersions } from '../../src/ignition/versions.ts';
import { butaneSchema, butaneSwitch } from '../../src/json-schema/butane-schema.ts';
import { publishedSchema } from '../../src/json-schema/published-schema.ts';
import { foldSpec } from '../../src/spec/spec.ts';
import { rows } from '../../src/spec/versions.ts';
import { checkReportSchema } from './check-report-schema.ts';
import { checksPage } from './checks-page.ts';
import { diffReportSchema } from './diff-report-schema.ts';
import { printedReport } from './example-report.ts';
import { foldedShape } from './folded-shape.ts';
import { inspectionSchema } from './inspection-schema.ts';
import { referenceIndex } from './reference-index.ts';
import { referencePage } from './reference-page.ts';
import { settingsSchema } from './settings-schema.ts';
import { structuralSchemas } from './structural-schema.ts';
import { validatorModule, validatorTypes } from './validator-module.ts';

/** The folders that contain only generated files. */
export const generatedFolders: readonly string[] = [
  'docs/spec',
  'schemas/butane',
  'schemas/ignition',
  'src/ignition/validators',
  'fixtures/shapes',
];

/** All generated files, by path from the root of the repository. The same sources give the same bytes. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const versions = ignitionVersions.map((version) => ignitionVersion(version) as IgnitionVersion);
  for (const ignition of versions) {
    files.set(`schemas/ignition/${ignition.version}.json`, jsonText(publishedSchema(ignition)));
    files.set(`fixtures/shapes/ignition-${ignition.version}.json`, jsonText(foldedShape(ignition.shape)));
  }
  const specs = rows.map(foldSpec);
  for (const [i, spec] of specs.entries()) {
    const name = `${spec.variant}-${spec.version}`;
    files.set(`schemas/butane/${name}.json`, jsonText(butaneSchema(spec)));
    files.set(`fixtures/shapes/${name}.json`, jsonText(foldedShape(spec.shape)));
    const before = specs[i - 1];
    files.set(`docs/spec/${name}.md`, referencePage(spec, before?.variant === spec.variant ? before : undefined));
  }
  files.set('docs/spec/README.md', referenceIndex(specs));
  files.set('schemas/butane.json', jsonText(butaneSwitch(specs)));
  files.set('schemas/check-report.json', jsonText(checkReportSchema()));
  files.set('schemas/diff-report.json', jsonText(diffReportSchema()));
  files.set('schemas/inspection.json', jsonText(inspectionSchema()));
  files.set('schemas/butanerc.json', jsonText(settingsSchema(codes())));
  files.set('docs/man/butane.1', butaneManPage(commandTable(await butaneProgram(nowhere, ''))));
  files.set('docs/man/ignition-validate.1', ignitionValidateManPage());
  files.set('src/ignition/validators/ignition.js', validatorModule(structuralSchemas(versions)));
  files.set('src/ignition/validators/ignition.d.ts', validatorTypes);
  files.set('docs/checks.md', checksPage(printedReport));
  return files;
}

/** Streams without effect. Only the table of commands is read; no command runs. */
const nowhere: Surroundings = {
  streams: {
    stdin: () => new Uint8Array(),
    stdout() {},
    stderr() {},
    result() {},
    stdinType: () => 'other' as const,
    stderrIsTerminal: () => false,
    stdoutIsTerminal: () => false,
  },
  exit() {},
};

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
