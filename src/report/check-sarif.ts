import type * as Sarif from 'sarif';
import type { CheckedFile, Fix, Problem } from '../diagnostics/problem.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { LineIndex, type Range } from '../text/line-index.ts';
import type { RuleText } from './check-page.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import { artifactLocation, ROOT } from './sarif-uri.ts';

export interface SarifContext {
  readonly toolVersion: string;
  /** What a code stands for; a log without it is valid too. */
  readonly ruleOf: (code: string) => RuleText | undefined;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** A SARIF 2.1.0 log, as code scanning takes it: results, the rules they break, what was looked at, and fixes. */
export function renderCheckSarif(files: readonly CheckedFile[], { toolVersion, ruleOf }: SarifContext): string {
  const codes = [...new Set(files.flatMap((file) => file.problems.map(({ code }) => code)))].sort();
  const log: Sarif.Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'butane',
            version: toolVersion,
            semanticVersion: toolVersion,
            rules: codes.map((code) => rule(code, ruleOf(code))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder that butane check ran in.' } } },
        artifacts: files.map(({ path }) => ({ location: artifactLocation(path), roles: ['analysisTarget'] })),
        results: files.flatMap((file) => results(file, codes)),
      },
    ],
  };
  return jsonText(log);
}

/** GitHub wants a rule to have all three texts. */
function rule(code: string, text: RuleText | undefined): Sarif.ReportingDescriptor {
  const [subject = code] = code.split('/');
  const more = `butane explain ${code}`;
  return {
    id: code,
    name: code.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: text ? sentence(text.title) : code },
    fullDescription: { text: text?.why ?? code },
    help: text
      ? {
          text: `${text.why}\n\nWhat to do: ${text.remedy}\n\nAn example: ${more}`,
          markdown: `${text.why}\n\n**What to do:** ${text.remedy}\n\nAn example: \`${more}\``,
        }
      : { text: `See ${more}` },
    ...(text?.severity === undefined ? {} : { defaultConfiguration: { level: LEVELS[text.severity] } }),
    properties: { tags: [subject] },
  };
}

function sentence(title: string): string {
  const [first = '', ...rest] = title;
  return `${first.toUpperCase()}${rest.join('')}${/[.!?]$/.test(title) ? '' : '.'}`;
}

function results(file: CheckedFile, codes: readonly string[]): Sarif.Result[] {
  if (file.problems.length === 0) return [];
  const known = fingerprints(file);
  const lines = new LineIndex(file.text);
  const artifact = artifactLocation(file.path);
  return file.problems.map((problem, i) => ({
    ruleId: problem.code,
    ruleIndex: codes.indexOf(problem.code),
    level: LEVELS[problem.severity],
    message: { text: messageText(problem) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact, region: region(problem.range) },
        ...(problem.path === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: problem.path }] }),
      },
    ],
    ...(problem.related.length === 0
      ? {}
      : {
          relatedLocations: problem.related.map(({ message, range }, at) => ({
            id: at + 1,
            message: { text: message },
            physicalLocation: { artifactLocation: artifact, region: region(range) },
          })),
        }),
    partialFingerprints: { 'butaneProblem/v2': known[i]! },
    ...(problem.fix === undefined || problem.fix.edits.length === 0 || tellsSecret(problem.fix, file)
      ? {}
      : { fixes: [fixObject(problem.fix, artifact, lines)] }),
  }));
}

/**
 * The message, what to do, and a link to each place that belongs to it: code scanning shows only those that the message links
 * to. `[…](…)` is a link in SARIF, so brackets that the message itself has are escaped.
 */
function messageText({ message, help, related }: Problem): string {
  const links = related.map((place, at) => `[${escapedLink(place.message)}](${at + 1})`);
  const text = `${escapedBrackets(message)}${links.length === 0 ? '' : ` (${links.join(', ')})`}`;
  return help === undefined ? text : `${text}\n${escapedBrackets(help)}`;
}

/** Many readers show the backslash, so only what would be taken for a link gets one. */
function escapedBrackets(text: string): string {
  return text.includes('](') ? escapedLink(text) : text;
}

function escapedLink(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

function region({ start, end }: Range): Sarif.Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** True for a fix that writes a secret anew: the log does not hold it. */
function tellsSecret({ edits }: Fix, { secrets = [] }: CheckedFile): boolean {
  return edits.some(({ span, text }) => text !== '' && secrets.some(({ start, end }) => start < span.end && span.start < end));
}

function fixObject({ description, edits }: Fix, artifact: Sarif.ArtifactLocation, lines: LineIndex): Sarif.Fix {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: region(lines.range(span.start, span.end)),
    ...(text === '' ? {} : { insertedContent: { text } }),
  }));
  return { description: { text: description }, artifactChanges: [{ artifactLocation: artifact, replacements }] };
}
