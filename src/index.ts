export type { ContentsPorts } from './apply/contents.ts';
export type {
  Account,
  DirectoryOperation,
  FileOperation,
  KeysOperation,
  LeftOut,
  LinkOperation,
  MaskOperation,
  Operation,
  Owner,
  PlanProblem,
  PresetOperation,
  UnitOperation,
} from './apply/operation.ts';
export type { Plan } from './apply/plan.ts';
export { type PlanConfigOptions, type PlannedConfig, planConfig } from './apply/plan-config.ts';
export { type Merged, merge } from './compile/merge.ts';
export { type TranslateOptions, type Translation, translate } from './compile/translate.ts';
export { type ValidateOptions, type Validation, validate } from './compile/validate.ts';
export { type Decompilation, type DecompiledConfig, decompile } from './decompile/decompile.ts';
export type { DecompileOptions } from './decompile/decompile-document.ts';
export type { StoredFile } from './decompile/stored-files.ts';
export type { Code } from './diagnostics/catalogue.ts';
export type { CheckedFile, Secrets } from './diagnostics/checked-file.ts';
export type { Diagnostic, Fix, LocatedDiagnostic, RelatedPlace, Report, TextEdit } from './diagnostics/diagnostic.ts';
export type { Severity } from './diagnostics/severity.ts';
export type { DiagnosticValues, ExpectedKind } from './diagnostics/values.ts';
export { type Diffed, type DiffOptions, diff } from './diff/diff.ts';
export type { DiffReport, ReportedChange, ReportedContents, ReportedField, ReportedPlace, ReportedValue } from './diff/diff-report.ts';
export type { Hunk } from './diff/line-diff.ts';
export type { ConfigInput } from './document/config-input.ts';
export type { Digest, DigestFunction } from './host/digest.ts';
export type { Errno, FileFault, FileInfo, Files } from './host/files.ts';
export { filesOfReader, type ReadFile } from './host/files-of-reader.ts';
export type { Gunzip, Gzip } from './host/gzip.ts';
export { type Inspected, type InspectOptions, inspect } from './inspect/inspect.ts';
export type { Inspection } from './inspect/inspection.ts';
export { renderCheckJson } from './report/check-json.ts';
export { renderPretty } from './report/pretty.ts';
export { renderRaw } from './report/raw.ts';
export { type CheckOptions, check } from './service/check.ts';
export { type ComposedConfig, type ComposeOptions, compose } from './service/compose.ts';
export { type Change, type Remark, type Upgrade, type UpgradeOptions, upgrade } from './service/upgrade.ts';
export type { Position, Range } from './text/line-index.ts';
export { type Path, type Step, showPath } from './text/path.ts';
export { rangeOf } from './text/ranges.ts';
export type { Location, Mark, Origin, Source, Span } from './text/source.ts';
