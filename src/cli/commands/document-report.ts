import type { Diagnostic, LocatedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { renderCheckPretty } from '../../report/check-pretty.ts';
import { findSecrets } from '../../service/check/secret-spans.ts';
import { readJson } from '../../syntax/json/read-json.ts';
import type { SourceNode } from '../../syntax/source-tree.ts';
import { readYaml } from '../../syntax/yaml/read-yaml.ts';
import type { Source } from '../../text/source.ts';

/** What was found while configs were read as documents, as `check` prints it. Lines with secrets are masked. */
export function reportText(report: readonly Diagnostic[], color: boolean): string {
  const located = report.filter((found): found is LocatedDiagnostic => found.location !== undefined);
  const [first] = located;
  if (!first) return '';
  const sources = new Set(
    located.flatMap(({ location, related = [] }) => [location.source, ...related.map((place) => place.location.source)]),
  );
  const secrets = new Map([...sources].map((source) => [source, findSecrets(source.text, treeOf(source)).spans] as const));
  return renderCheckPretty([{ source: first.location.source, diagnostics: located, secrets }], { color });
}

function treeOf(source: Source): SourceNode | undefined {
  if (!/^\s*\{/.test(source.text)) return readYaml(source).root;
  const json = readJson(source);
  return 'root' in json ? json.root : undefined;
}
