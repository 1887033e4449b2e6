import {
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
} from 'vscode-languageserver';
import { codeEntry } from '../diagnostics/catalogue.ts';
import type { CheckedFile } from '../diagnostics/checked-file.ts';
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/severity.ts';
import { checkAnchor } from '../report/check-page.ts';
import { relativeNames } from '../service/editor/relative-names.ts';
import { lspRange } from './positions.ts';
import type { Uris } from './uris.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const TAGS: Readonly<Record<'unnecessary' | 'deprecated', DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/**
 * The diagnostics of a checked config as the protocol has them, by the URI of the file that they are in. The config's own URI is
 * always among them.
 *
 * @param pages the URI of the page with all codes
 * @param folders the absolute paths of the folders of the workspace, which messages do not repeat
 */
export function lspDiagnostics(
  { source, diagnostics }: CheckedFile,
  uris: Uris,
  pages: string | undefined,
  folders: readonly string[],
): ReadonlyMap<string, LspDiagnostic[]> {
  const shorten = relativeNames(folders, source.text);
  const byUri = new Map<string, LspDiagnostic[]>([[uris.uriOf(source.name), []]]);
  for (const diagnostic of diagnostics) {
    const uri = uris.uriOf(diagnostic.location.source.name);
    const ofFile = byUri.get(uri) ?? [];
    ofFile.push(lspDiagnostic(diagnostic, { uris, pages, shorten }));
    byUri.set(uri, ofFile);
  }
  return byUri;
}

/** How diagnostics are shown. */
interface Shown {
  readonly uris: Uris;
  readonly pages: string | undefined;
  /** Names files in a message relative to the workspace. */
  readonly shorten: (message: string) => string;
}

/** One diagnostic. The help and the notes follow the message, because the protocol has no fields for them. */
function lspDiagnostic(diagnostic: LocatedDiagnostic, { uris, pages, shorten }: Shown): LspDiagnostic {
  const { code, severity, message, help, notes = [], location } = diagnostic;
  const lines = [message, ...notes.map((note) => `note: ${note}`), ...(help === undefined ? [] : [`help: ${help}`])];
  const related = relatedTo(diagnostic, uris, shorten);
  const tag = codeEntry(code)?.tag;
  return {
    range: lspRange(location),
    severity: SEVERITIES[severity],
    code,
    ...(pages === undefined ? {} : { codeDescription: { href: `${pages}${checkAnchor(code)}` } }),
    source: 'butane',
    message: shorten(lines.join('\n')),
    ...(tag === undefined ? {} : { tags: [TAGS[tag]] }),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

function relatedTo(
  { related = [], includedFrom = [] }: LocatedDiagnostic,
  uris: Uris,
  shorten: Shown['shorten'],
): DiagnosticRelatedInformation[] {
  const places = [...related, ...includedFrom.map((location) => ({ message: 'included here', location }))];
  return places.map(({ message, location }) => ({
    message: shorten(message),
    location: { uri: uris.uriOf(location.source.name), range: lspRange(location) },
  }));
}
