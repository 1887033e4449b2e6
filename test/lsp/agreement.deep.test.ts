import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { type Case, caseLines, groupsIn, inputOf, stageFilesOf } from '../../scripts/upstream/cases.ts';
import { editorHost } from '../../src/cli/commands/editor-host.ts';
import { codeEntry } from '../../src/diagnostics/catalogue.ts';
import { run } from '../cli/commands/run-subcommand.ts';
import { recordedCases } from '../upstream/whole-corpus.ts';
import { Client } from './client.ts';

/*
 * The language server shows what `butane check --format json` reports: both see the same folder of files, which has every recorded
 * input, the fixtures of all lints, the cases and the repository.
 */

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const cwd = process.cwd();
let folder = '';

/** The directory of local files of inputs that have none: a tree of their own folder would embed all other inputs. */
const NO_FILES = 'no-files';

beforeAll(() => {
  vi.stubGlobal('BUTANE_VERSION', '0.29.0');
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'butane-agreement-')));
  for (const name of ['lints', 'cases', 'repository']) cpSync(join(fixtures, name), join(folder, name), { recursive: true });
  rmSync(join(folder, 'repository/.butanerc.json'));
  const recorded = dirname(recordedCases);
  cpSync(stageFilesOf(recorded), join(folder, 'files'), { recursive: true, verbatimSymlinks: true });
  const inputs = new Map<string, Buffer>();
  for (const group of groupsIn(recorded))
    for (const line of caseLines(recorded, group)) {
      const kase = JSON.parse(line) as Case;
      const input = inputOf(kase);
      const extension = kase.tool === 'butane' ? 'bu' : 'ign';
      const below = kase.args.includes('{files}') ? 'with-files' : 'without-files';
      inputs.set(`${below} ${extension} ${input.toString('latin1')}`, input);
    }
  let count = 0;
  for (const [key, input] of inputs) {
    const [below = '', extension] = key.split(' ');
    mkdirSync(join(folder, below), { recursive: true });
    writeFileSync(join(folder, below, `${count++}.${extension}`), input);
  }
  mkdirSync(join(folder, NO_FILES));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(cwd);
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllGlobals();
});

/** A place of the report. */
interface JsonPlace {
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly help?: string;
  readonly notes?: readonly string[];
  readonly related?: readonly (JsonPlace & { readonly message: string })[];
  readonly includedFrom?: readonly JsonPlace[];
}

interface JsonReport {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly JsonDiagnostic[] }[];
}

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information };
const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
const rangeOf = ({ line, column, endLine, endColumn }: JsonPlace) => ({
  start: { line: line - 1, character: column - 1 },
  end: { line: endLine - 1, character: endColumn - 1 },
});

/** A diagnostic of the report as the protocol has it, after its documentation. */
function lspOf(found: JsonDiagnostic, path: string): Diagnostic {
  const { code, severity, message, help, notes = [], related = [], includedFrom = [] } = found;
  const places = [...related, ...includedFrom.map((place) => ({ ...place, message: 'included here' }))];
  const tag = codeEntry(code)?.tag;
  return {
    range: rangeOf(found),
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href: expect.stringMatching(/^https:\/\/example\.com\/checks\.md#./) },
    source: 'butane',
    message: [message, ...notes.map((note) => `note: ${note}`), ...(help === undefined ? [] : [`help: ${help}`])].join('\n'),
    ...(tag === undefined ? {} : { tags: [TAGS[tag]] }),
    ...(places.length === 0
      ? {}
      : {
          relatedInformation: places.map((place) => ({
            message: place.message,
            location: { uri: uriOf(place.file ?? path), range: rangeOf(place) },
          })),
        }),
  };
}

/** The diagnostics of the report by the file that they are in, without what two configs say of one file twice. */
function byFile({ files }: JsonReport): ReadonlyMap<string, readonly Diagnostic[]> {
  const all = new Map<string, Diagnostic[]>(files.map(({ path }) => [uriOf(path), []]));
  for (const { path, diagnostics } of files)
    for (const found of diagnostics) {
      const uri = uriOf(found.file ?? path);
      const ofFile = all.get(uri) ?? [];
      const shown = lspOf(found, path);
      if (!ofFile.some((other) => JSON.stringify(other) === JSON.stringify(shown))) ofFile.push(shown);
      all.set(uri, ofFile);
    }
  return all;
}

const FILES = {
  files: ['**/*.bu', '**/*.ign'],
  filesDir: [
    { files: 'with-files/**', dir: 'files' },
    { files: 'without-files/**', dir: NO_FILES },
    { files: 'repository/**', dir: 'repository/shared' },
    ...lintFolders(),
  ],
};

/** Fewer configs than these would not be all that the folder has. */
const FEWEST = 100;

/** The local files of each fixture are in a folder of its own. */
function lintFolders() {
  return ['lints', 'cases'].flatMap((group) =>
    readdirSync(join(fixtures, group)).map((name) => ({ files: `${group}/${name}/**`, dir: `${group}/${name}/files` })),
  );
}

describe.each([
  ['usual settings', FILES],
  [
    'a platform, a target and other severities',
    {
      ...FILES,
      exclude: ['with-files/**', 'without-files/**'],
      platform: 'aws',
      target: 'fcos@42',
      severity: {
        'text/*': 'off',
        'mode/decimal': 'error',
        'config/unused-key': 'error',
        'secret/*': 'warning',
        'resource/no-hash': 'warning',
      },
    },
  ],
])('with %s', (_, settings) => {
  let report: JsonReport;
  let expected: ReadonlyMap<string, readonly Diagnostic[]>;
  let client: Client;
  beforeAll(async () => {
    writeFileSync(join(folder, '.butanerc.json'), JSON.stringify(settings));
    report = JSON.parse((await run(['check', '--format', 'json'])).stdout) as JsonReport;
    expected = byFile(report);
    client = new Client(editorHost);
    await client.start({ capabilities: { textDocument: { diagnostic: {} } }, workspaceFolders: [{ uri: uriOf(''), name: 'all' }] });
  });
  afterAll(() => client.stop());

  it('every input is among them', () => {
    expect(report.files.length).toBeGreaterThan(FEWEST);
    expect(report.files.filter(({ diagnostics }) => diagnostics.length > 0).length).toBeGreaterThan(FEWEST / 4);
  });

  it('the workspace has the diagnostics of the report', async () => {
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    const shown = new Map(items.map((item) => [item.uri, item.kind === 'full' ? item.items : []]));
    expect([...shown.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [uri, diagnostics] of expected) expect(shown.get(uri), uri).toEqual(diagnostics);
  });

  it('each document that an editor can open has the diagnostics of the report', async () => {
    let opened = 0;
    for (const { path, diagnostics } of report.files) {
      const bytes = readFileSync(join(folder, path));
      const text = bytes.toString();
      // an editor has a text: what is not UTF-8, or has a byte order mark, is another document there
      if (!Buffer.from(text).equals(bytes) || text.startsWith('\ufeff')) continue;
      opened++;
      const uri = uriOf(path);
      const textDocument = { uri, languageId: path.endsWith('.ign') ? 'ignition' : 'butane', version: 1, text };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      const shown = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
      await client.connection.sendNotification('textDocument/didClose', { textDocument });
      const own = diagnostics.filter(({ file }) => file === undefined).map((found) => lspOf(found, path));
      expect(shown.kind === 'full' && shown.items, path).toEqual(own);
    }
    expect(opened).toBeGreaterThan(FEWEST);
  });
});

it('no file of the fixtures is missing', () => expect(existsSync(join(folder, 'lints/crlf/files'))).toBe(true));
