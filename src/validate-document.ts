import type { IgnitionVersion } from './ignition/versions.ts';
import type { JsonFault, JsonText } from './phases/1-source/json-text.ts';
import { decodeJson, type KindFault } from './phases/2-decode/decode-json.ts';
import { unusedKeys } from './phases/2-decode/unused-keys.ts';
import { findDuplicates } from './phases/4-check/duplicates.ts';
import { inConfig } from './phases/4-check/locate.ts';
import { holds } from './phases/4-check/rule.ts';
import { ignitionRules } from './phases/4-check/rules/ignition/rules.ts';
import { runRules } from './phases/4-check/run.ts';
import type { Diagnostic } from './report/diagnostic.ts';
import type { Source } from './tree/source.ts';
import type { SourceNode } from './tree/source-tree.ts';

/** What is known of a JSON tree as a config of one version. With kind faults nothing else is looked at. */
export interface Validated {
  readonly kindFaults: readonly KindFault[];
  readonly report: readonly Diagnostic[];
}

/** Checks a tree as an Ignition config of a version: its kinds, then rules, duplicates and unused keys, in upstream's order. */
export function validateDocument(root: SourceNode, source: Source, { version, layers, shape }: IgnitionVersion): Validated {
  const { config, faults } = decodeJson(root, source, shape);
  if (faults.length > 0) return { kindFaults: faults, report: [] };
  const rules = ignitionRules(version).filter((rule) => holds(rule, layers));
  const report = [
    ...runRules(rules, config, shape, inConfig),
    ...findDuplicates(config, shape, inConfig),
    ...unusedKeys(config, shape, root, source),
  ];
  return { kindFaults: [], report };
}

/** A fault of the JSON text as a line of the report. */
export function syntaxDiagnostic({ message, span, mark }: JsonFault, source: Source): Diagnostic {
  return { code: 'json/syntax', severity: 'error', message, path: [], mark, origin: { source, span, path: [] } };
}

export function kindDiagnostic({ message, path, span, behind }: KindFault, source: Source, places: JsonText): Diagnostic {
  return { code: 'json/type', severity: 'error', message, path: [], mark: places.faultMark(behind), origin: { source, span, path } };
}
