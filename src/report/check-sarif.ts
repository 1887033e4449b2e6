import type * as Sarif from 'sarif';
import type { CheckedFile, Secrets } from '../diagnostics/checked-file.ts';
import type { Fix, LocatedDiagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { showPath } from '../text/path.ts';
import { rangeOf } from '../text/ranges.ts';
import type { Location } from '../text/source.ts';
import type { RuleText } from './check-page.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import { artifactLocation, ROOT } from './sarif-uri.ts';

export interface SarifContext {
  readonly toolVersion: string;
  /** The texts of a code. If there are none, the log is still valid. */
  readonly ruleOf: (code: string) => RuleText | undefined;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** A SARIF 2.1.0 log for code scanning: the results with their fixes, the rules, and the checked files. */
export function renderCheckSarif(files: readonly CheckedFile[], { toolVersion, ruleOf }: SarifContext): string {
  const codes = [...new Set(files.flatMap((file) => file.diagnostics.map(({ code }) => code)))].sort();
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
        originalUriBaseIds: { [ROOT]: { description: { text: 'The directory in which butane check ran.' } } },
        artifacts: files.map(({ source }) => ({ location: artifactLocation(source.name), roles: ['analysisTarget'] })),
        results: files.flatMap((file) => results(file, codes)),
      },
    ],
  };
  return jsonText(log);
}

/** GitHub requires all three texts of a rule. */
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

function results({ diagnostics, secrets }: CheckedFile, codes: readonly string[]): Sarif.Result[] {
  if (diagnostics.length === 0) return [];
  const ids = fingerprints(diagnostics);
  return diagnostics.map((diagnostic, i) => ({
    ruleId: diagnostic.code,
    ruleIndex: codes.indexOf(diagnostic.code),
    level: LEVELS[diagnostic.severity],
    message: { text: messageText(diagnostic) },
    locations: [
      {
        physicalLocation: physicalLocation(diagnostic.location),
        ...(diagnostic.path.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: showPath(diagnostic.path) }] }),
      },
    ],
    ...relatedLocations([
      ...(diagnostic.related ?? []),
      ...(diagnostic.includedFrom ?? []).map((location) => ({ message: 'included here', location })),
    ]),
    partialFingerprints: { 'butaneProblem/v2': ids[i]! },
    ...fixes(diagnostic.fix, secrets),
  }));
}

function relatedLocations(related: readonly RelatedPlace[]): Pick<Sarif.Result, 'relatedLocations'> {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ message, location }, i) => ({
      id: i + 1,
      message: { text: message },
      physicalLocation: physicalLocation(location),
    })),
  };
}

function physicalLocation(location: Location): Sarif.PhysicalLocation {
  return { artifactLocation: artifactLocation(location.source.name), region: region(location) };
}

function region(location: Location): Sarif.Region {
  const { start, end } = rangeOf(location);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * The message, the help, and a link to each related place. Code scanning only shows related places that the message links to.
 * `[…](…)` is a link in SARIF, so brackets of the message itself are escaped.
 */
function messageText({ message, help, related = [], notes = [] }: LocatedDiagnostic): string {
  const links = related.map((place, i) => `[${escapedLink(place.message)}](${i + 1})`);
  const first = `${escapedBrackets(message)}${links.length === 0 ? '' : ` (${links.join(', ')})`}`;
  const text = [first, ...notes.map(escapedBrackets)].join('\n');
  return help === undefined ? text : `${text}\n${escapedBrackets(help)}`;
}

/** Escapes brackets only if the text would contain a link, because many viewers display the backslashes. */
function escapedBrackets(text: string): string {
  return text.includes('](') ? escapedLink(text) : text;
}

function escapedLink(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

/** The changes of a fix, by file. A fix whose new text contains a secret is left out. */
function fixes(fix: Fix | undefined, secrets: Secrets | undefined): Pick<Sarif.Result, 'fixes'> {
  if (fix === undefined || fix.edits.length === 0 || writesSecret(fix, secrets)) return {};
  const names = [...new Set(fix.edits.map(({ source }) => source.name))];
  const artifactChanges = names.map((name) => ({
    artifactLocation: artifactLocation(name),
    replacements: fix.edits
      .filter(({ source }) => source.name === name)
      .map((edit) => ({ deletedRegion: region(edit), ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } }) })),
  }));
  return { fixes: [{ description: { text: fix.description }, artifactChanges }] };
}

function writesSecret({ edits }: Fix, secrets: Secrets | undefined): boolean {
  return edits.some(
    ({ source, span, text }) => text !== '' && (secrets?.get(source) ?? []).some(({ start, end }) => start < span.end && span.start < end),
  );
}
